"""From a check to what helps against it: in the list, in the menus, and by one key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from core.isolates import in_plain_text
from core.pair import Check, Pair
from core.remedies import Remedy, name_to_fix, remedies, remedy
from gui.dialogs import ChoiceDialog, Option
from gui.panes.numbered import utf16_length

if TYPE_CHECKING:
    from gui.window import MainWindow

WORDS = {
    Remedy.USE_FORM: "Put the desk's form in",
    Remedy.FIX_NAME: "Fix how the name is written…",
    Remedy.SHOW_FIRST: "Show the first choice",
    Remedy.EDIT: "Edit the sentence",
}
"""What each remedy is called in the window."""


@dataclass(frozen=True)
class Offer:
    """A way to help against a check: in words, what the check says, and what does it."""

    words: str
    reason: str
    take: Callable[[], None]


class Remedies:
    """Does what helps against the checks of the article in a window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def here(self) -> None:
        """Do what helps against the check in hand; where there are several ways, ask which.

        The check in hand is the row of the list of checks when the user is in it, else the worst
        one of the sentence the user is at.
        """
        row, number = self._window.checks.row, max(self._window.reader.here, 1)
        if row is not None:
            self.take(row.sentence.number, row.check)
            return
        offers = self.offers(number)
        if self._window.editing.pair(number) is None:
            self._window.say("This sentence is not translated yet")
        elif not offers:
            self._window.say("No check found anything in this sentence: F2 edits it")
        elif len(offers) == 1:
            offers[0].take()
        else:
            self._ask(offers)

    def offers(self, number: int) -> list[Offer]:
        """The ways to help against the checks of a sentence, the worst check first."""
        pair = self._window.editing.pair(number)
        found = remedies(pair) if pair is not None else {}
        return [
            Offer(
                f"{WORDS[way]}  ({check.kind})",
                in_plain_text(check.message),
                partial(self.take, number, check),
            )
            for way, check in found.items()
        ]

    def take(self, number: int, check: Check) -> None:
        """Do what helps against one check of a sentence."""
        window, pair = self._window, self._window.editing.pair(number)
        if pair is None:
            return
        match remedy(check, pair):
            case Remedy.USE_FORM:
                window.reader.go_to(number)
                window.editing.use_names(number)
            case Remedy.FIX_NAME:
                window.reader.go_to(number)
                window.naming.ask_for_form(*name_to_fix(check, pair, window.wording.names))
            case Remedy.SHOW_FIRST:
                window.reader.go_to(number)
                window.actions_by_name["machine"].trigger()
            case Remedy.EDIT:
                window.editing.edit(number, _caret(check, pair))

    def _ask(self, offers: list[Offer]) -> None:
        """Let the user choose."""
        options = [Option(offer.words, offer.reason, offer) for offer in offers]
        dialog = ChoiceDialog("What helps", options, offers[0], self._window)

        def take() -> None:
            chosen = dialog.value()
            if isinstance(chosen, Offer):
                chosen.take()

        dialog.accepted.connect(take)
        dialog.open()


def _caret(check: Check, pair: Pair) -> int | None:
    """Where the first thing a check points at ends in the English, as Qt counts; None without."""
    if not check.english_spans:
        return None
    return utf16_length(pair.english[: check.english_spans[0][1]])
