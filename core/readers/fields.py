"""Articles as rows of fields: which field is which, under the names people give them."""

from __future__ import annotations

from collections.abc import Mapping

from core.article import Extract

_NAMES = {
    "text": ("text", "body", "content", "article", "articlebody", "maintext", "النص", "المحتوى"),
    "title": ("title", "headline", "العنوان"),
    "outlet": ("outlet", "source", "publisher", "site", "sitename", "المصدر"),
    "author": ("author", "byline", "الكاتب"),
    "date": ("date", "published", "datepublished", "pubdate", "publisheddate", "التاريخ"),
    "url": ("url", "link", "الرابط"),
}


def columns(names: list[str]) -> dict[str, str]:
    """The name used here for each known field: ``{"text": "Body", "title": "Headline"}``."""
    given = {_plain(name): name for name in reversed(names)}
    return {
        field: given[known]
        for field, aliases in _NAMES.items()
        for known in reversed(aliases)
        if known in given
    }


def extract(row: Mapping[str, object], encoding: str, notes: tuple[str, ...]) -> Extract | None:
    """The article in a row; None when the row has no text."""
    used = columns(list(row))
    found = {field: _words(row[name]) for field, name in used.items()}
    if not found.get("text"):
        return None
    date = found.get("date", "")
    return Extract(
        found["text"],
        title=found.get("title", ""),
        outlet=found.get("outlet", ""),
        author=found.get("author", ""),
        date=date,
        date_from=f"field {used['date']}" if date else "",
        url=found.get("url", ""),
        encoding=encoding,
        notes=notes,
    )


def _plain(name: str) -> str:
    return "".join(letter for letter in name.lower() if letter.isalnum())


def _words(value: object) -> str:
    """A field's value as text; of a list the parts, of an object its name."""
    if isinstance(value, list):
        return "\n".join(filter(None, (_words(each) for each in value[:1000])))
    if isinstance(value, Mapping):
        return _words(value.get("name", ""))
    return str(value).strip() if isinstance(value, str | int | float) else ""
