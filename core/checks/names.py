"""Names: a person or place of the Arabic that the English does not have."""

from __future__ import annotations

from collections.abc import Sequence

from core.gazetteer import Gazetteer
from core.names import found_in, mentions
from core.pair import Check, Level, Span

KIND = "names"


def name_checks(
    source: str, english: str, gazetteer: Gazetteer, known: Sequence[Span] = ()
) -> tuple[Check, ...]:
    """At most one check, for the names of which the English has no part.

    Args:
        source: the Arabic sentence.
        english: its English.
        gazetteer: the names to look for.
        known: stretches of the Arabic whose names have been looked for already.
    """
    lost = [
        mention
        for mention in mentions(source, gazetteer)
        if not any(start < mention.end and mention.start < end for start, end in known)
        and found_in(mention, english, gazetteer) is None
    ]
    if not lost:
        return ()
    spans = tuple((mention.start, mention.end) for mention in lost)
    names = ", ".join(source[start:end] for start, end in spans)
    message = f"No English form of {names} is found: the name may be lost or changed."
    return (Check(KIND, Level.LIKELY, message, spans),)
