"""The words of a sentence as tiles from right to left, each with what it may mean below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from core.interlinear import Gloss, Known
from gui.fonts import arabic_font, english_font
from gui.plain_tip import plain_tip
from gui.theme import Theme

_EDGE = 14
_GAP = 6
_PADDING = 7
_WIDEST = 190
_NARROWEST = 34


@dataclass(frozen=True)
class Tile:
    """One word on the screen: its frame, and its lines of English, elided to fit."""

    gloss: Gloss
    frame: QRect
    lines: tuple[str, ...]


class WordTiles(QWidget):
    """The tiles; they flow into as many rows as the width asks for.

    Signals:
        reached: the ``Tile`` that the keyboard went to.
    """

    reached = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._glosses: tuple[Gloss, ...] = ()
        self._widest = _WIDEST
        self._here = 0
        self.tiles: list[Tile] = []
        self._arabic, self._english = arabic_font(100), english_font(85)
        self.setAccessibleName("Words of the sentence")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_glosses(self, glosses: Sequence[Gloss]) -> None:
        """Show these words in place of others."""
        self._glosses, self._here = tuple(glosses), 0
        self._describe()
        self._lay_out()

    def set_look(self, theme: Theme, zoom: int) -> None:
        """Change colours, and the size in per cent."""
        self._theme = theme
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.paper)
        self.setPalette(palette)
        self._arabic, self._english = arabic_font(zoom), english_font(round(0.85 * zoom))
        self._widest = round(_WIDEST * zoom / 100)
        self._lay_out()

    def gloss_at(self, place: QRect) -> Gloss | None:
        """The word whose tile meets a place; None where there is none."""
        return next((tile.gloss for tile in self.tiles if tile.frame.intersects(place)), None)

    def sizeHint(self) -> QSize:
        """As high as the rows at this width."""
        return QSize(400, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Flow anew."""
        super().resizeEvent(event)
        self._lay_out()

    def event(self, event: QEvent) -> bool:
        """Tell all that is known of the word under a resting mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            gloss = self.gloss_at(QRect(event.pos(), QSize(1, 1)))
            told_there = plain_tip(explained(gloss)) if gloss is not None else ""
            QToolTip.showText(event.globalPos(), told_there, self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from word to word, left as the Arabic runs, and tell all that is known of each."""
        step = {Qt.Key.Key_Left: 1, Qt.Key.Key_Right: -1}.get(Qt.Key(event.key()), 0)
        if not step or not 0 <= self._here + step < len(self.tiles):
            super().keyPressEvent(event)
            return
        self._here += step
        self._describe()
        self.reached.emit(self.tiles[self._here])
        self.update()

    def _describe(self) -> None:
        """Have the word with the focus read aloud."""
        here = self._glosses[self._here : self._here + 1]
        self.setAccessibleDescription("".join(map(told, here)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tiles that are seen."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.paper)
        for tile in self.tiles:
            if tile.frame.intersects(event.rect()):
                self._paint(painter, tile)
        if self.hasFocus() and self.tiles:
            painter.setPen(QPen(self._theme.accent, 2))
            painter.drawRoundedRect(self.tiles[self._here].frame, 4, 4)
        painter.end()

    def _lay_out(self) -> None:
        """Give every word its place: from the right, a row below the other."""
        heights = QFontMetrics(self._arabic).height(), QFontMetrics(self._english).height()
        height = heights[0] + 2 * heights[1] + 2 * _PADDING
        self.tiles, right, top = [], self.width() - _EDGE, _EDGE // 2
        for gloss in self._glosses:
            lines, width = self._measured(gloss)
            if right - width < _EDGE and right < self.width() - _EDGE:
                right, top = self.width() - _EDGE, top + height + _GAP
            self.tiles.append(Tile(gloss, QRect(right - width, top, width, height), lines))
            right -= width + _GAP
        self.setMinimumHeight(top + height + _EDGE // 2)
        self.update()

    def _measured(self, gloss: Gloss) -> tuple[tuple[str, ...], int]:
        """The lines of English below a word, elided, and how wide its tile has to be."""
        small = QFontMetrics(self._english)
        word = QFontMetrics(self._arabic).horizontalAdvance(gloss.arabic)
        lines = tuple(
            small.elidedText(line, Qt.TextElideMode.ElideRight, max(self._widest, word))
            for line in english_lines(gloss)
        )
        widest = max(map(small.horizontalAdvance, lines), default=0)
        return lines, max(word, widest, _NARROWEST) + 2 * _PADDING

    def _paint(self, painter: QPainter, tile: Tile) -> None:
        theme, gloss = self._theme, tile.gloss
        if gloss.denies:
            painter.setPen(QPen(theme.doubtful))
            painter.drawRoundedRect(tile.frame, 4, 4)
        inner = tile.frame.adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING)
        middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.setFont(self._arabic)
        painter.setPen(theme.ink)
        painter.drawText(inner, middle, gloss.arabic)
        inner.setTop(inner.top() + QFontMetrics(self._arabic).height())
        font = QFont(self._english)
        font.setItalic(gloss.known is Known.SPELLED)
        painter.setFont(font)
        for place, line in enumerate(tile.lines):
            strong = place == 0 and gloss.known is not Known.SPELLED
            painter.setPen(theme.doubtful if gloss.denies else theme.ink if strong else theme.quiet)
            painter.drawText(inner, middle, line)
            inner.setTop(inner.top() + QFontMetrics(self._english).height())


def english_lines(gloss: Gloss) -> tuple[str, ...]:
    """The usual meaning with what is stuck to the word, and below it the other ones."""
    meaning = gloss.meaning
    after = f"[{meaning.after}]" if meaning.after else ""
    first = " ".join(filter(None, (meaning.before, meaning.senses[0], after)))
    others = "; ".join(meaning.senses[1:])
    return (first, others) if others else (first,)


def told(gloss: Gloss) -> str:
    """A word and its meanings in one line of plain text."""
    unsure = "?" if gloss.known is Known.SPELLED else ""
    denies = " (denies)" if gloss.denies else ""
    return f"{gloss.arabic}: {gloss.meaning.text}{unsure}{denies}"


def explained(gloss: Gloss) -> str:
    """What a tool tip says of a word: its meanings, and how they are known."""
    known = {
        Known.DESK: "Your desk writes it so.",
        Known.NAME: "A name.",
        Known.WORD: "From the lexicon: which of these it means here, the sentence decides.",
        Known.FIGURE: "",
        Known.SPELLED: "Not in the lexicon, perhaps a name: in Latin letters, vowels guessed.",
    }[gloss.known]
    return "\n".join(filter(None, (told(gloss), known)))
