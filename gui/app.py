"""Starting the window, and the one way of running it that needs nobody in front of it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from core.cli import complain
from core.errors import CannotWrite, DragomanError
from core.paths import Paths, default_paths
from core.settings import Settings, load
from gui import crash
from gui.articles.request import Request, requests_for
from gui.copying import save_report
from gui.models import Models, PackageChoice
from gui.window import MainWindow
from resources import ICONS, MODELS, sample


def run(
    files: Sequence[Path],
    home: Path | None,
    model: Path | None,
    encoding: str | None,
    shot: Path | None,
) -> int:
    """Open the window and stay until it is closed; the exit code.

    Args:
        files: articles to open at once; none for the empty page.
        home: folder for everything the program keeps; None for the platform's usual ones.
        model: folder of the model package to use; None for the chosen or bundled one.
        encoding: of the file; None to find it.
        shot: see ``take_shot``; None to let the user work.
    """
    app = application()
    paths = default_paths(home)
    crash.start_log(paths.log)
    crash.install()
    window = make_window(paths, load(paths.settings), model)
    window.show()
    if shot is not None:
        first = files[0] if files else sample()
        code = take_shot(window, Request(first, encoding=encoding), shot)
        window.close()
    else:
        window.warm_up()
        requests = requests_for(files)
        window.commands.open_all([replace(each, encoding=encoding) for each in requests])
        code = app.exec()
    QGuiApplication.clipboard().clear()  # rich content left in it would crash Python at its end
    crash.stop_log()
    return code


def application() -> QApplication:
    """The application object, made once, with its name and icon."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("dragoman")
    app.setApplicationDisplayName("Dragoman")
    app.setDesktopFileName("dragoman")
    app.setWindowIcon(QIcon(str(ICONS / "dragoman.svg")))
    return app


def make_window(paths: Paths, settings: Settings, model: Path | None = None) -> MainWindow:
    """The main window over the program's folders; nothing is read yet.

    Args:
        paths: the program's folders.
        settings: what the user chose.
        model: folder of the model package to use instead of the chosen one.
    """
    choice = PackageChoice()
    if model is not None:
        choice = PackageChoice(model, "file")
    elif settings.package:
        choice = PackageChoice(Path(settings.package), "user")
    models = Models(paths, MODELS, choice, keep=settings.keep_translations)
    return MainWindow(paths, settings, models)


def take_shot(window: MainWindow, request: Request, folder: Path) -> int:
    """Read an article to its last note and write the window's picture and the report into a folder.

    Returns:
        0, or the exit code of what went wrong, which is told on standard error.
    """
    failures: list[BaseException] = []
    window.desk.failed.connect(failures.append)
    loop = QEventLoop()
    window.desk.changed.connect(lambda: None if window.desk.busy else loop.quit())
    window.desk.ask(request)
    if window.desk.busy:
        loop.exec()
    notes = window.naming.notes
    if notes.busy and not failures:
        notes.rested.connect(loop.quit)
        loop.exec()
    if failures:
        error = failures[0]
        return complain(error) if isinstance(error, DragomanError) else 1
    try:
        _write_shot(window, folder)
    except DragomanError as error:
        return complain(error)
    sys.stdout.write(f"Read {request.name}: its window and its report block are in {folder}\n")
    return 0


def _write_shot(window: MainWindow, folder: Path) -> None:
    """Write what is on the screen into a folder."""
    QApplication.processEvents()
    reading = window.desk.reading()
    assert reading is not None
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite.because(error, folder) from error
    now, marking = datetime.now(UTC), window.settings.marking
    for name in ("report.txt", "report.html"):
        save_report(reading, None, folder / name, now, marking)
    picture = folder / "window.png"
    if not window.grab().save(str(picture)):
        raise CannotWrite(picture, "the picture cannot be written")
