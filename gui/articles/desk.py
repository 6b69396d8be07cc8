"""The article on the desk, those open beside it, and the one on its way.

Another article takes the screen only when it can be read: until then, and when it cannot, nothing
that is on the screen is lost. Only where nothing is on the screen does an article that cannot be
read take it, with its problem. Only the article on the screen is translated; when that is done, the
key points of the next one are, too.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal

from core.article import Source
from core.errors import DragomanError
from core.pair import Pair
from core.reading import Reading
from core.translator import Translator
from core.wording import Wording
from gui.articles.ahead import Ahead
from gui.articles.coming import Coming
from gui.articles.relay import Relay
from gui.articles.request import Request
from gui.articles.run import ArticleRun
from gui.articles.shelf import Opened, Shelf
from gui.models import Models, PackageChoice
from gui.points.wish import Wish, Wishes


class Desk(Relay):
    """Keeps the open articles, which of them is shown, and the one that may take its place.

    Signals:
        leaving: the article on the screen is about to leave it.
        arrived: another article has taken the screen, or none is left.
        cleared: nothing is on the screen: its article was closed, and none stands ready to follow.
        translated, outdated, chosen, failed: of the article on the screen, as in ``Relay``.
        changed: something about progress, or about what is open, has changed.
    """

    leaving = Signal()
    arrived = Signal()
    cleared = Signal()

    def __init__(self, models: Models, wish: Wish, wording: Wording) -> None:
        super().__init__()
        self.models = models
        self._wording = wording
        self._wishes = Wishes(wish)
        self.shelf = Shelf()
        self.asked: Request | None = None
        self.missed: Request | None = None
        """What was asked for last, when it was stopped or could not be read."""
        self._coming: Coming | None = None
        self._ahead = Ahead(self.shelf, lambda request: self._reading(request, models.sparing))
        self._ahead.ready.connect(self.changed)
        self.changed.connect(self._plan_ahead)

    @property
    def run(self) -> ArticleRun | None:
        """The reading on the screen."""
        return self.shelf.current.run if self.shelf.current is not None else None

    @property
    def request(self) -> Request | None:
        """How the article on the screen was asked for."""
        return self.shelf.current.request if self.shelf.current is not None else None

    @property
    def problem(self) -> BaseException | None:
        """Why the article whose tab is on the screen cannot be read; None when it can."""
        return self.shelf.current.problem if self.shelf.current is not None else None

    @property
    def coming(self) -> str:
        """Name of the article on its way, "" when there is none."""
        return self._coming.request.name if self._coming is not None else ""

    @property
    def busy(self) -> bool:
        """True while something can be stopped."""
        return self._coming is not None or (self.run is not None and self.run.running)

    @property
    def can_go_on(self) -> bool:
        """True when something was stopped, or could not be read, and can be tried again."""
        run = self.run
        if self._coming is not None or self.missed is not None:
            return self._coming is None
        if run is None or not run.sentences or run.complete:
            return False
        return run.stopped or not run.running

    def reading(self) -> Reading | None:
        """What there is of the article on the screen."""
        return self.run.reading() if self.run is not None else None

    def ask(self, request: Request) -> None:
        """Read an article; it takes the screen when it is ranked."""
        self._drop_coming()
        self.asked, self.missed = request, None
        self._coming = self._reading(request, self.models.translator)
        self._coming.ready.connect(self._arrive)
        self._coming.failed.connect(self._fail)
        self._coming.start()
        self.changed.emit()

    def ask_all(self, requests: Sequence[Request]) -> None:
        """Read the first of several articles; the others wait among the open ones."""
        if len(requests) > 1:
            self.shelf.queue(requests)
        if requests:
            self.ask(requests[0])

    def show(self, opened: Opened) -> None:
        """Put an open article on the screen."""
        if opened is self.shelf.current:
            return
        if opened.run is None:
            self.ask(opened.request)
            return
        self._drop_coming()
        self._leave()
        self.shelf.current, self.asked, self.missed = opened, opened.request, None
        self.listen(opened.run)
        if opened.ahead:
            opened.ahead = False
            self._recall(opened.run)
        self.arrived.emit()
        self.changed.emit()
        if opened.waiting:
            opened.waiting = False
            self._follow(self.models.translator, keep=True)

    def close_article(self, opened: Opened) -> None:
        """Take an article off the desk; the one beside it takes its place on the screen."""
        shown = opened is self.shelf.current
        if shown:
            self._drop_coming()
            self._leave()
        following = self.shelf.close(opened)
        if shown and (following is None or following.run is None):
            self.asked = self.missed = None
            self.arrived.emit()
            self.cleared.emit()
        if following is not None:
            self.show(following)
        self.changed.emit()

    def reopen(self) -> None:
        """Put back the article closed last."""
        if (opened := self.shelf.reopen()) is not None:
            self.show(opened)

    def ask_again(self, *, force: bool | None = None, encoding: str | None = None) -> None:
        """Ask for the same article as last time, with something changed."""
        if self.asked is not None:
            asked = self.asked if force is None else replace(self.asked, force=force)
            self.ask(asked if encoding is None else replace(asked, encoding=encoding, known=None))

    def stop(self) -> None:
        """Stop what is going on; what came is kept."""
        if self._coming is not None:
            self.missed = self._coming.request
            self._drop_coming()
        elif self.run is not None:
            self.missed = None
            self.run.stop()
        self.changed.emit()

    def go_on(self) -> None:
        """Open what was stopped or could not be read, else translate what is still missing."""
        if self.missed is not None:
            self.ask(self.missed)
        elif self.can_go_on:
            self._follow(self.models.translator, keep=True)

    def again(self, *, remembered: bool) -> None:
        """Translate the article anew; ``remembered`` allows translations already made."""
        if self.run is not None and self.run.article is not None:
            make = self.models.translator if remembered else self.models.engine
            self._follow(make, keep=False)

    @property
    def wish(self) -> Wish:
        """What is asked of the key points of the article on the screen, or of the next one."""
        return self.run.wish if self.run is not None else self._wishes.usual

    def choose(self, wish: Wish) -> None:
        """Have other key points; all but the choice of sentences holds for later articles too."""
        run = self.run
        self._wishes.keep(wish, run.article if run is not None else None)
        if run is not None and run.article is not None:
            run.choose(wish)

    def choose_package(self, choice: PackageChoice) -> None:
        """Use another package, at once for the article on the screen."""
        self.models.choose(choice)
        if self.run is not None:
            self.again(remembered=True)

    def take(self, pairs: Sequence[Pair]) -> None:
        """Put other pairs in the place of those of the same sentences."""
        if self.run is not None:
            self.run.pairs.update((pair.number, pair) for pair in pairs)
            self.translated.emit(list(pairs))
            self.changed.emit()

    def reword(self, arabic: str) -> None:
        """Bring a sentence up to date with the analyst's words in every article that has it."""
        for opened in self.shelf.known():
            fresh = opened.run.reword(arabic) if opened.run is not None else []
            if opened is self.shelf.current:
                self.translated.emit(fresh)
        self.changed.emit()

    def set_source(self, source: Source) -> None:
        """Say where the article on the screen came from."""
        if self.run is not None and self.run.article is not None:
            self.run.article = replace(self.run.article, source=source)
            self.changed.emit()

    def close(self, seconds: float) -> None:
        """End everything, waiting for at most that long."""
        self._drop_coming(seconds)
        self._ahead.end(seconds)
        self.shelf.abandon(seconds)

    def _reading(self, request: Request, make: Callable[[], Translator]) -> Coming:
        return Coming(request, make, self._wishes.usual, self._wording)

    def _plan_ahead(self) -> None:
        """Read the next article ahead while the one on the screen is done."""
        run = self.run
        self._ahead.plan(idle=not self.busy and run is not None and run.complete)

    def _follow(self, make: Callable[[], Translator], *, keep: bool) -> None:
        """Put a new run over the same article in the place of the present one."""
        opened, earlier = self.shelf.current, self.run
        assert opened is not None
        assert earlier is not None
        article = earlier.article
        assert article is not None
        earlier.abandon()
        opened.run = ArticleRun(lambda _: article, make, earlier.wish, self._wording, force=True)
        self.listen(opened.run)
        opened.run.follow(earlier, keep=keep)
        self.changed.emit()

    def _arrive(self) -> None:
        """The article on its way can be read: it takes the screen."""
        coming, self._coming = self._coming, None
        if coming is None:
            return
        self._leave()
        replaced = self.shelf.put(Opened(coming.request, coming.run))
        if replaced is not None and replaced.run is not None:
            replaced.run.abandon()
        self.shelf.queue(coming.later)
        self.listen(coming.run)
        self._recall(coming.run)
        self.arrived.emit()
        self.changed.emit()

    def _leave(self) -> None:
        """The article on the screen goes on later where it is now."""
        opened = self.shelf.current
        if opened is None or opened.run is None:
            return
        self.leaving.emit()
        opened.waiting = opened.run.running
        self.listen(None)
        opened.run.stop()

    def _recall(self, run: ArticleRun) -> None:
        """Ask what was asked when the same article was open before, else what is usual."""
        if run.article is not None and (wish := self._wishes.of(run.article)) != run.wish:
            run.choose(wish)

    def _fail(self, error: BaseException) -> None:
        """What was on its way cannot be read; it has the screen when nothing else has."""
        coming, self._coming = self._coming, None
        if coming is None:
            return
        coming.abandon()
        self.missed = coming.request
        self.shelf.cannot_read(coming.request, error)
        if self.run is None and isinstance(error, DragomanError):
            self.shelf.put(Opened(coming.request, problem=error))
            self.arrived.emit()
        self.failed.emit(error)
        self.changed.emit()

    def _drop_coming(self, seconds: float = 0.0) -> None:
        if self._coming is not None:
            self._coming.abandon(seconds)
            self._coming = None
