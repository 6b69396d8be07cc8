"""The file of the library: its tables, and what becomes of a damaged one."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.errors import CannotWrite
from core.put_aside import is_damage, put_aside

_SCHEMA = """
CREATE TABLE IF NOT EXISTS article (
    id INTEGER PRIMARY KEY AUTOINCREMENT, hash TEXT NOT NULL UNIQUE, read TEXT NOT NULL,
    source TEXT NOT NULL, text TEXT NOT NULL, titled INTEGER NOT NULL, notes TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS sentence (
    id INTEGER PRIMARY KEY, article INTEGER NOT NULL, number INTEGER NOT NULL,
    paragraph INTEGER NOT NULL, arabic TEXT NOT NULL, english TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS sentence_article ON sentence (article, number);
CREATE VIRTUAL TABLE IF NOT EXISTS word USING fts5 (arabic, english);
"""
_VERSION = 1
_NUMBERS = {
    sqlite3.SQLITE_BUSY: errno.EBUSY,
    sqlite3.SQLITE_LOCKED: errno.EBUSY,
    sqlite3.SQLITE_READONLY: errno.EACCES,
    sqlite3.SQLITE_PERM: errno.EACCES,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
}


class LibraryFile:
    """One SQLite file, opened for each piece of work, safe to use from threads and processes."""

    def __init__(self, file: Path) -> None:
        """Nothing is opened yet; the file is made when it is first written to."""
        self._file = file
        self.put_aside: Path | None = None
        """Where a damaged file went, None when there was none."""

    @property
    def exists(self) -> bool:
        """True when there is something to read."""
        return self._file.exists()

    @contextmanager
    def open(self, *, writing: bool = False) -> Iterator[sqlite3.Connection]:
        """A connection that is committed at the end, or taken back when something fails.

        A damaged file is put aside and a new one begun; one that is only locked or forbidden, or
        that a later version of the program made, stays as it is.

        Args:
            writing: keep others from writing from the beginning on; else what is read stays the
                same to the end.

        Raises:
            CannotWrite: the library cannot be used.
        """
        try:
            connection = self._connected()
            try:
                with connection:
                    connection.execute("BEGIN IMMEDIATE" if writing else "BEGIN")
                    yield connection
            finally:
                connection.close()
        except (sqlite3.Error, OSError) as error:
            if is_damage(error):  # found while reading: the next one to ask gets a new file
                self.put_aside = put_aside(self._file)
            raise _refusal(self._file, error) from error

    def remove_put_aside(self) -> None:
        """Remove the damaged files that were put aside.

        Raises:
            CannotWrite: one of them cannot be removed.
        """
        try:
            for damaged in self._file.parent.glob(f"{self._file.name}.damaged-*"):
                damaged.unlink(missing_ok=True)
        except OSError as error:
            raise CannotWrite.because(error, self._file) from error

    def _connected(self) -> sqlite3.Connection:
        try:
            return _connect(self._file)
        except sqlite3.DatabaseError as error:
            if not is_damage(error):
                raise
            self.put_aside = put_aside(self._file)
            return _connect(self._file)


def _refusal(file: Path, error: sqlite3.Error | OSError) -> CannotWrite:
    """What keeps the library from being used, with the number that the advice goes by."""
    if isinstance(error, OSError):
        return CannotWrite.because(error, file)
    code: int | None = getattr(error, "sqlite_errorcode", None)
    number = _NUMBERS.get(code & 0xFF, 0) if code is not None else 0
    if number == errno.EBUSY:
        return CannotWrite(file, "another program holds the library", number)
    return CannotWrite(file, f"the library cannot be used ({error})", number)


def _connect(file: Path) -> sqlite3.Connection:
    """Open the file and see to its tables.

    Raises:
        sqlite3.Error: it is damaged, locked or of a later version of this program.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(file, timeout=5)
    try:
        connection.execute("PRAGMA secure_delete = ON")
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version > _VERSION:
            raise sqlite3.NotSupportedError("a later version of the program made this library")
        if version < _VERSION:
            connection.executescript(
                f"BEGIN IMMEDIATE; {_SCHEMA} PRAGMA user_version = {_VERSION}; COMMIT;"
            )
    except sqlite3.Error:
        connection.close()
        raise
    return connection
