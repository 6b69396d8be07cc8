"""Which Arabic piece belongs to which English piece: from the aligner to a guide in training."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Guide = list[tuple[int, int, float]]
Link = tuple[int, int, int]


@dataclass(frozen=True)
class Links:
    """The links of all pairs: rows of (English piece, Arabic piece, weight 1 or 2).

    Pair `n` owns the rows from `starts[n]` to `starts[n + 1]`.
    """

    starts: NDArray[np.int64]
    rows: NDArray[np.uint8]

    def of(self, number: int) -> NDArray[np.uint8]:
        """Return the rows of pair `number`."""
        return self.rows[self.starts[number] : self.starts[number + 1]]


def parse_links(forward: str, reverse: str) -> list[Link]:
    """Return the weighted links of one pair from two lines of `arabic-english` numbers."""
    weights: dict[tuple[int, int], int] = {}
    for line in (forward, reverse):
        for link in line.split():
            arabic, english = map(int, link.split("-"))
            weights[english, arabic] = weights.get((english, arabic), 0) + 1
    return [
        (english, arabic, weight)
        for (english, arabic), weight in sorted(weights.items())
        if english < 256 and arabic < 256
    ]


def load_links(path: Path) -> Links:
    """Read what `align` wrote."""
    with np.load(path) as arrays:
        return Links(arrays["starts"], arrays["rows"])


def spread(links: list[tuple[int, int, int]], old: list[str], new: list[str]) -> Guide:
    """Carry links onto another segmentation of the same Arabic text, by character overlap.

    `links` rows are (English piece, Arabic piece in `old`, weight); returns rows over `new`,
    normalised for each English piece.
    """
    starts = [0]
    for piece in old:
        starts.append(starts[-1] + len(piece))
    piece_at = [number for number, piece in enumerate(new) for _ in piece]
    shares: dict[tuple[int, int], float] = {}
    totals: dict[int, float] = {}
    for english, arabic, weight in links:
        first, last = piece_at[starts[arabic]], piece_at[starts[arabic + 1] - 1]
        for place in range(first, last + 1):
            share = weight / (last - first + 1)
            shares[english, place] = shares.get((english, place), 0.0) + share
        totals[english] = totals.get(english, 0.0) + weight
    return [(english, place, share / totals[english]) for (english, place), share in shares.items()]
