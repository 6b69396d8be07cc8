"""New training lines from old ones: other numbers, other ways to write them, other names.

Substitution teaches the model to copy figures and to spell names that it has never seen.
"""

import random
import re
from collections.abc import Sequence

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NOT_DIGIT = re.compile(r"\D")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+")
_POINTS = re.compile(r"[1-9]\d{0,2}(?:(?:\.\d{3}){2,}|\.000)")
_PLAIN = re.compile(r"[1-9]\d{3,8}")
_POSSIBLE_YEARS = range(1300, 2101)
_CAPITALISED = re.compile(r"[A-Z][a-zÀ-ÿ'-]+")


def common_numbers(arabic: str, english: str) -> list[str]:
    """Return the digit strings (separators dropped) that stand exactly once in both texts.

    Single digits 0, 1 and 2 are left out: they decide the form of the noun.
    """
    sides = [
        [_NOT_DIGIT.sub("", match) for match in _NUMBER.findall(text)] for text in (arabic, english)
    ]
    return [
        digits
        for digits in sides[0]
        if sides[0].count(digits) == 1
        and sides[1].count(digits) == 1
        and digits not in ("0", "1", "2")
    ]


def other_number(digits: str, rng: random.Random) -> str:
    """Return a random digit string of the same length; years stay years, 3 to 9 stay so."""
    if len(digits) == 1:
        return str(rng.randint(3, 9))
    if len(digits) == 4 and digits[:2] in ("19", "20"):
        return str(rng.randint(1900, 2035))
    return str(rng.randint(1, 9)) + "".join(str(rng.randint(0, 9)) for _ in digits[1:])


def substitute_numbers(arabic: str, english: str, rng: random.Random) -> tuple[str, str]:
    """Return the pair with each number that both sides share replaced by another.

    Lengths and separators stay, so character offsets hold.
    """
    replacements = {digits: other_number(digits, rng) for digits in common_numbers(arabic, english)}

    def replace(match: re.Match[str]) -> str:
        new = replacements.get(_NOT_DIGIT.sub("", match[0]))
        if new is None:
            return match[0]
        following = iter(new)
        return "".join(next(following) if char.isdigit() else char for char in match[0])

    return _NUMBER.sub(replace, arabic), _NUMBER.sub(replace, english)


def rewrite_thousands(arabic: str, english: str, rng: random.Random) -> tuple[str, str]:
    """Return the pair with the thousands that both sides share written in another way.

    Arabic papers write 16700, 16,700 and 16.700; English gets the comma. Numbers that may be
    years (1300 to 2100) or decimals (1.250) stay.
    """
    shared = set(common_numbers(arabic, english))

    def written(match: re.Match[str], separator: str) -> str:
        digits = _NOT_DIGIT.sub("", match[0])
        shape = any(form.fullmatch(match[0]) for form in (_GROUPED, _POINTS, _PLAIN))
        if digits not in shared or not shape or int(digits) in _POSSIBLE_YEARS:
            return match[0]
        if len(digits) == 4 and separator == ".":
            separator = ""  # 6.750 would be read as a decimal
        return f"{int(digits):,}".replace(",", separator)

    style = rng.choice((",", ".", ""))
    rewritten = _NUMBER.sub(lambda match: written(match, style), arabic)
    return rewritten, _NUMBER.sub(lambda match: written(match, ","), english)


def without_full_stop(arabic: str, english: str) -> tuple[str, str]:
    """Return the pair without the full stop at its end, as headlines are written."""
    return arabic.removesuffix("."), english.removesuffix(".")


class Names:
    """Pairs of one-word names, to find in a line and to put in their place."""

    def __init__(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Take (Arabic, English) names; only single words with an initial capital are used."""
        self._pairs = [
            (arabic, english)
            for arabic, english in pairs
            if " " not in arabic and len(arabic) > 2 and _CAPITALISED.fullmatch(english)
        ]
        # Not a set: its order would differ from process to process.
        self._spellings: dict[str, dict[str, None]] = {}
        for arabic, english in self._pairs:
            self._spellings.setdefault(arabic, {})[english] = None

    def substitute(self, arabic: str, english: str, rng: random.Random) -> tuple[str, str] | None:
        """Return the pair with one known name replaced on both sides, or None without one.

        The first word is left alone: a capital there does not mark a name.
        """
        arabic_words, english_words = arabic.split(), english.split()
        places = [
            (i, j)
            for i, word in enumerate(arabic_words)
            for spelling in self._spellings.get(word, ())
            for j in range(1, len(english_words))
            if english_words[j] == spelling
        ]
        if not places or not self._pairs:
            return None
        i, j = rng.choice(places)
        arabic_words[i], english_words[j] = rng.choice(self._pairs)
        return " ".join(arabic_words), " ".join(english_words)
