"""Figures as papers write them and as the model reads them best.

``python -m bench.figures --corpus DIR``.

The bundled model reads each line of the evaluation sets that ``core.numbers.legible`` changes, once
as it is written and once as the program gives it. Printed is in how many all values come through;
whether a line is right as a whole is not asked.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence

import resources
from bench.checks.sets import references
from bench.corpus import command_line, corpus_of
from bench.table import table
from core.arabic import clean
from core.numbers import digit_values
from core.numbers.legible import legible
from core.packages import bundled
from core.translator import Engine

SETS = (
    "news_wire_dev",
    "news_wire_test",
    "ntrex",
    "flores_dev",
    "flores_devtest",
    "pud",
    "tico19",
    "iwslt17",
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; ``arguments`` as on the command line; the exit code."""
    holds = f"eval/{{{','.join(SETS)}}}"
    given = command_line("python -m bench.figures", __doc__, holds).parse_args(arguments)
    package = bundled(resources.MODELS)
    engines = [Engine(package, legible_figures=False), Engine(package)]
    rows: list[tuple[str, ...]] = [("set", "lines", "as written", "legible")]
    sums = [0, 0, 0]
    for measured in references(corpus_of(given), SETS):
        sources = [clean(source) for source, _ in measured.pairs]
        lines = [source for source in sources if legible(source) != source]
        right = [kept(lines, engine) for engine in engines]
        sums = [total + more for total, more in zip(sums, (len(lines), *right), strict=True)]
        rows.append((measured.name, str(len(lines)), *map(str, right)))
    rows.append(("all", *map(str, sums)))
    print(table(rows))
    return 0


def kept(lines: Sequence[str], engine: Engine) -> int:
    """In how many lines the English has every value that the Arabic writes in digits."""
    made = engine.translate(lines)
    return sum(
        Counter(digit_values(line)) <= Counter(digit_values(translation.english))
        for line, translation in zip(lines, made, strict=True)
    )


if __name__ == "__main__":
    sys.exit(main())
