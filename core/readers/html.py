"""Saved web pages and pasted HTML: the article without the page around it."""

from __future__ import annotations

import codecs
import re
from dataclasses import asdict

from lxml.html import HtmlElement
from trafilatura import extract as main_text

from core.article import Extract
from core.errors import Reason, UnreadableArticle
from core.readers import markup
from core.readers.encodings import Decoded, decode
from core.readers.metadata import facts
from core.readers.mojibake import mend

_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE
)
_WESTERN = ("ascii", "iso8859-1", "cp1252")
"""Declared on many an Arabic page that is in windows-1256: such a page is looked at itself."""
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")

_BODY_ENOUGH = 120
"""Characters under which the main text may have been missed and the whole page is compared."""


def read(data: bytes, name: str, encoding: str | None) -> Extract:
    """The main text of a page and what it states about itself.

    Args, Raises: as ``core.readers.text.read``; EMPTY when there is no text in it.
    """
    decoded = decoded_page(data, name, encoding)
    text = mend(decoded.text)
    root = tree(text, name)
    known = asdict(facts(root, text))
    body = main_text(
        root, fast=True, favor_precision=True, include_comments=False, include_tables=False
    )
    body = re.sub(r"^- ", "", body or "", flags=re.MULTILINE)
    if len(body) < _BODY_ENOUGH:
        body = max(body, markup.paragraphs(tree(text, name), around=False), key=len)
    notes = decoded.notes if "\ufffd" in body else ()
    return Extract(body, **known, encoding=decoded.encoding, notes=notes)


def decoded_page(data: bytes, name: str, encoding: str | None) -> Decoded:
    """The page's source: in the chosen encoding, the one it declares, or the one it is in."""
    declared = _DECLARED.search(data[:4096].replace(b"\0", b""))
    codec = _codec(declared.group(1).decode("ascii", errors="replace")) if declared else ""
    if encoding is None and codec not in ("", *_WESTERN) and not data.startswith(_MARKS):
        try:
            named = decode(data, name, codec)
        except UnreadableArticle:
            return decode(data, name)
        if not named.notes:
            return named
    return decode(data, name, encoding)


def _codec(label: str) -> str:
    """Python's name of an encoding, "" when it has none."""
    try:
        return codecs.lookup(label).name
    except LookupError:
        return ""


def tree(text: str, name: str) -> HtmlElement:
    """The tree of a page.

    Raises:
        UnreadableArticle: EMPTY when there is nothing in it.
    """
    try:
        return markup.html(text)
    except ValueError as error:
        raise UnreadableArticle(name, Reason.EMPTY) from error
