"""OpenDocument text (LibreOffice and others)."""

from __future__ import annotations

from lxml import etree

from core.article import Extract
from core.errors import Reason, UnreadableArticle
from core.readers import markup
from core.readers.archive import Archive
from core.readers.properties import created_note

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_DROPPED = frozenset(
    {
        f"{_TEXT}tracked-changes",
        f"{_TEXT}note",
        f"{_OFFICE}annotation",
        f"{_TEXT}sequence-decls",
        f"{_OFFICE}forms",
        f"{_TEXT}table-of-content",
    }
)
_BREAKS = {
    f"{_TEXT}p": "\n",
    f"{_TEXT}h": "\n",
    f"{_TEXT}line-break": "\n",
    f"{_TEXT}tab": " ",
    f"{_TEXT}s": " ",
}
_PARAGRAPHS = (f"{_TEXT}p", f"{_TEXT}h")


def read(data: bytes, name: str, _encoding: str | None) -> Extract:
    """Headings, paragraphs, lists and tables in order; title and author.

    Notes, comments, tables of contents and deleted text are left out. A note tells when the
    document was made.

    Args, Raises: as ``core.readers.docx.read``.
    """
    archive = Archive(data, name)
    if "META-INF/manifest.xml" in archive and b"encryption-data" in archive.read(
        "META-INF/manifest.xml"
    ):
        raise UnreadableArticle(name, Reason.LOCKED, "it needs a password")
    body = markup.part(archive, "content.xml", name).find(f"{_OFFICE}body")
    if body is None:
        raise UnreadableArticle(name, Reason.DAMAGED)
    facts = _facts(archive, name)
    date = facts.get("creation-date", "") or facts.get("date", "")
    return Extract(
        _text(body),
        title=_title(body),
        author=facts.get("initial-creator", "") or facts.get("creator", ""),
        notes=created_note(date),
    )


def _text(body: etree._Element) -> str:
    """The text under an element, a line end for each end of a paragraph."""
    pieces: list[str] = []
    walk = etree.iterwalk(body, events=("start", "end"))
    depth = 0
    for event, element in walk:
        if event == "start" and element.tag in _DROPPED:
            walk.skip_subtree()
        elif event == "start":
            depth += element.tag in _PARAGRAPHS
            pieces.append((element.text or "") if depth else "")
        else:
            depth -= element.tag in _PARAGRAPHS
            pieces.append(_BREAKS.get(str(element.tag), ""))
        if event == "end" and depth and element is not body:
            pieces.append(element.tail or "")
    return "".join(pieces)


def _title(body: etree._Element) -> str:
    """The first paragraph with words in it, when it is a heading or styled as a title."""
    for paragraph in body.iter(*_PARAGRAPHS):
        text = _text(paragraph).strip()
        if text:
            style = paragraph.get(f"{_TEXT}style-name", "")
            return text if paragraph.tag == f"{_TEXT}h" or style == "Title" else ""
    return ""


def _facts(archive: Archive, name: str) -> dict[str, str]:
    """What meta.xml states, by local name."""
    if "meta.xml" not in archive:
        return {}
    root = markup.part(archive, "meta.xml", name)
    return {
        str(element.tag).rpartition("}")[2]: (element.text or "").strip()
        for element in root.iter("*")
    }
