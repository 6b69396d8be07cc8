"""The glossary: terms with the English the desk wants for them, and terms that stay as they are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from core.arabic import arabic_share, plain, without_particles
from core.conflict import Conflict
from core.errors import DamagedLedger
from core.pair import Span
from core.tsv import read_rows, to_rows
from core.writing import write_whole

COLUMNS = ("arabic", "english", "translate", "note")
_KEEP = frozenset({"no", "n", "false", "0", "keep"})
_WORD = re.compile("[\u0621-\u065f\u0670-\u06d3A-Za-z0-9]+")


@dataclass(frozen=True)
class Term:
    """A term of the desk.

    Attributes:
        arabic: the term as articles write it.
        english: the English wanted for it; several parted by | where any of them will do.
        translate: False for what is not translated: ``english`` is then its own name in Latin
            letters ("Hirak").
        note: for the desk.
    """

    arabic: str
    english: str
    translate: bool = True
    note: str = ""

    @property
    def wanted(self) -> tuple[str, ...]:
        """The English forms that will do, best first."""
        return tuple(form.strip() for form in self.english.split("|") if form.strip())

    def adds_to(self, mine: Term) -> bool:
        """True when this row says something of the same term that ``mine`` does not."""
        same = (self.wanted, self.translate) == (mine.wanted, mine.translate)
        return not same or self.note not in ("", mine.note)


@dataclass(frozen=True)
class Glossary:
    """The terms of a desk.

    Attributes:
        terms: in the order they were made.
    """

    terms: tuple[Term, ...] = ()

    def with_term(self, term: Term) -> Glossary:
        """The glossary with a term; an older one with the same Arabic goes."""
        others = tuple(old for old in self.terms if plain(old.arabic) != plain(term.arabic))
        return Glossary((*others, term))

    def without(self, arabic: str) -> Glossary:
        """The glossary without a term."""
        return Glossary(tuple(old for old in self.terms if plain(old.arabic) != plain(arabic)))

    def joined(self, theirs: Glossary) -> tuple[Glossary, tuple[Conflict[Term], ...]]:
        """This glossary with the terms of another one, and the terms both have differently.

        Where they differ this glossary's row stays; the analyst decides over the conflicts.
        """
        mine = self._by_arabic
        new = [term for arabic, term in theirs._by_arabic.items() if arabic not in mine]
        conflicts = (
            Conflict(mine[arabic], term)
            for arabic, term in theirs._by_arabic.items()
            if arabic in mine and term.adds_to(mine[arabic])
        )
        return Glossary((*self.terms, *new)), tuple(conflicts)

    def with_changes(self, before: Glossary, after: Glossary) -> Glossary:
        """This glossary with what was added, changed or taken out between two others."""
        changed = {arabic for arabic, _ in before._by_arabic.items() ^ after._by_arabic.items()}
        kept = (term for arabic, term in self._by_arabic.items() if arabic not in changed)
        new = (term for arabic, term in after._by_arabic.items() if arabic in changed)
        return Glossary((*kept, *new))

    @cached_property
    def _by_arabic(self) -> dict[str, Term]:
        """The terms by their plain Arabic."""
        return {plain(term.arabic): term for term in self.terms}

    def found_in(self, source: str) -> tuple[tuple[Term, Span], ...]:
        """The terms that stand in a sentence, as whole words, particles and article allowed."""
        words = [(plain(match[0]), *match.span()) for match in _WORD.finditer(source)]
        found = []
        for term in self.terms:
            span = _place(_words(term.arabic), words)
            if span is not None:
                found.append((term, span))
        return tuple(found)


@lru_cache(maxsize=1024)
def _words(arabic: str) -> tuple[str, ...]:
    return tuple(plain(word) for word in _WORD.findall(arabic))


def _place(wanted: tuple[str, ...], words: list[tuple[str, int, int]]) -> Span | None:
    """Where ``wanted`` stands among the words of a sentence for the first time."""
    for index in range(len(words) - len(wanted) + 1):
        first, *others = (word for word, _, _ in words[index : index + len(wanted)])
        forms = without_particles(first)
        begins = wanted[0] in forms or f"ال{wanted[0]}" in forms
        if begins and tuple(others) == wanted[1:]:
            end = words[index + len(wanted) - 1][2]
            return max(words[index][1], words[index][2] - len(wanted[0])), end
    return None


def read_glossary(file: Path) -> Glossary:
    """The glossary in a file.

    Raises:
        DamagedLedger: it is no glossary, or has a term with no English form, or one term twice with
            different English.
    """
    terms: dict[str, Term] = {}
    for number, (arabic, english, translate, note) in read_rows(file, COLUMNS, needed=2):
        if arabic_share(arabic) == 0:
            raise DamagedLedger(file, number, "no Arabic in the first column")
        term = Term(arabic, english, translate.lower() not in _KEEP, note)
        if not term.wanted:
            raise DamagedLedger(file, number, "no English beside |")
        if terms.setdefault(plain(arabic), term).wanted != term.wanted:
            raise DamagedLedger(file, number, "other English for a term that stands above")
    return Glossary(tuple(terms.values()))


def write_glossary(glossary: Glossary, file: Path) -> None:
    """Write the glossary to a file that ``read_glossary`` and spreadsheets read.

    Raises:
        CannotWrite: the folder cannot be written, or the disk is full.
    """
    rows = (
        (term.arabic, term.english, "" if term.translate else "no", term.note)
        for term in glossary.terms
    )
    write_whole(file, to_rows(COLUMNS, rows))
