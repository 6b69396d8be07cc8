"""Names or terms as a table to be read, searched, sorted and changed in its cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.arabic import plain
from gui.fonts import arabic_font
from gui.names.words import Kind

Index = QModelIndex | QPersistentModelIndex

TITLES = {
    "arabic": "Arabic",
    "english": "English",
    "translate": "Not translated",
    "note": "Note",
}
"""Titles of the columns by the field they show."""

SORT = Qt.ItemDataRole.UserRole
"""Role of what a cell is sorted by."""

_NO_INDEX = QModelIndex()


class WordTable(QAbstractTableModel):
    """The rows of one kind.

    Signals:
        wanted: a row, and what the user wants in its place.
    """

    wanted = Signal(object, object)

    def __init__(self, kind: Kind, parent: QObject) -> None:
        super().__init__(parent)
        self._kind = kind
        self._rows: list[Any] = []
        self._arabic = arabic_font(100)

    def row(self, index: Index) -> Any:
        """The row of an index."""
        return self._rows[index.row()]

    def place(self, arabic: str) -> int:
        """In which row a name or term stands in any spelling; -1 when it is not there."""
        keys = [self._key(row) for row in self._rows]
        wanted = self._kind.key(arabic)
        return keys.index(wanted) if wanted in keys else -1

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows; one that stays keeps its place, its selection and the cell being typed.

        Rows that are new stand at the end.
        """
        wanted = {self._kind.key(row.arabic): row for row in rows}
        gone = [place for place, row in enumerate(self._rows) if self._key(row) not in wanted]
        for first, last in reversed(list(_runs(gone))):
            self.beginRemoveRows(_NO_INDEX, first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()
        for place, row in enumerate(self._rows):
            self._replace(place, wanted.pop(self._key(row)))
        if wanted:
            count = len(self._rows)
            self.beginInsertRows(_NO_INDEX, count, count + len(wanted) - 1)
            self._rows.extend(wanted.values())
            self.endInsertRows()

    def replace(self, before: Any, after: Any) -> None:
        """Show a row in the place of another one, whatever its Arabic is now."""
        self._replace(self.place(before.arabic), after)

    def _replace(self, place: int, after: Any) -> None:
        before, self._rows[place] = self._rows[place], after
        for column, field in enumerate(self._kind.fields):
            if getattr(before, field) != getattr(after, field):
                index = self.index(place, column)
                self.dataChanged.emit(index, index)

    def _key(self, row: Any) -> str:
        return self._kind.key(row.arabic)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """The number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        """The number of columns."""
        return 0 if parent.isValid() else len(self._kind.fields)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The title of a column, that of the Arabic above the beginning of its lines."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        field = self._kind.fields[section]
        side = Qt.AlignmentFlag.AlignRight if field == "arabic" else Qt.AlignmentFlag.AlignLeft
        return {
            Qt.ItemDataRole.DisplayRole.value: TITLES[field],
            Qt.ItemDataRole.TextAlignmentRole.value: side | Qt.AlignmentFlag.AlignVCenter,
        }.get(role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be changed."""
        change = (
            Qt.ItemFlag.ItemIsUserCheckable
            if self._field(index) == "translate"
            else Qt.ItemFlag.ItemIsEditable
        )
        return super().flags(index) | change

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows, how it is sorted, and what a screen reader says of it."""
        field = self._field(index)
        value = getattr(self.row(index), field)
        if field == "translate":
            return _translate(role, translate=value)
        if role == Qt.ItemDataRole.FontRole and field == "arabic":
            return self._arabic
        return {
            Qt.ItemDataRole.DisplayRole.value: value,
            Qt.ItemDataRole.EditRole.value: value,
            Qt.ItemDataRole.AccessibleTextRole.value: value,
            SORT.value: plain(value).removeprefix("ال").casefold(),
        }.get(role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for a row with another value in this cell; it is shown when it could be kept."""
        before, field = self.row(index), self._field(index)
        cells = {name: getattr(before, name) for name in self._kind.fields}
        if role == Qt.ItemDataRole.CheckStateRole:
            value = Qt.CheckState(value) != Qt.CheckState.Checked
        after = self._kind.made(**{**cells, field: value})
        if after != before:
            self.wanted.emit(before, after)
        return True

    def _field(self, index: Index) -> str:
        return self._kind.fields[index.column()]


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of the places that follow one another, given in order."""
    for _, run in groupby(enumerate(places), lambda item: item[1] - item[0]):
        there = [place for _, place in run]
        yield there[0], there[-1]


def _translate(role: int, *, translate: bool) -> object:
    """The cell that says whether a term is translated."""
    return {
        Qt.ItemDataRole.CheckStateRole.value: (
            Qt.CheckState.Unchecked if translate else Qt.CheckState.Checked
        ),
        Qt.ItemDataRole.AccessibleTextRole.value: "translated" if translate else "not translated",
        SORT.value: str(int(translate)),
    }.get(role)


class SearchedTable(QSortFilterProxyModel):
    """The rows that have the words searched for, in any of their cells, sorted."""

    def __init__(self, table: WordTable) -> None:
        super().__init__(table)
        self.setSourceModel(table)
        self.setFilterKeyColumn(-1)
        self.setSortRole(SORT.value)


class ArabicCell(QStyledItemDelegate):
    """Draws and edits a cell from right to left."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Turn the cell round."""
        super().initStyleOption(option, index)
        option.direction = Qt.LayoutDirection.RightToLeft

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index
    ) -> QWidget:
        """An editor that writes from right to left."""
        editor = QLineEdit(parent)
        editor.setFrame(False)
        editor.setFont(arabic_font(100))
        editor.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        editor.setAccessibleName("Arabic")
        return editor
