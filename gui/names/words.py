"""The desk's names and terms as the user changes them: kept at once, undone and done again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from core.errors import DragomanError
from core.isolates import isolated
from core.plural import plural
from core.word_kinds import Fault, WordKind
from core.wording import Wording

Kind = WordKind[Any, Any]

FAULTS = {
    Fault.NO_ARABIC: "The {} is missing: type it in Arabic",
    Fault.NO_ENGLISH: "The English of the {} is missing",
    Fault.TAKEN: "This {} stands in another row of the table already",
}
"""Why a row is not kept, by its kind's noun."""


@dataclass(frozen=True)
class Step:
    """One change of a table.

    Attributes:
        kind: names or terms.
        before, after: the table; undoing takes back what differs, and nothing that came since.
        what: which rows it is about, in words.
    """

    kind: Kind
    before: Any
    after: Any
    what: str

    @property
    def reverse(self) -> Step:
        """The change that takes this one back."""
        return Step(self.kind, self.after, self.before, self.what)


class DeskWords(QObject):
    """Changes names and terms, for every article from now on.

    Signals:
        changed: names or terms are others now.
        said: what has been done, in words.
        failed: a ``DragomanError``; nothing has changed.
    """

    changed = Signal()
    said = Signal(str)
    failed = Signal(object)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.wording = wording
        self._done: list[Step] = []
        self._undone: list[Step] = []

    @property
    def can_undo(self) -> bool:
        """True when there is something to undo."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """True when there is something to do again."""
        return bool(self._undone)

    def rows(self, kind: Kind) -> Sequence[Any]:
        """The rows of a table, in the order they were made."""
        rows: Sequence[Any] = kind.rows(kind.of(self.wording))
        return rows

    def put(self, kind: Kind, row: Any, before: Any = None) -> bool:
        """Have a row in the place of another one; False when it cannot be kept."""
        words = kind.changed(kind.of(self.wording), before, row)
        return self.write(kind, words, "Kept for every article", row.english)

    def take_out(self, kind: Kind, rows: Sequence[Any]) -> bool:
        """Have some rows no longer; False when the table cannot be kept."""
        words = kind.of(self.wording)
        for row in rows:
            words = kind.without(words, row.arabic)
        what = rows[0].english if len(rows) == 1 else plural(len(rows), kind.noun)
        return self.write(kind, words, "Taken out", what)

    def write(self, kind: Kind, words: Any, done: str, what: str) -> bool:
        """Use another table from now on; False when it cannot be kept.

        Args:
            kind: names or terms.
            words: the table.
            done: what has been done, in words.
            what: to which rows, in words.
        """
        step = Step(kind, kind.of(self.wording), words, what)
        if not self._take(step, done):
            return False
        self._done.append(step)
        self._undone.clear()
        self.changed.emit()
        return True

    def fault(self, kind: Kind, after: Any, before: Any = None) -> str:
        """What speaks against a row in the place of another one, in words; "" for nothing."""
        found = kind.fault(kind.of(self.wording), after, before)
        return FAULTS[found].format(kind.noun) if found is not None else ""

    def undo(self) -> None:
        """Take the last change back."""
        if self._done and self._take(self._done[-1].reverse, "Undone"):
            self._undone.append(self._done.pop())
            self.changed.emit()

    def redo(self) -> None:
        """Do again what was undone last."""
        if self._undone and self._take(self._undone[-1], "Done again"):
            self._done.append(self._undone.pop())
            self.changed.emit()

    def catch_up(self) -> None:
        """Take over what other windows have written."""
        version = self.wording.version
        try:
            self.wording.catch_up()
        except DragomanError as error:
            self.failed.emit(error)
        if self.wording.version != version:
            self.changed.emit()

    def _take(self, step: Step, done: str) -> bool:
        """Bring what differs between two tables into the one in use; False when it cannot be."""
        present = step.kind.of(self.wording)
        try:
            step.kind.keep(self.wording, present.with_changes(step.before, step.after))
        except DragomanError as error:
            self.failed.emit(error)
            return False
        self.said.emit(f"{done}: {isolated(step.what)}")
        return True
