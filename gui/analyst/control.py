"""The analyst's hand on the key points: how many, how chosen, pinned, dropped, moved.

What the user asks for happens at once. What the program finds out by itself, English focus words
in sentences translated meanwhile, waits until no key point is pointed at or selected.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from core.choice import Choice
from core.keypoints import NOTHING_DECIDED, Method
from core.plural import plural
from core.reading import whole
from gui.articles.desk import Desk
from gui.panes.reader import Reader
from gui.points.wish import Wish

_MILLISECONDS_TO_GATHER = 1500


class Control(QObject):
    """Turns what the user does with key points into wishes, and shows what comes of them.

    Signals:
        wished: the new ``Wish``.
        said: what was done, in a few words.
    """

    wished = Signal(object)
    said = Signal(str)

    def __init__(self, desk: Desk, reader: Reader) -> None:
        super().__init__()
        self._desk = desk
        self._reader = reader
        self._found = False  # sentences have been translated that a focus word may be in
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.setInterval(_MILLISECONDS_TO_GATHER)
        self._gathering.timeout.connect(self._look_again)
        heading, asks = reader.heading, reader.asks
        heading.points_wanted.connect(self.set_points)
        heading.share_wanted.connect(self.set_share)
        asks.focus_wanted.connect(self.set_focus)
        desk.arrived.connect(self._show_wish)
        desk.chosen.connect(self._show_points)
        desk.translated.connect(self._note_translated)
        desk.changed.connect(self._note_end)
        reader.key_points.released.connect(self._look_again)
        self._show_wish()

    def set_points(self, points: int) -> None:
        """Have so many key points."""
        self._ask(replace(self._desk.wish, points=points, share=0))

    def set_share(self, share: int) -> None:
        """Have so many of a hundred sentences as key points."""
        self._ask(replace(self._desk.wish, share=share))

    def set_focus(self, focus: tuple[str, ...]) -> None:
        """Have the sentences with these words and phrases first."""
        self._ask(replace(self._desk.wish, focus=focus))

    def set_method(self, method: Method) -> None:
        """Choose the key points in another way."""
        self._ask(replace(self._desk.wish, method=method))

    def pin(self) -> None:
        """Pin what is in hand; what is pinned already is left to the ranking again."""
        choice, numbers = self._desk.wish.choice, self.in_hand()
        free = [number for number in numbers if number not in choice.pinned]
        self._decide(Choice.pin if free else Choice.unpin, free or numbers)
        if numbers:
            self.said.emit(_counted(len(free), "pinned") if free else "Left to the ranking again")

    def drop(self) -> None:
        """Drop the key points in hand."""
        shown = self._shown()
        numbers = [number for number in self.in_hand() if number in shown]
        self._decide(Choice.drop, numbers)
        done = _counted(len(numbers), "dropped") if numbers else "This is no key point"
        self.said.emit(done)

    def restore(self) -> None:
        """Let the sentence dropped last take part again."""
        dropped = self._desk.wish.choice.dropped
        self._decide(Choice.restore, dropped[-1:])
        self.said.emit("One sentence can be a key point again" if dropped else "None was dropped")

    def forget(self) -> None:
        """Take back everything that was pinned, dropped and moved."""
        if self._desk.wish.choice:
            self._ask(replace(self._desk.wish, choice=NOTHING_DECIDED))
            self.said.emit("Key points as ranked")

    def move(self, by: int) -> None:
        """Move the key points in hand up (-1) or down (1), together."""
        shown, choice = self._shown(), self._desk.wish.choice
        numbers = [number for number in shown if number in self.in_hand()]
        places = [shown.index(number) + by for number in numbers]
        if not numbers or min(places) < 0 or max(places) >= len(shown):
            return
        for number in numbers if by < 0 else reversed(numbers):
            choice = choice.move(shown, number, shown.index(number) + by)
            shown = choice.arrange(shown)
        self._ask(replace(self._desk.wish, choice=choice))

    def in_hand(self) -> list[int]:
        """Numbers of the whole sentences that are selected, or of the one the user is at."""
        run, here = self._desk.run, self._reader.here
        numbers = self._reader.chosen() or ((here,) if here else ())
        if run is None or not run.sentences:
            return []
        return list(dict.fromkeys(whole(run.sentences, number)[0].number for number in numbers))

    def _shown(self) -> list[int]:
        run = self._desk.run
        return [point.sentence for point in run.key_points] if run is not None else []

    def _decide(self, how: Callable[[Choice, int], Choice], numbers: Sequence[int]) -> None:
        choice = self._desk.wish.choice
        for number in numbers:
            choice = how(choice, number)
        if choice != self._desk.wish.choice:
            self._ask(replace(self._desk.wish, choice=choice))

    def _ask(self, wish: Wish) -> None:
        self._desk.choose(wish)
        self._show_wish()
        self.wished.emit(wish)

    def _show_wish(self) -> None:
        wish = self._desk.wish
        self._reader.heading.show_count(wish.points, wish.share)
        self._reader.asks.show_wish(wish)
        self._found = False
        self._tell_missing()

    def _show_points(self) -> None:
        run = self._desk.run
        if run is not None:
            self._reader.show_key_points(run.key_points, run.wish.choice.pinned)
            self._tell_missing()

    def _tell_missing(self) -> None:
        run = self._desk.run
        if run is not None and run.settled:
            self._reader.asks.show_found(run.wish, run.key_points, complete=run.complete)

    def _note_translated(self) -> None:
        if self._desk.wish.needs_english:
            self._found = True
            if not self._gathering.isActive():
                self._gathering.start()

    def _note_end(self) -> None:
        run = self._desk.run
        if run is not None and not run.running:
            self._look_again()

    def _look_again(self) -> None:
        """Rank with the English that has come, unless that could move what the user points at."""
        if self._found and self._desk.run is not None and not self._reader.key_points.in_hand:
            self._found = False
            self._desk.choose(self._desk.wish)


def _counted(number: int, done: str) -> str:
    return f"{plural(number, 'key point')} {done}"
