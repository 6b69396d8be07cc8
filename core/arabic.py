"""Arabic script: clean-up of what files bring along, what a word is, and what is stuck to it."""

from __future__ import annotations

import re
import unicodedata

TATWEEL = "\u0640"

TASHKEEL = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
"""Character class of vowel signs and Quranic marks (Unicode 16, Arabic block)."""

_BIDI_CONTROLS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE = "\u00ad\u200b\u2060\ufeff\ufff9-\ufffb"
_NOISE = re.compile(f"[{TATWEEL}{_BIDI_CONTROLS}{_INVISIBLE}\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_SPACES = re.compile(r"[^\S\n]+")
_BLANK_LINES = re.compile(r"\s*\n\s*\n\s*")
_LINE_EDGES = re.compile(r" ?\n ?")

# The other ligatures from U+FDF0 on stand for whole phrases: spelled out, the text would change.
_PRESENTATION_LETTERS = re.compile("[\ufb50-\ufdcf\ufdf2\ufe70-\ufefc]")

_TASHKEEL = re.compile(f"[{TASHKEEL}]")
_WORD = re.compile(r"\w+(?:[.,٫٬]\d+)*")

ARABIC_WORD = re.compile("[\u0621-\u065f\u0670-\u06d3]+")
"""A word of Arabic letters with its vowel signs, no digits."""

_MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670]")
_SAME_LETTER = str.maketrans("أإآٱىئؤ", "ااااييو")
_TO_THE = re.compile(f"[وف]?[{TASHKEEL}]*ل[{TASHKEEL}]*ل[{TASHKEEL}]*")
_PARTICLES = ("و", "ف", "ب", "ل", "وب", "ول", "فب", "فل")
_FIRST_OF_PARTICLES = frozenset("وفبل")
_SHORTEST = 4
"""Letters that must be left when a particle is taken off; shorter names stand alone only."""


def clean(text: str) -> str:
    """The text as the analyst sees it and as everything else works on it.

    Presentation forms become letters, tatweel, bidi controls, other invisible and control
    characters go, every kind of blank becomes a space, runs of blanks become one, lines are
    trimmed, at most one empty line stands between two others, and the result is in NFC.
    Vowel signs stay. Cleaning a cleaned text changes nothing.
    """
    text = _PRESENTATION_LETTERS.sub(_letters, text)
    text = _LINE_ENDS.sub("\n", _NOISE.sub("", text))
    text = unicodedata.normalize("NFC", text)
    text = _LINE_EDGES.sub("\n", _SPACES.sub(" ", text))
    return _BLANK_LINES.sub("\n\n", text).strip()


def _letters(match: re.Match[str]) -> str:
    """The letters of one presentation form, without the blank that carries a lone vowel sign."""
    return unicodedata.normalize("NFKC", match.group()).replace(TATWEEL, "").replace(" ", "")


def without_tashkeel(text: str) -> str:
    """The text without vowel signs."""
    return _TASHKEEL.sub("", text)


def words(text: str) -> list[str]:
    """The words and numbers of a text in order, without vowel signs and punctuation.

    A number keeps its separators: "2,5" is one word.
    """
    return _WORD.findall(without_tashkeel(text))


def is_arabic_letter(character: str) -> bool:
    """True for a letter of the Arabic script, whatever the language."""
    return character.isalpha() and (
        "\u0600" <= character <= "\u06ff"
        or "\u0750" <= character <= "\u077f"
        or "\u08a0" <= character <= "\u08ff"
        or "\ufb50" <= character <= "\ufdff"
        or "\ufe70" <= character <= "\ufeff"
    )


def arabic_share(text: str) -> float:
    """Share of the letters that are of the Arabic script, from 0 to 1; 0 when there are none."""
    letters = [character for character in text if character.isalpha()]
    if not letters:
        return 0.0
    return sum(map(is_arabic_letter, letters)) / len(letters)


def plain(word: str) -> str:
    """A word without vowel signs and hamza carriers, as names are compared."""
    return _MARKS.sub("", word).translate(_SAME_LETTER)


def without_particles(word: str) -> list[str]:
    """The word, then what is left without the particles that may stick to its front."""
    if word[:1] not in _FIRST_OF_PARTICLES or len(word) <= _SHORTEST:
        return [word]
    cut = [
        word[len(particle) :]
        for particle in _PARTICLES
        if word.startswith(particle) and len(word) - len(particle) >= _SHORTEST
    ]
    to_the = word.removeprefix("و").removeprefix("ف")
    if to_the.startswith("لل") and len(to_the) >= _SHORTEST + 2:
        cut.append("ال" + to_the[2:])
    return [word, *cut]


def stuck_letters(word: str, form: str) -> int:
    """How many characters of a word are stuck to the front of a form of it, vowel signs included.

    Args:
        word: as it stands in a text.
        form: what is left of it in plain letters, as of ``without_particles``.

    Returns:
        0 where nothing is stuck to it, and where the word does not end with the form: the article
        of للقاهرة is written otherwise than that of القاهرة.
    """
    letters = plain(word)
    stuck = len(letters) - len(form)
    if not stuck or not letters.endswith(form):
        return 0
    return next(at for at in range(len(word)) if len(plain(word[: at + 1])) > stuck)


def without_to(name: str) -> str:
    """A name with its article where a text has it after "to": القاهرة for للقاهرة."""
    first = plain(name).split(" ")[0]
    form = without_particles(first)[-1]
    if form.startswith("ال") and not first.endswith(form):
        return _TO_THE.sub("ال", name, count=1)
    return name
