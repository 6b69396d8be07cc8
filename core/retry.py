"""A second try at a sentence whose English is broken, or in which a fact did not come through."""

from __future__ import annotations

from core.checks import checks, is_unhealthy
from core.pair import Check, Level
from core.pieces import halves
from core.translator import Translation, Translator

CHOICES = 8
"""Hypotheses asked for, which is also the width of the beam they come from."""

FACTS = frozenset({"numbers", "dates", "negation", "deaths", "names"})
"""Kinds of checks that ask for another hypothesis when they are likely or worse."""

MARGIN = 0.5
"""How far below the first choice's score another one may lie.

Set on news_wire_dev: most that help score higher, since a wider beam finds more; below this they
gain nothing over the first (docs/decisions/0005).
"""

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
    """The first translation when nothing speaks against it, else the best of a second try.

    A broken translation is replaced as in ``unbroken``. One whose numbers, dates, denials, dead or
    names are likely wrong gives way to the first hypothesis that clears these checks, raises no
    other and scores nearly as well.

    Args:
        source: the Arabic sentence.
        first: its translation.
        translator: what made it.

    Returns:
        The translation to show, and what the analyst should know about how it came about; the first
        translation itself when nothing better is found.
    """
    if not is_sound(source, first):
        return unbroken(source, first, translator)
    found = _alarms(source, first)
    if any(check.kind in FACTS for check in found):
        for other in translator.alternatives(source, CHOICES):
            if other.score < first.score - MARGIN:
                break
            if is_sound(source, other) and _clears(found, _alarms(source, other)):
                return other, (left_aside(found),)
    return first, ()


def unbroken(
    source: str, first: Translation, translator: Translator
) -> tuple[Translation, tuple[Check, ...]]:
    """The first translation when it can be read, else the first sound one of a second try.

    Tried in this order: the translator's next hypotheses, then the sentence in two parts. When all
    are broken the first one stays. Arguments and what is returned are those of ``mended``.
    """
    if is_sound(source, first):
        return first, ()
    for other in translator.alternatives(source, CHOICES):
        if is_sound(source, other):
            return other, (SECOND_CHOICE,)
    if parts := halves(source):
        found = list(translator.translate(parts))
        joined = Translation(
            " ".join(part.english for part in found),
            min(part.score for part in found),
            any(part.cut for part in found),
        )
        if is_sound(source, joined):
            return joined, (IN_PARTS,)
    return first, ()


def left_aside(found: tuple[Check, ...]) -> Check:
    """The note that another choice is shown, with what the checks ``found`` in the first one."""
    reasons = " ".join(check.message for check in found if check.kind in FACTS)
    message = f"This is not the translator's first choice, which was left aside: {reasons}"
    return Check("output", Level.NOTE, message)


def is_sound(source: str, translation: Translation) -> bool:
    """True when the English is fit to be read."""
    return not is_unhealthy(source, translation.english, cut=translation.cut)


def _alarms(source: str, translation: Translation) -> tuple[Check, ...]:
    """What is likely wrong, or worse."""
    found = checks(source, translation.english, cut=translation.cut)
    return tuple(check for check in found if check.level >= Level.LIKELY)


def _clears(before: tuple[Check, ...], after: tuple[Check, ...]) -> bool:
    """Whether the facts are clear now, and nothing else is worse than it was."""
    worst = {check.kind: check.level for check in reversed(before)}
    return all(
        check.kind not in FACTS and check.level <= worst.get(check.kind, 0) for check in after
    )
