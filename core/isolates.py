"""Arabic inside English text, kept from jumping to the wrong side."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

RLI, PDI = "\u2067", "\u2069"
"""Right-to-left isolate and its end (Unicode Standard Annex 9)."""

_LETTER = "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff"

# What is isolated already; else from an Arabic letter to the last one that no Latin letter, bracket
# or full stop parts from it.
_RUN = re.compile(
    rf"{RLI}(?P<whole>[^{PDI}]*){PDI}|[{_LETTER}](?:[^A-Za-z\u00c0-\u024f\n()\[\];:.]*[{_LETTER}])?"
)


def isolated(text: str) -> str:
    """The whole text between RLI and PDI when there is Arabic in it, else the text itself.

    For a title or name that may begin with Latin letters and is Arabic all the same.
    """
    return f"{RLI}{text}{PDI}" if re.search(f"[{_LETTER}]", text) else text


def in_plain_text(text: str) -> str:
    """The text with each run of Arabic between RLI and PDI."""
    return _RUN.sub(lambda run: f"{RLI}{_inside(run)}{PDI}", text)


def _inside(run: re.Match[str]) -> str:
    """A run without the marks around it."""
    return run.group() if run["whole"] is None else run["whole"]


def runs(text: str) -> Iterator[tuple[str, bool]]:
    """The text in parts, none empty and without isolates, each with whether it is Arabic."""
    end = 0
    for run in _RUN.finditer(text):
        if run.start() > end:
            yield text[end : run.start()], False
        if inside := _inside(run):
            yield inside, True
        end = run.end()
    if end < len(text):
        yield text[end:], False


def in_html(text: str) -> str:
    """HTML of the text, each run of Arabic in a ``bdi`` element."""
    return "".join(
        f'<bdi dir="rtl" lang="ar">{html.escape(part)}</bdi>' if arabic else html.escape(part)
        for part, arabic in runs(text)
    )
