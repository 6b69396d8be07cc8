"""E-books: every chapter in reading order, headings as paragraphs."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

from lxml import etree

from core.article import Extract
from core.errors import Reason, UnreadableArticle
from core.readers import markup
from core.readers.archive import Archive
from core.readers.html import decoded_page

_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")


def read(data: bytes, name: str, encoding: str | None) -> Extract:
    """The text of the chapters; title, author, publisher and date of the book.

    Pictures, notes and the table of contents of the reader program are left out.

    Args, Raises: as ``core.readers.docx.read``; LOCKED also for a book with copy protection.
    """
    archive = Archive(data, name)
    place, package = _package(archive, name)
    chapters = [posixpath.normpath(posixpath.join(place, each)) for each in _spine(package)]
    locked = _locked(archive, name)
    if locked.intersection(chapters):
        raise UnreadableArticle(name, Reason.LOCKED, "it is copy-protected")
    texts = [_chapter(archive, chapter, name, encoding) for chapter in chapters]
    date = _stated(package, "date")
    return Extract(
        "\n".join(filter(None, texts)),
        title=_stated(package, "title"),
        author=_stated(package, "creator"),
        outlet=_stated(package, "publisher"),
        date=date,
        date_from="e-book metadata" if date else "",
        url=next((each for each in (_stated(package, "source"),) if "://" in each), ""),
    )


def _package(archive: Archive, name: str) -> tuple[str, etree._Element]:
    """Folder and root of the package document."""
    root = _xml(archive, _CONTAINER, name)
    path = next((each.get("full-path", "") for each in root.iter("{*}rootfile")), "")
    return posixpath.dirname(path), _xml(archive, path, name)


def _spine(package: etree._Element) -> list[str]:
    """Paths of the chapters in reading order, relative to the package document."""
    pages = {
        item.get("id", ""): unquote(item.get("href", ""))
        for item in package.iter(f"{_OPF}item")
        if item.get("media-type") in _PAGES and "nav" not in item.get("properties", "").split()
    }
    order = [each.get("idref", "") for each in package.iter(f"{_OPF}itemref")]
    return [pages[each] for each in dict.fromkeys(order) if each in pages]


def _chapter(archive: Archive, path: str, name: str, encoding: str | None) -> str:
    if path not in archive:
        return ""
    page = decoded_page(archive.read(path), name, encoding)
    try:
        return markup.paragraphs(markup.html(page.text), around=False)
    except ValueError:
        return ""


def _locked(archive: Archive, name: str) -> set[str]:
    """Paths of the encrypted parts; fonts often are, chapters only under copy protection."""
    if _ENCRYPTION not in archive:
        return set()
    root = _xml(archive, _ENCRYPTION, name)
    return {unquote(each.get("URI", "")) for each in root.iter("{*}CipherReference")}


def _stated(package: etree._Element, fact: str) -> str:
    """The first Dublin Core element of this name."""
    element = package.find(f".//{_DC}{fact}")
    return (element.text or "").strip() if element is not None else ""


def _xml(archive: Archive, part: str, name: str) -> etree._Element:
    try:
        return markup.xml(archive.read(part))
    except ValueError as error:
        raise UnreadableArticle(name, Reason.DAMAGED) from error
