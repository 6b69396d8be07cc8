"""The article's title, outlet and date on the tool bar, cut to the room there is."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.arabic import arabic_share
from core.article import Source
from core.isolates import PDI, RLI, in_plain_text
from gui.plain_tip import plain_tip

LRM = "\u200e"
"""Left-to-right mark: the order of the parts is that of the window, not of the title."""


class TitleLine(QWidget):
    """One line of text that may be wider than it."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_source(self, source: Source) -> None:
        """Show what is known of an article."""
        title = f"{RLI}{source.title}{PDI}" if arabic_share(source.title) else source.title
        parts = [title or source.file_name, in_plain_text(source.outlet), source.date]
        self.text = LRM + " · ".join(part for part in parts if part)
        self.setToolTip(plain_tip(self.text))
        self.setAccessibleName(self.text)
        self.update()

    def sizeHint(self) -> QSize:
        """Room for a short title."""
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * 24, metrics.height() + 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, centred while it fits."""
        super().paintEvent(event)
        room = self.rect().adjusted(14, 0, -14, 0)
        shown = self.fontMetrics().elidedText(self.text, Qt.TextElideMode.ElideRight, room.width())
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, shown)
        painter.end()
