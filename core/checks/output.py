"""Health of the output: empty, cut, looping, left in Arabic, far too short or too long."""

from __future__ import annotations

import re

from core.arabic import arabic_share, words
from core.pair import Check, Level, Span

KIND = "output"

SHORTEST = 0.5
MUCH_TOO_SHORT = 0.45
LONGEST = 3.0
"""English words for each Arabic word, outside which a translation has lost or invented much:
agency sentences lie between 0.7 and 2.2 but for 1 in 1,000, with 1.3 in the middle."""
_FEWEST_WORDS = 8

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_LETTERS_LOOP = re.compile(r"(\S{1,8}?)\1{5,}")
_ARABIC = "\u0610-\u061a\u0620-\u065f\u066e-\u06d3\ufb50-\ufdff\ufe70-\ufefc"
_LONGEST_LOOP = 12
_SENTENCE_END = re.compile(r"[.?!;:\"”]")


def output_checks(source: str, english: str, *, cut: bool = False) -> tuple[Check, ...]:
    """What is wrong with ``english`` as a text, whatever it says.

    Args:
        source: the Arabic sentence.
        english: its English.
        cut: True when the translator stopped at its length limit.
    """
    if not english.strip():
        return (Check(KIND, Level.DOUBTFUL, "There is no English for this sentence."),)
    found = [
        _left_in_arabic(english),
        _cut(english) if cut else None,
        _loop(source, english),
        _length(source, english),
    ]
    return tuple(check for check in found if check is not None)


def is_unhealthy(source: str, english: str, *, cut: bool = False) -> bool:
    """Whether the output is broken as a text, so that another hypothesis may do better."""
    return any(check.level is Level.DOUBTFUL for check in output_checks(source, english, cut=cut))


def _left_in_arabic(english: str) -> Check | None:
    if arabic_share(english) > 0.5:
        return Check(KIND, Level.DOUBTFUL, "The English is still in Arabic.")
    spans = _arabic_spans(english)
    if not spans:
        return None
    left = ", ".join(english[start:end] for start, end in spans)
    return Check(KIND, Level.LIKELY, f"Arabic is left in the English: {left}.", (), spans)


def _arabic_spans(english: str) -> tuple[Span, ...]:
    """Where words with Arabic letters or vowel signs stand."""
    return tuple(match.span() for match in re.finditer(rf"\S*[{_ARABIC}]\S*", english))


def _cut(english: str) -> Check:
    end = len(english.rstrip())
    return Check(
        KIND,
        Level.DOUBTFUL,
        "The translation stops at the length limit: its end is missing.",
        (),
        ((max(0, end - 20), end),),
    )


def _loop(source: str, english: str) -> Check | None:
    """The same words again and again, more often than the Arabic repeats words itself."""
    letters = _LETTERS_LOOP.search(english)
    if letters and any(map(str.isalpha, letters[1])):
        return _looping(letters.span(), Level.DOUBTFUL, letters[1])
    found = list(_WORD.finditer(english))
    plain = [match.group().lower() for match in found]
    allowed = _most_repeats(words(source))
    for size in range(1, _LONGEST_LOOP + 1):
        for start in range(len(plain) - 2 * size + 1):
            times = _repeats(plain, start, size)
            if times <= allowed or times < (2 if size >= 3 else 3):
                continue
            span = found[start].start(), found[start + times * size - 1].end()
            if times == 2 and _SENTENCE_END.search(english, *span):
                continue
            phrase = english[span[0] : found[start + size - 1].end()]
            return _looping(span, Level.DOUBTFUL if times > 2 else Level.LIKELY, phrase)
    return None


def _looping(span: Span, level: Level, phrase: str) -> Check:
    return Check(KIND, level, f'"{phrase}" is repeated in the English.', (), (span,))


def _repeats(plain: list[str], start: int, size: int) -> int:
    """How many times in a row the ``size`` words at ``start`` stand there."""
    phrase, times = plain[start : start + size], 1
    while plain[start + times * size : start + (times + 1) * size] == phrase:
        times += 1
    return times


def _most_repeats(plain: list[str]) -> int:
    """The most times in a row that a phrase of up to three words stands in the Arabic."""
    return max(
        (
            _repeats(plain, start, size)
            for size in range(1, 4)
            for start in range(len(plain) - size + 1)
        ),
        default=1,
    )


def _length(source: str, english: str) -> Check | None:
    arabic = len(words(source))
    ratio = len(_WORD.findall(english)) / max(arabic, 1)
    if arabic < _FEWEST_WORDS:
        return None
    if ratio < SHORTEST:
        level = Level.DOUBTFUL if ratio < MUCH_TOO_SHORT else Level.LIKELY
        return Check(KIND, level, "The English is much shorter than the Arabic.")
    if ratio > LONGEST:
        return Check(KIND, Level.DOUBTFUL, "The English is much longer than the Arabic.")
    return None
