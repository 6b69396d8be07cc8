"""Measure the second try at facts: ``python -m bench.second_choice --corpus DIR [--output DIR]``.

Translates evaluation sets with the bundled model and prints how often it raises each check, then
what taking another hypothesis changes (``core.retry``). A line's numbers are right when the values
of its digit strings are those of the reference, as in ``training/evaluate.py``; lines without
digits in the Arabic are left out of that. ``--output`` keeps both translations of each set, so that
they can be scored where sacrebleu is installed.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import resources
from bench.checks.sets import PairSet, references
from bench.corpus import command_line, corpus_of
from bench.table import table
from core.arabic import clean
from core.checks import checks
from core.numbers import digit_values
from core.packages import bundled
from core.pair import Check, Level
from core.retry import FACTS, mended
from core.translator import Engine, Translation

SETS = ("news_wire_dev", "news_wire_test", "flores_devtest", "ntrex")


@dataclass(frozen=True)
class Tried:
    """A set translated, each list as long as the set.

    Attributes:
        measured: the set.
        first: the translator's first choices.
        last: what is shown.
        before, after: the checks of both.
        seconds, more_seconds: what translating took, and what the second try took besides.
    """

    measured: PairSet
    first: list[Translation]
    last: list[Translation]
    before: list[tuple[Check, ...]]
    after: list[tuple[Check, ...]]
    seconds: float
    more_seconds: float

    @property
    def replaced(self) -> int:
        """Number of sentences that are shown in another choice."""
        return sum(one is not other for one, other in zip(self.first, self.last, strict=True))


def main() -> int:
    """Print the tables."""
    parser = command_line("python -m bench.second_choice", __doc__, "eval/")
    parser.add_argument("--output", metavar="DIR", type=Path, help="where translations are kept")
    options = parser.parse_args()
    folder = corpus_of(options)
    engine = Engine(bundled(resources.MODELS))
    engine.load()
    sets = [_tried(one, engine) for one in references(folder, SETS)]
    if options.output:
        for one in sets:
            _keep(one, options.output)
    print(
        f"Checks of {engine.package.name} by kind (note / likely / doubtful), each 1000 sentences\n"
    )
    print(table(by_kind(sets)))
    print("\nOther choices taken where a fact was likely wrong; percentages of the sentences\n")
    print(table(gained(sets)))
    return 0


def _tried(measured: PairSet, engine: Engine) -> Tried:
    """Translate a set, then try again where that is called for."""
    sources = [clean(source) for source, _ in measured.pairs]
    began = time.perf_counter()
    first = list(engine.translate(sources))
    between = time.perf_counter()
    last = [mended(*one, engine)[0] for one in zip(sources, first, strict=True)]
    ended = time.perf_counter()
    return Tried(
        measured,
        first,
        last,
        _checks(sources, first),
        _checks(sources, last),
        between - began,
        ended - between,
    )


def _checks(sources: Sequence[str], english: Sequence[Translation]) -> list[tuple[Check, ...]]:
    return [
        checks(source, one.english, cut=one.cut)
        for source, one in zip(sources, english, strict=True)
    ]


def by_kind(sets: Sequence[Tried]) -> list[list[str]]:
    """A row for each kind, a column for each set."""
    counts = [Counter((c.kind, c.level) for found in one.before for c in found) for one in sets]
    rows = [["kind", *(one.measured.name for one in sets)]]
    for kind in sorted({kind for count in counts for kind, _ in count}):
        cells = [
            " / ".join(f"{1000 * count[kind, level] / len(one.first):.1f}" for level in Level)
            for count, one in zip(counts, sets, strict=True)
        ]
        rows.append([kind, *cells])
    return rows


def gained(sets: Sequence[Tried]) -> list[list[str]]:
    """A row for each set: its size, what was replaced, and rates before and after."""
    rows = [
        [
            "set",
            "sentences",
            "replaced",
            "numbers right",
            "facts likely wrong %",
            "denials likely wrong %",
            "any check %",
            "more time %",
        ]
    ]
    for one in sets:
        judged = sum(bool(digit_values(source)) for source, _ in one.measured.pairs)
        rows.append(
            [
                one.measured.name,
                str(len(one.first)),
                str(one.replaced),
                f"{_right(one, one.first)} > {_right(one, one.last)} of {judged}",
                _change(one, FACTS),
                _change(one, {"negation"}),
                _change(one, None),
                f"{100 * one.more_seconds / one.seconds:.1f}",
            ]
        )
    return rows


def _right(one: Tried, english: Sequence[Translation]) -> int:
    """Number of lines with digits whose values are those of the reference."""
    return sum(
        digit_values(made.english) == digit_values(reference)
        for (source, reference), made in zip(one.measured.pairs, english, strict=True)
        if digit_values(source)
    )


def _change(one: Tried, kinds: set[str] | frozenset[str] | None) -> str:
    """Share of the sentences with such a check, before and after, in percent.

    Args:
        one: the set.
        kinds: checks to count from the level likely on; None for all kinds and levels.
    """
    shares = (
        100 * sum(_has(found, kinds) for found in each) / len(each)
        for each in (one.before, one.after)
    )
    return " > ".join(f"{share:.2f}" for share in shares)


def _has(found: Sequence[Check], kinds: set[str] | frozenset[str] | None) -> bool:
    if kinds is None:
        return bool(found)
    return any(check.kind in kinds and check.level >= Level.LIKELY for check in found)


def _keep(one: Tried, folder: Path) -> None:
    """Write both translations and the reference of a set, a line a sentence."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = {
        "first": [made.english for made in one.first],
        "last": [made.english for made in one.last],
        "reference": [reference for _, reference in one.measured.pairs],
    }
    for name, lines in texts.items():
        plain = "".join(" ".join(line.split()) + "\n" for line in lines)
        (folder / f"{one.measured.name}.{name}.en").write_text(plain, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
