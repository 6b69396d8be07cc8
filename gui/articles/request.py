"""What the user wants to read, and how it comes into the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QMimeData

from core.article import PASTED, Article, from_text
from core.errors import Reason, UnreadableArticle
from core.readers import from_html, read_all, read_attachment, suffixes
from core.readers.mojibake import mend


@dataclass(frozen=True)
class Request:
    """What the user wants to read.

    Attributes:
        path: a file; None for pasted text.
        text: the pasted text.
        html: the same as HTML, where the clipboard had it; "" otherwise.
        member: which of the file's articles, from 0: tables hold many.
        attachment: index of the document that came with the e-mail ``path``; None for itself.
        encoding: the one chosen by the user; None to find it.
        force: go on with text that does not look like Arabic.
        known: the article, when it was read before: with another one of its file, or long ago.
    """

    path: Path | None = None
    text: str = ""
    html: str = ""
    member: int = 0
    attachment: int | None = None
    encoding: str | None = None
    force: bool = False
    known: Article | None = field(default=None, compare=False, repr=False)

    @property
    def name(self) -> str:
        """What to call it on the screen."""
        if self.path is not None:
            return self.path.name
        return (self.known.source.file_name if self.known is not None else "") or PASTED

    def is_of(self, other: Request) -> bool:
        """True when both are for the same article, however it is read."""
        return self._place == other._place

    def articles(self, cancelled: Callable[[], bool]) -> Sequence[Article]:
        """Read it; what follows the first one are the later articles of the same file.

        Args:
            cancelled: asked now and then; when it says True, slow parsing is ended.

        Raises:
            UnreadableArticle: with the reason.
        """
        now = datetime.now(UTC)
        if self.known is not None:
            return [self.known]
        if self.path is None:
            return [self._pasted(now)]
        if self.attachment is not None:
            attached = read_attachment(
                self.path, self.attachment, retrieved=now, cancelled=cancelled
            )
            return [attached]
        found = read_all(self.path, retrieved=now, encoding=self.encoding, cancelled=cancelled)[
            self.member :
        ]
        if not found:
            raise UnreadableArticle(self.path.name, Reason.MISSING)
        return found

    @property
    def _place(self) -> tuple[object, ...]:
        return self.path, self.text, self.html, self.member, self.attachment

    def _pasted(self, now: datetime) -> Article:
        """From the HTML, or from the text when the HTML has none."""
        if self.html:
            try:
                return from_html(self.html, retrieved=now)
            except UnreadableArticle:
                if not self.text.strip():
                    raise
        return from_text(mend(self.text), now)


class Opening:
    """Reads what was asked for, in a worker.

    Attributes:
        later: requests for the later articles of the same file, once it has been read.
    """

    def __init__(self, request: Request) -> None:
        self.later: Sequence[Request] = ()
        self._request = request

    def __call__(self, cancelled: Callable[[], bool]) -> Article:
        """The article asked for.

        Args:
            cancelled: asked now and then; when it says True, slow parsing is ended.

        Raises:
            UnreadableArticle: with the reason.
        """
        request = self._request
        first, *others = request.articles(cancelled)
        self.later = [
            replace(request, member=number, known=article)
            for number, article in enumerate(others, request.member + 1)
        ]
        return first


def holds_something(data: QMimeData) -> bool:
    """True for what ``requests_in`` can make something of."""
    return data.hasUrls() or data.hasHtml() or data.hasText()


def requests_in(data: QMimeData) -> list[Request]:
    """What was dropped or lies in the clipboard: files, else HTML, else text.

    Files of a folder come in its place, those of a kind that can be read, by name. The address of
    a web page is no file: nothing is fetched.
    """
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if files:
        return requests_for(files)
    return [Request(text=data.text(), html=data.html() if data.hasHtml() else "")]


def only_addresses(data: QMimeData) -> bool:
    """True when there is nothing but addresses of web pages."""
    urls = [url for url in data.urls() if not url.isLocalFile()]
    shown = {word.rstrip("/") for word in data.text().split()}
    named = {url.toString().rstrip("/") for url in urls}
    return bool(urls) and len(urls) == len(data.urls()) and shown <= named


def requests_for(paths: Sequence[Path]) -> list[Request]:
    """A request for each file; a folder stands for the files in it that can be read."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(path.iterdir())
            found += [each for each in inside if each.suffix.lower() in suffixes()] or [path]
        else:
            found.append(path)
    return [Request(path=path.absolute()) for path in found]
