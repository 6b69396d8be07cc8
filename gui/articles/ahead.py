"""The next open article, read up to its key points while nothing else is going on.

Whoever goes on to it then finds its key points in English. What is on the screen never waits for
that: it begins when the article on the screen is done and the user has paused, translates one
sentence at a time, and ends with the first key, click or turn of the wheel.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

from core.reading import whole
from gui.articles.coming import Coming
from gui.articles.request import Request
from gui.articles.shelf import Opened, Shelf

_MILLISECONDS_OF_PAUSE = 2000
_USER = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.Drop,
    }
)


class Ahead(QObject):
    """Reads the article after the one on the screen, which takes nothing from the shelf until then.

    Signals:
        ready: the next article has its key points in English.
    """

    ready = Signal()

    def __init__(self, shelf: Shelf, coming: Callable[[Request], Coming]) -> None:
        """Nothing begins before ``plan``.

        Args:
            shelf: the open articles.
            coming: makes what reads an article.
        """
        super().__init__()
        self._shelf = shelf
        self._make = coming
        self._next: Opened | None = None
        self._coming: Coming | None = None
        self._given_up: list[Opened] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_MILLISECONDS_OF_PAUSE)
        self._pause.timeout.connect(self._begin)

    def plan(self, *, idle: bool) -> None:
        """Begin when the user has paused and nothing else is going on, else end at once."""
        if not idle:
            self.end()
        elif self._coming is None and not self._pause.isActive() and self._following() is not None:
            self._application().installEventFilter(self)
            self._pause.start()

    def end(self, seconds: float = 0.0) -> None:
        """End, waiting for at most that long; what was translated is remembered."""
        self._pause.stop()
        self._application().removeEventFilter(self)
        self._drop(seconds)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The user does something: the machine is theirs alone, and the pause begins anew."""
        if event.type() in _USER:
            self._drop()
            self._pause.start()
        return super().eventFilter(watched, event)

    def _drop(self, seconds: float = 0.0) -> None:
        coming, self._coming, self._next = self._coming, None, None
        if coming is not None:
            coming.abandon(seconds)

    def _following(self) -> Opened | None:
        """The next article, unless its key points are there or cannot be had."""
        following = self._shelf.beside(1)
        if following is None or following.run is not None or following in self._given_up:
            return None
        return following

    def _begin(self) -> None:
        self._next = self._following()
        if self._next is None:
            self.end()
            return
        self._coming = self._make(self._next.request)
        self._coming.ready.connect(self._watch)
        self._coming.failed.connect(self._give_up)
        self._coming.start()

    def _watch(self) -> None:
        """It is ranked: its key points are translated now."""
        assert self._coming is not None
        run = self._coming.run
        run.translated.connect(self._look)
        run.ended.connect(self._look)
        run.failed.connect(self._give_up)

    def _look(self) -> None:
        """Put the article on the shelf once its key points have their English."""
        coming, opened = self._coming, self._next
        if coming is None or opened is None:
            return
        run = coming.run
        points = [whole(run.sentences, point.sentence) for point in run.key_points]
        if run.running and any(s.number not in run.pairs for pieces in points for s in pieces):
            return
        self._coming = self._next = None
        self._application().removeEventFilter(self)
        for signal, heard in (
            (run.translated, self._look),
            (run.ended, self._look),
            (run.failed, self._give_up),
        ):
            signal.disconnect(heard)
        run.stop()
        # also what is complete goes on when it is shown: a second try may give better English
        opened.run, opened.ahead, opened.waiting = run, True, True
        self._shelf.queue(coming.later, after=opened)
        self.ready.emit()

    def _give_up(self) -> None:
        """It cannot be read; that is told when the user wants to see it."""
        if self._next is not None:
            self._given_up.append(self._next)
        self.end()

    def _application(self) -> QCoreApplication:
        application = QCoreApplication.instance()
        assert application is not None
        return application
