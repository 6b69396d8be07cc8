"""A strip beside a pane: where in the article its key points and doubtful checks stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from core.pair import Level, Pair
from core.sentences import Sentence
from gui.panes.panes import SentencePane
from gui.theme import Theme

WIDTH = 12
NEAR = 7.0
"""Pixels by which a click may miss a mark."""

_MARK = 3.0


@dataclass(frozen=True)
class Mark:
    """Something to see in the strip.

    Attributes:
        number: of its sentence.
        text: what the tool tip says.
        doubtful: True for a check, False for a key point.
    """

    number: int
    text: str
    doubtful: bool = False


def marks(
    sentences: Sequence[Sentence], ranks: Mapping[int, int], pairs: Iterable[Pair]
) -> list[Mark]:
    """What there is to see of an article.

    Args:
        sentences: all of its sentences.
        ranks: rank of each key point by the number of its sentence.
        pairs: those translated so far.
    """
    points = [
        Mark(number, f"Key point {rank} · {sentences[number - 1].position}")
        for number, rank in ranks.items()
    ]
    doubtful = [
        Mark(pair.number, f"Doubtful · {pair.sentence.position}", doubtful=True)
        for pair in pairs
        if pair.worst is Level.DOUBTFUL
    ]
    return points + doubtful


class MiniMap(QWidget):
    """The whole height of a pane's text, drawn as high as the pane.

    Key points are bars over the whole width, doubtful checks short ones at the right, so that
    the two can be told apart without their colours.

    Signals:
        reached: number of the sentence whose mark was clicked.
    """

    reached = Signal(int)

    def __init__(self, pane: SentencePane, theme: Theme) -> None:
        super().__init__()
        self._pane = pane
        self._theme = theme
        self._marks: Sequence[Mark] = ()
        self._heights: list[tuple[float, Mark]] | None = None
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(f"{pane.accessibleName()}: where key points and checks stand")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        layout = pane.document().documentLayout()
        layout.documentSizeChanged.connect(self._moved)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show these marks."""
        self._marks = marks
        self._moved()

    def set_theme(self, theme: Theme) -> None:
        """Change colours."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """A narrow strip."""
        return QSize(WIDTH, 100)

    def heights(self) -> list[tuple[float, Mark]]:
        """Where in the strip each mark stands, in pixels from its top."""
        if self._heights is None:
            whole = max(self._pane.document().size().height(), self._pane.viewport().height(), 1)
            scale = self.height() / whole
            tops = ((self._pane.places.top(mark.number), mark) for mark in self._marks)
            self._heights = sorted(((top * scale, mark) for top, mark in tops), key=_height)
        return self._heights

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the marks anew."""
        super().resizeEvent(event)
        self._moved()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the strip and the marks."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.paper)
        for height, mark in self.heights():
            left, colour = self._look(mark)
            painter.fillRect(QRectF(left, height, WIDTH - 2 - left, _MARK), colour)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the mark under the mouse, else to that part of the article."""
        mark = self._near(event.position())
        if mark is not None:
            self.reached.emit(mark.number)
        else:
            bar = self._pane.verticalScrollBar()
            whole, view = self._pane.document().size().height(), self._pane.viewport().height()
            at = event.position().y() / max(self.height(), 1) * whole
            bar.setValue(round(at - view / 2))

    def event(self, event: QEvent) -> bool:
        """Say what a mark is when the mouse rests on it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            mark = self._near(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), mark.text if mark else "", self)
            return True
        return super().event(event)

    def _look(self, mark: Mark) -> tuple[float, QColor]:
        """Where a mark begins from the left, and its colour."""
        if mark.doubtful:
            return WIDTH / 2, self._theme.doubtful
        return 2.0, self._theme.accent

    def _near(self, point: QPointF) -> Mark | None:
        found = [
            (abs(height + _MARK / 2 - point.y()), mark)
            for height, mark in self.heights()
            if abs(height + _MARK / 2 - point.y()) <= NEAR
        ]
        return min(found, key=_height)[1] if found else None

    def _moved(self) -> None:
        self._heights = None
        self.update()


def _height(placed: tuple[float, Mark]) -> float:
    return placed[0]
