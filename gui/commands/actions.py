"""Everything the user can do: where it is in the menus, its keys, and what it says of itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from gui.commands.article_commands import BETWEEN_ARTICLES, OPEN_ARTICLES
from gui.commands.check_commands import CHECKS, FILTERS
from gui.commands.command import SEPARATOR, Command, Keys
from gui.commands.edit_commands import EDITS
from gui.commands.naming_commands import WORDS
from gui.commands.point_commands import BETWEEN_POINTS, POINTS
from gui.commands.settings_commands import SETTINGS

MENUS: Mapping[str, tuple[Command | None, ...]] = {
    "&Article": (
        Command("open", "&Open…", "Open articles from files", (Keys.Open,), "Open"),
        Command(
            "paste",
            "&Paste as new article",
            "Read the text in the clipboard",
            ("Ctrl+Shift+V", Keys.Paste),
            "Paste",
        ),
        Command("sample", "Open the &sample article", "Read the sample article", ("Ctrl+Shift+O",)),
        SEPARATOR,
        Command(
            "source",
            "So&urce…",
            "Say where the article came from: outlet, author, date, web address",
            ("Ctrl+I",),
            "Source",
        ),
        Command(
            "encoding",
            "&Encoding…",
            "Read the file again with another encoding",
            ("Ctrl+Shift+E",),
        ),
        *OPEN_ARTICLES,
        Command(
            "library",
            "Li&brary…",
            "Find what you have read, by words in Arabic or English",
            ("Ctrl+Shift+L",),
        ),
        SEPARATOR,
        Command("save", "Save &report as…", "Save the report block", (Keys.Save,), "Save report"),
        *SETTINGS,
        Command("quit", "&Quit", "Close the window", (Keys.Quit, "Ctrl+Q")),
    ),
    "&Edit": (
        *EDITS,
        Command(
            "copy_report",
            "Copy &report",
            "Copy a report block of what is selected, or of all key points",
            ("Ctrl+Shift+C",),
            "Copy report",
        ),
        Command(
            "copy_all",
            "Copy report of &all key points",
            "Copy a report block of all key points, whatever is selected",
            ("Ctrl+Alt+C",),
        ),
        SEPARATOR,
        Command("find", "&Find…", "Find words in both panes", (Keys.Find,), "Find"),
        Command("find_next", "Find &next", "Go to the next match", (Keys.FindNext, "F3")),
        Command(
            "find_previous",
            "Find &previous",
            "Go to the previous match",
            (Keys.FindPrevious, "Shift+F3"),
        ),
    ),
    "&Go": (
        Command("next", "&Next sentence", "Go to the next sentence", ("Ctrl+Down",)),
        Command("previous", "&Previous sentence", "Go to the previous sentence", ("Ctrl+Up",)),
        SEPARATOR,
        *CHECKS,
        SEPARATOR,
        *BETWEEN_POINTS,
        SEPARATOR,
        *BETWEEN_ARTICLES,
    ),
    "&Key points": POINTS,
    "&Names": WORDS,
    "&Translation": (
        Command("stop", "&Stop", "Stop translating and keep what came", ("Esc",)),
        Command("go_on", "&Continue", "Translate what is still missing", ("F5",)),
        Command("again", "Translate &again", "Translate the whole article anew", ("Ctrl+Return",)),
        SEPARATOR,
        Command("package", "&Model package…", "Choose what translates", ("Ctrl+Shift+M",)),
    ),
    "&View": (
        Command("zoom_in", "Zoom &in", "Larger text", (Keys.ZoomIn, "Ctrl+=")),
        Command("zoom_out", "Zoom &out", "Smaller text", (Keys.ZoomOut,)),
        Command("zoom_reset", "Usual &size", "Text in its usual size", ("Ctrl+0",)),
        SEPARATOR,
        Command("beside", "Side &by side", "English beside the Arabic", ("Ctrl+1",)),
        Command("stacked", "S&tacked", "English below the Arabic", ("Ctrl+2",)),
        Command(
            "word_by_word",
            "&Word by word",
            "Show what each word of the sentence you are at may mean",
            ("F4",),
        ),
        *FILTERS,
    ),
    "&Help": (
        Command("keys", "&Keys and signs", "All shortcuts, and what the signs mean", ("F1",)),
        Command("about", "&About Dragoman", "Version, model package, licences", ("Shift+F1",)),
    ),
}
"""All commands in the order of the menus."""


def add_commands(
    window: QMainWindow, handlers: Mapping[str, Callable[[], object]]
) -> dict[str, QAction]:
    """Fill the menu bar and return the actions by name.

    Args:
        window: gets the menus.
        handlers: what each command does, by name.
    """
    actions: dict[str, QAction] = {}
    for title, commands in MENUS.items():
        menu = window.menuBar().addMenu(title)
        for command in commands:
            if command is None:
                menu.addSeparator()
                continue
            action = _action(command, menu)
            action.triggered.connect(_without_argument(handlers[command.name]))
            menu.addAction(action)
            window.addAction(action)
            actions[command.name] = action
    return actions


def menus(actions: Mapping[str, QAction]) -> list[tuple[str, list[QAction]]]:
    """The actions of each menu, under its title without the mark of its key."""
    return [
        (title.replace("&", ""), [actions[command.name] for command in commands if command])
        for title, commands in MENUS.items()
    ]


def on_bar() -> list[Command]:
    """The commands of the tool bar, in order."""
    return [
        command for commands in MENUS.values() for command in commands if command and command.bar
    ]


def _action(command: Command, menu: QMenu) -> QAction:
    action = QAction(command.text, menu)
    sequences: list[QKeySequence] = []
    for keys in command.keys:
        found = QKeySequence.keyBindings(keys) if isinstance(keys, Keys) else [QKeySequence(keys)]
        sequences += [sequence for sequence in found if sequence not in sequences]
    action.setShortcuts(sequences)
    action.setObjectName(command.name)
    action.setStatusTip(command.tip)
    shown = sequences[0].toString(QKeySequence.SequenceFormat.NativeText) if sequences else ""
    action.setToolTip(f"{command.tip} ({shown})")
    return action


def _without_argument(handler: Callable[[], object]) -> Callable[[], None]:
    """Qt passes "checked" to whoever takes an argument; commands take none."""

    def call() -> None:
        handler()

    return call
