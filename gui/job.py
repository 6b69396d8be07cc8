"""Work that must not hold up the window: a generator of the core, run in a thread."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Signal, Slot

Work = Callable[[Callable[[], bool]], Iterator[object]]
"""Takes "has the user cancelled?" and yields values; it ends by itself soon after a yes."""


class Job(QObject):
    """Runs one piece of work; every signal arrives in the thread that made the job.

    Signals:
        item: one value of the work.
        failed: the exception that ended it.
        finished: nothing more will come; sent last, also after ``failed``.
    """

    item = Signal(object)
    failed = Signal(object)
    finished = Signal()

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._cancelled = threading.Event()
        self._abandoned = threading.Event()
        self._thread = threading.Thread(target=self._run, name="reading", daemon=True)

    def start(self) -> None:
        """Begin; a job runs once."""
        _collection.pause()
        self._thread.start()

    def cancel(self) -> None:
        """Ask the work to end; what comes until then still arrives."""
        self._cancelled.set()

    def abandon(self, seconds: float = 0.0) -> None:
        """End with nobody listening any more, waiting for at most that long."""
        self._abandoned.set()
        self._cancelled.set()
        if self._thread.is_alive():
            self._thread.join(seconds)

    def _run(self) -> None:
        try:
            for value in self._work(self._cancelled.is_set):
                if self._abandoned.is_set():
                    break
                self.item.emit(value)
        except Exception as error:  # noqa: BLE001 - whatever it was, the window has to tell
            if not self._abandoned.is_set():
                self.failed.emit(error)
        if not self._abandoned.is_set():
            self.finished.emit()
        _collection.worker_ended.emit()


class _Collection(QObject):
    """Keeps Python's cycle collector from running in a worker.

    There it could destroy a widget outside the main thread, which ends the program. It is turned
    on again in the main thread: a worker's last steps could set it off otherwise.
    """

    worker_ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pauses = 0
        self.worker_ended.connect(self._resume)

    def pause(self) -> None:
        """Turn the collector off until as many workers have ended as have begun."""
        self._pauses += 1
        gc.disable()

    @Slot()
    def _resume(self) -> None:
        self._pauses -= 1
        if self._pauses == 0:
            gc.enable()


_collection = _Collection()
