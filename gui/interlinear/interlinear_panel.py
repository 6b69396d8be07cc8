"""The panel below the panes that shows the sentence in hand word by word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDockWidget,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.interlinear import Gloss
from core.isolates import isolated
from gui.interlinear.word_tiles import Tile, WordTiles, explained, told
from gui.panes.headings import Heading
from gui.theme import Theme

REMARK = "what each word may mean, no translation"
_HEIGHT = 240


class InterlinearPanel(QDockWidget):
    """The words of one sentence with their meanings."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Word by word")
        self.setObjectName("interlinear")
        self._glosses: tuple[Gloss, ...] = ()
        self.tiles = WordTiles(theme)
        self.area = QScrollArea()
        self.heading = Heading("Word by word", REMARK, self.area)
        self.copy_button = QPushButton("Copy")
        self.close_button = QPushButton("Close")
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

    def sizeHint(self) -> QSize:
        """As wide as there is room, and two rows of words high."""
        return QSize(super().sizeHint().width(), _HEIGHT)

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
        self.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        self.setAllowedAreas(Qt.DockWidgetArea.BottomDockWidgetArea)
        self.setTitleBarWidget(QWidget())  # the heading below is its title
        self.area.setWidget(self.tiles)
        self.area.setFocusProxy(self.tiles)
        self.tiles.reached.connect(self._tell)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.copy_button.clicked.connect(self.copy)
        self.close_button.clicked.connect(self.hide)
        head = self.heading.layout()
        assert isinstance(head, QHBoxLayout)
        for button in (self.copy_button, self.close_button):
            button.setFlat(True)
            head.addWidget(button)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.area, 1)
        self.setWidget(page)
