"""Numbers: what the Arabic counts and the English does not or not so often, and the reverse."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from core.checks.repeated_numbers import Repeat, Side, is_year, repeats
from core.dates import Month, months_in_arabic, months_in_english
from core.numbers import Kind, Number, arabic_numbers, english_numbers
from core.pair import Check, Level

KIND = "numbers"

_COUNTED = frozenset({Kind.DIGITS, Kind.WORDS, Kind.ORDINAL})
_CLOCK = re.compile(
    r"\d:\d\d|\bo['’]clock\b|\b[ap]\.?m\b|\bmidnight\b|\bnoon\b|الساع[ةه]", re.IGNORECASE
)
_DUAL = re.compile(r"\w{2,}(?:ين|ان|تا|تي)\b")
_GOALLESS = re.compile(r"دون رد|بلا رد|نظيف|سلبي|بيضاء|للا شيء")
_FRACTIONS = frozenset({Decimal("0.5"), Decimal("0.25"), Decimal("0.333")})


def number_checks(source: str, english: str) -> tuple[Check, ...]:
    """At most one check that names the numbers missing from the English and the new ones in it.

    It names as well what both sides say, but not equally often.
    """
    arabic = Side(source, arabic_numbers(source), _values(months_in_arabic(source)))
    other = Side(english, english_numbers(english), _values(months_in_english(english)))
    clock = bool(_CLOCK.search(source) or _CLOCK.search(english))
    missing = _unmatched(arabic.numbers, other.numbers, other.months, clock=clock)
    new = [
        number
        for number in _unmatched(other.numbers, arabic.numbers, arabic.months, clock=clock)
        if not _said_otherwise(number, source)
        and not _in_latin_name(english[number.start : number.end], source)
    ]
    less = [] if clock else repeats(arabic, other)
    more = [] if clock else [one for one in repeats(other, arabic) if not is_year(one)]
    if not (missing or new or less or more):
        return ()
    in_source = [*missing, *(n for one in less for n in one.places), *_others(more)]
    in_english = [*new, *_others(less), *(n for one in more for n in one.places)]
    level = Level.LIKELY if less or more else Level.NOTE
    told = [
        *_told(source, english, missing, new),
        *_told_repeats(source, less, "Arabic", "English"),
        *_told_repeats(english, more, "English", "Arabic"),
    ]
    return (
        Check(
            KIND,
            max(level, _level(missing, new)) if missing or new else level,
            "; ".join(told) + ".",
            tuple((number.start, number.end) for number in in_source),
            tuple((number.start, number.end) for number in in_english),
        ),
    )


def _unmatched(
    numbers: Iterable[Number], others: Sequence[Number], months: set[Decimal], *, clock: bool
) -> list[Number]:
    """The counted numbers that none of ``others`` says."""
    said = months.union(*(number.readings for number in others), *(n.parts for n in others))
    if clock:
        said |= _times(said)
    return [
        number
        for number in numbers
        if number.kind in _COUNTED
        and said.isdisjoint(number.readings)
        and not (number.parts and said.issuperset(number.parts))
        and not (clock and said.issuperset(_time(number.value)))
    ]


def _times(said: set[Decimal]) -> set[Decimal]:
    """What a clock may show instead of what is ``said``: 6 p.m. for 18, 8:30 for half past 8."""
    shown = {Decimal(0)} | {value + 12 for value in said if value <= 12}
    shown |= {value - 12 for value in said if 12 < value <= 24}
    if said & _FRACTIONS:
        shown |= {Decimal(15), Decimal(20), Decimal(30), Decimal(45)}
    for value in said:
        shown |= _time(value)
    return shown


def _time(value: Decimal) -> set[Decimal]:
    """Hours and minutes of 8.30 or 1830, or the value alone."""
    hours, minutes = divmod(value, 1) if value < 25 else divmod(value, 100)
    minutes = minutes * 100 if value < 25 else minutes
    if value == int(value) < 25 or hours > 24 or minutes >= 60 or minutes != int(minutes):
        return {value}
    return {hours, minutes}


def _values(months: Iterable[Month]) -> set[Decimal]:
    """What named months are worth where the other side writes 12/5."""
    return {Decimal(month.number) for month in months}


def _said_otherwise(number: Number, source: str) -> bool:
    """Whether Arabic grammar says a number without a number word: duals, clean sheets."""
    if number.value in {1, 2}:
        return _DUAL.search(source) is not None
    return number.value == 0 and _GOALLESS.search(source) is not None


def _in_latin_name(words: str, source: str) -> bool:
    """Whether number words are part of a name that the Arabic has in Latin: "FiveThirtyEight"."""
    parts = words.replace("-", " ").title().split()
    return words[0].isalpha() and all(re.search(rf"{part}(?![a-z])", source) for part in parts)


def _level(missing: list[Number], new: list[Number]) -> Level:
    digits = any(number.kind is Kind.DIGITS for number in missing)
    if missing and new:
        return Level.DOUBTFUL if digits else Level.LIKELY
    return Level.LIKELY if digits or not missing else Level.NOTE


def _told(source: str, english: str, missing: list[Number], new: list[Number]) -> Iterator[str]:
    if missing:
        yield f"{_listed(source, missing)} in the Arabic is not in the English"
    if new:
        yield f"{_listed(english, new)} in the English is not in the Arabic"


def _told_repeats(text: str, repeated: Iterable[Repeat], here: str, there: str) -> Iterator[str]:
    """What is said of numbers that stand in this ``text`` more often than in the other one."""
    for one in repeated:
        number, often = _listed(text, list(one.places[:1])), _often(len(one.places))
        yield f"{number} stands {often} in the {here} and {_often(one.times)} in the {there}"


def _often(times: int) -> str:
    return {1: "once", 2: "twice"}.get(times, f"{times} times")


def _others(repeated: Iterable[Repeat]) -> list[Number]:
    """Where the side that has numbers less often has them."""
    return [number for one in repeated for number in one.others]


def _listed(text: str, numbers: list[Number]) -> str:
    return ", ".join(text[number.start : number.end] for number in numbers)
