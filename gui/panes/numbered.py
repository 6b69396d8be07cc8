"""Documents in which every character knows the number of its sentence.

The number is a property of the character's format. It is the only way from a place on the screen
to a sentence and back: Qt counts UTF-16 units, Python counts characters, and the two never meet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
)

from core.sentences import Sentence

NUMBER = QTextFormat.Property.UserProperty.value
"""Property with the number of the sentence that a character belongs to."""

KIND = NUMBER + 1
"""Property that says what a character is besides text of the article: ``PENDING`` or ``SIGN``."""

PENDING = 1
"""Stands for English that has not come yet."""

SIGN = 2
"""The sign of a check beside a sentence."""

CONTINUED = 3
"""``KIND`` of a block that goes on with the paragraph of the block before it."""

APART = 4
"""``KIND`` of a block with one sentence, away from those it stands among in the article."""

LONG_PARAGRAPH = 1500
"""Characters after which a paragraph goes on in a block of its own, to be laid out quickly."""

NOT_TRANSLATED = "[not translated]"
"""What is copied in place of English that has not come."""

_PARAGRAPH_SPACE = 0.55
_APART_SPACE = 1.5
"""Heights of a line: above a sentence that stands apart there is room for its place."""


@dataclass(frozen=True)
class Run:
    """A stretch of text with one format; several make a sentence."""

    text: str
    format: QTextCharFormat


def blocks(sentences: Sequence[Sentence]) -> Iterator[list[Sentence]]:
    """The sentences of each block, in order: a paragraph, or a part of a very long one."""
    block: list[Sentence] = []
    length = 0
    for sentence in sentences:
        if block and (sentence.paragraph != block[-1].paragraph or length > LONG_PARAGRAPH):
            yield block
            block, length = [], 0
        block.append(sentence)
        length += len(sentence.text)
    if block:
        yield block


def block_format(
    first: Sentence, before: Sentence | None, line_height: int, *, apart: bool = False
) -> QTextBlockFormat:
    """The format of the block of ``first``, which comes after ``before``.

    Args:
        first: first sentence of the block.
        before: the sentence before it; None at the beginning of the document.
        line_height: in per cent of what the font asks for.
        apart: True when each sentence has a block of its own.
    """
    form = QTextBlockFormat()
    form.setLineHeight(line_height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if apart:
        form.setProperty(KIND, APART)
    elif before is not None and before.paragraph == first.paragraph:
        form.setProperty(KIND, CONTINUED)
    if first.paragraph == 0:
        form.setHeadingLevel(1)
    return form


def start_block(
    cursor: QTextCursor,
    first: Sentence,
    before: Sentence | None,
    line_height: int,
    *,
    apart: bool = False,
) -> None:
    """Begin a block with the cursor at the end of the document; see ``block_format``."""
    form = block_format(first, before, line_height, apart=apart)
    if before is None:
        cursor.setBlockFormat(form)
    else:
        cursor.insertBlock(form, QTextCharFormat())


def space_paragraphs(document: QTextDocument, first: int = 0) -> None:
    """Set the space above the paragraphs from block ``first`` on to suit the letters' size."""
    line = QFontMetricsF(document.defaultFont()).height()
    spaces = {CONTINUED: 0.0, APART: line * _APART_SPACE}
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.findBlockByNumber(max(first, 1))
    while block.isValid():
        form = QTextBlockFormat()
        kind = block.blockFormat().intProperty(KIND)
        form.setTopMargin(spaces.get(kind, line * _PARAGRAPH_SPACE))
        cursor.setPosition(block.position())
        cursor.mergeBlockFormat(form)
        block = block.next()
    cursor.endEditBlock()


def write(cursor: QTextCursor, sentence: Sentence, runs: Iterable[Run]) -> None:
    """Insert one sentence at the cursor; the title as a heading."""
    for run in _in_place(sentence, runs):
        cursor.insertText(run.text, run.format)


def stands(cursor: QTextCursor, sentence: Sentence, runs: Iterable[Run]) -> bool:
    """True when what the cursor selects is what ``write`` would write."""
    return _joined(Run(text, piece.charFormat()) for piece, text in _selected(cursor)) == _joined(
        _in_place(sentence, runs)
    )


def _in_place(sentence: Sentence, runs: Iterable[Run]) -> Iterator[Run]:
    """The runs with all that their place in the article adds to their formats."""
    for run in runs:
        form = QTextCharFormat(run.format)
        form.setProperty(NUMBER, sentence.number)
        if sentence.paragraph == 0:
            form.setFontWeight(QFont.Weight.Bold)
            form.setProperty(QTextFormat.Property.FontSizeAdjustment.value, 1)
        yield Run(run.text, form)


def _joined(runs: Iterable[Run]) -> list[Run]:
    """The runs, neighbours of one format as one."""
    joined: list[Run] = []
    for run in runs:
        if joined and joined[-1].format == run.format:
            joined[-1] = Run(joined[-1].text + run.text, run.format)
        elif run.text:
            joined.append(run)
    return joined


def span(block: QTextBlock, number: int) -> QTextCursor | None:
    """A cursor that selects sentence ``number`` in its block; None when it is not there."""
    found = [piece for piece in fragments(block) if number_of(piece.charFormat()) == number]
    if not found:
        return None
    cursor = QTextCursor(block)
    cursor.setPosition(found[0].position())
    cursor.setPosition(found[-1].position() + found[-1].length(), QTextCursor.MoveMode.KeepAnchor)
    return cursor


def utf16_length(text: str) -> int:
    """The length of a text as Qt counts it."""
    return len(text.encode("utf-16-le")) // 2


def offset_in(sentence: QTextCursor, position: int) -> int:
    """Characters from the beginning of a sentence to a Qt position, which counts emoji twice."""
    before = QTextCursor(sentence)
    before.setPosition(sentence.selectionStart())
    before.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
    return len(before.selectedText())


def number_at(document: QTextDocument, position: int) -> int:
    """Number of the sentence at, or else right before, a Qt position; 0 when there is none."""
    number = 0
    for piece in fragments(document.findBlock(position)):
        if piece.position() > position:
            break
        number = number_of(piece.charFormat()) or number
    return number


def numbers_in(cursor: QTextCursor) -> tuple[int, ...]:
    """Numbers of the sentences that a selection touches, in order."""
    numbers = {number_of(piece.charFormat()) for piece, _ in _selected(cursor)}
    return tuple(sorted(numbers - {0}))


def plain(cursor: QTextCursor) -> str:
    """The selected text as it should be pasted elsewhere.

    Lines end with a newline, check signs are left out, and missing English is called missing.
    """
    parts: list[str] = []
    block = -1
    for piece, text in _selected(cursor):
        here = cursor.document().findBlock(piece.position())
        if block not in (-1, here.blockNumber()):
            parts.append(" " if here.blockFormat().intProperty(KIND) == CONTINUED else "\n")
        block = here.blockNumber()
        kind = piece.charFormat().intProperty(KIND)
        if kind == PENDING:
            parts.append(NOT_TRANSLATED)
        elif kind != SIGN:
            parts.append(text.replace("\u2028", "\n"))
    return "".join(parts).strip()


def number_of(form: QTextCharFormat) -> int:
    """The sentence number a format carries, 0 for none."""
    return form.intProperty(NUMBER)


def fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    """The stretches of equal format in a block, in order."""
    iterator = block.begin()
    while not iterator.atEnd():
        yield iterator.fragment()
        iterator += 1


def _selected(cursor: QTextCursor) -> Iterator[tuple[QTextFragment, str]]:
    """Each fragment a selection touches, with the part of its text that is selected."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    part = QTextCursor(cursor.document())
    block = cursor.document().findBlock(start)
    while block.isValid() and block.position() < end:
        for piece in fragments(block):
            first = max(start, piece.position())
            last = min(end, piece.position() + piece.length())
            if first < last:
                part.setPosition(first)
                part.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
                yield piece, part.selectedText()
        block = block.next()
