"""Whole sentences: what is ranked, also where the translator needed it cut into pieces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from core.sentences import Sentence


@dataclass(frozen=True)
class Whole:
    """A sentence with its pieces joined again.

    Attributes:
        numbers: numbers of its pieces in reading order; one when it was not cut.
        paragraph, index: where it stands, as in ``Sentence``.
        text: the text of the pieces, a space between them.
    """

    numbers: tuple[int, ...]
    paragraph: int
    index: int
    text: str

    @property
    def number(self) -> int:
        """Number of its first piece: the number that stands for it."""
        return self.numbers[0]


def in_body(sentences: Sequence[Sentence]) -> int:
    """How many whole sentences can be key points: all but the title, which only counts alone."""
    wholes = join(sentences)
    return sum(whole.paragraph > 0 for whole in wholes) or len(wholes)


def join(sentences: Sequence[Sentence]) -> tuple[Whole, ...]:
    """The whole sentences of an article in reading order."""
    return tuple(
        Whole(tuple(s.number for s in pieces), paragraph, index, " ".join(s.text for s in pieces))
        for (paragraph, index), group in groupby(sentences, lambda s: (s.paragraph, s.index))
        for pieces in [tuple(group)]
    )
