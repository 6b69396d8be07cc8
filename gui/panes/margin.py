"""What is painted beside a pane's text: ranks, places, and a bar along the linked sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from gui.fonts import ARABIC_SCALE

if TYPE_CHECKING:
    from gui.panes.panes import SentencePane

MARGIN = 36.0
"""Empty paper around the text, in pixels."""

_BAR = 3.0
_GAP = 2.0
_SMALL = 0.8
_SMALLEST = 6.5
_LARGEST = 12.0


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
    font = _small(pane)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(pane.theme.accent)
    for top, tall, rank in rank_places(pane, ranks):
        if top + tall > scrolled and top < scrolled + height:
            box = _box(pane, top - scrolled, tall, 8.0, MARGIN - 14.0)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(rank))
    lines = pane.places.lines(linked) if pane.places.seen([linked]) else []
    if lines:
        top, bottom = lines[0].top() - scrolled, lines[-1].bottom() - scrolled
        painter.fillRect(_box(pane, top, bottom - top, 0.0, _BAR), pane.theme.accent)


def paint_positions(painter: QPainter, pane: SentencePane, positions: Mapping[int, str]) -> None:
    """Paint above each sentence that stands apart where it stands in the article.

    Args:
        painter: on the pane's viewport.
        pane: whose sentences they are.
        positions: what to write, by number.
    """
    side = Qt.AlignmentFlag.AlignRight if pane.right_to_left else Qt.AlignmentFlag.AlignLeft
    font = _small(pane)
    font.setPointSizeF(min(font.pointSizeF(), _LARGEST))  # it has one line, however narrow
    painter.setFont(font)
    painter.setPen(pane.theme.quiet)
    high = QFontMetricsF(font).height()
    wide = pane.viewport().width() - 2 * MARGIN
    for number in pane.places.seen(positions):
        for line in pane.places.lines(number)[:1]:
            top = line.top() - pane.verticalScrollBar().value() - high - _GAP
            box = QRectF(MARGIN, top, wide, high)
            painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, positions[number])


def rank_places(pane: SentencePane, ranks: Mapping[int, int]) -> list[tuple[float, float, int]]:
    """Top and height of each rank beside a line, in pixels of the page; no two share a place.

    Args:
        pane: whose margin it is; only what stands near its view is there.
        ranks: rank of each key point by the number of its sentence.
    """
    beginning: dict[tuple[float, float], list[int]] = {}
    for number in sorted(pane.places.seen(ranks)):
        for line in pane.places.lines(number)[:1]:
            here = beginning.setdefault((line.top(), line.height()), [])
            if ranks[number] not in here:
                here.append(ranks[number])
    return [
        (top + place * height / len(here), height / len(here), rank)
        for (top, height), here in beginning.items()
        for place, rank in enumerate(here)
    ]


def _small(pane: SentencePane) -> QFont:
    """The font of what stands beside the text."""
    font = QFont(pane.font())
    size = pane.document().defaultFont().pointSizeF() / (ARABIC_SCALE if pane.right_to_left else 1)
    font.setPointSizeF(max(size * _SMALL, _SMALLEST))
    return font


def _box(pane: SentencePane, top: float, height: float, inset: float, width: float) -> QRectF:
    left = pane.viewport().width() - inset - width if pane.right_to_left else inset
    return QRectF(left, top, width, height)
