"""From sentences to pairs: translated, mended, checked, and with the analyst's own English."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from core.arabic import arabic_share
from core.checks import checks
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


def pairs(
    order: Sequence[Sentence], translator: Translator, corrections: Mapping[str, str]
) -> Iterator[Pair]:
    """The pairs of some sentences, in the same order, as the translator gets ready.

    Args:
        order: the sentences in the order in which they are wanted.
        translator: what translates.
        corrections: the analyst's English by the cleaned Arabic.

    Raises:
        DamagedPackage: the model cannot be loaded, or fails.
    """
    arabic = [sentence.text for sentence in order if _is_arabic(sentence)]
    translations = translator.translate(arabic)
    for sentence in order:
        if not _is_arabic(sentence):
            yield Pair(sentence, sentence.text, "", checks=(UNTRANSLATED,))
            continue
        pair = _pair(sentence, next(translations), translator)
        english = corrections.get(sentence.text)
        yield pair if english is None else corrected(pair, english)


def corrected(pair: Pair, english: str) -> Pair:
    """The pair with the analyst's English, checked like any other; the machine's is kept."""
    found = checks(pair.sentence.text, english)
    return replace(pair, english=english, checks=found, edited=True)


def uncorrected(pair: Pair) -> Pair:
    """The pair with the machine's English again."""
    if not pair.machine:
        return replace(pair, english=pair.sentence.text, checks=(UNTRANSLATED,), edited=False)
    found = checks(pair.sentence.text, pair.machine)
    return replace(pair, english=pair.machine, checks=found, edited=False)


def _is_arabic(sentence: Sentence) -> bool:
    """True when there is enough Arabic in a sentence to translate it."""
    return arabic_share(sentence.text) >= LEAST_ARABIC


def _pair(sentence: Sentence, first: Translation, translator: Translator) -> Pair:
    """The pair of one sentence, worst check first."""
    translation, remarks = mended(sentence.text, first, translator)
    found = (*remarks, *checks(sentence.text, translation.english, cut=translation.cut))
    return Pair(
        sentence,
        translation.english,
        translation.english,
        translation.score,
        tuple(sorted(found, key=lambda check: -check.level)),
    )
