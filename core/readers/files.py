"""The bytes of a file the analyst named, or what stands in the way."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from core.errors import Reason, UnreadableArticle

LARGEST = 64 * 1024 * 1024
"""Bytes of the largest file that is opened: a long book with pictures fits."""


def shown_name(path: Path) -> str:
    """The file's name without folders, as text that can always be shown and saved."""
    return os.fsencode(path.name).decode("utf-8", errors="replace")


def bytes_of(path: Path, *, largest: int = LARGEST) -> bytes:
    """Everything in the file.

    Args:
        path: the file.
        largest: bytes above which it is refused.

    Raises:
        UnreadableArticle: MISSING, FORBIDDEN, FOLDER, UNKNOWN_FORMAT (a pipe or device, which
            may have no end), EMPTY, TOO_LARGE, or DEVICE when the disk or network fails.
    """
    name = shown_name(path)
    try:
        data = _bytes(path, name, largest)
    except PermissionError as error:
        raise UnreadableArticle(name, Reason.FORBIDDEN) from error
    except IsADirectoryError as error:
        raise UnreadableArticle(name, Reason.FOLDER) from error
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise UnreadableArticle(name, Reason.MISSING) from error
    except OSError as error:
        raise UnreadableArticle(name, Reason.DEVICE, error.strerror or "") from error
    if not data:
        raise UnreadableArticle(name, Reason.EMPTY)
    return data


def _bytes(path: Path, name: str, largest: int) -> bytes:
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise UnreadableArticle(name, Reason.FOLDER)
    if not stat.S_ISREG(mode):
        raise UnreadableArticle(name, Reason.UNKNOWN_FORMAT, "a pipe or a device")
    with path.open("rb") as file:
        data = file.read(largest + 1)
    if len(data) > largest:
        raise UnreadableArticle(name, Reason.TOO_LARGE, f"more than {largest // (1024 * 1024)} MB")
    return data
