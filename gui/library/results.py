"""Articles of the library as a page that is read and clicked."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from datetime import datetime

from core.isolates import isolated
from core.library import Entry, Line
from core.plural import plural
from core.word_search import spans
from gui.theme import Theme

OPEN, FORGET = "open", "forget"
"""What a link asks for: ``open/KEY/SENTENCE``, ``forget/KEY``."""


def page(entries: Sequence[Entry], forms: Sequence[str], theme: Theme) -> str:
    """HTML of the articles, each with its sentences that were looked for.

    Args:
        entries: the articles.
        forms: what was looked for, as ``core.word_search.wanted`` has it.
        theme: gives links, quiet words and matches their colours.
    """
    style = f"a {{ color: {theme.accent.name()}; text-decoration: none; }}"
    body = "".join(part for entry in entries for part in _entry(entry, forms, theme))
    return f"<html><head><style>{style}</style></head><body>{body}</body></html>"


def _entry(entry: Entry, forms: Sequence[str], theme: Theme) -> Iterator[str]:
    source = entry.source
    name = entry.headline or source.title or source.file_name
    yield _paragraph(
        f'<a href="{OPEN}/{entry.key}/1"><b>{_marked(name, forms, theme)}</b></a>', above=18
    )
    if source.title and entry.headline:
        yield _arabic(_marked(source.title, forms, theme))
    done = (
        f"{entry.translated} of {plural(entry.sentences, 'sentence')} translated"
        if entry.translated < entry.sentences
        else plural(entry.sentences, "sentence")
    )
    told = (source.outlet, source.date, source.file_name, done, f"read {_day(entry.read)}")
    quiet = " · ".join(html.escape(isolated(part)) for part in told if part)
    yield _paragraph(
        f'<span style="color:{theme.quiet.name()}">{quiet} · </span>'
        f'<a href="{FORGET}/{entry.key}">Remove…</a>'
    )
    for line in entry.lines:
        yield from _line(entry, line, forms, theme)
    if entry.more:
        more = f"{plural(entry.more, 'more sentence')} with these words"
        yield _paragraph(f'<span style="color:{theme.quiet.name()}">{more}</span>', indent=1)


def _line(entry: Entry, line: Line, forms: Sequence[str], theme: Theme) -> Iterator[str]:
    english = _marked(line.english, forms, theme) if line.english else "Not translated yet"
    yield _paragraph(f'<a href="{OPEN}/{entry.key}/{line.number}">{english}</a>', above=8, indent=1)
    yield _arabic(_marked(line.arabic, forms, theme))


def _marked(text: str, forms: Sequence[str], theme: Theme) -> str:
    """HTML of a text with the words marked that were looked for."""
    parts: list[str] = []
    end = 0
    for start, stop in spans(text, forms) if forms else ():
        parts.append(html.escape(text[end:start]))
        word = html.escape(text[start:stop])
        parts.append(f'<span style="background-color:{theme.found.name()}">{word}</span>')
        end = stop
    return "".join(parts) + html.escape(text[end:])


def _paragraph(inner: str, *, above: int = 2, indent: int = 0) -> str:
    style = f"margin-top:{above}px; margin-bottom:2px; -qt-block-indent:{indent};"
    return f'<p dir="ltr" style="{style}">{inner}</p>'


def _arabic(inner: str) -> str:
    style = "margin-top:2px; margin-bottom:2px; font-size:large;"
    return f'<p dir="rtl" lang="ar" align="right" style="{style}">{inner}</p>'


def _day(moment: datetime) -> str:
    return moment.astimezone().strftime("%d %b %Y").lstrip("0")
