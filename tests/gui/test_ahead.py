"""The next article is read ahead to its key points while nothing else is going on."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.paths import Paths
from core.reading import whole
from gui.articles.request import requests_for
from gui.articles.shelf import Opened
from gui.window import MainWindow
from resources import SAMPLES
from tests.gui.articles import MILLISECONDS_TO_READ, SHORT

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """Folders without any translation, so that reading takes its time."""
    return Paths(tmp_path / "config", tmp_path / "data", tmp_path / "cache", tmp_path / "log")


@pytest.fixture
def following() -> Path:
    """An article of some length."""
    return min(SAMPLES.glob("*.md"))


@pytest.fixture
def opened(window: MainWindow, qtbot: QtBot, tmp_path: Path, following: Path) -> MainWindow:
    """A window with a short article read, and a longer one waiting behind it."""
    short = tmp_path / "short.txt"
    short.write_text(SHORT, "utf-8")
    window.commands.open_all(requests_for([short, following]))
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=MILLISECONDS_TO_READ)
    return window


def the_next(window: MainWindow) -> Opened:
    return window.desk.shelf.articles[1]


def turn_wheel(window: MainWindow) -> None:
    """Turn the wheel one notch over the English."""
    view = window.reader.english.viewport()
    middle = QPointF(view.rect().center())
    turn = QWheelEvent(
        middle,
        view.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, turn)


def test_the_next_article_has_its_key_points_before_it_is_shown(
    opened: MainWindow, qtbot: QtBot
) -> None:
    assert the_next(opened).run is None
    qtbot.waitUntil(lambda: the_next(opened).ahead, timeout=MILLISECONDS_TO_READ)
    run = the_next(opened).run
    assert run is not None
    for point in run.key_points:
        assert all(piece.number in run.pairs for piece in whole(run.sentences, point.sentence))
    assert opened.desk.shelf.place == 0
    assert opened.tabs.tabText(1) != the_next(opened).request.name


def test_no_more_than_the_key_points_is_read_ahead(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    short, long = tmp_path / "short.txt", tmp_path / "long.txt"
    short.write_text(SHORT, "utf-8")
    # more than any machine translates before it hears that the key points are enough
    sentences = (f"وصلت القافلة رقم {number} إلى المدينة مساء الأحد." for number in range(600))
    long.write_text("\n\n".join(["القوافل تصل", *sentences]), "utf-8")
    window.commands.open_all(requests_for([short, long]))
    qtbot.waitUntil(lambda: the_next(window).ahead, timeout=MILLISECONDS_TO_READ)
    run = the_next(window).run
    assert run is not None
    qtbot.waitUntil(lambda: not run.running, timeout=MILLISECONDS_TO_READ)
    assert len(run.pairs) < len(run.sentences)


def test_an_article_read_ahead_is_translated_on_when_it_is_shown(
    opened: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: the_next(opened).ahead, timeout=MILLISECONDS_TO_READ)
    qtbot.keyClick(opened, Qt.Key.Key_PageDown, CONTROL)
    run = opened.desk.run
    assert run is not None
    assert run.key_points[0].sentence in run.pairs
    qtbot.waitUntil(lambda: not opened.desk.busy, timeout=MILLISECONDS_TO_READ)
    assert opened.desk.run is not None
    assert opened.desk.run.complete


def test_a_number_of_key_points_chosen_meanwhile_holds_for_an_article_read_ahead(
    opened: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: the_next(opened).ahead, timeout=MILLISECONDS_TO_READ)
    opened.control.set_points(2)
    qtbot.keyClick(opened, Qt.Key.Key_PageDown, CONTROL)
    qtbot.waitUntil(lambda: opened.reader.key_points.count() == 2)


def test_each_turn_of_the_wheel_makes_the_pause_before_reading_ahead_begin_anew(
    opened: MainWindow, qtbot: QtBot
) -> None:
    pause = opened.desk._ahead._pause
    qtbot.waitUntil(pause.isActive)
    pause.setTimerType(Qt.TimerType.PreciseTimer)
    pause.setInterval(MILLISECONDS_TO_READ)
    qtbot.waitUntil(lambda: pause.remainingTime() < MILLISECONDS_TO_READ - 1000)
    before = pause.remainingTime()
    turn_wheel(opened)
    assert pause.remainingTime() > before


def test_a_key_ends_reading_ahead_at_once(opened: MainWindow, qtbot: QtBot) -> None:
    ahead = opened.desk._ahead
    qtbot.waitUntil(lambda: ahead._coming is not None, timeout=MILLISECONDS_TO_READ)
    qtbot.keyClick(opened, Qt.Key.Key_Down)
    assert ahead._coming is None
    assert the_next(opened).run is None


def test_nothing_is_read_ahead_while_the_article_on_the_screen_is_not_done(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, following: Path
) -> None:
    short = tmp_path / "short.txt"
    short.write_text(SHORT, "utf-8")
    window.commands.open_all(requests_for([following, short]))
    qtbot.waitUntil(lambda: window.desk.run is not None, timeout=MILLISECONDS_TO_READ)
    window.desk.stop()
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=MILLISECONDS_TO_READ)
    assert not window.desk._ahead._pause.isActive()


def test_a_file_that_cannot_be_read_ahead_is_not_told_before_it_is_wanted(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    short = tmp_path / "short.txt"
    short.write_text(SHORT, "utf-8")
    window.commands.open_all(requests_for([short, tmp_path / "gone.txt"]))
    ahead = window.desk._ahead
    qtbot.waitUntil(lambda: bool(ahead._given_up), timeout=MILLISECONDS_TO_READ)
    assert not window.banner.isVisible()
    assert not ahead._pause.isActive()
    qtbot.keyClick(window, Qt.Key.Key_PageDown, CONTROL)
    qtbot.waitUntil(window.banner.isVisible, timeout=MILLISECONDS_TO_READ)
    assert "gone.txt is not there" in window.banner.sentence.text()


def test_every_article_of_a_table_is_read_ahead_in_its_turn(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    table = tmp_path / "articles.csv"
    rows = ["title,text", *(f"{n},وصلت القافلة رقم {n} إلى المدينة." for n in (1, 2, 3))]
    table.write_text("\n".join(rows), "utf-8")
    window.commands.open_file(table)
    articles = window.desk.shelf.articles
    qtbot.waitUntil(lambda: len(articles) == 3 and articles[1].ahead, timeout=MILLISECONDS_TO_READ)
    assert articles[2].run is None
    window.commands.articles.step(1)
    qtbot.waitUntil(lambda: articles[2].ahead, timeout=MILLISECONDS_TO_READ)
