"""The names ledger: how the desk writes each name, in every article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from core.arabic import ARABIC_WORD, arabic_share, plain, without_particles
from core.conflict import Conflict
from core.errors import DamagedLedger
from core.pair import Span
from core.transliteration import letters_of_arabic
from core.tsv import read_rows, to_rows
from core.writing import write_whole

_AROUND = "\"'“”«»#,،. "
COLUMNS = ("arabic", "english", "note")


@dataclass(frozen=True)
class Entry:
    """A name as the desk writes it.

    Attributes:
        arabic: the name, one word or several.
        english: the form to use.
        note: for the desk.
    """

    arabic: str
    english: str
    note: str = ""

    @property
    def key(self) -> str:
        """What Arabic spellings of one name have in common: no article, one alif, one ya."""
        return key(self.arabic)

    def adds_to(self, mine: Entry) -> bool:
        """True when this entry says something of the same name that ``mine`` does not."""
        return self.english != mine.english or self.note not in ("", mine.note)


@dataclass(frozen=True)
class Ledger:
    """The names of a desk, one entry a name.

    Attributes:
        entries: in the order they were made.
    """

    entries: tuple[Entry, ...] = ()

    def entry(self, arabic: str) -> Entry | None:
        """The entry of a name in any of its Arabic spellings, None when there is none."""
        return self._by_key.get(key(arabic))

    @cached_property
    def sizes(self) -> tuple[int, ...]:
        """How many words its names have, each number once."""
        return tuple(sorted({len(name.split()) for name in self._by_key}))

    def with_entry(self, entry: Entry) -> Ledger:
        """The ledger with a name fixed; an older form of the same name goes."""
        others = tuple(old for old in self.entries if old.key != entry.key)
        return Ledger((*others, entry))

    def without(self, arabic: str) -> Ledger:
        """The ledger without a name."""
        return Ledger(tuple(old for old in self.entries if old.key != key(arabic)))

    def joined(self, theirs: Ledger) -> tuple[Ledger, tuple[Conflict[Entry], ...]]:
        """This ledger with the names of another one, and the names both have differently.

        Where they differ this ledger's entry stays; the analyst decides over the conflicts.
        """
        new = [entry for name, entry in theirs._by_key.items() if name not in self._by_key]
        conflicts = (
            Conflict(self._by_key[name], entry)
            for name, entry in theirs._by_key.items()
            if name in self._by_key and entry.adds_to(self._by_key[name])
        )
        return Ledger((*self.entries, *new)), tuple(conflicts)

    def with_changes(self, before: Ledger, after: Ledger) -> Ledger:
        """This ledger with what was added, changed or taken out between two others."""
        changed = {name for name, _ in before._by_key.items() ^ after._by_key.items()}
        kept = (entry for name, entry in self._by_key.items() if name not in changed)
        new = (entry for name, entry in after._by_key.items() if name in changed)
        return Ledger((*kept, *new))

    @cached_property
    def _by_key(self) -> dict[str, Entry]:
        """The entries by their keys, made once: every name of every sentence is looked up."""
        return {entry.key: entry for entry in self.entries}


def key(arabic: str) -> str:
    """What spellings of one Arabic name have in common, marks around it left out."""
    return " ".join(letters_of_arabic(word) for word in plain(arabic).strip(_AROUND).split())


def names_of(source: str, ledger: Ledger) -> tuple[tuple[Entry, Span], ...]:
    """The names of the ledger that stand in a sentence, longest first, none inside another.

    Each is found once, where it stands first; particles may be stuck to it.
    """
    found: dict[int, tuple[Entry, Span]] = {}
    for entry, span in every_name_of(source, ledger):
        found.setdefault(id(entry), (entry, span))
    return tuple(found.values())


def every_name_of(source: str, ledger: Ledger) -> tuple[tuple[Entry, Span], ...]:
    """All places where names of the ledger stand in a sentence, none inside a longer one."""
    found: list[tuple[Entry, Span]] = []
    for entry, span in sorted(_named(source, ledger), key=lambda name: -len(name[0].arabic)):
        if not any(span[0] < taken[1] and taken[0] < span[1] for _, taken in found):
            found.append((entry, span))
    return tuple(found)


def _named(source: str, ledger: Ledger) -> Iterator[tuple[Entry, Span]]:
    """Every place of a sentence where a name of the ledger stands."""
    words = [(plain(match[0]), *match.span()) for match in ARABIC_WORD.finditer(source)]
    for index, (first, start, _) in enumerate(words):
        for size in ledger.sizes:
            others = [word for word, _, _ in words[index + 1 : index + size]]
            for form in without_particles(first) if len(others) == size - 1 else ():
                if entry := ledger.entry(" ".join((form, *others))):
                    yield entry, (start, words[index + size - 1][2])
                    break


def read_ledger(file: Path) -> Ledger:
    """The ledger in a file.

    Raises:
        DamagedLedger: it is no ledger, or writes one name in two ways.
    """
    entries: dict[str, Entry] = {}
    for number, (arabic, english, note) in read_rows(file, COLUMNS, needed=2):
        if arabic_share(arabic) == 0:
            raise DamagedLedger(file, number, "no Arabic in the first column")
        entry = Entry(arabic, english, note)
        if entries.setdefault(entry.key, entry).english != english:
            raise DamagedLedger(file, number, "a second form of a name that stands above")
    return Ledger(tuple(entries.values()))


def write_ledger(ledger: Ledger, file: Path) -> None:
    """Write the ledger to a file that ``read_ledger`` and spreadsheets read.

    Raises:
        CannotWrite: the folder cannot be written, or the disk is full.
    """
    write_whole(file, to_rows(COLUMNS, _cells(ledger.entries)))


def _cells(entries: Iterable[Entry]) -> Iterable[tuple[str, str, str]]:
    return ((entry.arabic, entry.english, entry.note) for entry in entries)
