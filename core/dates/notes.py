"""What the dates inside an Arabic text mean on the calendar, as translator's notes."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from core.dates.hijri import hijri_dates
from core.dates.months import COMMON_MONTHS, MONTH_NAMES, months_in_arabic
from core.dates.relative import relative_dates
from core.plain import Plain


class Kind(enum.Enum):
    """Why a date needs a note."""

    HIJRI = "hijri"
    RELATIVE = "relative"
    MONTH = "month"
    """A Levantine or Maghrebi name of a month that the text does not give the common name for."""


@dataclass(frozen=True)
class DateNote:
    """A date in a text and what it means.

    Attributes:
        kind: why it needs a note.
        start, end: where it stands in the text, in Python characters, end excluded.
        meaning: the date in English ("11 March 2024, +/-1 day", "March 2024", "2023").
    """

    kind: Kind
    start: int
    end: int
    meaning: str

    @property
    def note(self) -> str:
        """The note as a report shows it, in brackets and marked as the translator's."""
        return f"[TN: {self.meaning}]"


def date_notes(text: str, article_date: date | None) -> tuple[DateNote, ...]:
    """A note for each Hijri date, relative day and regional month name, in the order of ``text``.

    Args:
        text: Arabic.
        article_date: the day the article is dated; without it relative dates, and Hijri dates
            without a year, get no note. Nothing is guessed: a weekday that does not fit its date,
            or a word that may mean something else, gets no note either.

    Hijri dates follow the Umm al-Qura calendar and may differ by a day where the month is sighted.
    """
    plain = Plain(text)
    notes: list[DateNote] = []
    for kind, start, end, meaning in _found(plain.text, article_date):
        span = plain.span(start, end)
        if all(span[1] <= note.start or note.end <= span[0] for note in notes):
            notes.append(DateNote(kind, *span, meaning))
    return tuple(sorted(notes, key=lambda note: note.start))


def _found(text: str, article_date: date | None) -> Iterator[tuple[Kind, int, int, str]]:
    """The dates of a text, those that say most first."""
    for start, end, meaning in hijri_dates(text, article_date):
        yield Kind.HIJRI, start, end, meaning
    if article_date is not None:
        for start, end, meaning in relative_dates(text, article_date):
            yield Kind.RELATIVE, start, end, meaning
    months = months_in_arabic(text)
    common = {month.number for month in months if text[month.start : month.end] in COMMON_MONTHS}
    for month in months:
        if month.sure and month.number not in common:
            yield Kind.MONTH, month.start, month.end, MONTH_NAMES[month.number - 1]
