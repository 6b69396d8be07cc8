"""Opening articles: file, paste, drop, the list of recent ones, the sample."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.window import MainWindow
from resources import sample
from tests.gui.articles import LATIN_FIRST, MILLISECONDS_TO_READ, SHORT

Read = Callable[[MainWindow, Path], None]


def wait(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=MILLISECONDS_TO_READ)


def drop(window: MainWindow, data: QMimeData) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(200, 200), copy, data, left, none))
    QApplication.sendEvent(window, QDropEvent(QPointF(200, 200), copy, data, left, none))


def test_an_opened_file_shows_key_points_arabic_and_english(reading: MainWindow) -> None:
    run = reading.desk.run
    assert run is not None
    assert reading.pages.currentWidget() is reading.reader
    assert reading.reader.key_points.count() == 5
    assert reading.reader.arabic.toPlainText().startswith("MNA: وزراء المياه")
    for pair in run.pairs.values():
        assert pair.english in reading.reader.english.toPlainText()


def test_the_key_points_are_translated_before_the_rest(window: MainWindow, qtbot: QtBot) -> None:
    came: list[int] = []
    window.desk.translated.connect(lambda pairs: came.extend(pair.number for pair in pairs))
    window.commands.open_file(LATIN_FIRST)
    wait(qtbot, window)
    run = window.desk.run
    assert run is not None
    first = {1, *(point.sentence for point in run.key_points)}
    assert set(came[: len(first)]) == first


def test_ctrl_v_outside_a_text_field_reads_what_was_copied(
    window: MainWindow, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText(SHORT)
    qtbot.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    wait(qtbot, window)
    assert "قافلة" in window.reader.arabic.toPlainText()


def test_ctrl_v_reads_a_new_article_while_the_caret_is_in_a_pane(
    reading: MainWindow, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText(SHORT)
    reading.reader.arabic.setFocus()
    qtbot.keyClick(reading.reader.arabic, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    wait(qtbot, reading)
    assert "قافلة" in reading.reader.arabic.toPlainText()


def test_ctrl_v_in_the_search_line_pastes_into_it(reading: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("الساري")
    reading.actions_by_name["find"].trigger()
    qtbot.keyClick(reading.find_bar.words, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert reading.find_bar.words.text() == "الساري"
    assert not reading.desk.busy


def test_ctrl_shift_v_reads_what_was_copied(window: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(SHORT)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_V, keys)
    wait(qtbot, window)
    assert "قافلة" in window.reader.arabic.toPlainText()


def test_a_dropped_file_is_read(window: MainWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(LATIN_FIRST))])
    drop(window, data)
    wait(qtbot, window)
    assert window.reader.arabic.toPlainText().startswith("MNA")


def test_dropped_text_is_read(window: MainWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setText(SHORT)
    drop(window, data)
    wait(qtbot, window)
    assert "قافلة" in window.reader.arabic.toPlainText()


def test_several_dropped_files_are_all_opened(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text(SHORT, "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in (LATIN_FIRST, other)])
    drop(window, data)
    assert "2 articles" in window.status.said.text()
    wait(qtbot, window)
    assert [opened.request.path for opened in window.desk.shelf.articles] == [LATIN_FIRST, other]


def test_the_empty_page_opens_the_sample(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.welcome.sample_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.desk.run is not None, timeout=MILLISECONDS_TO_READ)
    assert window.desk.request is not None
    assert window.desk.request.path == sample()


def test_a_file_that_was_read_is_among_the_recent_ones(reading: MainWindow) -> None:
    assert reading.settings.recent[0] == str(LATIN_FIRST)
    assert LATIN_FIRST.name in [action.text() for action in reading.recent_menu.actions()]


def test_a_recent_file_is_read_from_the_menu(
    reading: MainWindow, qtbot: QtBot, read: Read, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text(SHORT, "utf-8")
    read(reading, other)
    reading.recent_menu.actions()[1].trigger()
    wait(qtbot, reading)
    assert reading.reader.arabic.toPlainText().startswith("MNA")
    assert reading.settings.recent == (str(LATIN_FIRST), str(other))


def test_an_encoding_named_by_the_user_is_used(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "old.txt"
    file.write_bytes(SHORT.encode("cp1256"))
    window.commands.open_file(file, "cp1256")
    wait(qtbot, window)
    assert "قافلة" in window.reader.arabic.toPlainText()
    assert "1256" in window.reader.headings[1].remark.text()
