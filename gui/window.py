"""The main window: the panes in the middle, around them what tells and what takes orders."""

from __future__ import annotations

import contextlib
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from core.article import Source
from core.errors import CannotWrite, DragomanError
from core.paths import Paths
from core.settings import Settings, save
from core.wording import Wording
from gui.analyst.control import Control
from gui.analyst.editing import Editing
from gui.articles.desk import Desk
from gui.articles.problem_page import ProblemPage
from gui.articles.recent import RecentMenu, with_latest
from gui.articles.request import holds_something
from gui.articles.tabs import ArticleTabs
from gui.banner import Banner
from gui.checks.checks_panel import ChecksPanel
from gui.commands.actions import add_commands
from gui.commands.command_bar import CommandBar
from gui.commands.commands import Commands
from gui.commands.context_menu import add_context_menus
from gui.commands.possible import enable
from gui.fonts import arabic_family
from gui.interlinear.word_by_word import WordByWord
from gui.job import Job
from gui.layout import layout_of, restore_layout
from gui.library.library_desk import LibraryDesk
from gui.look import style_sheet
from gui.models import Models
from gui.names.naming import Naming
from gui.notes import NotesLine
from gui.panes.find import FindBar
from gui.panes.reader import Reader
from gui.points.wish import Wish, wish_of
from gui.problems import NO_ARABIC_FONT, problem
from gui.status import StatusLine
from gui.theme import Theme
from gui.title import TitleLine
from gui.welcome import Welcome

_ZOOM_STEP = 1.1
_SECONDS_TO_CLOSE = 0.3
_SECONDS_TO_KEEP = 2.0


class MainWindow(QMainWindow):
    """The open articles, one of them on the screen, and everything that can be done with them."""

    def __init__(self, paths: Paths, settings: Settings, models: Models) -> None:
        super().__init__()
        self.settings = settings
        self._paths = paths
        self.theme = Theme.of(QGuiApplication.palette())
        self.wording = Wording(paths)
        self.desk = Desk(models, wish_of(settings), self.wording)
        self.reader = Reader(self.theme)
        self.control = Control(self.desk, self.reader)
        self.editing = Editing(self.desk, self.reader, self.wording)
        self.welcome = Welcome(self.theme)
        self.problem_page = ProblemPage(self.theme)
        self.banner = Banner(self.theme)
        self.tabs = ArticleTabs()
        self.notes = NotesLine(self.theme)
        self.find_bar = FindBar(self.reader.panes)
        self.checks = ChecksPanel(self.theme)
        self.naming = Naming(self)
        self.word_by_word = WordByWord(self)
        self.library = LibraryDesk(self)
        self.status = StatusLine()
        self.title = TitleLine()
        self.pages = QStackedWidget()
        self.commands = Commands(self)
        self.actions_by_name = add_commands(self, self.commands.handlers())
        self.recent_menu = RecentMenu(self, self.commands.open_file)
        self._warming = Job(lambda _: models.warm_up())
        self._build()
        self._connect()
        self._restore_layout()
        self.apply_look()
        self._show_recent()
        self._show_state()
        if arabic_family() is None:
            self.banner.show_problem(NO_ARABIC_FONT)

    def warm_up(self) -> None:
        """Load the model in the background, so that the first article need not wait for it."""
        self._warming.start()

    def say(self, words: str) -> None:
        """Tell what has been done, for some seconds."""
        self.status.say(words)

    def show_error(self, error: BaseException) -> None:
        """Tell what went wrong; what was not foreseen becomes a fault report."""
        if isinstance(error, DragomanError):
            self.banner.show_problem(problem(error))
        else:
            sys.excepthook(type(error), error, error.__traceback__)

    def apply_look(self) -> None:
        """Draw everything in the present colours and size."""
        self.theme = Theme.of(QGuiApplication.palette())
        self.setStyleSheet(style_sheet(self.theme))
        self.apply_zoom()
        pages = self.welcome, self.problem_page, self.banner, self.notes, self.library
        for part in (*pages, self.checks, self.editing.editor, self.naming.panel):
            part.set_theme(self.theme)
        self.find_bar.search()

    def apply_zoom(self) -> None:
        """Draw the article in the present size."""
        zoom = round(100 * _ZOOM_STEP**self.settings.zoom)
        self.reader.set_look(self.theme, zoom)
        self.word_by_word.panel.set_look(self.theme, zoom)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system from light to dark and back."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.ApplicationPaletteChange):
            fresh = Theme.of(QGuiApplication.palette())
            if fresh != self.theme:
                self.theme = fresh
                self.apply_look()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and text."""
        if holds_something(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped."""
        event.acceptProposedAction()
        self.commands.take_in(event.mimeData())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the banner, then takes the selection away."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.banner.isVisible():
            self.banner.hide()
        else:
            self.reader.clear_selection()

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the work, and keep the layout for the next time."""
        if not self.editing.may_close():
            event.ignore()
            return
        self.library.close(_SECONDS_TO_KEEP)
        self.desk.close(_SECONDS_TO_CLOSE)
        self.naming.close(_SECONDS_TO_CLOSE)
        self._warming.abandon()
        self._keep_layout()
        with contextlib.suppress(CannotWrite):  # the layout is lost, nothing else
            save(self.settings, self._paths.settings)
        super().closeEvent(event)

    def _build(self) -> None:
        self.setWindowTitle("Dragoman")
        self.setAcceptDrops(True)
        self.resize(1280, 800)
        self.addToolBar(CommandBar(self.actions_by_name, self.title))
        self.pages.addWidget(self.welcome)
        self.pages.addWidget(self.reader)
        self.pages.addWidget(self.problem_page)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.tabs, self.banner, self.notes, self.pages, self.find_bar):
            column.addWidget(widget)
        column.setStretchFactor(self.pages, 1)
        self.setCentralWidget(page)
        self.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.checks)
        self.setStatusBar(self.status)
        article_menu = self.menuBar().actions()[0].menu()
        assert isinstance(article_menu, QMenu)
        article_menu.insertMenu(self.actions_by_name["sample"], self.recent_menu)

    def _connect(self) -> None:
        desk, commands = self.desk, self.commands
        desk.leaving.connect(self._keep_place)
        desk.arrived.connect(self._show_article)
        desk.cleared.connect(lambda: self._show_empty(self.welcome, "Dragoman"))
        desk.changed.connect(self._show_tabs)
        self.tabs.chosen.connect(commands.articles.show_at)
        self.tabs.close_wanted.connect(commands.articles.close_at)
        self.notes.attachment_wanted.connect(commands.articles.open_attachment)
        desk.translated.connect(self.reader.add)
        desk.translated.connect(self._search_again)
        desk.outdated.connect(self.reader.forget_english)
        desk.changed.connect(self._show_state)
        desk.failed.connect(self._show_failure)
        self.control.wished.connect(self._keep_wish)
        self.control.said.connect(self.say)
        self.reader.asks.method_wanted.connect(self.actions_by_name["method"].trigger)
        add_context_menus(self.reader, self.actions_by_name, commands.checks.remedies.offers)
        self.banner.taken.connect(commands.take)
        self.problem_page.taken.connect(commands.take)
        self.problem_page.again_wanted.connect(desk.go_on)
        self.find_bar.hidden_reached.connect(self.reader.go_to)
        self.find_bar.closed.connect(self.reader.english.setFocus)
        self.status.stop_button.clicked.connect(desk.stop)
        self.status.go_on_button.clicked.connect(desk.go_on)
        self.status.checks.clicked.connect(self.checks.open)
        self.checks.reached.connect(self.reader.go_to)
        self.editing.said.connect(self.say)
        self.editing.failed.connect(self.banner.show_failure)
        self.editing.refused.connect(self.banner.show_problem)
        self.editing.changed.connect(self._show_state)
        self.welcome.open_wanted.connect(commands.open)
        self.welcome.paste_wanted.connect(commands.paste)
        self.welcome.sample_wanted.connect(self.actions_by_name["sample"].trigger)
        self.welcome.recent_wanted.connect(lambda file: commands.open_file(Path(file)))

    def _show_article(self) -> None:
        run, opened = self.desk.run, self.desk.shelf.current
        if run is None or run.article is None or opened is None:
            return
        self.banner.hide()
        self.reader.show_article(run.sentences, run.pairs)
        self.reader.show_key_points(run.key_points, run.wish.choice.pinned)
        self.reader.set_remark(run.article)
        self.notes.show_notes(run.article.notes, run.article.attachments)
        self.pages.setCurrentWidget(self.reader)
        self.reader.key_points.setFocus()
        self.find_bar.search()
        if opened.place is not None:
            self.reader.return_to(opened.place)
        if opened.request.path is not None:
            recent = with_latest(self.settings.recent, opened.request.path)
            self.settings = replace(self.settings, recent=recent)
            self._show_recent()

    def _show_empty(self, page: QWidget, title: str) -> None:
        """Show a page in place of an article."""
        self.notes.hide()
        self.reader.show_article((), {})
        self.pages.setCurrentWidget(page)
        self.title.show_source(Source())
        self.setWindowTitle(title)

    def _show_failure(self, error: BaseException) -> None:
        """Tell why an article cannot be read: on a page of its own when it has the screen."""
        opened = self.desk.shelf.current
        if opened is None or opened.problem is not error or not isinstance(error, DragomanError):
            self.show_error(error)
            return
        self.banner.hide()
        self.problem_page.show_problem(problem(error))
        self._show_empty(self.problem_page, f"{opened.request.name} - Dragoman")

    def _show_tabs(self) -> None:
        self.tabs.show_articles(self.desk.shelf.articles, self.desk.shelf.place)

    def _keep_place(self) -> None:
        if self.desk.shelf.current is not None:
            self.desk.shelf.current.place = self.reader.place

    def _keep_wish(self, wish: Wish) -> None:
        self.settings = replace(
            self.settings, points=wish.points, share=wish.share, method=wish.method.value
        )

    def _search_again(self) -> None:
        if self.find_bar.isVisible():
            self.find_bar.search()

    def _show_state(self) -> None:
        """Bring the status line, the title and what can be done up to date."""
        desk, run = self.desk, self.desk.run
        self.status.show_desk(desk)
        self.checks.show_pairs(run.pairs.values() if run is not None else ())
        enable(self.actions_by_name, desk, self.editing)
        if run is not None and run.article is not None:
            self.title.show_source(run.article.source)
            shown = run.article.source.title or run.article.source.file_name
            self.setWindowTitle(f"{shown} - Dragoman")

    def _show_recent(self) -> None:
        self.welcome.show_recent(self.settings.recent)
        self.recent_menu.show_files(self.settings.recent)

    def _restore_layout(self) -> None:
        self.reader.set_stacked(self.settings.stacked)
        restore_layout(self.settings.layout, self, self.reader.splitters)
        self.reader.set_stacked(self.settings.stacked)

    def _keep_layout(self) -> None:
        self.settings = replace(self.settings, layout=layout_of(self, self.reader.splitters))
