"""Two tables of a desk that have different rows for the same name or term."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

Row = TypeVar("Row")


@dataclass(frozen=True)
class Conflict(Generic[Row]):
    """A row of mine, and the row of another table of which something is lost when mine stays."""

    mine: Row
    theirs: Row
