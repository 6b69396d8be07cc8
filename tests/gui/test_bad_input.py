"""What cannot be read: one clear sentence, a way on, and nothing on the screen lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.errors import DamagedPackage, NoModel
from core.settings import Settings
from gui.articles.request import Request
from gui.problems import Way
from gui.window import MainWindow
from tests.gui.articles import LATIN_FIRST, MILLISECONDS_TO_READ, SHORT

Read = Callable[[MainWindow, Path], None]
LATIN = (
    "The council approved the budget on Wednesday. The opposition left the hall before the vote."
)
PERSIAN = (
    "دولت ایران امروز اعلام کرد که گفتگوها پیش از پایان هفته ادامه خواهد یافت و گزارش چاپ می‌شود."
)
URDU = "پاکستان کی حکومت نے آج اعلان کیا ہے کہ یہ بڑے منصوبے اگلے ہفتے شروع ہوں گے۔"


def test_an_empty_file_is_called_empty(window: MainWindow, read: Read, tmp_path: Path) -> None:
    file = tmp_path / "empty.txt"
    file.touch()
    read(window, file)
    assert "no text" in window.problem_page.sentence.text()
    assert window.problem_page.way.text() == Way.OPEN_ANOTHER.value


def test_a_file_that_vanished_is_called_missing(
    window: MainWindow, read: Read, tmp_path: Path
) -> None:
    read(window, tmp_path / "gone.txt")
    assert "gone.txt is not there" in window.problem_page.sentence.text()


def test_an_article_that_cannot_be_read_has_a_tab_and_a_page_while_nothing_else_is_open(
    window: MainWindow, read: Read, tmp_path: Path
) -> None:
    read(window, tmp_path / "gone.txt")
    assert window.pages.currentWidget() is window.problem_page
    assert not window.banner.isVisible()
    assert window.tabs.isVisible()
    assert window.tabs.tabText(0) == "gone.txt"
    assert window.windowTitle() == "gone.txt - Dragoman"


def test_try_again_reads_a_file_that_is_back(
    window: MainWindow, read: Read, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "back.txt"
    read(window, file)
    file.write_text(SHORT, "utf-8")
    qtbot.mouseClick(window.problem_page.again_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=MILLISECONDS_TO_READ)
    assert window.pages.currentWidget() is window.reader
    assert len(window.desk.shelf.articles) == 1
    assert not window.tabs.isVisible()


def test_closing_the_page_of_a_problem_leaves_the_empty_page(
    window: MainWindow, read: Read, qtbot: QtBot, tmp_path: Path
) -> None:
    read(window, tmp_path / "gone.txt")
    qtbot.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert window.pages.currentWidget() is window.welcome
    assert not window.tabs.isVisible()
    assert window.status.progress.text() == ""


def test_an_article_opened_beside_the_page_of_a_problem_leaves_its_tab(
    window: MainWindow, read: Read, tmp_path: Path
) -> None:
    read(window, tmp_path / "gone.txt")
    read(window, LATIN_FIRST)
    assert window.pages.currentWidget() is window.reader
    assert window.tabs.tabText(0) == "gone.txt"


def test_a_binary_file_named_txt_is_not_shown_as_text(
    window: MainWindow, read: Read, tmp_path: Path
) -> None:
    file = tmp_path / "photo.txt"
    file.write_bytes(bytes(range(256)) * 40)
    read(window, file)
    assert "photo.txt" in window.problem_page.sentence.text()
    assert window.reader.arabic.toPlainText() == ""


@pytest.mark.parametrize(
    ("text", "looks_like"), [(LATIN, "Latin"), (PERSIAN, "Persian"), (URDU, "Urdu")]
)
def test_what_foreign_text_looks_like_is_said(
    window: MainWindow, read: Read, tmp_path: Path, text: str, looks_like: str
) -> None:
    file = tmp_path / "foreign.txt"
    file.write_text(text, "utf-8")
    read(window, file)
    assert looks_like in window.problem_page.sentence.text()
    assert window.problem_page.way.text() == Way.GO_ON.value


def test_go_on_anyway_reads_foreign_text(
    window: MainWindow, read: Read, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "foreign.txt"
    file.write_text(PERSIAN, "utf-8")
    read(window, file)
    qtbot.mouseClick(window.problem_page.way, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=MILLISECONDS_TO_READ)
    assert "ایران" in window.reader.arabic.toPlainText()
    assert window.pages.currentWidget() is window.reader


def test_nothing_on_the_screen_is_lost_when_another_article_cannot_be_read(
    reading: MainWindow, read: Read, tmp_path: Path
) -> None:
    before = reading.reader.arabic.toPlainText(), reading.reader.english.toPlainText()
    read(reading, tmp_path / "gone.txt")
    assert reading.banner.isVisible()
    after = reading.reader.arabic.toPlainText(), reading.reader.english.toPlainText()
    assert after == before
    assert reading.desk.reading() is not None


def test_the_banner_goes_when_the_next_article_is_there(
    reading: MainWindow, read: Read, tmp_path: Path
) -> None:
    file = tmp_path / "short.txt"
    file.write_text(SHORT, "utf-8")
    read(reading, tmp_path / "gone.txt")
    read(reading, file)
    assert not reading.banner.isVisible()


def test_esc_closes_the_banner(
    reading: MainWindow, read: Read, qtbot: QtBot, tmp_path: Path
) -> None:
    read(reading, tmp_path / "gone.txt")
    qtbot.keyClick(reading, Qt.Key.Key_Escape)
    assert not reading.banner.isVisible()


def test_f5_tries_again_what_could_not_be_read(
    reading: MainWindow, read: Read, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "back.txt"
    read(reading, file)
    file.write_text(SHORT, "utf-8")
    assert reading.status.progress.text() == "back.txt is not open · F5 tries again"
    qtbot.keyClick(reading, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: not reading.desk.busy, timeout=MILLISECONDS_TO_READ)
    assert reading.reader.arabic.toPlainText().startswith("وصول قافلة")


def test_without_a_model_package_the_window_says_so_and_lives(
    new_window: Callable[..., MainWindow], read: Read, tmp_path: Path
) -> None:
    window = new_window(Settings(), tmp_path / "nothing")
    failures: list[object] = []
    window.desk.failed.connect(failures.append)
    read(window, LATIN_FIRST)
    assert isinstance(failures[0], NoModel)
    assert window.problem_page.way.text() == Way.CHOOSE_PACKAGE.value
    assert window.isVisible()


def test_a_damaged_model_package_is_called_damaged(
    new_window: Callable[..., MainWindow], read: Read, tmp_path: Path
) -> None:
    package = tmp_path / "broken"
    (package / "model").mkdir(parents=True)
    (package / "metadata.json").write_text('{"from_code": "ar", "to_code": "en"}', "utf-8")
    (package / "model" / "model.bin").write_bytes(b"not a model")
    (package / "sentencepiece.model").write_bytes(b"not a vocabulary")
    window = new_window(Settings(), package)
    failures: list[object] = []
    window.desk.failed.connect(failures.append)
    read(window, LATIN_FIRST)
    assert isinstance(failures[0], DamagedPackage)
    assert "broken" in window.banner.sentence.text()


def test_a_report_that_cannot_be_written_is_told_and_nothing_is_lost(
    reading: MainWindow, tmp_path: Path
) -> None:
    reading.commands.save_as(tmp_path / "no such folder" / "report.txt")
    assert "cannot be written" in reading.banner.sentence.text()
    assert reading.banner.way.text() == Way.SAVE_ELSEWHERE.value
    assert reading.reader.english.toPlainText()


def test_a_paragraph_of_many_words_without_a_full_stop_is_read(
    window: MainWindow, qtbot: QtBot
) -> None:
    text = "وقال الوزير إن الخطة تشمل المدن الكبرى والقرى البعيدة " * 700
    window.commands.open_all([Request(text=text)])
    qtbot.waitUntil(lambda: window.desk.run is not None, timeout=MILLISECONDS_TO_READ)
    window.desk.stop()
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=MILLISECONDS_TO_READ)
    assert window.desk.run is not None
    assert len(window.desk.run.sentences) > 50
