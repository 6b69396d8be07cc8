"""Notes on names whose English changes within the article, kept up to date in the background."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from core.consistency import with_consistency_notes
from core.gazetteer import bundled
from core.pair import Pair
from core.wording import Wording
from gui.articles.desk import Desk
from gui.job import Job

_MILLISECONDS_TO_GATHER = 400


class NameNotes(QObject):
    """Looks through the article again when all of it is there, and after each change of it.

    Signals:
        failed: the exception that kept it from looking.
    """

    failed = Signal(object)

    def __init__(self, desk: Desk, wording: Wording) -> None:
        super().__init__()
        self._desk = desk
        self._wording = wording
        self._looking: Job | None = None
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(_MILLISECONDS_TO_GATHER)
        self._gather.timeout.connect(self._look)
        desk.translated.connect(self._gather.start)
        desk.arrived.connect(self._gather.start)

    def _look(self) -> None:
        """Start looking; what is still translated is waited for."""
        run = self._desk.run
        if run is None:
            return
        if run.running:
            self._gather.start()
            return
        if self._looking is not None:
            self._looking.abandon()
        before = dict(run.pairs)
        pairs = [before[number] for number in sorted(before)]
        names = self._wording.names
        self._looking = Job(lambda _: iter([with_consistency_notes(pairs, names, bundled())]))
        self._looking.item.connect(lambda noted: self._take(before, noted))
        self._looking.failed.connect(self.failed)
        self._looking.start()

    def _take(self, before: dict[int, Pair], noted: Sequence[Pair]) -> None:
        """Show the notes on the sentences that are still as they were looked at."""
        run = self._desk.run
        shown = run.pairs if run is not None else {}
        fresh = [
            pair
            for pair in noted
            if shown.get(pair.number) is before[pair.number] and pair != before[pair.number]
        ]
        if fresh:
            self._desk.take(fresh)
