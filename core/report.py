"""The report block: what an analyst pastes into a report, with the original and its source.

Arabic inside English text is isolated in every format, so that nothing jumps to the wrong side:
RLI ... PDI in plain text (Unicode Standard Annex 9), ``dir`` and ``lang`` in HTML, a blockquote of
its own in Markdown.
"""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from core.article import PASTED, Source
from core.isolates import PDI, RLI, in_html, in_plain_text, isolated
from core.packages import argos_version
from core.pair import Pair
from core.reading import Reading
from core.sentences import Sentence

CAVEAT = "machine translation, not reviewed by a linguist"


@dataclass(frozen=True)
class Item:
    """One key point or sentence as it stands in a report block.

    Attributes:
        label: "1", "2", ... for key points and sentences alike.
        english: the English, of all pieces; "" when it is not translated yet.
        arabic: the original.
        position: where it stands in the article.
        checks: one line on what the checks found.
        edited: True when a part of the English is the analyst's.
    """

    label: str
    english: str
    arabic: str
    position: str
    checks: str
    edited: bool


def items(reading: Reading, numbers: Sequence[int] | None = None) -> tuple[Item, ...]:
    """What goes into a report block.

    Args:
        reading: the article read.
        numbers: numbers of the wanted sentences, in the wanted order; a sentence with several
            pieces comes whole and once. None means the key points, best first.
    """
    wanted = [point.sentence for point in reading.key_points] if numbers is None else numbers
    groups = dict.fromkeys(reading.whole(number) for number in wanted)
    return tuple(_item(reading, str(place), group) for place, group in enumerate(groups, 1))


def _item(reading: Reading, label: str, group: tuple[Sentence, ...]) -> Item:
    """One item from all pieces of one sentence."""
    pairs = [pair for pair in map(reading.pair, (s.number for s in group)) if pair is not None]
    position = group[0].position
    if len(group) > 1:
        position = position[: -len(group[0].piece or "")]
    return Item(
        label,
        " ".join(pair.english for pair in pairs) if len(pairs) == len(group) else "",
        " ".join(sentence.text for sentence in group),
        position,
        _checks_line(pairs),
        any(pair.edited for pair in pairs),
    )


def _checks_line(pairs: Sequence[Pair]) -> str:
    """The checks of some pairs in one line."""
    found = sorted((check for pair in pairs for check in pair.checks), key=lambda c: -c.level)
    if not found:
        return "none raised"
    return " ".join(f"{check.level.word.upper()} - {check.message}" for check in found)


def to_text(
    reading: Reading, numbers: Sequence[int] | None = None, *, made: datetime, marking: str = ""
) -> str:
    """The report block as plain text.

    Args:
        reading: the article read.
        numbers: see ``items``.
        made: the time to record.
        marking: the user's handling marking, the first line when there is one.
    """
    lines = [marking] if marking else []
    lines.append(_heading(reading, numbers))
    for item in items(reading, numbers):
        english = in_plain_text(item.english) or "[not translated yet]"
        lines.append(f"{item.label}. {english} [{item.position}{_edited(item)}]")
        lines.append(f"   Original: {RLI}{item.arabic}{PDI}")
        lines.append(f"   Checks: {in_plain_text(item.checks)}")
    lines.append("")
    lines.extend(f"{name}: {in_plain_text(value)}" for name, value in _foot(reading, numbers, made))
    return "\n".join(lines) + "\n"


def to_markdown(
    reading: Reading, numbers: Sequence[int] | None = None, *, made: datetime, marking: str = ""
) -> str:
    """The report block as Markdown; arguments as for ``to_text``."""
    blocks = [f"**{_plain(marking)}**"] if marking else []
    blocks.append(f"## {_heading(reading, numbers)}")
    for item in items(reading, numbers):
        english = _plain(item.english) or "[not translated yet]"
        blocks.append(
            f"{item.label}. {in_plain_text(english)} [{item.position}{_edited(item)}]\n\n"
            f"   > {RLI}{_plain(item.arabic)}{PDI}\n\n"
            f"   Checks: {in_plain_text(_plain(item.checks))}"
        )
    blocks.extend(
        f"**{name}:** {in_plain_text(_plain(value))}"
        for name, value in _foot(reading, numbers, made)
    )
    return "\n\n".join(blocks) + "\n"


def to_html(
    reading: Reading, numbers: Sequence[int] | None = None, *, made: datetime, marking: str = ""
) -> str:
    """The report block as an HTML document that pastes well; arguments as for ``to_text``."""
    body = [f'<p dir="ltr" lang="en"><b>{html.escape(marking)}</b></p>'] if marking else []
    body.append(f'<p dir="ltr" lang="en"><b>{html.escape(_heading(reading, numbers))}</b></p>')
    for item in items(reading, numbers):
        english = in_html(item.english) or "[not translated yet]"
        body.append(
            f'<p dir="ltr" lang="en">{item.label}. {english} '
            f"[{html.escape(item.position + _edited(item))}]</p>"
        )
        body.append(f'<p dir="rtl" lang="ar">{html.escape(item.arabic)}</p>')
        body.append(f'<p dir="ltr" lang="en">Checks: {in_html(item.checks)}</p>')
    body.extend(
        f'<p dir="ltr" lang="en"><b>{name}:</b> {in_html(value)}</p>'
        for name, value in _foot(reading, numbers, made)
    )
    lines = "\n".join(body)
    head = '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"></head><body>'
    return f"{head}\n{lines}\n</body></html>\n"


def _heading(reading: Reading, numbers: Sequence[int] | None) -> str:
    """The first line, which carries the caveat."""
    what = "KEY POINTS" if numbers is None or _all_key_points(reading, numbers) else "SENTENCES"
    edited = any(item.edited for item in items(reading, numbers))
    return f"{what} - {CAVEAT}{'; parts edited by the analyst' if edited else ''}"


def _all_key_points(reading: Reading, numbers: Sequence[int]) -> bool:
    """True when every number is a key point's."""
    return set(numbers) <= {point.sentence for point in reading.key_points}


def _edited(item: Item) -> str:
    """What the position is followed by when the analyst edited the English."""
    return "; edited by analyst" if item.edited else ""


def _foot(reading: Reading, numbers: Sequence[int] | None, made: datetime) -> list[tuple[str, str]]:
    """The lines below the items: where it comes from and how it was made."""
    lines = [("Source", _source_line(reading.article.source))]
    if reading.article.notes:
        lines.append(("Recovered", " ".join(reading.article.notes)))
    lines.append(("Method", _method_line(reading, numbers, made)))
    return lines


def _source_line(source: Source) -> str:
    """Outlet, date, title, author, address and times; what is unknown is left out."""
    title = f'"{isolated(source.title)}"' if source.title else ""
    place = source.url or ("" if source.file_name == PASTED else source.file_name)
    parts = [
        isolated(source.outlet),
        "in Arabic",
        source.date,
        title,
        f"by {isolated(source.author)}" if source.author else "",
        place or (PASTED if source.file_name == PASTED else ""),
        f"retrieved {_day(source.retrieved)}" if source.retrieved else "",
    ]
    return "; ".join(part for part in parts if part) + "."


def _method_line(reading: Reading, numbers: Sequence[int] | None, made: datetime) -> str:
    """How it was made: ranking, package, counts, hash and time."""
    chosen = reading.method
    if numbers is not None and not _all_key_points(reading, numbers):
        chosen = "sentences chosen by the analyst"
    done, whole = len(reading.pairs), len(reading.sentences)
    partial = "" if done == whole else f"{done} of {whole} sentences translated; "
    package = reading.package
    what = "text" if reading.article.source.file_name == PASTED else "file"
    return (
        f"{chosen}; {partial}{package.name}, argostranslate {argos_version()}, ar-en, offline; "
        f'"original" is the cleaned text; SHA-256 of the {what} {reading.article.source.sha256}, '
        f"of the package {package.fingerprint[:16]}; {_minute(made)}."
    )


def _day(moment: datetime) -> str:
    """A date as reports write it, in GMT."""
    return moment.astimezone(UTC).strftime("%d %b %Y").lstrip("0")


def _minute(moment: datetime) -> str:
    """A time as reports write it, in GMT."""
    return moment.astimezone(UTC).strftime("%d %b %Y %H%M GMT").lstrip("0")


def _plain(text: str) -> str:
    """Text with the characters escaped that Markdown would take for its own."""
    return "".join(
        f"\\{character}" if character in "\\`*_[]<>#|~" else character for character in text
    )
