"""The line above the key points: focus words, and how the points are chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from core.keypoints import KeyPoint
from gui.points.wish import Wish, phrases
from gui.theme import Theme

_MILLISECONDS_TO_TYPE = 500


class AskLine(QWidget):
    """Where the user types focus words and finds the method.

    Signals:
        focus_wanted: the focus phrases (a tuple), a moment after the last letter or on Return.
        method_wanted: the user wants to choose a method.
    """

    focus_wanted = Signal(tuple)
    method_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.focus = QLineEdit()
        self.method = QPushButton("Method…")
        self.told = QLabel()
        self._asked: tuple[str, ...] = ()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_MILLISECONDS_TO_TYPE)
        self._build()

    def show_wish(self, wish: Wish) -> None:
        """Show what is asked of the key points on the screen."""
        self.method.setToolTip(f"{wish.method.title}: {wish.method.description}")
        if phrases(self.focus.text()) != wish.focus:
            self.focus.setText(", ".join(wish.focus))
        self._asked = wish.focus

    def show_found(self, wish: Wish, points: Sequence[KeyPoint], *, complete: bool) -> None:
        """Say which focus phrases none of the key points has.

        Args:
            wish: what was asked.
            points: what came of it.
            complete: whether the whole translation is there to look in.
        """
        reasons = {reason for point in points for reason in point.reasons}
        missing = [phrase for phrase in wish.focus if f"has the focus {phrase}" not in reasons]
        yet = "" if complete or not wish.needs_english else " yet"
        self.told.setText(f"in no key point{yet}: {', '.join(missing)}")
        self.told.setVisible(bool(missing))

    def set_theme(self, theme: Theme) -> None:
        """Change colours."""
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.paper)
        self.setPalette(palette)
        quiet = QPalette(self.told.palette())
        quiet.setColor(QPalette.ColorRole.WindowText, theme.quiet)
        self.told.setPalette(quiet)

    def _build(self) -> None:
        self.setAutoFillBackground(True)
        self.focus.setPlaceholderText("Focus: Arabic or English words")
        self.focus.setAccessibleName("Focus words of the key points")
        self.focus.setToolTip("Sentences with these words come first; a comma parts phrases")
        self.focus.setClearButtonEnabled(True)
        self.method.setAccessibleName("How key points are chosen")
        self.method.setFlat(True)
        self.method.setCursor(Qt.CursorShape.PointingHandCursor)
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.hide()
        line = QHBoxLayout()
        line.addWidget(self.focus)
        line.addWidget(self.method)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 4, 6, 6)
        layout.setSpacing(4)
        layout.addLayout(line)
        layout.addWidget(self.told)
        self.focus.textEdited.connect(lambda _: self._typing.start())
        self.focus.textChanged.connect(self._emptied)
        self.focus.returnPressed.connect(self._ask)
        self._typing.timeout.connect(self._ask)
        self.method.clicked.connect(self.method_wanted)

    def _emptied(self, text: str) -> None:
        """The button in the line that clears it edits without saying so."""
        if not text:
            self._ask()

    def _ask(self) -> None:
        self._typing.stop()
        asked = phrases(self.focus.text())
        if asked != self._asked:
            self._asked = asked
            self.focus_wanted.emit(asked)
