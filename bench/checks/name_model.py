"""Train the model of names: ``python -m bench.checks.name_model --corpus DIR --output FILE``.

Each word of sentences with a good English is one example; it is a name when the English has a word
with a capital letter that sounds like it, or a form the gazetteer knows. A logistic regression is
fitted with AdaGrad (Duchi, Hazan and Singer 2011); features that are rare or weigh little are left
out. One sentence in twenty is held back, and the share of its names that the model would look for,
and how many of those have their English, are printed.
"""

from __future__ import annotations

import gzip
import sys
from array import array
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.corpus import command_line, corpus_of
from core.arabic import without_particles
from core.gazetteer import Gazetteer, bundled
from core.name_model import SHORTEST, WEIGHTS, features, known_in
from core.names import COMMON_WORDS, NEAR, known_form, name_words
from core.transliteration import distance
from core.words import words_of

SENTENCES = (
    "news_wire", "news_recent", "mt_geneval", "xquad", "syrian_archive", "sudanese_archive",
)  # fmt: skip
FEWEST = 5
"""Examples a feature must stand in."""
LEAST = 0.3
"""Weight, positive or negative, a feature must have to be kept."""
WIDEST = 48
"""Features of one example that are used at most."""
ROUNDS = 4
BATCH = 2048
STEP = 0.15
SCALE = 32
"""By what the slopes of a batch are divided.

AdaGrad steps the same at any scale but for where its sum of squares begins: with 32 the 1e-3 there
are what one example tells that is wholly wrong (1e-3 * 32 ** 2 is about 1).
"""
HELD_BACK = 20
SEED = 1


def main() -> int:
    """Write the weights."""
    parser = command_line("python -m bench.checks.name_model", __doc__, "parallel/")
    parser.add_argument("--output", metavar="FILE", type=Path, default=WEIGHTS)
    given = parser.parse_args()
    folder = corpus_of(given) / "parallel"
    kept = [name for name, times in _counted(folder).items() if times >= FEWEST]
    rows, names, held = _examples(folder, {name: place for place, name in enumerate(kept, 1)})
    weights = fitted(rows[~held], names[~held], len(kept) + 1)
    weights[np.abs(weights) < LEAST] = 0
    print(measured(weights[rows[held]].sum(axis=1), names[held]))
    lines = (f"{name}\t{weight:.2f}" for name, weight in zip(kept, weights[1:], strict=True))
    written = sorted(line for line in lines if not line.endswith("\t0.00"))
    given.output.write_text("\n".join(written) + "\n", encoding="utf-8")
    print(f"{given.output.name}: {len(written)} features")
    return 0


def _sentences(folder: Path) -> Iterator[tuple[str, str]]:
    for path in SENTENCES:
        with gzip.open(folder / f"{path}.tsv.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                if line.count("\t") == 1:
                    arabic, english = line.rstrip("\n").split("\t")
                    yield arabic, english


def _counted(folder: Path) -> Counter[str]:
    """How many examples each feature stands in."""
    known = known_in(bundled().names)
    times: Counter[str] = Counter()
    for arabic, _ in _sentences(folder):
        words = words_of(arabic)
        for index, word in enumerate(words.plain):
            if len(word) >= SHORTEST:
                times.update(features(words, index, known))
    return times


def _examples(
    folder: Path, places: dict[str, int]
) -> tuple[NDArray[np.int32], NDArray[np.bool_], NDArray[np.bool_]]:
    """The features of each word by their places (0 for none), whether it is a name, held back."""
    gazetteer = bundled()
    known = known_in(gazetteer.names)
    rows, names, held = array("i"), array("b"), array("b")
    for number, (arabic, english) in enumerate(_sentences(folder)):
        words = words_of(arabic)
        there = [
            span
            for span in name_words(english)
            if english[slice(*span)].lower() not in COMMON_WORDS
        ]
        for index, word in enumerate(words.plain):
            if len(word) >= SHORTEST:
                found = [places[name] for name in features(words, index, known) if name in places]
                rows.extend((found + [0] * WIDEST)[:WIDEST])
                names.append(is_rendered(word, english, there, gazetteer))
                held.append(number % HELD_BACK == 0)
    shape = (-1, WIDEST)
    return np.array(rows, np.int32).reshape(shape), np.array(names, bool), np.array(held, bool)


def is_rendered(
    word: str, english: str, there: list[tuple[int, int]], gazetteer: Gazetteer
) -> bool:
    """Whether the English writes a word as a name.

    Args:
        word: in plain letters, particles still stuck to it.
        english: the sentence.
        there: where its words with a capital letter stand.
        gazetteer: for the forms that the sound does not give.
    """
    for form in without_particles(word):
        for start, end in there:
            whole = english[start:end]
            if any(distance(form, part) <= NEAR for part in (whole, *whole.split("-"))):
                return True
        if known_form(gazetteer.names.get(form, ()), english, there) is not None:
            return True
    return False


def fitted(rows: NDArray[np.int32], names: NDArray[np.bool_], size: int) -> NDArray[np.float64]:
    """The weights of ``size`` features, the first of which is none and weighs nothing."""
    weights, gone = np.zeros(size), np.full(size, 1e-3)
    order = np.arange(len(rows))
    chance = np.random.default_rng(SEED)
    for _ in range(ROUNDS):
        chance.shuffle(order)
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            odds = weights[rows[batch]].sum(axis=1)
            wrong = 1 / (1 + np.exp(-odds)) - names[batch]
            used, where = np.unique(rows[batch], return_inverse=True)
            slope = np.bincount(where.ravel(), np.repeat(wrong, WIDEST), len(used)) / SCALE
            gone[used] += slope**2
            weights[used] -= STEP * slope / np.sqrt(gone[used])
            weights[0] = 0
    return weights


def measured(odds: NDArray[np.float64], names: NDArray[np.bool_]) -> str:
    """For log odds from 0 to 4: names among the words above them, and names they reach, of 100."""
    lines = ["log odds  have their English  of all names"]
    for least in (0, 1, 1.5, 2, 2.5, 3, 4):
        above = names[odds >= least]
        lines.append(
            f"{least:8}  {100 * above.mean():18.1f}  {100 * above.sum() / names.sum():12.1f}"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
