"""What the analyst decided about the key points: pinned, dropped, put in another order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Choice:
    """The analyst's decisions on one article, by sentence number; every change is a new value.

    Attributes:
        pinned: sentences that are key points whatever the ranking says.
        dropped: sentences that are none.
        order: sentences as the analyst arranged them; what is not named follows by rank.
    """

    pinned: tuple[int, ...] = ()
    dropped: tuple[int, ...] = ()
    order: tuple[int, ...] = ()

    def __bool__(self) -> bool:
        """False when nothing was decided."""
        return bool(self.pinned or self.dropped or self.order)

    def pin(self, number: int) -> Choice:
        """Keep a sentence among the key points; it is no longer dropped."""
        return replace(self.restore(number), pinned=(*_without(self.pinned, number), number))

    def unpin(self, number: int) -> Choice:
        """Leave a sentence to the ranking again."""
        return replace(self, pinned=_without(self.pinned, number))

    def drop(self, number: int) -> Choice:
        """Keep a sentence out of the key points; it is no longer pinned."""
        return replace(self.unpin(number), dropped=(*_without(self.dropped, number), number))

    def restore(self, number: int) -> Choice:
        """Let a dropped sentence take part again."""
        return replace(self, dropped=_without(self.dropped, number))

    def move(self, shown: Sequence[int], number: int, place: int) -> Choice:
        """Put a key point at another place of the list.

        Args:
            shown: sentence numbers of the key points as the list shows them now.
            number: the one to move.
            place: where it shall stand, from 0; too large a place means the end.
        """
        others = _without(tuple(shown), number)
        return replace(self, order=(*others[:place], number, *others[place:]))

    def arrange(self, numbers: Sequence[int]) -> list[int]:
        """Sentence numbers in the analyst's order; those not arranged follow as they came."""
        places = {number: place for place, number in enumerate(self.order)}
        return sorted(numbers, key=lambda number: places.get(number, len(places)))


def _without(numbers: tuple[int, ...], number: int) -> tuple[int, ...]:
    return tuple(other for other in numbers if other != number)
