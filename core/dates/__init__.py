"""Dates of Arabic news: month names from Morocco to the Gulf, Hijri dates, relative days.

``parse_date`` reads a date line; ``date_notes`` says what the dates inside a text mean on the
calendar, as translator's notes that stand beside the text and never change it.
"""

from __future__ import annotations

from core.dates.months import Month, months_in_arabic, months_in_english
from core.dates.notes import DateNote, Kind, date_notes
from core.dates.parse import parse_date

__all__ = [
    "DateNote",
    "Kind",
    "Month",
    "date_notes",
    "months_in_arabic",
    "months_in_english",
    "parse_date",
]
