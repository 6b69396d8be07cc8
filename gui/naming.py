"""Names and terms: the list of the article's names, the desk's form of each, and shared tables."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget

from core.arabic import arabic_share, clean
from core.errors import DragomanError
from core.gazetteer import bundled
from core.glossary import Term, read_glossary, write_glossary
from core.ledger import Entry, read_ledger, write_ledger
from core.name_list import ListedName, name_list
from core.romanization import romanized
from gui.job import Job
from gui.name_notes import NameNotes
from gui.names_panel import NamesPanel

if TYPE_CHECKING:
    from gui.window import MainWindow

_MILLISECONDS_TO_GATHER = 400


class WordForm(QDialog):
    """An Arabic name or term, and the English the desk wants for it."""

    def __init__(self, title: str, arabic: str, english: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(420)
        self.arabic, self.english = QLineEdit(arabic), QLineEdit(english)
        self.arabic.setAccessibleName("Arabic")
        self.arabic.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.english.setAccessibleName("English")
        form = QFormLayout(self)
        form.addRow("&Arabic", self.arabic)
        form.addRow("&English", self.english)
        form.addRow(QLabel("It holds for every article, from now on."))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)
        (self.english if arabic else self.arabic).setFocus()
        self.english.selectAll()


class Naming(QObject):
    """Keeps the list of names up to date, and brings the desk's words into the article."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._listing: Job | None = None
        self.panel = NamesPanel(window.theme)
        self.notes = NameNotes(window.desk, window.wording)
        self.notes.failed.connect(window.show_error)
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(_MILLISECONDS_TO_GATHER)
        self._gather.timeout.connect(self._list)
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.panel)
        window.desk.translated.connect(self._gather.start)
        window.desk.arrived.connect(self._arrived)
        self.panel.visibilityChanged.connect(self._gather.start)
        self.panel.reached.connect(window.reader.go_to)
        self.panel.write_wanted.connect(self._ask_about)
        for trouble in window.wording.troubles.values():
            window.banner.show_failure(trouble)

    def open(self) -> None:
        """Open the list of names in the place of the list of checks; close it from within."""
        if self.panel.list.hasFocus():
            self.panel.hide()
        else:
            self._window.checks.hide()
            self.panel.open()

    def ask_for_form_of(self, arabic: str) -> None:
        """Ask how the desk writes a name; proposed are its own form, or a romanization."""
        entry = self._window.wording.names.entry(arabic)
        self.ask_for_form(arabic, entry.english if entry is not None else romanized(arabic))

    def ask_for_form(self, arabic: str, suggestion: str) -> None:
        """Ask how the desk writes a name."""
        form = WordForm("Write a name this way", arabic, suggestion, self._window)
        form.accepted.connect(lambda: self.write_name(form.arabic.text(), form.english.text()))
        form.open()

    def ask_for_term(self) -> None:
        """Ask for a term and its English."""
        form = WordForm("Add a term", "", "", self._window)
        form.accepted.connect(lambda: self.write_term(form.arabic.text(), form.english.text()))
        form.open()

    def write_name(self, arabic: str, english: str) -> None:
        """Fix the form of a name for every article; empty English takes it out of the ledger."""
        wording, name, form = self._window.wording, clean(arabic), " ".join(english.split())
        names = wording.names.with_entry(Entry(name, form)) if form else wording.names.without(name)
        if self._is_arabic(name) and self._try(lambda: wording.write_names(names)):
            self._reword()
            self._window.say(f"Written as {form} from now on" if form else "Left to the machine")

    def write_term(self, arabic: str, english: str) -> None:
        """Want this English for a term; empty English takes it out of the glossary."""
        wording, term, wanted = self._window.wording, clean(arabic), " ".join(english.split())
        old = wording.terms
        terms = old.with_term(Term(term, wanted)) if wanted else old.without(term)
        if self._is_arabic(term) and self._try(lambda: wording.write_terms(terms)):
            self._reword()
            self._window.say(f"{wanted} is wanted from now on" if wanted else "Term taken out")

    def read_names(self, file: Path) -> None:
        """Add the names of a shared ledger; where they differ, the desk's own form stays."""
        wording = self._window.wording

        def join() -> None:
            joined, conflicts = wording.names.joined(read_ledger(file))
            wording.write_names(joined)
            self._tell(len(joined.entries), "names", [c.theirs.arabic for c in conflicts])

        if self._try(join):
            self._reword()

    def read_terms(self, file: Path) -> None:
        """Add the terms of a shared glossary; where they differ, the desk's own English stays."""
        wording = self._window.wording

        def join() -> None:
            joined, conflicts = wording.terms.joined(read_glossary(file))
            wording.write_terms(joined)
            self._tell(len(joined.terms), "terms", [theirs.arabic for _, theirs in conflicts])

        if self._try(join):
            self._reword()

    def save_names(self, file: Path) -> None:
        """Write the ledger into a file to be shared."""
        if self._try(lambda: write_ledger(self._window.wording.names, file)):
            self._window.say(f"Names saved as {file.name}")

    def save_terms(self, file: Path) -> None:
        """Write the glossary into a file to be shared."""
        if self._try(lambda: write_glossary(self._window.wording.terms, file)):
            self._window.say(f"Terms saved as {file.name}")

    def _ask_about(self, name: ListedName) -> None:
        self.ask_for_form(name.arabic, name.suggestion)

    def _is_arabic(self, words: str) -> bool:
        """True when a name or term can stand in a table; otherwise the user is told."""
        if not arabic_share(words):
            self._window.say("The name or term is missing: type it in Arabic")
        return bool(arabic_share(words))

    def _try(self, action: Callable[[], None]) -> bool:
        """Do what may fail; a failure is told, and nothing has changed."""
        try:
            action()
        except DragomanError as error:
            self._window.banner.show_failure(error)
            return False
        return True

    def _tell(self, count: int, what: str, differ: list[str]) -> None:
        kept = f"; your form stays for {len(differ)} written otherwise there" if differ else ""
        self._window.say(f"{count} {what} in all{kept}")

    def _arrived(self) -> None:
        """Bring the article up to date as soon as it is on the screen."""
        QTimer.singleShot(0, self, self._reword)

    def _reword(self) -> None:
        """Bring the article on the screen up to date with names, terms and corrections."""
        run = self._window.desk.run
        if run is not None:
            self._window.desk.take(run.caught_up())
        self._gather.start()

    def _list(self) -> None:
        """Find the names in the background; a later list takes the place of an earlier one."""
        run = self._window.desk.run
        if run is None or not self.panel.isVisible():
            return
        if self._listing is not None:
            self._listing.abandon()
        pairs = [run.pairs[number] for number in sorted(run.pairs)]
        names = self._window.wording.names
        self._listing = Job(lambda _: iter([name_list(pairs, names, bundled())]))
        sentences = run.sentences
        self._listing.item.connect(
            lambda found: self.panel.show_names(found, lambda n: sentences[n - 1].position)
        )
        self._listing.failed.connect(self._window.show_error)
        self._listing.start()
