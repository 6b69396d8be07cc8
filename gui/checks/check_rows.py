"""The checks of an article as rows of a table: level, place, kind and what to look at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from core.isolates import in_plain_text
from core.pair import Check, Level, Pair
from core.remedies import Remedy, remedy
from core.sentences import Sentence
from gui.checks.remedies import WORDS
from gui.plain_tip import plain_tip
from gui.signs import SIGNS
from gui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

COLUMNS = ("Level", "Where", "Kind", "What to look at", "What helps")
"""Titles of the columns, from left to right."""

REMEDY = COLUMNS.index("What helps")

_BY_KEY = "Return, or Ctrl+. in the list"
_NO_INDEX = QModelIndex()


@dataclass(frozen=True)
class CheckRow:
    """One check with the sentence it is about.

    Attributes:
        sentence: its Arabic.
        check: what may be wrong.
        remedy: what helps against it.
    """

    sentence: Sentence
    check: Check
    remedy: Remedy

    @property
    def order(self) -> tuple[int, int, str, str]:
        """Rows stand in reading order, the worst check of a sentence first."""
        check = self.check
        return self.sentence.number, -check.level, check.kind, check.message


def rows_of(pairs: Iterable[Pair]) -> list[CheckRow]:
    """All checks of some pairs, in the order of the list; what reads the same comes once."""
    rows = [
        CheckRow(pair.sentence, check, remedy(check, pair))
        for pair in pairs
        for check in pair.checks
    ]
    return sorted({row.order: row for row in rows}.values(), key=lambda row: row.order)


def counted(rows: Iterable[CheckRow]) -> str:
    """How many checks there are of each level: "2 doubtful · 1 note"; "none" for none."""
    levels = [row.check.level for row in rows]
    parts = []
    for level in reversed(Level):
        if number := levels.count(level):
            plural = "s" if level is Level.NOTE and number > 1 else ""
            parts.append(f"{number} {level.word}{plural}")
    return " · ".join(parts) or "none"


class CheckTable(QAbstractTableModel):
    """The rows as Qt shows them; rows that stay keep their place, selection and focus."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[CheckRow] = []
        self._theme = theme

    def row(self, index: Index) -> CheckRow:
        """The check in the row of an index."""
        return self._rows[index.row()]

    def show_rows(self, rows: Sequence[CheckRow]) -> None:
        """Show these rows, which are in order; only what differs is taken out or put in."""
        wanted = set(rows)
        for place in reversed(range(len(self._rows))):
            if self._rows[place] not in wanted:
                self.beginRemoveRows(_NO_INDEX, place, place)
                del self._rows[place]
                self.endRemoveRows()
        for place, row in enumerate(rows):
            if place == len(self._rows) or self._rows[place] != row:
                self.beginInsertRows(_NO_INDEX, place, place)
                self._rows.insert(place, row)
                self.endInsertRows()

    def set_theme(self, theme: Theme) -> None:
        """Change colours."""
        self._theme = theme
        if self._rows:
            last = self.index(len(self._rows) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.ForegroundRole])

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """The number of checks shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        """The number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The title of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows, in which colour, and what a screen reader says of it."""
        row, column = self.row(index), index.column()
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(row, column)
        if role == Qt.ItemDataRole.FontRole and column in (0, REMEDY):
            font = QFont()
            font.setBold(column == 0)
            font.setUnderline(column == REMEDY)
            return font
        tip = _BY_KEY if column == REMEDY else plain_tip(in_plain_text(row.check.message))
        return {
            Qt.ItemDataRole.DisplayRole.value: _cells(row)[column],
            Qt.ItemDataRole.ToolTipRole.value: tip,
            Qt.ItemDataRole.AccessibleTextRole.value: _cells(row)[column],
        }.get(role)

    def _colour(self, row: CheckRow, column: int) -> QColor | None:
        if column == 0:
            return self._theme.of_level(row.check.level)
        if column == REMEDY:
            return self._theme.accent
        return self._theme.quiet if column < REMEDY - 1 else None


def _cells(row: CheckRow) -> tuple[str, ...]:
    check = row.check
    sign = f"{SIGNS[check.level]} {check.level.word}"
    message = in_plain_text(check.message)
    return sign, row.sentence.position, check.kind, message, WORDS[row.remedy]
