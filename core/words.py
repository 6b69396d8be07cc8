"""The words of an Arabic sentence, where they stand and what stands between them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from core.arabic import ARABIC_WORD, plain


@dataclass(frozen=True)
class Words:
    """The words of an Arabic sentence.

    Attributes:
        source: the sentence.
        spans: where each word stands.
        plain: each word in plain letters, particles still stuck to it.
    """

    source: str
    spans: tuple[tuple[int, int], ...]
    plain: tuple[str, ...]

    @cached_property
    def between(self) -> tuple[str, ...]:
        """What stands before the first word, between two words, and a full stop after the last."""
        inner = (self.source[end:start] for (_, end), (start, _) in pairwise(self.spans))
        return (self.source[: self.spans[0][0]], *inner, ".") if self.spans else ()

    def side_by_side(self, first: int, last: int) -> bool:
        """Whether only blanks stand between the words from ``first`` to ``last``."""
        return all(gap == " " for gap in self.between[first + 1 : last + 1])


def words_of(source: str) -> Words:
    """The words of a sentence, digits and other scripts left out."""
    tokens = list(ARABIC_WORD.finditer(source))
    spans = tuple(token.span() for token in tokens)
    return Words(source, spans, tuple(plain(token.group()) for token in tokens))
