"""What the window offers when something failed: the sentence, the advice, and a way on."""

from __future__ import annotations

import enum
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
from core.explain import explain


class Way(enum.Enum):
    """A way on that the window can take at once; the value is the button's text."""

    GO_ON = "Go on anyway"
    CHOOSE_ENCODING = "Choose encoding…"
    OPEN_ANOTHER = "Open another file…"
    CHOOSE_PACKAGE = "Choose package…"
    SAVE_ELSEWHERE = "Save elsewhere…"


@dataclass(frozen=True)
class Problem:
    """A failure as the window shows it.

    Attributes:
        sentence: what is wrong.
        advice: what to do about it.
        way: what the button beside it does; None when there is no button.
    """

    sentence: str
    advice: str
    way: Way | None


NO_ARABIC_FONT = Problem(
    "This machine has no Arabic font: Arabic shows as boxes.",
    "Install one, such as Noto Naskh Arabic (Debian: apt install fonts-noto-core), and start "
    "again.",
    None,
)


ONLY_AN_ADDRESS = Problem(
    "That is the address of a web page: this program fetches nothing from the network.",
    "Save the page in your browser and open the file, or select its text there and drop or paste "
    "that.",
    None,
)


def changed_elsewhere(position: str) -> Problem:
    """Why an edit in the sentence at this position is neither undone nor done again."""
    return Problem(
        f"The English of {position} has been changed since in another article: it stays as it is.",
        "Undo it there, or press F2 on the sentence to edit it here.",
        None,
    )


def problem(error: DragomanError) -> Problem:
    """What the window shows for a failure that was foreseen."""
    told = explain(error)
    return Problem(told.sentence, told.advice, _way(error))


def _way(error: DragomanError) -> Way | None:
    match error:
        case UnreadableArticle(reason=Reason.ENCODING | Reason.NOT_TEXT):
            return Way.CHOOSE_ENCODING
        case UnreadableArticle():
            return Way.OPEN_ANOTHER
        case NotArabic():
            return Way.GO_ON
        case NoModel() | DamagedPackage():
            return Way.CHOOSE_PACKAGE
        case CannotWrite():
            return Way.SAVE_ELSEWHERE
        case DamagedLedger():
            return None
        case _:
            raise TypeError(type(error))
