"""The commands on checks: from one to the next, all in a list, only their sentences."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from core.pair import Level
from gui.checks.check_rows import CheckRow
from gui.checks.checks_panel import NOTHING
from gui.checks.remedies import Remedies
from gui.commands.command import SEPARATOR, Command
from gui.status import checked

if TYPE_CHECKING:
    from gui.window import MainWindow

CHECKS: tuple[Command | None, ...] = (
    Command("next_check", "Next &check", "Go to the next sentence with a check", ("F8",)),
    Command(
        "previous_check",
        "Previous c&heck",
        "Go to the previous sentence with a check",
        ("Shift+F8",),
    ),
    Command("checks", "&List of checks", "All checks of the article in a list", ("Ctrl+F8",)),
    Command(
        "remedy",
        "&Do what helps…",
        "Do what helps against the check you are at: put a form in, fix a name, edit",
        ("Ctrl+.",),
    ),
)
"""How to go from one check to another, and from there to what helps."""

FILTERS: tuple[Command | None, ...] = (
    SEPARATOR,
    Command("show_all", "&All sentences", "Show all sentences of the article", ("Ctrl+3",)),
    Command(
        "show_checked",
        "Only sentences with &checks",
        "Hide the sentences in which no check found anything",
        ("Ctrl+4",),
    ),
    Command(
        "show_likely",
        "Only &likely or worse",
        "Hide the sentences without a check that is likely or doubtful",
        ("Ctrl+5",),
    ),
    Command(
        "show_doubtful",
        "Only &doubtful ones",
        "Hide the sentences without a doubtful check",
        ("Ctrl+6",),
    ),
)
"""Which sentences the panes show."""

_FILTERED = "No sentence has such a check: Ctrl+3 shows all"
_ONLY = "No other sentence has {} check"


class CheckCommands:
    """The user's commands on the checks of a window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.remedies = Remedies(window)
        window.checks.remedy_wanted.connect(self._help)
        window.reader.showing.choice.wanted.connect(self.show_only)
        window.reader.showing.line.all_wanted.connect(lambda: self.show_only(None))

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each command does, by name."""
        return {
            "next_check": lambda: self.step(1),
            "previous_check": lambda: self.step(-1),
            "checks": self._window.checks.toggle,
            "remedy": self.remedies.here,
            "show_all": partial(self.show_only, None),
            "show_checked": partial(self.show_only, Level.NOTE),
            "show_likely": partial(self.show_only, Level.LIKELY),
            "show_doubtful": partial(self.show_only, Level.DOUBTFUL),
        }

    def step(self, by: int) -> None:
        """Go to the next or previous sentence with a check of those asked for, around the end."""
        run, reader = self._window.desk.run, self._window.reader
        found = checked(run.pairs.values()) if run is not None else []
        numbers = [number for number in found if reader.showing.passes(number)]
        if by < 0:
            numbers.reverse()
        beyond = [number for number in numbers if (number - reader.here) * by > 0]
        if not numbers:
            self._window.say(_FILTERED if found else NOTHING)
            return
        if numbers == [reader.here]:
            self._window.say(_ONLY.format("a" if reader.showing.least is None else "such a"))
        reader.go_to((beyond or numbers)[0])

    def _help(self, row: CheckRow) -> None:
        self.remedies.take(row.sentence.number, row.check)

    def show_only(self, least: Level | None) -> None:
        """Show only sentences with a check of this level or a worse one; None for all.

        What is typed in a sentence is kept first: the sentence may be hidden.
        """
        if self._window.editing.put_away():
            self._window.reader.show_only(least)
            self._window.find_bar.search()
        else:
            self._window.reader.showing.tell()
