"""Reading documents: the bytes of a file become an Article with its Source filled in."""

from __future__ import annotations

import importlib
from datetime import datetime
from pathlib import Path

from core.article import Article, Extract, from_extract
from core.readers.files import bytes_of, shown_name
from core.readers.formats import FORMATS, Format, recognise


def suffixes() -> tuple[str, ...]:
    """The file name endings an open dialog should offer, lower case with the dot."""
    return tuple(suffix for known in FORMATS for suffix in known.suffixes)


def read(path: Path, *, retrieved: datetime, encoding: str | None = None) -> Article:
    """The article in a file.

    Args:
        path: the file; its content, not its suffix, decides how it is read.
        retrieved: when the analyst opened it.
        encoding: name of a codec the analyst chose; None to find it.

    Raises:
        UnreadableArticle: with the reason.
    """
    data = bytes_of(path)
    name = shown_name(path)
    extract = _extract(recognise(data, path.suffix), data, name, encoding)
    return from_extract(extract, data, name, retrieved)


def _extract(known: Format, data: bytes, name: str, encoding: str | None) -> Extract:
    reader = importlib.import_module(f"core.readers.{known.module}")
    extract: Extract = reader.read(data, name, encoding)
    return extract
