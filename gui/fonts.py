"""Which of the system's fonts the window reads with; the program brings none of its own."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

_ARABIC = (
    "Noto Naskh Arabic",
    "Amiri",
    "Scheherazade New",
    "Sakkal Majalla",
    "Geeza Pro",
    "Traditional Arabic",
    "Droid Arabic Naskh",
    "KacstBook",
    "Noto Sans Arabic",
    "Segoe UI",
    "Vazirmatn",
    "Arial",
    "DejaVu Sans",
)
_ENGLISH = ("Source Serif 4", "Noto Serif", "Charter", "Georgia", "Cambria", "Liberation Serif")
_NOT_FOR_READING = ("Urdu", "Nastaliq", "Kufi", "Mono", "Condensed")

READING_POINTS = 12.0
"""Size of the English text at zoom 100, in points."""

ARABIC_SCALE = 1.25
"""Arabic letters look smaller than Latin ones of the same size; this evens them out."""


def arabic_family() -> str | None:
    """The best family for running Arabic text on this machine; None when there is none at all."""
    known = QFontDatabase.families(QFontDatabase.WritingSystem.Arabic)
    for family in _ARABIC:
        if family in known:
            return family
    plain = [name for name in known if not any(word in name for word in _NOT_FOR_READING)]
    return next(iter(plain or known), None)


def english_font(zoom: int) -> QFont:
    """What the English is read in, at ``zoom`` per cent."""
    font = QFont()
    font.setFamilies([*_installed_english(), font.family()])
    font.setPointSizeF(READING_POINTS * zoom / 100)
    return font


def arabic_font(zoom: int) -> QFont:
    """What the Arabic is read in, at ``zoom`` per cent; Latin words in it get the English font."""
    font = english_font(zoom)
    family = arabic_family()
    if family is not None:
        # Some Arabic families have no Latin letters at all: the next ones in the list serve these.
        font.setFamilies([family, *font.families()])
    font.setPointSizeF(READING_POINTS * ARABIC_SCALE * zoom / 100)
    return font


def _installed_english() -> list[str]:
    known = set(QFontDatabase.families(QFontDatabase.WritingSystem.Latin))
    return [family for family in _ENGLISH if family in known][:1]
