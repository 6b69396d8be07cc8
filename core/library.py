"""The library: every article that was read, to be found again by words of either language."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from core.article import Article, Source
from core.library_file import LibraryFile
from core.reading import Reading
from core.source_record import completed, source_of, source_text
from core.word_search import expression, indexed, wanted

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
        source = article.source
        with self._file.open(writing=True) as connection:
            known = connection.execute(
                "SELECT id, source FROM article WHERE hash = ?", (digest,)
            ).fetchone()
            if known is not None:
                source = completed(source, source_of(known[1]))
                for number, before in connection.execute(
                    "SELECT number, english FROM sentence WHERE article = ?", known[:1]
                ):
                    english[number] = english.get(number) or before
                _forget_sentences(connection, known[0])
            row = (digest, read.isoformat(), source_text(source), _stored(article.text))
            (key,) = connection.execute(
                "INSERT INTO article (hash, read, source, text, titled, notes)"
                " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (hash) DO UPDATE SET read = excluded.read,"
                " source = excluded.source, notes = excluded.notes RETURNING id",
                (*row, article.titled, json.dumps(article.notes)),
            ).fetchone()
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
                "SELECT id FROM article ORDER BY read DESC, id DESC LIMIT ?", (most,)
            ).fetchall()
            return tuple(_entry(connection, key, {}) for (key,) in keys)

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
            hits = _hits(connection, forms)
            dated = connection.execute("SELECT id FROM article ORDER BY read DESC, id DESC")
            keys = [key for (key,) in dated if key in hits][:most]
            return tuple(_entry(connection, key, hits[key]) for key in keys)

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
        return Article(text, source_of(source), titled=bool(titled), notes=tuple(json.loads(notes)))

    def forget(self, keys: Iterable[int]) -> int:
        """Forget articles, and wipe them from the file; how many of them there were.

        Raises:
            CannotWrite: the file cannot be changed.
        """
        forgotten = 0
        with self._file.open(writing=True) as connection:
            for key in keys:
                _forget_sentences(connection, key)
                forgotten += connection.execute("DELETE FROM article WHERE id = ?", (key,)).rowcount
            connection.execute(_WIPE)
        return forgotten

    def clear(self) -> None:
        """Forget all articles, and wipe them from the file; damaged files of before go as well.

        Raises:
            CannotWrite: the file cannot be changed.
        """
        if self._file.exists:
            with self._file.open(writing=True) as connection:
                for table in ("word", "sentence", "article"):
                    connection.execute(f"DELETE FROM {table}")  # noqa: S608  one of three names
                connection.execute(_WIPE)
        self._file.remove_put_aside()


def _hits(connection: sqlite3.Connection, forms: Sequence[str]) -> dict[int, Counter[int]]:
    """The articles that have every form, each with how many of them its sentences have, by id."""
    found: dict[int, Counter[int]] | None = None
    for form in forms:
        having: dict[int, Counter[int]] = {}
        for sentence, article in connection.execute(
            "SELECT sentence.id, article FROM word JOIN sentence ON sentence.id = word.rowid"
            " WHERE word MATCH ?",
            (expression(form),),
        ):
            having.setdefault(article, Counter())[sentence] += 1
        found = (
            having
            if found is None
            else {key: found[key] + counts for key, counts in having.items() if key in found}
        )
    return found or {}


def _entry(connection: sqlite3.Connection, key: int, hits: Mapping[int, int]) -> Entry:
    """One article, with those of its sentences that have most of what was looked for."""
    read, source = connection.execute(
        "SELECT read, source FROM article WHERE id = ?", (key,)
    ).fetchone()
    count, translated = connection.execute(
        "SELECT count(*), total(english != '') FROM sentence WHERE article = ?", (key,)
    ).fetchone()
    title = connection.execute(
        "SELECT english FROM sentence WHERE article = ? AND paragraph = 0 AND english != ''"
        " ORDER BY number",
        (key,),
    )
    headline = " ".join(english for (english,) in title)
    best = sorted(hits, key=lambda sentence: (-hits[sentence], sentence))
    lines = [
        connection.execute(
            "SELECT number, arabic, english FROM sentence WHERE id = ?", (sentence,)
        ).fetchone()
        for sentence in best[:MOST_LINES]
    ]
    return Entry(
        key,
        datetime.fromisoformat(read),
        source_of(source),
        headline,
        count,
        int(translated),
        tuple(Line(*line) for line in lines),
        max(0, len(best) - MOST_LINES),
    )


def _forget_sentences(connection: sqlite3.Connection, key: int) -> None:
    connection.execute(
        "DELETE FROM word WHERE rowid IN (SELECT id FROM sentence WHERE article = ?)", (key,)
    )
    connection.execute("DELETE FROM sentence WHERE article = ?", (key,))


def _stored(text: str) -> str:
    """The text as a file of UTF-8 can hold it."""
    return text.encode("utf-8", "replace").decode("utf-8")
