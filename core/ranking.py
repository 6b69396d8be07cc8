"""How much each sentence of an article says, and which of them to choose together.

Importing sumy and numpy takes longer than ranking an article, so ``core.keypoints`` imports this
module when it first ranks.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

import numpy as np

from core.summarizers import DIGITS, Numbers, cosines, walk

OWN_SHARE = 0.5
"""Share of a sentence's rating that is its own standing; the rest comes from its neighbours."""

TITLE = 2.0
"""What a sentence that is the title over again is worth beside the first sentence's place."""

_PRECISION = 1e-5


def similarities(stems: Sequence[Sequence[str]]) -> Numbers:
    """Cosine of each two sentences as bags of words weighted by tf-idf; shape (n, n), 0 to 1.

    The idf-modified cosine of LexRank (Erkan and Radev, "LexRank", JAIR 22, 2004), with an idf
    that is smoothed and so above 0 for every word.

    Args:
        stems: the content words of each sentence.
    """
    held = Counter(word for words in stems for word in set(words))
    idf = {word: math.log((1 + len(stems)) / (1 + times)) + 1 for word, times in held.items()}
    return cosines(
        [{word: times * idf[word] for word, times in Counter(words).items()} for words in stems]
    )


def standing(openings: Numbers, headlines: Numbers) -> Numbers:
    """What each sentence is worth for itself: its place and its likeness to the title.

    Args:
        openings: worth by place, 1 for the first; shape (n,).
        headlines: cosine of each sentence with the title, all 0 without a title; shape (n,).
    """
    return np.asarray(openings + TITLE * headlines)


def leaning_lexrank(similar: Numbers, standing: Numbers) -> Numbers:
    """Ratings by topic-sensitive LexRank; shape (n,), the best 1.

    A walk over the sentences that mostly steps to a similar sentence and otherwise starts again at
    a sentence of high standing; the rating is how often it is at a sentence (Otterbacher, Erkan and
    Radev, "Using random walks for question-focused sentence retrieval", HLT/EMNLP 2005, with the
    standing in the place of the likeness to a question).

    Args:
        similar: what ``similarities`` gives, shape (n, n).
        standing: what a sentence is worth for itself, at least 0, not all 0; shape (n,).
    """
    steps = similar + np.diag(np.diag(similar) == 0)
    steps *= (1 - OWN_SHARE) / steps.sum(axis=1, keepdims=True)
    steps += OWN_SHARE * standing / standing.sum()
    return np.asarray(np.round(walk(steps, _PRECISION), DIGITS))


def pick(
    ratings: Numbers, similar: Numbers | None, points: int, tiers: Sequence[int], kept: set[int]
) -> list[tuple[int, float]]:
    """Choose sentences, best first.

    In the manner of maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998), a sentence
    counts for what is left of it when the nearest of the chosen sentences is taken away: its rating
    times the sine of the angle between the two. The repetition of a chosen sentence counts for 0.

    Args:
        ratings: shape (n,).
        similar: cosines, shape (n, n); None leaves repetition alone.
        points: how many to choose.
        tiers: sentences of a higher tier come before all others; one number a sentence.
        kept: places that are chosen in any case, even when they are more than ``points``.

    Returns:
        Places in ``ratings``, each with what it counted for.
    """
    tier = np.array(tiers)
    left = np.ones(len(ratings), dtype=bool)
    nearest = np.zeros(len(ratings))
    must = set(kept)
    wanted = min(max(points, len(kept)), len(ratings))
    chosen: list[tuple[int, float]] = []
    while len(chosen) < wanted:
        allowed = left.copy()
        if len(must) == wanted - len(chosen):
            allowed = np.isin(np.arange(len(ratings)), list(must))
        allowed &= tier == tier[allowed].max()
        counts = np.where(allowed, ratings * np.sqrt(1 - nearest**2), -1)
        best = int(counts.argmax())
        chosen.append((best, float(counts[best])))
        left[best] = False
        must.discard(best)
        if similar is not None:
            nearest = np.maximum(nearest, similar[best])
    return chosen
