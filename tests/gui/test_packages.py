"""Choosing what translates: what is offered, what is taken, what follows."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import resources
from core.errors import DamagedPackage
from core.packages import Listing, bundled, open_package
from core.paths import Paths
from core.settings import Settings
from gui.articles.request import Request
from gui.asking import package_options
from gui.dialogs import ChoiceDialog
from gui.models import PackageChoice
from gui.window import MainWindow
from tests.gui.articles import MILLISECONDS_TO_READ, SHORT


@pytest.fixture
def other(paths: Paths) -> Path:
    """The bundled package once more, as one that the user installed."""
    place = paths.packages / "translate-ar_en-9_9"
    place.parent.mkdir(parents=True)
    place.symlink_to(bundled(resources.MODELS).place, target_is_directory=True)
    return place


def choose(row: int) -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ChoiceDialog)
    dialog.list.setCurrentRow(row)
    dialog.accept()


def test_packages_are_offered_with_their_origin_the_bundled_one_first(other: Path) -> None:
    own, found = bundled(resources.MODELS), open_package(other, "user")
    options = package_options(Listing((own, found), ()))
    assert [option.value for option in options] == [PackageChoice(), PackageChoice(other, "user")]
    assert "came with this program" in options[0].remark
    assert "installed by you" in options[1].remark


def test_a_damaged_package_is_listed_with_the_reason_and_cannot_be_chosen(tmp_path: Path) -> None:
    options = package_options(Listing((), (DamagedPackage(tmp_path / "bad", "no vocabulary"),)))
    assert "no vocabulary" in options[0].remark
    assert not options[0].usable


def test_a_chosen_package_translates_the_article_anew_and_is_remembered(
    reading: MainWindow, other: Path, qtbot: QtBot
) -> None:
    QTimer.singleShot(0, lambda: None)
    opened = QTimer(reading)
    opened.setInterval(20)
    opened.timeout.connect(lambda: QApplication.activeModalWidget() and (opened.stop(), choose(1)))
    opened.start()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(reading, Qt.Key.Key_M, keys)
    qtbot.waitUntil(lambda: reading.settings.package == str(other), timeout=MILLISECONDS_TO_READ)
    qtbot.waitUntil(lambda: not reading.desk.busy, timeout=MILLISECONDS_TO_READ)
    run = reading.desk.run
    assert run is not None
    assert run.package is not None
    assert run.package.place == other
    assert run.complete


def test_a_package_named_on_the_command_line_is_used(
    new_window: Callable[..., MainWindow], other: Path, qtbot: QtBot
) -> None:
    window = new_window(Settings(), other)
    text = "وصلت القافلة مساء الأحد. ولم يعلن موعد القافلة المقبلة."
    window.commands.open_all([Request(text=text)])
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=MILLISECONDS_TO_READ)
    run = window.desk.run
    assert run is not None
    assert run.package is not None
    assert run.package.origin == "file"


def test_english_of_another_package_is_dropped_when_a_waiting_article_goes_on(
    window: MainWindow, other: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    long = tmp_path / "long.txt"
    # more than any machine translates until the other article is there
    sentences = (f"وصلت القافلة رقم {number} إلى المدينة صباح الاثنين." for number in range(600))
    long.write_text("\n\n".join(["القوافل تصل", *sentences]), "utf-8")
    window.commands.open_file(long)
    desk = window.desk
    qtbot.waitUntil(lambda: desk.run is not None and bool(desk.run.pairs), timeout=60_000)
    window.commands.open_all([Request(text=SHORT)])
    qtbot.waitUntil(lambda: not desk.busy, timeout=MILLISECONDS_TO_READ)
    desk.choose_package(PackageChoice(other, "user"))
    qtbot.waitUntil(lambda: not desk.busy, timeout=MILLISECONDS_TO_READ)
    earlier = desk.shelf.articles[0].run
    assert earlier is not None
    old = dict(earlier.pairs)
    window.commands.articles.step(-1)
    run = desk.run
    assert run is not None
    qtbot.waitUntil(lambda: run.package is not None and run.package.place == other, timeout=60_000)
    desk.stop()
    assert not [number for number, pair in run.pairs.items() if pair is old.get(number)]
    for number in set(old) - set(run.pairs):
        span = window.reader.english.places.span(number)
        assert span is not None
        assert "·" in span.selectedText()
