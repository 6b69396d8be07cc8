"""The commands on the English of a sentence: what the menu says of them, and what they do."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING

from core.isolates import in_html
from core.pair import Pair
from gui.commands.command import SEPARATOR, Command, Keys
from gui.dialogs import Page

if TYPE_CHECKING:
    from gui.window import MainWindow

EDITS: tuple[Command | None, ...] = (
    Command("undo", "&Undo edit", "Undo your last edit in this article", (Keys.Undo,)),
    Command("redo", "Re&do edit", "Do again the edit you undid", ("Ctrl+Shift+Z", "Ctrl+Y")),
    SEPARATOR,
    Command("edit", "&Edit sentence", "Correct the English of the sentence you are at", ("F2",)),
    Command(
        "machine",
        "&Show machine's text",
        "Show what the machine made of the sentence you are at",
        ("Shift+F2",),
    ),
    Command(
        "back",
        "&Back to the machine's text",
        "Put the machine's text of the sentence you are at in the place of yours",
        ("Ctrl+F2",),
    ),
    Command(
        "use_names",
        "Use the desk's na&mes",
        "Put the desk's forms of names into your English of the sentence",
        ("Ctrl+Shift+F2",),
    ),
    SEPARATOR,
)
"""The first part of the menu Edit, in order."""

ON_ENGLISH = ("edit", "machine", "back", "use_names")
"""What the menu under the right mouse button offers for English besides."""


class EditCommands:
    """The user's commands on the English of a window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each command does, by name."""
        window = self._window
        return {
            "undo": window.editing.undo,
            "redo": window.editing.redo,
            "edit": lambda: window.editing.edit(max(window.reader.here, 1)),
            "machine": self.machine,
            "use_names": lambda: window.editing.use_names(window.reader.here),
            "back": lambda: window.editing.back(window.reader.here),
        }

    def machine(self) -> None:
        """Show the machine's text of the sentence in hand."""
        pair = self._window.editing.pair(max(self._window.reader.here, 1))
        if pair is not None:
            Page("Machine's text", machine_page(pair), self._window).open()


def machine_page(pair: Pair) -> str:
    """A sentence, what the machine made of it, and what the analyst did, as HTML."""
    arabic = f"<p dir='rtl' lang='ar'>{escape(pair.sentence.text)}</p>"
    machine = in_html(pair.machine) or "The machine did not translate this sentence."
    first = f"<h3>Machine's first choice</h3><p>{in_html(pair.first)}</p>" if pair.first else ""
    edited = f"<h3>Edited by analyst</h3><p>{in_html(pair.english)}</p>" if pair.edited else ""
    place = f"<h3>{pair.sentence.position}</h3>"
    return f"{place}{arabic}<h3>Machine</h3><p>{machine}</p>{first}{edited}"
