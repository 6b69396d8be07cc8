"""Sharing names and terms with others as tables in files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from core.errors import DragomanError
from core.plural import plural
from gui.words import DeskWords, Kind

_TABLES = "Tables (*.tsv);;All files (*)"


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
            self.read(kind, Path(name))

    def ask_to_save(self, kind: Kind, parent: QWidget) -> None:
        """Ask for a file and write the table into it."""
        title, suggested = f"Export {kind.noun}s", str(Path.home() / f"{kind.noun}s.tsv")
        name, _ = QFileDialog.getSaveFileName(parent, title, suggested, _TABLES)
        if name:
            self.save(kind, Path(name))

    def read(self, kind: Kind, file: Path) -> None:
        """Add the rows of a shared table; where they differ, the desk's own row stays."""
        mine = kind.of(self._words.wording)
        try:
            joined, conflicts = mine.joined(kind.read(file))
        except DragomanError as error:
            self.failed.emit(error)
            return
        new = len(kind.rows(joined)) - len(kind.rows(mine))
        kept = f"; {len(conflicts)} written otherwise there keep your form" if conflicts else ""
        self._words.write(kind, joined, "Imported", f"{plural(new, kind.noun)}{kept}")

    def save(self, kind: Kind, file: Path) -> None:
        """Write the table into a file to be shared."""
        try:
            kind.save(kind.of(self._words.wording), file)
        except DragomanError as error:
            self.failed.emit(error)
        else:
            self.said.emit(f"{plural(len(self._words.rows(kind)), kind.noun)} saved as {file.name}")
