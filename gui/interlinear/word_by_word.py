"""Word by word: keeps the panel on the sentence in hand, and explains the word under the mouse."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from core import lexicon
from core.gazetteer import bundled
from core.interlinear import Gloss, interlinear
from gui.interlinear.interlinear_panel import InterlinearPanel
from gui.interlinear.word_tiles import told

if TYPE_CHECKING:
    from gui.window import MainWindow


class WordByWord(QObject):
    """What the words of the article on the screen may mean."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._height = 0
        self._asked = "", -1
        self._glosses: tuple[Gloss, ...] = ()
        self.panel = InterlinearPanel(window.theme)
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.panel)
        window.reader.here_changed.connect(self.show_here)
        window.reader.arabic.word_tip = self.tip
        window.naming.words.changed.connect(self.show_here)
        self.panel.visibilityChanged.connect(self.show_here)
        for other in (window.checks, window.naming.panel):
            other.visibilityChanged.connect(self._give_way)

    def toggle(self) -> None:
        """Open the panel in the place of the other lists, or close it."""
        reader = self._window.reader
        if self.panel.isVisible():
            focus = QApplication.focusWidget()
            if focus is not None and self.panel.isAncestorOf(focus):
                reader.arabic.setFocus()
            self._height = self.panel.height()
            self.panel.hide()
            return
        number = max(reader.here, 1)
        in_view = bool(reader.arabic.places.seen([number]))
        for other in (self._window.checks, self._window.naming.panel):
            other.hide()
        self.panel.show()
        height = self._height or self.panel.sizeHint().height()
        self._window.resizeDocks([self.panel], [height], Qt.Orientation.Vertical)
        if in_view:
            QTimer.singleShot(0, self, partial(self._reveal, number))

    def _reveal(self, number: int) -> None:
        """Bring the sentence in hand back into view when the panel has covered it."""
        for pane in self._window.reader.panes:
            pane.places.reveal(number)

    def _give_way(self, visible: bool) -> None:
        """Close the panel when another list opens."""
        if visible:
            self.panel.hide()

    def show_here(self) -> None:
        """Show the sentence in hand, while the panel is seen; the first one at the beginning."""
        run = self._window.desk.run
        if not self.panel.isVisible():
            return
        if run is None or not run.sentences:
            self.panel.show_sentence("", ())
            return
        sentence = run.sentences[max(self._window.reader.here, 1) - 1]
        self.panel.show_sentence(sentence.position, self.glosses(sentence.text))

    def glosses(self, source: str) -> tuple[Gloss, ...]:
        """What the words of a sentence may mean; those of the last one are remembered."""
        wording = self._window.wording
        asked = source, wording.version
        if asked != self._asked:
            self._asked = asked
            self._glosses = interlinear(
                source,
                lexicon=lexicon.bundled(),
                gazetteer=bundled(),
                ledger=wording.names,
                glossary=wording.terms,
            )
        return self._glosses

    def tip(self, number: int, offset: int) -> str:
        """What the word at a place of a sentence may mean; "" where there is none.

        Args:
            number: of the sentence.
            offset: characters from its beginning.
        """
        run = self._window.desk.run
        if run is None or not 0 < number <= len(run.sentences):
            return ""
        for gloss in self.glosses(run.sentences[number - 1].text):
            if gloss.span[0] <= offset <= gloss.span[1]:
                return told(gloss)
        return ""
