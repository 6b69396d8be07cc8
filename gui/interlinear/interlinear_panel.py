"""The panel below the panes that shows the sentence in hand word by word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QScrollArea,
)

from core.interlinear import Gloss
from core.isolates import isolated
from gui.interlinear.word_tiles import Tile, WordTiles, explained, told
from gui.list_below import ListBelow
from gui.panes.headings import Heading
from gui.theme import Theme

REMARK = "what each word may mean, no translation"


class InterlinearPanel(ListBelow):
    """The words of one sentence with their meanings."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Word by word", "interlinear")
        self._glosses: tuple[Gloss, ...] = ()
        self.tiles = WordTiles(theme)
        self.area = QScrollArea()
        self.heading = Heading("Word by word", REMARK, self.area)
        self.copy_button = QPushButton("Copy")
        self._build()
        self.set_look(theme, 100)
        self.hide()

    def show_sentence(self, position: str, glosses: Sequence[Gloss]) -> None:
        """Show a sentence's words.

        Args:
            position: where the sentence stands in the article; "" without one.
            glosses: its words in order.
        """
        self._glosses = tuple(glosses)
        self.heading.remark.setText(f"{position} · {REMARK}" if position else REMARK)
        self.copy_button.setEnabled(bool(glosses))
        self.tiles.show_glosses(glosses)
        self.area.verticalScrollBar().setValue(0)

    def set_look(self, theme: Theme, zoom: int) -> None:
        """Change colours, and the size in per cent."""
        self.heading.set_theme(theme)
        self.tiles.set_look(theme, zoom)

    def copy(self) -> None:
        """Put the words and their meanings into the clipboard, a line each."""
        lines = (
            told(gloss).replace(gloss.arabic, isolated(gloss.arabic)) for gloss in self._glosses
        )
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _tell(self, tile: Tile) -> None:
        """Say all that is known of the word that the keyboard went to, and have it in view."""
        middle = tile.frame.center()
        self.area.ensureVisible(middle.x(), middle.y())
        self.heading.remark.setText(explained(tile.gloss).replace("\n", " · "))

    def _build(self) -> None:
        self.area.setWidget(self.tiles)
        self.area.setFocusProxy(self.tiles)
        self.tiles.reached.connect(self._tell)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.copy_button.clicked.connect(self.copy)
        self.lay_out(self.heading, [self.copy_button], [self.area])
