"""The list of key points: English first, then where it stands, then the Arabic it came from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem

from gui.plain_tip import plain_tip
from gui.points.card import Card
from gui.points.cards import CardDelegate
from gui.theme import Theme

CARD = Qt.ItemDataRole.UserRole
"""Role under which an item holds its ``Card``."""


class KeyPointList(QListWidget):
    """The key points, to be pointed at, chosen and copied.

    Signals:
        pointed: number of the sentence under the mouse; 0 when there is none.
        reached: number of the sentence the user went to.
        picked: the selection has changed and is not empty.
        released: no key point is pointed at or selected any more.
    """

    pointed = Signal(int)
    reached = Signal(int)
    picked = Signal()
    released = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._led = False  # true while the window, not the user, moves the current row
        self._pointed = 0
        self._cards = CardDelegate(self, theme)
        self.setItemDelegate(self._cards)
        self.setAccessibleName("Key points")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.currentItemChanged.connect(self._current_changed)
        self.itemClicked.connect(self._go)
        self.itemSelectionChanged.connect(self._selection_changed)

    @property
    def in_hand(self) -> bool:
        """True while a key point is under the mouse or selected: then none should move."""
        return bool(self._pointed or self.selectedItems())

    @property
    def why(self) -> bool:
        """Whether each key point says why it was chosen."""
        return self._cards.why

    def show_why(self, *, shown: bool) -> None:
        """Say below each key point why it was chosen, or no longer."""
        self._cards.show_why(shown=shown)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show these key points; those that stay keep their selection."""
        selected = set(self.selected_numbers())
        self.blockSignals(True)
        while self.count() > len(cards):
            self.takeItem(self.count() - 1)
        while self.count() < len(cards):
            self.addItem(QListWidgetItem())
        for row, card in enumerate(cards):
            item = self.item(row)
            if item.data(CARD) != card:
                item.setData(CARD, card)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, card.spoken)
                item.setToolTip(plain_tip(card.explained))
            item.setSelected(card.number in selected)
        self.blockSignals(False)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def card(self, row: int) -> Card:
        """The key point in a row."""
        card: Card = self.item(row).data(CARD)
        return card

    def link(self, number: int) -> None:
        """Light up the key point that a sentence belongs to; 0 for none."""
        self._cards.linked = number
        self.viewport().update()

    def go_to(self, number: int) -> None:
        """Make the key point of a sentence the current one, without selecting it."""
        self._led = True
        for row in range(self.count()):
            if number in [sentence.number for sentence in self.card(row).sentences]:
                index = self.model().index(row, 0)
                self.selectionModel().setCurrentIndex(
                    index, QItemSelectionModel.SelectionFlag.NoUpdate
                )
                self.scrollTo(index)
        self._led = False

    def selected_numbers(self) -> tuple[int, ...]:
        """Numbers of the selected key points' sentences, in the order of the list."""
        rows = range(self.count())
        return tuple(self.card(row).number for row in rows if self.item(row).isSelected())

    def set_look(self, theme: Theme, zoom: int) -> None:
        """Change colours and size."""
        self._cards.set_look(theme, zoom)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which key point the mouse is over."""
        super().mouseMoveEvent(event)
        item = self.itemAt(event.position().toPoint())
        self._point(item.data(CARD).number if item is not None else 0)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that the mouse is over none."""
        super().leaveEvent(event)
        self._point(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the English of the selected key points; all other keys are the list's own."""
        if event.matches(QKeySequence.StandardKey.Copy):
            chosen = [self.card(row) for row in range(self.count()) if self.item(row).isSelected()]
            QGuiApplication.clipboard().setText("\n".join(card.english for card in chosen))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the text anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _current_changed(self, item: QListWidgetItem | None) -> None:
        if item is not None and self.hasFocus() and not self._led:
            self._go(item)

    def _go(self, item: QListWidgetItem) -> None:
        self.reached.emit(item.data(CARD).number)

    def _point(self, number: int) -> None:
        self._pointed = number
        self.pointed.emit(number)
        self._release()

    def _selection_changed(self) -> None:
        if self.selectedItems():
            self.picked.emit()
        self._release()

    def _release(self) -> None:
        if not self.in_hand:
            self.released.emit()
