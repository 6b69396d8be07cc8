"""Numbers written with digits, in Arabic and in English, as comparable values.

Digits may be ASCII, Arabic-Indic or Persian. Arabic newswire mixes both conventions for
separators ("2,5", "2.5", "٢٫٥"; "2,500", "2.500", "٢٬٥٠٠", "23،764"), so a separator is
read by what stands around it, and the same string gives the same value in both languages:

* U+066B is a decimal point and U+066C separates thousands, always;
* a separator that repeats, or that comes before a different last one, separates thousands
  when every group after it has three digits;
* a single ``.`` or ``,`` separates thousands when exactly three digits follow and one to
  three digits, not beginning with zero, stand before (the decimal is its other reading);
  otherwise it is a decimal point;
* the Maghreb agencies' decimal "ر" puts the whole part last: "16ر9" is 9.16, or 16.9, and
  "225ر29" may be 29,225;
* the short end of a range of years ("1995-96") is also the full year;
* a blank separates thousands when exactly three digits follow (cleaned text has no other blank);
* "½", "¼" and "¾" add to the digits they stand behind;
* what fits none of these (12.5.2019, 1,2,3) is several numbers.

Dates, times, scores, ranges and fractions (``/ : -``) are several numbers; signs are left
aside, so values are never negative.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from core.numbers.number import Kind, Number

DIGITS = "0-9٠-٩۰-۹"
_TO_ASCII = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
FRACTIONS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
"""Signs that add to the digits before them."""
_SPACES = " \u00a0\u2009\u202f"
_RUN = re.compile(
    rf"[{DIGITS}]+[{''.join(FRACTIONS)}]|[{DIGITS}]+ر[{DIGITS}]+"
    rf"|[{DIGITS}]+(?:[.,،٫٬][{DIGITS}]+|[{_SPACES}][{DIGITS}]{{3}}(?![{DIGITS}]))*"
)
_YEARS = re.compile(rf"(?<![{DIGITS}])([{DIGITS}]{{4}})\s?[-–/]\s?$")
_PART = re.compile(r"[0-9]+|[^0-9]")


def digit_values(text: str) -> tuple[Decimal, ...]:
    """The values of all numbers written with digits in ``text``, sorted, repeats kept."""
    return tuple(sorted(number.value for number in digit_numbers(text)))


def digit_numbers(text: str) -> tuple[Number, ...]:
    """All numbers written with digits in ``text``, in the order they stand in."""
    found: list[Number] = []
    for run in _RUN.finditer(text):
        plain = run.group().translate(_TO_ASCII)
        if years := _YEARS.search(text, 0, run.start()):
            century = int(years[1].translate(_TO_ASCII)) // 100 * 100
            if len(plain) == 2:
                found.append(
                    Number(Decimal(plain), *run.span(), others=(century + Decimal(plain),))
                )
                continue
        found += _numbers_in_run(plain, run.start())
    return tuple(found)


def _numbers_in_run(run: str, offset: int) -> Iterator[Number]:
    """The one number that a run of ASCII digits and separators is, or its pieces."""
    if run[-1] in FRACTIONS:
        yield Number(Decimal(run[:-1]) + FRACTIONS[run[-1]], offset, offset + len(run))
        return
    if "ر" in run:
        first, last = run.split("ر")
        others = (Decimal(f"{first}.{last}"), Decimal(f"{last}{first}"))
        yield Number(Decimal(f"{last}.{first}"), offset, offset + len(run), Kind.DIGITS, others)
        return
    pieces = _PART.findall(run)
    groups, separators = pieces[0::2], pieces[1::2]
    value = _single_value(groups, separators)
    if value is not None:
        decimal = _decimal_reading(groups, separators, value)
        parts = tuple(map(Decimal, groups)) if " " in separators else ()
        yield Number(value, offset, offset + len(run), Kind.DIGITS, decimal, parts)
        return
    for piece in re.finditer("[0-9]+", run):
        yield Number(Decimal(piece.group()), offset + piece.start(), offset + piece.end())


def _single_value(groups: list[str], separators: list[str]) -> Decimal | None:
    """The value of digit groups joined by separators, None when they are several numbers."""
    if not separators:
        return Decimal(groups[0])
    last = separators[-1]
    thousands = set(separators[:-1])
    if len(thousands) > 1 or "٫" in thousands:
        return None
    if last in thousands or _separates_thousands(groups, separators):
        thousands, whole, decimals = {last}, groups, ""
    elif last in _SPACES or last == "٬":
        return None
    else:
        whole, decimals = groups[:-1], groups[-1]
    if thousands and not _is_grouped(whole):
        return None
    return Decimal("".join(whole) + ("." + decimals if decimals else ""))


def _decimal_reading(
    groups: list[str], separators: list[str], value: Decimal
) -> tuple[Decimal, ...]:
    """15.748 as well for "15.748", which was read as 15,748."""
    if separators not in (["."], [","]):
        return ()
    decimal = Decimal(".".join(groups))
    return () if decimal == value else (decimal,)


def _separates_thousands(groups: list[str], separators: list[str]) -> bool:
    """Whether the only separator of a number separates thousands."""
    return len(separators) == 1 and separators[0] != "٫" and _is_grouped(groups)


def _is_grouped(groups: list[str]) -> bool:
    """Whether digit groups look like 12 345 678."""
    first, rest = groups[0], groups[1:]
    return len(first) <= 3 and first[0] != "0" and all(len(group) == 3 for group in rest)
