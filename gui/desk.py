"""The article on the desk, and the one on its way: opening, stopping, going on.

Another article replaces the one on the screen only when it can be read: until then, and when it
cannot, nothing that is on the screen is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.article import PASTED, Article, Source, from_text
from core.choice import Choice as KeyPointChoice
from core.pair import Pair
from core.readers import read
from core.reading import Reading
from core.translator import Translator
from gui.models import Choice, Models
from gui.run import Run
from gui.wish import Wish
from gui.wording import Wording


@dataclass(frozen=True)
class Request:
    """What the user wants to read.

    Attributes:
        path: a file; None for pasted text.
        text: the pasted text.
        encoding: the one chosen by the user; None to find it.
        force: go on with text that does not look like Arabic.
    """

    path: Path | None = None
    text: str = ""
    encoding: str | None = None
    force: bool = False

    @property
    def name(self) -> str:
        """What to call it on the screen."""
        return self.path.name if self.path is not None else PASTED

    def article(self) -> Article:
        """Read it.

        Raises:
            UnreadableArticle: with the reason.
        """
        now = datetime.now(UTC)
        if self.path is None:
            return from_text(self.text, now)
        return read(self.path, retrieved=now, encoding=self.encoding)


class Desk(QObject):
    """Keeps the run whose article is shown, and the one that may replace it.

    Signals:
        arrived: another article has taken the screen.
        translated: more pairs of the article on the screen have come (a list).
        chosen: the article on the screen has other key points.
        changed: something about progress has changed.
        failed: an exception; what is on the screen stays.
    """

    arrived = Signal()
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
        self.run: Run | None = None
        self.request: Request | None = None
        self.asked: Request | None = None
        self._coming: Run | None = None

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
        make = self.models.translator
        run = Run(request.article, make, self._usual, self._wording, force=request.force)
        self._coming = run
        run.ranked.connect(self._arrive)
        run.failed.connect(self._fail)
        run.start()
        self.changed.emit()

    def ask_again(self, *, force: bool | None = None, encoding: str | None = None) -> None:
        """Ask for the same article as last time, with something changed."""
        if self.asked is not None:
            forced = self.asked.force if force is None else force
            self.ask(replace(self.asked, force=forced, encoding=encoding or self.asked.encoding))

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
        if self.run is not None:
            self.run.abandon(seconds)

    def _follow(self, make: Callable[[], Translator], *, keep: bool) -> None:
        """Put a new run over the same article in the place of the present one."""
        earlier = self.run
        assert earlier is not None
        article = earlier.article
        assert article is not None
        earlier.abandon()
        self.run = Run(lambda: article, make, earlier.wish, self._wording, force=True)
        self._connect(self.run)
        self.run.follow(earlier, keep=keep)
        self.changed.emit()

    def _arrive(self) -> None:
        """The article on its way can be read: it takes the screen."""
        run = self._coming
        if run is None:
            return
        if self.run is not None:
            self.run.abandon()
        self.run, self._coming, self.request = run, None, self.asked
        run.ranked.disconnect(self._arrive)
        self._connect(run)
        self._recall(run)
        self.arrived.emit()
        self.changed.emit()

    def _recall(self, run: Run) -> None:
        """Decide again what was decided when the same article was open before."""
        choice = self._choices.get(run.article.text) if run.article is not None else None
        if choice:
            run.choose(replace(run.wish, choice=choice))

    def _connect(self, run: Run) -> None:
        run.translated.connect(self.translated)
        run.translated.connect(self.changed)
        run.chosen.connect(self.chosen)
        run.failed.connect(self.failed)
        run.ended.connect(self.changed)

    def _fail(self, error: object) -> None:
        """What was on its way cannot be read."""
        if self._coming is None:
            return
        self._drop_coming()
        self.failed.emit(error)
        self.changed.emit()

    def _drop_coming(self, seconds: float = 0.0) -> None:
        if self._coming is not None:
            self._coming.abandon(seconds)
            self._coming = None
