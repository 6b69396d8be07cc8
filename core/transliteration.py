"""How an Arabic name may be written in English, and how far an English word is from it.

The distance is a weighted edit distance (Levenshtein 1966; weights in the manner of Freeman,
Condon and Ackerman 2006 for Arabic and English names): letters that render one another cost
nothing or little, vowels, doubled letters and the weak letters (ا و ي ه ع ء) come and go at a small
cost, anything else costs one. It is divided by the length, so that 0 is a perfect rendering and 1
nothing in common.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import accumulate

_MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670]")
_SAME_LETTER = str.maketrans("أإآٱىئؤة", "ااااييوه")
_RENDERINGS = {
    "ا": "a", "ب": "bpv", "ت": "tq", "ث": "ts", "ج": "jgck", "ح": "h", "خ": "khj", "د": "d",
    "ذ": "dz", "ر": "r", "ز": "zsj", "س": "sczx", "ش": "scx", "ص": "sc", "ض": "d", "ط": "t",
    "ظ": "zd", "ع": "", "غ": "g", "ف": "fv", "ق": "qkgc", "ك": "kcqxg", "ل": "l", "م": "m",
    "ن": "n", "ه": "h", "و": "wouv", "ي": "yiej", "ء": "", "پ": "p", "چ": "cj", "ڤ": "v", "گ": "g",
}  # fmt: skip
"""English letters that an Arabic letter is written with; digraphs are read as in ``_DIGRAPHS``."""
_DIGRAPHS = (
    ("tsch", "S"), ("tch", "S"), ("sch", "S"), ("kh", "K"), ("gh", "G"), ("sh", "S"), ("ch", "C"),
    ("th", "T"), ("dh", "D"), ("ph", "f"), ("ck", "k"), ("dj", "j"), ("tz", "z"), ("qu", "q"),
)  # fmt: skip
_DIGRAPH_OF = {
    "K": "خكهح", "G": "غقج", "S": "شس", "C": "شكختسج", "T": "ثتط", "D": "ذضظد",
}  # fmt: skip
_ARTICLE = re.compile(r"^(?:al|el|ul|an|as|ar|at|az|ad|ash|esh|es)[-'’ ]|^al(?=[bcdfghjkmnqrstz])")
_VOWELS = frozenset("aeiouywh'")
_WEAK = frozenset("اويهعءح")
_SILENT = frozenset("اعء")
_FREE = 0.08
_WEAK_COST = 0.25
_NEAR = 0.35
_FAR = 0.5
_SOUNDS = {
    letter: frozenset(english)
    | frozenset(sound for sound, letters in _DIGRAPH_OF.items() if letter in letters)
    for letter, english in _RENDERINGS.items()
}
_HEARD_AS = {letter: sounds for letter, sounds in _SOUNDS.items() if letter not in _WEAK}
"""Strong letters, one of whose sounds has to be in a rendering."""


@lru_cache(maxsize=4096)
def letters_of_arabic(word: str) -> str:
    """The letters of an Arabic word that count: no vowel signs, one alif, one ya, no article."""
    plain = _MARKS.sub("", word).translate(_SAME_LETTER)
    return plain.removeprefix("ال") if len(plain) > 4 else plain


@lru_cache(maxsize=16384)
def letters_of_english(word: str) -> str:
    """The sounds of an English word: no accents, digraphs as one letter, no doubled letters."""
    plain = (
        _ARTICLE.sub("", unicodedata.normalize("NFKD", word.lower()))
        .replace("ı", "i")
        .replace("ø", "o")
    )
    plain = "".join(letter for letter in plain if letter.isascii() and letter.isalpha())
    for digraph, letter in _DIGRAPHS:
        plain = plain.replace(digraph, letter)
    return re.sub(r"(.)\1+", r"\1", plain)


@lru_cache(maxsize=65536)
def distance(arabic: str, english: str) -> float:
    """How far ``english`` is from a rendering of the one Arabic word ``arabic``, from 0 to 1.

    Words that are far apart (above 0.5) are only said to be at least that far.
    """
    source, target = letters_of_arabic(arabic), letters_of_english(english)
    if not source or not target:
        return 1.0
    weight = max(len(source), sum(letter not in _VOWELS for letter in target), 1)
    unheard = sum(_HEARD_AS[letter].isdisjoint(target) for letter in source if letter in _HEARD_AS)
    unheard += sum(letter not in _SOUNDS for letter in source)
    if unheard > _FAR * weight:
        return min(1.0, unheard / weight)
    insertions = [_FREE if letter in _VOWELS else 1.0 for letter in target]
    row = [0.0, *accumulate(insertions)]
    for letter in source:
        row = _next_row(row, letter, target, insertions)
        if min(row) > _FAR * weight:
            return min(1.0, min(row) / weight)
    return min(1.0, row[-1] / weight)


def begin_alike(arabic: str, english: str) -> bool:
    """Whether the first letter of an English word renders the first one of an Arabic word.

    Alif and ain may be rendered by any vowel or h, or by nothing: the first of إتشيلدرز is not
    heard in Childers.
    """
    source, target = letters_of_arabic(arabic), letters_of_english(english)[:1]
    if source[:1] in _SILENT and (target in _VOWELS or target in _SOUNDS.get(source[1:2], "")):
        return True
    return target in _SOUNDS.get(source[:1], "")


def _next_row(row: list[float], letter: str, target: str, insertions: list[float]) -> list[float]:
    """The costs of all beginnings of ``target`` with one more Arabic letter."""
    deletion, otherwise = (_WEAK_COST, _NEAR) if letter in _WEAK else (1.0, 1.0)
    same = _SOUNDS.get(letter, frozenset())
    left, diagonal = row[0] + deletion, row[0]
    costs = [left]
    for other, insertion, above in zip(target, insertions, row[1:], strict=True):
        changed = 0.0 if other in same else otherwise if other in _VOWELS else 1.0
        left += insertion
        left = min(left, diagonal + changed)
        left = min(left, above + deletion)
        diagonal = above
        costs.append(left)
    return costs
