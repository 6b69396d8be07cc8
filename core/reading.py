"""Reading an article: the one pipeline that window, command line, batch and tests all drive."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from core.article import Article
from core.keypoints import KeyPoint
from core.packages import Package
from core.pair import Pair
from core.sentences import Sentence
from core.translator import Translator


@dataclass(frozen=True)
class Reading:
    """An article with everything that was made of it.

    Attributes:
        article: what was read.
        sentences: all of its sentences in reading order; ``sentences[n - 1].number == n``.
        key_points: the chosen sentences, best first.
        pairs: the sentences translated so far, in reading order; fewer than the sentences when
            the analyst stopped.
        package: the model package that translated them.
        method: one phrase on how the key points were chosen, for the report block.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    key_points: tuple[KeyPoint, ...]
    pairs: tuple[Pair, ...]
    package: Package
    method: str


@dataclass(frozen=True)
class Ranked:
    """The Arabic is split and ranked; nothing is translated yet."""

    sentences: tuple[Sentence, ...]
    key_points: tuple[KeyPoint, ...]


@dataclass(frozen=True)
class Translated:
    """One more sentence has its English."""

    pair: Pair


@dataclass(frozen=True)
class Finished:
    """Nothing more will come: all is translated, or the analyst stopped."""

    reading: Reading


Event = Ranked | Translated | Finished
