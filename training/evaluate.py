"""Score a model package on every evaluation set, beside other systems where a set has them.

    python evaluate.py --corpus DIR --package packages/translate-ar_en-1_0 --output scores

Lines that a set's `bad_lines.txt` names are left out. Prints a Markdown table, and writes it with
the translations and the sacrebleu signatures into the output folder.
"""

import argparse
import json
import re
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from sacrebleu.metrics.bleu import BLEU
from sacrebleu.metrics.chrf import CHRF

from corpus import CorpusUnset, corpus_folder
from translate import Decoding, PackageTranslator

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from core.numbers import digit_values

SETS = (
    "news_wire_dev", "news_wire_test", "ntrex", "flores_dev", "flores_devtest", "pud", "tico19",
    "iwslt17",
)  # fmt: skip
_ARABIC = re.compile(r"[\u0620-\u06FF]")
_LOOP_REPEATS = 4


@dataclass(frozen=True)
class EvaluationSet:
    """A test set without its bad lines; `systems` are other engines' outputs by name."""

    name: str
    arabic: list[str]
    english: list[str]
    systems: dict[str, list[str]]


@dataclass(frozen=True)
class Scores:
    """Figures of one system on one set; rates are percentages of the lines they can concern."""

    set: str
    system: str
    bleu: float
    chrf: float
    loops: float
    empty: float
    arabic_left: float
    numbers: float


def load_set(folder: Path) -> EvaluationSet:
    """Read `NAME.ar`, `NAME.en` and `systems/*.en` of the folder, leaving bad lines out."""
    name = folder.name
    bad_file = folder / "bad_lines.txt"
    bad = set(map(int, bad_file.read_text().split())) if bad_file.exists() else set()

    def lines(path: Path) -> list[str]:
        numbered = enumerate(path.read_text(encoding="utf-8").split("\n"), start=1)
        return [line for number, line in numbered if number not in bad]

    arabic, english = lines(folder / f"{name}.ar"), lines(folder / f"{name}.en")
    kept = len(arabic) - (arabic[-1] == "")
    systems = {path.stem: lines(path)[:kept] for path in sorted(folder.glob("systems/*.en"))}
    return EvaluationSet(name, arabic[:kept], english[:kept], systems)


def load_pairs_file(path: Path) -> EvaluationSet:
    """Read a set from lines "Arabic TAB English", as those of `written/`."""
    pairs = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    return EvaluationSet(path.stem, [pair[0] for pair in pairs], [pair[1] for pair in pairs], {})


def first_lines(part: EvaluationSet, count: int | None) -> EvaluationSet:
    """Return the set's first `count` lines; all of them when None."""
    return EvaluationSet(
        part.name,
        part.arabic[:count],
        part.english[:count],
        {system: lines[:count] for system, lines in part.systems.items()},
    )


def is_loop(english: str, arabic: str) -> bool:
    """Return whether the output repeats itself: up to four words, four times running.

    A repetition that the source has as well does not count.
    """
    return _repeats(english.lower().split()) and not _repeats(arabic.split())


def _repeats(words: Sequence[str]) -> bool:
    for length in range(1, 5):
        run = 0
        for place in range(length, len(words)):
            run = run + 1 if words[place] == words[place - length] else 0
            if run >= length * (_LOOP_REPEATS - 1):
                return True
    return False


def number_accuracy(arabic: Sequence[str], english: Sequence[str], output: Sequence[str]) -> float:
    """Return the share, in percent, of source lines with digits whose values came through.

    A line is right when the values of all digit strings in the output equal, as a multiset,
    those in the reference.
    """
    judged = [
        digit_values(made) == digit_values(reference)
        for source, reference, made in zip(arabic, english, output, strict=True)
        if digit_values(source)
    ]
    return 100 * sum(judged) / len(judged) if judged else 100.0


def score(part: EvaluationSet, system: str, output: Sequence[str]) -> Scores:
    """Return the figures of `output`, one line for each line of the set."""
    share = 100 / len(output)
    return Scores(
        set=part.name,
        system=system,
        bleu=BLEU().corpus_score(list(output), [part.english]).score,
        chrf=CHRF().corpus_score(list(output), [part.english]).score,
        loops=share * sum(map(is_loop, output, part.arabic)),
        empty=share * sum(not line.strip() for line in output),
        arabic_left=share * sum(bool(_ARABIC.search(line)) for line in output),
        numbers=number_accuracy(part.arabic, part.english, output),
    )


def signatures() -> list[str]:
    """Return sacrebleu's signatures of BLEU and chrF against one reference."""
    found = []
    for metric in (BLEU(), CHRF()):
        metric.corpus_score(["word"], [["word"]])
        found.append(str(metric.get_signature()))
    return found


def table(rows: Sequence[Scores]) -> str:
    """Return the scores as a Markdown table."""
    lines = [
        "| set | system | BLEU | chrF | loops % | empty % | Arabic left % | numbers right % |",
        "|---|---|---|---|---|---|---|---|",
    ]
    lines += [
        f"| {row.set} | {row.system} | {row.bleu:.1f} | {row.chrf:.1f} | {row.loops:.2f} "
        f"| {row.empty:.2f} | {row.arabic_left:.2f} | {row.numbers:.1f} |"
        for row in rows
    ]
    return "\n".join(lines) + "\n"


def parser() -> argparse.ArgumentParser:
    """Return the command line's parser."""
    parser = argparse.ArgumentParser(description="Score a model package.")
    parser.add_argument("--corpus", metavar="DIR")
    parser.add_argument("--package", type=Path, required=True, metavar="DIR")
    parser.add_argument("--output", type=Path, metavar="DIR")
    parser.add_argument("--sets", nargs="+", default=SETS, choices=SETS)
    parser.add_argument("--pairs", type=Path, metavar="TSV", help="these pairs instead of the sets")
    parser.add_argument("--lines", type=int, help="only the first lines of each set")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--beam", type=int, default=Decoding.beam)
    parser.add_argument("--length-penalty", type=float, default=Decoding.length_penalty)
    parser.add_argument("--repetition-penalty", type=float, default=Decoding.repetition_penalty)
    parser.add_argument("--no-repeat-ngram", type=int, default=Decoding.no_repeat_ngram)
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; return 0, or 2 when no corpus is named."""
    options = parser().parse_args(arguments)
    try:
        corpus = corpus_folder(options.corpus)
    except CorpusUnset as error:
        print(error, file=sys.stderr)
        return 2
    decoding = Decoding(
        options.beam, options.length_penalty, options.repetition_penalty, options.no_repeat_ngram
    )
    translator = PackageTranslator(options.package, threads=options.threads)
    rows: list[Scores] = []
    parts = (
        [load_pairs_file(options.pairs)]
        if options.pairs
        else [load_set(corpus / "eval" / name) for name in options.sets]
    )
    for part in (first_lines(part, options.lines) for part in parts):
        name = part.name
        started = time.monotonic()
        output = translator.translate(part.arabic, decoding)
        words = sum(len(line.split()) for line in part.arabic)
        speed = words / (time.monotonic() - started)
        print(f"{name}: {speed:.0f} source words a second", file=sys.stderr)
        rows.append(score(part, options.package.name, output))
        rows += [score(part, system, lines) for system, lines in part.systems.items()]
        if options.output:
            options.output.mkdir(parents=True, exist_ok=True)
            (options.output / f"{name}.en").write_text("\n".join(output) + "\n", "utf-8")
    text = table(rows) + "\n" + "\n".join(f"- `{signature}`" for signature in signatures()) + "\n"
    print(text)
    if options.output:
        (options.output / "scores.md").write_text(text, "utf-8")
        figures = {"decoding": asdict(decoding), "rows": [asdict(row) for row in rows]}
        (options.output / "scores.json").write_text(json.dumps(figures, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
