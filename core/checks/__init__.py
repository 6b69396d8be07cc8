"""What may be wrong with a pair: pure functions over a sentence and its English.

One module a kind, each with one function that gives the checks of that kind; a check says in one
sentence what the analyst should look at. Silence is no proof: what was not looked for is listed in
docs/checks.md, with how often each kind is right.
"""

from __future__ import annotations

from core.checks.attribution import attribution_checks
from core.checks.dates import date_checks
from core.checks.deaths import death_checks
from core.checks.desk import glossary_checks, ledger_checks, with_ledger_forms
from core.checks.names import name_checks
from core.checks.negation import negation_checks
from core.checks.numbers import number_checks
from core.checks.output import is_unhealthy, output_checks
from core.checks.quotation import latin_checks, quotation_checks
from core.gazetteer import Gazetteer, bundled
from core.glossary import Glossary
from core.ledger import Ledger
from core.pair import Check, Level

__all__ = ["checks", "is_unhealthy", "with_ledger_forms"]

_KINDS = (
    number_checks,
    date_checks,
    negation_checks,
    death_checks,
    attribution_checks,
    quotation_checks,
    latin_checks,
)


def checks(
    source: str,
    english: str,
    *,
    cut: bool = False,
    ledger: Ledger | None = None,
    glossary: Glossary | None = None,
    gazetteer: Gazetteer | None = None,
) -> tuple[Check, ...]:
    """What may be wrong with ``english`` as a translation of ``source``, worst first.

    Args:
        source: the Arabic sentence, cleaned.
        english: its English.
        cut: True when the translator stopped at its length limit.
        ledger: the desk's names, whose forms are to be used.
        glossary: the desk's terms, whose English is to be used.
        gazetteer: the names to look for; the bundled ones when None.

    When the output itself is broken (empty, Arabic, a loop) nothing else is looked at: the rest
    would only repeat that the sentence is not there.
    """
    found = [*output_checks(source, english, cut=cut)]
    if any(check.level is Level.DOUBTFUL for check in found):
        return tuple(found)
    for kind in _KINDS:
        found += kind(source, english)
    names = bundled() if gazetteer is None else gazetteer
    desk = ledger_checks(source, english, ledger, names) if ledger is not None else ()
    found += desk
    found += name_checks(source, english, names, [span for c in desk for span in c.source_spans])
    if glossary is not None:
        found += glossary_checks(source, english, glossary)
    return tuple(sorted(found, key=lambda check: -check.level))
