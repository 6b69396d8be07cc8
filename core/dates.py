"""Dates in Arabic and English news: the months' names in use from Morocco to the Gulf."""

from __future__ import annotations

ENGLISH_MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7,
    "august": 8, "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2,
    "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip
ARABIC_MONTHS = {
    "يناير": 1, "كانون": 1, "جانفي": 1, "فبراير": 2, "شباط": 2, "فيفري": 2, "مارس": 3,
    "آذار": 3, "اذار": 3, "أبريل": 4, "ابريل": 4, "إبريل": 4, "نيسان": 4, "أفريل": 4, "مايو": 5,
    "أيار": 5, "ايار": 5, "ماي": 5, "يونيو": 6, "يونيه": 6, "حزيران": 6, "جوان": 6, "يوليو": 7,
    "يوليه": 7, "تموز": 7, "جويلية": 7, "أغسطس": 8, "اغسطس": 8, "آب": 8, "أوت": 8, "سبتمبر": 9,
    "أيلول": 9, "ايلول": 9, "أكتوبر": 10, "اكتوبر": 10, "تشرين": 10, "نوفمبر": 11, "ديسمبر": 12,
}  # fmt: skip
