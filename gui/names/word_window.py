"""The window with all names and terms of the desk."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from core.errors import DragomanError
from core.explain import explain
from core.word_kinds import NAMES, TERMS
from gui.names.sharing import Sharing
from gui.names.word_form import WordForm
from gui.names.word_page import WordPage
from gui.names.words import DeskWords

Keys = QKeySequence.StandardKey

_HINT = "F2 or typing changes a cell · Ins adds · Del takes out · Ctrl+1, 2, 3 sort"


class WordWindow(QDialog):
    """Shows both tables, a page each; every change is kept at once and can be undone."""

    def __init__(self, words: DeskWords, sharing: Sharing, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Names and terms of the desk")
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(900, 560)
        self._words, self._sharing = words, sharing
        self.search = QLineEdit()
        self.tabs = QTabWidget()
        self.pages = tuple(WordPage(words, kind) for kind in (NAMES, TERMS))
        self.told = QLabel(_HINT)
        self.add_button, self.remove_button = QPushButton("&Add…"), QPushButton("&Take out")
        self.undo_button, self.redo_button = QPushButton("&Undo"), QPushButton("Re&do")
        self.import_button, self.export_button = QPushButton("&Import…"), QPushButton("&Export…")
        self.close_button = QPushButton("Close")
        self._build()
        self._connect()
        self._show_state()

    @property
    def page(self) -> WordPage:
        """The page the user is at."""
        return self.pages[self.tabs.currentIndex()]

    def open(self) -> None:
        """Show the window with the tables as they are on disk, and go to the table."""
        self._words.catch_up()
        self.show()
        self.activateWindow()
        goal = self.page.view if self.page.found.rowCount() else self.add_button
        goal.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Take over what was written elsewhere when the user comes back."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._words.catch_up()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is typed in a cell, also when the program ends with this."""
        self.page.view.setFocus()
        QCoreApplication.sendPostedEvents(self.page, QEvent.Type.MetaCall.value)
        super().closeEvent(event)

    def say(self, words: str) -> None:
        """Tell what has been done, or what stands against it."""
        self.told.setText(words)
        self.told.setAccessibleName(words)

    def add(self) -> None:
        """Ask for a new row of the page; what is searched for is proposed."""
        kind, typed = self.page.kind, self.search.text()
        row = kind.row(kind.made(arabic=typed, english="").arabic, "")
        form = WordForm(self._words, kind, f"Add a {kind.noun}", row, self)
        form.accepted.connect(lambda: self._go_to_new(form.arabic.text()))
        form.open()

    def _remove(self) -> None:
        self.page.remove()

    def _go_to_new(self, arabic: str) -> None:
        self.search.clear()
        self.page.go_to(arabic)
        self.page.view.setFocus()

    def _show_failure(self, error: DragomanError) -> None:
        told = explain(error)
        self.say(f"{told.sentence} {told.advice}")

    def _search(self, words: str) -> None:
        for page in self.pages:
            page.search(words)
        self._show_state()

    def _show_state(self) -> None:
        """Bring counts and buttons up to date."""
        for place, page in enumerate(self.pages):
            self.tabs.setTabText(place, page.counted())
        self.undo_button.setEnabled(self._words.can_undo)
        self.redo_button.setEnabled(self._words.can_redo)
        self.remove_button.setEnabled(bool(self.page.selected))
        self.export_button.setEnabled(bool(self.page.table.rowCount()))

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.tabs.currentChanged.connect(self._show_state)
        self._words.changed.connect(self._show_state)
        self._words.said.connect(self.say)
        self._words.failed.connect(self._show_failure)
        self._sharing.said.connect(self.say)
        self._sharing.failed.connect(self._show_failure)
        for page in self.pages:
            page.said.connect(self.say)
            page.view.selectionModel().selectionChanged.connect(self._show_state)
        does: dict[QPushButton, Callable[[], object]] = {
            self.add_button: self.add,
            self.remove_button: self._remove,
            self.undo_button: self._words.undo,
            self.redo_button: self._words.redo,
            self.import_button: lambda: self._sharing.ask_to_read(self.page.kind, self),
            self.export_button: lambda: self._sharing.ask_to_save(self.page.kind, self),
            self.close_button: self.close,
        }
        for button, action in does.items():
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, action=action: action())
        keys: dict[str | QKeySequence.StandardKey, Callable[[], object]] = {
            "Ins": self.add,
            Keys.Undo: self._words.undo,
            "Ctrl+Shift+Z": self._words.redo,
            Keys.Find: self.search.setFocus,
        }
        for key, action in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(action)

    def _build(self) -> None:
        self.search.setPlaceholderText("Search Arabic, English and notes")
        self.search.setAccessibleName("Search names and terms")
        self.search.setClearButtonEnabled(True)
        self.tabs.setAccessibleName("Names, terms")
        self.tabs.setDocumentMode(True)
        for page in self.pages:
            self.tabs.addTab(page, "")
        top, foot = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.search, 1)
        for button in (self.add_button, self.remove_button, self.undo_button, self.redo_button):
            top.addWidget(button)
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        foot.addWidget(self.told, 1)
        for button in (self.import_button, self.export_button, self.close_button):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.addLayout(top)
        column.addWidget(self.tabs, 1)
        column.addLayout(foot)
