"""The desk's own forms: names of the ledger and terms of the glossary that are not used."""

from __future__ import annotations

import re
from itertools import pairwise

from core.arabic import plain
from core.gazetteer import Gazetteer
from core.glossary import Glossary
from core.ledger import Entry, Ledger, names_of
from core.names import known_form, name_words, nearest
from core.pair import Check, Level, Span

LEDGER = "ledger"
GLOSSARY = "glossary"

_JOINTS = re.compile(r"[\s-]+(?:al|el|bin|ibn|abu|Al|El|Bin|Ibn|Abu)?[\s-]*")


def ledger_checks(
    source: str, english: str, ledger: Ledger, gazetteer: Gazetteer
) -> tuple[Check, ...]:
    """A check for each name of the ledger in the Arabic that the English writes otherwise."""
    found = []
    for entry, span in names_of(source, ledger):
        if _has(english, entry.english):
            continue
        other = other_form(entry, english, gazetteer)
        instead = (
            f'the English has "{english[slice(*other)]}"' if other else "no form of it is found"
        )
        message = f'Ledger form not used: "{entry.english}" for {source[slice(*span)]}; {instead}.'
        found.append(Check(LEDGER, Level.LIKELY, message, (span,), (other,) if other else ()))
    return tuple(found)


def with_ledger_forms(source: str, english: str, ledger: Ledger, gazetteer: Gazetteer) -> str:
    """The English with the ledger's form in the place of every other form that can be found.

    A possessive s and everything around a name stays; a name of which no form is found is left to
    ``ledger_checks``.
    """
    for entry, _ in names_of(source, ledger):
        other = None if _has(english, entry.english) else other_form(entry, english, gazetteer)
        if other is not None:
            form = re.escape(english[slice(*other)])
            english = entry.english.join(re.split(rf"(?<!\w){form}(?!\w)", english))
    return english


def other_form(entry: Entry, english: str, gazetteer: Gazetteer) -> Span | None:
    """Where the English has another form of an entry's name, None when none is found.

    The words of the name are looked for by their sound, and by the forms the gazetteer knows; they
    must stand side by side.
    """
    there = name_words(english)
    spans = []
    for word in entry.arabic.split():
        bare = plain(word)
        forms = gazetteer.names.get(bare, ())
        span = nearest(bare, english, there) or known_form(forms, english, there)
        if span is not None:
            spans.append(span)
    if not spans:
        return None
    spans = sorted(set(spans))
    together = all(_JOINTS.fullmatch(english[a[1] : b[0]]) for a, b in pairwise(spans))
    return (spans[0][0], spans[-1][1]) if together else None


def _has(english: str, form: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(form)}(?!\w)", english) is not None


def glossary_checks(source: str, english: str, glossary: Glossary) -> tuple[Check, ...]:
    """A check for each term of the glossary in the Arabic whose English is not there."""
    found = []
    for term, span in glossary.found_in(source):
        if any(_has(english.lower(), form.lower()) for form in term.wanted):
            continue
        kept = "" if term.translate else ", not translated"
        wanted = " or ".join(f'"{form}"' for form in term.wanted)
        message = f"Glossary: {source[slice(*span)]} should be {wanted}{kept}."
        found.append(Check(GLOSSARY, Level.LIKELY, message, (span,)))
    return tuple(found)
