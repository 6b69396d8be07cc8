"""Arabic without vowel signs, and the way back to where its words stand in the sentence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from core.arabic import without_tashkeel
from core.pair import Span


@dataclass(frozen=True)
class Plain:
    """A sentence as patterns are matched against it.

    Attributes:
        source: the sentence as it stands in the article.
    """

    source: str

    @cached_property
    def text(self) -> str:
        """The sentence without vowel signs."""
        return without_tashkeel(self.source)

    @cached_property
    def _places(self) -> list[int]:
        """Where each character of ``text`` stands in ``source``, and the end."""
        kept = [place for place, letter in enumerate(self.source) if without_tashkeel(letter)]
        return [*kept, len(self.source)]

    def span(self, start: int, end: int) -> Span:
        """Where ``text[start:end]`` stands in ``source``; signs of its last letter included."""
        if start == end:
            return self._places[start], self._places[start]
        last = self._places[end - 1] + 1
        while last < len(self.source) and not without_tashkeel(self.source[last]):
            last += 1
        return self._places[start], last
