"""One article being read: from its file to the last sentence, as the window follows it."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from core.article import Article
from core.keypoints import KeyPoint
from core.packages import Package
from core.pair import Pair
from core.pairing import reworded
from core.reading import Finished, Ranked, Reading, Translated, read_article
from core.sentences import Sentence, split
from core.translator import Translator
from core.wording import Wording
from gui.articles.choosing import Choosing
from gui.job import Job
from gui.points.wish import Wish

ReadsArticle = Callable[[Callable[[], bool]], Article]
"""Reads an article; called in the worker, since a file may be large or on a slow disk."""

_MILLISECONDS_TO_GATHER = 40
_MOST_AT_ONCE = 24
_MEMORY_OF_SPEED = 8


class ArticleRun(QObject):
    """Reads one article in the background and keeps what came.

    Signals:
        ranked: sentences and key points are known.
        translated: more pairs have come (a list).
        outdated: the English that was there is another package's and has been dropped.
        chosen: other key points were chosen, for the same article.
        failed: the exception that ended it.
        ended: nothing more will come, whether all is translated or not.
    """

    ranked = Signal()
    translated = Signal(list)
    outdated = Signal()
    chosen = Signal()
    failed = Signal(object)
    ended = Signal()

    def __init__(
        self,
        opening: ReadsArticle,
        translator: Callable[[], Translator],
        wish: Wish,
        wording: Wording,
        *,
        force: bool = False,
    ) -> None:
        """Nothing begins yet.

        Args:
            opening: reads the article, in the worker.
            translator: makes the translator, in the worker.
            wish: which key points to choose.
            wording: the analyst's own words.
            force: go on with text that does not look like Arabic.
        """
        super().__init__()
        self.article: Article | None = None
        self.sentences: Sequence[Sentence] = ()
        self.pairs: dict[int, Pair] = {}
        self.package: Package | None = None
        self._wording = wording
        self._began = self._worded = wording.version
        self._fresh: deque[Pair] = deque()
        self._speed: deque[tuple[float, int]] = deque(maxlen=_MEMORY_OF_SPEED)
        self._worked = False
        self._ended = self._stopped = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_MILLISECONDS_TO_GATHER)
        self._timer.timeout.connect(self._pass_on)
        self._choosing = Choosing(wish)
        self._choosing.chosen.connect(self.chosen)
        self._choosing.failed.connect(self.failed)
        self._job = Job(lambda cancelled: self._work(opening, translator, force, cancelled))
        self._job.item.connect(self._take)
        self._job.failed.connect(self.failed)
        self._job.finished.connect(self._finish)

    @property
    def running(self) -> bool:
        """True until ``ended``."""
        return not self._ended

    @property
    def stopped(self) -> bool:
        """True from ``stop`` on, though the last sentences may still come."""
        return self._stopped

    @property
    def complete(self) -> bool:
        """True when every sentence has its English."""
        return bool(self.sentences) and len(self.pairs) == len(self.sentences)

    @property
    def key_points(self) -> Sequence[KeyPoint]:
        """The chosen sentences, best first."""
        return self._choosing.key_points

    @property
    def wish(self) -> Wish:
        """Which key points are asked for."""
        return self._choosing.wish

    @property
    def settled(self) -> bool:
        """True when the key points are those wished for."""
        return self._choosing.settled

    def start(self) -> None:
        """Begin."""
        self._job.start()

    def follow(self, earlier: ArticleRun, *, keep: bool) -> None:
        """Begin where an earlier run over the same article ended; ``keep`` its English."""
        self.article, self.sentences = earlier.article, earlier.sentences
        self.package = earlier.package
        if keep:
            self.pairs.update(earlier.pairs)
            self._worded = earlier._worded
        self._choosing.follow(earlier._choosing)
        if not self.settled:  # the earlier run was still choosing
            self.choose(self.wish)
        self._job.start()

    def stop(self) -> None:
        """Stop soon; what came is kept."""
        self._stopped = True
        self._job.cancel()

    def abandon(self, seconds: float = 0.0) -> None:
        """End without another signal, waiting for at most that long."""
        self._ended = True
        self._timer.stop()
        self._fresh.clear()
        self._job.abandon(seconds)
        self._choosing.abandon(seconds)

    def choose(self, wish: Wish) -> None:
        """Choose other key points, or put them in another order; nothing is translated anew."""
        self._choosing.choose(wish, self.reading())

    def reading(self) -> Reading | None:
        """What there is so far; None before the article is ranked."""
        if self.article is None or self.package is None or not self.sentences:
            return None
        return Reading(
            self.article,
            tuple(self.sentences),
            tuple(self.key_points),
            tuple(self.pairs[number] for number in sorted(self.pairs)),
            self.package,
            self._choosing.method(self.sentences),
        )

    def caught_up(self) -> list[Pair]:
        """Those pairs that differ now from how they came, since the analyst's words have changed.

        All are looked at after names or terms have changed, else only where a correction came or
        went, as it does in another article.
        """
        pairs = list(self.pairs.values())
        if self._worded == self._wording.version:
            known = self._wording.corrections
            pairs = [p for p in pairs if known.get(p.sentence.text) != _edit_in(p)]
        self._worded = self._wording.version
        fresh = [(pair, self.worded(pair)) for pair in pairs]
        return [after for before, after in fresh if after != before]

    def reword(self, arabic: str) -> list[Pair]:
        """Bring the pairs of a sentence up to date with the analyst's words, and return them."""
        same = [pair for pair in self.pairs.values() if pair.sentence.text == arabic]
        fresh = [self.worded(pair) for pair in same]
        self.pairs.update((pair.number, pair) for pair in fresh)
        return fresh

    def worded(self, pair: Pair) -> Pair:
        """The pair in the analyst's words as they are now."""
        return reworded(pair, self._wording.corrections, self._wording.names, self._wording.terms)

    def seconds_left(self) -> float | None:
        """How long the rest will take, judged by the last sentences; None while unknown."""
        if len(self._speed) < 2:
            return None
        (began, _), (now, _) = self._speed[0], self._speed[-1]
        done = sum(letters for _, letters in list(self._speed)[1:])
        left = sum(len(s.text) for s in self.sentences if s.number not in self.pairs)
        return left * (now - began) / done if done else None

    def _work(
        self,
        opening: ReadsArticle,
        make: Callable[[], Translator],
        force: bool,
        cancelled: Callable[[], bool],
    ) -> Iterator[object]:
        article = opening(cancelled)
        yield article
        translator = make()
        yield translator.package
        wish = self.wish
        yield from read_article(
            article,
            translator,
            points=wish.count(split(article)) if wish.share else wish.points,
            cancelled=cancelled,
            force=force,
            method=wish.method,
            focus=wish.focus,
            corrections=self._wording.corrections,
            names=self._wording.names,
            terms=self._wording.terms,
        )

    def _take(self, event: object) -> None:
        match event:
            case Article():
                self.article = event
            case Package():
                self._take_package(event)
            case Ranked(sentences=sentences, key_points=points):
                if not self.sentences:
                    self.sentences, self._choosing.key_points = sentences, points
                self.ranked.emit()
            case Translated(pair=pair):
                self._fresh.append(pair)
                if not self._timer.isActive():
                    self._timer.start()
            case Finished():
                pass

    def _take_package(self, package: Package) -> None:
        """Nothing may stand under this package's name that another one has translated."""
        before, self.package = self.package, package
        if before not in (None, package) and self.pairs:
            self.pairs.clear()
            self.outdated.emit()

    def _pass_on(self) -> None:
        """Give the window some of the pairs that came; the rest a little later."""
        fresh = [self._fresh.popleft() for _ in range(min(_MOST_AT_ONCE, len(self._fresh)))]
        # a sentence may come again with better English
        pairs = list({pair.number: self._up_to_date(pair) for pair in fresh}.values())
        self.pairs.update((pair.number, pair) for pair in pairs)
        letters = sum(len(pair.sentence.text) for pair in pairs)
        self._speed.append((time.monotonic(), letters))
        if self._fresh:
            self._timer.start()
        if pairs:
            self.translated.emit(pairs)
        if self._worked and not self._fresh:
            self._end()

    def _up_to_date(self, pair: Pair) -> Pair:
        """The pair as it came, but in words that were written after its translation began."""
        edit = self._wording.corrections.get(pair.sentence.text)
        same = self._began == self._wording.version and edit == _edit_in(pair)
        return pair if same else self.worded(pair)

    def _finish(self) -> None:
        self._worked = True
        if not self._fresh:
            self._end()

    def _end(self) -> None:
        self._ended = True
        self.ended.emit()


def _edit_in(pair: Pair) -> str | None:
    """The analyst's English of a pair, None when it has the machine's."""
    return pair.english if pair.edited else None
