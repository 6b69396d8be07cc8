"""Puts one error of a known kind into a good translation.

Nothing of the program is used here, so that a planted error is not the mirror image of the check
that should find it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

_DIGITS = re.compile(r"(?<![A-Za-z\d])\d[\d.,]*\d|(?<![A-Za-z\d])\d")
_SMALL = "three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
_ROUND = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_LARGE = "hundred thousand million billion".split()
_WORDS = re.compile(rf"\b(?:{'|'.join([*_SMALL, *_ROUND, *_LARGE])})\b", re.IGNORECASE)
_COUNTED = re.compile(r"(?<!\S)\d[\d.,]*(?: [a-z]+){1,2}")
_NOT = re.compile(r"\bnot |n['’]t\b|\bnever |\bno (?!\w*\.)", re.IGNORECASE)
_ARABIC_NOT = re.compile(r"(?<!\w)[وف]?(?:لم|لن|ليس|ليست|لا)(?!\w)")
_CAPITALS = re.compile(
    r"(?<=[a-z,] )(?:[A-Z][\w'’-]+)(?: (?:[A-Z][\w'’-]+|al-[A-Z][\w'’-]+|bin|of the))*(?<! of the)"
)
_DAYS_AND_MONTHS = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August"
    r"|September|October|November|December"
)
_ARABIC_WORD = re.compile(r"[\u0621-\u064a]+")


@dataclass(frozen=True)
class Planter:
    """One kind of error.

    Attributes:
        kind: its name in the table.
        plant: damages the English of a pair; None when the pair gives no occasion.
    """

    kind: str
    plant: Callable[[str, str, random.Random], str | None]


def change_number(_source: str, english: str, chance: random.Random) -> str | None:
    """Another digit in a number, or another number word in the place of one."""
    places = [*_DIGITS.finditer(english), *_WORDS.finditer(english)]
    if not places:
        return None
    place = chance.choice(places)
    new = _another_digit(place[0], chance) if place[0][0].isdigit() else _another(place[0], chance)
    return english[: place.start()] + new + english[place.end() :]


def _another_digit(number: str, chance: random.Random) -> str:
    at = chance.choice([index for index, digit in enumerate(number) if digit.isdigit()])
    choices = [digit for digit in "123456789" if digit != number[at]]
    return number[:at] + chance.choice(choices) + number[at + 1 :]


def _another(word: str, chance: random.Random) -> str:
    family = next(words for words in (_SMALL, _ROUND, _LARGE) if word.lower() in words)
    new = chance.choice([other for other in family if other != word.lower()])
    return new.capitalize() if word[0].isupper() else new


def say_number_again(_source: str, english: str, chance: random.Random) -> str | None:
    """A number in digits and what it counts, said twice."""
    places = list(_COUNTED.finditer(english))
    if not places:
        return None
    place = chance.choice(places)
    return f"{english[: place.end()]} and {place[0]}{english[place.end() :]}"


def drop_negation(source: str, english: str, chance: random.Random) -> str | None:
    """The sentence without one of its denials, where the Arabic has one."""
    places = list(_NOT.finditer(english))
    if not places or not _ARABIC_NOT.search(source):
        return None
    place = chance.choice(places)
    return english[: place.start()] + english[place.end() :]


def loop_phrase(_source: str, english: str, chance: random.Random) -> str | None:
    """Two to five words of the sentence four to ten times in a row."""
    words = english.split()
    if len(words) < 8:
        return None
    size = chance.randint(2, 5)
    start = chance.randrange(len(words) - size)
    phrase = words[start : start + size]
    return " ".join(words[:start] + phrase * chance.randint(4, 10) + words[start + size :])


def name_dropper(kind: str, known: Mapping[str, frozenset[str]]) -> Planter:
    """A planter that takes away a name both sides of the pair have, with all its words.

    A name that may begin before its first word in the middle of a sentence is left alone.

    Args:
        kind: its name in the table.
        known: English names and the Arabic words that lists of names give for them.
    """

    def drop_name(source: str, english: str, chance: random.Random) -> str | None:
        arabic = {word for token in _ARABIC_WORD.findall(source) for word in _stems(token)}
        places = [
            place
            for place in _CAPITALS.finditer(english)
            if _is_whole(place, english)
            and english.count(place[0].split()[-1].removesuffix("'s")) == 1
            and not _DAYS_AND_MONTHS.search(place[0])
            and any(
                known.get(word.removesuffix("'s"), frozenset()) & arabic
                for word in (place[0], *place[0].split())
            )
        ]
        if not places:
            return None
        place = chance.choice(places)
        return english[: place.start()] + english[place.end() :].lstrip()

    return Planter(kind, drop_name)


def _is_whole(place: re.Match[str], english: str) -> bool:
    """Whether no word with a capital letter stands before a name, which may belong to it.

    The first word of a sentence always has one: of "Peter Costello" only the second word would go.
    """
    before = english[: place.start()].split()
    return not before or not before[-1][0].isupper()


def _stems(token: str) -> list[str]:
    """The word, and what is left when the particles that may stick to it are taken off."""
    return [token, *(token[cut:] for cut in (1, 2, 3) if len(token) - cut >= 3)]


PLANTERS = (
    Planter("number", change_number),
    Planter("number again", say_number_again),
    Planter("negation", drop_negation),
    Planter("loop", loop_phrase),
)
"""The kinds that need no list of names; ``name_dropper`` makes the others."""
