"""What one thing the user can do is called, and its keys."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

Keys = QKeySequence.StandardKey


@dataclass(frozen=True)
class Command:
    """One thing the user can do.

    Attributes:
        name: what the code calls it.
        text: what the menu calls it.
        tip: one sentence for the status bar and the tool tip.
        keys: its shortcuts, the one shown first.
        bar: its shorter text on the tool bar; "" when it is not there.
    """

    name: str
    text: str
    tip: str
    keys: tuple[str | QKeySequence.StandardKey, ...]
    bar: str = ""


SEPARATOR = None
"""Parts two groups of a menu."""
