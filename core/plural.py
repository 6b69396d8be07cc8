"""Numbers of things in English words."""

from __future__ import annotations


def plural(number: int, thing: str) -> str:
    """A number with what it counts: "1 sentence", "2 sentences"; ``thing`` is the singular."""
    return f"{number} {thing}{'' if number == 1 else 's'}"
