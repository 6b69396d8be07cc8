"""Where the English of a sentence has the names of its Arabic."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from core.pair import Span
from core.transliteration import distance

NEAR = 0.3
"""Distance up to which an English word renders an Arabic one: 96 of 100 pairs of a name list are
nearer, 1 of 100 pairs of unrelated names."""
_NEAR_JOINED = 0.25

_NAME_WORD = re.compile(
    r"(?:(?:[aA]l|[eE]l|[aA]n|[aA]s|[aA]r|[aA]t|[aA]z|[aA]d|[aA]sh)-)?[A-ZÀ-Þ][\w]*(?:[’'][A-Za-z]\w+)*(?:-\w+)*"
)
COMMON_WORDS = frozenset(
    "a an the this that these those he she it they we you i his her its their our my in on at to "
    "of for from by with and but or as if when while after before not no there then also both all "
    "some many most such under over between during since until about against among according "
    "although however because despite more one two three what which who how where why so yet "
    "still now even here only once other another each every several few meanwhile moreover "
    "january february april june july august september october november december monday tuesday "
    "wednesday thursday friday saturday sunday".split()
)
"""English words in lower case that are no names, though a capital letter may begin them."""
_STEM = 4
_ABBREVIATION = 3


def name_words(english: str) -> list[Span]:
    """Where the words with a capital letter stand, without a possessive s."""
    return [match.span() for match in _NAME_WORD.finditer(english)]


def rendering(words: Sequence[str], forms: tuple[str, ...], english: str) -> Span | None:
    """Where the English has any part of a name, None when it has none.

    Args:
        words: the words of the name in plain letters.
        forms: English forms of it that its sound does not give, such as Egypt for مصر.
        english: the sentence.
    """
    there = name_words(english)
    found = (nearest(word, english, there) for word in (*words, "".join(words)))
    return known_form(forms, english, there) or next(filter(None, found), None)


def nearest(arabic: str, english: str, there: list[Span]) -> Span | None:
    """The capitalised word, or two in a row, that renders ``arabic`` best, None when none does."""
    best, span = NEAR, None
    for start, end in there:
        word = english[start:end]
        away = min(distance(arabic, part) for part in (word, *word.split("-")))
        if away <= best:
            best, span = away, (start, end)
    for (start, middle), (second, end) in pairwise(there):
        if english[middle:second] in {" ", "-", " of "}:
            away = distance(arabic, english[start:middle] + english[second:end])
            if away <= min(best, _NEAR_JOINED):
                best, span = away, (start, end)
    return span


def known_form(forms: tuple[str, ...], english: str, there: list[Span]) -> Span | None:
    """Where a known English form stands, or a word of the same stem (Morocco, Moroccan).

    Forms of up to three letters (US, EU) count only as whole words.
    """
    for form in forms:
        ending = r"\w*" if len(form) > _ABBREVIATION else r"(?!\w)"
        if form in english and (match := re.search(rf"\b{re.escape(form)}{ending}", english)):
            return match.span()
        for start, end in there:
            if len(form) > _STEM and english[start : start + _STEM] == form[:_STEM]:
                return start, end
    return None
