"""What happens when the program itself is at fault: a log entry, and a report to pass on.

Neither holds a word of the user's text: an exception's message may quote it, so that only its
kind and the places in the program are kept.
"""

from __future__ import annotations

import logging
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from gui.about import versions

_LOG = logging.getLogger("dragoman")
_LARGEST = 200_000


def start_log(folder: Path) -> None:
    """Keep a log in a folder; without one when the folder cannot be written."""
    _LOG.setLevel(logging.INFO)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "dragoman.log", maxBytes=_LARGEST, backupCount=2, encoding="utf-8"
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _LOG.addHandler(handler)
    _LOG.info("%s", versions())


def stop_log() -> None:
    """Close the log."""
    for handler in list(_LOG.handlers):
        handler.close()
        _LOG.removeHandler(handler)


def fault_report(
    kind: type[BaseException], trace: TracebackType | None, cause: BaseException | None = None
) -> str:
    """Versions, the kind of exception and the places it passed; never its message."""
    lines = [versions(), ""]
    lines += [line.rstrip() for line in traceback.format_tb(trace)]
    lines.append(f"{kind.__module__}.{kind.__qualname__}")
    if cause is not None:
        lines.append(f"caused by {type(cause).__module__}.{type(cause).__qualname__}")
    return "\n".join(lines)


def report(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> QDialog | None:
    """Log an unforeseen exception and show it with what to do; the window goes on."""
    if issubclass(kind, KeyboardInterrupt):
        sys.exit(130)
    text = fault_report(kind, trace, error.__cause__)
    _LOG.error("%s", text)
    sys.stderr.write(text + "\n")
    return _show(text) if QApplication.instance() is not None else None


def install() -> None:
    """Send everything nobody catches to ``report``."""
    sys.excepthook = report


def _show(text: str) -> QDialog:
    box = QMessageBox(QApplication.activeWindow())
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("Dragoman")
    box.setText("Something went wrong inside Dragoman. What is on the screen is kept.")
    box.setInformativeText(
        "Copy the report and pass it to whoever looks after this program. It holds versions and "
        "places in the program, nothing of your article."
    )
    box.setDetailedText(text)
    copy = box.addButton("Copy report", QMessageBox.ButtonRole.ActionRole)
    box.addButton(QMessageBox.StandardButton.Close)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
    box.setAccessibleName("Fault report")
    box.open()
    return box
