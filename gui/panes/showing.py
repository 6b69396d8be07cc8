"""Which sentences of an article stand in the two panes: all of them, or those with checks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from core.pair import Level
from gui.panes.content import Content
from gui.panes.panes import SentencePane
from gui.panes.sentence_filter import FilterLine, SentenceFilter
from gui.theme import Theme


class Showing:
    """Writes sentences into the Arabic and the English pane, the same ones into both.

    A sentence that the user goes to is shown whether it has checks or not, and one that loses its
    checks stays, so that nothing disappears under the reader's eyes.

    Attributes:
        least: lowest level of check a sentence must have; None when all are shown.
        choice: where the user chooses that.
        line: says that sentences are hidden.
    """

    def __init__(self, arabic: SentencePane, english: SentencePane, theme: Theme) -> None:
        self._panes = arabic, english
        self._content = Content(theme, (), {})
        self._numbers: set[int] = set()
        self.least: Level | None = None
        self.choice = SentenceFilter()
        self.line = FilterLine(theme)
        for column, pane in enumerate(self._panes):
            pane.hidden = partial(self._hidden, column)

    def write(self, content: Content, least: Level | None) -> None:
        """Fill the panes anew with the sentences that have a check of this level, or with all."""
        self._content, self.least = content, least
        shown = [sentence for sentence in content.sentences if self.passes(sentence.number)]
        self._numbers = {sentence.number for sentence in shown}
        for pane, runs in zip(self._panes, content.runs, strict=True):
            pane.show_sentences(shown, runs, apart=least is not None)
        self.tell()

    def passes(self, number: int) -> bool:
        """True when a sentence has such checks as are asked for."""
        return self.least is None or self._content.passes(number, self.least)

    def show_also(self, numbers: Iterable[int]) -> None:
        """Show sentences that were hidden, each in its place."""
        for number in numbers:
            if number not in self._numbers and 0 < number <= len(self._content.sentences):
                self._numbers.add(number)
                for pane in self._panes:
                    pane.insert(self._content.sentences[number - 1])
        self.tell()

    def beyond(self, number: int, by: int) -> int | None:
        """The next (1) or previous (-1) sentence shown; at the end the last, or the first one."""
        shown = sorted(self._numbers, reverse=by < 0)
        further = (other for other in shown if (other - number) * by > 0)
        return next(further, shown[-1] if shown else None)

    def tell(self) -> None:
        """Say how many sentences are hidden."""
        total = len(self._content.sentences)
        pending = total - len(self._content.pairs)
        self.choice.show_choice(self.least)
        self.line.show_filter(self.least, len(self._numbers), total, pending)

    def _hidden(self, column: int) -> Iterator[tuple[int, str]]:
        """The sentences that a pane does not show, each with its text there."""
        for sentence in self._content.sentences:
            if sentence.number not in self._numbers:
                pair = self._content.pairs.get(sentence.number)
                english = pair.english if pair is not None else ""
                yield sentence.number, (sentence.text, english)[column]
