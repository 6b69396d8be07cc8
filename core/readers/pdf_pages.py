"""Lines on pages into paragraphs: columns in order, running heads dropped, wrapped lines joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from core.readers.pdf_lines import Line

_DIGITS = re.compile(r"[0-9٠-٩]+")
_PAGE_NUMBER = re.compile(
    r"[\W_]*(?:صفحة|ص|page)?[\W_]*[0-9٠-٩]{1,4}(?:\s*(?:/|من|of)\s*[0-9٠-٩]{1,4})?[\W_]*",
    re.IGNORECASE,
)

EDGE_LINES = 2
"""Lines at the top and at the bottom of a page among which running heads are looked for."""

_SAME_SIZE = 0.15
"""Difference of font sizes, as a share, up to which two lines are of one size."""

_FULL = 0.85
"""Share of a column's width that a line fills when the next one goes on with it."""

_HALF_FULL = 0.6
"""The same for a line that does not end like a sentence."""

_APART = 1.3
"""Distance of base lines, in usual distances of the column, from which a paragraph begins."""

_BLOCK = 8
"""Lines before and after that are looked at."""

_INDENT = (0.8, 4.0)
"""Blank at the head of a paragraph, in font sizes, least and most."""

_ENDS = (".", "!", "؟", "?", "…", ":", "»", '"', "”")


def paragraphs(pages: Sequence[Sequence[Line]]) -> str:
    """The text of all pages, one paragraph a line."""
    heads = _running_heads(pages)
    ordered = [
        line
        for page in pages
        for line in reading_order([line for line in page if not _is_edge(line, page, heads)])
    ]
    return "\n".join(_joined(ordered))


def reading_order(lines: Sequence[Line]) -> list[Line]:
    """Lines in the order they are read: columns from right to left, each from the top.

    The recursive cut of Nagy and Seth (1984): where a white gutter parts all lines, what is to
    the right comes first; otherwise the page is cut at its widest horizontal gap.
    """
    if len(lines) < 2:
        return list(lines)
    gutter = _gutter(lines)
    if gutter is not None:
        right = [line for line in lines if line.left >= gutter]
        left = [line for line in lines if line.left < gutter]
        return reading_order(right) + reading_order(left)
    down = sorted(lines, key=lambda line: -line.base)
    rows = [
        (above.base - below.base, at + 1)
        for at, (above, below) in enumerate(pairwise(down))
        if above.base - below.base > 0.5 * below.size
    ]
    if not rows:
        return sorted(down, key=lambda line: -line.right)
    widest = max(gap for gap, _ in rows)
    cuts = [at for gap, at in rows if gap >= 0.95 * widest]
    pieces = [down[start:end] for start, end in pairwise([0, *cuts, len(down)])]
    return [line for piece in pieces for line in reading_order(piece)]


def _gutter(lines: Sequence[Line]) -> float | None:
    """Where the rightmost white gutter ends that no line crosses, None when there is none."""
    across = sorted(lines, key=lambda line: -line.right)
    edge = across[0].left
    for line in across[1:]:
        if edge - line.right > 0.5 * line.size:
            return edge
        edge = min(edge, line.left)
    return None


def _running_heads(pages: Sequence[Sequence[Line]]) -> set[str]:
    """What stands at the edge of at least three pages and of half of them, numbers aside."""
    seen = Counter(
        text for page in pages for text in {_without_numbers(line) for line in _edges(page)}
    )
    return {text for text, count in seen.items() if count >= max(3, len(pages) / 2)}


def _edges(page: Sequence[Line]) -> list[Line]:
    down = sorted(page, key=lambda line: -line.base)
    return [*down[:EDGE_LINES], *down[-EDGE_LINES:]]


def _is_edge(line: Line, page: Sequence[Line], heads: set[str]) -> bool:
    """True for a running head and for a page number."""
    if line not in _edges(page):
        return False
    return _without_numbers(line) in heads or bool(_PAGE_NUMBER.fullmatch(line.text))


def _without_numbers(line: Line) -> str:
    return _DIGITS.sub("0", line.text)


def _joined(lines: Sequence[Line]) -> list[str]:
    """Paragraphs: a line is joined to the one before it when that one is full."""
    out: list[str] = []
    for at, line in enumerate(lines):
        if at and _continues(lines, at):
            out[-1] += " " + line.text
        else:
            out.append(line.text)
    return out


def _continues(lines: Sequence[Line], at: int) -> bool:
    """True when the line at ``at`` goes on with the paragraph of the one before it."""
    before, line = lines[at - 1], lines[at]
    if not _same_size(before, line):
        return False
    usual = _usual_distance(lines[max(0, at - _BLOCK) : at + _BLOCK])
    block = _block(lines, at, usual)
    width = max(each.right - each.left for each in block)
    ended = before.text.endswith(_ENDS)
    full = before.right - before.left >= (_FULL if ended else _HALF_FULL) * width
    if before.base <= line.base:
        return full and not ended
    right = max(each.right for each in block)
    least, most = (share * line.size for share in _INDENT)
    flush = sum(right - each.right < least for each in block)
    indented = least < right - line.right < most and flush > len(block) / 2
    return full and not indented and before.base - line.base <= _APART * usual


def _block(lines: Sequence[Line], at: int, usual: float) -> Sequence[Line]:
    """The lines that stand under each other without a gap, before and from ``at`` on."""
    start, end = at - 1, at + 1
    while start and at - start < _BLOCK and _stacked(lines[start - 1], lines[start], usual):
        start -= 1
    while end < len(lines) and end - at < _BLOCK and _stacked(lines[end - 1], lines[end], usual):
        end += 1
    return lines[start:end]


def _stacked(above: Line, below: Line, usual: float) -> bool:
    """True when two lines of one size follow each other in a column at the usual distance."""
    overlap = min(above.right, below.right) > max(above.left, below.left)
    return _same_size(above, below) and overlap and 0 < above.base - below.base <= _APART * usual


def _same_size(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) <= _SAME_SIZE * other.size


def _usual_distance(lines: Sequence[Line]) -> float:
    """The median distance of a line to the next below it, without bound when there is none."""
    distances = sorted(
        above.base - below.base
        for above, below in pairwise(lines)
        if above.base > below.base and _same_size(above, below)
    )
    return distances[len(distances) // 2] if distances else float("inf")
