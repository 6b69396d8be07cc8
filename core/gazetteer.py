"""Names of people and places that can be trusted to be names.

The list comes with the program (resources/gazetteers, with its sources and licences). It holds only
words that proved to be names wherever they stood in agency news; how it was made and measured is
told in docs/checks.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

from core.arabic import plain, without_particles
from resources import GAZETTEERS

RARE = "rare.tsv"
SUPPLEMENT = "supplement.tsv"
_FILES = ("names.tsv", RARE, SUPPLEMENT)


@dataclass(frozen=True)
class Gazetteer:
    """Arabic names and what they are in English where that is no transliteration.

    Attributes:
        names: a name in its plain letters, words parted by a blank, and the English forms that the
            sound of the Arabic does not give ("مصر": Egypt); mostly none.
        rare: those of ``names`` that are known from lists alone; they count only where no particle
            is stuck to them.
        whole: those of ``names`` no word beside them belongs to, such as countries.
    """

    names: Mapping[str, tuple[str, ...]]
    rare: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()
    _longer: Mapping[str, tuple[tuple[str, ...], ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        longer: dict[str, list[tuple[str, ...]]] = {}
        for name in self.names:
            first, *others = name.split(" ")
            if others:
                longer.setdefault(first, []).append((first, *others))
        object.__setattr__(
            self, "_longer", {first: tuple(names) for first, names in longer.items()}
        )

    @cached_property
    def abbreviations(self) -> frozenset[str]:
        """The English forms in capitals: US, EU, UAE."""
        return frozenset(form for forms in self.names.values() for form in forms if form.isupper())

    def name_at(self, words: Sequence[str], index: int) -> tuple[str, int] | None:
        """The longest name that begins with the word at ``index``, and how many words it has.

        Args:
            words: plain words of a sentence (``plain``), particles still stuck to them.
            index: where the name is to begin.
        """
        for first in without_particles(words[index]):
            for parts in sorted(self._longer.get(first, ()), key=len, reverse=True):
                if tuple(words[index + 1 : index + len(parts)]) == parts[1:]:
                    return " ".join(parts), len(parts)
            if first in self.names and (first == words[index] or first not in self.rare):
                return first, 1
        return None

    def names_in(self, words: Sequence[str]) -> Iterator[tuple[str, int, int]]:
        """The names in the words of a sentence, in their order.

        Args:
            words: as for ``name_at``.

        Yields:
            A name, the word it begins with, and the word it ends before.
        """
        index = 0
        while index < len(words):
            found = self.name_at(words, index)
            if found is None:
                index += 1
                continue
            name, size = found
            yield name, index, index + size
            index += size


def read(files: Iterable[Path]) -> Gazetteer:
    """The gazetteer in files of lines "name TAB English forms parted by |".

    Lines that begin with # are left out; a name of several files has the forms of all. The names of
    a file called rare.tsv are rare, those of supplement.tsv are whole.
    """
    names: dict[str, tuple[str, ...]] = {}
    rare: set[str] = set()
    whole: set[str] = set()
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            if not line or line.startswith("#"):
                continue
            written, _, forms = line.partition("\t")
            name = plain(written)
            if file.name == RARE:
                rare.add(name)
            elif file.name == SUPPLEMENT:
                whole.add(name)
            here = tuple(forms.split("|")) if forms else ()
            names[name] = tuple(dict.fromkeys((*names.get(name, ()), *here)))
    return Gazetteer(names, frozenset(rare), frozenset(whole))


@lru_cache(maxsize=1)
def bundled() -> Gazetteer:
    """The gazetteer that comes with the program, read when it is first needed."""
    return read(GAZETTEERS / name for name in _FILES)
