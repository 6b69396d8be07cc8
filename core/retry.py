"""A second try at a sentence whose English came out broken: empty, looping, cut or in Arabic."""

from __future__ import annotations

from core.checks import is_unhealthy
from core.pair import Check, Level
from core.pieces import halves
from core.translator import Translation, Translator

HYPOTHESES = 4

SECOND_CHOICE = Check(
    "output",
    Level.LIKELY,
    "The translator's first choice was broken; this is its next one.",
)
IN_PARTS = Check(
    "output",
    Level.LIKELY,
    "The translation of the whole sentence was broken; it was translated in two parts.",
)


def mended(
    source: str, first: Translation, translator: Translator
) -> tuple[Translation, tuple[Check, ...]]:
    """The first translation when it is sound, else the best that a second try gives.

    Tried in this order: the translator's next hypotheses, then the sentence in two parts. When all
    are broken the first one stays.

    Args:
        source: the Arabic sentence.
        first: its translation.
        translator: what made it.

    Returns:
        The translation to show, and what the analyst should know about how it came about.
    """
    if _sound(source, first):
        return first, ()
    for other in translator.alternatives(source, HYPOTHESES):
        if _sound(source, other):
            return other, (SECOND_CHOICE,)
    if parts := halves(source):
        found = list(translator.translate(parts))
        joined = Translation(
            " ".join(part.english for part in found),
            min(part.score for part in found),
            any(part.cut for part in found),
        )
        if _sound(source, joined):
            return joined, (IN_PARTS,)
    return first, ()


def _sound(source: str, translation: Translation) -> bool:
    """True when the English is fit to be read."""
    return not is_unhealthy(source, translation.english, cut=translation.cut)
