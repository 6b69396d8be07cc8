"""Do training lines repeat text of the evaluation sets?

A line leaks when it shares `WINDOW` consecutive characters with either side of a set, or is
equal to one of its lines. Windows are compared by a 64-bit polynomial hash (Karp and Rabin,
1987) so that forty million of them are checked in seconds.
"""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from clean import clean

WINDOW = 50
_MULTIPLIER = 0x9E3779B97F4A7C15
_WORD = 1 << 64

Hashes = NDArray[np.uint64]


def _powers(base: int, count: int) -> Hashes:
    powers = np.ones(count, dtype=np.uint64)
    with np.errstate(over="ignore"):
        powers[1:] = np.cumprod(np.full(count - 1, base, dtype=np.uint64))
    return powers


def _window_hashes(text: str) -> Hashes:
    """Return one hash for each window of `WINDOW` characters in `text`."""
    codes = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)
    if len(codes) < WINDOW:
        return np.empty(0, dtype=np.uint64)
    inverse = pow(_MULTIPLIER, -1, _WORD)
    with np.errstate(over="ignore"):
        sums = np.concatenate(
            [np.zeros(1, np.uint64), np.cumsum(codes * _powers(_MULTIPLIER, len(codes)))]
        )
        windows = sums[WINDOW:] - sums[:-WINDOW]
        hashes: Hashes = windows * _powers(inverse, len(windows))
    return hashes


def comparable(text: str) -> str:
    """Return `text` cleaned and lower-cased: the form in which lines are compared."""
    return clean(text).lower()


class LeakCheck:
    """Knows every window and every whole line of the evaluation texts."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Index `texts` (one line or paragraph each, either language)."""
        lines = [comparable(text) for text in texts]
        self._lines = {line for line in lines if line}
        hashes = [_window_hashes(line) for line in self._lines]
        self._hashes = np.unique(np.concatenate([np.empty(0, np.uint64), *hashes]))

    def leaking(self, texts: Sequence[str]) -> list[bool]:
        """Return for each text whether it shares a window or is equal to an indexed line."""
        verdicts = []
        for text in texts:
            line = comparable(text)
            verdicts.append(line in self._lines or self._shares_window(line))
        return verdicts

    def _shares_window(self, line: str) -> bool:
        hashes = _window_hashes(line)
        if not len(hashes) or not len(self._hashes):
            return False
        places = np.searchsorted(self._hashes, hashes)
        places[places == len(self._hashes)] = 0
        return bool((self._hashes[places] == hashes).any())


def evaluation_texts(folder: Path) -> Iterable[str]:
    """Yield every Arabic and English text under the corpus's `eval` folder.

    Reads `*.ar` and `*.en` (references, not the systems' outputs) and the strings of `*.jsonl`.
    """
    for path in sorted([*folder.glob("*/*.ar"), *folder.glob("*/*.en")]):
        yield from path.read_text(encoding="utf-8").splitlines()
    for path in sorted(folder.glob("*/*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield from _strings(json.loads(line))


def _strings(value: object) -> Iterable[str]:
    if isinstance(value, str):
        yield from value.splitlines()
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)
