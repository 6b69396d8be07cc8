"""The training pairs of a prepared data folder: their files, and which are of any use."""

import gzip
import re
from dataclasses import dataclass
from pathlib import Path

_ARABIC = re.compile(r"[\u0620-\u064A\u0671-\u06D3]")
_LATIN = re.compile(r"[A-Za-z]")
_LONGEST_WORDS = 90
_LONGEST_RATIO = 3.5


@dataclass(frozen=True)
class TrainingPair:
    """One cleaned line of training text; `group` and `source` are those of `sources`."""

    group: str
    source: str
    arabic: str
    english: str


def fault(arabic: str, english: str) -> str | None:
    """Return why a cleaned pair is of no use for training, or None when it is good."""
    words = len(arabic.split()), len(english.split())
    if min(words) == 0:
        return "empty"
    if max(words) > _LONGEST_WORDS:
        return "too long"
    if not _ARABIC.search(arabic) or not _LATIN.search(english):
        return "wrong script"
    if _ARABIC.search(english):
        return "Arabic in English"
    if max(words) >= 5 and max(words) / min(words) > _LONGEST_RATIO:
        return "length ratio"
    return None


def write_pairs(pairs: list[TrainingPair], path: Path) -> None:
    """Write `pairs` as gzipped lines of four tab-separated fields."""
    with gzip.open(path, "wt", encoding="utf-8", compresslevel=6) as lines:
        for pair in pairs:
            lines.write(f"{pair.group}\t{pair.source}\t{pair.arabic}\t{pair.english}\n")


def load_pairs(path: Path) -> list[TrainingPair]:
    """Read what `write_pairs` wrote."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [TrainingPair(*line.rstrip("\n").split("\t")) for line in lines]
