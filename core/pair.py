"""A sentence and its English, and what may be wrong with the two together."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from core.sentences import Sentence

Span = tuple[int, int]
"""Start and end of a stretch of text, in Python characters, end excluded."""


class Level(enum.IntEnum):
    """How much a check should worry the analyst; words, never percentages."""

    NOTE = 1
    LIKELY = 2
    DOUBTFUL = 3

    @property
    def word(self) -> str:
        """The level as the window and the report block write it."""
        return self.name.lower()


@dataclass(frozen=True)
class Check:
    """A warning about a pair.

    Attributes:
        kind: short stable name of the check ("numbers", "negation", "output", ...).
        level: how much it should worry the analyst.
        message: one English sentence that explains it, Arabic words inside it without marks.
        source_spans: where it stands in ``Pair.sentence.text``.
        english_spans: where it stands in ``Pair.english``.
        elsewhere: how the article writes the name in other sentences; "" when that is not known.
    """

    kind: str
    level: Level
    message: str
    source_spans: tuple[Span, ...] = ()
    english_spans: tuple[Span, ...] = ()
    elsewhere: str = ""


@dataclass(frozen=True)
class Pair:
    """A sentence and its English; the sentence's number is the only link between the panes.

    Attributes:
        sentence: the Arabic.
        english: what is shown and copied (the machine's text, or the analyst's).
        machine: the untouched output of the translator; "" when the sentence was not translated.
        score: mean log-probability of an output token, at most 0; never shown as confidence.
        checks: what may be wrong, worst first.
        edited: True when ``english`` is the analyst's.
        cut: True when the machine's text lacks its end for a length limit.
        remarks: how the machine's text came about ("translated in two parts"); they are among the
            checks as long as it is shown.
        first: the translator's first choice when ``machine`` is another one, else "".
    """

    sentence: Sentence
    english: str
    machine: str
    score: float = 0.0
    checks: tuple[Check, ...] = ()
    edited: bool = False
    cut: bool = False
    remarks: tuple[Check, ...] = ()
    first: str = ""

    @property
    def number(self) -> int:
        """Number of the sentence in the article, from 1."""
        return self.sentence.number

    @property
    def worst(self) -> Level | None:
        """The worst level among the checks, None when there are none."""
        return max((check.level for check in self.checks), default=None)
