"""Sharing names and terms with others as tables in files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from core.errors import DragomanError
from core.plural import plural
from gui.names.conflicts import ConflictDialog
from gui.names.words import DeskWords, Kind

_TABLES = "Tables (*.tsv *.txt);;All files (*)"


class Sharing(QObject):
    """Reads tables of others into the desk's own, and writes the desk's for others.

    Signals:
        said: what has been done, in words.
        failed: a ``DragomanError``; nothing has changed.
    """

    said = Signal(str)
    failed = Signal(object)

    def __init__(self, words: DeskWords) -> None:
        super().__init__()
        self._words = words

    def ask_to_read(self, kind: Kind, parent: QWidget) -> None:
        """Ask for a table and add its rows."""
        title = f"Import {kind.noun}s"
        name, _ = QFileDialog.getOpenFileName(parent, title, "", _TABLES)
        if name:
            self.read(kind, Path(name), parent)

    def ask_to_save(self, kind: Kind, parent: QWidget) -> None:
        """Ask for a file and write the table into it."""
        title, suggested = f"Export {kind.noun}s", str(Path.home() / f"{kind.noun}s.tsv")
        name, _ = QFileDialog.getSaveFileName(parent, title, suggested, _TABLES)
        if name:
            self.save(kind, Path(name))

    def read(self, kind: Kind, file: Path, parent: QWidget) -> None:
        """Add the rows of a shared table; where they differ, the user chooses first."""
        try:
            theirs = kind.read(file)
        except DragomanError as error:
            self.failed.emit(error)
            return
        _, conflicts = kind.of(self._words.wording).joined(theirs)
        if not conflicts:
            self._join(kind, theirs, (), file.name)
            return
        dialog = ConflictDialog(conflicts, kind.noun, file.name, parent)
        dialog.accepted.connect(lambda: self._join(kind, theirs, dialog.taken, file.name))
        dialog.rejected.connect(lambda: self.said.emit("Nothing is imported"))
        dialog.open()

    def _join(self, kind: Kind, theirs: Any, taken: Sequence[Any], file_name: str) -> None:
        """Add what is new, and have the chosen rows in the place of the desk's own."""
        mine = kind.of(self._words.wording)
        joined, _ = mine.joined(theirs)
        new = len(kind.rows(joined)) - len(kind.rows(mine))
        for row in taken:
            joined = kind.put(joined, row)
        if joined == mine:
            self.said.emit(f"Nothing of {file_name} is new")
            return
        parts = [f"{plural(new, kind.noun)} added"] if new or not taken else []
        parts += [f"{plural(len(taken), kind.noun)} written as there"] if taken else []
        self._words.write(kind, joined, f"Imported from {file_name}", ", ".join(parts))

    def save(self, kind: Kind, file: Path) -> None:
        """Write the table into a file to be shared."""
        try:
            kind.save(kind.of(self._words.wording), file)
        except DragomanError as error:
            self.failed.emit(error)
        else:
            self.said.emit(f"{plural(len(self._words.rows(kind)), kind.noun)} saved as {file.name}")
