"""What the analyst asks of the key points: how many, how chosen, about what, in which order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.arabic import is_arabic_letter
from core.article import Article
from core.choice import Choice
from core.keypoints import DEFAULT, NOTHING_DECIDED, Method, points_for
from core.reading import Reading, ranked_again
from core.sentences import Sentence
from core.settings import Settings


@dataclass(frozen=True)
class Wish:
    """What the analyst asks; every change is a new value.

    Attributes:
        points: how many key points; heeded while ``share`` is 0.
        share: how many, in per cent of the article's sentences; 0 for a fixed number.
        method: how the sentences are ranked.
        focus: words and phrases whose sentences come first.
        choice: what was pinned, dropped and arranged in this article.
    """

    points: int = 5
    share: int = 0
    method: Method = DEFAULT
    focus: tuple[str, ...] = ()
    choice: Choice = NOTHING_DECIDED

    @property
    def needs_english(self) -> bool:
        """True when a focus word can only be found in the translation."""
        return any(not any(map(is_arabic_letter, phrase)) for phrase in self.focus)

    def count(self, sentences: Sequence[Sentence]) -> int:
        """How many key points that is in an article of these sentences."""
        return points_for(sentences, self.share / 100) if self.share else self.points

    def of(self, reading: Reading) -> Reading:
        """The reading with the key points wished for; nothing is translated."""
        return ranked_again(
            reading,
            self.count(reading.sentences),
            method=self.method,
            focus=self.focus,
            choice=self.choice,
        )

    def for_another_article(self) -> Wish:
        """The same wish without what was decided on single sentences."""
        return replace(self, choice=NOTHING_DECIDED)


class Wishes:
    """What was asked of each article, and what is asked of the next one."""

    def __init__(self, usual: Wish) -> None:
        self.usual = usual
        self._choices: dict[str, Choice] = {}

    def keep(self, wish: Wish, article: Article | None) -> None:
        """Remember a wish: for all articles, but its choice of sentences for this one alone."""
        self.usual = wish.for_another_article()
        if article is not None:
            self._choices[article.text] = wish.choice

    def of(self, article: Article) -> Wish:
        """What is asked of an article, with what was decided on its sentences."""
        return replace(self.usual, choice=self._choices.get(article.text, NOTHING_DECIDED))


def phrases(text: str) -> tuple[str, ...]:
    """Focus words as typed: commas and semicolons, Arabic ones too, part the phrases."""
    parts = (" ".join(part.split()) for part in re.split(r"[,،;؛]", text))
    return tuple(dict.fromkeys(part for part in parts if part))


def wish_of(settings: Settings) -> Wish:
    """What was asked of key points when the program ran last."""
    known = {method.value: method for method in Method}
    return Wish(settings.points, settings.share, known.get(settings.method, DEFAULT))
