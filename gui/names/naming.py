"""Names and terms: the list of the article's names, the desk's form of each, and shared tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from core.errors import DragomanError
from core.gazetteer import bundled
from core.glossary import Term
from core.ledger import Entry
from core.name_list import ListedName, name_list
from core.sentences import Sentence
from core.word_kinds import NAMES, TERMS
from gui.job import Work
from gui.names.name_notes import NameNotes
from gui.names.names_panel import NamesPanel
from gui.names.sharing import Sharing
from gui.names.word_form import WordForm
from gui.names.word_window import WordWindow
from gui.names.words import DeskWords, Kind
from gui.repeated_job import RepeatedJob

if TYPE_CHECKING:
    from gui.window import MainWindow


class Naming(QObject):
    """Keeps the list of names up to date, and brings the desk's words into the article."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._listing = RepeatedJob(self._list, self)
        self._listing.item.connect(self._show_names)
        self._listing.failed.connect(window.show_error)
        self.panel = NamesPanel(window.theme)
        self.words = DeskWords(window.wording)
        self.sharing = Sharing(self.words)
        self._tables: WordWindow | None = None
        self._failure: DragomanError | None = None
        self.notes = NameNotes(window.desk, window.wording)
        self.notes.failed.connect(window.show_error)
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.panel)
        window.desk.translated.connect(self._listing.ask)
        window.desk.arrived.connect(self._arrived)
        self.panel.visibilityChanged.connect(self._listing.ask)
        self.panel.reached.connect(window.reader.go_to)
        self.panel.write_wanted.connect(self._ask_about)
        self.words.changed.connect(self._reword)
        for part in (self.words, self.sharing):
            part.said.connect(self._say)
            part.failed.connect(self._show_failure)
        for trouble in window.wording.troubles.values():
            window.banner.show_failure(trouble)

    def close(self, seconds: float) -> None:
        """Keep what is typed, and end what is going on, waiting that long for each part of it."""
        if self._tables is not None:
            self._tables.close()
        self.notes.close(seconds)
        self._listing.close(seconds)

    def open(self) -> None:
        """Open the list of names in the place of the list of checks; close it from within."""
        if self.panel.list.hasFocus():
            self.panel.hide()
        else:
            self._window.checks.hide()
            self.panel.open()

    def open_tables(self) -> None:
        """Show all names and terms of the desk."""
        self.tables.open()

    @property
    def tables(self) -> WordWindow:
        """The window with all names and terms of the desk."""
        if self._tables is None:
            self._tables = WordWindow(self.words, self.sharing, self._window)
        return self._tables

    def ask_for_form(self, arabic: str, suggestion: str) -> None:
        """Ask how the desk writes a name; a form is proposed."""
        entry = self._window.wording.names.entry(arabic)
        row = Entry(arabic, suggestion, entry.note if entry is not None else "")
        self._ask(NAMES, "Write a name this way", row)

    def ask_for_term(self) -> None:
        """Ask for a term and its English."""
        self._ask(TERMS, "Add a term", Term("", ""))

    def _ask_about(self, name: ListedName) -> None:
        self.ask_for_form(name.arabic, name.suggestion)

    def _ask(self, kind: Kind, title: str, row: object) -> None:
        WordForm(self.words, kind, title, row, self._window).open()

    def _say(self, words: str) -> None:
        """Tell what has been done, in the place of what could not be done before."""
        self._window.say(words)
        if self._failure is not None:
            self._window.banner.withdraw(self._failure)

    def _show_failure(self, error: DragomanError) -> None:
        self._failure = error
        self._window.banner.show_failure(error)

    def _arrived(self) -> None:
        """Bring the article up to date as soon as it is on the screen."""
        QTimer.singleShot(0, self, self._reword)

    def _reword(self) -> None:
        """Bring the article on the screen up to date with names, terms and corrections."""
        run = self._window.desk.run
        if run is not None:
            self._window.desk.take(run.caught_up())
        self._listing.ask()

    def _list(self) -> Work | None:
        """Find the names of the article as it is, while the list of them is seen."""
        run = self._window.desk.run
        if run is None or not self.panel.isVisible():
            return None
        sentences, names = run.sentences, self._window.wording.names
        pairs = [run.pairs[number] for number in sorted(run.pairs)]

        def work(cancelled: Callable[[], bool]) -> Iterator[object]:
            wanted = takewhile(lambda _: not cancelled(), pairs)
            yield name_list(wanted, names, bundled()), sentences

        return work

    def _show_names(self, found: tuple[Sequence[ListedName], Sequence[Sentence]]) -> None:
        names, sentences = found
        self.panel.show_names(names, lambda number: sentences[number - 1].position)
