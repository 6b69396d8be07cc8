"""Articles in JSON: an object a line, or one list of objects, or one object."""

from __future__ import annotations

import json

from core.article import Extract
from core.errors import Reason, UnreadableArticle
from core.readers.encodings import decode
from core.readers.fields import extract
from core.readers.mojibake import mend


def read(data: bytes, name: str, encoding: str | None) -> tuple[Extract, ...]:
    """An article for each object that has a text.

    Args, Raises: as ``core.readers.text.read``; DAMAGED when a line is no JSON, with its
        number; EMPTY when no object has a text.
    """
    decoded = decode(data, name, encoding)
    found = [
        extract(row, decoded.encoding, decoded.notes)
        for row in _rows(mend(decoded.text), name)
        if isinstance(row, dict)
    ]
    articles = tuple(each for each in found if each is not None)
    if not articles:
        raise UnreadableArticle(name, Reason.EMPTY, "no object in it has a text field")
    return articles


def _rows(text: str, name: str) -> list[object]:
    try:
        whole = json.loads(text)
    except ValueError:
        return [_row(line, number, name) for number, line in enumerate(text.split("\n"), start=1)]
    return whole if isinstance(whole, list) else [whole]


def _row(line: str, number: int, name: str) -> object:
    if not line.strip():
        return None
    try:
        return json.loads(line)
    except ValueError as error:
        raise UnreadableArticle(name, Reason.DAMAGED, f"line {number}") from error
