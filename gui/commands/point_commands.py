"""The commands on key points: what the menu says of them, and what they do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from core.keypoints import Method
from gui.commands.command import SEPARATOR, Command
from gui.dialogs import ChoiceDialog, Option

if TYPE_CHECKING:
    from gui.window import MainWindow

POINTS: tuple[Command | None, ...] = (
    Command("focus", "&Focus…", "Have sentences with certain words come first", ("Ctrl+L",)),
    Command("method", "&Method…", "Say how key points are chosen", ("Ctrl+Shift+K",)),
    Command("why", "Show &why", "Say below each key point why it was chosen", ("Ctrl+Shift+Y",)),
    SEPARATOR,
    Command(
        "pin",
        "&Pin or unpin",
        "Keep what is selected, or the sentence you are at, among the key points",
        ("Ctrl+K",),
    ),
    Command("drop", "&Drop", "Take what is selected out of the key points", ("Del",)),
    Command("move_up", "Move &up", "Put the key point one place higher", ("Alt+Up",)),
    Command("move_down", "Move d&own", "Put the key point one place lower", ("Alt+Down",)),
    SEPARATOR,
    Command(
        "restore", "&Restore", "Let the sentence dropped last take part again", ("Ctrl+Alt+Z",)
    ),
    Command(
        "forget",
        "&As ranked",
        "Take back all that was pinned, dropped and moved",
        ("Ctrl+Alt+K",),
    ),
)
"""The menu of the key points, in order."""

BETWEEN_POINTS: tuple[Command, ...] = (
    Command("next_point", "Next &key point", "Go to the next key point in the text", ("F7",)),
    Command(
        "previous_point",
        "Previous key po&int",
        "Go to the key point before this place in the text",
        ("Shift+F7",),
    ),
)
"""How to go from one key point to another in the order of the text."""

ON_A_SENTENCE = ("pin", "drop", "move_up", "move_down", "why", "copy_report")
"""What the menu under the right mouse button offers for a sentence or key point."""


class PointCommands:
    """The user's commands on the key points of a window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each command does, by name."""
        window = self._window
        return {
            "focus": window.reader.asks.focus.setFocus,
            "method": self.method,
            "why": self.why,
            "pin": window.control.pin,
            "drop": window.control.drop,
            "move_up": lambda: window.control.move(-1),
            "move_down": lambda: window.control.move(1),
            "restore": window.control.restore,
            "forget": window.control.forget,
            "next_point": lambda: self.step(1),
            "previous_point": lambda: self.step(-1),
        }

    def method(self) -> None:
        """Ask how key points are chosen."""
        options = [Option(each.title, each.description, each) for each in Method]
        present = self._window.desk.wish.method
        dialog = ChoiceDialog("How key points are chosen", options, present, self._window)
        chosen = dialog.value() if dialog.exec() else None
        if isinstance(chosen, Method):
            self._window.control.set_method(chosen)

    def step(self, by: int) -> None:
        """Go to the next or previous key point in the order of the text, around the end."""
        run, here = self._window.desk.run, self._window.reader.here
        numbers = sorted(point.sentence for point in run.key_points) if run is not None else []
        if by < 0:
            numbers.reverse()
        beyond = [number for number in numbers if (number - here) * by > 0]
        if numbers:
            self._window.reader.go_to((beyond or numbers)[0])

    def why(self) -> None:
        """Say below each key point why it was chosen, or no longer."""
        points = self._window.reader.key_points
        points.show_why(shown=not points.why)
