"""Forward translation: Arabic news without English becomes training lines, by a model package.

    python forward.py --corpus DIR --data data --package ../resources/models/translate-ar_en-1_0

Adds `forward.tsv.gz` to a data folder that `prepare.py` has filled. A package learns from what
an earlier one made, once the student reads it with noise (He et al., "Revisiting self-training
for neural sequence generation", 2020). Of the search's translations of a line, the first whose
numbers are those of the Arabic is taken, so that the student learns to keep them.
"""

import argparse
import gzip
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from clean import clean
from corpus import CorpusUnset, corpus_folder
from evaluate import is_loop
from leaks import LeakCheck, evaluation_texts
from pairs import TrainingPair, fault, load_pairs, write_pairs
from translate import Decoding, PackageTranslator

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from core.numbers import digit_values

_SHORTEST_WORDS = 3
_LONGEST_WORDS = 60
_LINES_AT_ONCE = 4_000


@dataclass(frozen=True)
class Made:
    """A line, its chosen translation, and the mean log probability of the latter's pieces."""

    source: str
    arabic: str
    english: str
    score: float


def mono_lines(corpus: Path, known: set[str], leak_check: LeakCheck) -> Iterator[tuple[str, str]]:
    """Yield (file name, cleaned line) of `mono/`, without `known` lines and repetitions.

    Lines that share text with an evaluation set are left out, as are very short and long ones.
    """
    seen = set(known)
    for path in sorted((corpus / "mono").glob("*.ar.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in map(clean, lines):
                words = len(line.split())
                fits = _SHORTEST_WORDS <= words <= _LONGEST_WORDS
                if fits and line not in seen and leak_check.leaking([line]) == [False]:
                    seen.add(line)
                    yield path.name.removesuffix(".ar.gz"), line


def chosen(arabic: str, hypotheses: Sequence[str]) -> int | None:
    """Return the place of the first translation that keeps the numbers, or None.

    None as well when the first is a loop or has another fault that `prepare` would drop it for:
    the model has not understood the line.
    """
    if fault(arabic, hypotheses[0]) is not None or is_loop(hypotheses[0], arabic):
        return None
    wanted = digit_values(arabic)
    for place, english in enumerate(hypotheses):
        if digit_values(english) == wanted and fault(arabic, english) is None:
            return place
    return None


def translations(
    lines: Sequence[tuple[str, str]], translator: PackageTranslator, decoding: Decoding
) -> Iterator[Made]:
    """Yield the lines whose translation can be learned from, with it."""
    for first in range(0, len(lines), _LINES_AT_ONCE):
        part = lines[first : first + _LINES_AT_ONCE]
        found = translator.hypotheses([arabic for _, arabic in part], decoding)
        for (source, arabic), hypotheses in zip(part, found, strict=True):
            place = chosen(arabic, [hypothesis.english for hypothesis in hypotheses])
            if place is not None:
                best = hypotheses[place]
                yield Made(source, arabic, best.english, best.score)
        print(f"{first + len(part)} of {len(lines)} lines", flush=True)


def surest(made: Sequence[Made], share: float) -> list[TrainingPair]:
    """Return the `share` of lines that the model was surest of, as pairs of group "forward"."""
    floor = sorted(line.score for line in made)[int(len(made) * (1 - share))] if made else 0.0
    return [
        TrainingPair("forward", line.source, line.arabic, line.english)
        for line in made
        if line.score >= floor
    ]


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; return 0, or 2 when no corpus is named."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--corpus", metavar="DIR")
    parser.add_argument("--data", metavar="DIR", type=Path, default=Path("data"))
    parser.add_argument("--package", metavar="DIR", type=Path, required=True)
    parser.add_argument("--beam", type=int, default=2)
    parser.add_argument(
        "--share", type=float, default=0.7, help="of the lines, the surest; above 0, at most 1"
    )
    parser.add_argument("--lines", type=int, help="only so many, for a try")
    options = parser.parse_args(arguments)
    if not 0 < options.share <= 1:
        parser.error("--share is above 0 and at most 1")
    try:
        corpus = corpus_folder(options.corpus)
    except CorpusUnset as error:
        print(error, file=sys.stderr)
        return 2
    known = {pair.arabic for pair in load_pairs(options.data / "pairs.tsv.gz")}
    leak_check = LeakCheck(evaluation_texts(corpus / "eval"))
    lines = list(mono_lines(corpus, known, leak_check))[: options.lines]
    translator = PackageTranslator(options.package)
    made = list(translations(lines, translator, Decoding(beam=options.beam)))
    pairs = surest(made, options.share)
    write_pairs(pairs, options.data / "forward.tsv.gz")
    counts = Counter(pair.source for pair in pairs)
    print(f"{len(lines)} lines, {len(made)} translated well enough, {len(pairs)} kept: {counts}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
