"""The line across the window that tells what went wrong, or what has just been done."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from core.errors import DragomanError
from gui.problems import Problem, Way, problem
from gui.theme import Theme, mix

_BAR = 4


class Banner(QWidget):
    """A problem with its advice and, where there is one, a button that leads on.

    Signals:
        taken: the ``Way`` whose button was pressed.
    """

    taken = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.sentence, self.advice = QLabel(), QLabel()
        self.way = QPushButton()
        self.close_button = QPushButton("Close")
        self._way: Way | None = None
        self._failure: DragomanError | None = None
        self._theme = theme
        self._build()
        self.set_theme(theme)
        self.hide()

    def show_problem(self, found: Problem) -> None:
        """Show a problem until it is closed or replaced."""
        self.sentence.setText(found.sentence)
        self.advice.setText(found.advice)
        self._way, self._failure = found.way, None
        self.way.setVisible(found.way is not None)
        if found.way is not None:
            self.way.setText(found.way.value)
        self.setAccessibleName(f"{found.sentence} {found.advice}")
        self.show()

    def show_failure(self, error: DragomanError) -> None:
        """Tell what went wrong where the way on is to try again."""
        self.show_problem(replace(problem(error), way=None))
        self._failure = error

    def withdraw(self, error: DragomanError) -> None:
        """Tell a failure no longer, since trying again has helped; what came after it stays."""
        if self._failure is error:
            self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Change colours."""
        self._theme = theme
        palette = QPalette(self.palette())
        ground = mix(theme.doubtful, theme.paper, 0.16 if theme.dark else 0.07)
        palette.setColor(QPalette.ColorRole.Window, ground)
        palette.setColor(QPalette.ColorRole.WindowText, theme.ink)
        self.setPalette(palette)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bar that marks a problem."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, 0, _BAR, self.height(), self._theme.doubtful)
        painter.end()

    def _build(self) -> None:
        self.setAutoFillBackground(True)
        font = QFont(self.sentence.font())
        font.setWeight(QFont.Weight.DemiBold)
        self.sentence.setFont(font)
        for label in (self.sentence, self.advice):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.sentence)
        words.addWidget(self.advice)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 10, 12, 10)
        layout.setSpacing(8)
        layout.addLayout(words)
        layout.addWidget(self.way)
        layout.addWidget(self.close_button)
        self.way.clicked.connect(self._take)
        self.close_button.clicked.connect(self.hide)

    def _take(self) -> None:
        self.hide()
        self.taken.emit(self._way)
