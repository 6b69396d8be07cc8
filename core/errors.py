"""What can go wrong, named by what the user can do about it.

    DragomanError
    ├── UnreadableArticle   choose another file, another encoding, or free the file
    ├── NotArabic           go on all the same, or choose another article
    ├── NoModel             install or choose a model package
    ├── DamagedPackage      install the package again, or choose another one
    ├── DamagedLedger       mend or replace the names and terms file
    └── CannotWrite         free space, or choose another folder

The classes carry data, never prose and never the article's text: the window
(``gui/problems.py``) and the command line (``core/cli.py``) turn them into one
sentence and one piece of advice.
"""

from __future__ import annotations

import enum
from pathlib import Path


class DragomanError(Exception):
    """Every failure this program foresees; catch this to catch them all."""


class Reason(enum.Enum):
    """Why an article could not be read."""

    MISSING = "missing"
    FORBIDDEN = "forbidden"
    FOLDER = "folder"
    EMPTY = "empty"
    TOO_LARGE = "too large"
    NOT_TEXT = "not text"
    DAMAGED = "damaged"
    ENCODING = "encoding"
    UNKNOWN_FORMAT = "unknown format"
    NEEDS_PROGRAM = "needs program"
    TOO_SLOW = "too slow"
    DEVICE = "device"
    LOCKED = "locked"


class UnreadableArticle(DragomanError):
    """The article cannot be read.

    Args:
        name: file name (or "pasted text") to show to the user.
        reason: what stands in the way.
        detail: one short fact that helps, such as the name of the missing
            program, the limit that was passed or the encoding that was tried;
            empty when there is none. Never a part of the article.
    """

    def __init__(self, name: str, reason: Reason, detail: str = "") -> None:
        super().__init__(f"{reason.value}: {name}")
        self.name = name
        self.reason = reason
        self.detail = detail


class NotArabic(DragomanError):
    """The text does not look like Arabic; reading goes on only when the user says so.

    Args:
        looks_like: what it looks like instead, in English ("Persian", "Latin script").
    """

    def __init__(self, looks_like: str) -> None:
        super().__init__(looks_like)
        self.looks_like = looks_like


class NoModel(DragomanError):
    """There is no usable Arabic to English package at the place that was looked in.

    Args:
        place: folder that was searched, or that was named by the user.
    """

    def __init__(self, place: Path) -> None:
        super().__init__(str(place))
        self.place = place


class DamagedPackage(DragomanError):
    """A model package is there but cannot be trusted or loaded.

    Args:
        place: the package's folder or file.
        fault: short technical fact ("model.bin differs from the manifest").
    """

    def __init__(self, place: Path, fault: str) -> None:
        super().__init__(f"{place}: {fault}")
        self.place = place
        self.fault = fault


class DamagedLedger(DragomanError):
    """A names or terms file cannot be read as what it should be.

    Args:
        place: the file.
        line: number of the first bad line, counted from 1; 0 when the file as a whole is bad.
        fault: short technical fact.
    """

    def __init__(self, place: Path, line: int, fault: str) -> None:
        super().__init__(f"{place}:{line}: {fault}")
        self.place = place
        self.line = line
        self.fault = fault


class CannotWrite(DragomanError):
    """A report or setting could not be written; what is on screen is untouched.

    Args:
        place: file or folder that was to be written.
        fault: a short technical reason ("No space left on device").
        number: the operating system's number for it, as in ``errno``; 0 when it gave none.
    """

    def __init__(self, place: Path, fault: str, number: int = 0) -> None:
        super().__init__(f"{place}: {fault}")
        self.place = place
        self.fault = fault
        self.number = number

    @classmethod
    def because(cls, error: OSError, place: Path) -> CannotWrite:
        """What the operating system said when ``place`` was to be written."""
        return cls(place, error.strerror or "unknown fault", error.errno or 0)
