"""The table of formats, and which one a file is in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Format:
    """One kind of document.

    Attributes:
        name: what the open dialog and the error sentences call it.
        suffixes: lower case, with the dot.
        module: module of ``core.readers`` that reads it.
        apart: True when it is parsed in a separate process.
    """

    name: str
    suffixes: tuple[str, ...]
    module: str
    apart: bool = True


TEXT = Format("Plain text", (".txt", ".text"), "text", apart=False)
MARKDOWN = Format("Markdown", (".md", ".markdown"), "markdown", apart=False)

FORMATS = (TEXT, MARKDOWN)


def recognise(_data: bytes, suffix: str) -> Format:
    """The format of a document: what its bytes say, else what its suffix says, else text."""
    for candidate in FORMATS:
        if suffix.lower() in candidate.suffixes:
            return candidate
    return TEXT
