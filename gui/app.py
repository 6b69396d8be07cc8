"""Starting the window, and the one way of running it that needs nobody in front of it."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from core.cli import EXIT_CODES
from core.errors import CannotWrite, DragomanError, NoModel
from core.explain import explain
from core.paths import Paths, default_paths
from core.settings import Settings, load
from gui import crash
from gui.desk import Request
from gui.models import Choice, Models
from gui.window import MainWindow
from resources import ICONS, MODELS, sample


def run(
    file: Path | None,
    home: Path | None,
    model: Path | None,
    encoding: str | None,
    shot: Path | None,
) -> int:
    """Open the window and stay until it is closed; the exit code.

    Args:
        file: article to open at once; None for the empty page.
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
        code = take_shot(window, Request(file or sample(), encoding=encoding), shot)
        window.close()
    else:
        window.warm_up()
        if file is not None:
            window.commands.open_file(file, encoding)
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
    choice = Choice()
    if model is not None:
        choice = Choice(model, "file")
    elif settings.package:
        choice = Choice(Path(settings.package), "user")
    models = Models(paths, MODELS, choice, keep=settings.keep_translations)
    return MainWindow(paths, settings, models)


def take_shot(window: MainWindow, request: Request, folder: Path) -> int:
    """Read an article to its end and write the window's picture and the report into a folder.

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
    try:
        if failures:
            raise failures[0]
        folder.mkdir(parents=True, exist_ok=True)
        QApplication.processEvents()
        picture, text = folder / "window.png", folder / "report.txt"
        if not window.grab().save(str(picture)):
            raise CannotWrite(picture, "the picture cannot be written")
        window.commands.save_as(text)
        window.commands.save_as(folder / "report.html")
    except OSError as error:
        return _complain(CannotWrite(folder, error.strerror or "unknown fault"))
    except DragomanError as error:
        return _complain(error)
    except Exception:  # noqa: BLE001  the window has told it already
        return 1
    sys.stdout.write(f"Read {request.name}: window in {picture}, report block in {text}\n")
    return 0


def _complain(error: DragomanError) -> int:
    told = explain(error)
    sys.stderr.write(f"dragoman: {told.sentence} {told.advice}\n")
    return EXIT_CODES.get(type(error), EXIT_CODES[NoModel])
