"""The report block of several articles: each fact once, with everyone who tells it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from core.block import Block, Item
from core.digest import Fact
from core.plural import plural
from core.reading import Reading
from core.report import (
    CAUTION,
    CAVEAT,
    checks_of,
    english_of,
    hash_of,
    made_with,
    pairs_of,
    position_of,
    source_line,
)


def told_once(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings without those whose text is there already: one file is no second source."""
    return tuple({reading.article.text: reading for reading in reversed(readings)}.values())[::-1]


def digest_block(
    readings: Sequence[Reading], facts: Sequence[Fact], *, made: datetime, marking: str = ""
) -> Block:
    """The report block of a digest.

    Args:
        readings: the articles read, at least one, in the order the facts count them.
        facts: what ``core.digest.digest`` found in their sentences.
        made: the time to record.
        marking: the user's handling marking, the first line when there is one.
    """
    sources = tuple(
        (f"Source {place}", f"{source_line(reading)[:-1]}; {hash_of(reading.article.source)}.")
        for place, reading in enumerate(readings, 1)
    )
    method = (
        f"facts from the key points of each article ({readings[0].method}), what several tell"
        f" merged by likeness of the Arabic; {made_with(readings[0].package, made)}"
    )
    return Block(
        marking,
        f"DIGEST OF {plural(len(readings), 'article').upper()} - {CAVEAT}",
        tuple(_item(readings, fact) for fact in facts),
        (*sources, ("Method", method), ("Caution", CAUTION)),
    )


def _item(readings: Sequence[Reading], fact: Fact) -> Item:
    """One fact: the English of its first telling, the Arabic of all."""
    told = [
        (
            telling.article + 1,
            readings[telling.article],
            readings[telling.article].whole(telling.sentence),
        )
        for telling in fact.tellings
    ]
    _, first, group = told[0]
    remarks = [("Checks", checks_of(pairs_of(first, group)))]
    if fact.figures_differ:
        remarks.append(("Figures", "DIFFER between the sources; compare the originals."))
    return Item(
        english_of(first, group),
        f"source{'s' if len(told) > 1 else ''} {', '.join(str(place) for place, _, _ in told)}",
        tuple(
            (f"Source {place}, {position_of(reading, pieces)}", " ".join(s.text for s in pieces))
            for place, reading, pieces in told
        ),
        tuple(remarks),
    )
