"""The commands on open articles: what the menus say of them, and what they do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from core.plural import plural
from core.reading import Reading
from gui.articles.digest_page import Digest, DigestPage, digest_of
from gui.articles.request import Request
from gui.articles.shelf import Opened
from gui.commands.command import Command
from gui.dialogs import ChoiceDialog, Option
from gui.job import Job

if TYPE_CHECKING:
    from gui.window import MainWindow

Keys = QKeySequence.StandardKey

OPEN_ARTICLES: tuple[Command, ...] = (
    Command(
        "attachment",
        "Attach&ment…",
        "Read a document that came with this e-mail",
        ("Ctrl+Shift+A",),
    ),
    Command(
        "digest",
        "&Digest…",
        "What the open articles tell: each fact once, with everyone who tells it",
        ("Ctrl+Shift+D",),
    ),
    Command("close_article", "&Close article", "Take this article off the window", (Keys.Close,)),
    Command(
        "reopen", "Reopen closed artic&le", "Put back the article closed last", ("Ctrl+Shift+T",)
    ),
)
"""What the menu of articles says about those that are open."""

BETWEEN_ARTICLES: tuple[Command, ...] = (
    Command(
        "next_article", "Next &article", "Show the next open article", ("Ctrl+PgDown", "Ctrl+Tab")
    ),
    Command(
        "previous_article",
        "Previous a&rticle",
        "Show the open article before this one",
        ("Ctrl+PgUp", "Ctrl+Shift+Tab"),
    ),
    Command("go_to_article", "&Go to article…", "Choose among the open articles", ("Ctrl+J",)),
)
"""How to go from one open article to another."""


class ArticleCommands:
    """The user's commands on the open articles of a window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._merging: Job | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each command does, by name."""
        return {
            "attachment": self.attachment,
            "digest": self.digest,
            "close_article": self.close,
            "reopen": self._window.desk.reopen,
            "next_article": lambda: self.step(1),
            "previous_article": lambda: self.step(-1),
            "go_to_article": self.go_to,
        }

    def step(self, by: int) -> None:
        """Show the next or previous article, around the end."""
        opened = self._window.desk.shelf.beside(by)
        if opened is not None:
            self._window.desk.show(opened)

    def close(self) -> None:
        """Close the article on the screen."""
        self.close_at(self._window.desk.shelf.place)

    def show_at(self, place: int) -> None:
        """Show the article at this place."""
        self._window.desk.show(self._window.desk.shelf.articles[place])

    def close_at(self, place: int) -> None:
        """Close the article at this place; it can be reopened."""
        if place >= 0:
            opened = self._window.desk.shelf.articles[place]
            self._window.desk.close_article(opened)
            self._window.say("Closed; Ctrl+Shift+T puts it back")

    def go_to(self) -> None:
        """Ask which of the open articles to show."""
        shelf = self._window.desk.shelf
        options = [Option(each.title, _remark(each), each) for each in shelf.articles]
        dialog = ChoiceDialog("Open articles", options, shelf.current, self._window)
        chosen = dialog.value() if dialog.exec() else None
        if isinstance(chosen, Opened):
            self._window.desk.show(chosen)

    def attachment(self) -> None:
        """Ask which attachment to read."""
        reading = self._window.desk.reading()
        names = reading.article.attachments if reading is not None else ()
        if len(names) == 1:
            self.open_attachment(0)
        elif names:
            options = [Option(name, "", place) for place, name in enumerate(names)]
            dialog = ChoiceDialog("Attachments", options, 0, self._window)
            chosen = dialog.value() if dialog.exec() else None
            if isinstance(chosen, int):
                self.open_attachment(chosen)

    def open_attachment(self, place: int) -> None:
        """Read an attachment of the e-mail on the screen."""
        request = self._window.desk.request
        if request is not None and request.path is not None:
            self._window.desk.ask(Request(path=request.path, attachment=place))

    def digest(self) -> None:
        """Merge what the open articles tell."""
        window = self._window
        opened = window.desk.shelf.articles
        runs = [each.run for each in opened if each.run is not None and not each.ahead]
        readings = [reading for run in runs if (reading := run.reading()) is not None]
        if not readings:
            return
        wish, marking = window.desk.wish, window.settings.marking
        self._merging = Job(lambda _: digest_of(readings, wish, marking))
        self._merging.item.connect(self._show_digest)
        self._merging.failed.connect(window.show_error)
        self._merging.start()

    def _show_digest(self, digest: Digest) -> None:
        """Show a digest beside the articles, in place of an earlier one."""
        shelf = self._window.desk.shelf
        unread = sum(opened.run is None or opened.ahead for opened in shelf.articles)
        if (earlier := self._window.findChild(DigestPage)) is not None:
            earlier.close()
        page = DigestPage(digest, unread, self._window.theme, self._window)
        page.wanted.connect(self._go_to_telling)
        page.show()

    def _go_to_telling(self, reading: Reading, number: int) -> None:
        """Go to a sentence that the digest quotes."""
        text = reading.article.text
        for opened in self._window.desk.shelf.articles:
            article = opened.run.article if opened.run is not None else None
            if article is not None and article.text == text:
                self._window.desk.show(opened)
                self._window.reader.go_to(number)
                self._window.activateWindow()
                return
        self._window.say("This article is closed: Ctrl+Shift+T puts back the one closed last")


def _remark(opened: Opened) -> str:
    """What to know of an open article before it is shown."""
    if opened.problem is not None:
        return f"{opened.request.name} · cannot be read"
    if opened.run is None:
        return f"{opened.request.name} · not read yet"
    done, total = len(opened.run.pairs), len(opened.run.sentences)
    return f"{opened.request.name} · {done} of {plural(total, 'sentence')} translated"
