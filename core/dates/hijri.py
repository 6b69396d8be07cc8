"""Hijri dates in an Arabic text and their Gregorian days (Umm al-Qura, by hijridate)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from hijridate import Gregorian, Hijri

from core.dates.days import day_before
from core.dates.months import HIJRI_MONTHS, alternatives, written
from core.dates.parse import from_hijri

UNCERTAIN = "+/-1 day"
"""Months that begin with the sighting of the moon begin up to a day apart between countries."""

_MONTH = re.compile(
    rf"(?<!\w)[وف]?[بل]?({alternatives(HIJRI_MONTHS)})(?!\w)"
    r"(?:[\s,،/]*(?:من\s+)?(?:عام|سنة|العام|لعام|لسنة)?\s*([0-9٠-٩]{4})(?![0-9٠-٩]))?"
)


def hijri_dates(text: str, article_date: date | None) -> Iterator[tuple[int, int, str]]:
    """Start, end and meaning of each Hijri date in ``text``.

    A day without a year is taken in the Hijri year that brings it nearest to ``article_date``; a
    month without a day needs its year.
    """
    for match in _MONTH.finditer(text):
        month = HIJRI_MONTHS[" ".join(match[1].split())]
        year = int(match[2]) if match[2] else None
        day = day_before(text, match.start(1))
        if year is not None and not 1343 <= year <= 1500:
            continue
        if day is not None:
            found = _day(year, month, day.value, article_date)
            if found is not None:
                yield day.start, match.end(), f"{written(found)}, {UNCERTAIN}"
        elif year is not None:
            yield match.start(1), match.end(), f"{_month(year, month)}, {UNCERTAIN}"


def _day(year: int | None, month: int, day: int, article_date: date | None) -> date | None:
    """The Gregorian day; without a year the one nearest to ``article_date``."""
    if year is not None:
        return from_hijri(year, month, day)
    if article_date is None:
        return None
    try:
        now = Gregorian.fromdate(article_date).to_hijri().year
    except OverflowError:
        return None
    near = [from_hijri(now + offset, month, day) for offset in (-1, 0, 1)]
    known = [found for found in near if found is not None]
    return min(known, key=lambda found: abs(found - article_date), default=None)


def _month(year: int, month: int) -> str:
    """The first and last Gregorian day of a Hijri month."""
    first = Hijri(year, month, 1)
    begins = date(*first.to_gregorian().datetuple())
    ends = begins + timedelta(days=first.month_length() - 1)
    return f"{written(begins)} to {written(ends)}"
