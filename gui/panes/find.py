"""Finding a word in both panes; Arabic is found however it is vowelled or its alif written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from core.arabic import TASHKEEL, is_arabic_letter, without_tashkeel
from gui.panes.numbered import number_at
from gui.panes.panes import SentencePane

Hit = tuple[int, int, SentencePane, QTextCursor | None]
"""A match: number of its sentence, place and pane; no cursor while the sentence is hidden."""

MOST = 400
"""Matches after which a search ends: nobody steps through more."""

_ALIKE = ("اأإآٱ", "هة", "يىئ", "وؤ", "كک")


def pattern(words: str) -> QRegularExpression:
    """What finds ``words`` in a document.

    Letter case does not matter; in Arabic neither do vowel signs, nor which form of alif,
    ya, waw or ta marbuta was typed; any blank stands for any run of blanks.
    """
    parts = []
    for letter in without_tashkeel(words.strip()):
        if letter.isspace():
            parts.append(r"\s+")
        elif is_arabic_letter(letter):
            alike = next((group for group in _ALIKE if letter in group), letter)
            parts.append(f"[{alike}][{TASHKEEL}]*")
        else:
            parts.append(QRegularExpression.escape(letter))
    return QRegularExpression(
        "".join(parts),
        QRegularExpression.PatternOption.CaseInsensitiveOption
        | QRegularExpression.PatternOption.UseUnicodePropertiesOption,
    )


def matches(document: QTextDocument, wanted: QRegularExpression) -> list[QTextCursor]:
    """All matches in a document, in order."""
    found: list[QTextCursor] = []
    cursor = document.find(wanted, 0)
    while not cursor.isNull() and cursor.hasSelection() and len(found) < MOST:
        found.append(cursor)
        cursor = document.find(wanted, cursor)
    return found


def _count(wanted: QRegularExpression, text: str) -> int:
    """How often a text has what is wanted."""
    found, times = wanted.globalMatch(text), 0
    while found.hasNext():
        found.next()
        times += 1
    return times


class FindBar(QWidget):
    """The search line below the panes.

    Signals:
        closed: the user is done.
        hidden_reached: number of a sentence that is hidden and has the match the user goes to.
    """

    closed = Signal()
    hidden_reached = Signal(int)

    def __init__(self, panes: Sequence[SentencePane]) -> None:
        super().__init__()
        self._panes = panes
        self._hits: list[Hit] = []
        self._at = -1
        self.words = QLineEdit()
        self.told = QLabel()
        self.previous_button, self.next_button = QPushButton("Previous"), QPushButton("Next")
        self.close_button = QPushButton("Close")
        self._build()
        self.hide()

    def open(self) -> None:
        """Show the line and wait for words."""
        self.show()
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.words.selectAll()
        self.search()

    def search(self) -> None:
        """Find the words anew in what the panes show now; the match in hand stays in hand."""
        before = self._hits[self._at] if self._at >= 0 else None
        self._hits, self._at = [], -1
        if self.isVisible() and self.words.text().strip():
            wanted = pattern(self.words.text())
            for column, pane in enumerate(self._panes):
                pane.filling.finish()
                for cursor in matches(pane.document(), wanted):
                    number = number_at(pane.document(), cursor.selectionStart())
                    self._hits.append((number, column, pane, cursor))
                for number, text in pane.hidden():
                    times = _count(wanted, text)
                    self._hits += [(number, column, pane, None)] * times
            self._hits.sort(key=lambda hit: hit[:2])
            if before is not None and before in self._hits:
                self._at = self._hits.index(before)
        self._show()

    def step(self, by: int) -> None:
        """Go to the next or previous match, around the end."""
        if not self._hits:
            return
        start = self._at if self._at >= 0 else (-1 if by > 0 else 0)
        self._at = (start + by) % len(self._hits)
        number, _, pane, cursor = self._hits[self._at]
        if cursor is None:
            at = self._at
            self.hidden_reached.emit(number)
            self.search()
            self._at = min(at, len(self._hits) - 1)
        self._show()
        pane.go_to(number)

    def end(self) -> None:
        """Close the line and take the marks away."""
        self.hide()
        self.search()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return goes on, Shift+Return goes back, Esc closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep Esc for this line even while there is something to stop."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        label = QLabel("Find")
        label.setBuddy(self.words)
        self.words.setPlaceholderText("Arabic or English words")
        self.words.setAccessibleName("Find in both panes")
        self.words.setClearButtonEnabled(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 12, 6)
        for widget in (label, self.words, self.told, self.previous_button, self.next_button):
            layout.addWidget(widget)
        layout.addWidget(self.close_button)
        self.told.setMinimumWidth(110)
        self.words.installEventFilter(self)
        self.words.textChanged.connect(self.search)
        self.previous_button.clicked.connect(lambda: self.step(-1))
        self.next_button.clicked.connect(lambda: self.step(1))
        self.close_button.clicked.connect(self.end)

    def _show(self) -> None:
        here = self._hits[self._at] if self._at >= 0 else None
        for pane in self._panes:
            cursors = [cursor for _, _, shown, cursor in self._hits if shown is pane and cursor]
            at = here[3] if here is not None and here[2] is pane else None
            pane.set_found(cursors, at)
        if not self.words.text().strip():
            self.told.setText("")
        elif here is not None:
            self.told.setText(f"{self._at + 1} of {len(self._hits)}")
        else:
            hidden = sum(cursor is None for *_, cursor in self._hits)
            where = f", {hidden} in hidden sentences" if hidden else ""
            self.told.setText(f"{len(self._hits)} found{where}" if self._hits else "not found")
