"""A damaged database of the analyst's is put aside under another name, never thrown away."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from core.errors import CannotWrite
from core.writing import free_name

_DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_SIDE_FILES = ("-journal", "-wal", "-shm")


def is_damage(cause: BaseException | None) -> bool:
    """True when SQLite says that a file is malformed or no database at all."""
    code: int | None = getattr(cause, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in _DAMAGE


def put_aside(file: Path) -> Path:
    """Rename a damaged file and what SQLite keeps beside it; where it went.

    Raises:
        CannotWrite: it cannot be renamed.
    """
    aside = free_name(file.with_name(f"{file.name}.damaged-{datetime.now(UTC):%Y%m%d%H%M%S}"))
    try:
        file.rename(aside)
        for suffix in _SIDE_FILES:
            beside = file.with_name(file.name + suffix)
            if beside.exists():
                beside.rename(aside.with_name(aside.name + suffix))
    except OSError as error:
        raise CannotWrite(file, "it is damaged and cannot be put aside") from error
    return aside
