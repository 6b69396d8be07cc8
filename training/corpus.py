"""The corpus folder: where it is, and the lines of its parallel sources."""

import gzip
import os
from collections.abc import Iterator
from pathlib import Path

from clean import clean
from pairs import TrainingPair
from sources import group_of, reading_order

_LOWER_CASE_NAMES = "lex_translit_google"


class CorpusUnset(Exception):
    """No corpus folder was named: pass `--corpus DIR` or set `DRAGOMAN_CORPUS`."""


def corpus_folder(named: str | None) -> Path:
    """Return the corpus folder from `--corpus` or the environment; raise `CorpusUnset`."""
    folder = named or os.environ.get("DRAGOMAN_CORPUS")
    if not folder:
        raise CorpusUnset("name the corpus folder with --corpus DIR or DRAGOMAN_CORPUS")
    return Path(folder)


def read_pairs(corpus: Path) -> Iterator[TrainingPair]:
    """Yield the cleaned lines of every source that has a group, unfiltered."""
    files = {
        path.name.removesuffix(".tsv.gz"): path for path in (corpus / "parallel").glob("*.tsv.gz")
    }
    for source in sorted(files, key=reading_order):
        path = files[source]
        group = group_of(source)
        if group is None:
            continue
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                arabic, _, english = line.rstrip("\n").partition("\t")
                arabic, english = clean(arabic), clean(english)
                if source == _LOWER_CASE_NAMES:
                    english = english.title()
                yield TrainingPair(group.name, source, arabic, english)
