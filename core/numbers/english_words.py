"""English number words one by one: what a word is worth, and how it may combine.

Words that good translations use where the Arabic counts ("both", "a trio", "twice", Roman
numerals) are ``Role.LOOSE``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from core.numbers.digits import digit_numbers
from core.numbers.number import Role, Word

_UNITS = {
    word: value
    for value, word in enumerate(
        (
            "zero one two three four five six seven eight nine ten eleven twelve thirteen "
            "fourteen fifteen sixteen seventeen eighteen nineteen"
        ).split()
    )
}
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
_ORDINALS = {
    "first": 1, "firstly": 1, "second": 2, "secondly": 2, "third": 3, "thirdly": 3, "fourth": 4,
    "fourthly": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
}  # fmt: skip
_TENS_ORDINALS = {f"{word[:-1]}ieth": value for word, value in _TENS.items()}
_SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12, "thousandth": 3}
_SHORT_SCALES = {"k": 3, "m": 6, "mn": 6, "mln": 6, "bn": 9, "b": 9, "tn": 12, "trn": 12}
_FRACTIONS = {
    "half": 0.5, "halves": 0.5, "quarter": 0.25, "quarters": 0.25, "thirds": 0.333,
    "two-thirds": 0.667, "three-quarters": 0.75,
}  # fmt: skip
_VAGUE = {
    "tens": 10, "dozens": 10, "scores": 10, "hundreds": 100, "thousands": 10**3,
    "millions": 10**6, "billions": 10**9, "trillions": 10**12,
}  # fmt: skip
_LOOSE = {
    "nil": 0, "once": 1, "single": 1, "sole": 1, "twice": 2, "double": 2, "doubled": 2, "both": 2,
    "pair": 2, "couple": 2, "brace": 2, "duo": 2, "bilateral": 2, "twin": 2, "twins": 2,
    "fortnight": 2, "thrice": 3, "triple": 3, "tripled": 3, "trio": 3, "trilateral": 3,
    "threefold": 3, "triplets": 3, "trilogy": 3, "tripartite": 3, "hat-trick": 3, "treble": 3,
    "quadruple": 4, "quartet": 4, "fourfold": 4, "quintet": 5, "decade": 10, "teens": 10,
    "triad": 3, "century": 100, "centenary": 100, "centuries": 100,
}  # fmt: skip
_DECADES = {f"{word[:-1]}ies": value for word, value in _TENS.items()}
_TABLES: tuple[tuple[Role, Mapping[str, float]], ...] = (
    (Role.UNIT, _UNITS),
    (Role.TEN, _TENS),
    (Role.HUNDRED, {"hundred": 100, "hundredth": 100}),
    (Role.ORDINAL, _ORDINALS | _TENS_ORDINALS),
    (Role.MAGNITUDE, {"dozen": 12} | {word: 10**power for word, power in _SCALES.items()}),
    (Role.VAGUE, _VAGUE),
    (Role.LOOSE, _LOOSE),
)

_WORD = re.compile(r"(?:two-thirds|three-quarters|hat-trick|[A-Za-z]+)")
_SHORT_SCALE = re.compile(r"[\s-]?(k|mn|mln|bn|tn|trn|[mb])\b", re.IGNORECASE)
_NAMED = re.compile(r"third[- ](?:part(?:y|ies)\b|world)|seventh-day", re.IGNORECASE)
_LETTERS = "ABCDEFGHIJKL"
_NAME_BEFORE = re.compile(r"[A-Za-z]$|\b(?:[Rr]ound of|[Ll]ast) $")
_PLURAL = re.compile(r"['’]?s\b")
_ROMAN = re.compile(r"(?=[IVX])(?P<tens>X{0,3})(?P<units>IX|IV|V?I{0,3})")
_ROMAN_UNITS = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


def number_words(text: str) -> list[Word]:
    """The number words and digit strings of ``text`` in order."""
    return sorted((*_digits(text), *_spelled(text)), key=lambda word: word.start)


def _digits(text: str) -> Iterator[Word]:
    """Digits; "25m" is also 25 million, "T4" a name."""
    for number in digit_numbers(text):
        role = Role.LOOSE if _NAME_BEFORE.search(text, 0, number.start) else Role.DIGITS
        word = Word(role, number.value, number.start, number.end, others=number.others)
        if _PLURAL.match(text, number.end) and number.value % 10 == 0:
            yield replace(word, others=_of_decade(number.value))
        elif scale := _SHORT_SCALE.match(text, number.end):
            power = _SHORT_SCALES[scale[1].lower()]
            yield replace(word, others=(number.value * 10**power,))
        else:
            yield word


def _of_decade(first: Decimal) -> tuple[Decimal, ...]:
    """What else a decade may be called: "90s" 1990; "1990s" 90 and 20, of the twentieth century.

    Only of these three centuries is a decade said without its century: 1770 is not "the seventies".
    """
    century, short = divmod(first, 100)
    if not century:
        return (first + 1900,)
    return (short, century + 1) if 18 <= century <= 20 else (century + 1,)


def _spelled(text: str) -> Iterator[Word]:
    for token in _WORD.finditer(text):
        plain = token.group().lower()
        if _NAMED.match(text, token.start()):
            continue
        word = _read(plain) or _roman(token.group()) or _group(text, token)
        if word is not None:
            yield replace(word, start=token.start(), end=token.end())


def _group(text: str, token: re.Match[str]) -> Word | None:
    """The letter of a tournament's group, which Arabic gives a number: "Group D"."""
    if token.group() in _LETTERS and text.endswith("Group ", 0, token.start()):
        return Word(Role.LOOSE, Decimal(1 + _LETTERS.index(token.group())))
    return None


def _read(plain: str) -> Word | None:
    """The number word that ``plain``, in lower case, is."""
    for role, table in _TABLES:
        if plain in table:
            value = Decimal(str(table[plain]))
            part = role is Role.ORDINAL and 3 <= value <= 10
            return Word(role, value, others=(round(1 / value, 3),) if part else ())
    if plain in _FRACTIONS:
        value = Decimal(str(_FRACTIONS[plain]))
        return Word(Role.FRACTION, value, others=(int(100 * value) * Decimal(1), 1 + value))
    if plain.endswith("fold") and plain[:-4] in _UNITS:
        return Word(Role.LOOSE, Decimal(_UNITS[plain[:-4]]))
    if plain in _DECADES:
        value = Decimal(_DECADES[plain])
        return Word(Role.DECADE, value, others=(value + 1900, value + 1800))
    return None


def _roman(letters: str) -> Word | None:
    """A Roman numeral up to 39 in capitals, I left aside: "Louis XIV"."""
    match = _ROMAN.fullmatch(letters)
    if match is None or letters == "I":
        return None
    value = 10 * len(match["tens"]) + _ROMAN_UNITS.index(match["units"])
    return Word(Role.LOOSE, Decimal(value))
