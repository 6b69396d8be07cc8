"""Quotations and names in Latin letters: opened and not closed, or lost on the way."""

from __future__ import annotations

import re
import unicodedata

from core.pair import Check, Level, Span

QUOTATION = "quotation"
LATIN = "latin"

_MARKS = re.compile(r"[\"“”„«»]")
_PAIRS = (("“", "”"), ("«", "»"))
_QUOTED = re.compile(r"\"([^\"]+)\"|“([^”]+)”|«([^»]+)»")
_WORDS = 4
_SURELY_WORDS = 8
_SAYING = re.compile(r"(?::|\b[أإ]ن|\bبأن|قائل\w*|،)\s*$")
_LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ][A-Za-zÀ-ÖØ-öø-ÿ'’&.-]+[A-Za-zÀ-ÖØ-öø-ÿ]|[A-Za-z]{2}")


def quotation_checks(source: str, english: str) -> tuple[Check, ...]:
    """Quotation marks the English leaves open, and a quotation of the Arabic it does not show."""
    found = []
    if _is_open(english) and not _is_open(source) and not _goes_on(source, english):
        spans = tuple(match.span() for match in _MARKS.finditer(english))[-1:]
        message = "A quotation is opened and not closed in the English, or the reverse."
        found.append(Check(QUOTATION, Level.NOTE, message, (), spans))
    if not _MARKS.search(english) and "'" not in english and "‘" not in english:
        spans = _quotations(source)
        if spans:
            message = "The Arabic quotes someone's words; the English has no quotation marks."
            found.append(Check(QUOTATION, Level.LIKELY, message, spans))
    return tuple(found)


def _is_open(text: str) -> bool:
    """Whether marks do not come in pairs."""
    return text.count('"') % 2 == 1 or any(text.count(a) != text.count(b) for a, b in _PAIRS)


def _goes_on(source: str, english: str) -> bool:
    """Whether the one mark of the English belongs to words that go on outside the sentence.

    The Arabic has no marks then, or has them at an edge of the sentence.
    """
    if len(_MARKS.findall(english)) != 1:
        return False
    text = source.strip(" .,،!؟?…")
    return not _MARKS.search(text) or any(_MARKS.match(edge) for edge in (text[:1], text[-1:]))


def _quotations(source: str) -> tuple[Span, ...]:
    """Where words of someone are quoted; what is short or not introduced is mostly a name."""
    return tuple(
        match.span()
        for match in _QUOTED.finditer(source)
        if len(match.group().split()) >= _SURELY_WORDS
        or (len(match.group().split()) >= _WORDS and _SAYING.search(source, 0, match.start()))
    )


def latin_checks(source: str, english: str) -> tuple[Check, ...]:
    """Words in Latin letters of the Arabic that the English does not have."""
    there = _bare(english)
    spans = tuple(
        match.span() for match in _LATIN.finditer(source) if _bare(match.group()) not in there
    )
    if not spans:
        return ()
    lost = ", ".join(source[start:end] for start, end in spans)
    message = f"{lost} stands in Latin letters in the Arabic and is not in the English."
    return (Check(LATIN, Level.LIKELY, message, spans),)


def _bare(text: str) -> str:
    """The letters and digits alone, in lower case, without accents."""
    plain = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in plain if letter.isalnum())
