"""Reading a date line: what stands under a headline, in a header or in a file's properties."""

from __future__ import annotations

import re
from datetime import date

from hijridate import Hijri

from core.dates.months import ARABIC_MONTHS, ENGLISH_MONTHS, HIJRI_MONTHS, alternatives

_TO_ASCII = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_ISO = re.compile(r"(?<!\d)((?:1[3489]|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(?<!\d)(20\d\d)(\d\d)(\d\d)(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?((?:1[3-9]|20)\d\d)(?!\d)")
_ARABIC = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:\s*(?:من|شهر|-|/))*\s*(?:شهر\s+)?[\(]?({alternatives(ARABIC_MONTHS)})"
    rf"(?:\s*[/(-]\s*(?:{alternatives(ARABIC_MONTHS)})\s*\)?)?[\s,،/-]*(?:عام|سنة|من عام)?\s*"
    r"((?:1[89]|20)\d\d)"
)
_HIJRI = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:\s*(?:من|-|/))*\s*(?:شهر\s+)?({alternatives(HIJRI_MONTHS)})[\s,،/-]*"
    r"(?:عام|سنة)?\s*(1[34]\d\d|1500)(?!\d)"
)
_ENGLISH_DAY_FIRST = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?[\s-]+({'|'.join(ENGLISH_MONTHS)})\b\.?,?[\s-]+(\d{{4}})",
    re.IGNORECASE,
)
_ENGLISH_MONTH_FIRST = re.compile(
    rf"\b({'|'.join(ENGLISH_MONTHS)})\b\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})",
    re.IGNORECASE,
)


def parse_date(text: str) -> date | None:
    """The first full date in ``text``, None when there is none or it is no date of the calendar.

    Read are ISO dates with or without a time, 20240312, day/month/year (the order of Arabic papers;
    month/day/year only where the other is impossible), days with an Arabic or English month name in
    any of their conventions, RFC 2822 headers, and Hijri dates of 1343 to 1500 AH, which come out
    as their day in the Umm al-Qura calendar. Digits may be ASCII, Arabic-Indic or Persian.
    """
    text = text.translate(_TO_ASCII)
    for reader in (_iso, _with_name, _english, _hijri, _day_first):
        found = reader(text)
        if found is not None:
            return found
    return None


def _iso(text: str) -> date | None:
    match = _ISO.search(text) or _COMPACT.search(text)
    if match is None:
        return None
    year, month, day = map(int, match.groups())
    return from_hijri(year, month, day) if year < 1600 else _date(year, month, day)


def _with_name(text: str) -> date | None:
    match = _ARABIC.search(text)
    if match is None:
        return None
    return _date(int(match[3]), ARABIC_MONTHS[" ".join(match[2].split())], int(match[1]))


def _english(text: str) -> date | None:
    if match := _ENGLISH_DAY_FIRST.search(text):
        return _date(int(match[3]), ENGLISH_MONTHS[match[2].lower()], int(match[1]))
    if match := _ENGLISH_MONTH_FIRST.search(text):
        return _date(int(match[3]), ENGLISH_MONTHS[match[1].lower()], int(match[2]))
    return None


def _hijri(text: str) -> date | None:
    match = _HIJRI.search(text)
    if match is None:
        return None
    return from_hijri(int(match[3]), HIJRI_MONTHS[" ".join(match[2].split())], int(match[1]))


def _day_first(text: str) -> date | None:
    match = _DAY_FIRST.search(text)
    if match is None:
        return None
    first, second, year = map(int, match.groups())
    if year < 1600:
        return from_hijri(year, second, first)
    return _date(year, second, first) or _date(year, first, second)


def from_hijri(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a Hijri date in the Umm al-Qura calendar, None outside 1343-1500 AH."""
    try:
        return date(*Hijri(year, month, day).to_gregorian().datetuple())
    except (ValueError, OverflowError):
        return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
