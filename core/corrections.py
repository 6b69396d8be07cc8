"""The analyst's own English for sentences, kept for the next time the same sentence comes."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from pathlib import Path

from core.errors import CannotWrite
from core.put_aside import is_damage, put_aside

_SCHEMA = """
CREATE TABLE IF NOT EXISTS correction (
    arabic TEXT PRIMARY KEY,
    english TEXT NOT NULL,
    made TEXT NOT NULL
)
"""


class Corrections:
    """A store of corrected sentences in one SQLite file.

    Unlike the cache it holds the analyst's work: a damaged file is put aside under another name,
    never thrown away, and one that is only locked or forbidden stays where it is.
    """

    def __init__(self, file: Path) -> None:
        """Open the store; the file is made with the first correction.

        Args:
            file: where it is kept.

        Raises:
            CannotWrite: the file is not damaged, but cannot be used now.
        """
        self._file = file
        self.put_aside: Path | None = None
        """Where a damaged file went, None when there was none."""
        if file.exists():
            try:
                self.all()
            except CannotWrite as error:
                if not is_damage(error.__cause__):
                    raise
                self.put_aside = put_aside(file)

    def all(self) -> dict[str, str]:
        """The corrected English of every sentence, by its cleaned Arabic.

        Raises:
            CannotWrite: the file cannot be used.
        """
        if not self._file.exists():
            return {}
        return dict(self._run("SELECT arabic, english FROM correction"))

    def keep(self, arabic: str, english: str, made: datetime) -> None:
        """Keep the analyst's English for a sentence, in place of an earlier one.

        Raises:
            CannotWrite: it cannot be stored.
        """
        self._run(
            "INSERT OR REPLACE INTO correction VALUES (?, ?, ?)", arabic, english, made.isoformat()
        )

    def forget(self, arabic: str) -> None:
        """Go back to the machine's English for a sentence.

        Raises:
            CannotWrite: the file cannot be changed.
        """
        self._run("DELETE FROM correction WHERE arabic = ?", arabic)

    def _run(self, statement: str, *values: str) -> list[tuple[str, str]]:
        """Run one statement in a transaction of its own."""
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(self._file, timeout=5)
            try:
                with connection:
                    connection.execute(_SCHEMA)
                    return connection.execute(statement, values).fetchall()
            finally:
                connection.close()
        except (sqlite3.Error, OSError) as error:
            raise CannotWrite(self._file, "the file of corrections cannot be used") from error
