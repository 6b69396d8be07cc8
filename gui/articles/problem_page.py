"""What has the screen where an article would be that cannot be read."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.fonts import english_font
from gui.problems import Problem, Way
from gui.theme import Theme

_WIDTH = 500


class ProblemPage(QWidget):
    """Why an open article cannot be read, and the ways on.

    Signals:
        taken: the ``Way`` whose button was pressed.
        again_wanted: the article is to be read once more.
    """

    taken = Signal(object)
    again_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.sentence, self.advice = QLabel(), QLabel()
        self.again_button, self.way = QPushButton("Try again"), QPushButton()
        self._way: Way | None = None
        self._build()
        self.set_theme(theme)

    def show_problem(self, found: Problem) -> None:
        """Tell what is wrong and what to do about it."""
        self.sentence.setText(found.sentence)
        self.advice.setText(found.advice)
        self._way = found.way
        self.way.setVisible(found.way is not None)
        if found.way is not None:
            self.way.setText(found.way.value)
        self.setAccessibleName(f"{found.sentence} {found.advice}")

    def set_theme(self, theme: Theme) -> None:
        """Change colours."""
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.paper)
        palette.setColor(QPalette.ColorRole.WindowText, theme.ink)
        self.setPalette(palette)
        palette.setColor(QPalette.ColorRole.WindowText, theme.quiet)
        self.advice.setPalette(palette)

    def _build(self) -> None:
        self.setAutoFillBackground(True)
        heading = english_font(150)
        heading.setWeight(QFont.Weight.DemiBold)
        self.sentence.setFont(heading)
        self.advice.setFont(english_font(108))
        column = QWidget()
        column.setFixedWidth(_WIDTH)
        words = QVBoxLayout(column)
        words.setSpacing(14)
        for label in (self.sentence, self.advice):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.addWidget(label)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.again_button, self.way):
            button.setMinimumHeight(36)
            buttons.addWidget(button)
        buttons.addStretch()
        words.addLayout(buttons)
        page = QVBoxLayout(self)
        page.addStretch(2)
        page.addWidget(column, alignment=Qt.AlignmentFlag.AlignHCenter)
        page.addStretch(3)
        self.again_button.clicked.connect(self.again_wanted)
        self.way.clicked.connect(lambda: self.taken.emit(self._way))
