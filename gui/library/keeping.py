"""Keeps what is read in the library, in the background, once it is read or left."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from core.library import Library
from core.reading import Reading
from gui.articles.desk import Desk
from gui.job import Job

_MILLISECONDS_TO_GATHER = 800


class Keeping(QObject):
    """Keeps an article when all of it is translated, and when it leaves the screen half done.

    It is kept anew when its English or its source has changed since.

    Signals:
        kept: the library has something new.
        failed: the exception that kept it from being stored.
    """

    kept = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, library: Library, wanted: Callable[[], bool]) -> None:
        """Nothing is kept before something is read.

        Args:
            desk: the open articles.
            library: where to.
            wanted: whether the user wants a library, asked each time.
        """
        super().__init__()
        self._desk, self._library, self._wanted = desk, library, wanted
        self._waiting: dict[str, Reading] = {}
        self._known: dict[str, int] = {}
        self._job: Job | None = None
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.setInterval(_MILLISECONDS_TO_GATHER)
        self._gathering.timeout.connect(self._begin)
        desk.changed.connect(self._look)
        desk.leaving.connect(self._take)

    @property
    def busy(self) -> bool:
        """True while something is still to be kept."""
        return self._gathering.isActive() or self._job is not None

    def forget(self) -> None:
        """Keep the articles that are open only when they change: the library was cleared."""
        self._gathering.stop()
        self._waiting.clear()

    def close(self, seconds: float) -> None:
        """Keep what is on the screen and what still waits, in at most so many seconds."""
        self._take()
        self._gathering.stop()
        if self._job is not None:
            self._job.abandon(seconds)
            self._job = None
        if readings := self._taken():
            last = Job(lambda _: self._keep(readings))
            last.start()
            last.abandon(seconds)

    def _look(self) -> None:
        """An article that is done is kept; one that is still translated waits."""
        run = self._desk.run
        if run is not None and run.complete and not run.running:
            self._take()

    def _take(self) -> None:
        """Keep the article on the screen, unless the library has it as it is."""
        reading = self._desk.reading()
        if reading is None or not reading.pairs or not self._wanted():
            return
        text = reading.article.text
        state = hash((reading.article.source, *(pair.english for pair in reading.pairs)))
        if self._known.get(text) != state:
            self._known[text] = state
            self._waiting[text] = reading
            self._gathering.start()

    def _taken(self) -> Sequence[Reading]:
        readings = tuple(self._waiting.values())
        self._waiting.clear()
        return readings

    def _begin(self) -> None:
        if self._job is not None:
            self._gathering.start()
            return
        readings = self._taken()
        if readings:
            self._job = Job(lambda _: self._keep(readings))
            self._job.item.connect(self.kept)
            self._job.failed.connect(self.failed)
            self._job.finished.connect(self._finish)
            self._job.start()

    def _keep(self, readings: Sequence[Reading]) -> Iterator[object]:
        """Keep all of them before anybody is told: whoever closes the window still has them."""
        for reading in readings:
            self._library.keep(reading, datetime.now(UTC))
        yield len(readings)

    def _finish(self) -> None:
        self._job = None
