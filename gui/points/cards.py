"""How a key point is drawn in its list: as high as its text needs, in any width and size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPainter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui.fonts import arabic_font, english_font
from gui.signs import EDITED, SIGNS
from gui.theme import Theme

if TYPE_CHECKING:
    from gui.points.card import Card

Index = QModelIndex | QPersistentModelIndex

_GUTTER = 40
_PADDING = 14
_BAR = 3
_ENGLISH, _ARABIC, _SMALL = 1.0, 0.86, 0.9
_LONGEST = 900
_CONTEXT = 140
_PENDING = " ".join("·" * 40)


class CardDelegate(QStyledItemDelegate):
    """Draws key points.

    Attributes:
        linked: number of the sentence that is lit up everywhere; 0 for none.
        why: whether the reasons of a key point are drawn below it.
    """

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view)
        self.linked = 0
        self.why = False
        self._view = view
        self._theme = theme
        self._zoom = 100
        self._drawn: dict[tuple[Card, int], QTextDocument] = {}

    def set_look(self, theme: Theme, zoom: int) -> None:
        """Change colours and size."""
        self._theme, self._zoom = theme, zoom
        self._drawn.clear()

    def show_why(self, *, shown: bool) -> None:
        """Draw the reasons below each key point, or leave them out."""
        self.why = shown
        self._drawn.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """As wide as the list, as high as the text."""
        width = self._view.viewport().width()
        text = self._document(_card(index), width - _GUTTER - _PADDING)
        return QSize(width, round(text.size().height()) + 2 * _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one key point."""
        card, box = _card(index), QRectF(option.rect)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        linked = self.linked in [sentence.number for sentence in card.sentences]
        painter.save()
        painter.setClipRect(box)
        if selected:
            painter.fillRect(box, self._theme.linked)
        elif linked:
            painter.fillRect(box, self._theme.key)
        if selected or linked:
            painter.fillRect(QRectF(box.left(), box.top(), _BAR, box.height()), self._theme.accent)
        painter.setPen(self._theme.rule)
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._theme.accent)
            painter.drawRect(box.adjusted(0.5, 0.5, -1.5, -1.5))
        self._draw_text(painter, card, box)
        painter.restore()

    def _draw_text(self, painter: QPainter, card: Card, box: QRectF) -> None:
        text = self._document(card, round(box.width()) - _GUTTER - _PADDING)
        painter.setFont(_sized(english_font(self._zoom), 1.15, QFont.Weight.DemiBold))
        painter.setPen(self._theme.accent)
        first = text.begin().layout().lineAt(0)
        rank = QRectF(box.left() + _BAR, box.top() + _PADDING, _GUTTER - 2 * _BAR, first.height())
        painter.drawText(rank, Qt.AlignmentFlag.AlignCenter, str(card.rank))
        painter.translate(box.left() + _GUTTER, box.top() + _PADDING)
        context = QAbstractTextDocumentLayout.PaintContext()
        text.documentLayout().draw(painter, context)

    def _document(self, card: Card, width: int) -> QTextDocument:
        key = card, width
        if key not in self._drawn:
            if len(self._drawn) > 200:
                self._drawn.clear()
            self._drawn[key] = self._written(card, width)
        return self._drawn[key]

    def _written(self, card: Card, width: int) -> QTextDocument:
        """The text of a card, wrapped to a width."""
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setTextWidth(max(width, 60))
        english = _sized(english_font(self._zoom), _ENGLISH)
        small = _sized(QFont(self._view.font()), _SMALL * self._zoom / 100)
        arabic = _sized(arabic_font(self._zoom), _ARABIC)
        cursor = QTextCursor(document)
        left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
        cursor.setBlockFormat(_line(left, 0, 118))
        if card.before:
            cursor.insertText(_cut(card.before, _CONTEXT), _form(small, self._theme.quiet))
            cursor.insertBlock(_line(left, 3, 118))
        ink = self._theme.ink if card.english else self._theme.faint
        cursor.insertText(_cut(card.english) or _PENDING, _form(english, ink))
        cursor.insertBlock(_line(left, 5, 100))
        cursor.insertText(card.position, _form(small, self._theme.quiet))
        if card.pinned:
            pinned = _form(small, self._theme.accent)
            pinned.setFontWeight(QFont.Weight.DemiBold)
            cursor.insertText("  pinned", pinned)
        if card.edited:
            cursor.insertText(f"  {EDITED}", _form(small, self._theme.accent))
        for level in sorted({check.level for check in card.checks}, reverse=True):
            sign = _form(small, self._theme.of_level(level))
            sign.setFontWeight(QFont.Weight.Bold)
            cursor.insertText(f"  {SIGNS[level]} {level.word}", sign)
        cursor.insertBlock(_line(right, 3, 100))
        cursor.insertText(_cut(card.arabic), _form(arabic, self._theme.quiet))
        if self.why and card.why:
            cursor.insertBlock(_line(left, 4, 100))
            cursor.insertText(card.why, _form(small, self._theme.quiet))
        return document


def _cut(text: str, longest: int = _LONGEST) -> str:
    """The text, or its beginning when nobody would read all of it in a list."""
    if len(text) <= longest:
        return text
    return text[:longest].rsplit(" ", 1)[0] + " …"


def _card(index: Index) -> Card:
    card: Card = index.data(Qt.ItemDataRole.UserRole)
    return card


def _line(direction: Qt.LayoutDirection, above: int, height: int) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setLayoutDirection(direction)
    form.setTopMargin(above)
    form.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return form


def _form(font: QFont, colour: QColor) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFont(font)
    form.setForeground(colour)
    return form


def _sized(font: QFont, scale: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    sized = QFont(font)
    sized.setPointSizeF(font.pointSizeF() * scale)
    sized.setWeight(weight)
    return sized
