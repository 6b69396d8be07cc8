"""What turns Arabic sentences into English ones: the protocol, and the CTranslate2 engine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from core.packages import Package


@dataclass(frozen=True)
class Translation:
    """One sentence's English.

    Attributes:
        english: the translator's output, untouched.
        score: mean log-probability of an output token, at most 0.
    """

    english: str
    score: float


class Translator(Protocol):
    """Anything that translates Arabic sentences into English, one result a sentence."""

    @property
    def package(self) -> Package:
        """The model package in use, for provenance."""

    def translate(self, texts: Sequence[str]) -> Iterator[Translation]:
        """Yield one translation for each text, in order, as batches get ready.

        The caller stops by not asking for more; at most one batch is lost.
        """

    def alternatives(self, text: str, count: int) -> list[Translation]:
        """Up to ``count`` different translations of one text, best first."""
