"""One page of the desk's tables: the names or the terms, searched, sorted, changed in place."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.plural import plural
from core.word_kinds import NAMES
from gui.fonts import arabic_font
from gui.names.word_table import ArabicCell, SearchedTable, WordTable
from gui.names.words import DeskWords, Kind
from gui.panes.find import pattern

_EMPTY = {
    "name": "No names yet.\n\n"
    "A name that stands here is written this way in every article. Add one, fix one in the list of "
    "names of an article (Ctrl+F7), or import a table that your desk shares.",
    "term": "No terms yet.\n\n"
    "For a term that stands here the desk wants a certain English: a check says where an article "
    "lacks it. Add one, or import a table that your desk shares.",
}
_ROOM = 8
_WIDTHS = (230, 230, 130)


class WordPage(QWidget):
    """The table of one kind.

    Signals:
        said: what there is to know, in words.
    """

    said = Signal(str)

    def __init__(self, words: DeskWords, kind: Kind) -> None:
        super().__init__()
        self.kind = kind
        self._words = words
        self.table = WordTable(kind, self)
        self.found = SearchedTable(self.table)
        self.view = QTableView()
        self.empty = QLabel()
        self._pages = QStackedWidget()
        self._build()
        words.changed.connect(self.show_rows)
        # the cell's editor is still open while it asks
        self.table.wanted.connect(self._put, Qt.ConnectionType.QueuedConnection)
        self.show_rows()

    @property
    def selected(self) -> list[Any]:
        """The rows that are selected, in the order they are shown."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        return [self._row(self.found.index(row, 0)) for row in rows]

    def counted(self) -> str:
        """How many rows there are: "12 names", "2 of 12 names"."""
        whole = plural(self.table.rowCount(), self.kind.noun)
        shown = self.found.rowCount()
        return whole if shown == self.table.rowCount() else f"{shown} of {whole}"

    def show_rows(self) -> None:
        """Show the table as it is now; what is selected and the cell the user is at stay."""
        self.table.show_rows(self._words.rows(self.kind))
        self._show_page()

    def search(self, words: str) -> None:
        """Show only rows with these words in a cell; Arabic is found however it is written."""
        self.found.setFilterRegularExpression(pattern(words))
        self._show_page()

    def go_to(self, arabic: str, column: int = 0) -> None:
        """Go to the row of a name or term."""
        place = self.table.place(arabic)
        index = self.found.mapFromSource(self.table.index(place, column))
        if place >= 0 and index.isValid():
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)

    def remove(self) -> None:
        """Take the selected rows out."""
        if rows := self.selected:
            at = self.view.currentIndex().row()
            self._words.take_out(self.kind, rows)
            beside = min(at, self.found.rowCount() - 1)
            self.view.setCurrentIndex(self.found.index(beside, 0))
        else:
            self.said.emit(f"No {self.kind.noun} is selected")

    def _put(self, before: Any, after: Any) -> None:
        """Keep a row that was changed in a cell, unless something speaks against it.

        The user may be in another row by now, and stays there.
        """
        fault = self._words.fault(self.kind, after, before)
        if fault:
            self.said.emit(fault)
            return
        self.table.replace(before, after)
        if not self._words.put(self.kind, after, before):
            self.table.replace(after, before)
        elif self.view.currentIndex().isValid():
            self.view.scrollTo(self.view.currentIndex())

    def _row(self, index: QModelIndex) -> Any:
        return self.table.row(self.found.mapToSource(index))

    def _show_page(self) -> None:
        if self.table.rowCount():
            self.empty.setText(f"No {self.kind.noun} has these words.")
        else:
            self.empty.setText(_EMPTY[self.kind.noun])
        self._pages.setCurrentIndex(0 if self.found.rowCount() else 1)

    def _build(self) -> None:
        view = self.view
        view.setModel(self.found)
        view.setItemDelegateForColumn(0, ArabicCell(view))
        view.setAccessibleName("Names" if self.kind is NAMES else "Terms")
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setTabKeyNavigation(False)
        view.setWordWrap(False)
        view.setSortingEnabled(True)
        view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        view.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(QFontMetrics(arabic_font(100)).height() + _ROOM)
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        for place, width in enumerate(_WIDTHS[: len(self.kind.fields) - 1]):
            view.setColumnWidth(place, width)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setContentsMargins(60, 0, 60, 0)
        self._pages.addWidget(view)
        self._pages.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self._pages)
        remove = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), view)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)
        remove.activated.connect(self.remove)
        for place in range(len(self.kind.fields)):
            sort = QShortcut(QKeySequence(f"Ctrl+{place + 1}"), self)
            sort.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            sort.activated.connect(lambda place=place: self._sort_by(place))

    def _sort_by(self, column: int) -> None:
        """Sort by a column; once more turns the order round."""
        header = self.view.horizontalHeader()
        again = header.sortIndicatorSection() == column
        down = again and header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        self.view.sortByColumn(column, order)
