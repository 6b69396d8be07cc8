"""Plain text in any encoding Arabic has been written in."""

from __future__ import annotations

from core.article import Extract
from core.readers.encodings import decode
from core.readers.mojibake import mend
from core.readers.paragraphs import unwrapped


def read(data: bytes, name: str, encoding: str | None) -> Extract:
    """The text, its lines joined to paragraphs when they were broken at a margin.

    Args:
        data: the file's bytes.
        name: file name, for errors.
        encoding: codec the analyst chose; None to find it.

    Raises:
        UnreadableArticle: NOT_TEXT or ENCODING.
    """
    decoded = decode(data, name, encoding)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    mended = mend(text)
    notes = decoded.notes
    if mended != text:
        notes += ("The letters were garbled by a wrong encoding and have been mended, check.",)
    return Extract(unwrapped(mended), encoding=decoded.encoding, notes=notes)
