"""The list of names of the article, below the panes: how each is written, here and by the desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
)

from core.name_list import ListedName
from gui.list_below import ListBelow
from gui.panes.headings import Heading
from gui.plain_tip import plain_tip
from gui.theme import Theme

COLUMNS = ("Arabic", "English here", "The desk writes", "Where")
"""Titles of the columns, from left to right."""

_NAME = Qt.ItemDataRole.UserRole


class NamesPanel(ListBelow):
    """The names, each with its forms and places.

    Signals:
        reached: number of the sentence the user went to.
        write_wanted: the ``ListedName`` the user wants to fix.
    """

    reached = Signal(int)
    write_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__("Names", "names")
        self._led = False
        self.list = QTreeWidget()
        self.heading = Heading("Names", "", self.list)
        self.write_button = QPushButton("Write it this way…")
        self._build()
        self.set_theme(theme)
        self.hide()

    @property
    def name(self) -> ListedName | None:
        """The name the user is at."""
        name = self.list.currentIndex().siblingAtColumn(0).data(_NAME)
        return name if isinstance(name, ListedName) else None

    def open(self) -> None:
        """Show the list and go to it."""
        self.show()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_names(self, names: Sequence[ListedName], places: Callable[[int], str]) -> None:
        """Show these names; the one the user is at stays the same.

        Args:
            names: in the order of the list.
            places: where the sentence of a number stands in the article.
        """
        present = self.name
        self._led = True
        self.list.clear()
        for name in names:
            item = QTreeWidgetItem(list(cells(name, places)))
            item.setData(0, _NAME, name)
            item.setToolTip(1, plain_tip(_explained(name)))
            self.list.addTopLevelItem(item)
            if present is not None and name.arabic == present.arabic:
                self.list.setCurrentItem(item)
        self._led = False
        fixed = sum(name.ledger is not None for name in names)
        self.heading.remark.setText(f"{len(names)} found · {fixed} in the ledger")

    def set_theme(self, theme: Theme) -> None:
        """Change colours."""
        self.heading.set_theme(theme)

    def _build(self) -> None:
        view = self.list
        view.setAccessibleName("Names of the article")
        view.setHeaderLabels(COLUMNS)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        view.setAllColumnsShowFocus(True)
        view.setTabKeyNavigation(False)
        view.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        view.currentItemChanged.connect(self._went)
        view.itemClicked.connect(self._go)
        view.itemActivated.connect(self._write)
        self.write_button.clicked.connect(self._write)
        self.lay_out(self.heading, [self.write_button], [view])

    def _went(self) -> None:
        if not self._led and self.list.hasFocus():
            self._go()

    def _go(self) -> None:
        if self.name is not None:
            self.reached.emit(self.name.sentences[0])

    def _write(self) -> None:
        if self.name is not None:
            self.write_wanted.emit(self.name)


def cells(name: ListedName, places: Callable[[int], str]) -> tuple[str, str, str, str]:
    """What the list shows of a name, a cell each."""
    forms = ", ".join(f"{form} ({times})" if times > 1 else form for form, times in name.forms)
    first, *others = name.sentences
    where = places(first) + (f", and {len(others)} more" if others else "")
    return " / ".join(name.spellings), forms or "not found", name.ledger or "", where


def _explained(name: ListedName) -> str:
    proposed = "" if name.ledger else f"Proposed: {name.suggestion}"
    return proposed or f"In the ledger: {name.ledger}"
