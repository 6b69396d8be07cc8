"""The report block of one article: key points or chosen sentences, source, method and caveat."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from core.arabic import arabic_share
from core.article import PASTED, Source
from core.block import ORIGINAL, Block, Item, as_html, as_markdown, as_text
from core.dates import date_notes, parse_date
from core.isolates import isolated
from core.packages import Package, argos_version
from core.pair import Pair
from core.plural import plural
from core.reading import Reading
from core.sentences import Sentence
from core.word_document import as_docx

CAVEAT = "machine translation, not reviewed by a linguist"

CAUTION = "checks find some errors only; a sentence without a warning is not verified."
"""What keeps "none raised" from being read as "verified"."""


MOSTLY = 0.5
"""Share of Arabic letters from which a text is called Arabic."""


def to_text(
    reading: Reading, numbers: Sequence[int] | None = None, *, made: datetime, marking: str = ""
) -> str:
    """The report block as plain text; arguments as for ``block``."""
    return as_text(block(reading, numbers, made=made, marking=marking))


def to_markdown(
    reading: Reading, numbers: Sequence[int] | None = None, *, made: datetime, marking: str = ""
) -> str:
    """The report block as Markdown; arguments as for ``block``."""
    return as_markdown(block(reading, numbers, made=made, marking=marking))


def to_html(
    reading: Reading, numbers: Sequence[int] | None = None, *, made: datetime, marking: str = ""
) -> str:
    """The report block as an HTML document that pastes well; arguments as for ``block``."""
    return as_html(block(reading, numbers, made=made, marking=marking))


def to_docx(
    reading: Reading, numbers: Sequence[int] | None = None, *, made: datetime, marking: str = ""
) -> bytes:
    """The report block as a Word document; arguments as for ``block``."""
    return as_docx(block(reading, numbers, made=made, marking=marking))


def block(
    reading: Reading, numbers: Sequence[int] | None = None, *, made: datetime, marking: str = ""
) -> Block:
    """The report block of a reading.

    Args:
        reading: the article read.
        numbers: numbers of the wanted sentences, in the wanted order; a sentence with several
            pieces comes whole and once. None means the key points, best first.
        made: the time to record.
        marking: the user's handling marking, the first line when there is one.
    """
    wanted = [point.sentence for point in reading.key_points] if numbers is None else numbers
    groups = list(dict.fromkeys(reading.whole(number) for number in wanted))
    edited = any(pair.edited for group in groups for pair in pairs_of(reading, group))
    points = {point.sentence for point in reading.key_points}
    by_rank = numbers is None or set(numbers) <= points
    what = "KEY POINTS" if by_rank else "SENTENCES"
    chosen = reading.method if by_rank else "sentences chosen by the analyst"
    foot = [("Source", source_line(reading))]
    if reading.article.notes:
        foot.append(("Note", " ".join(reading.article.notes)))
    foot.append(("Method", _method_line(reading, chosen, made)))
    foot.append(("Caution", CAUTION))
    return Block(
        marking,
        f"{what} - {CAVEAT}{'; parts edited by the analyst' if edited else ''}",
        tuple(_item(reading, group) for group in groups),
        tuple(foot),
    )


def pairs_of(reading: Reading, group: Sequence[Sentence]) -> list[Pair]:
    """The pairs of the pieces of a sentence that are translated."""
    return [pair for sentence in group if (pair := reading.pair(sentence.number)) is not None]


def english_of(reading: Reading, group: Sequence[Sentence]) -> str:
    """The English of all pieces of a sentence, "" while one is missing."""
    found = pairs_of(reading, group)
    return " ".join(pair.english for pair in found) if len(found) == len(group) else ""


def position_of(reading: Reading, group: Sequence[Sentence]) -> str:
    """Where a whole sentence stands, and whether the analyst edited it."""
    position = group[0].position
    if len(group) > 1:
        position = position[: -len(group[0].piece or "")]
    edited = any(pair.edited for pair in pairs_of(reading, group))
    return f"{position}; edited by analyst" if edited else position


def checks_of(pairs: Sequence[Pair]) -> str:
    """The checks of some pairs in one line, worst first."""
    if not pairs:
        return "none made: not translated yet"
    found = sorted((check for pair in pairs for check in pair.checks), key=lambda c: -c.level)
    if not found:
        return "none raised"
    return " ".join(f"{check.level.word.upper()} - {check.message}" for check in found)


def dates_of(arabic: str, source: Source) -> str:
    """What the dates of a sentence mean on the calendar, "" when that needs no note.

    Relative days are counted from the article's date; the English itself is never changed.
    """
    notes = date_notes(arabic, parse_date(source.date) if source.date else None)
    return "; ".join(f"{arabic[note.start : note.end]} {note.note}" for note in notes)


def source_line(reading: Reading) -> str:
    """Outlet, date, title, author, address and day of opening; what is unknown is left out."""
    source = reading.article.source
    headline = [sentence for sentence in reading.sentences if sentence.paragraph == 0]
    english = english_of(reading, headline) if headline else ""
    parts = [
        isolated(source.outlet),
        "in Arabic" if arabic_share(reading.article.text) > MOSTLY else "",
        source.date,
        f'"{isolated(source.title)}"' if source.title else "",
        f'headline in English: "{english}"' if english else "",
        f"by {isolated(source.author)}" if source.author else "",
        source.url or source.file_name,
        f"opened {_day(source.retrieved)}" if source.retrieved else "",
    ]
    return "; ".join(" ".join(part.split()) for part in parts if part) + "."


def made_with(package: Package, made: datetime) -> str:
    """Package, versions and time, for the end of a method line."""
    return (
        f"{package.name}, argostranslate {argos_version()}, ar-en, offline; "
        f'"original" is the cleaned text; SHA-256 of the package {package.fingerprint[:16]}; '
        f"{_minute(made)}."
    )


def hash_of(source: Source) -> str:
    """The SHA-256 of what was read, with what it was."""
    what = "text" if source.file_name == PASTED else "file"
    return f"SHA-256 of the {what} {source.sha256}"


def _item(reading: Reading, group: tuple[Sentence, ...]) -> Item:
    """One item from all pieces of one sentence."""
    arabic = " ".join(sentence.text for sentence in group)
    remarks = [("Checks", checks_of(pairs_of(reading, group)))]
    if dates := dates_of(arabic, reading.article.source):
        remarks.append(("Dates", dates))
    return Item(
        english_of(reading, group),
        position_of(reading, group),
        ((ORIGINAL, arabic),),
        tuple(remarks),
    )


def _method_line(reading: Reading, chosen: str, made: datetime) -> str:
    """How it was made: ranking, counts, hash, package and time."""
    done, whole = len(reading.pairs), len(reading.sentences)
    partial = "" if done == whole else f"{done} of {plural(whole, 'sentence')} translated; "
    source = hash_of(reading.article.source)
    return f"{chosen}; {partial}{source}; {made_with(reading.package, made)}"


def _day(moment: datetime) -> str:
    """A date as reports write it, in GMT."""
    return moment.astimezone(UTC).strftime("%d %b %Y").lstrip("0")


def _minute(moment: datetime) -> str:
    """A time as reports write it, in GMT."""
    return moment.astimezone(UTC).strftime("%d %b %Y %H%M GMT").lstrip("0")
