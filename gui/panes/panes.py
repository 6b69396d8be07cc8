"""The two panes of the article: Arabic from right to left, English beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip

from core.sentences import Sentence
from gui.anchor import Anchor
from gui.panes.filling import Filling, Runs
from gui.panes.margin import MARGIN, paint_margin, paint_positions
from gui.panes.numbered import number_at, numbers_in, offset_in, plain, space_paragraphs
from gui.panes.places import Places
from gui.plain_tip import plain_tip
from gui.theme import Theme


class SentencePane(QTextEdit):
    """Read-only text in which the sentence is the thing one points at.

    Signals:
        pointed: number of the sentence under the mouse; 0 when there is none.
        reached: number of the sentence that the caret came to.
        selected: some text has been selected.
        scrolled: the view has moved.
    """

    pointed = Signal(int)
    reached = Signal(int)
    selected = Signal()
    scrolled = Signal()

    def __init__(
        self, name: str, direction: Qt.LayoutDirection, line_height: int, theme: Theme
    ) -> None:
        super().__init__()
        self.places = Places(self)
        self.tip: Callable[[int], str] = lambda _: ""
        self.word_tip: Callable[[int, int], str] = lambda _number, _offset: ""
        self.hidden: Callable[[], Iterable[tuple[int, str]]] = lambda: ()
        self.theme = theme
        self.filling = Filling(self, self.places, line_height)
        self._linked = 0
        self._ranks: Mapping[int, int] = {}
        self._positions: dict[int, str] = {}
        self._tinted: list[QTextEdit.ExtraSelection] = []
        self._found: list[QTextEdit.ExtraSelection] = []
        self.right_to_left = direction == Qt.LayoutDirection.RightToLeft
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)  # the window takes what is dropped
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self._set_direction(direction)
        self.filling.more.connect(self._tint)
        self.cursorPositionChanged.connect(self._caret_moved)
        self.selectionChanged.connect(self._selection_changed)
        self.verticalScrollBar().valueChanged.connect(self.scrolled)

    def show_sentences(
        self, sentences: Sequence[Sentence], runs: Runs, *, apart: bool = False
    ) -> None:
        """Replace everything by these sentences, each drawn as ``runs`` says.

        ``apart`` gives each a paragraph of its own and says where in the article it stands.
        """
        self._tinted, self._found, self._linked, self._ranks = [], [], 0, {}
        self._positions = {s.number: s.position for s in sentences} if apart else {}
        self.setExtraSelections([])
        self.setUpdatesEnabled(False)
        self.filling.begin(sentences, runs, apart=apart)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.setUpdatesEnabled(True)

    def insert(self, sentence: Sentence) -> None:
        """Put one more sentence among those that stand apart; what is being read stays."""
        bar, number = self.verticalScrollBar(), self.places.anchor(0).number
        below = bar.value() - self.places.top(number)
        self._positions[sentence.number] = sentence.position
        self.filling.insert(sentence)
        bar.setValue(round(self.places.top(number) + below))

    def fill(self, sentences: Iterable[Sentence], runs: Runs) -> None:
        """Draw some sentences anew where they stand.

        What is being read does not move, and what is selected stays selected.
        """
        anchor = self.places.anchor(0)
        self.filling.rewrite(sentences, runs)
        self.places.restore(anchor)
        self._tint()

    def set_zoom(self, font: QFont) -> None:
        """Change the size of everything; the first line in view stays in view."""
        anchor = self.places.anchor(0)
        self.document().setDefaultFont(font)
        self.document().setDocumentMargin(MARGIN)
        space_paragraphs(self.document())
        self.places.restore(anchor)

    def set_theme(self, theme: Theme) -> None:
        """Paint with other colours; text that carries colours is filled anew by the caller."""
        self.theme = theme
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Highlight, theme.accent)
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.paper)
        self.setPalette(palette)
        self._tint()

    def link(self, number: int) -> None:
        """Light up one sentence; 0 for none."""
        if number != self._linked:
            self._linked = number
            self._draw_selections()

    def set_key_points(self, ranks: Mapping[int, int]) -> None:
        """Tint these sentences and write their rank beside them: number -> rank."""
        self._ranks = dict(ranks)
        self._tint()

    def set_found(self, found: list[QTextCursor], here: QTextCursor | None) -> None:
        """Show search matches, and which of them is the one in hand."""
        self._found = [_selection(cursor, self.theme.found) for cursor in found]
        if here is not None:
            self._found.append(_selection(here, self.theme.accent, self.theme.paper))
        self._draw_selections()

    def go_to(self, number: int) -> None:
        """Put the caret at the beginning of a sentence and bring it into view."""
        self.stand_at(number)
        self.places.reveal(number)

    def stand_at(self, number: int) -> None:
        """Put the caret at the beginning of a sentence, if it is there."""
        self.filling.reach(number)
        cursor = self.places.span(number)
        if cursor is not None:
            cursor.setPosition(cursor.selectionStart())
            self.setTextCursor(cursor)

    def selected_numbers(self) -> tuple[int, ...]:
        """Numbers of the sentences in which text is selected."""
        return numbers_in(self.textCursor())

    def clear_selection(self) -> None:
        """Leave nothing selected, with the caret where it is."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            self.setTextCursor(cursor)

    def sentence_at(self, point: QPoint) -> int:
        """Number of the sentence drawn at a point of the viewport; 0 when there is none."""
        return number_at(self.document(), self._position_at(point))

    def anchor_for_sync(self) -> Anchor:
        """The place that the other pane should show at the same height.

        Both agree at a height of the view: its top at the beginning, its bottom at the end.
        """
        bar = self.verticalScrollBar()
        return self.places.anchor(bar.value() / bar.maximum() if bar.maximum() else 0.0)

    def follow(self, anchor: Anchor) -> None:
        """Show the place of another pane's anchor at the height it has there."""
        self.filling.reach(anchor.after)
        self.places.restore(anchor)

    def createMimeDataFromSelection(self) -> QMimeData:
        """What copying puts into the clipboard: clean text."""
        data = QMimeData()
        data.setText(plain(self.textCursor()))
        return data

    def explained(self, point: QPoint) -> str:
        """What there is to say of the word and the sentence at a point of the viewport."""
        number = self.sentence_at(point)
        sentence = self.places.span(number)
        if sentence is None:
            return ""
        word = self.word_tip(number, offset_in(sentence, self._position_at(point)))
        return plain_tip("\n".join(filter(None, (word, self.tip(number)))))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which sentence the mouse is over."""
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            self.pointed.emit(self.sentence_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the mouse is over none."""
        super().leaveEvent(event)
        self.pointed.emit(0)

    def viewportEvent(self, event: QEvent) -> bool:
        """Explain the sentence under the mouse when it rests."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.explained(event.pos()), self)
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, then the signs in its margin."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_margin(painter, self, self._ranks, self._linked)
        paint_positions(painter, self, self._positions)
        painter.end()

    def _position_at(self, point: QPoint) -> int:
        at = QPointF(point) + QPointF(0, self.verticalScrollBar().value())
        return self.document().documentLayout().hitTest(at, Qt.HitTestAccuracy.ExactHit)

    def _set_direction(self, direction: Qt.LayoutDirection) -> None:
        # On the document: on the widget alone, a headline that begins with "BBC:" goes left.
        option = self.document().defaultTextOption()
        option.setTextDirection(direction)
        self.document().setDefaultTextOption(option)

    def _tint(self) -> None:
        """Find anew where the key points stand, and draw."""
        spans = (self.places.span(number) for number in self._ranks)
        self._tinted = [_selection(span, self.theme.key) for span in spans if span is not None]
        self._draw_selections()

    def _draw_selections(self) -> None:
        linked = self.places.span(self._linked)
        light = [_selection(linked, self.theme.linked)] if linked is not None else []
        self.setExtraSelections([*self._tinted, *light, *self._found])
        self.viewport().update()

    def _caret_moved(self) -> None:
        number = number_at(self.document(), self.textCursor().position())
        if number:
            self.reached.emit(number)

    def _selection_changed(self) -> None:
        if self.textCursor().hasSelection():
            self.selected.emit()


class ArabicPane(SentencePane):
    """The article as it was written."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Arabic article", Qt.LayoutDirection.RightToLeft, 108, theme)


class EnglishPane(SentencePane):
    """The translation, sentence against sentence.

    Signals:
        edit_wanted: number of a sentence that was clicked twice, and the place in its text.
    """

    edit_wanted = Signal(int, int)

    def __init__(self, theme: Theme) -> None:
        super().__init__("English translation", Qt.LayoutDirection.LeftToRight, 130, theme)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for the sentence to be edited at the letter that was clicked."""
        number = self.sentence_at(event.position().toPoint())
        sentence = self.places.span(number)
        if event.button() != Qt.MouseButton.LeftButton or sentence is None:
            super().mouseDoubleClickEvent(event)
            return
        at = self.cursorForPosition(event.position().toPoint()).position()
        self.edit_wanted.emit(number, at - sentence.selectionStart())


def _selection(
    cursor: QTextCursor, ground: QColor, ink: QColor | None = None
) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor = cursor
    selection.format.setBackground(ground)
    if ink is not None:
        selection.format.setForeground(ink)
    return selection
