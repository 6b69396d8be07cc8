"""Paragraphs out of lines that a typewriter's margin broke."""

from __future__ import annotations

import itertools

WIDEST = 130
"""Characters of the widest line that counts as broken at a margin."""

NARROWEST = 20
"""Characters of the narrowest column: shorter "margins" are lists and verse."""

FULL = 0.75
"""Share of the widest line from which a line counts as full, so that the next continues it."""

_ENDS = (".", "!", "؟", "?", "…", ":", "۔", ".»", '."', ".”")


def unwrapped(text: str) -> str:
    """The text with lines joined that belong to one paragraph.

    Plain text written for 72 columns breaks every paragraph into lines of nearly one length.
    The text is left as it is unless most lines that are followed by another fill such a
    column; then a line is joined to the one before it when that one is full.
    """
    lines = [line.rstrip() for line in text.split("\n")]
    pairs = [(line, after) for line, after in itertools.pairwise(lines) if line and after]
    width = max((len(line) for line, _ in pairs), default=0)
    if not NARROWEST <= width <= WIDEST:
        return text
    full = sum(len(line) >= FULL * width for line, _ in pairs)
    cut = sum(len(line) >= FULL * width and not line.endswith(_ENDS) for line, _ in pairs)
    if len(pairs) < 3 or full < 0.7 * len(pairs) or cut < 0.5 * full:
        return text
    return "\n".join(_joined(lines, width))


def _joined(lines: list[str], width: int) -> list[str]:
    paragraphs: list[str] = []
    open_ended = False
    for line in lines:
        if open_ended and line:
            paragraphs[-1] += " " + line.lstrip()
        else:
            paragraphs.append(line)
        open_ended = bool(line) and len(line) >= FULL * width
    return paragraphs


def in_blocks(text: str) -> str:
    """The text with all lines joined between which there is no empty line.

    A block whose last line is full and does not end like a sentence is joined to the next one:
    character recognition parts lines that stand a little wider apart.
    """
    lines = [line.strip() for line in text.split("\n")]
    width = max(map(len, lines))
    paragraphs: list[str] = []
    open_ended = False
    for at, line in enumerate(lines):
        if not line:
            last = lines[at - 1] if at else ""
            open_ended = open_ended if not last else _runs_on(last, width)
        elif open_ended and paragraphs:
            paragraphs[-1] += " " + line
        else:
            paragraphs.append(line)
        open_ended = open_ended or bool(line)
    return "\n".join(paragraphs)


def _runs_on(line: str, width: int) -> bool:
    return len(line) >= FULL * width and not line.endswith(_ENDS)
