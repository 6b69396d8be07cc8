"""Each failure in one sentence and one piece of advice, for window and command line alike."""

from __future__ import annotations

import errno
from dataclasses import dataclass

from core.errors import (
    CannotWrite,
    DamagedLedger,
    DamagedPackage,
    DragomanError,
    NoModel,
    NotArabic,
    Reason,
    UnreadableArticle,
)


@dataclass(frozen=True)
class Explanation:
    """What to tell the user.

    Attributes:
        sentence: what is wrong.
        advice: what to do about it.
    """

    sentence: str
    advice: str


_UNREADABLE: dict[Reason, tuple[str, str]] = {
    Reason.MISSING: ("{name} is not there.", "It may have been moved: open it from its new place."),
    Reason.FORBIDDEN: (
        "You have no permission to read {name}.",
        "Ask its owner for access, or copy it to a folder of your own.",
    ),
    Reason.FOLDER: ("{name} is a folder.", "Open a file inside it."),
    Reason.EMPTY: (
        "There is no text in {name}.",
        "Open another file, or paste the article's text.",
    ),
    Reason.TOO_LARGE: (
        "{name} is too large to read{detail}.",
        "Split it, or paste the part you need.",
    ),
    Reason.NOT_TEXT: (
        "{name} does not hold text{detail}.",
        "Open the original document, or choose its encoding if you know it.",
    ),
    Reason.DAMAGED: ("{name} is damaged{detail}.", "Get it again, or paste the article's text."),
    Reason.ENCODING: (
        "{name} cannot be read in this encoding{detail}.",
        "Choose another encoding, or let the program find it.",
    ),
    Reason.UNKNOWN_FORMAT: (
        "{name} is of a kind this program does not read{detail}.",
        "Save it as text, HTML, PDF or DOCX, or paste the article's text.",
    ),
    Reason.NEEDS_PROGRAM: (
        "Reading {name} needs a program that is not installed{detail}.",
        "Install it, or paste the article's text.",
    ),
    Reason.TOO_SLOW: (
        "Reading {name} took too long and was stopped{detail}.",
        "It may be damaged: get it again, or paste the article's text.",
    ),
    Reason.DEVICE: (
        "The disk or the network drive failed while {name} was read{detail}.",
        "Copy the file to this machine and open the copy.",
    ),
    Reason.LOCKED: (
        "{name} is locked{detail}.",
        "Open it in its own program, save a copy without the lock, and open the copy.",
    ),
}


_NO_ROOM = "Free some space or choose another folder; nothing on screen is lost."
_NO_RIGHT = "Choose a folder that you may write to; nothing on screen is lost."
_NO_LISTENER = "Name a folder for the report with --output."
_UNWRITABLE: dict[int, str] = {
    errno.ENOTDIR: "A part of this path is a file: choose another folder.",
    errno.EEXIST: "Choose another name, or move away what is there.",
    errno.EISDIR: "There is a folder of this name: choose another name.",
    errno.EACCES: _NO_RIGHT,
    errno.EPERM: _NO_RIGHT,
    errno.EROFS: _NO_RIGHT,
    errno.EBUSY: "Close the other window or program, or wait a little: it is tried again.",
    errno.EBADF: _NO_LISTENER,
    errno.EPIPE: _NO_LISTENER,
}


def explain(error: DragomanError) -> Explanation:
    """What to tell the user about a failure; no word of the article is in it."""
    match error:
        case UnreadableArticle(name=name, reason=reason, detail=detail):
            sentence, advice = _UNREADABLE[reason]
            sentence = sentence.format(name=name, detail=f" ({detail})" if detail else "")
        case NotArabic(looks_like=looks_like):
            sentence = f"This does not look like the Arabic of news; it looks like {looks_like}."
            advice = "Go on if you know better, but its translation will be unreliable."
        case NoModel(place=place):
            sentence = f"There is no Arabic to English model package in {place}."
            advice = "Choose another package, or install Dragoman again."
        case DamagedPackage(place=place, fault=fault):
            sentence = f"The model package {place.name} cannot be used: {fault}."
            advice = "Install it again, or choose another package."
        case DamagedLedger(place=place, line=line, fault=fault):
            where = f"Line {line} of {place.name}" if line else f"The file {place.name}"
            sentence = f"{where} cannot be used: {fault}."
            advice = "Mend it, or choose another file."
        case CannotWrite(place=place, fault=fault, number=number):
            sentence = f"{place} cannot be written: {fault}."
            advice = _UNWRITABLE.get(number, _NO_ROOM)
        case _:
            raise TypeError(type(error))
    return Explanation(sentence, advice)
