"""Markdown: a block of facts at the head, light markup in the body."""

from __future__ import annotations

import re
from dataclasses import replace

from core.article import Extract
from core.readers import text as plain_text

_HEAD = re.compile(r"\A\s*---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FACT = re.compile(r"^([A-Za-z_-]+)[ \t]*:[ \t]*(.*?)[ \t]*$", re.MULTILINE)
_NAMES = {
    "title": "title",
    "outlet": "outlet",
    "publisher": "outlet",
    "site": "outlet",
    "author": "author",
    "date": "date",
    "url": "url",
}
_MARKUP = (
    (re.compile(r"<!--.*?-->", re.DOTALL), ""),
    (re.compile(r"^[ \t]*(?:```|~~~).*$", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*(?:[-*_][ \t]*){3,}$", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*#{1,6}[ \t]+(.*?)[ \t]*#*$", re.MULTILINE), r"\n\1\n"),
    (re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*[-*+][ \t]+", re.MULTILINE), ""),
    (re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)"), ""),
    (re.compile(r"\[([^\]\n]+)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"(\*\*|__|\*|`)(?=\S)([^\n*`]+?)(?<=\S)\1"), r"\2"),
)
_TITLE = re.compile(r"\A\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|\Z)")


def read(data: bytes, name: str, encoding: str | None) -> Extract:
    """The body without markup; title, outlet, author, date and url from a ``---`` block.

    Args, Raises: as ``core.readers.text.read``.
    """
    extract = plain_text.read(data, name, encoding)
    head = _HEAD.match(extract.text)
    body = extract.text[head.end() :] if head else extract.text
    facts = _facts(head.group(1)) if head else {}
    heading = _TITLE.match(body)
    if heading and "title" not in facts:
        facts["title"] = heading.group(1)
        body = body[heading.end() :]
    for pattern, replacement in _MARKUP:
        body = pattern.sub(replacement, body)
    return replace(
        extract,
        text=body,
        title=facts.get("title", ""),
        outlet=facts.get("outlet", ""),
        author=facts.get("author", ""),
        date=facts.get("date", ""),
        date_from="front matter" if "date" in facts else "",
        url=facts.get("url", ""),
    )


def _facts(block: str) -> dict[str, str]:
    """The known fields of the block, without quotation marks."""
    return {
        _NAMES[key.lower()]: value.strip("\"'")
        for key, value in _FACT.findall(block)
        if key.lower() in _NAMES and value.strip("\"'")
    }
