"""The commands on names and terms: what the menu says of them, and what they do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from gui.command import SEPARATOR, Command

if TYPE_CHECKING:
    from gui.window import MainWindow

_TABLES = "Tables (*.tsv);;All files (*)"

NAMES: tuple[Command | None, ...] = (
    Command("names", "&Names of the article", "All names of the article in a list", ("Ctrl+F7",)),
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
        naming = self._window.naming
        return {
            "names": naming.open,
            "term": naming.ask_for_term,
            "read_names": lambda: self._read("Import names", naming.read_names),
            "save_names": lambda: self._save("Export names", "names.tsv", naming.save_names),
            "read_terms": lambda: self._read("Import terms", naming.read_terms),
            "save_terms": lambda: self._save("Export terms", "terms.tsv", naming.save_terms),
        }

    def _read(self, title: str, then: Callable[[Path], None]) -> None:
        name, _ = QFileDialog.getOpenFileName(self._window, title, "", _TABLES)
        if name:
            then(Path(name))

    def _save(self, title: str, suggested: str, then: Callable[[Path], None]) -> None:
        place = str(Path.home() / suggested)
        name, _ = QFileDialog.getSaveFileName(self._window, title, place, _TABLES)
        if name:
            then(Path(name))
