"""PDF whose pages are pictures: each is drawn and read by Tesseract."""

from __future__ import annotations

import pypdfium2 as pdfium

from core.article import Extract
from core.errors import Reason, UnreadableArticle
from core.readers.paragraphs import in_blocks
from core.readers.pdf import opened
from core.readers.picture import NOTE
from core.readers.programs import recognised

RESOLUTION = 300
"""Dots an inch: what Tesseract's makers advise for it."""

MOST_PAGES = 100
_LARGEST_SIDE = 6000


def read(data: bytes, name: str, _encoding: str | None) -> Extract:
    """The text Tesseract reads on the pages.

    Args:
        data: the document.
        name: file name, for errors.

    Raises:
        UnreadableArticle: NEEDS_PROGRAM without Tesseract, TOO_LARGE past ``MOST_PAGES``,
            LOCKED, DAMAGED.
    """
    with opened(data, name) as document:
        if len(document) > MOST_PAGES:
            raise UnreadableArticle(name, Reason.TOO_LARGE, f"more than {MOST_PAGES} pictures")
        texts = [recognised(_drawn(page), name) for page in document]
    return Extract("\n".join(in_blocks(text) for text in texts), notes=(NOTE,))


def _drawn(page: pdfium.PdfPage) -> bytes:
    """The page as a grey picture (PGM)."""
    scale = min(RESOLUTION / 72, _LARGEST_SIDE / max(1.0, *page.get_size()))
    bitmap = page.render(scale=scale, grayscale=True)
    stride, width, height = bitmap.stride, bitmap.width, bitmap.height
    buffer = bytes(bitmap.buffer)
    rows = (buffer[row * stride : row * stride + width] for row in range(height))
    return b"P5 %d %d 255\n" % (width, height) + b"".join(rows)
