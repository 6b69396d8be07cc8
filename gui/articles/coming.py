"""An article on its way: from being asked for until it can be shown, or cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from core.translator import Translator
from core.wording import Wording
from gui.articles.request import Opening, Request
from gui.articles.run import ArticleRun
from gui.points.wish import Wish


class Coming(QObject):
    """Reads what was asked for until its sentences and key points are known.

    Signals:
        ready: it can be shown; its run goes on translating.
        failed: the exception that ended it.
    """

    ready = Signal()
    failed = Signal(object)

    def __init__(
        self, request: Request, translator: Callable[[], Translator], wish: Wish, wording: Wording
    ) -> None:
        """Nothing begins yet; for the arguments see ``ArticleRun``."""
        super().__init__()
        self.request = request
        self._opening = Opening(request)
        self.run = ArticleRun(self._opening, translator, wish, wording, force=request.force)
        self.run.ranked.connect(self._pass_on)
        self.run.failed.connect(self.failed)

    @property
    def later(self) -> Sequence[Request]:
        """Requests for the later articles of the same file, once it is ready."""
        return self._opening.later

    def start(self) -> None:
        """Begin."""
        self.run.start()

    def abandon(self, seconds: float = 0.0) -> None:
        """End without another signal, waiting for at most that long."""
        self.run.abandon(seconds)

    def _pass_on(self) -> None:
        """From now on whoever shows the run hears of its failures."""
        self.run.ranked.disconnect(self._pass_on)
        self.run.failed.disconnect(self.failed)
        self.ready.emit()
