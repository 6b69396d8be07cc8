"""Measure the checks: ``python -m bench.checks --corpus DIR``.

Prints false alarms on human references for each 100 sentences, by kind and level; what the checks
say of the outputs of other engines; and how many planted errors of each kind are found, on the same
references. An error counts as found when the damaged pair has a check that the good pair has not.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterable

from bench.checks.planter import PLANTERS, Planter
from bench.checks.sets import PairSet, name_droppers, outputs, references
from bench.corpus import command_line, corpus_of
from bench.table import table
from core.checks import checks
from core.pair import Check, Level

KINDS = (
    "numbers",
    "dates",
    "negation",
    "deaths",
    "attribution",
    "quotation",
    "latin",
    "names",
    "output",
)
SEED = 6


Measured = list[tuple[PairSet, list[tuple[Check, ...]]]]
"""Sets with the checks of each of their pairs."""


def main() -> int:
    """Print the tables."""
    parser = command_line("python -m bench.checks", __doc__, "eval/ and parallel/")
    folder = corpus_of(parser.parse_args())
    sets = list(references(folder))
    measured = _measured(sets)
    planters = (*PLANTERS, *name_droppers(folder))
    print("Sentences with a check, of each 100: human references\n")
    print(table(_alarms(measured)))
    print("\nBy kind and level (note / likely / doubtful), checks for each 1000 sentences\n")
    print(table(_by_kind(measured)))
    print("\nPlanted errors found, of each 100\n", flush=True)
    print(table(_found(sets, planters)), flush=True)
    print("\nOutputs of other engines on flores_devtest: sentences with a check, of each 100\n")
    print(table(_alarms(_measured(outputs(folder, "flores_devtest")))))
    return 0


def _measured(sets: Iterable[PairSet]) -> Measured:
    return [(one, [checks(*pair) for pair in one.pairs]) for one in sets]


def _alarms(measured: Measured) -> list[list[str]]:
    """A row for each set: sentences, how many have a check, and one of the upper levels."""
    rows = [["set", "sentences", "any check", "likely or worse", "doubtful"]]
    for one, found in measured:
        worst = [max((check.level for check in pair), default=None) for pair in found]
        shares = [sum(w is not None and w >= level for w in worst) for level in Level]
        rows.append([one.name, str(len(worst)), *(_of_100(s, len(worst)) for s in shares)])
    return rows


def _by_kind(measured: Measured) -> list[list[str]]:
    """A row for each kind, a column for each set; a cell counts the levels apart."""
    counts = [Counter((c.kind, c.level) for pair in found for c in pair) for _, found in measured]
    sizes = [len(found) for _, found in measured]
    rows = [["kind", *(one.name for one, _ in measured)]]
    for kind in KINDS:
        cells = [
            " / ".join(f"{1000 * count[kind, level] / size:.1f}" for level in Level)
            for count, size in zip(counts, sizes, strict=True)
        ]
        rows.append([kind, *cells])
    return rows


def _found(sets: Iterable[PairSet], planters: Iterable[Planter]) -> list[list[str]]:
    """A row for each kind of error, a column for each set: share found, and of how many."""
    sets = list(sets)
    rows = [["planted", *(one.name for one in sets)]]
    rows += [[planter.kind, *(_share(one, planter) for one in sets)] for planter in planters]
    return rows


def _share(one: PairSet, planter: Planter) -> str:
    chance = random.Random(SEED)
    planted = found = 0
    for source, english in one.pairs:
        damaged = planter.plant(source, english, chance)
        if damaged is None:
            continue
        planted += 1
        before = {(check.kind, check.message) for check in checks(source, english)}
        found += any((c.kind, c.message) not in before for c in checks(source, damaged))
    return f"{_of_100(found, planted)} of {planted}"


def _of_100(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "-"


if __name__ == "__main__":
    sys.exit(main())
