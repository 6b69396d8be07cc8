"""Which sentences the panes show: all, or those with checks; and the line that says so."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from core.pair import Level
from gui.theme import Theme, mix

SHOWN: dict[Level | None, str] = {
    None: "All sentences",
    Level.NOTE: "With checks",
    Level.LIKELY: "Likely or worse",
    Level.DOUBTFUL: "Doubtful only",
}
"""What the panes can show, by the lowest level of check a sentence must have."""

_WITH = {
    Level.NOTE: "a check",
    Level.LIKELY: "a check that is likely or doubtful",
    Level.DOUBTFUL: "a doubtful check",
}


def told(least: Level, shown: int, total: int, pending: int) -> str:
    """What the line says: "Only sentences with a check: 3 of 27 shown, 24 hidden".

    Args:
        least: lowest level of check a sentence must have.
        shown: sentences shown, those included that the user went to all the same.
        total: sentences of the article.
        pending: how many of them are not translated yet.
    """
    if not shown and not pending:
        return f"No sentence has {_WITH[least]}; all {total} are hidden. That is no proof."
    words = f"Only sentences with {_WITH[least]}: {shown} of {total} shown, {total - shown} hidden"
    return f"{words} ({pending} not translated yet)" if pending else words


class SentenceFilter(QComboBox):
    """Chooses which sentences the panes show.

    Signals:
        wanted: the lowest level of check a sentence must have, None for all sentences.
    """

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        for least, words in SHOWN.items():
            self.addItem(words, least)
        self.setAccessibleName("Sentences that are shown")
        self.setToolTip("Show all sentences (Ctrl+3), or only those with checks (Ctrl+4)")
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(lambda _: self.wanted.emit(self.currentData()))

    def show_choice(self, least: Level | None) -> None:
        """Show what is chosen, without asking for it."""
        self.setCurrentIndex(list(SHOWN).index(least))


class FilterLine(QWidget):
    """Says that sentences are hidden, and how many; not there while all are shown.

    Signals:
        all_wanted: the user wants to see all sentences.
    """

    all_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.all_button = QPushButton("Show all")
        self.all_button.setFlat(True)
        self.all_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.all_button.setToolTip("Show all sentences (Ctrl+3)")
        self.all_button.clicked.connect(self.all_wanted)
        self.setAutoFillBackground(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 4, 8, 4)
        layout.addWidget(self.words)
        layout.addWidget(self.all_button)
        self.set_theme(theme)
        self.hide()

    def show_filter(self, least: Level | None, shown: int, total: int, pending: int) -> None:
        """Say what is hidden; see ``told``."""
        if least is not None:
            self.words.setText(told(least, shown, total, pending))
            self.words.setAccessibleName(self.words.text())
        self.setVisible(least is not None)

    def set_theme(self, theme: Theme) -> None:
        """Change colours."""
        palette = QPalette(self.palette())
        ground = mix(theme.likely, theme.paper, 0.20 if theme.dark else 0.12)
        palette.setColor(QPalette.ColorRole.Window, ground)
        palette.setColor(QPalette.ColorRole.WindowText, theme.ink)
        for part in (self, self.words):
            part.setPalette(palette)
