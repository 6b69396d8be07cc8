"""What stands in the margin of a pane: ranks of key points, and a bar along the linked sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter

if TYPE_CHECKING:
    from gui.panes import SentencePane

MARGIN = 36.0
"""Empty paper around the text, in pixels."""

_BAR = 3.0
_RANK_SIZE = 0.8
_SMALLEST = 6.5


def paint_margin(
    painter: QPainter, pane: SentencePane, ranks: Mapping[int, int], linked: int
) -> None:
    """Paint the margin where lines begin: left of English, right of Arabic.

    Args:
        painter: on the pane's viewport.
        pane: whose margin it is.
        ranks: rank of each key point by the number of its sentence.
        linked: number of the sentence lit up; 0 for none.
    """
    scrolled, height = pane.verticalScrollBar().value(), pane.viewport().height()
    font = QFont(pane.font())
    font.setPointSizeF(max(pane.document().defaultFont().pointSizeF() * _RANK_SIZE, _SMALLEST))
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(pane.theme.accent)
    seen = pane.places.seen(ranks)
    for number in seen:
        for line in pane.places.lines(number)[:1]:
            box = _box(pane, line.top() - scrolled, line.height(), 8.0, MARGIN - 14.0)
            if box.bottom() > 0 and box.top() < height:
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(ranks[number]))
    lines = pane.places.lines(linked) if pane.places.seen([linked]) else []
    if lines:
        top, bottom = lines[0].top() - scrolled, lines[-1].bottom() - scrolled
        painter.fillRect(_box(pane, top, bottom - top, 0.0, _BAR), pane.theme.accent)


def _box(pane: SentencePane, top: float, height: float, inset: float, width: float) -> QRectF:
    left = pane.viewport().width() - inset - width if pane.right_to_left else inset
    return QRectF(left, top, width, height)
