"""The articles that are open, in order, and those closed lately."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gui.anchor import Anchor
from gui.articles.request import Request
from gui.articles.run import ArticleRun


@dataclass(eq=False)
class Opened:
    """An open article.

    Attributes:
        request: how it was asked for.
        run: its reading; None until it is shown for the first time.
        place: where in it the user was: the sentence in hand, and what stood on top.
        waiting: True when its translation was stopped because another article is shown.
        ahead: True when it was read before the user wanted to see it.
        problem: why it could not be read the last time it was tried; None when it could.
    """

    request: Request
    run: ArticleRun | None = None
    place: tuple[int, Anchor] | None = None
    waiting: bool = False
    ahead: bool = False
    problem: BaseException | None = None

    @property
    def title(self) -> str:
        """What to call it: its title where it is known, else its file."""
        known = self.run.article if self.run is not None else None
        article = known or self.request.known
        return (article.source.title if article is not None else "") or self.request.name


class Shelf:
    """Keeps the open articles; one of them, or none, is the one on the screen."""

    def __init__(self) -> None:
        self.articles: list[Opened] = []
        self.current: Opened | None = None
        self._closed: list[tuple[int, Opened]] = []

    @property
    def place(self) -> int:
        """Place of the article on the screen, from 0; -1 when there is none."""
        return self.articles.index(self.current) if self.current is not None else -1

    @property
    def can_reopen(self) -> bool:
        """True when an article was closed."""
        return bool(self._closed)

    def known(self) -> list[Opened]:
        """All articles that are open or can be reopened."""
        return [*self.articles, *(opened for _, opened in self._closed)]

    def put(self, opened: Opened) -> Opened | None:
        """Take in an article and show it; the one it replaces, when it was open before."""
        before = self._of(opened.request)
        if before is None:
            self.articles.append(opened)
        else:
            self.articles[self.articles.index(before)] = opened
        self.current = opened
        return before

    def queue(self, requests: Sequence[Request], after: Opened | None = None) -> None:
        """Take in articles to be read later, after this one or the one on the screen."""
        before = after or self.current
        place = self.articles.index(before) + 1 if before is not None else len(self.articles)
        fresh = [Opened(request) for request in requests if self._of(request) is None]
        self.articles[place:place] = fresh

    def beside(self, by: int) -> Opened | None:
        """The article so many places further, around the end; unreadable ones are passed over."""
        for step in range(1, len(self.articles) + 1):
            found = self.articles[(max(self.place, 0) + by * step) % len(self.articles)]
            if found.problem is None:
                return found
        return None

    def cannot_read(self, request: Request, problem: BaseException) -> None:
        """Remember why an article could not be read, so that stepping goes past it."""
        opened = self._of(request)
        if opened is not None:
            opened.problem = problem

    def close(self, opened: Opened) -> Opened | None:
        """Take an article out; the one to show in its place when it was on the screen."""
        place = self.articles.index(opened)
        del self.articles[place]
        self._closed.append((place, opened))
        if opened is not self.current:
            return None
        self.current = None
        return self.articles[min(place, len(self.articles) - 1)] if self.articles else None

    def reopen(self) -> Opened | None:
        """Put back the article closed last, at its place; None when there is none."""
        if not self._closed:
            return None
        place, opened = self._closed.pop()
        if self._of(opened.request) is not None:
            return self._of(opened.request)
        self.articles.insert(place, opened)
        return opened

    def abandon(self, seconds: float) -> None:
        """End every reading without another signal, waiting for at most that long for each."""
        for opened in self.known():
            if opened.run is not None:
                opened.run.abandon(seconds)

    def _of(self, request: Request) -> Opened | None:
        return next((each for each in self.articles if each.request.is_of(request)), None)
