"""An article and where it came from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import datetime

from core.arabic import clean
from core.errors import Reason, UnreadableArticle

PASTED = "pasted text"
"""What stands in the report block instead of a file name when the text was pasted."""

LONGEST = 10_000_000
"""Characters of an article; a novel has a million, and everything is held in memory."""

TITLE_WORDS = 25
"""A first line of more words than this is a paragraph, not a title."""


@dataclass(frozen=True)
class Source:
    """What is known about where an article came from; an empty field is unknown.

    Attributes:
        title, outlet, author, url: as found in the document or typed by the analyst.
        date: as ISO 8601 (2024-04-16, or with a time) where it could be read, else as found.
        date_from: where the date was taken from ("e-mail header", "analyst").
        file_name: name without folders; ``PASTED`` for pasted text.
        encoding: the encoding the bytes were read with; "" where the format has none.
        retrieved: when the article was opened here.
        sha256: hexadecimal, of the original bytes; of the UTF-8 form for pasted text.
    """

    title: str = ""
    outlet: str = ""
    author: str = ""
    date: str = ""
    date_from: str = ""
    url: str = ""
    file_name: str = ""
    encoding: str = ""
    retrieved: datetime | None = None
    sha256: str = ""


@dataclass(frozen=True)
class Extract:
    """What a reader recovers from the bytes of one document, before clean-up.

    Attributes:
        text: the body; paragraphs end with a line end.
        title: the title when the format has one, else "" (then a first line may serve).
        outlet, author, date, date_from, url, encoding: as in ``Source``.
        notes: what the analyst should know ("recovered from PDF, check"), a sentence each.
        attachments: names of the documents that came with it and can be opened by themselves.
    """

    text: str
    title: str = ""
    outlet: str = ""
    author: str = ""
    date: str = ""
    date_from: str = ""
    url: str = ""
    encoding: str = ""
    notes: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()


@dataclass(frozen=True)
class Article:
    """The cleaned text the analyst sees, with its source.

    Attributes:
        text: cleaned text, one paragraph a line, paragraphs parted by one empty line.
        source: where it came from.
        titled: True when the first paragraph is the title (it counts as paragraph 0).
        notes: what the analyst should know about how the text was recovered.
        attachments: names of documents that came with it (``core.readers.read_attachment``).
    """

    text: str
    source: Source = field(default_factory=Source)
    titled: bool = False
    notes: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()


def from_extract(extract: Extract, data: bytes, name: str, retrieved: datetime) -> Article:
    """Clean what a reader recovered and put the title in front of it.

    Args:
        extract: the reader's findings.
        data: the original bytes, for the hash.
        name: file name to record, or ``PASTED``.
        retrieved: when the article was opened.

    Raises:
        UnreadableArticle: nothing is left after clean-up, or the text is longer than ``LONGEST``.
    """
    if len(extract.text) > LONGEST:
        detail = f"its text is longer than {LONGEST // 1_000_000} million characters"
        raise UnreadableArticle(name, Reason.TOO_LARGE, detail)
    paragraphs = [line for line in clean(extract.text).split("\n") if line]
    title = clean(extract.title).replace("\n", " ")
    if title and paragraphs and paragraphs[0] != title:
        paragraphs.insert(0, title)
    elif not title and looks_like_title(paragraphs):
        title = paragraphs[0]
    if not paragraphs:
        raise UnreadableArticle(name, Reason.EMPTY)
    source = Source(
        title=title,
        outlet=clean(extract.outlet),
        author=clean(extract.author),
        date=extract.date,
        date_from=extract.date_from,
        url=extract.url,
        file_name=name,
        encoding=extract.encoding,
        retrieved=retrieved,
        sha256=hashlib.sha256(data).hexdigest(),
    )
    return Article(
        "\n\n".join(paragraphs),
        source,
        titled=bool(title),
        notes=extract.notes,
        attachments=extract.attachments,
    )


def from_text(text: str, retrieved: datetime) -> Article:
    """An article from pasted text.

    Raises:
        UnreadableArticle: there is no text in it.
    """
    data = text.encode("utf-8", errors="replace")
    return from_extract(Extract(text), data, PASTED, retrieved)


def looks_like_title(paragraphs: list[str]) -> bool:
    """True when the first of several paragraphs is short and does not end like a sentence."""
    if len(paragraphs) < 2:
        return False
    first = paragraphs[0]
    return len(first.split()) <= TITLE_WORDS and first[-1] not in ".!؟?…:؛،,"
