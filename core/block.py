"""A report block and how it is written as plain text, Markdown and HTML.

Arabic inside English text is isolated in every format, so that nothing jumps to the wrong side:
RLI ... PDI in plain text (Unicode Standard Annex 9), ``dir`` and ``lang`` in HTML, a blockquote of
its own in Markdown.
"""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass

from core.isolates import in_html, in_plain_text, isolated

ORIGINAL = "Original"
"""Label of the only original of an item; HTML and Markdown show it by its place alone."""

NOT_YET = "[not translated yet]"
"""What stands for English that has not come."""


@dataclass(frozen=True)
class Item:
    """One numbered statement of a report block.

    Attributes:
        english: the English, of all pieces; "" when it is not translated yet.
        position: where it stands, and whether it was edited.
        originals: the Arabic it rests on, each with its label.
        remarks: lines below it, such as its checks, each with its label.
    """

    english: str
    position: str
    originals: tuple[tuple[str, str], ...]
    remarks: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Block:
    """What an analyst pastes into a report.

    Attributes:
        marking: the user's handling marking; "" for none.
        heading: the first line, which carries the caveat.
        items: the statements.
        foot: source, method and the like, each with its label.
    """

    marking: str
    heading: str
    items: tuple[Item, ...]
    foot: tuple[tuple[str, str], ...]


def as_text(block: Block) -> str:
    """The block as plain text, ending with a line end."""
    lines = [block.marking] if block.marking else []
    lines.append(block.heading)
    for number, item in enumerate(block.items, 1):
        lines.append(f"{number}. {in_plain_text(item.english) or NOT_YET} [{item.position}]")
        lines.extend(
            f"   {in_plain_text(label)}: {isolated(arabic)}" for label, arabic in item.originals
        )
        lines.extend(f"   {label}: {in_plain_text(value)}" for label, value in item.remarks)
    lines.append("")
    lines.extend(f"{label}: {in_plain_text(value)}" for label, value in block.foot)
    return "\n".join(lines) + "\n"


def as_markdown(block: Block) -> str:
    """The block as Markdown, ending with a line end."""
    parts = [f"**{_plain(block.marking)}**"] if block.marking else []
    parts.append(f"## {block.heading}")
    for number, item in enumerate(block.items, 1):
        english = in_plain_text(_plain(item.english)) or NOT_YET
        parts.append(f"{number}. {english} [{item.position}]")
        for label, arabic in item.originals:
            if label != ORIGINAL:
                parts.append(f"   {in_plain_text(_plain(label))}:")
            parts.append(f"   > {isolated(_plain(arabic))}")
        parts.extend(f"   {label}: {in_plain_text(_plain(value))}" for label, value in item.remarks)
    parts.extend(f"**{label}:** {in_plain_text(_plain(value))}" for label, value in block.foot)
    return "\n\n".join(parts) + "\n"


def as_html(block: Block, addresses: Sequence[Sequence[str]] = ()) -> str:
    """The block as an HTML document that pastes well, ending with a line end.

    Args:
        block: what to write.
        addresses: for each item where the label of each original leads, to go there from a screen;
            none for a block that is pasted.
    """
    body = [_english(f"<b>{html.escape(block.marking)}</b>")] if block.marking else []
    body.append(_english(f"<b>{html.escape(block.heading)}</b>"))
    for number, item in enumerate(block.items, 1):
        english = in_html(item.english) or NOT_YET
        body.append(_english(f"{number}. {english} [{html.escape(item.position)}]"))
        for place, (label, arabic) in enumerate(item.originals):
            if label != ORIGINAL:
                address = addresses[number - 1][place] if addresses else ""
                body.append(_english(f"{_linked(in_html(label), address)}:"))
            body.append(_original(arabic))
        body.extend(_english(f"{label}: {in_html(value)}") for label, value in item.remarks)
    body.extend(_english(f"<b>{label}:</b> {in_html(value)}") for label, value in block.foot)
    head = '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"></head><body>'
    return "\n".join([head, *body, "</body></html>\n"])


def _original(text: str) -> str:
    """A paragraph of HTML in the direction of its text."""
    if isolated(text) == text:
        return f'<p dir="ltr">{html.escape(text)}</p>'
    return f'<p dir="rtl" lang="ar">{html.escape(text)}</p>'


def _english(inner: str) -> str:
    """A left-to-right paragraph of HTML."""
    return f'<p dir="ltr" lang="en">{inner}</p>'


def _linked(inner: str, address: str) -> str:
    """HTML that leads to an address, when there is one."""
    return f'<a href="{html.escape(address)}">{inner}</a>' if address else inner


def _plain(text: str) -> str:
    """Text with the characters escaped that Markdown would take for its own."""
    special = "\\`*_[]<>#|~"
    return "".join(f"\\{character}" if character in special else character for character in text)
