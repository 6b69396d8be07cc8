"""The real window over the real bundled package, in a home of its own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.paths import Paths
from core.settings import Settings
from gui.app import application, make_window
from gui.window import MainWindow
from tests.gui.articles import CHECKED, LATIN_FIRST, MILLISECONDS_TO_READ

NewWindow = Callable[..., MainWindow]


@pytest.fixture(scope="session")
def translations(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for translations that all tests share: each sentence is translated once."""
    return tmp_path_factory.mktemp("translations")


@pytest.fixture
def paths(tmp_path: Path, translations: Path) -> Paths:
    """The program's folders for one test."""
    return Paths(tmp_path / "config", tmp_path / "data", translations, tmp_path / "log")


@pytest.fixture
def new_window(qtbot: QtBot, paths: Paths) -> NewWindow:
    """Makes a window that is on the screen."""
    application()

    def make(settings: Settings | None = None, model: Path | None = None) -> MainWindow:
        window = make_window(paths, settings or Settings(), model)
        qtbot.addWidget(window, before_close_func=_end)
        window.resize(1200, 760)
        window.show()
        qtbot.waitExposed(window)
        return window

    return make


def _end(window: MainWindow) -> None:
    """Leave nothing that runs, and nothing typed that the window would ask about."""
    window.editing.editor.cancelled.emit()
    window.library.close(10)
    window.desk.close(10)
    window.naming.close(10)


@pytest.fixture
def window(new_window: NewWindow) -> MainWindow:
    """A window with the empty page."""
    return new_window()


@pytest.fixture
def read(qtbot: QtBot) -> Callable[[MainWindow, Path], None]:
    """Opens a file in a window and waits until all of it is translated, or has failed."""

    def open_and_wait(window: MainWindow, file: Path) -> None:
        window.commands.open_file(file)
        qtbot.waitUntil(lambda: not window.desk.busy, timeout=MILLISECONDS_TO_READ)

    return open_and_wait


@pytest.fixture
def checked(
    window: MainWindow, read: Callable[[MainWindow, Path], None], tmp_path: Path
) -> MainWindow:
    """A window in which an article has been read that has checks whatever translates it."""
    file = tmp_path / "checked.txt"
    file.write_text(CHECKED, "utf-8")
    read(window, file)
    return window


@pytest.fixture
def reading(window: MainWindow, read: Callable[[MainWindow, Path], None]) -> MainWindow:
    """A window in which a short article with a Latin-first headline has been read."""
    read(window, LATIN_FIRST)
    return window
