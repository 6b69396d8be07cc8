"""Keeps what is read in the library, in the background, once it is read or left."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from core.library import Library
from core.reading import Reading
from gui.articles.desk import Desk
from gui.articles.shelf import Opened
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
        self._kept: dict[str, int] = {}
        self._removed: dict[str, Opened | None] = {}
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

    def forget(self, text: str | None = None) -> None:
        """Keep an article no more, as long as it stays open: it was removed from the library.

        Args:
            text: of the article; None for all that are open, since the library was cleared.
        """
        if text is None:
            self._kept.clear()
        else:
            self._kept.pop(text, None)
        for opened in self._desk.shelf.known():
            article = opened.run.article if opened.run is not None else None
            if article is not None and text in (None, article.text):
                self._removed[article.text] = opened
                self._waiting.pop(article.text, None)

    def close(self, seconds: float) -> None:
        """Keep what is on the screen and what still waits, in at most so many seconds."""
        self._take()
        self._gathering.stop()
        if self._job is not None:
            self._job.abandon(seconds)
            self._job = None
        if self._waiting:
            readings = tuple(self._waiting.values())
            last = Job(lambda _: iter([[_state(each) for each in self._keep(readings)]]))
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
        if self._removed.get(text) is self._desk.shelf.current:
            return
        if self._kept.get(text) != _state(reading):
            self._waiting[text] = reading
            self._gathering.start()

    def _begin(self) -> None:
        if self._job is not None:
            self._gathering.start()
        elif readings := tuple(self._waiting.values()):
            self._job = Job(lambda _: self._keep(readings))
            self._job.item.connect(self._mark)
            self._job.failed.connect(self.failed)
            self._job.finished.connect(self._finish)
            self._job.start()

    def _keep(self, readings: Sequence[Reading]) -> Iterator[Reading]:
        """Yield each reading once it is kept; one that cannot be waits for the next occasion."""
        for reading in readings:
            self._library.keep(reading, datetime.now(UTC))
            yield reading

    def _mark(self, reading: Reading) -> None:
        text = reading.article.text
        self._kept[text] = _state(reading)
        if self._waiting.get(text) is reading:
            del self._waiting[text]
        self.kept.emit()

    def _finish(self) -> None:
        self._job = None


def _state(reading: Reading) -> int:
    """What differs when there is something new to keep of an article."""
    return hash((reading.article.source, *(pair.english for pair in reading.pairs)))
