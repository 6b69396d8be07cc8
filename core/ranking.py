"""How much each sentence of an article says: sumy's methods on our own sentences.

The only file that imports sumy. Importing it takes longer than ranking an article, so
``core.keypoints`` imports this module when it first ranks.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy
from numpy.typing import NDArray
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

Matrix = NDArray[numpy.float64]


@dataclass(frozen=True, eq=False)
class Counted:
    """A sentence as sumy wants it: its words. Two equal sentences stay two (identity hash)."""

    words: Sequence[str]


@dataclass(frozen=True)
class Document:
    """An article as sumy wants it."""

    sentences: Sequence[Counted]

    @property
    def words(self) -> Sequence[str]:
        """All words of the article in order."""
        return [word for sentence in self.sentences for word in sentence.words]


def similarities(stems: Sequence[Sequence[str]]) -> Matrix:
    """Cosine of each two sentences as bags of words weighted by tf-idf; shape (n, n), 0 to 1.

    The idf-modified cosine of LexRank (Erkan and Radev, JAIR 22, 2004), with a smoothed idf that
    is never negative. A word adds only to the pairs of sentences that hold it, so the time goes
    with the number of such pairs and not with the size of the vocabulary.
    """
    count = len(stems)
    holders: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for row, words in enumerate(stems):
        for word, times in Counter(words).items():
            holders[word].append((row, times))
    products = numpy.zeros((count, count))
    for held in holders.values():
        idf = math.log((1 + count) / (1 + len(held))) + 1
        rows = numpy.array([row for row, _ in held])
        weights = numpy.array([times for _, times in held]) * idf
        products[rows[:, None], rows] += weights[:, None] * weights
    norms = numpy.sqrt(numpy.diag(products))
    norms[norms == 0] = 1
    return numpy.asarray(products / norms[:, None] / norms)


def lexrank(similar: Matrix, threshold: float = LexRankSummarizer.threshold) -> Matrix:
    """Centrality of each sentence in the graph of similar sentences (Erkan and Radev 2004), 0 to 1.

    Args:
        similar: what ``similarities`` gives, shape (n, n).
        threshold: two sentences are linked above this cosine.
    """
    if not len(similar):
        return numpy.zeros(0)
    links = (similar > threshold).astype(float)
    degrees = links.sum(axis=1)
    degrees[degrees == 0] = 1
    ratings = LexRankSummarizer.power_method(links / degrees[:, None], LexRankSummarizer.epsilon)
    return numpy.asarray(ratings / (ratings.max() or 1))


_SUMY: dict[str, Any] = {
    "lexrank": LexRankSummarizer,
    "textrank": TextRankSummarizer,
    "lsa": LsaSummarizer,
    "luhn": LuhnSummarizer,
    "sumbasic": SumBasicSummarizer,
}


def sumy_ratings(name: str, stems: Sequence[Sequence[str]]) -> list[float]:
    """The ratings one of sumy's methods gives to sentences, in their order; higher is better.

    Args:
        name: "lexrank", "textrank", "lsa", "luhn" or "sumbasic".
        stems: the content words of each sentence.
    """
    ratings: list[float] = [0.0] * len(stems)

    def keep(ranked: Any) -> Any:
        for info in ranked:
            ratings[info.order] = float(info.rating)
        return ranked

    if any(stems):
        _SUMY[name]()(Document([Counted(words) for words in stems]), keep)
    return ratings
