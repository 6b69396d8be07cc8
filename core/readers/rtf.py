"""Rich text, with Arabic as Unicode escapes or in the code page of a font."""

from __future__ import annotations

import re

from striprtf.striprtf import rtf_to_text

from core.article import Extract
from core.readers.properties import created_note

_CODE_PAGE = re.compile(r"\\ansicpg(\d+)")
_FACT = r"\{\\%s\b ?((?:[^{}]|\\[{}]|\{[^{}]*\})*)\}"
_CREATED = re.compile(r"\\creatim\\yr([12]\d{3})\\mo(\d{1,2})\\dy(\d{1,2})")
_ARABIC_PAGE = "1256"


def read(data: bytes, _name: str, _encoding: str | None) -> Extract:
    r"""The text; title and author from the ``\info`` group; a note on when it was made.

    Pictures, notes, headers and footers are left out.

    Args:
        data: the document.
    """
    source = re.sub(rb"[\x80-\xff]", _escaped, data).decode("ascii")
    page = _CODE_PAGE.search(source)
    if page and page.group(1) == _ARABIC_PAGE:
        # Character set 0 stands for the document's own code page; striprtf takes it for 1252.
        source = re.sub(r"\\fcharset0(?!\d)", r"\\fcharset178", source)
    created = _CREATED.search(source)
    date = "{:0>4}-{:0>2}-{:0>2}".format(*created.groups()) if created else ""
    return Extract(
        _plain(source),
        title=_fact(source, "title"),
        author=_fact(source, "author"),
        notes=created_note(date),
    )


def _escaped(byte: re.Match[bytes]) -> bytes:
    return b"\\'%02x" % byte.group()[0]


def _fact(source: str, name: str) -> str:
    r"""The text of one group of ``\info``, which names no font: it is in the code page."""
    fact = re.search(_FACT % name, source[: 64 * 1024])
    if not fact:
        return ""
    page = _CODE_PAGE.search(source)
    codec = f"cp{page.group(1)}" if page else "cp1256"
    return _plain(fact.group(1), codec).strip()


def _plain(source: str, codec: str = "cp1252") -> str:
    text: str = rtf_to_text(source, encoding=codec, errors="replace")  # type: ignore[no-untyped-call]
    return text
