"""The line at the foot of the window: how far the translation is, and what to know about it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar

from core.pair import Pair
from core.plural import plural
from gui.articles.desk import Desk

OFFLINE = "This program makes no network connections: nothing leaves this machine."
CAVEAT = "A machine translated this. Check what you quote against the Arabic."

_SHOWN_MILLISECONDS = 6000


class StatusLine(QStatusBar):
    """Shows the progress of a desk, the number of checks, and the package."""

    def __init__(self) -> None:
        super().__init__()
        self.progress = QLabel()
        self.said = QLabel()
        self.said.setObjectName("said")
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.timeout.connect(self.said.clear)
        self.bar = QProgressBar()
        self.stop_button = QPushButton("Stop")
        self.go_on_button = QPushButton("Continue")
        self.checks = QPushButton()
        self.package = QLabel()
        offline = QLabel("offline")
        offline.setToolTip(OFFLINE)
        self.package.setToolTip(CAVEAT)
        self.checks.setToolTip("List all checks (Ctrl+F8); F8 goes to the next one")
        for label in (self.progress, self.said, self.package):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(140, 6)
        self.bar.setAccessibleName("Sentences translated")
        self.setSizeGripEnabled(False)
        self.setContentsMargins(8, 2, 8, 2)
        for widget in (self.bar, self.progress, self.stop_button, self.go_on_button, self.said):
            self.addWidget(widget)
        for widget in (self.checks, self.package, offline):
            self.addPermanentWidget(widget)
        for button in (self.stop_button, self.go_on_button, self.checks):
            button.setFlat(True)
            button.setCursor(Qt.CursorShape.PointingHandCursor)

    def say(self, words: str) -> None:
        """Tell what has been done, for some seconds."""
        self.said.setText(words)
        self.said.setAccessibleName(words)
        self._silence.start(_SHOWN_MILLISECONDS)

    def show_desk(self, desk: Desk) -> None:
        """Show how things stand."""
        run = desk.run
        done, total = (len(run.pairs), len(run.sentences)) if run else (0, 0)
        self.progress.setText(progress(desk))
        self.bar.setMaximum(max(total, 1))
        self.bar.setValue(done)
        stopped = bool(run and not run.running and not run.complete)
        self.bar.setVisible(bool(run and (run.running or stopped)))
        self.stop_button.setVisible(desk.busy)
        self.go_on_button.setText("Continue" if desk.missed is None else "Try again")
        self.go_on_button.setVisible(desk.can_go_on)
        found = checked(run.pairs.values()) if run else []
        self.checks.setText(f"checks: {len(found)}")
        self.checks.setVisible(bool(found))
        if run and run.package:
            self.package.setText(f"{run.package.name} · not reviewed by a linguist")


def progress(desk: Desk) -> str:
    """How far the translation is, in words."""
    run = desk.run
    if desk.coming:
        return f"Opening {desk.coming}… · Esc stops"
    if desk.missed is not None:
        return f"{desk.missed.name} is not open · F5 tries again"
    if run is None:
        return ""
    done, total = len(run.pairs), len(run.sentences)
    if run.complete:
        return f"{'all ' if total > 1 else ''}{plural(total, 'sentence')} translated"
    if not run.running:
        return f"stopped at {done} of {plural(total, 'sentence')} · F5 continues"
    left = run.seconds_left()
    time = f" · {clock(left)} left" if left is not None else ""
    return f"{done} of {plural(total, 'sentence')}{time} · Esc stops"


def clock(seconds: float) -> str:
    """A span of time as minutes and seconds: "0:06"."""
    minutes, rest = divmod(max(round(seconds), 1), 60)
    return f"{minutes}:{rest:02}"


def checked(pairs: Iterable[Pair]) -> list[int]:
    """Numbers of the sentences that carry a check, in order."""
    return sorted(pair.number for pair in pairs if pair.checks)
