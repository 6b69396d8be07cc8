"""Writing a long article into a pane a part at a time, so that the window never waits for it."""

from __future__ import annotations

from bisect import bisect
from collections import deque
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from core.sentences import Sentence
from gui.panes.numbered import (
    Run,
    block_format,
    blocks,
    space_paragraphs,
    stands,
    start_block,
    write,
)
from gui.panes.places import Places

Runs = Callable[[Sentence], list[Run]]

PART = 400
"""Sentences written before the window gets its turn: some hundredths of a second."""


class Filling(QObject):
    """Fills one pane's document.

    Signals:
        more: further sentences stand in the document.
    """

    more = Signal()

    def __init__(self, pane: QTextEdit, places: Places, line_height: int) -> None:
        super().__init__(pane)
        self._pane = pane
        self._places = places
        self._line_height = line_height
        self._waiting: deque[list[Sentence]] = deque()
        self._before: Sentence | None = None
        self._apart = False
        self._runs: Runs = lambda _: []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._write_part)

    def begin(self, sentences: Sequence[Sentence], runs: Runs, *, apart: bool = False) -> None:
        """Replace everything by these sentences; the first part is there at once.

        Args:
            sentences: in order.
            runs: how each is drawn.
            apart: True to give each a block of its own, since others between them are left out.
        """
        self._waiting = (
            deque([sentence] for sentence in sentences) if apart else deque(blocks(sentences))
        )
        self._before, self._runs, self._apart = None, runs, apart
        self._pane.clear()
        self._places.forget()
        self._write_part()

    def insert(self, sentence: Sentence) -> None:
        """Put one more sentence in its place among those that stand apart."""
        if self._before is not None and self._waiting and sentence.number > self._before.number:
            numbers = [block[0].number for block in self._waiting]
            self._waiting.insert(bisect(numbers, sentence.number), [sentence])
            return
        cursor = QTextCursor(self._pane.document())
        cursor.beginEditBlock()
        following = self._places.at_or_after(sentence.number)
        if following is None:
            cursor.movePosition(QTextCursor.MoveOperation.End)
            start_block(cursor, sentence, self._before, self._line_height, apart=True)
            self._before = sentence
        else:
            cursor.setPosition(self._places.block(following).position())
            cursor.insertBlock(cursor.blockFormat())  # the sentence that stood there moves on
            cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
            cursor.setBlockFormat(block_format(sentence, None, self._line_height, apart=True))
            self._places.make_room(cursor.blockNumber())
        self._write_block(cursor, [sentence])
        space_paragraphs(self._pane.document(), cursor.blockNumber())
        cursor.endEditBlock()
        self.more.emit()

    def rewrite(self, sentences: Iterable[Sentence], runs: Runs) -> None:
        """Write those sentences anew that look otherwise now; caret and selection stay."""
        caret = self._pane.textCursor()
        ends = [self._places.spot(place) for place in (caret.anchor(), caret.position())]
        edit = QTextCursor(self._pane.document())
        with QSignalBlocker(self._pane):
            edit.beginEditBlock()
            for sentence in sentences:
                cursor, drawn = self._places.span(sentence.number), runs(sentence)
                if cursor is not None and not stands(cursor, sentence, drawn):
                    cursor.removeSelectedText()
                    write(cursor, sentence, drawn)
            edit.endEditBlock()
            anchor, position = (self._places.position(spot) for spot in ends)
            if (anchor, position) != (caret.anchor(), caret.position()):
                caret.setPosition(anchor)
                caret.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
                self._pane.setTextCursor(caret)

    def reach(self, number: int) -> None:
        """See to it that a sentence stands in the document."""
        while self._waiting and self._waiting[0][0].number <= number:
            self._write_part()

    def finish(self) -> None:
        """See to it that all of them do."""
        while self._waiting:
            self._write_part()

    def _write_part(self) -> None:
        cursor = QTextCursor(self._pane.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        first, count = cursor.blockNumber(), 0
        while self._waiting and count < PART:
            block = self._waiting.popleft()
            start_block(cursor, block[0], self._before, self._line_height, apart=self._apart)
            self._before = block[-1]
            self._write_block(cursor, block)
            count += len(block)
        space_paragraphs(self._pane.document(), first)
        cursor.endEditBlock()
        if self._waiting:
            self._timer.start()
        else:
            self._timer.stop()
        self.more.emit()

    def _write_block(self, cursor: QTextCursor, block: Sequence[Sentence]) -> None:
        for place, sentence in enumerate(block):
            if place:
                cursor.insertText(" ", QTextCharFormat())
            self._places.remember(sentence.number, cursor.block().blockNumber())
            write(cursor, sentence, self._runs(sentence))
