"""The training pairs in the prepared data folder: `pairs.tsv.gz`."""

import gzip
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class TrainingPair:
    """One cleaned line of training text; `group` and `source` are those of `sources`."""

    group: str
    source: str
    arabic: str
    english: str


def write_pairs(pairs: list[TrainingPair], path: Path) -> None:
    """Write `pairs` as gzipped lines of four tab-separated fields."""
    with gzip.open(path, "wt", encoding="utf-8", compresslevel=6) as lines:
        for pair in pairs:
            lines.write(f"{pair.group}\t{pair.source}\t{pair.arabic}\t{pair.english}\n")


def load_pairs(path: Path) -> list[TrainingPair]:
    """Read what `write_pairs` wrote."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [TrainingPair(*line.rstrip("\n").split("\t")) for line in lines]
