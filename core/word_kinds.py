"""Names and terms alike: what each kind of table has, and what speaks against a row of it."""

from __future__ import annotations

import enum
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Generic, TypeVar

from core.arabic import arabic_share, plain
from core.glossary import Glossary, Term, read_glossary, write_glossary
from core.ledger import Entry, Ledger, key, read_ledger, write_ledger
from core.tsv import one_line
from core.wording import Wording

Words = TypeVar("Words")
Row = TypeVar("Row", Entry, Term)


class Fault(enum.Enum):
    """Why a row cannot stand in a table."""

    NO_ARABIC = "no Arabic"
    NO_ENGLISH = "no English"
    TAKEN = "taken"


@dataclass(frozen=True)
class WordKind(Generic[Words, Row]):
    """One kind of the desk's tables.

    Attributes:
        noun: what a row is: "name", "term".
        row: makes a row of its fields.
        of, keep: the table in use, and how another one takes its place for good.
        rows: the rows of a table, in the order they were made.
        put, without: the table with one row more (it takes the place of another one for the same
            Arabic), and the table without the row for some Arabic.
        key: what spellings of the same name or term have in common.
        read, save: from a file, into a file.
    """

    noun: str
    row: type[Row]
    of: Callable[[Wording], Words]
    keep: Callable[[Wording, Words], None]
    rows: Callable[[Words], tuple[Row, ...]]
    put: Callable[[Words, Row], Words]
    without: Callable[[Words, str], Words]
    key: Callable[[str], str]
    read: Callable[[Path], Words]
    save: Callable[[Words, Path], None]

    @property
    def fields(self) -> tuple[str, ...]:
        """Names of a row's fields, in the order of the file."""
        return tuple(field.name for field in fields(self.row))

    def found(self, words: Words, arabic: str) -> Row | None:
        """The row for a name or term in any spelling; None when there is none."""
        wanted = self.key(arabic)
        return next((row for row in self.rows(words) if self.key(row.arabic) == wanted), None)

    def changed(self, words: Words, before: Row | None, after: Row | None) -> Words:
        """The table with ``after`` in the place of ``before``; None stands for no row."""
        if before is not None:
            words = self.without(words, before.arabic)
        return words if after is None else self.put(words, after)

    def fault(self, words: Words, after: Row, before: Row | None = None) -> Fault | None:
        """What speaks against ``after`` in the place of ``before``; None when nothing does."""
        if not arabic_share(after.arabic):
            return Fault.NO_ARABIC
        if not after.english.strip("| "):
            return Fault.NO_ENGLISH
        same = self.found(words, after.arabic)
        return Fault.TAKEN if same is not None and same != before else None

    def made(self, **typed: Any) -> Row:
        """A row of what was typed into its fields, as it will come back from its file."""
        cells: dict[str, Any] = {
            name: one_line(v) if isinstance(v, str) else v for name, v in typed.items()
        }
        return self.row(**cells)


NAMES = WordKind(
    "name",
    Entry,
    lambda wording: wording.names,
    Wording.write_names,
    lambda ledger: ledger.entries,
    Ledger.with_entry,
    Ledger.without,
    key,
    read_ledger,
    write_ledger,
)
"""How the desk writes names."""

TERMS = WordKind(
    "term",
    Term,
    lambda wording: wording.terms,
    Wording.write_terms,
    lambda glossary: glossary.terms,
    Glossary.with_term,
    Glossary.without,
    plain,
    read_glossary,
    write_glossary,
)
"""The English the desk wants for terms."""
