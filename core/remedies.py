"""What helps against a check at once: the desk's form, a fixed name, the first choice, an edit."""

from __future__ import annotations

import enum

from core.arabic import without_to
from core.checks.desk import LEDGER
from core.checks.names import KIND as NAMES
from core.ledger import Ledger
from core.pair import Check, Pair
from core.romanization import romanized

_ABOUT_NAMES = frozenset({NAMES, "consistency"})


class Remedy(enum.Enum):
    """One thing the analyst can do about a check."""

    USE_FORM = "use form"
    FIX_NAME = "fix name"
    SHOW_FIRST = "show first"
    EDIT = "edit"


def remedy(check: Check, pair: Pair) -> Remedy:
    """What helps most against a check of a pair.

    - A form of the ledger that is not used is put in where another form was found.
    - A name without a form of the desk gets one.
    - Where another choice of the translator is shown, its first one can be looked at.
    - Everything else is a matter of writing the sentence otherwise.
    """
    if check.kind == LEDGER and check.english_spans:
        return Remedy.USE_FORM
    if check.kind in _ABOUT_NAMES and check.source_spans:
        return Remedy.FIX_NAME
    if check in pair.remarks and pair.first:
        return Remedy.SHOW_FIRST
    return Remedy.EDIT


def remedies(pair: Pair) -> dict[Remedy, Check]:
    """What helps against the checks of a pair, each with the worst check that asks for it."""
    found: dict[Remedy, Check] = {}
    for check in pair.checks:
        found.setdefault(remedy(check, pair), check)
    return found


def name_to_fix(check: Check, pair: Pair, ledger: Ledger) -> tuple[str, str]:
    """The name a check points at, as the desk would list it, and the English to propose for it.

    It is the first one for which the desk has no form, else the first. Proposed is the desk's own
    form, else the one of the article's other sentences, else a romanization.

    Args:
        check: one that ``Remedy.FIX_NAME`` helps against.
        pair: the sentence it is about.
        ledger: the desk's names.
    """
    names = [without_to(pair.sentence.text[slice(*span)]) for span in check.source_spans]
    name = next((name for name in names if ledger.entry(name) is None), names[0])
    entry = ledger.entry(name)
    return name, entry.english if entry else check.elsewhere or romanized(name)
