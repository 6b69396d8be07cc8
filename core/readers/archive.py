"""Parts of a document that is a ZIP archive; nothing is ever unpacked to disk."""

from __future__ import annotations

import io
import zipfile
import zlib

from core.errors import Reason, UnreadableArticle

LARGEST_PART = 32 * 1024 * 1024
"""Bytes of the largest unpacked part that is read: ten times the text of a long novel."""

MOST_PARTS = 20_000

_ENCRYPTED = 0x1


class Archive:
    """A ZIP archive in memory whose parts are read one at a time, up to a limit.

    Args:
        data: the archive.
        name: file name, for errors.

    Raises:
        UnreadableArticle: DAMAGED when it is no archive, TOO_LARGE when it has too many parts.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise UnreadableArticle(name, Reason.DAMAGED) from error
        self._parts = {entry.filename: entry for entry in self._zip.infolist()}
        self._left = 4 * LARGEST_PART
        if len(self._parts) > MOST_PARTS:
            raise UnreadableArticle(name, Reason.TOO_LARGE, f"more than {MOST_PARTS} parts")

    def __contains__(self, part: str) -> bool:
        return part in self._parts

    def read(self, part: str) -> bytes:
        """The bytes of a part.

        Raises:
            UnreadableArticle: DAMAGED when it is missing or cannot be unpacked, LOCKED when it
                needs a password, TOO_LARGE past ``LARGEST_PART`` or four times that in all.
        """
        entry = self._parts.get(part)
        if entry is None:
            raise UnreadableArticle(self._name, Reason.DAMAGED, f"no {part}")
        if entry.flag_bits & _ENCRYPTED:
            raise UnreadableArticle(self._name, Reason.LOCKED, "it needs a password")
        limit = min(LARGEST_PART, self._left)
        try:
            with self._zip.open(entry) as file:
                data = file.read(limit + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
            raise UnreadableArticle(self._name, Reason.DAMAGED) from error
        if len(data) > limit:
            raise UnreadableArticle(self._name, Reason.TOO_LARGE, "it unfolds to too much text")
        self._left -= len(data)
        return data
