"""Numbers in an Arabic text: digits, number words, magnitudes, ordinals and decades.

The grammar is that of modern news prose: "ثلاثة عشر" is 13, "خمسة وعشرون ألفا وثلاثمئة" 25,300,
"161 ألفا و126" 161,126, "مليون ونصف" 1,500,000, "الثالث والعشرين" 23rd. A number is a sum of
terms of falling magnitude, each term a count below a thousand, or digits, before a magnitude.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from core.numbers.arabic_words import PERCENT, number_words
from core.numbers.number import Kind, Number, Role, Word

_RANGE = re.compile(r"\s*(?:[-–—]|إلى|الى|أو|او|حتى|و)\s*")
_CENTURY = re.compile(r"\s*(?:من\s+)?القرن\s*")
_LOOSE_ALONE = re.compile(r"(?:ال)?[أا]لف[اًا]*|رابعة|وست|لست|[وب]?[إا]ثنين")
"""Written like numbers: "wrote", alpha, the square Rabaa, "west", "I am not"."""
_NAMED = re.compile(r"\b(?:دور (?:ال|لل)?|(?:ال)?طرف |العالم |بئر |البطولات |الكرات )$")
"""What goes before the number of a round of a cup, a third party, the Third World, Beersheba, the
Grand Slam, fourballs."""
_MONDAY = re.compile(r"[وبل]?ال[إا]ثنين")
_POINT = re.compile(r"\s+فاصلة?\s+")
_TWO_DIGITS = range(20, 100)
_FRACTION_OF = re.compile(r"\s*(?:كرات|[أا](?:رباع|خماس|سداس|ثمان|عشار|ثلاث))\b")
"""After the number of a fraction, or of fourballs."""
_DECADE_OF_LIFE = re.compile(r"\b\w?(?:العقد|عقد(?:ه|ها|هم|هما)|عقديهما)\s+$")
_AND_HALF = re.compile(r"\s*(?:\w+\s+){1,2}و(?:ال)?نصف\b")


@dataclass(frozen=True)
class _Parsed:
    """A number with the magnitude of its first term and the word that comes next."""

    number: Number
    magnitude: Decimal
    after: int


def arabic_numbers(text: str) -> tuple[Number, ...]:
    """All numbers in an Arabic ``text``, in the order they stand in.

    Counting words for one and two, fractions and group words ("ثلاثي") are ``Kind.LOOSE``,
    magnitudes without a count ("آلاف") ``Kind.VAGUE``. "في المئة" is a percent sign, no number.
    """
    words = number_words(_without_lookalikes(text))
    parsed: list[_Parsed] = []
    index = 0
    while index < len(words):
        parsed.append(_Sum(text, words).parse(index))
        index = parsed[-1].after
    return tuple(_in_context(text, parsed))


def _without_lookalikes(text: str) -> str:
    """The text, at the same length, without the percent sign in words and without Mondays."""
    text = PERCENT.sub(lambda match: "%" * len(match.group()), text)
    return _MONDAY.sub(lambda match: "-" * len(match.group()), text)


def _in_context(text: str, parsed: list[_Parsed]) -> list[Number]:
    """The numbers with what their neighbours say about them.

    "20 إلى 30 ألفا" begins at 20 or 20,000; "سبعينيات القرن العشرين" need not name the century;
    "ثلاث سنوات ونصف" is 3 or 3.5.
    """
    numbers = [one.number for one in parsed]
    for index, one in enumerate(parsed):
        number = numbers[index] = _alone_in_context(text, numbers[index])
        if index + 1 == len(parsed):
            break
        following = parsed[index + 1]
        gap = text[number.end : following.number.start]
        if following.magnitude > 1 == one.magnitude and _RANGE.fullmatch(gap):
            numbers[index] = replace(number, others=(number.value * following.magnitude,))
        if _POINT.fullmatch(gap):
            decimal = Decimal(f"{number.value}.{following.number.value}")
            numbers[index : index + 2] = [
                replace(number, others=(decimal,)),
                replace(following.number, others=(decimal,)),
            ]
        if number.others and _CENTURY.fullmatch(gap):
            parsed[index + 1] = replace(
                following, number=replace(following.number, kind=Kind.LOOSE)
            )
            numbers[index + 1] = parsed[index + 1].number
    return numbers


def _alone_in_context(text: str, number: Number) -> Number:
    """The number with what the words around it say about it."""
    if _AND_HALF.match(text, number.end):
        return replace(number, others=(*number.others, number.value + Decimal("0.5")))
    if (
        _LOOSE_ALONE.fullmatch(text, number.start, number.end)
        or _FRACTION_OF.match(text, number.end)
        or _NAMED.search(text, 0, number.start)
    ):
        return replace(number, kind=Kind.LOOSE)
    if number.value <= 10 and _DECADE_OF_LIFE.search(text, 0, number.start):
        return replace(number, others=(10 * (number.value - 1),))
    if number.kind is Kind.WORDS and number.value in _TWO_DIGITS:
        return replace(number, others=(*number.others, number.value + 1900))
    return number


class _Sum:
    """Reads one number out of the number words of a text."""

    def __init__(self, text: str, words: list[Word]) -> None:
        self._text = text
        self._words = words

    def parse(self, index: int) -> _Parsed:
        """The longest number that begins with the word at ``index``."""
        first = self._words[index]
        if first.role in {Role.DECADE, Role.LOOSE}:
            return self._alone(index)
        if first.role in {Role.VAGUE, Role.FRACTION}:
            return self._scaled(index)
        terms: list[Decimal] = []
        limit, magnitude, after = Decimal(10) ** 15, Decimal(1), index
        kind = Kind.WORDS
        while True:
            count, scale, end, term_kind = self._term(after)
            if end == after or (terms and scale >= limit):
                break
            kind = term_kind if not terms else kind
            magnitude = magnitude if terms else scale
            terms.append(count * scale)
            limit, after = scale, end
            if scale == 1 or not self._joined(after):
                break
            if self._words[after].role is Role.FRACTION:
                terms.append(self._words[after].value * scale)
                after = self._skip_repeated_magnitude(after + 1)
                break
        return self._finish(index, after, terms, magnitude, kind)

    def _finish(
        self, index: int, after: int, terms: list[Decimal], magnitude: Decimal, kind: Kind
    ) -> _Parsed:
        words = self._words[index:after]
        factor = magnitude if words[0].role is Role.DIGITS else Decimal(1)
        others = tuple(value * factor for value in words[0].others) if len(terms) == 1 else ()
        parts = tuple(terms) if len(terms) > 1 else ()
        number = Number(sum(terms, Decimal(0)), words[0].start, words[-1].end, kind, others, parts)
        return _Parsed(number, magnitude, after)

    def _alone(self, index: int) -> _Parsed:
        """A decade or a group word."""
        word = self._words[index]
        kind = Kind.WORDS if word.role is Role.DECADE else Kind.LOOSE
        number = Number(word.value, word.start, word.end, kind, word.others)
        return _Parsed(number, Decimal(1), index + 1)

    def _scaled(self, index: int) -> _Parsed:
        """Half a million or tens of thousands, or the fraction or vague word alone."""
        word = self._words[index]
        kind = Kind.VAGUE if word.role is Role.VAGUE else Kind.LOOSE
        if not self._follows(index + 1, Role.MAGNITUDE):
            number = Number(word.value, word.start, word.end, kind, word.others)
            return _Parsed(number, Decimal(1), index + 1)
        scale = self._words[index + 1]
        kind = Kind.VAGUE if kind is Kind.VAGUE else Kind.WORDS
        number = Number(word.value * scale.value, word.start, scale.end, kind)
        return _Parsed(number, scale.value, index + 2)

    def _term(self, index: int) -> tuple[Decimal, Decimal, int, Kind]:
        """Count, magnitude, index after them and kind of the term at ``index``."""
        if index >= len(self._words):
            return Decimal(0), Decimal(1), index, Kind.WORDS
        count, after, kind = self._count(index)
        scale = Decimal(1)
        if after == index:
            word = self._words[index]
            if word.role is not Role.MAGNITUDE:
                return Decimal(0), scale, index, kind
            count, scale, after = word.count, word.value, index + 1
            kind = Kind.VAGUE if word.plural else Kind.WORDS
        while self._follows(after, Role.MAGNITUDE):
            scale *= self._words[after].value
            kind = Kind.DIGITS if kind is Kind.DIGITS else Kind.WORDS
            after += 1
        return count, scale, after, kind

    def _count(self, index: int) -> tuple[Decimal, int, Kind]:
        """A count below a thousand or digits: its value, the index after it, its kind."""
        word = self._words[index]
        if word.role is Role.DIGITS:
            return word.value, index + 1, Kind.DIGITS
        if word.role is Role.HUNDRED:
            return self._after_hundred(word.value, index + 1)
        if word.role is Role.TEN:
            return word.value, index + 1, Kind.WORDS
        if word.role in {Role.UNIT, Role.ORDINAL}:
            return self._after_unit(word, index + 1)
        return Decimal(0), index, Kind.WORDS

    def _after_unit(self, word: Word, index: int) -> tuple[Decimal, int, Kind]:
        kind = Kind.ORDINAL if word.role is Role.ORDINAL else Kind.WORDS
        if word.value < 10 and self._follows(index, Role.UNIT) and self._words[index].value == 10:
            return word.value + 10, index + 1, kind
        if 3 <= word.value <= 9 and self._follows(index, Role.HUNDRED):
            return self._after_hundred(word.value * 100, index + 1)
        if word.value < 10 and self._joined(index) and self._words[index].role is Role.TEN:
            return word.value + self._words[index].value, index + 1, kind
        return word.value, index, Kind.LOOSE if word.value <= 2 else kind

    def _after_hundred(self, value: Decimal, index: int) -> tuple[Decimal, int, Kind]:
        if self._joined(index):
            word = self._words[index]
            if word.role in {Role.UNIT, Role.TEN, Role.ORDINAL}:
                rest, after, _ = self._count(index)
                if rest < 100:
                    return value + rest, after, Kind.WORDS
        return value, index, Kind.WORDS

    def _skip_repeated_magnitude(self, index: int) -> int:
        """Past "المليون" in "مليون ونصف المليون"."""
        return index + 1 if self._follows(index, Role.MAGNITUDE) else index

    def _gap(self, index: int) -> str | None:
        """What stands between the word at ``index`` and the one before, None at the ends."""
        if not 0 < index < len(self._words):
            return None
        return self._text[self._words[index - 1].end : self._words[index].start].strip()

    def _joined(self, index: int) -> bool:
        """Whether the word at ``index`` follows the one before with only "and" between them."""
        gap = self._gap(index)
        return gap == "و" or (gap == "" and self._words[index].joined)

    def _follows(self, index: int, role: Role) -> bool:
        """Whether a word of ``role`` follows the one before directly."""
        if self._gap(index) != "":
            return False
        word = self._words[index]
        return word.role is role and not word.joined and not word.attached
