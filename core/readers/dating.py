"""The date a document states, in one form, with what it was taken from."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from core.article import Extract
from core.dates import parse_date

_FIRST_GREGORIAN_YEAR = 1600
_EPOCH_DIGITS = (10, 13)
"""Digits of seconds and of milliseconds since 1970, today."""


def dated(extract: Extract) -> Extract:
    """The extract with its date as ISO 8601 where it can be read as one, else as it stands.

    Hijri dates and dates with month names become Gregorian days; what they were read from is
    added to ``date_from``. Without a date, ``date_from`` is empty.
    """
    stated = " ".join(extract.date.split())
    if not stated:
        return replace(extract, date="", date_from="")
    iso = _moment(stated)
    if iso:
        return replace(extract, date=iso)
    day = parse_date(stated)
    if day is None:
        return replace(extract, date=stated)
    return replace(extract, date=day.isoformat(), date_from=f"{extract.date_from}: {stated}")


def _moment(stated: str) -> str:
    """A date or moment that is ISO 8601 or a count of seconds; "" when it is neither."""
    if stated.isascii() and stated.isdigit() and len(stated) in _EPOCH_DIGITS:
        return datetime.fromtimestamp(int(stated[:10]), UTC).isoformat()
    try:
        moment = datetime.fromisoformat(stated)
    except ValueError:
        return ""
    if moment.year < _FIRST_GREGORIAN_YEAR:
        return ""
    plain = moment.date().isoformat()
    return plain if len(stated) <= len(plain) else moment.replace(microsecond=0).isoformat()
