"""PDF with a text layer, through PDFium; its lines are put in logical order here."""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from collections.abc import Iterator

import pypdfium2 as pdfium
from pypdfium2 import raw

from core.article import Extract
from core.errors import Reason, UnreadableArticle
from core.readers.pdf_lines import Glyph, ligatures_reversed, lines
from core.readers.pdf_pages import paragraphs
from core.readers.properties import created_note

NOTE = "Recovered from PDF, check: the order of words and the numbers were put together again."
UNKNOWN = "\ufffd"

MOST_PAGES = 2000
_LETTERS_A_PAGE = 20
"""Fewer letters than this on an average page: the pages are pictures."""

_UNKNOWN_SHARE = 0.01
"""Share of shapes without a letter from which the text layer is not used: words would be wrong."""

_STRAIGHT = 0.1
_DATE = re.compile(r"D:(\d{4})(\d{2})(\d{2})")


def read(data: bytes, name: str, _encoding: str | None) -> Extract:
    """The text in reading order, wrapped lines joined, running heads and page numbers dropped.

    Args:
        data: the document.
        name: file name, for errors.

    Raises:
        UnreadableArticle: LOCKED, DAMAGED, TOO_LARGE; NEEDS_PROGRAM when its pages are pictures
            or its shapes have no letters, so that only character recognition can read it.
    """
    with opened(data, name) as document:
        pages = [_glyphs(document, number) for number in range(len(document))]
        facts = document.get_metadata_dict()
    shapes = [glyph for page in pages for glyph in page]
    unknown = sum(UNKNOWN in glyph.text for glyph in shapes)
    if len(shapes) < _LETTERS_A_PAGE * len(pages) or unknown > _UNKNOWN_SHARE * len(shapes):
        raise UnreadableArticle(name, Reason.NEEDS_PROGRAM)
    created = _DATE.match(facts.get("CreationDate", ""))
    made = "-".join(created.groups()) if created else ""
    return Extract(
        _text(pages),
        author=facts.get("Author", ""),
        notes=(
            NOTE,
            *_warning(unknown),
            *created_note(made),
        ),
    )


def opened(data: bytes, name: str) -> pdfium.PdfDocument:
    """The document; a context manager.

    Raises:
        UnreadableArticle: LOCKED, DAMAGED or TOO_LARGE.
    """
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        locked = raw.FPDF_GetLastError() in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
        reason = Reason.LOCKED if locked else Reason.DAMAGED
        raise UnreadableArticle(name, reason, "it needs a password" if locked else "") from error
    if len(document) > MOST_PAGES:
        raise UnreadableArticle(name, Reason.TOO_LARGE, f"more than {MOST_PAGES} pages")
    return document


def _glyphs(document: pdfium.PdfDocument, number: int) -> list[Glyph]:
    """The shapes that can be seen on a page; one that cannot be loaded has none."""
    try:
        page = document[number]
        text = page.get_textpage()
    except pdfium.PdfiumError:
        return []
    found: list[Glyph] = []
    left, bottom, right, top = page.get_cropbox()
    for glyph in _characters(text):
        if not (left <= glyph.left <= right and bottom <= glyph.base <= top):
            continue
        last = found[-1] if found else None
        if last and (last.left, last.right, last.base) == (glyph.left, glyph.right, glyph.base):
            found[-1] = Glyph(
                last.text + glyph.text, glyph.left, glyph.right, glyph.base, glyph.size
            )
        else:
            found.append(glyph)
    text.close()
    page.close()
    return found


def _characters(text: pdfium.PdfTextPage) -> Iterator[Glyph]:
    """The characters PDFium lists, without blanks, vowel signs and what stands at an angle.

    Where a vowel sign is drawn does not tell for certain to which letter it belongs.
    """
    x, y = ctypes.c_double(), ctypes.c_double()
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    for at in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, at)
        if raw.FPDFText_IsGenerated(text, at) or _is_left_out(chr(code)):
            continue
        if _STRAIGHT < raw.FPDFText_GetCharAngle(text, at) < 2 * math.pi - _STRAIGHT:
            continue
        raw.FPDFText_GetCharOrigin(text, at, x, y)
        raw.FPDFText_GetLooseCharBox(text, at, box)
        raw.FPDFText_GetMatrix(text, at, matrix)
        size = raw.FPDFText_GetFontSize(text, at) * abs(matrix.d)
        if size > 0:
            yield Glyph(_letter(code), box.left, box.right, y.value, size)


def _is_left_out(character: str) -> bool:
    return character.isspace() or bool(unicodedata.combining(character))


def _letter(code: int) -> str:
    """The character of a code; control and private codes stand for shapes without one."""
    private = 0xE000 <= code <= 0xF8FF or 0xD800 <= code <= 0xDFFF or code >= 0xF0000
    return UNKNOWN if code < 0x20 or code in (0x7F, 0xFFFE, 0xFFFF) or private else chr(code)


def _text(pages: list[list[Glyph]]) -> str:
    turned = ligatures_reversed(glyph for page in pages for glyph in page)
    return paragraphs([lines(page, reversed_ligatures=turned) for page in pages])


def _warning(unknown: int) -> tuple[str, ...]:
    if not unknown:
        return ()
    return (f"Shapes whose letter the PDF does not tell, shown as {UNKNOWN}: {unknown}.",)
