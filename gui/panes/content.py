"""What there is to show of an article: its sentences, their English, its key points."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from core.context import contexts
from core.keypoints import KeyPoint
from core.pair import Level, Pair
from core.reading import whole
from core.sentences import Sentence
from gui.panes.filling import Runs
from gui.panes.marks import arabic_runs, english_runs, pending_runs, remarks
from gui.panes.minimap import Mark, marks
from gui.panes.numbered import Run
from gui.points.card import Card, card
from gui.theme import Theme

MENDING = "What helps: right click, or Ctrl+. when you are at the sentence."


class Content:
    """An article as the panes and the list of key points show it.

    Attributes:
        sentences: all of its sentences; ``sentences[n - 1].number == n``.
        pairs: those translated so far, by number.
        ranks: rank of each key point by the numbers of its sentence and of its pieces.
        theme: the colours it is drawn in.
    """

    def __init__(
        self, theme: Theme, sentences: Sequence[Sentence], pairs: Mapping[int, Pair]
    ) -> None:
        self.theme = theme
        self.sentences = sentences
        self.pairs = dict(pairs)
        self.ranks: dict[int, int] = {}
        self._points: Sequence[KeyPoint] = ()
        self._pinned: Sequence[int] = ()
        self._contexts = contexts(sentences)

    def choose(self, points: Sequence[KeyPoint], pinned: Sequence[int]) -> None:
        """Have these key points, best first, and know which of them are pinned."""
        self._points, self._pinned = points, pinned
        self.ranks = {
            sentence.number: point.rank
            for point in points
            for sentence in whole(self.sentences, point.sentence)
        }

    def cards(self) -> list[Card]:
        """The key points as the list shows them."""
        return [
            card(
                point, self.sentences, self.pairs, self._pinned, self._contexts.get(point.sentence)
            )
            for point in self._points
        ]

    def on_cards(self, pairs: Iterable[Pair]) -> bool:
        """True when one of these pairs is seen in the list of key points."""
        shown = {*self.ranks, *(self._contexts.get(number) for number in self.ranks)}
        return any(pair.number in shown for pair in pairs)

    def marks(self) -> list[Mark]:
        """What the strips beside the panes show."""
        return marks(self.sentences, self.ranks, self.pairs.values())

    @property
    def runs(self) -> tuple[Runs, Runs]:
        """How the Arabic and the English pane draw a sentence."""
        return self.arabic, self.english

    def arabic(self, sentence: Sentence) -> list[Run]:
        """A sentence as the Arabic pane draws it."""
        pair = self.pairs.get(sentence.number)
        return arabic_runs(sentence, pair.checks if pair else (), self.theme)

    def english(self, sentence: Sentence) -> list[Run]:
        """A sentence as the English pane draws it."""
        pair = self.pairs.get(sentence.number)
        if pair is None:
            return pending_runs(sentence, self.theme)
        return english_runs(pair.english, pair.checks, self.theme, edited=pair.edited)

    def tip(self, number: int) -> str:
        """What is known about a sentence."""
        rank = self.ranks.get(number)
        point = f" · key point {rank}" if rank else ""
        pair = self.pairs.get(number)
        lines = remarks(pair) if pair is not None else []
        if pair is not None and pair.checks:
            lines.append(MENDING)
        return "\n".join([self.sentences[number - 1].position + point, *lines])

    def passes(self, number: int, least: Level) -> bool:
        """True when a sentence has a check of at least this level."""
        pair = self.pairs.get(number)
        return pair is not None and pair.worst is not None and pair.worst >= least
