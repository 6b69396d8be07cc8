"""Arabic inside English text, kept from jumping to the wrong side."""

from __future__ import annotations

import html
import re

RLI, PDI = "\u2067", "\u2069"
"""Right-to-left isolate and its end (Unicode Standard Annex 9)."""

_LETTER = "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff"

# From an Arabic letter to the last one that no Latin letter, bracket or full stop parts from it.
_RUN = re.compile(rf"[{_LETTER}](?:[^A-Za-z\u00c0-\u024f\n()\[\];:.]*[{_LETTER}])?")


def in_plain_text(text: str) -> str:
    """The text with each run of Arabic between RLI and PDI."""
    return _RUN.sub(lambda run: f"{RLI}{run.group()}{PDI}", text)


def in_html(text: str) -> str:
    """HTML of the text, each run of Arabic in a ``bdi`` element."""
    parts: list[str] = []
    end = 0
    for run in _RUN.finditer(text):
        parts.append(html.escape(text[end : run.start()]))
        parts.append(f'<bdi dir="rtl" lang="ar">{html.escape(run.group())}</bdi>')
        end = run.end()
    return "".join(parts) + html.escape(text[end:])
