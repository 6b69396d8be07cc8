"""Numbers that both sides have, one of them more often: "3,000 soldiers and 3,000 policemen"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from core.numbers import Kind, Number

_COUNTED = frozenset({Kind.DIGITS, Kind.WORDS})
_LEAST = 3
_OF_EACH = re.compile(r" (?:\w+ )?(?:aged|of|at|worth) ")
"""What stands between a count and the number it counts."""
_YEARS = range(1900, 2100)
_BRACKETS = re.compile(r"[\s()\[\]]*")
_JOINED = re.compile(r"\s?[-–/]\s?")
"""What stands in a score (3-3), in "24/24" and between the names of a month."""
_IN_NAME = re.compile(r"(?:[A-Za-z]|[^\W\d][-‑–])$")
_FOR_SEVERAL = re.compile(
    r"\b(?:each|both|apiece|respectively|same|equally|all|twice|times)\b"
    r"|(?<!\w)[وف]?(?:لكل|كل من|كل منهما|كلا|كلتا|نفس|ذات|على التوالي|ل?مثل(?:ه|ها|هم|هما)"
    r"|مرتين|مرات|من أصل|جميع)(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Side:
    """A sentence or its English.

    Attributes:
        text: what is written.
        numbers: those in it, in the order they stand in.
        months: what the months named in it are worth, which the other side may write in digits.
    """

    text: str
    numbers: Sequence[Number]
    months: set[Decimal]


@dataclass(frozen=True)
class Repeat:
    """A number that one side has more often than the other.

    Attributes:
        places: where it stands in the side that has it more often, from left to right.
        others: where it stands in the other one.
        times: how often the other one says it, at least once; a month counts as a number.
    """

    places: tuple[Number, ...]
    others: tuple[Number, ...]
    times: int


def repeats(one: Side, other: Side) -> list[Repeat]:
    """The numbers that ``one`` has more often than ``other``, which has them at least once.

    Numbers below three, parts of names ("Covid-19") and numbers written twice for one thing
    ("39 (thirty-nine)") are left aside; so is all where a word such as "each" says one number of
    several things, and a number that the other side counts instead ("two aged 20").
    """
    if _FOR_SEVERAL.search(one.text) or _FOR_SEVERAL.search(other.text):
        return []
    found = []
    for value, places in _by_value(one).items():
        others = [n for n in other.numbers if value in n.readings or value in n.parts]
        if any(_counts(other.text, number, len(places), others) for number in other.numbers):
            continue
        times = len(others) + (value in other.months)
        if 0 < times < len(places):
            found.append(Repeat(tuple(places), tuple(others), times))
    return found


def _counts(text: str, number: Number, times: int, others: Sequence[Number]) -> bool:
    """Whether a number says how often one behind it is meant: "two aged 20"."""
    return number.value == times and any(
        _OF_EACH.fullmatch(text, number.end, behind.start) for behind in others
    )


def is_year(repeat: Repeat) -> bool:
    """Whether a number may be a year, which names a thing again: "the 2003 cup"."""
    return repeat.places[0].value in _YEARS


def _by_value(side: Side) -> dict[Decimal, list[Number]]:
    """The places of each value."""
    places: dict[Decimal, list[Number]] = {}
    for number in side.numbers:
        if number.kind not in _COUNTED or number.value < _LEAST:
            continue
        if _IN_NAME.search(side.text, max(0, number.start - 2), number.start):
            continue
        before = places.setdefault(number.value, [])
        if not before or not _is_one_saying(side.text, before[-1], number):
            before.append(number)
    return places


def _is_one_saying(text: str, number: Number, following: Number) -> bool:
    """Whether a number is written in digits and in words for one thing, or twice in one figure."""
    if _JOINED.fullmatch(text, number.end, following.start):
        return True
    gap = _BRACKETS.fullmatch(text, number.end, following.start)
    return gap is not None and number.kind is not following.kind
