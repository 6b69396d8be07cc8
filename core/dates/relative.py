"""Dates that count from the day of the article: yesterday, last Wednesday, next March."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from core.dates.days import day_before
from core.dates.months import ARABIC_MONTHS, MONTH_NAMES, WEEKDAYS, alternatives, written

_PAST = r"(?P<past>الماضي|الماضية|المنصرم|المنصرمة|الفائت|الفائتة)"
_NEXT = r"(?P<next>المقبل|المقبلة|القادم|القادمة)"
_NOW = r"(?P<now>الجاري|الجارية|الحالي|الحالية)"
_WEEKDAY = rf"(?P<weekday>{alternatives(WEEKDAYS)})"
_MONTH = rf"(?P<month>{alternatives(ARABIC_MONTHS)})"
_BEGIN = r"(?<!\w)[وف]?[بل]?"

_NAMED_DAY = re.compile(
    rf"{_BEGIN}(?:(?P<before>أول\s+(?:من\s+)?أمس|أمس\s+الأول)|(?P<yesterday>(?:يوم\s+)?(?:أمس|البارحة))"
    r"|(?P<after>بعد\s+غد)|(?P<tomorrow>يوم\s+غد|غدا(?=\s*[(]?\s*ال(?:[إا]ثنين|ثلاثاء|أربعاء|خميس|جمعة"
    rf"|سبت|[أا]حد)))|(?P<today>اليوم(?=\s*[(]?\s*{_WEEKDAY.replace('?P<weekday>', '?:')})))"
    rf"(?:\s*[(]?\s*{_WEEKDAY}[)]?)?(?!\w)"
)
_WEEKDAY_MOVED = re.compile(rf"{_BEGIN}{_WEEKDAY}\s+(?:{_PAST}|{_NEXT})(?!\w)")
_MONTH_MOVED = re.compile(
    rf"{_BEGIN}{_MONTH}(?:\s*[/(]\s*(?:{alternatives(ARABIC_MONTHS)})\s*[)]?)?\s+"
    rf"(?:{_PAST}|{_NEXT}|{_NOW})(?!\w)"
)
_MONTH_OF_YEAR = re.compile(
    rf"{_BEGIN}{_MONTH}(?:\s*[/(]\s*(?:{alternatives(ARABIC_MONTHS)})\s*[)]?)?\s+من\s+(?:العام|السنة)\s+"
    rf"(?:{_PAST}|{_NEXT}|{_NOW})(?!\w)"
)
_THIS_MONTH = re.compile(rf"{_BEGIN}(?P<unit>الشهر|شهرنا)\s+(?:{_PAST}|{_NEXT}|{_NOW})(?!\w)")
_THIS_YEAR = re.compile(rf"{_BEGIN}(?:العام|السنة)\s+(?:{_PAST}|{_NEXT}|{_NOW})(?!\w)")

_Found = Iterator[tuple[int, int, str]]
_OFFSETS = {"before": -2, "yesterday": -1, "today": 0, "tomorrow": 1, "after": 2}


def relative_dates(text: str, article_date: date) -> _Found:
    """Start, end and meaning of each date in ``text`` that counts from ``article_date``.

    Left without a meaning: a weekday that does not fit its day, "last March" said in March, and
    words that may mean something else ("غدا" alone is also "became", "بالأمس" long ago).
    """
    readers: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], _Found]], ...] = (
        (_NAMED_DAY, _named_day),
        (_WEEKDAY_MOVED, _weekday),
        (_MONTH_OF_YEAR, _month_of_year),
        (_MONTH_MOVED, _month),
        (_THIS_MONTH, _this_month),
        (_THIS_YEAR, _this_year),
    )
    for pattern, read in readers:
        for match in pattern.finditer(text):
            yield from read(match, article_date)


def _named_day(match: re.Match[str], article_date: date) -> _Found:
    name = next(name for name in _OFFSETS if match[name])
    day = article_date + timedelta(days=_OFFSETS[name])
    weekday = match["weekday"]
    if weekday is None or WEEKDAYS[weekday] == day.weekday():
        yield match.start(), match.end(), written(day)


def _weekday(match: re.Match[str], article_date: date) -> _Found:
    wanted = WEEKDAYS[match["weekday"]]
    if match["past"]:
        back = (article_date.weekday() - wanted - 1) % 7 + 1
        day = article_date - timedelta(days=back)
    else:
        day = article_date + timedelta(days=(wanted - article_date.weekday() - 1) % 7 + 1)
    yield match.start("weekday"), match.end(), written(day)


def _month(match: re.Match[str], article_date: date) -> _Found:
    month = ARABIC_MONTHS[" ".join(match["month"].split())]
    year = article_date.year
    if match["now"]:
        if month != article_date.month:
            return
    elif month == article_date.month:
        return
    elif match["past"] and month > article_date.month:
        year -= 1
    elif match["next"] and month < article_date.month:
        year += 1
    yield _with_day(match, match.start("month"), year, month)


def _month_of_year(match: re.Match[str], article_date: date) -> _Found:
    month = ARABIC_MONTHS[" ".join(match["month"].split())]
    yield _with_day(match, match.start("month"), article_date.year + _step(match), month)


def _this_month(match: re.Match[str], article_date: date) -> _Found:
    months = article_date.year * 12 + article_date.month - 1 + _step(match)
    yield _with_day(match, match.start("unit"), months // 12, months % 12 + 1)


def _this_year(match: re.Match[str], article_date: date) -> _Found:
    yield match.start(), match.end(), str(article_date.year + _step(match))


def _step(match: re.Match[str]) -> int:
    return -1 if match["past"] else 1 if match["next"] else 0


def _with_day(match: re.Match[str], start: int, year: int, month: int) -> tuple[int, int, str]:
    """The month, with the day of the month where one stands before it."""
    day = day_before(match.string, start)
    if day is not None:
        try:
            return day.start, match.end(), written(date(year, month, day.value))
        except ValueError:
            pass
    return start, match.end(), f"{MONTH_NAMES[month - 1]} {year}"
