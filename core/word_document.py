"""A report block as a Word document, in which every original reads from right to left.

Word has no use for isolates: it goes by the direction of paragraphs and runs (``w:bidi`` and
``w:rtl`` of ECMA-376, 17.3.1.6 and 17.3.2.30), so the Arabic gets these and the isolates go.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

from core.block import NOT_YET, ORIGINAL, Block, Item
from core.isolates import PDI, RLI, isolated, runs

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_INDENT = 0.3
"""Inches that originals and remarks stand in from their item."""

_SMALL = 9
_ARABIC_SIZE = 13
_OF_TEMPLATE = ("/thumbnail", "/extended-properties")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def as_docx(block: Block) -> bytes:
    """The block as the bytes of a Word document.

    Arabic paragraphs read from right to left, Arabic in English ones is a run of its own. A
    handling marking stands in front and at the head of every page. The document names no author,
    machine or time of its own; characters that XML cannot hold become U+FFFD.
    """
    import docx  # noqa: PLC0415  a quarter of a second that nobody else need wait for

    document = docx.Document()
    _name_only(document, block.heading)
    if block.marking:
        head = document.sections[0].header.paragraphs[0]
        for paragraph in (head, document.add_paragraph()):
            _add(paragraph, block.marking, bold=True)
    _add(document.add_heading(level=1), block.heading)
    for number, item in enumerate(block.items, 1):
        _add_item(document, number, item)
    for label, value in block.foot:
        paragraph = document.add_paragraph()
        _add(paragraph, f"{label}: ", bold=True, size=_SMALL)
        _add(paragraph, value, size=_SMALL)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _add_item(document: Document, number: int, item: Item) -> None:
    """English and position, the originals, the remarks; kept together on a page."""
    paragraphs = [document.add_paragraph()]
    _add(paragraphs[0], f"{number}. {item.english or NOT_YET} [{item.position}]")
    for label, original in item.originals:
        if label != ORIGINAL:
            paragraphs.append(_indented(document))
            _add(paragraphs[-1], f"{label}:", size=_SMALL)
        paragraphs.append(_indented(document))
        _add_original(paragraphs[-1], original)
    for label, value in item.remarks:
        paragraphs.append(_indented(document))
        _add(paragraphs[-1], f"{label}: {value}", size=_SMALL)
    for paragraph in paragraphs[:-1]:
        paragraph.paragraph_format.keep_with_next = True


def _indented(document: Document) -> Paragraph:
    from docx.shared import Inches, Pt  # noqa: PLC0415  as above

    paragraph = document.add_paragraph()
    paragraph.paragraph_format.left_indent = Inches(_INDENT)
    paragraph.paragraph_format.space_after = Pt(4)
    return paragraph


def _add_original(paragraph: Paragraph, text: str) -> None:
    """The paragraph in the direction of its text, which is one run whatever stands in it."""
    if isolated(text) == text:
        _add(paragraph, text)
        return
    paragraph._p.get_or_add_pPr().insert_element_before(
        _element("w:bidi"), "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind",
        "w:contextualSpacing", "w:jc", "w:rPr", "w:sectPr", "w:pPrChange",
    )  # fmt: skip
    _add_run(paragraph, text, arabic=True, bold=False, size=_ARABIC_SIZE)


def _add(paragraph: Paragraph, text: str, *, bold: bool = False, size: int = 0) -> None:
    """English text, its Arabic in runs of their own; size in points, 0 for the style's."""
    for part, arabic in runs(text):
        _add_run(paragraph, part, arabic=arabic, bold=bold, size=size)


def _add_run(paragraph: Paragraph, text: str, *, arabic: bool, bold: bool, size: int) -> None:
    from docx.shared import Pt  # noqa: PLC0415  as above

    plain = text.replace(RLI, "").replace(PDI, "")
    run = paragraph.add_run(_NOT_XML.sub("\ufffd", plain))
    if bold:
        run.font.bold = run.font.cs_bold = True
    if size:
        run.font.size = Pt(size)
    if arabic:
        run.font.rtl = True
        properties = run._r.get_or_add_rPr()
        if size:
            following = ("w:highlight", "w:u", "w:rtl", "w:cs", "w:lang")
            properties.insert_element_before(_element("w:szCs", val=str(2 * size)), *following)
        properties.append(_element("w:lang", bidi="ar-SA"))


def _element(name: str, **attributes: str) -> Any:
    from docx.oxml import OxmlElement  # noqa: PLC0415  as above
    from docx.oxml.ns import qn  # noqa: PLC0415  as above

    element = OxmlElement(name)
    for attribute, value in attributes.items():
        element.set(qn(f"w:{attribute}"), value)
    return element


def _name_only(document: Document, title: str) -> None:
    """Of the properties and the picture that python-docx's template has, only a title stays."""
    shared = document.part.package.rels
    for name in [name for name, link in shared.items() if link.reltype.endswith(_OF_TEMPLATE)]:
        del shared[name]
    properties = document.core_properties
    for element in list(properties._element):
        properties._element.remove(element)
    properties.title = title
