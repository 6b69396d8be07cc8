"""What the lists below the panes have in common: a heading with buttons, and a way to close."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.panes.headings import Heading

_HEIGHT = 240


class ListBelow(QDockWidget):
    """A panel at the bottom of the window that stays where it is."""

    def __init__(self, title: str, name: str) -> None:
        super().__init__(title)
        self.setObjectName(name)
        self.close_button = QPushButton("Close")
        self.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        self.setAllowedAreas(Qt.DockWidgetArea.BottomDockWidgetArea)
        self.setTitleBarWidget(QWidget())  # the heading is its title
        self.close_button.clicked.connect(self.hide)

    def sizeHint(self) -> QSize:
        """As wide as there is room, and some rows high."""
        return QSize(super().sizeHint().width(), _HEIGHT)

    def lay_out(self, heading: Heading, tools: Sequence[QWidget], parts: Sequence[QWidget]) -> None:
        """Put the heading with its tools and the close button on top, then the parts.

        The last of the parts takes the room that is left.
        """
        head = heading.layout()
        assert isinstance(head, QHBoxLayout)
        for tool in (*tools, self.close_button):
            if isinstance(tool, QPushButton):
                tool.setFlat(True)
            head.addWidget(tool)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (heading, *parts):
            column.addWidget(part)
        column.setStretch(len(parts), 1)
        self.setWidget(page)
