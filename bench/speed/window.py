"""Open the window once in a fresh process and read the article in it, and say how it fared.

Run as `python -m bench.speed.window HOME STARTED [FILE]`, STARTED being the monotonic clock just
before and HOME an empty folder, so that nothing is known of the article beforehand.
"""

from __future__ import annotations

import json
import sys
import time
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer

from bench.speed.article import article
from core.paths import default_paths
from core.settings import load
from gui.app import application, make_window
from gui.articles.request import Request
from gui.window import MainWindow

TICK = 5  # milliseconds


def main(home: Path, started: float, file: Path | None) -> None:
    """Print one line of JSON: seconds to the visible window, the longest stall while reading."""
    app = application()
    paths = default_paths(home)
    window = make_window(paths, load(paths.settings))
    window.show()
    while not window.windowHandle().isExposed():
        app.processEvents()
    app.processEvents()
    visible = time.monotonic()
    measured = {"visible": visible - started, "stall": longest_stall(window, file)}
    window.close()
    print(json.dumps(measured))


def longest_stall(window: MainWindow, file: Path | None) -> float:
    """Read the article; return by how many seconds the window was late at worst."""
    request = Request(text=article().text) if file is None else Request(file)
    loop = QEventLoop()
    window.desk.changed.connect(lambda: None if window.desk.busy else loop.quit())
    ticks = [time.monotonic()]
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(TICK)
    timer.timeout.connect(lambda: ticks.append(time.monotonic()))
    timer.start()
    window.desk.ask(request)
    loop.exec()
    timer.stop()
    gaps = [later - earlier for earlier, later in pairwise(ticks)]
    return max(gaps) - TICK / 1000


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]), Path(sys.argv[3]) if len(sys.argv) > 3 else None)
