"""HTML from the clipboard: the analyst chose what is in it, so all that shows is kept."""

from __future__ import annotations

from dataclasses import asdict

from core.article import Extract
from core.readers import html, markup
from core.readers.metadata import facts
from core.readers.mojibake import mend


def read(data: bytes, name: str, _encoding: str | None) -> Extract:
    """All the visible text, one paragraph a line, and what the page states about itself.

    Args:
        data: HTML in UTF-8.
        name: what to call it in errors.

    Raises:
        UnreadableArticle: EMPTY when there is no text in it.
    """
    text = mend(data.decode("utf-8", errors="replace"))
    root = html.tree(text, name)
    known = asdict(facts(root, text)) | {"title": ""}
    return Extract(markup.paragraphs(root), **known)
