"""Where the sentences of a pane stand on its page, and how to keep two pages side by side."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from gui.anchor import Anchor
from gui.panes.numbered import number_at, span

_CONTEXT = 0.2
"""Share of the view that stays free above and below a sentence brought into view."""


class Places:
    """Heights of the sentences in one pane, in pixels of its document."""

    def __init__(self, pane: QTextEdit) -> None:
        self._pane = pane
        self._blocks: dict[int, int] = {}
        self._order: list[int] = []

    def forget(self) -> None:
        """Forget all sentences."""
        self._blocks.clear()
        self._order.clear()

    def remember(self, number: int, block: int) -> None:
        """Sentence ``number`` stands in this block of the document."""
        if number not in self._blocks:
            self._order.insert(bisect_left(self._order, number), number)
        self._blocks[number] = block

    def make_room(self, block: int) -> None:
        """A new block ``block`` has come: what stood there and after it stands one block later."""
        for number, place in self._blocks.items():
            self._blocks[number] = place + (place >= block)

    def at_or_after(self, number: int) -> int | None:
        """The first sentence in the document from ``number`` on, None when there is none."""
        index = bisect_left(self._order, number)
        return self._order[index] if index < len(self._order) else None

    def holds(self, number: int) -> bool:
        """True when a sentence stands in the document."""
        return number in self._blocks

    def block(self, number: int) -> QTextBlock:
        """The block a sentence stands in; an invalid one when it is not there."""
        return self._pane.document().findBlockByNumber(self._blocks.get(number, -1))

    def seen(self, numbers: Iterable[int]) -> list[int]:
        """Those of the sentences that stand in a block of which a part can be seen."""
        first, last = self._blocks_in_view()
        return [number for number in numbers if first <= self._blocks.get(number, -1) <= last]

    def span(self, number: int) -> QTextCursor | None:
        """A cursor that selects the sentence; None when it is not there."""
        block = self.block(number)
        return span(block, number) if block.isValid() else None

    def spot(self, position: int) -> tuple[int, int | None]:
        """The sentence at a Qt position, and how far from its beginning; None for its end."""
        number = number_at(self._pane.document(), position)
        sentence = self.span(number)
        if sentence is None:
            return 0, position
        end = position >= sentence.selectionEnd()
        return number, None if end else position - sentence.selectionStart()

    def position(self, spot: tuple[int, int | None]) -> int:
        """The Qt position of a spot; in a sentence that has become shorter at most its end."""
        number, offset = spot
        sentence = self.span(number)
        if sentence is None:
            return offset or 0
        end = sentence.selectionEnd()
        return end if offset is None else min(sentence.selectionStart() + offset, end)

    def lines(self, number: int) -> list[QRectF]:
        """The lines a sentence touches, over their whole width, from the top down."""
        cursor = self.span(number)
        if cursor is None:
            return []
        block = cursor.block()
        page = self._pane.document().documentLayout().blockBoundingRect(block)
        layout = block.layout()
        first = layout.lineForTextPosition(cursor.selectionStart() - block.position())
        last = layout.lineForTextPosition(cursor.selectionEnd() - 1 - block.position())
        if not first.isValid() or not last.isValid():
            return []
        lines = range(first.lineNumber(), last.lineNumber() + 1)
        return [layout.lineAt(line).rect().translated(page.topLeft()) for line in lines]

    def top(self, number: int) -> float:
        """Where a sentence's first line begins.

        For one that is not in the document, where the next one begins that is; past the last one,
        the end of the page.
        """
        if number <= 0:
            return 0.0
        there = self.at_or_after(number)
        if there is None:
            return self._pane.document().size().height()
        lines = self.lines(there)
        return lines[0].top() if lines else 0.0

    def anchor(self, height: float) -> Anchor:
        """The place seen at this height of the view, from 0 (top) to 1 (bottom)."""
        y = self._pane.verticalScrollBar().value() + height * self._pane.viewport().height()
        number = self._number_near(y)
        while number > 0 and self.top(number) > y:
            number = self._before(number)
        top, after = self.top(number), self._after(number)
        while after in self._blocks and self.top(after) <= top:
            after = self._after(after)
        gap = self.top(after) - top
        share = (y - top) / gap if gap > 0 else 0.0
        return Anchor(number, after, min(max(share, 0.0), 1.0), height)

    def anchor_of(self, number: int) -> Anchor:
        """The beginning of a sentence, at the height where it is seen now."""
        seen = self.top(number) - self._pane.verticalScrollBar().value()
        return Anchor(number, number + 1, 0.0, seen / max(self._pane.viewport().height(), 1))

    def restore(self, anchor: Anchor) -> None:
        """Scroll until the anchor's place is seen at the anchor's height."""
        top = self.top(anchor.number)
        y = top + anchor.share * (self.top(anchor.after) - top)
        seen = anchor.height * self._pane.viewport().height()
        bar = self._pane.verticalScrollBar()
        # Heights of lines are fractions: rounding must not keep the last line out of sight.
        at_end = anchor.height == 1.0 and y - seen > bar.maximum() - 2
        bar.setValue(bar.maximum() if at_end else round(y - seen))

    def reveal(self, number: int) -> None:
        """Scroll as little as needed to see a sentence with some text around it."""
        lines = self.lines(number)
        if not lines:
            return
        bar, view = self._pane.verticalScrollBar(), self._pane.viewport().height()
        top, bottom = lines[0].top() - bar.value(), lines[-1].bottom() - bar.value()
        room = view * _CONTEXT
        if top < room or bottom - top > view - 2 * room:
            bar.setValue(math.floor(bar.value() + top - room))
        elif bottom > view - room:
            bar.setValue(math.ceil(bar.value() + bottom - (view - room)))

    def _before(self, number: int) -> int:
        """The sentence before this one in the document, 0 before the first."""
        index = bisect_left(self._order, number)
        return self._order[index - 1] if index else 0

    def _after(self, number: int) -> int:
        """The sentence after this one in the document; past the last, a number that none has."""
        following = self.at_or_after(number + 1)
        return following if following is not None else number + 1

    def _blocks_in_view(self) -> tuple[int, int]:
        """Numbers of the first and last block that can be seen."""
        document, top = self._pane.document(), self._pane.verticalScrollBar().value()
        numbers = []
        for y in (top, top + self._pane.viewport().height()):
            position = document.documentLayout().hitTest(QPointF(0, y), Qt.HitTestAccuracy.FuzzyHit)
            numbers.append(document.findBlock(max(position, 0)).blockNumber())
        return numbers[0], numbers[1]

    def _number_near(self, y: float) -> int:
        document = self._pane.document()
        point = QPointF(document.textWidth() / 2, y)
        position = document.documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit)
        return number_at(document, max(position, 0))
