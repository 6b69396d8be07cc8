"""The formats of a block: what writes each of them."""

from __future__ import annotations

from collections.abc import Callable

from core.block import Block, as_html, as_markdown, as_text
from core.word_document import as_docx

WRITERS: dict[str, Callable[[Block], str | bytes]] = {
    "text": as_text,
    "markdown": as_markdown,
    "html": as_html,
    "docx": as_docx,
}
"""What writes a block in each format, as text or as the bytes of a file."""
