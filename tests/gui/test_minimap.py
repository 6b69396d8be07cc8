"""The strip beside each pane shows where the key points and doubtful checks stand."""

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from core.pair import Level
from gui.panes.minimap import MiniMap
from gui.window import MainWindow


def height_of(strip: MiniMap, number: int) -> int:
    """Where a sentence's mark is drawn, in pixels."""
    return round(next(height for height, mark in strip.heights() if mark.number == number)) + 1


def test_every_key_point_has_a_mark_beside_each_pane(reading: MainWindow) -> None:
    points = {reading.reader.key_points.card(row).number for row in range(5)}
    for strip in reading.reader.maps:
        assert {mark.number for _, mark in strip.heights() if not mark.doubtful} == points


def test_every_doubtful_sentence_has_a_mark(reading: MainWindow) -> None:
    run = reading.desk.run
    assert run is not None
    doubtful = {pair.number for pair in run.pairs.values() if pair.worst is Level.DOUBTFUL}
    marked = {mark.number for _, mark in reading.reader.maps[0].heights() if mark.doubtful}
    assert marked == doubtful


def test_marks_stand_in_the_order_of_the_text_and_within_the_strip(reading: MainWindow) -> None:
    strip = reading.reader.maps[1]
    placed = strip.heights()
    assert [mark.number for _, mark in placed] == sorted(mark.number for _, mark in placed)
    assert all(0 <= height <= strip.height() for height, _ in placed)


def test_a_click_on_a_mark_goes_to_its_sentence(reading: MainWindow, qtbot: QtBot) -> None:
    strip = reading.reader.maps[0]
    number = max(reading.reader.key_points.card(row).number for row in range(5))
    point = QPoint(4, height_of(strip, number))
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=point)
    assert reading.reader.here == number


def test_a_click_between_the_marks_scrolls_there(reading: MainWindow, qtbot: QtBot) -> None:
    reading.commands.zoom(8)
    pane, strip = reading.reader.arabic, reading.reader.maps[0]
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(4, strip.height() - 1))
    assert pane.verticalScrollBar().value() == pane.verticalScrollBar().maximum()


def test_marks_follow_the_text_when_its_size_changes(reading: MainWindow) -> None:
    strip = reading.reader.maps[0]
    before = strip.heights()
    reading.commands.zoom(8)
    after = strip.heights()
    assert [mark for _, mark in after] == [mark for _, mark in before]
    assert after != before


def test_another_choice_of_key_points_moves_the_marks(reading: MainWindow, qtbot: QtBot) -> None:
    reading.control.set_points(1)
    strip = reading.reader.maps[0]
    qtbot.waitUntil(lambda: sum(not mark.doubtful for _, mark in strip.heights()) == 1)
