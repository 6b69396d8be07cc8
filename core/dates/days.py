"""The day of the month that stands before a month's name, in digits or in words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.numbers import arabic_numbers

_BETWEEN = re.compile(r"\s*(?:من)?\s*(?:شهر)?\s*[وف]?[بل]?")
_LONGEST = 40


@dataclass(frozen=True)
class Day:
    """A day of the month, from 1 to 31, and where it begins in the text."""

    value: int
    start: int


def day_before(text: str, month_start: int) -> Day | None:
    """The day that stands right before the month at ``month_start``, None when there is none."""
    offset = max(0, month_start - _LONGEST)
    numbers = arabic_numbers(text[offset:month_start])
    if not numbers:
        return None
    last = numbers[-1]
    between = text[offset + last.end : month_start]
    if not _BETWEEN.fullmatch(between) or last.value != int(last.value):
        return None
    value = int(last.value)
    return Day(value, offset + last.start) if 1 <= value <= 31 else None
