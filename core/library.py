"""The library: every article that was read, to be found again by words of either language."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from core.arabic import words as words_of
from core.article import Article, Source
from core.library_file import LibraryFile
from core.reading import Reading
from core.word_search import expression, indexed, matches, wanted

MOST_LINES = 3
"""Sentences that are shown of an article that was found."""

_WIPE = "INSERT INTO word (word) VALUES ('optimize')"
"""Without it the words of deleted rows stay in the index until it is merged by itself."""


@dataclass(frozen=True)
class Line:
    """A sentence of an article in the library.

    Attributes:
        number: of the sentence in its article, from 1.
        arabic: the sentence.
        english: its English as it was shown last; "" when there was none.
    """

    number: int
    arabic: str
    english: str


@dataclass(frozen=True)
class Entry:
    """An article in the library.

    Attributes:
        key: what the library calls it.
        read: when it was read last.
        source: where it came from.
        headline: the English of its title; "" when it has none.
        sentences, translated: how many it has, and how many of them have English.
        lines: those of its sentences that were looked for, best first, at most ``MOST_LINES``.
        more: how many others there are.
    """

    key: int
    read: datetime
    source: Source
    headline: str
    sentences: int
    translated: int
    lines: tuple[Line, ...] = ()
    more: int = 0


class Library:
    """A store of articles in one SQLite file, safe to use from several threads and processes.

    A damaged file is put aside under another name, never thrown away, and one that is only locked
    or forbidden stays where it is. What is forgotten is wiped from the file.
    """

    def __init__(self, file: Path) -> None:
        """Nothing is opened yet; the file is made with the first article.

        Args:
            file: where it is kept.
        """
        self._file = LibraryFile(file)

    @property
    def put_aside(self) -> Path | None:
        """Where a damaged file went, None when there was none."""
        return self._file.put_aside

    def keep(self, reading: Reading, read: datetime) -> None:
        """Keep an article with the English that it has; one with the same text is replaced.

        A sentence that has no English now keeps what it had.

        Args:
            reading: the article, wholly translated or not.
            read: the time to record.

        Raises:
            CannotWrite: it cannot be stored.
        """
        article = reading.article
        digest = hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()
        english = {pair.number: pair.english for pair in reading.pairs}
        with self._file.open(writing=True) as connection:
            for key, number, before in connection.execute(
                "SELECT article.id, number, english FROM article JOIN sentence"
                " ON article = article.id WHERE hash = ?",
                (digest,),
            ).fetchall():
                english[number] = english.get(number) or before
                _forget(connection, key)
            row = (digest, read.isoformat(), _source_text(article.source), _stored(article.text))
            key = connection.execute(
                "INSERT INTO article (hash, read, source, text, titled, notes)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                (*row, article.titled, json.dumps(article.notes)),
            ).lastrowid
            for sentence in reading.sentences:
                texts = _stored(sentence.text), _stored(english.get(sentence.number, ""))
                place = connection.execute(
                    "INSERT INTO sentence (article, number, paragraph, arabic, english)"
                    " VALUES (?, ?, ?, ?, ?)",
                    (key, sentence.number, sentence.paragraph, *texts),
                ).lastrowid
                connection.execute(
                    "INSERT INTO word (rowid, arabic, english) VALUES (?, ?, ?)",
                    (place, *map(indexed, texts)),
                )

    def entries(self, most: int) -> tuple[Entry, ...]:
        """The articles read last, at most so many, the last one first.

        Raises:
            CannotWrite: the library cannot be used.
        """
        if not self._file.exists:
            return ()
        with self._file.open() as connection:
            keys = connection.execute(
                "SELECT id FROM article ORDER BY read DESC LIMIT ?", (most,)
            ).fetchall()
            return tuple(_entry(connection, key) for (key,) in keys)

    def search(self, query: str, most: int) -> tuple[Entry, ...]:
        """The articles that have every word of a query, in either language, the last read first.

        Args:
            query: words of Arabic, in any spelling and form, or of English, or their beginnings.
            most: number of articles at most.

        Raises:
            CannotWrite: the library cannot be used.
        """
        forms = wanted(query)
        if not forms or not self._file.exists:
            return ()
        with self._file.open() as connection:
            having = [_articles_with(connection, form) for form in forms]
            found = set.intersection(*having)
            dated = [
                row
                for row in connection.execute("SELECT id FROM article ORDER BY read DESC")
                if row[0] in found
            ]
            return tuple(_entry(connection, key, forms) for (key,) in dated[:most])

    def count(self) -> int:
        """How many articles there are.

        Raises:
            CannotWrite: the library cannot be used.
        """
        if not self._file.exists:
            return 0
        with self._file.open() as connection:
            return int(connection.execute("SELECT count(*) FROM article").fetchone()[0])

    def article(self, key: int) -> Article | None:
        """An article as it was read, None when it has been forgotten.

        Raises:
            CannotWrite: the library cannot be used.
        """
        with self._file.open() as connection:
            row = connection.execute(
                "SELECT source, text, titled, notes FROM article WHERE id = ?", (key,)
            ).fetchone()
        if row is None:
            return None
        source, text, titled, notes = row
        return Article(text, _source(source), titled=bool(titled), notes=tuple(json.loads(notes)))

    def forget(self, keys: Iterable[int]) -> None:
        """Forget articles, and wipe them from the file.

        Raises:
            CannotWrite: the file cannot be changed.
        """
        with self._file.open(writing=True) as connection:
            for key in keys:
                _forget(connection, key)
            connection.execute(_WIPE)

    def clear(self) -> None:
        """Forget all articles, and wipe them from the file.

        Raises:
            CannotWrite: the file cannot be changed.
        """
        if not self._file.exists:
            return
        with self._file.open(writing=True) as connection:
            for table in ("word", "sentence", "article"):
                connection.execute(f"DELETE FROM {table}")  # noqa: S608  one of three names
            connection.execute(_WIPE)


def _articles_with(connection: sqlite3.Connection, form: str) -> set[int]:
    """The articles of which a sentence has a word of this form."""
    rows = connection.execute(
        "SELECT DISTINCT article FROM word JOIN sentence ON sentence.id = word.rowid"
        " WHERE word MATCH ?",
        (expression(form),),
    )
    return {key for (key,) in rows}


def _entry(connection: sqlite3.Connection, key: int, forms: Sequence[str] = ()) -> Entry:
    """One article, with those of its sentences that have most of these forms."""
    read, source = connection.execute(
        "SELECT read, source FROM article WHERE id = ?", (key,)
    ).fetchone()
    rows = connection.execute(
        "SELECT number, paragraph, arabic, english FROM sentence WHERE article = ? ORDER BY number",
        (key,),
    ).fetchall()
    title = [english for _, paragraph, _, english in rows if paragraph == 0]
    lines = [Line(number, arabic, english) for number, _, arabic, english in rows]
    having = [(_hits(line, forms), line) for line in lines] if forms else []
    best = sorted((one for one in having if one[0]), key=lambda one: (-one[0], one[1].number))
    return Entry(
        key,
        datetime.fromisoformat(read),
        _source(source),
        " ".join(filter(None, title)),
        len(rows),
        sum(bool(english) for *_, english in rows),
        tuple(line for _, line in best[:MOST_LINES]),
        max(0, len(best) - MOST_LINES),
    )


def _hits(line: Line, forms: Sequence[str]) -> int:
    """How many of the forms a sentence or its English has."""
    found = words_of(f"{line.arabic} {line.english}")
    return sum(any(matches(form, word) for word in found) for form in forms)


def _forget(connection: sqlite3.Connection, key: int) -> None:
    connection.execute(
        "DELETE FROM word WHERE rowid IN (SELECT id FROM sentence WHERE article = ?)", (key,)
    )
    connection.execute("DELETE FROM sentence WHERE article = ?", (key,))
    connection.execute("DELETE FROM article WHERE id = ?", (key,))


def _source_text(source: Source) -> str:
    retrieved = source.retrieved.isoformat() if source.retrieved else None
    return json.dumps({**asdict(replace(source, retrieved=None)), "retrieved": retrieved})


def _source(written: str) -> Source:
    fields: dict[str, Any] = json.loads(written)
    retrieved = fields.pop("retrieved")
    return Source(**fields, retrieved=datetime.fromisoformat(retrieved) if retrieved else None)


def _stored(text: str) -> str:
    """The text as a file of UTF-8 can hold it."""
    return text.encode("utf-8", "replace").decode("utf-8")
