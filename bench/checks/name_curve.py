"""What missing names costs: ``python -m bench.checks.name_curve --corpus DIR``.

For log odds from which a name is missed: how many sentences of human references then have a check
of any kind, and how many planted losses of names are found, of each 100. The sets are those that
the value in use was chosen on.
"""

from __future__ import annotations

import random
import sys

from bench.checks.__main__ import SEED
from bench.checks.planter import Planter
from bench.checks.sets import PairSet, name_droppers, references
from bench.corpus import command_line, corpus_of
from bench.table import table
from core.checks import checks
from core.checks.names import KIND, name_checks
from core.gazetteer import bundled

SETS = ("flores_dev", "ntrex")
KINDS = ("countries", "persons")
LOG_ODDS = (0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0)


def main() -> int:
    """Print the table."""
    parser = command_line("python -m bench.checks.name_curve", __doc__, "eval/ and parallel/")
    folder = corpus_of(parser.parse_args())
    droppers = name_droppers(folder)
    rows = [["log odds", *(f"{name}: {what}" for name in SETS for what in ("any check", *KINDS))]]
    columns = [column for one in references(folder, SETS) for column in _columns(one, droppers)]
    rows += [[str(least), *cells] for least, *cells in zip(LOG_ODDS, *columns, strict=True)]
    print(table(rows))
    return 0


def _columns(one: PairSet, droppers: tuple[Planter, ...]) -> list[list[str]]:
    """Sentences with a check for each value, then the losses each planter's errors are found in."""
    others = [any(check.kind != KIND for check in checks(*pair)) for pair in one.pairs]
    columns = [
        [
            _share([o or _lost(*p, least) != set() for o, p in zip(others, one.pairs, strict=True)])
            for least in LOG_ODDS
        ]
    ]
    for dropper in droppers:
        chance = random.Random(SEED)
        planted = [(s, e, dropper.plant(s, e, chance)) for s, e in one.pairs]
        cases = [(s, e, damaged) for s, e, damaged in planted if damaged is not None]
        columns.append(
            [
                _share([bool(_lost(s, d, least) - _lost(s, e, least)) for s, e, d in cases])
                for least in LOG_ODDS
            ]
        )
    return columns


def _lost(source: str, english: str, least: float) -> set[str]:
    return {check.message for check in name_checks(source, english, bundled(), least=least)}


def _share(found: list[bool]) -> str:
    return f"{100 * sum(found) / len(found):.1f}"


if __name__ == "__main__":
    sys.exit(main())
