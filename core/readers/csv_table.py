"""Articles in a table: a row each, the first row names the columns."""

from __future__ import annotations

import csv
import io

from core.article import Extract
from core.errors import Reason, UnreadableArticle
from core.readers.encodings import decode
from core.readers.fields import columns, extract
from core.readers.mojibake import mend

_DELIMITERS = ",;\t|"
LONGEST_FIELD = 16 * 1024 * 1024
"""Characters of the longest field."""


def read(data: bytes, name: str, encoding: str | None) -> tuple[Extract, ...]:
    """An article for each row that has a text.

    Args, Raises: as ``core.readers.text.read``; DAMAGED when no column is a text, EMPTY when
        no row has one.
    """
    decoded = decode(data, name, encoding)
    text = mend(decoded.text)
    csv.field_size_limit(LONGEST_FIELD)
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    try:
        if "text" not in columns([str(column) for column in rows.fieldnames or []]):
            raise UnreadableArticle(name, Reason.DAMAGED, "no column of it is named text")
        found = [extract(_named(row), decoded.encoding, decoded.notes) for row in rows]
    except csv.Error as error:
        raise UnreadableArticle(name, Reason.DAMAGED) from error
    articles = tuple(each for each in found if each is not None)
    if not articles:
        raise UnreadableArticle(name, Reason.EMPTY)
    return articles


def _delimiter(text: str) -> str:
    """What parts the column names: the delimiter the first line has most of."""
    first = text.split("\n", 1)[0]
    return max(_DELIMITERS, key=first.count)


def _named(row: dict[str | None, object]) -> dict[str, object]:
    """The row without what stands beyond the last named column."""
    return {column: value for column, value in row.items() if column is not None}
