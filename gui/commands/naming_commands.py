"""The commands on names and terms: what the menu says of them, and what they do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from core.word_kinds import NAMES, TERMS
from gui.commands.command import SEPARATOR, Command

if TYPE_CHECKING:
    from gui.window import MainWindow

WORDS: tuple[Command | None, ...] = (
    Command("names", "&Names of the article", "All names of the article in a list", ("Ctrl+F7",)),
    Command("tables", "&All names and terms…", "The desk's tables in a window", ("Ctrl+T",)),
    Command("term", "Add &term…", "Say which English is wanted for a term", ("Ctrl+Shift+F7",)),
    SEPARATOR,
    Command("read_names", "&Import names…", "Add names from a shared table", ("Ctrl+Alt+N",)),
    Command("save_names", "&Export names…", "Save your names to share them", ("Ctrl+Alt+Shift+N",)),
    Command("read_terms", "I&mport terms…", "Add terms from a shared table", ("Ctrl+Alt+T",)),
    Command("save_terms", "E&xport terms…", "Save your terms to share them", ("Ctrl+Alt+Shift+T",)),
)
"""The menu of the names, in order."""


class NamingCommands:
    """The user's commands on names and terms of a window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each command does, by name."""
        window, naming = self._window, self._window.naming
        return {
            "names": naming.open,
            "tables": naming.open_tables,
            "term": naming.ask_for_term,
            "read_names": partial(naming.sharing.ask_to_read, NAMES, window),
            "save_names": partial(naming.sharing.ask_to_save, NAMES, window),
            "read_terms": partial(naming.sharing.ask_to_read, TERMS, window),
            "save_terms": partial(naming.sharing.ask_to_save, TERMS, window),
        }
