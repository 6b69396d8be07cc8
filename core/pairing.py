"""From sentences to pairs: translated, mended, checked, and with the analyst's own English."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from core import consistency
from core.arabic import arabic_share
from core.checks import checks, with_ledger_forms
from core.gazetteer import bundled
from core.glossary import Glossary
from core.ledger import Ledger
from core.pair import Check, Level, Pair
from core.retry import mended
from core.sentences import Sentence
from core.translator import Translation, Translator

LEAST_ARABIC = 0.2
"""Share of Arabic letters under which a sentence is left as it is."""

UNTRANSLATED = Check(
    "untranslated",
    Level.NOTE,
    "This sentence is not in Arabic script; it stands here as in the original.",
)


NO_NAMES = Ledger()
"""A ledger that fixes no name."""

NO_TERMS = Glossary()
"""A glossary that wants no term."""


def pairs(
    order: Sequence[Sentence],
    translator: Translator,
    corrections: Mapping[str, str],
    names: Ledger = NO_NAMES,
    terms: Glossary = NO_TERMS,
) -> Iterator[Pair]:
    """The pairs of some sentences, in the same order, as the translator gets ready.

    Args:
        order: the sentences in the order in which they are wanted.
        translator: what translates.
        corrections: the analyst's English by the cleaned Arabic.
        names: how the desk writes names; put in wherever another form of a name is found.
        terms: the English the desk wants for terms; a check says where it is missing.

    Raises:
        DamagedPackage: the model cannot be loaded, or fails.
    """
    arabic = [sentence.text for sentence in order if _is_arabic(sentence)]
    translations = translator.translate(arabic)
    for sentence in order:
        if not _is_arabic(sentence):
            yield Pair(sentence, sentence.text, "", checks=(UNTRANSLATED,))
            continue
        pair = _pair(sentence, next(translations), translator, names, terms)
        english = corrections.get(sentence.text)
        yield pair if english is None else corrected(pair, english, names, terms)


def corrected(
    pair: Pair, english: str, names: Ledger = NO_NAMES, terms: Glossary = NO_TERMS
) -> Pair:
    """The pair with the analyst's English, checked like any other; the machine's is kept."""
    found = checks(pair.sentence.text, english, ledger=names, glossary=terms)
    return replace(pair, english=english, checks=found, edited=True)


def uncorrected(pair: Pair, names: Ledger = NO_NAMES, terms: Glossary = NO_TERMS) -> Pair:
    """The pair with the machine's English again, names as the desk writes them."""
    if not pair.machine:
        return replace(pair, english=pair.sentence.text, checks=(UNTRANSLATED,), edited=False)
    english = _named(pair.sentence.text, pair.machine, names)
    own = checks(pair.sentence.text, english, cut=pair.cut, ledger=names, glossary=terms)
    return replace(pair, english=english, checks=_worst_first(pair.remarks, own), edited=False)


def reworded(pair: Pair, corrections: Mapping[str, str], names: Ledger, terms: Glossary) -> Pair:
    """The pair as it would come with these corrections, names and terms.

    Notes on names that differ in the article stay with English that does; they are looked through
    for the article as a whole (``core.consistency``).
    """
    english = corrections.get(pair.sentence.text)
    if english is None:
        fresh = uncorrected(pair, names, terms)
    else:
        fresh = corrected(pair, english, names, terms)
    if fresh.english != pair.english:
        return fresh
    notes = (check for check in pair.checks if check.kind == consistency.KIND)
    return replace(fresh, checks=(*fresh.checks, *notes))


def _is_arabic(sentence: Sentence) -> bool:
    """True when there is enough Arabic in a sentence to translate it."""
    return arabic_share(sentence.text) >= LEAST_ARABIC


def _named(arabic: str, english: str, names: Ledger) -> str:
    """The English with names as the desk writes them."""
    return with_ledger_forms(arabic, english, names, bundled()) if names.entries else english


def _pair(
    sentence: Sentence,
    first: Translation,
    translator: Translator,
    names: Ledger,
    terms: Glossary,
) -> Pair:
    """The pair of one sentence, worst check first."""
    translation, remarks = mended(sentence.text, first, translator)
    english = _named(sentence.text, translation.english, names)
    own = checks(sentence.text, english, cut=translation.cut, ledger=names, glossary=terms)
    return Pair(
        sentence,
        english,
        translation.english,
        translation.score,
        _worst_first(remarks, own),
        cut=translation.cut,
        remarks=remarks,
        first=first.english if translation is not first else "",
    )


def _worst_first(remarks: Iterable[Check], own: Iterable[Check]) -> tuple[Check, ...]:
    """All checks of a pair."""
    return tuple(sorted((*remarks, *own), key=lambda check: -check.level))
