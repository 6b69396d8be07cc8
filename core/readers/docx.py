"""Word documents (Office Open XML): the text as it stands when all changes are accepted."""

from __future__ import annotations

from lxml import etree

from core.article import Extract
from core.errors import Reason, UnreadableArticle
from core.readers import markup
from core.readers.archive import Archive
from core.readers.properties import created_note

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_DROPPED = frozenset({"del", "moveFrom", "delText", "instrText", "pPr", "rPr", "Fallback"})
_BREAKS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "p": "\n", "tc": "\n"}
_TITLE_STYLES = ("title", "heading1", "heading 1", "العنوان")
_OLE = b"\xd0\xcf\x11\xe0"


def read(data: bytes, name: str, _encoding: str | None) -> Extract:
    """Paragraphs, lists, tables and text boxes in document order; title and author.

    Headers, footers, notes, comments and deleted text are left out. A note tells when the
    document was made.

    Args:
        data: the document.
        name: file name, for errors.

    Raises:
        UnreadableArticle: DAMAGED, TOO_LARGE or LOCKED.
    """
    if data.startswith(_OLE):
        raise UnreadableArticle(name, Reason.LOCKED, "it needs a password")
    archive = Archive(data, name)
    body = markup.part(archive, "word/document.xml", name)
    author, date = _properties(archive, name)
    return Extract(
        _text(body),
        title=_title(body),
        author=author,
        notes=created_note(date),
    )


def _text(body: etree._Element) -> str:
    """The text under an element, a line end for each end of a paragraph."""
    pieces: list[str] = []
    walk = etree.iterwalk(body, events=("start", "end"))
    for event, element in walk:
        tag = _tag(element)
        if event == "start" and tag in _DROPPED:
            walk.skip_subtree()
        elif event == "start" and tag == "t":
            pieces.append(element.text or "")
        elif event == "end":
            pieces.append(_BREAKS.get(tag, ""))
    return "".join(pieces)


def _tag(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _title(body: etree._Element) -> str:
    """The first paragraph with words in it, when it has a title's style."""
    for namespace in (_W, _STRICT):
        for paragraph in body.iter(f"{namespace}p"):
            text = _text(paragraph).strip()
            if not text:
                continue
            style = paragraph.find(f"{namespace}pPr/{namespace}pStyle")
            value = style.get(f"{namespace}val", "") if style is not None else ""
            return text if value.lower() in _TITLE_STYLES else ""
    return ""


def _properties(archive: Archive, name: str) -> tuple[str, str]:
    """Author and date of creation from the core properties, where the document has them."""
    if "docProps/core.xml" not in archive:
        return "", ""
    root = markup.part(archive, "docProps/core.xml", name)
    found = {_tag(element): (element.text or "").strip() for element in root}
    return found.get("creator", ""), found.get("created", "")
