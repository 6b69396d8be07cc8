"""The headings above the panes; the one of the key points chooses how many there are."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QWidget

from gui.theme import Theme

MOST_POINTS = 50


class Heading(QWidget):
    """A pane's name, and something quiet about it at the other end."""

    def __init__(self, name: str, remark: str, pane: QWidget) -> None:
        super().__init__()
        self.name = QLabel(name)
        self.name.setBuddy(pane)
        font = QFont(self.name.font())
        font.setWeight(QFont.Weight.DemiBold)
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 108)
        font.setPointSizeF(font.pointSizeF() * 0.86)
        self.name.setFont(font)
        self.remark = QLabel(remark)
        small = QFont(self.remark.font())
        small.setPointSizeF(small.pointSizeF() * 0.9)
        self.remark.setFont(small)
        self.setAutoFillBackground(True)
        self.setMinimumHeight(38)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 4, 12, 4)
        layout.addWidget(self.name)
        layout.addStretch()
        layout.addWidget(self.remark)
        self._theme: Theme | None = None

    def set_theme(self, theme: Theme) -> None:
        """Change colours."""
        self._theme = theme
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.paper)
        self.setPalette(palette)
        for label in (self.name, self.remark):
            words = QPalette(label.palette())
            words.setColor(QPalette.ColorRole.WindowText, theme.quiet)
            label.setPalette(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rule below the heading."""
        super().paintEvent(event)
        if self._theme is not None:
            painter = QPainter(self)
            painter.setPen(self._theme.rule)
            painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
            painter.end()


class KeyPointsHeading(Heading):
    """Says "key points", and lets the user choose their number.

    Signals:
        points_wanted: the number the user chose.
    """

    points_wanted = Signal(int)

    def __init__(self, pane: QWidget) -> None:
        super().__init__("Key points", "Show", pane)
        self.count = QSpinBox()
        self.count.setRange(1, MOST_POINTS)
        self.count.setKeyboardTracking(False)
        self.count.setAccessibleName("Number of key points")
        self.count.setToolTip("Number of key points")
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.remark.setBuddy(self.count)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.count)
        self.count.valueChanged.connect(self.points_wanted)

    def set_count(self, points: int) -> None:
        """Show a number without asking for it."""
        self.count.blockSignals(True)
        self.count.setValue(points)
        self.count.blockSignals(False)
