"""Word 97-2003 documents, through LibreOffice where it is installed."""

from __future__ import annotations

from core.article import Extract
from core.readers import odt
from core.readers.programs import as_open_document


def read(data: bytes, name: str, encoding: str | None) -> Extract:
    """What ``core.readers.odt`` finds in the document once LibreOffice has converted it.

    Args, Raises: as ``core.readers.docx.read``; NEEDS_PROGRAM without LibreOffice.
    """
    return odt.read(as_open_document(data, name), name, encoding)
