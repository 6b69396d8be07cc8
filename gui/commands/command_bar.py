"""The bar below the menus: the commands that are wanted most, and what is read."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolBar, QWidget

from gui.commands.actions import on_bar


class CommandBar(QToolBar):
    """Buttons with words, in their place for good."""

    def __init__(self, actions: Mapping[str, QAction], title: QWidget) -> None:
        """Nothing changes later.

        Args:
            actions: what can be done, by the name of the command.
            title: says what is read; it takes the room that is left.
        """
        super().__init__("Commands")
        self.setObjectName("commands")
        self.setMovable(False)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.toggleViewAction().setVisible(False)
        for command in on_bar():
            action = actions[command.name]
            action.setIconText(command.bar)
            self.addAction(action)
        self.addWidget(title)
