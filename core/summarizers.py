"""sumy's methods, fed with our own sentences: a rating for each sentence.

The only file that imports sumy. sumy builds the matrices of LexRank and TextRank cell by cell,
which takes seconds on a long article; here numpy builds the same ones
(tests/core/test_summarizers.py holds them against sumy's).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from core.methods import Method

Numbers = NDArray[np.float64]

DIGITS = 9
"""Ratings are rounded to so many decimals, so that the order of additions cannot decide a rank."""


MANY = 32
"""A word in more sentences than this is a frequent one."""


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


def products(weights: Sequence[Mapping[str, float]]) -> Numbers:
    """Scalar products of each two sentences; shape (n, n).

    A rare word adds to the few pairs of sentences that hold it; the frequent words are multiplied
    as one matrix. So the time hardly goes with the size of the vocabulary.

    Args:
        weights: for each sentence the weight of each of its words.
    """
    holders: dict[str, list[int]] = defaultdict(list)
    for row, sentence in enumerate(weights):
        for word in sentence:
            holders[word].append(row)
    frequent = [word for word, rows in holders.items() if len(rows) > MANY]
    table = np.array([[row.get(word, 0.0) for word in frequent] for row in weights])
    sums = np.asarray(table @ table.T) if frequent else np.zeros((len(weights), len(weights)))
    for word, held in holders.items():
        if len(held) <= MANY:
            rows = np.array(held)
            values = np.array([weights[row][word] for row in held])
            sums[rows[:, None], rows] += values[:, None] * values
    return sums


def cosines(weights: Sequence[Mapping[str, float]]) -> Numbers:
    """Cosines of each two sentences, 0 where one of them weighs nothing; shape (n, n)."""
    sums = products(weights)
    norms = np.sqrt(np.diag(sums))
    norms[norms == 0] = 1
    return np.clip(sums / norms[:, None] / norms, -1, 1)


def walk(steps: Numbers, precision: float) -> Numbers:
    """How often a walk over sentences is at each of them, by sumy's power method; the best 1.

    Args:
        steps: chance to step from the sentence of a row to the one of a column, shape (n, n).
        precision: the walk ends when a step changes the ratings by less, as a length.
    """
    ratings = np.asarray(LexRankSummarizer.power_method(steps, precision))
    return np.asarray(ratings / ratings.max())


class LexRank(LexRankSummarizer):  # type: ignore[misc]  # sumy has no types
    """sumy's LexRank with the same matrix, made faster; unlinked sentences are all rated alike."""

    @staticmethod
    def _compute_idf(sentences: Sequence[Sequence[str]]) -> dict[str, float]:
        held = Counter(word for sentence in sentences for word in set(sentence))
        return {word: math.log(len(sentences) / (1 + times)) for word, times in held.items()}

    def _create_matrix(
        self,
        sentences: Sequence[Sequence[str]],  # noqa: ARG002  sumy's signature
        threshold: float,
        tf_metrics: Sequence[Mapping[str, float]],
        idf_metrics: Mapping[str, float],
    ) -> Numbers:
        similar = cosines(
            [{word: tf * idf_metrics[word] for word, tf in tfs.items()} for tfs in tf_metrics]
        )
        links = (similar > threshold).astype(float)
        return np.asarray(links / np.maximum(links.sum(axis=1), 1)[:, None])

    @staticmethod
    def power_method(matrix: Numbers, epsilon: float) -> Numbers:
        """The power method of sumy, which divides by zero where no two sentences are linked."""
        if not matrix.any():
            return np.ones(len(matrix))
        return np.asarray(LexRankSummarizer.power_method(matrix, epsilon))


class TextRank(TextRankSummarizer):  # type: ignore[misc]  # sumy has no types
    """sumy's TextRank with the same matrix, made faster."""

    def _create_matrix(self, document: Document) -> Numbers:
        words = [self._to_words_set(sentence) for sentence in document.sentences]
        shared = products([Counter(sentence) for sentence in words])
        lengths = np.log([max(1, len(sentence)) for sentence in words])
        norms = lengths[:, None] + lengths
        weights = np.divide(shared, norms, out=shared.copy(), where=norms > 0)
        weights /= weights.sum(axis=1)[:, None] + self._ZERO_DIVISION_PREVENTION
        return np.asarray((1 - self.damping) / len(words) + self.damping * weights)


_SUMMARIZERS: dict[Method, Any] = {
    Method.LEXRANK: LexRank,
    Method.TEXTRANK: TextRank,
    Method.LUHN: LuhnSummarizer,
    Method.SUMBASIC: SumBasicSummarizer,
}


def ratings(method: Method, stems: Sequence[Sequence[str]]) -> Numbers:
    """Ratings by one of sumy's methods as it stands; shape (n,), from 0 to 1.

    Args:
        method: any that sumy has.
        stems: the content words of each sentence; sentences without any are rated 0.
    """
    full = [place for place, words in enumerate(stems) if words]
    rated = np.zeros(len(stems))
    if not full:
        return rated
    found = dict.fromkeys(full, 0.0)

    def keep(ranked: Sequence[Any]) -> Sequence[Any]:
        for info in ranked:
            found[full[info.order]] = float(info.rating)
        return ranked

    _SUMMARIZERS[method]()(Document([Counted(stems[place]) for place in full]), keep)
    values = np.array(list(found.values()))
    low, high = values.min(), values.max()
    rated[full] = (values - low) / (high - low) if high > low else 1
    return np.round(rated, DIGITS)
