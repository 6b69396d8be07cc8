"""Names of months and weekdays in Arabic and English, as numbers.

Sources: the Unicode CLDR month names of the Arabic locales (Egypt and the Gulf, the Levant and
Iraq, Algeria and Tunisia, Morocco, Mauritania) with the spellings that newspapers use besides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

ENGLISH_MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2,
    "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip
MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
COMMON_MONTHS = {
    "يناير": 1, "ينايير": 1, "فبراير": 2, "فبرايير": 2, "مارس": 3, "أبريل": 4, "ابريل": 4,
    "إبريل": 4, "مايو": 5, "يونيو": 6, "يونيه": 6, "يونية": 6, "يوليو": 7, "يوليه": 7, "يولية": 7,
    "أغسطس": 8, "اغسطس": 8, "سبتمبر": 9, "أكتوبر": 10, "اكتوبر": 10, "نوفمبر": 11, "ديسمبر": 12,
}  # fmt: skip
"""Names that are spelled after the European ones: Egypt, Sudan, the Gulf."""
LEVANTINE_MONTHS = {
    "كانون الثاني": 1, "كانون ثاني": 1, "شباط": 2, "آذار": 3, "اذار": 3, "أذار": 3, "نيسان": 4,
    "أيار": 5, "ايار": 5, "آيار": 5, "مايس": 5, "حزيران": 6, "تموز": 7, "آب": 8, "أيلول": 9,
    "ايلول": 9, "تشرين الأول": 10, "تشرين الاول": 10, "تشرين أول": 10, "تشرين الثاني": 11,
    "تشرين ثاني": 11, "كانون الأول": 12, "كانون الاول": 12, "كانون أول": 12,
}  # fmt: skip
"""Names of Syria, Lebanon, Jordan, Palestine and Iraq."""
MAGHREBI_MONTHS = {
    "جانفي": 1, "جانفى": 1, "فيفري": 2, "فيفرى": 2, "أفريل": 4, "افريل": 4, "ماي": 5, "جوان": 6,
    "جويلية": 7, "جويليه": 7, "يوليوز": 7, "أوت": 8, "اوت": 8, "غشت": 8, "شتنبر": 9, "نونبر": 11,
    "دجنبر": 12, "دجمبر": 12,
}  # fmt: skip
"""Names of Tunisia, Algeria, Morocco and Mauritania."""
ARABIC_MONTHS = COMMON_MONTHS | LEVANTINE_MONTHS | MAGHREBI_MONTHS

HIJRI_MONTHS = {
    "محرم": 1, "المحرم": 1, "محرم الحرام": 1, "صفر": 2, "ربيع الأول": 3, "ربيع الاول": 3,
    "ربيع أول": 3, "ربيع الآخر": 4, "ربيع الاخر": 4, "ربيع الثاني": 4, "ربيع ثاني": 4,
    "جمادى الأولى": 5, "جمادى الاولى": 5, "جمادي الأولى": 5, "جمادى الأول": 5, "جمادى الاول": 5,
    "جمادى الآخرة": 6, "جمادى الاخرة": 6, "جمادي الآخرة": 6, "جمادى الثانية": 6, "جمادى الثاني": 6,
    "جمادى الآخر": 6, "رجب": 7, "شعبان": 8, "رمضان": 9, "شوال": 10, "ذو القعدة": 11,
    "ذي القعدة": 11, "ذو الحجة": 12, "ذي الحجة": 12,
}  # fmt: skip

WEEKDAYS = {
    "الاثنين": 0, "الإثنين": 0, "الثلاثاء": 1, "الأربعاء": 2, "الاربعاء": 2, "الخميس": 3,
    "الجمعة": 4, "السبت": 5, "الأحد": 6, "الاحد": 6,
}  # fmt: skip
"""Weekdays as ``date.weekday`` counts them, Monday is 0."""
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_NO_MONTH = frozenset({"ماي", "جوان", "أوت", "اوت", "آب", "مارس", "نيسان", "تموز", "شباط"})
"""Names of months that are other words as well: May the politician, "out", "practised"."""


def written(day: date) -> str:
    """A date as reports write it: 11 March 2024."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def alternatives(names: dict[str, int]) -> str:
    """A pattern for any of ``names``, longest first, blanks of any width."""
    longest = sorted(names, key=len, reverse=True)
    return "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in longest)


@dataclass(frozen=True)
class Month:
    """A month that a text names.

    Attributes:
        number: from 1 to 12.
        start, end: where it stands.
        sure: whether the word can only be a month where it stands.
    """

    number: int
    start: int
    end: int
    sure: bool


_ARABIC = re.compile(rf"(?<!\w)[وف]?[بل]?({alternatives(ARABIC_MONTHS)})(?!\w)")
_BESIDE_DIGITS = re.compile(r"[0-9٠-٩]\s*$|\bشهر\s+$|[/(]\s*$|\bمن\s+$|(?:عشر|عشرين|ثلاثين)\s+$")
_DIGITS_NEXT = re.compile(
    r"\s*[/(]|\s+[0-9٠-٩]|\s+(?:الماضي|المقبل|القادم|الجاري|الحالي|من|عام|سنة)"
)
_ENGLISH = re.compile(rf"\b({'|'.join(ENGLISH_MONTHS)})\b\.?", re.IGNORECASE)


def months_in_arabic(text: str) -> tuple[Month, ...]:
    """The months an Arabic text names, in the order they stand in."""
    return tuple(
        Month(
            ARABIC_MONTHS[" ".join(match[1].split())],
            match.start(1),
            match.end(1),
            match[1] not in _NO_MONTH
            or bool(_BESIDE_DIGITS.search(text, 0, match.start()))
            or bool(_DIGITS_NEXT.match(text, match.end())),
        )
        for match in _ARABIC.finditer(text)
    )


def months_in_english(text: str) -> tuple[Month, ...]:
    """The months an English text names; "may" and "march" in small letters are left aside."""
    return tuple(
        Month(ENGLISH_MONTHS[match[1].lower()], *match.span(1), sure=True)
        for match in _ENGLISH.finditer(text)
        if match[1][0].isupper() and (len(match[1]) > 3 or match[1] == "May" or _near(text, match))
    )


def _near(text: str, match: re.Match[str]) -> bool:
    """Whether digits stand next to a month, as they do next to short names of months."""
    around = text[max(0, match.start() - 3) : match.end() + 3]
    return any(letter.isdigit() for letter in around)
