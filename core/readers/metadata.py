"""What a web page says about itself: title, outlet, author, date, address.

Only what the page states for machines is taken (JSON-LD, meta elements, time and link
elements); nothing is guessed from its text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

_DATES = (
    ("property", "article:published_time"),
    ("property", "og:article:published_time"),
    ("itemprop", "datePublished"),
    ("name", "pubdate"),
    ("name", "publishdate"),
    ("name", "publish-date"),
    ("name", "parsely-pub-date"),
    ("name", "sailthru.date"),
    ("name", "DC.date.issued"),
    ("name", "DC.date"),
    ("name", "dcterms.created"),
    ("name", "date"),
)
_AUTHORS = (
    ("name", "author"),
    ("property", "article:author"),
    ("name", "parsely-author"),
    ("name", "DC.creator"),
)
_OUTLETS = (("property", "og:site_name"), ("name", "application-name"), ("name", "DC.publisher"))
_TITLES = (("property", "og:title"), ("name", "twitter:title"), ("name", "DC.title"))
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->")
_DEPTH = 8
"""Levels of JSON-LD that are looked into."""


@dataclass(frozen=True)
class Facts:
    """What the page states; empty where it states nothing."""

    title: str = ""
    outlet: str = ""
    author: str = ""
    date: str = ""
    date_from: str = ""
    url: str = ""


def facts(root: HtmlElement, text: str) -> Facts:
    """What a page states about itself.

    Args:
        root: its tree.
        text: its source, for the address a browser writes into a page it saves.
    """
    stated = _json_ld(root)
    outlet = _name(stated.get("publisher")) or _meta(root, _OUTLETS)[0]
    date, date_from = _date(root, stated)
    return Facts(
        title=_without_outlet(_title(root, stated), outlet),
        outlet=outlet,
        author=_author(root, stated),
        date=date,
        date_from=date_from,
        url=_address(root, stated, text),
    )


def _title(root: HtmlElement, stated: dict[str, Any]) -> str:
    headings = root.findall(".//h1")
    return (
        _text(stated.get("headline"))
        or _meta(root, _TITLES)[0]
        or (_inner(headings[0]) if len(headings) == 1 else "")
        or _inner(root.find(".//title"))
    )


def _without_outlet(title: str, outlet: str) -> str:
    """The title without " | outlet" at either end."""
    if not outlet:
        return title
    name = re.escape(outlet)
    return re.sub(rf"\s*[|–—:•-]\s*{name}\s*$|^\s*{name}\s*[|–—:•-]\s*", "", title).strip() or title


def _author(root: HtmlElement, stated: dict[str, Any]) -> str:
    author = _name(stated.get("author")) or _meta(root, _AUTHORS)[0]
    return "" if author.startswith(("http://", "https://", "@")) else author


def _date(root: HtmlElement, stated: dict[str, Any]) -> tuple[str, str]:
    published = _text(stated.get("datePublished"))
    if published:
        return published, "JSON-LD datePublished"
    content, key = _meta(root, _DATES)
    if content:
        return content, key
    for element in root.iter("time"):
        if element.get("datetime", "").strip():
            return element.get("datetime", "").strip(), "time element"
    return "", ""


def _address(root: HtmlElement, stated: dict[str, Any], text: str) -> str:
    page = stated.get("mainEntityOfPage")
    canonical = [
        link.get("href", "") for link in root.iter("link") if link.get("rel", "") == "canonical"
    ]
    saved = _SAVED_FROM.search(text[:4096])
    places = [
        *canonical,
        _meta(root, (("property", "og:url"),))[0],
        _text(stated.get("url")),
        _text(page.get("@id") if isinstance(page, dict) else page),
        saved.group(1) if saved else "",
    ]
    return next((place for place in places if place.startswith(("http://", "https://"))), "")


def _meta(root: HtmlElement, wanted: tuple[tuple[str, str], ...]) -> tuple[str, str]:
    """Content and name of the first of these meta elements that is there and not empty."""
    found: dict[tuple[str, str], str] = {}
    for element in root.iter("meta"):
        for attribute in ("property", "name", "itemprop"):
            key = (attribute, element.get(attribute, "").strip().lower())
            found.setdefault(key, element.get("content", "").strip())
    for attribute, name in wanted:
        for place in (attribute, "property", "name"):
            content = found.get((place, name.lower()))
            if content:
                return content, name
    return "", ""


def _json_ld(root: HtmlElement) -> dict[str, Any]:
    """The first article described in JSON-LD, else nothing."""
    for script in root.iter("script"):
        if script.get("type", "").strip().lower() != "application/ld+json":
            continue
        try:
            said = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for thing in _things(said, _DEPTH):
            kinds = thing.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(str(kind).endswith(("Article", "Posting")) for kind in kinds):
                return thing
    return {}


def _things(said: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth and isinstance(said, list):
        for each in said:
            yield from _things(each, depth - 1)
    elif depth and isinstance(said, dict):
        yield said
        yield from _things(said.get("@graph"), depth - 1)
        yield from _things(said.get("mainEntity"), depth - 1)


def _name(said: object) -> str:
    """Name of a person or organisation, or of several."""
    if isinstance(said, list):
        return "، ".join(filter(None, (_name(each) for each in said[:5])))
    return _text(said.get("name") if isinstance(said, dict) else said)


def _text(said: object) -> str:
    return re.sub(r"\s+", " ", said).strip() if isinstance(said, str) else ""


def _inner(element: HtmlElement | None) -> str:
    return _text(element.text_content()) if element is not None else ""
