"""Translations already made, so that an article opens at once the second time."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from dataclasses import astuple
from pathlib import Path

from core.packages import Package
from core.translator import BEAM, LENGTH_PENALTY, LONGEST_OUTPUT, Translation, Translator

_SCHEMA = """
CREATE TABLE IF NOT EXISTS translation (
    key BLOB PRIMARY KEY,
    hypotheses TEXT NOT NULL
) WITHOUT ROWID
"""
_VERSION = 3
_MOST = 200_000
_PASSING = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_DAMAGE = frozenset({sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
"""An ERROR is a table that is missing, or is not ours."""


class Cache:
    """A bounded store of translations in one SQLite file, or in memory only.

    A damaged file is replaced, at last by memory, without a word: losing it costs nothing but time.
    One that another program holds, or that cannot be written, is left alone: then nothing is found
    or stored. Safe to use from several threads.
    """

    def __init__(self, file: Path | None, most: int = _MOST) -> None:
        """Open the store.

        Args:
            file: where it is kept; None keeps nothing on disk.
            most: number of translations above which the store is thinned out.
        """
        self._file = file
        self._most = most
        self._lock = threading.Lock()
        self._connection = _open(file)

    def find(self, key: bytes) -> tuple[Translation, ...] | None:
        """The hypotheses stored under a key, best first, None when nothing is stored."""
        with self._lock:
            try:
                row = self._connection.execute(
                    "SELECT hypotheses FROM translation WHERE key = ?", (key,)
                ).fetchone()
            except sqlite3.Error as error:
                self._mend(error)
                return None
        try:
            return None if row is None else _hypotheses(row[0])
        except (
            TypeError,
            ValueError,
        ):  # a garbled row is as good as none: the next one replaces it
            return None

    def store(self, key: bytes, hypotheses: Sequence[Translation]) -> None:
        """Store hypotheses under a key, best first; mostly that is one."""
        row = (key, json.dumps([astuple(one) for one in hypotheses]))
        with self._lock:
            try:
                self._connection.execute("INSERT OR REPLACE INTO translation VALUES (?,?)", row)
            except sqlite3.Error as error:
                self._mend(error)

    def thin_out(self) -> None:
        """Drop a part of the translations, in no particular order, when there are too many."""
        with self._lock:
            try:
                (count,) = self._connection.execute("SELECT count(*) FROM translation").fetchone()
                if count > self._most:
                    self._connection.execute(
                        "DELETE FROM translation WHERE key IN"
                        " (SELECT key FROM translation LIMIT ?)",
                        (count - self._most * 9 // 10,),
                    )
            except sqlite3.Error as error:
                self._mend(error)

    def clear(self) -> None:
        """Forget everything, on disk as well."""
        with self._lock:
            self._rebuild()

    def keep_in(self, file: Path | None) -> None:
        """Go on with another file, or in memory only; the file left behind is removed."""
        with self._lock:
            self._connection.close()
            if self._file is not None and self._file != file:
                _remove(self._file)
            self._file = file
            self._connection = _open(file)

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()

    def _mend(self, error: sqlite3.Error) -> None:
        """Start again when the store is damaged; others may be using one that is only busy."""
        if _code(error) in _DAMAGE:
            self._rebuild()

    def _rebuild(self) -> None:
        """Start again with an empty store."""
        self._connection.close()
        if self._file is not None:
            _remove(self._file)
        self._connection = _open(self._file)


def _hypotheses(written: str) -> tuple[Translation, ...]:
    """The hypotheses of one row.

    Raises:
        TypeError, ValueError: it is not what ``Cache.store`` wrote.
    """
    found = tuple(Translation(*one) for one in json.loads(written))
    for one in found:
        if (type(one.english), type(one.score), type(one.cut)) != (str, float, bool):
            raise TypeError
    if not found:
        raise ValueError
    return found


class Remembering:
    """A translator that asks another one only for what is not in the cache."""

    def __init__(self, translator: Translator, cache: Cache) -> None:
        self._translator = translator
        self._cache = cache
        parameters = f"{translator.package.fingerprint} {BEAM} {LENGTH_PENALTY} {LONGEST_OUTPUT}"
        self._salt = hashlib.sha256(f"{_VERSION} {parameters}".encode()).digest()

    @property
    def package(self) -> Package:
        """The package of the translator behind the cache."""
        return self._translator.package

    def translate(self, texts: Sequence[str]) -> Iterator[Translation]:
        """Yield one translation for each text, in order; equal texts are translated once.

        Raises:
            DamagedPackage: see ``Engine.translate``.
        """
        known = {text: self._cache.find(self._key(text)) for text in texts}
        fresh = self._translator.translate([text for text, found in known.items() if found is None])
        for text in texts:
            found = known[text]
            if found is None:
                found = known[text] = (next(fresh),)
                self._cache.store(self._key(text), found)
            yield found[0]
        self._cache.thin_out()

    def alternatives(self, text: str, count: int) -> list[Translation]:
        """Up to ``count`` different translations of one text, best first.

        Raises:
            DamagedPackage: see ``Engine.alternatives``.
        """
        found = self._cache.find(self._key(text, count))
        if found is None:
            found = tuple(self._translator.alternatives(text, count))
            self._cache.store(self._key(text, count), found)
        return list(found)

    def _key(self, text: str, count: int = 1) -> bytes:
        """What ``count`` translations of a text are stored under."""
        asked = f"{count} {text}".encode("utf-8", errors="surrogatepass")
        return hashlib.sha256(self._salt + asked).digest()


def _open(file: Path | None) -> sqlite3.Connection:
    """Open the store, replacing a damaged file; in memory when there can be no file now."""
    if file is not None:
        for _ in range(2):
            try:
                file.parent.mkdir(parents=True, exist_ok=True)
                return _connect(str(file))
            except sqlite3.DatabaseError as error:
                if _code(error) in _PASSING:
                    break
                _remove(file)
            except OSError:
                break
    return _connect(":memory:")


def _connect(name: str) -> sqlite3.Connection:
    """Open one database and see to its table; losing the last seconds in a crash is no loss.

    Raises:
        sqlite3.Error: it is no database, or its table is of an earlier version.
    """
    connection = sqlite3.connect(name, check_same_thread=False, isolation_level=None, timeout=2)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute(_SCHEMA)
        connection.execute("SELECT key, hypotheses FROM translation LIMIT 1").fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _code(error: sqlite3.Error) -> int | None:
    """SQLite's primary code of a failure, None for a failure of Python's own, as after a close."""
    code: int | None = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF


def _remove(file: Path) -> None:
    """Remove a database with its side files, as far as that is possible."""
    for suffix in ("", "-wal", "-shm"):
        try:
            file.with_name(file.name + suffix).unlink(missing_ok=True)
        except OSError:
            return
