"""The files read lately, in their menu and on the empty page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QMenu, QWidget

MOST = 10


class RecentMenu(QMenu):
    """A menu of files; choosing one opens it."""

    def __init__(self, parent: QWidget, wanted: Callable[[Path], object]) -> None:
        super().__init__("&Recent", parent)
        self._wanted = wanted

    def show_files(self, files: tuple[str, ...]) -> None:
        """Offer these files, the last one read first."""
        self.clear()
        self.setEnabled(bool(files))
        for file in files:
            action = self.addAction(Path(file).name.replace("&", "&&"))
            action.setStatusTip(file)
            action.triggered.connect(lambda _=False, file=file: self._wanted(Path(file)))


def with_latest(files: tuple[str, ...], path: Path) -> tuple[str, ...]:
    """The files read lately with one more, which comes first."""
    return (str(path), *(file for file in files if file != str(path)))[:MOST]
