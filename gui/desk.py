"""The article on the desk, those open beside it, and the one on its way.

Another article takes the screen only when it can be read: until then, and when it cannot, nothing
that is on the screen is lost. Only the article on the screen is translated.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, SignalInstance

from core.article import Source
from core.choice import Choice as KeyPointChoice
from core.pair import Pair
from core.reading import Reading
from core.translator import Translator
from core.wording import Wording
from gui.models import Choice, Models
from gui.request import Opening, Request
from gui.run import Run
from gui.shelf import Opened, Shelf
from gui.wish import Wish


class Desk(QObject):
    """Keeps the open articles, which of them is shown, and the one that may take its place.

    Signals:
        leaving: the article on the screen is about to leave it.
        arrived: another article has taken the screen, or none is left.
        emptied: the last article was closed.
        translated: more pairs of the article on the screen have come (a list).
        chosen: the article on the screen has other key points.
        changed: something about progress, or about what is open, has changed.
        failed: an exception; what is on the screen stays.
    """

    leaving = Signal()
    arrived = Signal()
    emptied = Signal()
    translated = Signal(list)
    chosen = Signal()
    changed = Signal()
    failed = Signal(object)

    def __init__(self, models: Models, wish: Wish, wording: Wording) -> None:
        super().__init__()
        self.models = models
        self._wording = wording
        self._usual = wish
        self._choices: dict[str, KeyPointChoice] = {}
        self.shelf = Shelf()
        self.asked: Request | None = None
        self._coming: Run | None = None
        self._opening: Opening | None = None

    @property
    def run(self) -> Run | None:
        """The reading on the screen."""
        return self.shelf.current.run if self.shelf.current is not None else None

    @property
    def request(self) -> Request | None:
        """How the article on the screen was asked for."""
        return self.shelf.current.request if self.shelf.current is not None else None

    @property
    def has_encoding(self) -> bool:
        """True when the file asked for last can be read again with another encoding."""
        if self.asked is None or self.asked.path is None or self.asked.attachment is not None:
            return False
        article = self.run.article if self.run is not None else None
        if article is None or self.asked is not self.request:
            return True  # it could not be read: perhaps it can with another encoding
        return bool(article.source.encoding)

    @property
    def coming(self) -> str:
        """Name of the article on its way, "" when there is none."""
        return self.asked.name if self._coming is not None and self.asked is not None else ""

    @property
    def busy(self) -> bool:
        """True while something can be stopped."""
        return self._coming is not None or (self.run is not None and self.run.running)

    def reading(self) -> Reading | None:
        """What there is of the article on the screen."""
        return self.run.reading() if self.run is not None else None

    def ask(self, request: Request) -> None:
        """Read an article; it takes the screen when it is ranked."""
        self._drop_coming()
        self.asked = request
        self._opening = Opening(request)
        make = self.models.translator
        run = Run(self._opening, make, self._usual, self._wording, force=request.force)
        self._coming = run
        run.ranked.connect(self._arrive)
        run.failed.connect(self._fail)
        run.start()
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
        self.shelf.current, self.asked = opened, opened.request
        self._connect(opened.run)
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
            self.asked = None
            self.arrived.emit()
            self.emptied.emit()
        if following is not None:
            self.show(following)
        self.changed.emit()

    def reopen(self) -> None:
        """Put back the article closed last."""
        opened = self.shelf.reopen()
        if opened is not None:
            self.show(opened)

    def ask_again(self, *, force: bool | None = None, encoding: str | None = None) -> None:
        """Ask for the same article as last time, with something changed."""
        if self.asked is not None:
            asked = self.asked if force is None else replace(self.asked, force=force)
            self.ask(asked if encoding is None else replace(asked, encoding=encoding, known=None))

    def stop(self) -> None:
        """Stop what is going on; what came is kept."""
        if self._coming is not None:
            self._drop_coming()
        elif self.run is not None:
            self.run.stop()
        self.changed.emit()

    def go_on(self) -> None:
        """Translate what is still missing."""
        if self.run is not None and not self.run.running and not self.run.complete:
            self._follow(self.models.translator, keep=True)

    def again(self, *, remembered: bool) -> None:
        """Translate the article anew; ``remembered`` allows translations already made."""
        if self.run is not None and self.run.article is not None:
            make = self.models.translator if remembered else self.models.engine
            self._follow(make, keep=False)

    @property
    def wish(self) -> Wish:
        """What is asked of the key points of the article on the screen, or of the next one."""
        return self.run.wish if self.run is not None else self._usual

    def choose(self, wish: Wish) -> None:
        """Have other key points; all but the choice of sentences holds for later articles too."""
        self._usual = wish.for_another_article()
        if self.run is not None and self.run.article is not None:
            self._choices[self.run.article.text] = wish.choice
            self.run.choose(wish)

    def choose_package(self, choice: Choice) -> None:
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

    def set_source(self, source: Source) -> None:
        """Say where the article on the screen came from."""
        if self.run is not None and self.run.article is not None:
            self.run.article = replace(self.run.article, source=source)
            self.changed.emit()

    def close(self, seconds: float) -> None:
        """End everything, waiting for at most that long."""
        self._drop_coming(seconds)
        for opened in self.shelf.known():
            if opened.run is not None:
                opened.run.abandon(seconds)

    def _follow(self, make: Callable[[], Translator], *, keep: bool) -> None:
        """Put a new run over the same article in the place of the present one."""
        opened = self.shelf.current
        assert opened is not None
        earlier = opened.run
        assert earlier is not None
        article = earlier.article
        assert article is not None
        earlier.abandon()
        opened.run = Run(lambda _: article, make, earlier.wish, self._wording, force=True)
        self._connect(opened.run)
        opened.run.follow(earlier, keep=keep)
        self.changed.emit()

    def _arrive(self) -> None:
        """The article on its way can be read: it takes the screen."""
        run, request = self._coming, self.asked
        if run is None or request is None:
            return
        self._coming = None
        self._leave()
        run.ranked.disconnect(self._arrive)
        run.failed.disconnect(self._fail)
        replaced = self.shelf.put(Opened(request, run))
        if replaced is not None and replaced.run is not None:
            replaced.run.abandon()
        if self._opening is not None:
            self.shelf.queue(self._opening.later)
        self._connect(run)
        self._recall(run)
        self.arrived.emit()
        self.changed.emit()

    def _leave(self) -> None:
        """The article on the screen goes on later where it is now."""
        opened = self.shelf.current
        if opened is None or opened.run is None:
            return
        self.leaving.emit()
        opened.waiting = opened.run.running
        self._disconnect(opened.run)
        opened.run.stop()

    def _recall(self, run: Run) -> None:
        """Decide again what was decided when the same article was open before."""
        choice = self._choices.get(run.article.text) if run.article is not None else None
        if choice:
            run.choose(replace(run.wish, choice=choice))

    def _connect(self, run: Run) -> None:
        for signal, heard in self._links(run):
            signal.connect(heard)

    def _disconnect(self, run: Run) -> None:
        for signal, heard in self._links(run):
            signal.disconnect(heard)

    def _links(self, run: Run) -> Sequence[tuple[SignalInstance, SignalInstance]]:
        """What the window hears of the reading on the screen."""
        return (
            (run.translated, self.translated),
            (run.translated, self.changed),
            (run.chosen, self.chosen),
            (run.failed, self.failed),
            (run.ended, self.changed),
        )

    def _fail(self, error: object) -> None:
        """What was on its way cannot be read."""
        if self._coming is None:
            return
        self._drop_coming()
        if self.asked is not None:
            self.shelf.cannot_read(self.asked)
        self.failed.emit(error)
        self.changed.emit()

    def _drop_coming(self, seconds: float = 0.0) -> None:
        if self._coming is not None:
            self._coming.abandon(seconds)
            self._coming = None
