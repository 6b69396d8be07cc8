"""Rows that the desk and an imported table have differently, side by side, to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.conflict import Conflict
from core.isolates import in_plain_text
from core.plural import plural
from gui.fonts import arabic_font
from gui.names.word_table import ArabicCell
from gui.plain_tip import plain_tip

Index = QModelIndex | QPersistentModelIndex

ARABIC, MINE, THEIRS = range(3)
_TICK = Qt.ItemFlag.ItemIsUserCheckable
_NO_INDEX = QModelIndex()
_ROOM = 12
_ARABIC_WIDTH = 220


def described(row: Any) -> str:
    """A row but for its Arabic: 'Hirak (not translated); the movement of 2019'."""
    kept = "" if getattr(row, "translate", True) else " (not translated)"
    note = f"; {row.note}" if row.note else ""
    return in_plain_text(f"{row.english}{kept}{note}")


class ConflictTable(QAbstractTableModel):
    """The conflicts, one a row, with a tick at what is chosen; at first that is mine."""

    def __init__(self, conflicts: Sequence[Conflict[Any]], file_name: str) -> None:
        super().__init__()
        self._conflicts = conflicts
        self._chosen = [MINE] * len(conflicts)
        self._titles = ("Arabic", "Yours", f"In {file_name}")
        self._arabic = arabic_font(100)

    @property
    def taken(self) -> list[Any]:
        """The rows of the other table that are to take the place of mine."""
        pairs = zip(self._conflicts, self._chosen, strict=True)
        return [conflict.theirs for conflict, chosen in pairs if chosen == THEIRS]

    def choose(self, row: int, column: int) -> None:
        """Choose mine or theirs for one row."""
        if column != ARABIC:
            self._chosen[row] = column
            self.dataChanged.emit(self.index(row, MINE), self.index(row, THEIRS))

    def choose_all(self, column: int) -> None:
        """Choose mine or theirs for all rows."""
        for row in range(len(self._conflicts)):
            self.choose(row, column)

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """The number of conflicts."""
        return 0 if parent.isValid() else len(self._conflicts)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        """The Arabic, mine, theirs."""
        return 0 if parent.isValid() else len(self._titles)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The title of a column, that of the Arabic above the beginning of its lines."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        side = Qt.AlignmentFlag.AlignRight if section == ARABIC else Qt.AlignmentFlag.AlignLeft
        return {
            Qt.ItemDataRole.DisplayRole.value: self._titles[section],
            Qt.ItemDataRole.TextAlignmentRole.value: side | Qt.AlignmentFlag.AlignVCenter,
        }.get(role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Mine and theirs can be ticked."""
        tick = Qt.ItemFlag.NoItemFlags if index.column() == ARABIC else _TICK
        return super().flags(index) | tick

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows, and what a screen reader says of it."""
        conflict, column = self._conflicts[index.row()], index.column()
        if column == ARABIC:
            return {
                Qt.ItemDataRole.DisplayRole.value: conflict.mine.arabic,
                Qt.ItemDataRole.FontRole.value: self._arabic,
            }.get(role)
        chosen = self._chosen[index.row()] == column
        words = described(conflict.mine if column == MINE else conflict.theirs)
        return {
            Qt.ItemDataRole.DisplayRole.value: words,
            Qt.ItemDataRole.ToolTipRole.value: plain_tip(words),
            Qt.ItemDataRole.AccessibleTextRole.value: f"{words}{', chosen' if chosen else ''}",
            Qt.ItemDataRole.FontRole.value: _bold() if chosen else None,
            Qt.ItemDataRole.CheckStateRole.value: (
                Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked
            ),
        }.get(role)

    def setData(self, index: Index, _value: object, _role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Whatever happens to a tick chooses its cell: one of the two is always chosen."""
        self.choose(index.row(), index.column())
        return True


class ConflictDialog(QDialog):
    """Lets the user choose for each conflict; ``taken`` are the rows that are to come in."""

    def __init__(
        self, conflicts: Sequence[Conflict[Any]], noun: str, file_name: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"Import {noun}s")
        self.resize(760, 420)
        self.table = ConflictTable(conflicts, file_name)
        self.view = QTableView()
        self.told = QLabel(
            f"{file_name} and your table differ in {plural(len(conflicts), noun)}. Tick what is to"
            " stand from now on; nothing changes before Import."
        )
        self.mine_button, self.theirs_button = QPushButton("All &yours"), QPushButton("All &theirs")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.import_button = self.buttons.addButton(
            "&Import", QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._build()

    @property
    def taken(self) -> list[Any]:
        """The rows of the other table that are to take the place of mine."""
        return self.table.taken

    def _build(self) -> None:
        view = self.view
        view.setModel(self.table)
        view.setAccessibleName("Yours and theirs")
        view.setItemDelegateForColumn(ARABIC, ArabicCell(view))
        view.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(QFontMetrics(arabic_font(100)).height() + _ROOM)
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(ARABIC, QHeaderView.ResizeMode.Interactive)
        view.setColumnWidth(ARABIC, _ARABIC_WIDTH)
        view.clicked.connect(lambda index: self.table.choose(index.row(), index.column()))
        view.setCurrentIndex(self.table.index(0, MINE))
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        foot = QHBoxLayout()
        for button in (self.mine_button, self.theirs_button):
            button.setAutoDefault(False)
            foot.addWidget(button)
        foot.addStretch()
        foot.addWidget(self.buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        for widget in (self.told, view):
            column.addWidget(widget)
        column.addLayout(foot)
        self.mine_button.clicked.connect(lambda: self.table.choose_all(MINE))
        self.theirs_button.clicked.connect(lambda: self.table.choose_all(THEIRS))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        view.setFocus()


def _bold() -> QFont:
    font = QFont()
    font.setBold(True)
    return font
