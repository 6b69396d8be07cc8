"""Numbers in an English text: digits, number words, magnitudes, ordinals and decades.

"about 2.5 million" is 2,500,000, "twenty-first" 21, "half a million" 500,000, "the 1970s" 1970 or
70, "$3bn" 3 or 3,000,000,000.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import zip_longest

from core.numbers.english_words import number_words
from core.numbers.number import Kind, Number, Role, Word

_JOINT = re.compile(r"[\s-]*")
_FEW = re.compile(r"\b(?:few|several|many) $", re.IGNORECASE)
_AND = re.compile(r",?[\s-]+(?:and\s+)?")
_AND_A = re.compile(r"[\s-]+and[\s-]+(?:an?[\s-]+)?")
_OF_A = re.compile(r"[\s-]+(?:of\s+)?(?:an?\s+|the\s+)?")
_RANGE = re.compile(r"\s*(?:[-–—]|to|or|and|up\s+to)\s*[$€£]?\s*")


@dataclass(frozen=True)
class _Parsed:
    """A number with the magnitude of its first term and the word that comes next."""

    number: Number
    magnitude: Decimal
    after: int


def english_numbers(text: str) -> tuple[Number, ...]:
    """All numbers in an English ``text``, in the order they stand in.

    Words for one and two, fractions, Roman numerals and words such as "both" or "a trio" are
    ``Kind.LOOSE``, magnitudes without a count ("thousands") ``Kind.VAGUE``.
    """
    words = number_words(text)
    parsed: list[_Parsed] = []
    index = 0
    while index < len(words):
        parsed.append(_Sum(text, words).parse(index))
        index = parsed[-1].after
    return tuple(_with_shared_magnitudes(text, parsed))


def _with_shared_magnitudes(text: str, parsed: list[_Parsed]) -> Iterator[Number]:
    """The numbers, where "20 to 30 thousand" may begin at 20,000."""
    for one, following in zip_longest(parsed, parsed[1:]):
        number = one.number
        if following is not None and following.magnitude > 1 == one.magnitude:
            gap = text[number.end : following.number.start]
            if _RANGE.fullmatch(gap):
                number = replace(number, others=(number.value * following.magnitude,))
        yield number


class _Sum:
    """Reads one number out of the number words of a text."""

    def __init__(self, text: str, words: list[Word]) -> None:
        self._text = text
        self._words = words

    def parse(self, index: int) -> _Parsed:
        """The longest number that begins with the word at ``index``."""
        word = self._words[index]
        if word.role in {Role.LOOSE, Role.DECADE}:
            kind = Kind.LOOSE if word.role is Role.LOOSE else Kind.WORDS
            return self._finish(index, index + 1, [word.value], kind)
        if word.role is Role.FRACTION:
            return self._fraction(index)
        if word.role is Role.VAGUE or self._is_uncounted(index):
            return self._vague(index)
        return self._terms(index)

    def _is_uncounted(self, index: int) -> bool:
        """Whether a magnitude counts nothing exactly: "a few hundred", "several dozen"."""
        before = _FEW.search(self._text, 0, self._words[index].start)
        return before is not None and self._is(index, Role.HUNDRED, Role.MAGNITUDE)

    def _terms(self, index: int) -> _Parsed:
        """A sum of terms of falling magnitude: "two million three hundred thousand and five"."""
        terms: list[Decimal] = []
        limit, magnitude, after, kind = Decimal(10) ** 15, Decimal(1), index, Kind.WORDS
        while after < len(self._words) and (not terms or self._linked(after, _AND)):
            count, scale, end, term_kind = self._term(after)
            if end == after or (terms and (scale >= limit or term_kind is Kind.DIGITS)):
                break
            if not terms:
                kind, magnitude = term_kind, scale
            terms.append(count * scale)
            limit, after = scale, end
            if self._is_fraction_after(after, scale):
                terms.append(self._words[after].value * scale)
                after += 1
                break
            if scale == 1:
                break
        return self._finish(index, after, terms, kind, magnitude)

    def _is_fraction_after(self, index: int, scale: Decimal) -> bool:
        """Whether "and a half" follows a magnitude."""
        return scale > 1 and self._linked(index, _AND_A) and self._is(index, Role.FRACTION)

    def _term(self, index: int) -> tuple[Decimal, Decimal, int, Kind]:
        """Count, magnitude, index after them and kind of the term at ``index``."""
        count, after, kind = self._count(index)
        if after == index:
            word = self._words[index]
            if word.role is not Role.MAGNITUDE:
                return Decimal(0), Decimal(1), index, kind
            count, after, kind = Decimal(1), index, Kind.WORDS
        if self._is_fraction_before_magnitude(after):
            count, after = count + self._words[after].value, after + 1
        scale = Decimal(1)
        while self._is(after, Role.MAGNITUDE) and (after == index or self._linked(after, _JOINT)):
            scale *= self._words[after].value
            after += 1
        return count, scale, after, kind if kind is not Kind.LOOSE or scale == 1 else Kind.WORDS

    def _is_fraction_before_magnitude(self, index: int) -> bool:
        """Whether "and a half million" follows a count."""
        return (
            self._linked(index, _AND_A)
            and self._is(index, Role.FRACTION)
            and self._linked(index + 1, _JOINT)
            and self._is(index + 1, Role.MAGNITUDE)
        )

    def _count(self, index: int) -> tuple[Decimal, int, Kind]:
        """A count below a thousand or digits: its value, the index after it, its kind."""
        word = self._words[index]
        if word.role is Role.DIGITS:
            return word.value, index + 1, Kind.DIGITS
        value, after, kind = self._below_hundred(index)
        if self._is(after, Role.HUNDRED) and (after == index or self._linked(after, _JOINT)):
            return self._after_hundred(max(value, Decimal(1)) * 100, after + 1)
        return value, after, kind

    def _after_hundred(self, value: Decimal, index: int) -> tuple[Decimal, int, Kind]:
        if self._linked(index, _AND):
            rest, end, _ = self._below_hundred(index)
            begins_another = self._is(end, Role.HUNDRED) and self._linked(end, _JOINT)
            if end > index and not begins_another:
                return value + rest, end, Kind.WORDS
        return value, index, Kind.WORDS

    def _below_hundred(self, index: int) -> tuple[Decimal, int, Kind]:
        """A count below a hundred: its value, the index after it, its kind."""
        if index >= len(self._words):
            return Decimal(0), index, Kind.WORDS
        word = self._words[index]
        if word.role is Role.TEN:
            if self._linked(index + 1, _JOINT) and self._is(index + 1, Role.UNIT, Role.ORDINAL):
                unit = self._words[index + 1]
                if 1 <= unit.value <= 9:
                    kind = Kind.ORDINAL if unit.role is Role.ORDINAL else Kind.WORDS
                    return word.value + unit.value, index + 2, kind
            return word.value, index + 1, Kind.WORDS
        if word.role in {Role.UNIT, Role.ORDINAL}:
            kind = Kind.ORDINAL if word.role is Role.ORDINAL else Kind.WORDS
            return word.value, index + 1, Kind.LOOSE if word.value <= 2 else kind
        return Decimal(0), index, Kind.WORDS

    def _fraction(self, index: int) -> _Parsed:
        """Half a million, or the fraction alone."""
        value = self._words[index].value
        if self._linked(index + 1, _OF_A) and self._is(index + 1, Role.MAGNITUDE):
            scale = self._words[index + 1].value
            return self._finish(index, index + 2, [value * scale], Kind.WORDS, scale)
        return self._finish(index, index + 1, [value], Kind.LOOSE)

    def _vague(self, index: int) -> _Parsed:
        """Tens of thousands, or the vague word alone."""
        value = self._words[index].value
        linked = self._linked(index + 1, _OF_A) or self._linked(index + 1, _JOINT)
        if linked and self._is(index + 1, Role.VAGUE, Role.MAGNITUDE):
            value *= self._words[index + 1].value
            return self._finish(index, index + 2, [value], Kind.VAGUE)
        return self._finish(index, index + 1, [value], Kind.VAGUE)

    def _finish(
        self,
        index: int,
        after: int,
        terms: list[Decimal],
        kind: Kind,
        magnitude: Decimal = Decimal(1),
    ) -> _Parsed:
        words = self._words[index:after]
        value = sum(terms, Decimal(0))
        factor = magnitude if words[0].role is Role.DIGITS else Decimal(1)
        others = tuple(value * factor for value in words[0].others) if len(terms) == 1 else ()
        if self._linked(after, _AND_A) and self._is(after, Role.FRACTION):
            others = (*others, value + self._words[after].value)
        parts = tuple(terms) if len(terms) > 1 else ()
        number = Number(value, words[0].start, words[-1].end, kind, others, parts)
        return _Parsed(number, magnitude, after)

    def _linked(self, index: int, joint: re.Pattern[str]) -> bool:
        """Whether only ``joint`` stands between the word at ``index`` and the one before."""
        if not 0 < index < len(self._words):
            return False
        gap = self._text[self._words[index - 1].end : self._words[index].start]
        return joint.fullmatch(gap) is not None

    def _is(self, index: int, *roles: Role) -> bool:
        return 0 <= index < len(self._words) and self._words[index].role in roles
