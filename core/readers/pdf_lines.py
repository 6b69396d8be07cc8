"""Glyphs on a page into lines of text in logical order.

A PDF says where each shape stands, not in which order the letters are read: some programs
write lines as they are typed, some from left to right, some in parts. So the order in the file
is not used at all. Shapes are sorted by place and the Unicode Bidirectional Algorithm (UAX 9)
is undone on what is seen: right to left, but numbers and Latin words left to right.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

WORD_GAP = 0.1
"""Blank between two shapes, in font sizes, from which it parts words."""

COLUMN_GAP = 1.5
"""Blank between two shapes, in font sizes, from which it parts columns."""

_SAME_LINE = 0.5
"""Difference of base lines, in font sizes, up to which shapes stand in one line."""

_BRACKETS = {bracket: pair for pair in ("()", "[]", "{}", "«»", "‹›", "“”") for bracket in pair}
_LAM = "ل"
_ALEFS = "اأإآٱ"
_NUMBER = re.compile(r"[0-9]+(?:[.,:/٫٬][0-9]+)*|[٠-٩]+(?:[.,:/٫٬][٠-٩]+)*")
_LEADING_PERCENT = re.compile(r"(?<![0-9٠-٩])([%٪])([0-9٠-٩]+(?:[.,٫][0-9٠-٩]+)*)")


@dataclass(frozen=True)
class Glyph:
    """One shape on a page, places in points from the lower left corner.

    Attributes:
        text: the character, or the characters of a ligature in the order the file lists them.
        left, right: its horizontal place, advance included.
        base: height of its base line.
        size: of its font.
    """

    text: str
    left: float
    right: float
    base: float
    size: float


@dataclass(frozen=True)
class Line:
    """A stretch of text on one base line, within one column."""

    text: str
    left: float
    right: float
    base: float
    size: float


def ligatures_reversed(glyphs: Iterable[Glyph]) -> bool:
    """True when the file lists lam-alef ligatures as alef and lam, and so others as well."""
    reversed_ones = sum(1 if _is_alef_lam(glyph.text) else 0 for glyph in glyphs)
    return reversed_ones > 0


def lines(glyphs: Sequence[Glyph], *, reversed_ligatures: bool) -> list[Line]:
    """The lines on a page, from top to bottom, columns apart.

    Args:
        glyphs: the shapes, blanks and vowel signs left out, in any order.
        reversed_ligatures: as ``ligatures_reversed`` found for the whole document.
    """
    return [
        _line(part, reversed_ligatures=reversed_ligatures)
        for row in _rows(glyphs)
        for part in _parts(row)
    ]


def _line(part: list[Glyph], *, reversed_ligatures: bool) -> Line:
    return Line(
        _logical(part, reversed_ligatures=reversed_ligatures),
        min(glyph.left for glyph in part),
        max(glyph.right for glyph in part),
        part[0].base,
        max(glyph.size for glyph in part),
    )


def _rows(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Glyphs that share a base line, rows from top to bottom, each from left to right."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda each: -each.base):
        size = max(rows[-1][0].size, glyph.size) if rows else 0.0
        if rows and rows[-1][0].base - glyph.base <= _SAME_LINE * size:
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    return [sorted(row, key=lambda each: each.left + each.right) for row in rows]


def _parts(row: list[Glyph]) -> Iterable[list[Glyph]]:
    """The row cut at blanks as wide as those between columns."""
    size = max(glyph.size for glyph in row)
    part: list[Glyph] = []
    for glyph in row:
        if part and glyph.left - part[-1].right > COLUMN_GAP * size:
            yield part
            part = []
        part.append(glyph)
    if part:
        yield part


def _logical(part: list[Glyph], *, reversed_ligatures: bool) -> str:
    """The text of glyphs that stand from left to right, in the order it is read."""
    size = max(glyph.size for glyph in part)
    seen = [_spelled(part[0].text, reverse=reversed_ligatures)]
    for before, glyph in itertools.pairwise(part):
        if glyph.left - before.right > WORD_GAP * size:
            seen.append(" ")
        seen.append(_spelled(glyph.text, reverse=reversed_ligatures))
    if not any(_direction(each) == "R" for each in seen):
        return "".join(seen)
    text = "".join(_left_to_right_runs_turned(seen[::-1]))
    return _brackets_turned(_LEADING_PERCENT.sub(r"\2\1", text))


def _left_to_right_runs_turned(read: list[str]) -> list[str]:
    """Shapes from right to left, with Latin words and numbers turned round.

    A run of Latin begins (at its left end) with a Latin letter and goes on over blanks, signs
    and digits to the last Latin letter or digit before Arabic (rules W7 and N1 of UAX 9). A
    number is digits with single separators between them (rule W4).
    """
    out: list[str] = []
    at = 0
    kinds = "".join(_direction(each) for each in read)
    for run in re.finditer(r"[LE](?:[LEN]*L)|L", kinds):
        out += _numbers_turned(read[at : run.start()])
        out += read[run.start() : run.end()][::-1]
        at = run.end()
    return out + _numbers_turned(read[at:])


def _brackets_turned(text: str) -> str:
    """The text with each bracket opening or closing as its neighbours ask.

    Whether a file lists a bracket in Arabic as it looks or as it is meant, and whether PDFium
    has turned it, cannot be told; that a bracket opens before a word and closes after one can.
    """
    out = list(text)
    depth: dict[str, int] = dict.fromkeys(_BRACKETS.values(), 0)
    for at, character in enumerate(text):
        pair = _BRACKETS.get(character)
        if pair is None:
            continue
        before = text[at - 1] if at else " "
        after = text[at + 1] if at + 1 < len(text) else " "
        opens = before.isspace() or before in _BRACKETS
        if opens == (after.isspace() or not after.isalnum()):
            opens = depth[pair] == 0
        depth[pair] = max(0, depth[pair] + (1 if opens else -1))
        out[at] = pair[0] if opens else pair[1]
    return "".join(out)


def _numbers_turned(read: list[str]) -> list[str]:
    text = "".join(each if len(each) == 1 else "\0" for each in read)
    out: list[str] = []
    at = 0
    for number in _NUMBER.finditer(text):
        out += read[at : number.start()] + read[number.start() : number.end()][::-1]
        at = number.end()
    return out + read[at:]


def _direction(text: str) -> str:
    """R for Arabic, L for Latin and the like, E for European digits, N for all else."""
    bidi = unicodedata.bidirectional(text[0])
    if bidi in ("R", "AL", "AN"):
        return "R"
    return {"L": "L", "EN": "E"}.get(bidi, "N")


def _spelled(text: str, *, reverse: bool) -> str:
    """The letters of a shape in the order they are read."""
    return text[::-1] if reverse and _direction(text) == "R" else text


def _is_alef_lam(text: str) -> bool:
    return len(text) >= 2 and text[0] in _ALEFS and text[1] == _LAM
