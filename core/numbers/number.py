"""A number in a text, and the words it may be made of."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from decimal import Decimal


class Kind(enum.Enum):
    """How a number is written, and so how far its absence from a translation means anything."""

    DIGITS = "digits"
    WORDS = "words"
    ORDINAL = "ordinal"
    VAGUE = "vague"
    """Thousands, dozens: a magnitude without a count."""
    LOOSE = "loose"
    """Half, both, a trio, one: good translations come and go without them."""


@dataclass(frozen=True)
class Number:
    """A number in a text.

    Attributes:
        value: what it is worth, never negative.
        start, end: where it stands, in Python characters, end excluded.
        kind: how it is written.
        others: what else it may be worth ("ألفا" is 1000 or 2000, "the seventies" 70 or 1970).
        parts: what it was added up from ("161 ألفا و126" from 161000 and 126), when it was.
    """

    value: Decimal
    start: int
    end: int
    kind: Kind = Kind.DIGITS
    others: tuple[Decimal, ...] = ()
    parts: tuple[Decimal, ...] = ()

    @property
    def readings(self) -> frozenset[Decimal]:
        """All values it may have."""
        return frozenset((self.value, *self.others))


class Role(enum.Enum):
    """How a number word combines with its neighbours."""

    DIGITS = enum.auto()
    UNIT = enum.auto()
    TEN = enum.auto()
    HUNDRED = enum.auto()
    MAGNITUDE = enum.auto()
    ORDINAL = enum.auto()
    DECADE = enum.auto()
    FRACTION = enum.auto()
    LOOSE = enum.auto()
    VAGUE = enum.auto()


@dataclass(frozen=True)
class Word:
    """A number word, or digits, in a text.

    Attributes:
        role: how it combines with its neighbours.
        value: what it is worth; of a magnitude, one of it.
        count: of a magnitude, how many of it the word alone says (2 for "ألفين").
        others: what else it may be worth when it stands alone.
        joined: whether "and" is stuck to it, in Arabic.
        attached: whether a preposition is, so that it begins a phrase of its own.
        plural: whether a magnitude is in the plural, which needs a count before it.
    """

    role: Role
    value: Decimal
    start: int = 0
    end: int = 0
    count: Decimal = Decimal(1)
    others: tuple[Decimal, ...] = ()
    joined: bool = False
    attached: bool = False
    plural: bool = False
