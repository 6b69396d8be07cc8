"""The headings above the panes; the one of the key points chooses how many there are."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSpinBox, QWidget

from core.settings import MOST_POINTS
from gui.theme import Theme

USUAL_POINTS = 5
MOST_SHARE = 50
USUAL_SHARE = 10
"""Shares are in per cent of the article's sentences."""


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

    def add(self, part: QWidget) -> None:
        """Put a widget at the end; the remark makes room for it in two lines where it has to."""
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.addWidget(part)
        layout.setStretchFactor(self.remark, 1)
        self.remark.setWordWrap(True)
        self.remark.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

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
    """Says "key points", and lets the user choose how many there are.

    Signals:
        points_wanted: the number the user chose.
        share_wanted: the share of the article's sentences the user chose, in per cent.
    """

    points_wanted = Signal(int)
    share_wanted = Signal(int)

    def __init__(self, pane: QWidget) -> None:
        super().__init__("Key points", "", pane)
        self.count = QSpinBox()
        self.count.setKeyboardTracking(False)
        self.count.setAccessibleName("Number of key points")
        self.count.setToolTip("How many key points")
        self.count.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.unit = QComboBox()
        self.unit.addItems(["points", "% of text"])
        self.unit.setAccessibleName("Count key points, or take a share of the article")
        self.unit.setToolTip("A fixed number, or a share of the article's sentences")
        self.unit.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.count)
        layout.addWidget(self.unit)
        self.count.valueChanged.connect(self._ask)
        self.unit.currentIndexChanged.connect(self._change_unit)

    def show_count(self, points: int, share: int) -> None:
        """Show a number, or a share when it is not 0, without asking for it."""
        for part in (self.count, self.unit):
            part.blockSignals(True)
        self.unit.setCurrentIndex(1 if share else 0)
        self.count.setRange(1, MOST_SHARE if share else MOST_POINTS)
        self.count.setValue(share or points)
        for part in (self.count, self.unit):
            part.blockSignals(False)

    def _change_unit(self) -> None:
        share = self.unit.currentIndex() == 1
        self.show_count(USUAL_POINTS, USUAL_SHARE if share else 0)
        self._ask()

    def _ask(self) -> None:
        wanted = self.share_wanted if self.unit.currentIndex() == 1 else self.points_wanted
        wanted.emit(self.count.value())
