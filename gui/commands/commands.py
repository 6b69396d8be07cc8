"""What each command does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from core.errors import CannotWrite
from core.packages import Listing
from core.writing import free_name
from gui import asking
from gui.about import about_page
from gui.articles.request import Request, only_addresses, requests_for, requests_in
from gui.commands.actions import menus
from gui.commands.article_commands import ArticleCommands
from gui.commands.check_commands import CheckCommands
from gui.commands.edit_commands import EditCommands
from gui.commands.naming_commands import NamingCommands
from gui.commands.point_commands import PointCommands
from gui.commands.settings_commands import SettingsCommands
from gui.copying import counted, report_data, save_report
from gui.dialogs import Page, keys_page
from gui.job import Job
from gui.models import PackageChoice
from gui.problems import ONLY_AN_ADDRESS, Way
from resources import sample

if TYPE_CHECKING:
    from gui.window import MainWindow


class Commands:
    """The user's commands on a window; ``gui/commands/actions.py`` names them."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.articles = ArticleCommands(window)
        self.checks = CheckCommands(window)
        self._unsaved: Path | None = None
        self._listing: Job | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each command does, by name."""
        window, desk = self._window, self._window.desk
        return {
            "open": self.open,
            "paste": self.paste,
            "sample": lambda: self.open_file(sample()),
            "source": self.source,
            "encoding": self.encoding,
            "save": self.save,
            "library": window.library.open,
            "word_by_word": window.word_by_word.toggle,
            "quit": window.close,
            "copy_report": lambda: self.copy_report(window.reader.chosen()),
            "copy_all": lambda: self.copy_report(None),
            "find": window.find_bar.open,
            "find_next": lambda: self.find(1),
            "find_previous": lambda: self.find(-1),
            "next": lambda: window.reader.step(1),
            "previous": lambda: window.reader.step(-1),
            "stop": desk.stop,
            "go_on": desk.go_on,
            "again": self.again,
            "package": self.package,
            "zoom_in": lambda: self.zoom(window.settings.zoom + 1),
            "zoom_out": lambda: self.zoom(window.settings.zoom - 1),
            "zoom_reset": lambda: self.zoom(0),
            "beside": lambda: self.stack(stacked=False),
            "stacked": lambda: self.stack(stacked=True),
            "keys": self.keys,
            "about": self.about,
            **self.checks.handlers(),
            **PointCommands(window).handlers(),
            **self.articles.handlers(),
            **EditCommands(window).handlers(),
            **SettingsCommands(window).handlers(),
            **NamingCommands(window).handlers(),
        }

    def open(self) -> None:
        """Ask for files and read them."""
        recent = self._window.settings.recent
        folder = str(Path(recent[0]).parent) if recent else ""
        self.open_all(requests_for(asking.files_to_open(self._window, folder)))

    def open_file(self, path: Path, encoding: str | None = None) -> None:
        """Read an article from a file."""
        self.open_all([Request(path=path.absolute(), encoding=encoding)])

    def open_all(self, requests: Sequence[Request]) -> None:
        """Read the first of several articles; the others wait in the line of open articles."""
        if requests:
            self._window.banner.hide()
            self._window.desk.ask_all(requests)
        if len(requests) > 1:
            self._window.say(f"{len(requests)} articles opened")

    def take_in(self, data: QMimeData) -> None:
        """Read what was dropped or lies in the clipboard."""
        if only_addresses(data):
            self._window.banner.show_problem(ONLY_AN_ADDRESS)
        else:
            self.open_all(requests_in(data))

    def paste(self) -> None:
        """Read what lies in the clipboard: files that were copied, HTML or text."""
        self.take_in(QGuiApplication.clipboard().mimeData())

    def source(self) -> None:
        """Ask where the article came from."""
        reading = self._window.desk.reading()
        if reading is not None:
            said = asking.source(self._window, reading.article.source)
            if said is not None:
                self._window.desk.set_source(said)

    def encoding(self) -> None:
        """Ask for an encoding and read the last file asked for with it."""
        desk = self._window.desk
        asked = desk.asked
        if asked is None or asked.path is None:
            return
        reading = desk.reading()
        present = asked.encoding or (reading.article.source.encoding if reading else "")
        chosen = asking.encoding(self._window, present)
        if chosen is not None:
            self._window.banner.hide()
            desk.ask_again(encoding=chosen)

    def save(self) -> None:
        """Ask for a file and write the report into it."""
        reading = self._window.desk.reading()
        if reading is None:
            return
        folder = self._unsaved.parent if self._unsaved is not None else Path.home()
        stem = Path(reading.article.source.file_name).stem.replace(" ", "-")
        file = asking.file_to_save(self._window, free_name(folder / f"{stem}.report.txt"))
        if file is not None:
            self.save_as(file)

    def save_as(self, file: Path) -> None:
        """Write the report block of what is selected, or of all key points, into a file."""
        reading, numbers = self._window.desk.reading(), self._window.reader.chosen()
        if reading is None:
            return
        self._unsaved = file
        try:
            marking = self._window.settings.marking
            save_report(reading, numbers, file, datetime.now(UTC), marking)
        except CannotWrite as error:
            self._window.show_error(error)
        else:
            self._window.say(f"Report block of {counted(reading, numbers)} saved as {file.name}")

    def copy_report(self, numbers: tuple[int, ...] | None) -> None:
        """Copy a report block of these sentences; None stands for all key points."""
        reading = self._window.desk.reading()
        if reading is not None:
            marking = self._window.settings.marking
            data = report_data(reading, numbers, datetime.now(UTC), marking)
            QGuiApplication.clipboard().setMimeData(data)
            self._window.say(f"Report block of {counted(reading, numbers)} copied")

    def find(self, by: int) -> None:
        """Go to the next or previous match; open the search line first."""
        if self._window.find_bar.isVisible():
            self._window.find_bar.step(by)
        else:
            self._window.find_bar.open()

    def again(self) -> None:
        """Translate the whole article anew."""
        self._window.reader.forget_english()
        self._window.desk.again(remembered=False)

    def package(self) -> None:
        """List the model packages, then ask for one."""
        self._listing = Job(lambda _: self._window.desk.models.listing())
        self._listing.item.connect(self._choose_package)
        self._listing.start()

    def use_package(self, choice: PackageChoice) -> None:
        """Translate with another package, what is on the screen as well."""
        desk = self._window.desk
        folder = str(choice.folder) if choice.folder is not None else ""
        self._window.settings = replace(self._window.settings, package=folder)
        if desk.run is not None:
            self._window.reader.forget_english()
        desk.choose_package(choice)
        if desk.run is None:
            desk.ask_again()

    def zoom(self, steps: int) -> None:
        """Make the article larger or smaller."""
        self._window.settings = replace(self._window.settings, zoom=min(max(steps, -5), 12))
        self._window.apply_zoom()

    def stack(self, *, stacked: bool) -> None:
        """Put the English below the Arabic, or beside it."""
        self._window.settings = replace(self._window.settings, stacked=stacked)
        self._window.reader.set_stacked(stacked)

    def keys(self) -> None:
        """Show all shortcuts and signs."""
        text = keys_page(menus(self._window.actions_by_name))
        Page("Keys and signs", text, self._window).open()

    def about(self) -> None:
        """Show what this program is."""
        run = self._window.desk.run
        package = run.package if run is not None else None
        Page("About Dragoman", about_page(package), self._window).open()

    def take(self, way: Way) -> None:
        """Take the way out of a problem that its button offers."""
        {
            Way.GO_ON: lambda: self._window.desk.ask_again(force=True),
            Way.CHOOSE_ENCODING: self.encoding,
            Way.OPEN_ANOTHER: self.open,
            Way.CHOOSE_PACKAGE: self.package,
            Way.SAVE_ELSEWHERE: self.save,
        }[way]()

    def _choose_package(self, listing: Listing) -> None:
        present = self._window.desk.models.choice
        chosen = asking.package(self._window, listing, present)
        if chosen is not None:
            self.use_package(chosen)
