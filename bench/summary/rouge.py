"""ROUGE for Arabic: how much of a reference summary a summary has, and the other way round.

C.-Y. Lin, "ROUGE: A Package for Automatic Evaluation of Summaries", ACL workshop 2004. ROUGE-1 and
ROUGE-2 count the words and pairs of words that both have; ROUGE-L takes the longest common
subsequence of the two as one row of words each. All three as F1.

Tokenisation, the same for summaries and references: the words of ``core.arabic.words`` (runs of
letters and digits without vowel signs, after clean-up), with the spellings folded that EASC's
references lost: forms of alif, alif maqsura and ya, ta marbuta and ha, hamza on waw and ya. No
stemming, no stop words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from core.arabic import clean, words
from core.stems import fold

MEASURES = ("ROUGE-1", "ROUGE-2", "ROUGE-L")

Numbers = NDArray[np.float64]


def tokens(text: str) -> list[str]:
    """The words that ROUGE compares."""
    return [fold(word) for word in words(clean(text))]


def rouge(summary: Sequence[str], references: Sequence[Sequence[str]]) -> Numbers:
    """Mean F1 of a summary over its references: ROUGE-1, ROUGE-2, ROUGE-L; shape (3,), 0 to 1."""
    return np.asarray(np.mean([_f1(summary, reference) for reference in references], axis=0))


def _f1(summary: Sequence[str], reference: Sequence[str]) -> tuple[float, float, float]:
    """ROUGE-1, ROUGE-2 and ROUGE-L of a summary against one reference."""
    one, two = (
        _share(_common(summary, reference, size), summary, reference, size - 1) for size in (1, 2)
    )
    return one, two, _share(longest_common(summary, reference), summary, reference, 0)


def _share(common: int, first: Sequence[str], second: Sequence[str], shorter: int) -> float:
    """F1 of what two rows have in common; both count ``shorter`` less than they have words."""
    return 2 * common / (len(first) + len(second) - 2 * shorter) if common else 0.0


def _common(first: Sequence[str], second: Sequence[str], size: int) -> int:
    """How many runs of ``size`` words both have, each counted as often as both have it."""
    rows = (first, second)
    runs = [Counter(zip(*(row[at:] for at in range(size)), strict=False)) for row in rows]
    return (runs[0] & runs[1]).total()


def longest_common(first: Sequence[str], second: Sequence[str]) -> int:
    """Length of the longest common subsequence of two rows of words.

    One bit a word of ``first``, a whole row of the usual table at a time (Hyyrö, "Bit-parallel
    LCS-length computation revisited", 2004).
    """
    places: dict[str, int] = {}
    for place, word in enumerate(first):
        places[word] = places.get(word, 0) | 1 << place
    full = (1 << len(first)) - 1
    row = full
    for word in second:
        match = row & places.get(word, 0)
        row = (row + match | row - match) & full
    return len(first) - row.bit_count()
