"""Work that is done anew in the background whenever what it is about has changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from gui.job import Job, Work

_MILLISECONDS_TO_GATHER = 400


class RepeatedJob(QObject):
    """Waits for a burst of changes to end; later work takes the place of earlier work.

    Signals:
        item: one value of the latest work.
        failed: the exception that ended it.
        rested: all that was asked for is done.
    """

    item = Signal(object)
    failed = Signal(object)
    rested = Signal()

    def __init__(self, work: Callable[[], Work | None], parent: QObject) -> None:
        """Nothing begins before ``ask``.

        Args:
            work: what is to be done as things stand; None for nothing.
            parent: what it ends with.
        """
        super().__init__(parent)
        self._work = work
        self._job: Job | None = None
        self._closed = False
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.setInterval(_MILLISECONDS_TO_GATHER)
        self._gathering.timeout.connect(self._begin)

    @property
    def busy(self) -> bool:
        """True from when it is asked for until it is done."""
        return self._gathering.isActive() or self._job is not None

    def ask(self) -> None:
        """Do it anew, soon; nothing after ``close``."""
        if not self._closed:
            self._gathering.start()

    def close(self, seconds: float) -> None:
        """End for good, waiting for at most that long."""
        self._closed = True
        self._gathering.stop()
        self._drop(seconds)

    def _drop(self, seconds: float = 0.0) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.abandon(seconds)

    def _begin(self) -> None:
        self._drop()
        work = self._work()
        if work is None:
            self._rest()
            return
        self._job = Job(work)
        self._job.item.connect(self.item)
        self._job.failed.connect(self.failed)
        self._job.finished.connect(self._finish)
        self._job.start()

    def _finish(self) -> None:
        self._job = None
        self._rest()

    def _rest(self) -> None:
        if not self.busy:
            self.rested.emit()
