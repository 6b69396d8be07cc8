"""EASC: 153 Arabic articles with five summaries each, made of their sentences by readers.

M. El-Haj, U. Kruschwitz and C. Fox, "Using Mechanical Turk to Create a Corpus of Arabic Summaries",
LREC 2010. Encyclopaedia and newspaper texts of about 380 words, without titles; each reader chose
up to half of the sentences. For evaluation only.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from bench.summary.rouge import tokens
from core.article import from_text
from core.sentences import Sentence, split
from core.whole import Whole, join


@dataclass(frozen=True)
class Judged:
    """An article with the summaries of its readers.

    Attributes:
        number: of the article in EASC, from 1; odd ones are for tuning, even ones for reporting.
        category: of EASC, in small letters.
        sentences: as the program splits them.
        references: the readers' summaries, as tokens.
    """

    number: int
    category: str
    sentences: tuple[Sentence, ...]
    references: tuple[tuple[str, ...], ...]

    @cached_property
    def wholes(self) -> tuple[Whole, ...]:
        """The whole sentences in reading order."""
        return join(self.sentences)

    @cached_property
    def tokens(self) -> tuple[list[str], ...]:
        """The tokens of each whole sentence."""
        return tuple(tokens(whole.text) for whole in self.wholes)

    @property
    def budget(self) -> int:
        """How many tokens a summary may have: the mean length of the readers' summaries."""
        return round(sum(map(len, self.references)) / len(self.references))

    def summary(self, order: Iterable[int]) -> list[str]:
        """The tokens of the first sentences of an order, as they follow in the article.

        All summaries of an article have the same length: the last sentence of the order that still
        has room is cut where the budget ends.
        """
        left = self.budget
        taken: dict[int, list[str]] = {}
        for place in order:
            taken[place] = self.tokens[place][:left]
            left -= len(taken[place])
            if left <= 0:
                break
        return [token for place in sorted(taken) for token in taken[place]]


def read(folder: Path) -> list[Judged]:
    """All articles of ``eval/summ_easc/easc.jsonl`` in a corpus folder."""
    lines = (folder / "eval" / "summ_easc" / "easc.jsonl").read_text("utf-8").splitlines()
    return [_judged(json.loads(line)) for line in lines]


def _judged(record: dict[str, str | list[str]]) -> Judged:
    """One article; its references come as a list or as that list in Python's notation."""
    references = record["references"]
    listed: Sequence[str] = (
        ast.literal_eval(references) if isinstance(references, str) else references
    )
    return Judged(
        int(str(record["id"]).rpartition("-")[2]),
        str(record["category"]).lower(),
        split(from_text(str(record["text"]), datetime.now(UTC))),
        tuple(tuple(tokens(reference)) for reference in listed),
    )
