"""Stopping, going on, translating again, choosing how many key points; closing in the middle."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.paths import Paths
from core.settings import Settings
from gui.articles.request import Request
from gui.panes.numbered import KIND, PENDING, fragments
from gui.window import MainWindow
from resources import sample
from tests.gui.articles import MILLISECONDS_TO_READ


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """Folders without any translation, so that reading takes its time."""
    return Paths(tmp_path / "config", tmp_path / "data", tmp_path / "cache", tmp_path / "log")


@pytest.fixture
def running(new_window: Callable[..., MainWindow], qtbot: QtBot) -> MainWindow:
    """A window in which the first sentences of the sample have come, and more are coming."""
    window = new_window()
    window.commands.open_file(sample())
    qtbot.waitUntil(
        lambda: window.desk.run is not None and len(window.desk.run.pairs) > 0,
        timeout=MILLISECONDS_TO_READ,
    )
    return window


def idle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=MILLISECONDS_TO_READ)


def pending(window: MainWindow) -> int:
    """Number of sentences that the English pane shows as still to come."""
    count, block = 0, window.reader.english.document().begin()
    while block.isValid():
        count += sum(piece.charFormat().intProperty(KIND) == PENDING for piece in fragments(block))
        block = block.next()
    return count


def test_esc_stops_and_keeps_what_came(running: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(running, Qt.Key.Key_Escape)
    idle(qtbot, running)
    run = running.desk.run
    assert run is not None
    assert 0 < len(run.pairs) < len(run.sentences)
    assert pending(running) == len(run.sentences) - len(run.pairs)
    assert "stopped at" in running.status.progress.text()


def test_a_stopped_article_goes_on_where_it_stopped(running: MainWindow, qtbot: QtBot) -> None:
    running.desk.stop()
    idle(qtbot, running)
    run = running.desk.run
    assert run is not None
    before = dict(run.pairs)
    qtbot.keyClick(running, Qt.Key.Key_F5)
    assert running.desk.run is not None
    assert running.desk.run.pairs.items() >= before.items()
    idle(qtbot, running)
    assert running.desk.run.complete
    assert pending(running) == 0


def test_f5_goes_on_even_while_what_esc_stopped_is_ending(
    running: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(running, Qt.Key.Key_Escape)
    qtbot.keyClick(running, Qt.Key.Key_F5)
    idle(qtbot, running)
    assert running.desk.run is not None
    assert running.desk.run.complete
    assert pending(running) == 0


def test_a_text_of_one_sentence_is_counted_in_the_singular(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.commands.open_all([Request(text="وصلت القافلة مساء الأحد.")])
    idle(qtbot, window)
    assert window.status.progress.text() == "1 sentence translated"


def test_f5_opens_what_esc_kept_from_being_opened(window: MainWindow, qtbot: QtBot) -> None:
    window.commands.open_file(sample())
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.desk.busy
    assert window.status.progress.text() == f"{sample().name} is not open · F5 tries again"
    qtbot.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: window.desk.run is not None, timeout=MILLISECONDS_TO_READ)
    assert window.desk.request is not None
    assert window.desk.request.path == sample()


def test_what_came_before_the_stop_can_be_reported(running: MainWindow, qtbot: QtBot) -> None:
    running.desk.stop()
    idle(qtbot, running)
    reading = running.desk.reading()
    assert reading is not None
    assert 0 < len(reading.pairs) < len(reading.sentences)


def test_translating_again_takes_the_english_back_first(running: MainWindow, qtbot: QtBot) -> None:
    running.desk.stop()
    idle(qtbot, running)
    qtbot.keyClick(running, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    run = running.desk.run
    assert run is not None
    assert pending(running) == len(run.sentences)
    running.desk.stop()
    idle(qtbot, running)


def test_another_number_of_key_points_translates_nothing_anew(
    running: MainWindow, qtbot: QtBot
) -> None:
    running.desk.stop()
    idle(qtbot, running)
    run = running.desk.run
    assert run is not None
    before = dict(run.pairs)
    running.reader.heading.count.setValue(3)
    qtbot.waitUntil(lambda: running.reader.key_points.count() == 3)
    assert run.pairs == before
    assert running.settings.points == 3


def test_a_key_point_that_is_not_translated_yet_says_so_to_a_screen_reader(
    running: MainWindow, qtbot: QtBot
) -> None:
    running.desk.stop()
    idle(qtbot, running)
    running.reader.heading.count.setValue(15)
    points = running.reader.key_points
    qtbot.waitUntil(lambda: points.count() > 10)
    missing = [row for row in range(points.count()) if not points.card(row).english]
    assert missing
    spoken = points.item(missing[0]).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "not translated yet" in spoken


def test_another_article_takes_the_place_of_one_still_being_translated(
    running: MainWindow, qtbot: QtBot
) -> None:
    first = running.desk.run
    text = "وصلت القافلة مساء الأحد. ولم يعلن موعد القافلة المقبلة."
    running.commands.open_all([Request(text=text)])
    idle(qtbot, running)
    assert running.desk.run is not first
    assert running.reader.arabic.toPlainText().startswith("وصلت القافلة")
    assert running.desk.run is not None
    assert running.desk.run.complete


def test_the_second_opening_needs_no_translating(running: MainWindow, qtbot: QtBot) -> None:
    idle(qtbot, running)
    engine = running.desk.models.engine()
    asked: list[int] = []
    translate = engine.translate
    engine.translate = lambda texts: (asked.append(len(texts)), translate(texts))[1]  # type: ignore[method-assign]
    running.commands.open_file(sample())
    idle(qtbot, running)
    assert sum(asked) == 0


def test_the_window_closes_in_the_middle_of_a_translation(running: MainWindow) -> None:
    assert running.desk.busy
    assert running.close()
    assert not running.desk.busy


def test_the_window_closes_while_the_model_is_loading(
    new_window: Callable[..., MainWindow],
) -> None:
    window = new_window(Settings())
    window.warm_up()
    window.commands.open_file(sample())
    assert window.close()


def test_the_checks_are_counted_at_the_foot(running: MainWindow, qtbot: QtBot) -> None:
    idle(qtbot, running)
    run = running.desk.run
    assert run is not None
    checked = sum(bool(pair.checks) for pair in run.pairs.values())
    assert running.status.checks.text() == f"checks: {checked}"
