"""Dates: a month or a weekday of the Arabic that became another one in the English."""

from __future__ import annotations

import re

from core.dates import months_in_arabic, months_in_english
from core.dates.months import MONTH_NAMES, WEEKDAY_NAMES, WEEKDAYS, alternatives
from core.pair import Check, Level, Span

KIND = "dates"

_ARABIC_DAY = re.compile(rf"(?<!\w)[وف]?[بل]?({alternatives(WEEKDAYS)})(?!\w)")
_ENGLISH_DAY = re.compile(rf"\b({'|'.join(WEEKDAY_NAMES)})s?\b")


def date_checks(source: str, english: str) -> tuple[Check, ...]:
    """A check for months and one for weekdays, where one is lost and another has come in.

    A month or weekday that is only left out is no sign of an error: good translations do it.
    """
    months = _changed(
        {month.number - 1: (month.start, month.end) for month in months_in_arabic(source)},
        {month.number - 1: (month.start, month.end) for month in months_in_english(english)},
        MONTH_NAMES,
    )
    days = _changed(
        {WEEKDAYS[match[1]]: match.span(1) for match in _ARABIC_DAY.finditer(source)},
        {WEEKDAY_NAMES.index(match[1]): match.span(1) for match in _ENGLISH_DAY.finditer(english)},
        WEEKDAY_NAMES,
    )
    return (*months, *days)


def _changed(
    arabic: dict[int, Span], english: dict[int, Span], names: tuple[str, ...]
) -> tuple[Check, ...]:
    """A check when the two sides name different months or weekdays."""
    lost, new = arabic.keys() - english.keys(), english.keys() - arabic.keys()
    if not lost or not new:
        return ()
    said = ", ".join(names[number] for number in sorted(lost))
    instead = ", ".join(names[number] for number in sorted(new))
    message = f"The Arabic names {said}; the English names {instead}."
    source_spans = tuple(sorted(arabic[number] for number in lost))
    english_spans = tuple(sorted(english[number] for number in new))
    return (Check(KIND, Level.DOUBTFUL, message, source_spans, english_spans),)
