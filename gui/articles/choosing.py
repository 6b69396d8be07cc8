"""The key points of one article: those wished for last, and those there are until these come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from core.keypoints import KeyPoint, describe
from core.reading import Reading
from core.sentences import Sentence
from core.whole import in_body
from gui.job import Job
from gui.points.wish import Wish


class Choosing(QObject):
    """Chooses key points in the background; a later wish takes the place of an earlier one.

    Signals:
        chosen: the key points are those wished for.
        failed: the exception that kept them from being chosen.
    """

    chosen = Signal()
    failed = Signal(object)

    def __init__(self, wish: Wish) -> None:
        """The first key points come with the ranking, by this wish."""
        super().__init__()
        self.wish = wish
        self.key_points: Sequence[KeyPoint] = ()
        self._applied = wish
        self._job: Job | None = None

    @property
    def settled(self) -> bool:
        """True when the key points are those wished for."""
        return self.wish is self._applied

    def method(self, sentences: Sequence[Sentence]) -> str:
        """How the present key points were chosen among these sentences, for the report block."""
        return describe(
            self._applied.method,
            len(self.key_points),
            in_body(sentences),
            focus=self._applied.focus,
            choice=self._applied.choice,
        )

    def follow(self, earlier: Choosing) -> None:
        """Have the key points of an earlier reading of the same article."""
        self.key_points, self._applied = earlier.key_points, earlier._applied

    def choose(self, wish: Wish, reading: Reading | None) -> None:
        """Choose other key points, or put them in another order; nothing is translated anew.

        Args:
            wish: what is asked.
            reading: the article as far as it is read; None before it is ranked.
        """
        self.abandon()
        settled = self.settled
        self.wish = wish
        if reading is None:
            self._applied = wish
        elif settled and self._only_arranged(wish):
            numbers = wish.choice.arrange([point.sentence for point in self.key_points])
            points = {point.sentence: point for point in self.key_points}
            arranged = [replace(points[n], rank=rank) for rank, n in enumerate(numbers, 1)]
            self._take((wish, arranged))
        else:
            self._job = Job(lambda _: iter([(wish, wish.of(reading).key_points)]))
            self._job.item.connect(self._take)
            self._job.failed.connect(self.failed)
            self._job.start()

    def abandon(self, seconds: float = 0.0) -> None:
        """End without another signal, waiting for at most that long."""
        if self._job is not None:
            self._job.abandon(seconds)

    def _only_arranged(self, wish: Wish) -> bool:
        """True when a wish differs from the one before by the order of the points shown."""
        shown = {point.sentence for point in self.key_points}
        choice = replace(self._applied.choice, order=wish.choice.order)
        moved = wish.choice.order != self._applied.choice.order
        same = replace(self._applied, choice=choice) == wish
        return moved and same and shown <= set(wish.choice.order)

    def _take(self, chosen: tuple[Wish, Sequence[KeyPoint]]) -> None:
        wish, points = chosen
        if wish is self.wish:  # else it is the answer to an earlier wish
            self._applied, self.key_points = wish, points
            self.chosen.emit()
