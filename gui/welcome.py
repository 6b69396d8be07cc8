"""What the window shows before there is an article: what to do, and where to begin."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.fonts import english_font
from gui.plain_tip import plain_tip
from gui.theme import Theme

_SHOWN = 5
_WIDTH = 500


class Welcome(QWidget):
    """The empty page.

    Signals:
        open_wanted, sample_wanted, paste_wanted: a button was pressed.
        recent_wanted: the path of a file read lately.
    """

    open_wanted = Signal()
    sample_wanted = Signal()
    paste_wanted = Signal()
    recent_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.title = QLabel("Read an Arabic article")
        self.lead = QLabel(
            "Its key points appear in English first. The whole translation follows, sentence "
            "against sentence, beside the original."
        )
        self.open_button = QPushButton("Open a file…")
        self.paste_button = QPushButton("Paste text")
        self.sample_button = QPushButton("Open the sample article")
        self.hint = QLabel(
            "Or drop a file or some text anywhere in this window. Nothing leaves this machine."
        )
        self.recent_title = QLabel("Read lately")
        self.recent = QVBoxLayout()
        self._quiet = [self.lead, self.hint, self.recent_title]
        self._build()
        self.set_theme(theme)

    def show_recent(self, files: Sequence[str]) -> None:
        """Offer the files read lately."""
        while item := self.recent.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        self.recent_title.setVisible(bool(files))
        for file in files[:_SHOWN]:
            button = QPushButton(Path(file).name)
            button.setObjectName("recent")
            button.setToolTip(plain_tip(file))
            button.setFlat(True)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda _=False, file=file: self.recent_wanted.emit(file))
            self.recent.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeft)

    def set_theme(self, theme: Theme) -> None:
        """Change colours."""
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.paper)
        palette.setColor(QPalette.ColorRole.WindowText, theme.ink)
        self.setPalette(palette)
        for label in self._quiet:
            quiet = QPalette(palette)
            quiet.setColor(QPalette.ColorRole.WindowText, theme.quiet)
            label.setPalette(quiet)

    def _build(self) -> None:
        self.setAutoFillBackground(True)
        heading = english_font(210)
        heading.setWeight(QFont.Weight.DemiBold)
        self.title.setFont(heading)
        self.lead.setFont(english_font(108))
        self.lead.setWordWrap(True)
        self.lead.setMinimumHeight(self.lead.heightForWidth(_WIDTH))
        self.hint.setWordWrap(True)
        self.open_button.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.open_button, self.paste_button, self.sample_button):
            button.setMinimumHeight(36)
            buttons.addWidget(button)
        buttons.addStretch()
        column = QWidget()
        column.setFixedWidth(_WIDTH)
        words = QVBoxLayout(column)
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addSpacing(10)
        words.addWidget(self.lead)
        words.addSpacing(26)
        words.addLayout(buttons)
        words.addSpacing(14)
        words.addWidget(self.hint)
        words.addSpacing(34)
        words.addWidget(self.recent_title)
        words.addSpacing(4)
        words.addLayout(self.recent)
        page = QVBoxLayout(self)
        page.addStretch(2)
        page.addWidget(column, alignment=Qt.AlignmentFlag.AlignHCenter)
        page.addStretch(3)
        self.open_button.clicked.connect(self.open_wanted)
        self.paste_button.clicked.connect(self.paste_wanted)
        self.sample_button.clicked.connect(self.sample_wanted)
