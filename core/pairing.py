"""From sentences to pairs: translated, mended, checked, and with the analyst's own English."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from core import consistency
from core.arabic import arabic_share
from core.checks import checks, with_ledger_forms
from core.gazetteer import bundled
from core.glossary import Glossary
from core.ledger import Ledger
from core.pair import Check, Level, Pair
from core.retry import is_sound, mended, unbroken
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


@dataclass(frozen=True)
class _Words:
    """The analyst's own words, as the arguments of ``pairs``."""

    corrections: Mapping[str, str]
    names: Ledger
    terms: Glossary

    def pair(
        self, sentence: Sentence, first: Translation, chosen: tuple[Translation, tuple[Check, ...]]
    ) -> Pair:
        """The pair of one sentence.

        Args:
            sentence: the Arabic.
            first: the translator's first choice.
            chosen: the translation to show and how it came about, as ``core.retry`` gives them.
        """
        translation, remarks = chosen
        text, cut = sentence.text, translation.cut
        english = _named(text, translation.english, self.names)
        own = checks(text, english, cut=cut, ledger=self.names, glossary=self.terms)
        pair = Pair(
            sentence,
            english,
            translation.english,
            translation.score,
            _worst_first(remarks, own),
            cut=cut,
            remarks=remarks,
            first=first.english if translation is not first else "",
        )
        mine = self.corrections.get(text)
        return pair if mine is None else corrected(pair, mine, self.names, self.terms)


def pairs(
    order: Sequence[Sentence],
    translator: Translator,
    corrections: Mapping[str, str],
    names: Ledger = NO_NAMES,
    terms: Glossary = NO_TERMS,
    *,
    urgent: int = 0,
) -> Iterator[Pair]:
    """The pairs of some sentences, in the same order, as the translator gets ready.

    Args:
        order: the sentences in the order in which they are wanted.
        translator: what translates.
        corrections: the analyst's English by the cleaned Arabic.
        names: how the desk writes names; put in wherever another form of a name is found.
        terms: the English the desk wants for terms; a check says where it is missing.
        urgent: so many sentences from the first on come before a second try is made at their facts;
            those that it changes come once more after them.

    Raises:
        DamagedPackage: the model cannot be loaded, or fails.
    """
    words = _Words(corrections, names, terms)
    translations = translator.translate([one.text for one in order if _is_arabic(one)])
    early: list[tuple[Sentence, Translation]] = []
    for sentence in order[:urgent]:
        if not _is_arabic(sentence):
            yield _left(sentence)
            continue
        first = next(translations)
        if is_sound(sentence.text, first):
            early.append((sentence, first))
        yield words.pair(sentence, first, unbroken(sentence.text, first, translator))
    for sentence, first in early:
        chosen = mended(sentence.text, first, translator)
        if chosen[0] is not first:
            yield words.pair(sentence, first, chosen)
    for sentence in order[urgent:]:
        if not _is_arabic(sentence):
            yield _left(sentence)
            continue
        first = next(translations)
        yield words.pair(sentence, first, mended(sentence.text, first, translator))


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


def _left(sentence: Sentence) -> Pair:
    """The pair of a sentence that is not translated."""
    return Pair(sentence, sentence.text, "", checks=(UNTRANSLATED,))


def _named(arabic: str, english: str, names: Ledger) -> str:
    """The English with names as the desk writes them."""
    return with_ledger_forms(arabic, english, names, bundled()) if names.entries else english


def _worst_first(remarks: Iterable[Check], own: Iterable[Check]) -> tuple[Check, ...]:
    """All checks of a pair."""
    return tuple(sorted((*remarks, *own), key=lambda check: -check.level))
