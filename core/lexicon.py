"""What a single Arabic word may mean, whatever is stuck to it: "and", "the", "with", "his".

The list comes with the program (resources/lexicon.tsv): the words that newspapers use most, each as
it stands in them, with its meanings. A word that is not in it is taken apart by spelling, as in the
light stemmers of Larkey, Ballesteros and Connell ("Improving stemming for Arabic information
retrieval", SIGIR 2002): the reading that takes off the fewest letters is given. That is a
dictionary's knowledge, not a translation: which meaning a sentence has is not asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from pathlib import Path

from core.arabic import plain, without_tashkeel
from resources import LEXICON

_CONJUNCTIONS = {"": "", "و": "and", "ف": "so"}
_HEADS = {
    "": "", "ب": "with", "ل": "to", "ك": "like", "س": "will", "ال": "the", "بال": "with the",
    "كال": "like the", "لل": "to the",
}  # fmt: skip
_PRONOUNS = {
    "": "", "ه": "him, his", "ها": "her, its", "هم": "them, their", "هما": "both of them",
    "هن": "them, their", "نا": "us, our", "ني": "me", "ي": "my", "كم": "you, your",
    "ك": "you, your",
}  # fmt: skip
_ENDINGS = {
    "ون": "several", "ين": "two or several", "ات": "several", "ان": "two", "تين": "two",
    "تان": "two", "وا": "they", "تا": "they", "ت": "she", "ا": "", "ة": "", "ية": "",
}  # fmt: skip
_OF_VERBS = frozenset({"وا", "تا", "ت", "ا"})
_VERBS = ("he ", "she ", "they ", "was ", "were ", "is ")
"""How the senses of a verb begin."""
_PERSONS = {"ي": "he", "ت": "she, you", "ن": "we", "ا": "I", "أ": "I"}
_PLURALS = {"": "", "ون": "several", "وا": "several", "ان": "two", "ين": "you", "ن": "several"}
_PAST = ("he ", "was ")
"""How the senses of a verb begin: the lexicon has them in the past."""
_INFLECTED = 2
"""Letters that an ending of number or person counts for beside its own: it is guessed at."""
_SHORTEST = 3
_AND_ONLY = 2
_BEGINS_VERB = tuple("يتناأ")
_YA = str.maketrans("يى", "ىي")
_LAST = str.maketrans("أإآٱئؤ", "ااااءء")


@dataclass(frozen=True)
class Meaning:
    """A reading of one word.

    Attributes:
        senses: what the word may mean, the usual first; never empty.
        before: English of what is stuck to its front ("and the"); "" for nothing.
        after: English of what is stuck to its end ("her, its", "several"); "" for nothing.
    """

    senses: tuple[str, ...]
    before: str = ""
    after: str = ""

    @property
    def text(self) -> str:
        """All of it in one line: "and the minister; vizier [her, its]"."""
        after = f"[{self.after}]" if self.after else ""
        return " ".join(filter(None, (self.before, "; ".join(self.senses), after)))


@dataclass(frozen=True)
class Lexicon:
    """Words and their meanings.

    Attributes:
        written: what each word may mean, by the word as it is written, without vowel signs.
        plain: the same by the word without hamza carriers, for texts that leave them out; what
            is written apart ("أن", "إن") stands together here.
    """

    written: Mapping[str, tuple[str, ...]]
    plain: Mapping[str, tuple[str, ...]]

    def meaning(self, word: str) -> Meaning | None:
        """The likeliest reading of a word of a text; None when the lexicon does not know it."""
        letters = without_tashkeel(word)
        folded = _folded(letters)
        return (
            _best(letters, self.written)
            or _best(folded, self.plain)
            or _best(_other_ya(folded), self.plain, pronouns=False)
        )


def _best(
    letters: str, known: Mapping[str, tuple[str, ...]], *, pronouns: bool = True
) -> Meaning | None:
    """The word itself, else the reading with the fewest letters taken off; None without one.

    Without ``pronouns`` nothing is taken off the end.
    """
    if letters in known:
        return Meaning(known[letters])
    found = (one for one in _readings(letters, known) if pronouns or not one[1].after)
    return min(found, default=(0, None), key=lambda one: one[0])[1]


def front_of(letters: str) -> str:
    """The English of what is stuck to the front of a word ("ول": and to); "" when unknown."""
    return next((english for front, english in _fronts(letters) if front == letters), "")


def _readings(letters: str, known: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[int, Meaning]]:
    """Every way to take a word apart that leaves a known one, with the letters taken off."""
    for (front, before), (back, after) in product(_fronts(letters), _PRONOUNS.items()):
        rest = letters[len(front) :]
        if not rest.endswith(back) or (back and front.endswith(("ال", "لل"))):
            continue
        rest = rest.removesuffix(back)
        stripped = len(front) + len(back)
        for form in _before_pronoun(rest) if back else (rest,):
            if form in known and _long_enough(form, front, back):
                yield stripped, Meaning(known[form], before, after)
        if not back:
            for cost, senses, number in (*_declined(rest, known), *_conjugated(rest, known)):
                yield stripped + cost, Meaning(senses, before, number)


def _declined(
    rest: str, known: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[int, tuple[str, ...], str]]:
    """A noun without its ending of number or gender: letters taken off, senses, number."""
    if rest.endswith("ي") and rest + "ة" in known:
        yield 1, known[rest + "ة"], ""  # an adjective, by its feminine: not the noun it is made of
    for ending, number in _ENDINGS.items():
        base = rest.removesuffix(ending)
        for form in (base, base + "ة") if rest.endswith(ending) else ():
            senses = known.get(form, ())
            if ending not in _OF_VERBS:
                senses = tuple(sense for sense in senses if not sense.startswith(_VERBS))
            if form != rest and len(base) >= _SHORTEST and senses:
                yield len(ending) + _INFLECTED, senses, number


def _conjugated(
    rest: str, known: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[int, tuple[str, ...], str]]:
    """A verb of the present without its person, as its past stands in the lexicon."""
    person = _PERSONS.get(rest[:1])
    for ending, number in _PLURALS.items() if person else ():
        base = rest[1:].removesuffix(ending)
        for form in (base, "ا" + base) if rest.endswith(ending) else ():
            verb = tuple(sense for sense in known.get(form, ()) if sense.startswith(_PAST))
            if verb and len(base) >= _SHORTEST:
                told = ", ".join(filter(None, (person, number, "present")))
                yield 1 + len(ending) + _INFLECTED, verb, told


def _fronts(letters: str) -> Iterator[tuple[str, str]]:
    """What may be stuck to the front of a word, with its English; nothing first."""
    for (conjunction, so), (head, english) in product(_CONJUNCTIONS.items(), _HEADS.items()):
        front = conjunction + head
        verb = letters[len(front) :].startswith(_BEGINS_VERB)
        if letters.startswith(front) and (verb or not head.endswith("س")):
            yield front, " ".join(filter(None, (so, english)))


def _before_pronoun(rest: str) -> Iterator[str]:
    """What a word may be without the pronoun after it, which changes its last letter."""
    yield rest
    changed = {"ت": ("ة",), "ا": ("ى",), "و": ("وا", "ء"), "ي": ("ء",), "ؤ": ("ء",), "ئ": ("ء",)}
    for last in changed.get(rest[-1:], ()):
        yield rest + "ا" if last == "وا" else rest[:-1] + last


def _long_enough(form: str, front: str, back: str) -> bool:
    least = _AND_ONLY if not back and front in ("و", "ال", "وال") else _SHORTEST
    return len(form) >= least


def _folded(letters: str) -> str:
    """A word without hamza carriers; its last letter stays a "ya" with or without dots."""
    return plain(letters[:-1]) + letters[-1:].translate(_LAST)


def _other_ya(letters: str) -> str:
    """A word with the other of the two last letters that Egyptian papers do not tell apart."""
    return letters[:-1] + letters[-1:].translate(_YA)


def read(lines: Iterable[str]) -> Lexicon:
    """The lexicon in lines "word TAB meanings parted by ;"; lines that begin with # are left out.

    A word that stands in several lines has the meanings of all.
    """
    written: dict[str, tuple[str, ...]] = {}
    folded: dict[str, tuple[str, ...]] = {}
    for line in lines:
        if line.strip() and not line.startswith("#"):
            word, _, told = line.rstrip("\n").partition("\t")
            here = tuple(filter(None, map(str.strip, told.split(";"))))
            for known, form in ((written, word), (folded, _folded(word))):
                known[form] = tuple(dict.fromkeys((*known.get(form, ()), *here)))
    return Lexicon(written, folded)


@lru_cache(maxsize=1)
def bundled(file: Path = LEXICON) -> Lexicon:
    """The lexicon that comes with the program, read when it is first needed."""
    return read(file.read_text(encoding="utf-8").splitlines())
