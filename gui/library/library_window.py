"""The window of the library: a search line, and the articles that have the words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from core.errors import DragomanError
from core.explain import explain
from core.library import Entry, Library
from core.plural import plural
from core.word_search import wanted
from gui.job import Work
from gui.library.results import FORGET, page
from gui.repeated_job import RepeatedJob
from gui.theme import Theme

MOST = 50
"""Articles shown at once; nobody reads on below them, one more word finds the article."""

_CAVEAT = "The English is a machine's where you did not edit it."
_OFF = "Nothing new is kept: the library is turned off in the settings (Ctrl+,)."


class LibraryWindow(QDialog):
    """Finds articles by words of either language; stands beside the main window.

    Signals:
        wanted: the key of an article and the number of a sentence to go to.
        remove_wanted: the key of an article to forget; the user is sure.
    """

    wanted = Signal(int, int)
    remove_wanted = Signal(int)

    def __init__(
        self, library: Library, keeps: Callable[[], bool], theme: Theme, parent: QWidget
    ) -> None:
        """Nothing is looked for before ``open``.

        Args:
            library: what is looked in.
            keeps: whether the user wants a library, asked each time.
            theme: gives the page its colours.
            parent: the main window.
        """
        super().__init__(parent)
        self.setWindowTitle("Library")
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(820, 640)
        self._library, self._keeps, self._theme = library, keeps, theme
        self._shown = ""
        self.line = QLineEdit()
        self.results = QTextBrowser()
        self.told = QLabel()
        self.close_button = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.searching = RepeatedJob(self._search, self)
        self._build()

    def open(self) -> None:
        """Show the window with what the library has now, and go to the search line."""
        self.show()
        self.activateWindow()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()
        self.searching.ask()

    def set_theme(self, theme: Theme) -> None:
        """Change colours."""
        self._theme = theme
        if self.isVisible():
            self.searching.ask()

    def say(self, words: str) -> None:
        """Tell what came of a removal."""
        self.told.setText(words)

    def _build(self) -> None:
        self.line.setPlaceholderText("Words in Arabic or English; all of them must be there")
        self.line.setAccessibleName("Search the library")
        self.line.setClearButtonEnabled(True)
        self.line.textChanged.connect(self.searching.ask)
        self.results.setOpenLinks(False)
        self.results.setAccessibleName("Articles found")
        self.results.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.results.document().setDocumentMargin(14)
        self.results.anchorClicked.connect(self._follow)
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.close_button.rejected.connect(self.reject)
        self.line.returnPressed.connect(self.results.setFocus)
        self.close_button.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        self.searching.item.connect(self._show)
        self.searching.failed.connect(self._fail)
        layout = QVBoxLayout(self)
        for widget in (self.line, self.results, self.told, self.close_button):
            layout.addWidget(widget)

    def _search(self) -> Work:
        query = self.line.text()

        def work(_cancelled: Callable[[], bool]) -> Iterator[object]:
            forms = wanted(query)
            find = self._library.search(query, MOST) if forms else self._library.entries(MOST)
            yield query, forms, find, self._library.count()

        return work

    def _show(self, found: tuple[str, Sequence[str], Sequence[Entry], int]) -> None:
        query, forms, entries, count = found
        bar = self.results.verticalScrollBar()
        place = bar.value() if query == self._shown else 0
        self._shown = query
        self.results.setHtml(page(entries, forms, self._theme))
        bar.setValue(place)
        told = self._tell(forms, entries, count), self._aside(), self._off()
        self.told.setText(" ".join(filter(None, told)))

    def _tell(self, forms: Sequence[str], entries: Sequence[Entry], count: int) -> str:
        if not count:
            return "The library is empty. Every article you read is kept here, on this machine."
        if not entries:
            return (
                f"None of {plural(count, 'article')} has all of these words. Try fewer, or only "
                "their beginnings."
            )
        if len(entries) == MOST < count:
            which = "that have these words, read last" if forms else "read last"
            return f"The {MOST} articles {which}, of {count} in the library. {_CAVEAT}"
        return f"{len(entries)} of {plural(count, 'article')}. {_CAVEAT}"

    def _aside(self) -> str:
        aside = self._library.put_aside
        if aside is None:
            return ""
        return f"The library was damaged; it is kept as {aside}, and a new one is begun."

    def _off(self) -> str:
        return "" if self._keeps() else _OFF

    def _follow(self, address: QUrl) -> None:
        what, key, *sentence = address.path().split("/")
        if what != FORGET:
            self.wanted.emit(int(key), int(sentence[0]))
        elif self._sure():
            self.remove_wanted.emit(int(key))

    def _sure(self) -> bool:
        question = "Remove this article from the library? Its file is not touched."
        answer = QMessageBox.question(self, "Remove from the library", question)
        return answer == QMessageBox.StandardButton.Yes

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, DragomanError):
            raise error
        told = explain(error)
        self.told.setText(f"{told.sentence} {told.advice}")
