"""Reading documents: the bytes of a file become an Article with its Source filled in."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from core.article import PASTED, Article, Extract, from_extract
from core.errors import Reason, UnreadableArticle
from core.readers import sandbox
from core.readers.files import bytes_of, shown_name
from core.readers.formats import FORMATS, MAIL, OUTLOOK, Format, recognise
from core.readers.sandbox import never


def suffixes() -> tuple[str, ...]:
    """The file name endings an open dialog should offer, lower case with the dot."""
    return tuple(suffix for known in FORMATS for suffix in known.suffixes)


def read(
    path: Path,
    *,
    retrieved: datetime,
    encoding: str | None = None,
    cancelled: Callable[[], bool] = never,
) -> Article:
    """The article in a file; of several articles, the first, with a note that says so.

    Args:
        path: the file; its content, not its suffix, decides how it is read.
        retrieved: when the analyst opened it.
        encoding: name of a codec the analyst chose; None to find it.
        cancelled: asked while a parsing process works; when it says True, that is ended.

    Raises:
        UnreadableArticle: with the reason; TOO_SLOW when cancelled.
    """
    first, *others = read_all(path, retrieved=retrieved, encoding=encoding, cancelled=cancelled)
    if not others:
        return first
    note = f"The file holds {len(others) + 1} articles; this is the first of them."
    return replace(first, notes=(*first.notes, note))


def read_all(
    path: Path,
    *,
    retrieved: datetime,
    encoding: str | None = None,
    cancelled: Callable[[], bool] = never,
) -> tuple[Article, ...]:
    """All articles in a file, at least one: tables and JSON lines hold many.

    Args, Raises: as ``read``.
    """
    data = bytes_of(path)
    name = shown_name(path)
    known = _recognised(data, name, path.suffix)
    return _articles(_extracts(known, data, name, encoding, cancelled), data, name, retrieved)


def read_attachment(
    path: Path,
    attachment: int,
    *,
    retrieved: datetime,
    cancelled: Callable[[], bool] = never,
) -> Article:
    """The article in a document that came with an e-mail.

    Args:
        path: the e-mail.
        attachment: index into ``Article.attachments`` of the article read from it.
        retrieved: when the analyst opened it.
        cancelled: as for ``read``.

    Raises:
        UnreadableArticle: with the reason; MISSING when there is no such attachment.
    """
    data = bytes_of(path)
    known = recognise(data, path.suffix)
    if known is None or known not in (MAIL, OUTLOOK):
        raise UnreadableArticle(shown_name(path), Reason.MISSING)
    name, inner = sandbox.attachment(known.module, data, shown_name(path), attachment)
    if not inner:
        raise UnreadableArticle(name, Reason.EMPTY)
    known = _recognised(inner, name, Path(name).suffix)
    return _articles(_extracts(known, inner, name, None, cancelled), inner, name, retrieved)[0]


def from_html(html: str, *, retrieved: datetime) -> Article:
    """The article in HTML from the clipboard: all of its visible text, for it was selected.

    Raises:
        UnreadableArticle: EMPTY when there is no text in it, or with another reason.
    """
    data = html.encode("utf-8", errors="replace")
    (extract,) = sandbox.extracts("pasted", data, PASTED)
    return _article(extract, data, PASTED, retrieved)


def _recognised(data: bytes, name: str, suffix: str) -> Format:
    known = recognise(data, suffix)
    if known is None:
        raise UnreadableArticle(name, Reason.UNKNOWN_FORMAT)
    return known


def _articles(
    extracts: tuple[Extract, ...], data: bytes, name: str, retrieved: datetime
) -> tuple[Article, ...]:
    """The articles of those extracts that hold text; EMPTY when none does."""
    articles = []
    empty = UnreadableArticle(name, Reason.EMPTY)
    for extract in extracts:
        try:
            articles.append(_article(extract, data, name, retrieved))
        except UnreadableArticle as error:
            empty = error
    if not articles:
        raise empty
    return tuple(articles)


def _article(extract: Extract, data: bytes, name: str, retrieved: datetime) -> Article:
    from core.readers.dating import dated  # noqa: PLC0415  a parsing process never needs it

    return from_extract(dated(extract), data, name, retrieved)


def _extracts(
    known: Format, data: bytes, name: str, encoding: str | None, cancelled: Callable[[], bool]
) -> tuple[Extract, ...]:
    if not known.apart:
        reader = importlib.import_module(f"core.readers.{known.module}")
        return (reader.read(data, name, encoding),)
    try:
        return sandbox.extracts(
            known.module, data, name, encoding, programs=known.programs, cancelled=cancelled
        )
    except UnreadableArticle as error:
        if error.reason is not Reason.NEEDS_PROGRAM or not known.instead:
            raise
    return sandbox.extracts(known.instead, data, name, encoding, programs=True, cancelled=cancelled)
