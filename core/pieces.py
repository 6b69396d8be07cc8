"""Cutting a sentence that is too long for the translator into pieces at its natural joints."""

from __future__ import annotations

import re
from collections.abc import Iterator

LONG = 60
"""A sentence of more words than this is cut when it has a natural joint."""

LONGEST = 90
"""No piece has more words than this, joint or not."""

SHORTEST = 8
"""No natural joint leaves fewer words than this on either side."""

CONNECTIVES = frozenset(
    "وقال وقالت وأضاف وأضافت وأكد وأكدت وأوضح وأوضحت وأشار وأشارت وذكر وذكرت ولفت ولفتت وتابع "
    "وتابعت "
    "واعتبر واعتبرت وأعلن وأعلنت وشدد وشددت ورأى ورأت وحذر وحذرت ونفى ونفت وزعم وزعمت وكشف وكشفت "
    "وطالب وطالبت ودعا ودعت وكان وكانت وكانوا ولكن ولكنه ولكنها وهو وهي وهم وذلك وحيث وبينما وفيما "
    "لكن لكنه لكنها حيث بينما فيما كما إذ بعدما عندما قبل بعد مما وأن وإن وأنه وأنها".split()
)
"""Words that open a clause. Many others merely begin with waw: وزير, وكالة, واشنطن."""

# A run without a blank counts as a word for each 20 characters: no input escapes the limit.
_WORD = re.compile(r"\S{1,20}")
_SENTENCE_END = re.compile(r"[.؟?!…۔][»”\"')\]]*$")


def pieces(text: str) -> Iterator[tuple[int, int]]:
    """Offsets (start, end) of the pieces of one sentence, in order, without the blanks between.

    A sentence of at most ``LONG`` words is one piece. A longer one is cut after a full stop inside
    a quotation, else after a semicolon, else after a comma, else before a connective, each within
    the first ``LONGEST`` words; and at a blank only when more than ``LONGEST`` words are left.
    """
    spans = [match.span() for match in _WORD.finditer(text)]
    first = 0
    while first < len(spans):
        count = _length_of_piece(text, spans, first)
        yield spans[first][0], spans[first + count - 1][1]
        first += count


def _length_of_piece(text: str, spans: list[tuple[int, int]], first: int) -> int:
    """Number of words of the piece that begins with word ``first``."""
    left = len(spans) - first
    if left <= LONG:
        return left
    wanted = left / -(-left // (LONG - 15))
    words = [text[start:end] for start, end in spans[first : first + LONGEST + 1]]
    joints = [
        (_joint(words[count - 1], words[count]), count)
        for count in range(SHORTEST, min(len(words), left - SHORTEST + 1))
    ]
    natural = [(joint, count) for joint, count in joints if joint is not None]
    close = [(joint, count) for joint, count in natural if count <= LONG] or natural
    if close:
        return min(close, key=lambda found: (found[0], abs(found[1] - wanted)))[1]
    return left if left <= LONGEST else round(wanted)


def _joint(before: str, after: str) -> int | None:
    """How good a cut between two words is, 0 the best, None when only a blank parts them."""
    if _SENTENCE_END.search(before) and len(before) > 2:
        return 0
    if before[-1] in "؛;":
        return 1
    if before[-1] in "،,":
        return 2
    if after.strip("«“\"'(") in CONNECTIVES:
        return 3
    return None


def halves(text: str) -> tuple[str, str] | None:
    """A sentence in two parts, cut at the best joint of its middle half, else at its middle.

    None for a sentence of fewer than twice ``SHORTEST`` words.
    """
    spans = [match.span() for match in _WORD.finditer(text)]
    if len(spans) < 2 * SHORTEST:
        return None
    words = [text[start:end] for start, end in spans]
    middle = len(words) / 2
    joints = [
        (joint, abs(count - middle), count)
        for count in range(len(words) // 4, len(words) * 3 // 4 + 1)
        if (joint := _joint(words[count - 1], words[count])) is not None
    ]
    count = min(joints)[2] if joints else len(words) // 2
    return text[: spans[count - 1][1]], text[spans[count][0] :]
