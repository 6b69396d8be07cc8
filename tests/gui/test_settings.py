"""The settings on one page, from the key to what comes of them."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from core.options import parse
from core.paths import Paths
from core.settings import MOST_POINTS, load
from gui.preferences import Preferences
from gui.window import MainWindow
from resources import MODELS
from tests.gui.articles import LATIN_FIRST, MILLISECONDS_TO_READ

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """Folders of its own, translations included: these tests take them away."""
    return Paths(tmp_path / "config", tmp_path / "data", tmp_path / "cache", tmp_path / "log")


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> Preferences:
    """The settings page, with all packages listed."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_Comma, CONTROL)
    found = window.findChild(Preferences)
    assert found is not None
    qtbot.waitUntil(lambda: found.package.count() > 0, timeout=MILLISECONDS_TO_READ)
    return found


def save(page: Preferences, qtbot: QtBot) -> None:
    box = page.findChild(QDialogButtonBox)
    assert box is not None
    button = box.button(QDialogButtonBox.StandardButton.Save)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def packed(folder: Path) -> Path:
    """The bundled package as a file that can be installed."""
    (place,) = MODELS.glob("translate-ar_en-*")
    file = folder / "news.argosmodel"
    with zipfile.ZipFile(file, "w") as archive:
        for part in sorted(place.rglob("*")):
            archive.write(part, Path(place.name) / part.relative_to(place))
    return file


def test_a_marking_stands_on_top_of_the_next_report_block(
    page: Preferences, window: MainWindow, qtbot: QtBot, read: Callable[[MainWindow, Path], None]
) -> None:
    page.marking.setFocus()
    qtbot.keyClicks(page.marking, "FOR OFFICIAL USE")
    save(page, qtbot)
    read(window, LATIN_FIRST)
    window.commands.copy_report(None)
    assert QGuiApplication.clipboard().text().startswith("FOR OFFICIAL USE\n")


def test_the_settings_are_on_disk_at_once(page: Preferences, qtbot: QtBot, paths: Paths) -> None:
    page.points.setValue(9)
    page.marking.setText("INTERNAL")
    save(page, qtbot)
    assert (load(paths.settings).points, load(paths.settings).marking) == (9, "INTERNAL")


def test_another_number_of_points_shows_above_the_key_points(
    page: Preferences, window: MainWindow, qtbot: QtBot
) -> None:
    page.points.setValue(9)
    save(page, qtbot)
    assert window.reader.heading.count.value() == 9


def test_as_many_key_points_can_be_set_as_on_the_command_line(
    page: Preferences, window: MainWindow, qtbot: QtBot
) -> None:
    page.points.setValue(MOST_POINTS)
    save(page, qtbot)
    assert window.settings.points == MOST_POINTS
    assert window.reader.heading.count.value() == MOST_POINTS
    assert parse(["a.txt", "--points", str(MOST_POINTS)]).points == MOST_POINTS


def test_cancel_changes_nothing(page: Preferences, window: MainWindow, qtbot: QtBot) -> None:
    before = window.settings
    page.marking.setText("INTERNAL")
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert window.settings == before


def test_keeping_nothing_removes_the_translations_from_the_disk(
    page: Preferences,
    window: MainWindow,
    qtbot: QtBot,
    paths: Paths,
    read: Callable[[MainWindow, Path], None],
) -> None:
    read(window, LATIN_FIRST)
    assert paths.translations.exists()
    page.keep.setChecked(False)
    save(page, qtbot)
    assert not list(paths.cache.iterdir())
    window.commands.again()
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=MILLISECONDS_TO_READ)
    assert not list(paths.cache.iterdir())


def test_clear_says_that_it_is_done(page: Preferences, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.clear_button, Qt.MouseButton.LeftButton)
    assert "cleared" in page.told.text()


def test_the_page_says_where_everything_is_kept(page: Preferences, paths: Paths) -> None:
    shown = {label.text() for label in page.findChildren(type(page.told))}
    assert {str(paths.settings), str(paths.translations), str(paths.data)} <= shown


def test_an_installed_package_is_chosen_and_used(
    page: Preferences, window: MainWindow, qtbot: QtBot, paths: Paths, tmp_path: Path
) -> None:
    page.install(packed(tmp_path))
    qtbot.waitUntil(lambda: page.package.count() > 1, timeout=MILLISECONDS_TO_READ)
    assert page.choice.folder is not None
    assert page.choice.folder.parent == paths.packages
    save(page, qtbot)
    assert window.desk.models.choice == page.choice
    assert load(paths.settings).package == str(page.choice.folder)


def test_a_file_that_is_no_package_is_told_and_changes_nothing(
    page: Preferences, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "broken.argosmodel"
    file.write_bytes(b"no package")
    page.install(file)
    qtbot.waitUntil(lambda: "cannot be used" in page.told.text(), timeout=MILLISECONDS_TO_READ)
    assert page.package.count() == 1
    assert page.install_button.isEnabled()
