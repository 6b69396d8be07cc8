"""The sentences the checks are measured on: human references and the outputs of other engines."""

from __future__ import annotations

import gzip
import html
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.checks.planter import Planter, name_dropper

REFERENCES = ("flores_dev", "flores_devtest", "ntrex", "pud", "news_wire_test")


@dataclass(frozen=True)
class PairSet:
    """Arabic sentences with one English translation each.

    Attributes:
        name: what the table calls it.
        pairs: Arabic and English.
    """

    name: str
    pairs: tuple[tuple[str, str], ...]


def references(folder: Path, names: Sequence[str] = REFERENCES) -> Iterator[PairSet]:
    """Evaluation sets with their human translations, lines known to be bad left out."""
    for name in names:
        yield PairSet(name, _pairs(folder / "eval" / name, name, f"{name}.en"))


def outputs(folder: Path, name: str) -> Iterator[PairSet]:
    """An evaluation set with the outputs of each engine that translated it."""
    for path in sorted((folder / "eval" / name / "systems").glob("*.en")):
        yield PairSet(path.stem, _pairs(folder / "eval" / name, name, f"systems/{path.name}"))


def _pairs(folder: Path, name: str, english: str) -> tuple[tuple[str, str], ...]:
    arabic = (folder / f"{name}.ar").read_text(encoding="utf-8").split("\n")
    translated = html.unescape((folder / english).read_text(encoding="utf-8")).split("\n")
    bad = folder / "bad_lines.txt"
    left_out = set(map(int, bad.read_text().split())) if bad.exists() else set()
    return tuple(
        (source, target)
        for number, (source, target) in enumerate(zip(arabic, translated, strict=False), 1)
        if source.strip() and number not in left_out
    )


def known_names(folder: Path, listing: str) -> dict[str, frozenset[str]]:
    """English names of four letters and more, and the Arabic words that a list gives for them.

    Args:
        folder: the corpus folder.
        listing: name of the list in it, such as "lex_names_wikidata".
    """
    found: dict[str, set[str]] = defaultdict(set)
    with gzip.open(folder / "parallel" / f"{listing}.tsv.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            arabic, english = line.rstrip("\n").split("\t")
            if re.fullmatch(r"[A-Z]\w{3,}", english) and re.fullmatch(r"\w{4,}", arabic):
                found[english].add(arabic)
    return {english: frozenset(arabic) for english, arabic in found.items()}


def name_droppers(folder: Path) -> tuple[Planter, Planter]:
    """Planters that take away a country, and a person who is not called as a country is."""
    countries = known_names(folder, "lex_unterm_countries")
    people = known_names(folder, "lex_names_wikidata")
    others = {english: arabic for english, arabic in people.items() if english not in countries}
    return name_dropper("name of a country", countries), name_dropper("name of a person", others)
