"""The main window: the panes in the middle, around them what tells and what takes orders."""

from __future__ import annotations

import base64
import contextlib
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QToolBar, QVBoxLayout, QWidget

from core.errors import CannotWrite, DragomanError
from core.keypoints import DEFAULT, Method
from core.paths import Paths
from core.settings import Settings, save
from gui.actions import add_commands, on_bar
from gui.banner import Banner
from gui.checks_panel import ChecksPanel
from gui.commands import Commands
from gui.context_menu import add_context_menus
from gui.control import Control
from gui.desk import Desk
from gui.editing import Editing
from gui.find import FindBar
from gui.fonts import arabic_family
from gui.job import Job
from gui.look import style_sheet
from gui.models import Models
from gui.point_commands import POINTS
from gui.problems import NO_ARABIC_FONT, problem
from gui.reader import Reader
from gui.status import StatusLine
from gui.theme import Theme
from gui.title import TitleLine
from gui.welcome import Welcome
from gui.wish import Wish
from gui.wording import Wording

_RECENT = 10
_ZOOM_STEP = 1.1
_SECONDS_TO_CLOSE = 0.3
_NEEDS_ARTICLE = (
    *("source", "save", "copy_report", "copy_all", "find", "find_next", "find_previous"),
    *("next", "previous", "next_check", "previous_check", "checks", "again"),
    *("edit", "machine", "back"),
    *(command.name for command in POINTS if command is not None),
)


class MainWindow(QMainWindow):
    """One article at a time, and everything that can be done with it."""

    def __init__(self, paths: Paths, settings: Settings, models: Models) -> None:
        super().__init__()
        self.settings = settings
        self._paths = paths
        self.theme = Theme.of(QGuiApplication.palette())
        self.wording = Wording(paths)
        self.desk = Desk(models, _wish(settings), self.wording)
        self.reader = Reader(self.theme)
        self.control = Control(self.desk, self.reader)
        self.editing = Editing(self.desk, self.reader, self.wording)
        self.welcome = Welcome(self.theme)
        self.banner = Banner(self.theme)
        self.find_bar = FindBar(self.reader.panes)
        self.checks = ChecksPanel(self.theme)
        self.status = StatusLine()
        self.title = TitleLine()
        self.pages = QStackedWidget()
        self.commands = Commands(self)
        self.actions_by_name = add_commands(self, self.commands.handlers())
        self.recent_menu = QMenu("&Recent", self)
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
        self.reader.set_look(self.theme, round(100 * _ZOOM_STEP**self.settings.zoom))
        self.welcome.set_theme(self.theme)
        self.banner.set_theme(self.theme)
        self.checks.set_theme(self.theme)
        self.editing.editor.set_theme(self.theme)
        self.find_bar.search()

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
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the first file that was dropped, or else the text."""
        data = event.mimeData()
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if files:
            self.commands.open_file(Path(files[0]))
            if len(files) > 1:
                self.say(f"Only the first of {len(files)} files was opened")
        else:
            self.commands.open_text(data.text())

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
        self.desk.close(_SECONDS_TO_CLOSE)
        self._warming.abandon()
        self._keep_layout()
        with contextlib.suppress(CannotWrite):  # the layout is lost, nothing else
            save(self.settings, self._paths.settings)
        super().closeEvent(event)

    def _build(self) -> None:
        self.setWindowTitle("Dragoman")
        self.setAcceptDrops(True)
        self.resize(1280, 800)
        bar = QToolBar("Commands")
        bar.setObjectName("commands")
        bar.setMovable(False)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        bar.toggleViewAction().setVisible(False)
        for command in on_bar():
            action = self.actions_by_name[command.name]
            action.setIconText(command.bar)
            bar.addAction(action)
        bar.addWidget(self.title)
        self.addToolBar(bar)
        self.pages.addWidget(self.welcome)
        self.pages.addWidget(self.reader)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.banner, self.pages, self.find_bar):
            column.addWidget(widget)
        column.setStretch(1, 1)
        self.setCentralWidget(page)
        self.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.checks)
        self.setStatusBar(self.status)
        article_menu = self.menuBar().actions()[0].menu()
        assert isinstance(article_menu, QMenu)
        article_menu.insertMenu(self.actions_by_name["sample"], self.recent_menu)

    def _connect(self) -> None:
        desk, commands = self.desk, self.commands
        desk.arrived.connect(self._show_article)
        desk.translated.connect(self.reader.add)
        desk.translated.connect(self._search_again)
        desk.changed.connect(self._show_state)
        desk.failed.connect(self.show_error)
        self.control.wished.connect(self._keep_wish)
        self.control.said.connect(self.say)
        self.reader.asks.method_wanted.connect(self.actions_by_name["method"].trigger)
        add_context_menus(self.reader, self.actions_by_name)
        self.banner.taken.connect(commands.take)
        self.find_bar.closed.connect(self.reader.english.setFocus)
        self.status.stop_button.clicked.connect(desk.stop)
        self.status.go_on_button.clicked.connect(desk.go_on)
        self.status.checks.clicked.connect(self.checks.open)
        self.checks.reached.connect(self.reader.go_to)
        self.editing.said.connect(self.say)
        self.editing.failed.connect(self.banner.show_failure)
        self.editing.changed.connect(self._show_state)
        self.welcome.open_wanted.connect(commands.open)
        self.welcome.paste_wanted.connect(commands.paste)
        self.welcome.sample_wanted.connect(self.actions_by_name["sample"].trigger)
        self.welcome.recent_wanted.connect(lambda file: commands.open_file(Path(file)))

    def _show_article(self) -> None:
        run = self.desk.run
        if run is None or run.article is None:
            return
        self.banner.hide()
        self.reader.show_article(run.sentences, run.pairs)
        self.reader.show_key_points(run.key_points, run.wish.choice.pinned)
        self.reader.set_remark(run.article)
        self.pages.setCurrentWidget(self.reader)
        self.reader.key_points.setFocus()
        self.find_bar.search()
        path = self.desk.request.path if self.desk.request is not None else None
        if path is not None:
            others = [file for file in self.settings.recent if file != str(path)]
            recent = (str(path), *others)[:_RECENT]
            self.settings = replace(self.settings, recent=recent)
            self._show_recent()

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
        there = run is not None and bool(run.sentences)
        for name, enabled in self.editing.able.items():
            self.actions_by_name[name].setEnabled(enabled)
        for name in _NEEDS_ARTICLE:
            self.actions_by_name[name].setEnabled(there)
        asked = desk.asked
        self.actions_by_name["encoding"].setEnabled(asked is not None and asked.path is not None)
        self.actions_by_name["stop"].setEnabled(desk.busy)
        self.actions_by_name["go_on"].setEnabled(
            run is not None and there and not run.running and not run.complete
        )
        if run is not None and run.article is not None:
            self.title.show_source(run.article.source)
            shown = run.article.source.title or run.article.source.file_name
            self.setWindowTitle(f"{shown} - Dragoman")

    def _show_recent(self) -> None:
        self.welcome.show_recent(self.settings.recent)
        self.recent_menu.clear()
        self.recent_menu.setEnabled(bool(self.settings.recent))
        for file in self.settings.recent:
            action = self.recent_menu.addAction(Path(file).name.replace("&", "&&"))
            action.setStatusTip(file)
            action.triggered.connect(lambda _=False, file=file: self.commands.open_file(Path(file)))

    def _restore_layout(self) -> None:
        kept = {name: _state(text) for name, text in self.settings.layout}
        self.reader.set_stacked(self.settings.stacked)
        if "window" in kept:
            self.restoreGeometry(kept["window"])
        for name, splitter in self.reader.splitters.items():
            if name in kept:
                splitter.restoreState(kept[name])
        self.reader.set_stacked(self.settings.stacked)

    def _keep_layout(self) -> None:
        states = {"window": self.saveGeometry()}
        states |= {name: part.saveState() for name, part in self.reader.splitters.items()}
        layout = tuple((name, base64.b64encode(s.data()).decode()) for name, s in states.items())
        self.settings = replace(self.settings, layout=layout)


def _state(text: str) -> QByteArray:
    """The state of a window part as it was kept; empty, which Qt leaves alone, when damaged."""
    try:
        return QByteArray(base64.b64decode(text))
    except ValueError:
        return QByteArray()


def _wish(settings: Settings) -> Wish:
    """What was asked of key points when the program ran last."""
    known = {method.value: method for method in Method}
    return Wish(settings.points, settings.share, known.get(settings.method, DEFAULT))
