"""How many words of Arabic sentences "word by word" can tell the meaning of.

``python -m bench.lexicon --corpus DIR``.

Printed are shares of the words of each evaluation set: those of the lexicon, those of names that
are known, and those that are only spelled in Latin letters. Whether a meaning is the right one is
not asked.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence

from bench.checks.sets import references
from bench.corpus import command_line, corpus_of
from bench.table import table
from core import lexicon
from core.arabic import clean
from core.gazetteer import bundled
from core.glossary import Glossary
from core.interlinear import Known, interlinear
from core.ledger import Ledger

SETS = ("news_wire_test", "ntrex", "flores_devtest", "pud")
_SHOWN = (Known.WORD, Known.NAME, Known.SPELLED)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; ``arguments`` as on the command line; the exit code."""
    holds = f"eval/{{{','.join(SETS)}}}"
    given = command_line("python -m bench.lexicon", __doc__, holds).parse_args(arguments)
    rows = [("set", "words", *(known.value for known in _SHOWN))]
    for measured in references(corpus_of(given), SETS):
        found = known_words([clean(source) for source, _ in measured.pairs])
        total = sum(found[known] for known in _SHOWN)
        shares = (f"{100 * found[known] / total:.1f} %" for known in _SHOWN)
        rows.append((measured.name, str(total), *shares))
    print(table(rows))
    return 0


def known_words(sources: Sequence[str]) -> Counter[Known]:
    """How many words of some sentences are known in each way."""
    return Counter(
        gloss.known
        for source in sources
        for gloss in interlinear(
            source,
            lexicon=lexicon.bundled(),
            gazetteer=bundled(),
            ledger=Ledger(),
            glossary=Glossary(),
        )
    )


if __name__ == "__main__":
    sys.exit(main())
