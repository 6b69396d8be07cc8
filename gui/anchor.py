"""A place in an article on the screen, to be come back to, and to be shown in another pane."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Anchor:
    """A place in the text, and the height at which it is seen.

    Attributes:
        number, after: the sentence at or above the place, and the next one that begins lower.
        share: how far the place is from the beginning of the one to that of the other, 0 to 1.
        height: where it is seen, as a share of the view's height, 0 (top) to 1 (bottom).
    """

    number: int
    after: int
    share: float
    height: float
