"""The command that shows the settings, and what comes of a change."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from core.errors import CannotWrite
from core.settings import Settings, save
from gui.commands.command import Command
from gui.models import PackageChoice
from gui.preferences import Preferences

if TYPE_CHECKING:
    from gui.window import MainWindow

SETTINGS: tuple[Command | None, ...] = (
    Command(
        "settings", "Settin&gs…", "Marking, key points, what is kept, model package", ("Ctrl+,",)
    ),
)
"""What the menu offers, in order."""


class SettingsCommands:
    """The user's commands on the settings of a window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each command does, by name."""
        return {"settings": self.settings}

    def settings(self) -> None:
        """Show the settings on their page."""
        window = self._window
        page = Preferences(window.settings, window.desk.models, window.library, window)
        page.accepted.connect(lambda: self.take(page.settings, page.choice))
        page.open()

    def take(self, settings: Settings, choice: PackageChoice) -> None:
        """Work with other settings and another package from now on, and keep them."""
        window, models = self._window, self._window.desk.models
        points = settings.points != window.settings.points
        window.settings = settings
        if points:
            window.control.set_points(settings.points)
        models.keep(kept=settings.keep_translations)
        if choice != models.choice:
            window.commands.use_package(choice)
        try:
            save(window.settings, models.paths.settings)
        except CannotWrite as error:
            window.banner.show_failure(error)
