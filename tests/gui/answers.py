"""Answering the dialogs that a command opens and waits for."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from gui.dialogs import ChoiceDialog


def when_asked(answer: Callable[[ChoiceDialog], object]) -> None:
    """Call ``answer`` with the next dialog that waits for a choice, as soon as it is there."""
    timer = QTimer(QApplication.instance())
    timer.setInterval(20)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, ChoiceDialog):
            timer.stop()
            timer.deleteLater()
            answer(dialog)

    timer.timeout.connect(look)
    timer.start()


def choose(wanted: object) -> Callable[[ChoiceDialog], None]:
    """The answer that takes the option standing for ``wanted``."""

    def answer(dialog: ChoiceDialog) -> None:
        for row in range(dialog.list.count()):
            if dialog.list.item(row).data(Qt.ItemDataRole.UserRole) == wanted:
                dialog.list.setCurrentRow(row)
        dialog.accept()

    return answer
