"""Notes on names whose English changes within the article, kept up to date in the background."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from core.consistency import with_consistency_notes
from core.gazetteer import bundled
from core.pair import Pair
from core.wording import Wording
from gui.articles.desk import Desk
from gui.job import Work
from gui.repeated_job import RepeatedJob


class NameNotes(QObject):
    """Looks through the article again when all of it is there, and after each change of it.

    Signals:
        failed: the exception that kept it from looking.
        rested: the article as it is has been looked through.
    """

    failed = Signal(object)
    rested = Signal()

    def __init__(self, desk: Desk, wording: Wording) -> None:
        super().__init__()
        self._desk = desk
        self._wording = wording
        self._looking = RepeatedJob(self._look, self)
        self._looking.item.connect(self._take)
        self._looking.failed.connect(self.failed)
        self._looking.rested.connect(self.rested)
        desk.translated.connect(self._looking.ask)
        desk.arrived.connect(self._looking.ask)

    @property
    def busy(self) -> bool:
        """True while there may be notes that are not shown yet."""
        return self._looking.busy

    def close(self, seconds: float) -> None:
        """End, waiting for at most that long."""
        self._looking.close(seconds)

    def _look(self) -> Work | None:
        """Look through the article as it is; what is still translated is waited for."""
        run = self._desk.run
        if run is None:
            return None
        if run.running:
            self._looking.ask()
            return None
        before = dict(run.pairs)
        pairs = [before[number] for number in sorted(before)]
        names = self._wording.names
        return lambda _: iter([(before, with_consistency_notes(pairs, names, bundled()))])

    def _take(self, found: tuple[dict[int, Pair], Sequence[Pair]]) -> None:
        """Show the notes on the sentences that are still as they were looked at."""
        before, noted = found
        run = self._desk.run
        shown = run.pairs if run is not None else {}
        fresh = [
            pair
            for pair in noted
            if shown.get(pair.number) is before[pair.number] and pair != before[pair.number]
        ]
        if fresh:
            self._desk.take(fresh)
