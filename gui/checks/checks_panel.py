"""The list of all checks of the article, below the panes; each leads to its sentence."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHeaderView,
    QLabel,
    QTreeView,
)

from core.pair import Level, Pair
from gui.checks.check_rows import REMEDY, CheckRow, CheckTable, counted, rows_of
from gui.list_below import ListBelow
from gui.panes.headings import Heading
from gui.signs import SIGNS
from gui.theme import Theme

ANY = "all"
"""What a filter stands at when it lets everything through."""

NOTHING = "No check found anything in what is translated. That is no proof: read the Arabic."
"""What there is to say of an article without checks."""

_FILTERED = "No check of this level and kind."


class ChecksPanel(ListBelow):
    """The checks, with a filter by level and one by kind.

    Signals:
        reached: number of the sentence whose check the user went to.
        remedy_wanted: the ``CheckRow`` about which the user wants to do what helps.
    """

    reached = Signal(int)
    remedy_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__("Checks", "checks")
        self._all: list[CheckRow] = []
        self._filling = False
        self.list = QTreeView()
        self.table = CheckTable(theme, self.list)
        self.level, self.kind = QComboBox(), QComboBox()
        self.nothing = QLabel(NOTHING)
        self.heading = Heading("Checks", "", self.list)
        self._build()
        self.set_theme(theme)
        self.hide()

    @property
    def row(self) -> CheckRow | None:
        """The check the user is at in the list; None when the user is elsewhere."""
        index = self.list.currentIndex()
        return self.table.row(index) if self.list.hasFocus() and index.isValid() else None

    def open(self) -> None:
        """Show the list and go to it, or to the filter when nothing passes it."""
        self.show()
        goal = self.list if self.table.rowCount() else self.level
        goal.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def toggle(self) -> None:
        """Open the list; close it when the user is in it already."""
        if self.list.hasFocus():
            self.hide()
        else:
            self.open()

    def show_pairs(self, pairs: Iterable[Pair]) -> None:
        """Show the checks of these pairs; what the user looks at stays where it is."""
        self._all = rows_of(pairs)
        self.heading.remark.setText(counted(self._all))
        self._show_kinds()
        self._show_rows()

    def set_theme(self, theme: Theme) -> None:
        """Change colours."""
        self.table.set_theme(theme)
        self.heading.set_theme(theme)
        palette = QPalette(self.nothing.palette())
        palette.setColor(QPalette.ColorRole.WindowText, theme.quiet)
        self.nothing.setPalette(palette)

    def _build(self) -> None:
        self._build_list()
        self.level.setAccessibleName("Show checks of level")
        self.level.addItem("All levels", ANY)
        for level in reversed(Level):
            self.level.addItem(f"{SIGNS[level]} {level.word}", level)
        self.kind.setAccessibleName("Show checks of kind")
        self.kind.addItem("All kinds", ANY)
        self.nothing.setContentsMargins(14, 10, 14, 10)
        self.lay_out(self.heading, [self.level, self.kind], [self.nothing, self.list])
        self.level.currentIndexChanged.connect(self._show_rows)
        self.kind.currentIndexChanged.connect(self._show_rows)

    def _build_list(self) -> None:
        view = self.list
        view.setModel(self.table)
        view.setAccessibleName("Checks of the article")
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        view.setAllColumnsShowFocus(True)
        view.setTabKeyNavigation(False)
        view.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        header = view.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(REMEDY - 1, QHeaderView.ResizeMode.Stretch)
        header.hide()
        view.selectionModel().currentRowChanged.connect(self._went)
        view.clicked.connect(self._clicked)
        view.activated.connect(lambda index: self.remedy_wanted.emit(self.table.row(index)))

    def _show_kinds(self) -> None:
        """Offer the kinds that there are; the one chosen stays on offer."""
        chosen = self.kind.currentData()
        kinds = sorted({row.check.kind for row in self._all} | ({chosen} - {ANY}))
        offered = [self.kind.itemData(place) for place in range(1, self.kind.count())]
        if kinds == offered:
            return
        self.kind.blockSignals(True)
        self.kind.clear()
        self.kind.addItem("All kinds", ANY)
        for kind in kinds:
            self.kind.addItem(kind, kind)
        self.kind.setCurrentIndex(self.kind.findData(chosen))
        self.kind.blockSignals(False)

    def _show_rows(self) -> None:
        level, kind = self.level.currentData(), self.kind.currentData()
        rows = [
            row
            for row in self._all
            if level in (ANY, row.check.level) and kind in (ANY, row.check.kind)
        ]
        view = self.list
        top = QPersistentModelIndex(view.indexAt(view.rect().topLeft()))
        seen = view.visualRect(top).top() if top.isValid() else 0
        self._filling = True
        self.table.show_rows(rows)
        self._filling = False
        if top.isValid():
            bar = view.verticalScrollBar()
            bar.setValue(bar.value() + view.visualRect(top).top() - seen)
        self.nothing.setText(_FILTERED if self._all else NOTHING)
        self.nothing.setVisible(not rows)
        view.setVisible(bool(rows))

    def _went(self, current: QModelIndex) -> None:
        """The user, not the list itself, has moved to another row."""
        if not self._filling and self.list.hasFocus():
            self._go(current)

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == REMEDY:
            self.remedy_wanted.emit(self.table.row(index))
        else:
            self._go(index)

    def _go(self, index: QModelIndex) -> None:
        if index.isValid():
            self.reached.emit(self.table.row(index).sentence.number)
