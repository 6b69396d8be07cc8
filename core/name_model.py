"""How likely the words of an Arabic sentence are names, by their letters and the words beside them.

A logistic regression (Cox 1958) over the letters of a word, whether lists of names have it, and the
words or marks before and after it. It was trained on agency sentences with their English to say
whether a good translation writes the word as a name: whether the English has a word with a capital
letter that sounds like it. So it tells the odds that an English without such a word has lost
something. bench/checks/name_model.py trains it; docs/checks.md tells how it was measured.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import repeat
from pathlib import Path

from core.arabic import without_particles
from core.gazetteer import bundled as bundled_gazetteer
from core.words import Words, words_of
from resources import GAZETTEERS

WEIGHTS = GAZETTEERS / "weights.tsv"
SHORTEST = 3
"""Letters a word must have to be looked at."""
NEVER = -20.0
"""The log odds of words that are not looked at."""

_HOPELESS = -3.0
"""Log odds of a word by itself that no place in a sentence makes good."""
_LONGEST = 9
_REMEMBERED = 32768


def own_features(word: str) -> list[str]:
    """What a word of its own tells: itself, without particles, its ends, letters and length."""
    first, last = f"^{word[:4]}", f"{word[-4:]}$"
    return [
        "all",
        f"w{word}",
        *[f"f{form}" for form in without_particles(word)[1:]],
        *(first[:3], first[:4], first),
        *(last[-3:], last[-4:], last),
        *[f"3{word[at : at + 3]}" for at in range(len(word) - 2)],
        f"l{min(len(word), _LONGEST)}",
    ]


def before_features(word: str) -> list[str]:
    """What the word before tells: itself, its end, its beginning."""
    return [f"P{word}", f"p{word[-2:]}", f"q{word[:3]}"]


def after_features(word: str) -> list[str]:
    """What the word after tells: itself, its end, its beginning."""
    return [f"N{word}", f"n{word[-2:]}", f"o{word[:3]}"]


def place_features(words: Words, index: int, known: Callable[[str], str]) -> list[str]:
    """What the marks beside a word, the word two back and the lists tell.

    Args:
        words: the sentence.
        index: the word.
        known: "2" for a listed name, "1" for one with a particle stuck to it, else "0".
    """
    gap, gap_after = words.between[index], words.between[index + 1]
    found = []
    before = after = "-"
    if index and gap == " ":
        before = known(words.plain[index - 1])
        if index > 1 and words.between[index - 1] == " ":
            found.append(f"PP{words.plain[index - 2]}")
    else:
        found.append(f"P|{'' if index else '0'}{gap.strip()[-1:]}")
    if gap_after == " ":
        after = known(words.plain[index + 1])
    else:
        found.append(f"N|{gap_after.strip()[:1]}")
    own = known(words.plain[index])
    return [*found, f"T{own}", f"T{before}{own}{after}"]


def features(words: Words, index: int, known: Callable[[str], str]) -> list[str]:
    """Everything that tells whether the word at ``index`` is a name."""
    found = [*own_features(words.plain[index]), *place_features(words, index, known)]
    if index > 0 and words.between[index] == " ":
        found += before_features(words.plain[index - 1])
    if words.between[index + 1] == " ":
        found += after_features(words.plain[index + 1])
    return found


def known_in(listed: Container[str]) -> Callable[[str], str]:
    """What ``place_features`` asks of a word, for the names of lists; words are remembered."""

    @lru_cache(_REMEMBERED)
    def known(word: str) -> str:
        if word in listed:
            return "2"
        return "1" if any(form in listed for form in without_particles(word)) else "0"

    return known


@dataclass(frozen=True)
class NameModel:
    """The trained weights.

    Attributes:
        weights: what a feature adds to the log odds; features that are not there add nothing.
        listed: the names of the lists.
    """

    weights: Mapping[str, float]
    listed: Container[str]
    _known: Callable[[str], str] = field(init=False, repr=False)
    _own: Callable[[str], float] = field(init=False, repr=False)
    _before: Callable[[str], float] = field(init=False, repr=False)
    _after: Callable[[str], float] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_known", known_in(self.listed))
        for name, of in (
            ("_own", own_features), ("_before", before_features), ("_after", after_features),
        ):  # fmt: skip
            object.__setattr__(self, name, self._remembered(of))

    def _remembered(self, of: Callable[[str], list[str]]) -> Callable[[str], float]:
        return lru_cache(_REMEMBERED)(lambda word: self._sum(of(word)))

    def odds(self, words: Words) -> list[float]:
        """The natural logarithm of the odds that each word is a name."""
        return [
            self._odds(words, index) if len(word) >= SHORTEST else NEVER
            for index, word in enumerate(words.plain)
        ]

    def alone(self, word: str) -> float:
        """The natural logarithm of the odds that a word without a sentence is a name."""
        return self.odds(words_of(word))[0]

    def _odds(self, words: Words, index: int) -> float:
        odds = self._own(words.plain[index])
        if odds < _HOPELESS:
            return odds
        odds += self._sum(place_features(words, index, self._known))
        if index > 0 and words.between[index] == " ":
            odds += self._before(words.plain[index - 1])
        if words.between[index + 1] == " ":
            odds += self._after(words.plain[index + 1])
        return odds

    def _sum(self, names: Iterable[str]) -> float:
        return sum(map(self.weights.get, names, repeat(0.0)))


def read(file: Path, listed: Container[str]) -> NameModel:
    """The model in a file of lines "feature TAB weight"; features have no blanks."""
    cells = file.read_text(encoding="utf-8").split()
    return NameModel(dict(zip(cells[::2], map(float, cells[1::2]), strict=True)), listed)


@lru_cache(maxsize=1)
def bundled() -> NameModel:
    """The model that comes with the program, read when it is first needed."""
    return read(WEIGHTS, bundled_gazetteer().names)
