"""HTML and XML into trees and trees into paragraphs, without fetching or expanding anything."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from core.errors import Reason, UnreadableArticle
from core.readers.archive import Archive

_BLOCKS = frozenset(
    "address article aside blockquote body br caption center dd details div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section "
    "summary table tbody td tfoot th thead title tr ul".split()
)
_UNSEEN = frozenset(
    "script style noscript template head iframe object embed svg math canvas audio video "
    "select option button input textarea map".split()
)
_AROUND = frozenset("nav aside footer form menu figure figcaption".split())
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BLANKS = re.compile(r"\s+")
_SPACES = re.compile(r" {2,}")


def html(text: str) -> HtmlElement:
    """The tree of an HTML document or fragment.

    Raises:
        ValueError: there is no element and no text in it.
    """
    parser = HTMLParser(remove_comments=True, remove_pis=True, no_network=True, encoding="utf-8")
    data = text.replace("\0", "").encode("utf-8", errors="replace")
    try:
        root: HtmlElement = document_fromstring(data, parser=parser, ensure_head_body=True)
    except (etree.ParserError, AssertionError) as error:
        raise ValueError from error
    return root


def xml(data: bytes) -> etree._Element:
    """The root of an XML document; its entities stay unexpanded and nothing is fetched.

    Raises:
        ValueError: it cannot be parsed.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ValueError from error


def paragraphs(root: HtmlElement, *, around: bool = True) -> str:
    """The visible text of a tree, one paragraph a line.

    Args:
        root: an element.
        around: False leaves out menus, side bars, captions and forms.
    """
    pieces: list[str] = []
    skipped = _UNSEEN if around else _UNSEEN | _AROUND
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start" and (tag in skipped or not tag or _is_hidden(element)):
            walk.skip_subtree()
        elif event == "start":
            pieces.append("\n" if tag in _BLOCKS else "")
            pieces.append(_BLANKS.sub(" ", element.text or ""))
        else:
            pieces.append("\n" if tag in _BLOCKS else " " if tag in ("td", "th") else "")
        if event == "end" and element is not root:
            pieces.append(_BLANKS.sub(" ", element.tail or ""))
    lines = (_SPACES.sub(" ", line).strip() for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)


def _is_hidden(element: HtmlElement) -> bool:
    return "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style", "")))


def part(archive: Archive, path: str, name: str) -> etree._Element:
    """The root element of an XML part of an archive.

    Args:
        archive: the document.
        path: of the part in it.
        name: file name, for errors.

    Raises:
        UnreadableArticle: DAMAGED when the part is missing or no XML, TOO_LARGE from the archive.
    """
    try:
        return xml(archive.read(path))
    except ValueError as error:
        raise UnreadableArticle(name, Reason.DAMAGED) from error
