"""The library of a main window: what is kept in it, and the way back to an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from core.article import Article
from core.errors import DamagedLedger, DragomanError
from core.explain import explain
from core.library import Library
from gui.articles.request import Request
from gui.job import Job
from gui.library.keeping import Keeping
from gui.library.library_window import LibraryWindow
from gui.problems import problem
from gui.theme import Theme

if TYPE_CHECKING:
    from gui.window import MainWindow


class LibraryDesk(QObject):
    """Keeps what is read in the window, and opens what is wanted from the library."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.library = Library(window.desk.models.paths.library)
        self.keeping = Keeping(window.desk, self.library, lambda: window.settings.keep_library)
        self.page: LibraryWindow | None = None
        self._fetching: Job | None = None
        self._removing: Job | None = None
        self._goal: tuple[str, int] | None = None
        self._told = False
        self.keeping.kept.connect(self._tell_put_aside)
        self.keeping.failed.connect(self._fail)
        # the window shows the article first
        window.desk.arrived.connect(self._reach, Qt.ConnectionType.QueuedConnection)

    def open(self) -> None:
        """Show the library."""
        if self.page is None:
            window = self._window
            self.page = LibraryWindow(
                self.library, lambda: window.settings.keep_library, window.theme, window
            )
            self.page.wanted.connect(self.show_article)
            self.page.remove_wanted.connect(self.remove)
        self.page.set_theme(self._window.theme)
        self.page.open()

    def set_theme(self, theme: Theme) -> None:
        """Change colours."""
        if self.page is not None:
            self.page.set_theme(theme)

    def clear(self) -> None:
        """Forget all articles.

        Raises:
            CannotWrite: the file cannot be changed.
        """
        self.keeping.forget()
        self.library.clear()

    def show_article(self, key: int, sentence: int) -> None:
        """Open an article of the library, or go to it when it is open, at a sentence."""
        self._goal = None
        self._fetching = Job(lambda _: iter([(self.library.article(key), sentence)]))
        self._fetching.item.connect(self._show)
        self._fetching.failed.connect(self._fail)
        self._fetching.start()

    def remove(self, key: int) -> None:
        """Forget an article."""
        self._removing = Job(lambda _: iter([(self.library.article(key), self._forget(key))]))
        self._removing.item.connect(self._tell_removed)
        self._removing.failed.connect(self._fail_in_page)
        self._removing.start()

    def close(self, seconds: float) -> None:
        """Keep what is still to be kept, in at most so many seconds."""
        self.keeping.close(seconds)
        for job in (self._fetching, self._removing):
            if job is not None:
                job.abandon(seconds)
        if self.page is not None:
            self.page.searching.close(seconds)

    def _show(self, found: tuple[Article | None, int]) -> None:
        article, sentence = found
        desk = self._window.desk
        if article is None:
            self._window.say("This article is no longer in the library")
            return
        self._window.activateWindow()
        self._goal = article.text, sentence
        for opened in desk.shelf.articles:
            known = opened.run.article if opened.run is not None else None
            if known is not None and known.text == article.text:
                desk.show(opened)
                self._reach()
                return
        desk.ask(Request(text=article.text, known=article, force=True))

    def _forget(self, key: int) -> bool:
        return self.library.forget([key]) > 0

    def _tell_removed(self, found: tuple[Article | None, bool]) -> None:
        article, removed = found
        assert self.page is not None
        if article is not None:
            self.keeping.forget(article.text)
        if not removed:
            self._window.say("This article was no longer in the library")
        self.page.searching.ask()

    def _fail_in_page(self, error: BaseException) -> None:
        if not isinstance(error, DragomanError):
            self._window.show_error(error)
        elif self.page is not None:
            told = explain(error)
            self.page.say(f"{told.sentence} {told.advice}")

    def _reach(self) -> None:
        """Go to the sentence that was wanted, once its article is on the screen."""
        run = self._window.desk.run
        if self._goal is None or run is None or run.article is None:
            return
        text, sentence = self._goal
        if run.article.text == text:
            self._goal = None
            self._window.reader.go_to(sentence)

    def _tell_put_aside(self) -> None:
        aside = self.library.put_aside
        if aside is not None and not self._told:
            self._told = True
            fault = f"it was damaged, is kept as {aside}, and a new one is begun"
            library = self._window.desk.models.paths.library
            self._window.banner.show_problem(problem(DamagedLedger(library, 0, fault)))

    def _fail(self, error: BaseException) -> None:
        """Tell it once: what cannot be kept now cannot be kept with the next article either."""
        if not isinstance(error, DragomanError):
            self._window.show_error(error)
        elif not self._told:
            self._told = True
            self._window.banner.show_failure(error)
