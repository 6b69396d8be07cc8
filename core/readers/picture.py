"""Pictures of a page, through Tesseract where it is installed."""

from __future__ import annotations

from core.article import Extract
from core.readers.paragraphs import in_blocks
from core.readers.programs import recognised

NOTE = "The letters were read from a picture by Tesseract: check every name and number."


def read(data: bytes, name: str, _encoding: str | None) -> Extract:
    """The text in the picture, one paragraph for each block of lines.

    Args:
        data: PNG, JPEG or TIFF.
        name: file name, for errors.

    Raises:
        UnreadableArticle: NEEDS_PROGRAM without Tesseract, DAMAGED.
    """
    return Extract(in_blocks(recognised(data, name)), notes=(NOTE,))
