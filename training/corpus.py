"""The parallel text: the corpus folder's sources, and the pairs written for this recipe."""

import gzip
import os
from collections.abc import Iterator
from pathlib import Path

from clean import clean
from pairs import TrainingPair
from sources import group_of, reading_order

WRITTEN = Path(__file__).resolve().parent / "written"
_LOWER_CASE_NAMES = "lex_translit_google"


class CorpusUnset(Exception):
    """No corpus folder was named: pass `--corpus DIR` or set `DRAGOMAN_CORPUS`."""


def corpus_folder(named: str | None) -> Path:
    """Return the corpus folder from `--corpus` or the environment; raise `CorpusUnset`."""
    folder = named or os.environ.get("DRAGOMAN_CORPUS")
    if not folder:
        raise CorpusUnset("name the corpus folder with --corpus DIR or DRAGOMAN_CORPUS")
    return Path(folder)


def read_pairs(corpus: Path, written: Path = WRITTEN) -> Iterator[TrainingPair]:
    """Yield the cleaned lines of every source that has a group, unfiltered.

    Sources are `parallel/NAME.tsv.gz` of the corpus and `NAME.tsv` of `written`, the latter called
    `written_NAME`.
    """
    files = {
        path.name.removesuffix(".tsv.gz"): path for path in (corpus / "parallel").glob("*.tsv.gz")
    }
    files |= {f"written_{path.stem}": path for path in written.glob("*.tsv")}
    for source in sorted(files, key=reading_order):
        group = group_of(source)
        if group is None:
            continue
        for line in _lines(files[source]):
            arabic, _, english = line.partition("\t")
            arabic, english = clean(arabic), clean(english)
            if source == _LOWER_CASE_NAMES:
                english = english.title()
            yield TrainingPair(group.name, source, arabic, english)


def _lines(path: Path) -> Iterator[str]:
    reader = gzip.open if path.suffix == ".gz" else open
    with reader(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n")
