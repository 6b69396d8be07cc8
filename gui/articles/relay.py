"""What the window hears of a reading, as long as its article is on the screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, SignalInstance

from gui.articles.run import ArticleRun


class Relay(QObject):
    """Passes on what one run tells, and nothing of the runs it listened to before.

    Signals:
        translated: more pairs have come (a list).
        outdated: the English that was there is another package's and has been dropped.
        chosen: other key points were chosen.
        failed: the exception that ended the run.
        changed: something about progress has changed.
    """

    translated = Signal(list)
    outdated = Signal()
    chosen = Signal()
    failed = Signal(object)
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._run: ArticleRun | None = None

    def listen(self, run: ArticleRun | None) -> None:
        """Pass on what this run tells; None for nothing at all."""
        for signal, heard in self._links(self._run):
            signal.disconnect(heard)
        for signal, heard in self._links(run):
            signal.connect(heard)
        self._run = run

    def _links(self, run: ArticleRun | None) -> Sequence[tuple[SignalInstance, SignalInstance]]:
        if run is None:
            return ()
        return (
            (run.translated, self.translated),
            (run.translated, self.changed),
            (run.outdated, self.outdated),
            (run.outdated, self.changed),
            (run.chosen, self.chosen),
            (run.failed, self.failed),
            (run.ended, self.changed),
        )
