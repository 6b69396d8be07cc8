"""The library in the real window: kept while reading, found in both languages, opened again."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from core.library import Library
from core.paths import Paths
from core.settings import Settings
from gui.library.library_window import LibraryWindow
from gui.preferences import Preferences
from gui.window import MainWindow
from tests.gui.articles import LATIN_FIRST, MILLISECONDS_TO_READ
from tests.gui.conftest import NewWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
FLOOD = "السيول تغمر شوارع القاهرة\n\nغمرت السيول شوارع القاهرة يوم الأحد. وقتل 12 شخصا."

Read = Callable[[MainWindow, Path], None]


@pytest.fixture
def flood(tmp_path: Path) -> Path:
    file = tmp_path / "flood.txt"
    file.write_text(FLOOD, "utf-8")
    return file


def rest(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until everything is kept that is to be kept."""
    qtbot.waitUntil(lambda: not window.library.keeping.busy, timeout=MILLISECONDS_TO_READ)


def library(window: MainWindow, qtbot: QtBot) -> LibraryWindow:
    """The window that the command opens, with what it shows first."""
    window.actions_by_name["library"].trigger()
    page = window.library.page
    assert page is not None
    settle(page, qtbot)
    return page


def settle(page: LibraryWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.searching.busy, timeout=MILLISECONDS_TO_READ)


def look_for(page: LibraryWindow, qtbot: QtBot, words: str) -> str:
    """What the page shows for these words."""
    page.line.setText(words)
    settle(page, qtbot)
    return page.results.toPlainText()


def answer(button: QMessageBox.StandardButton) -> None:
    """Answer the next question."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        box.button(button).click()

    QTimer.singleShot(200, press)


def test_what_was_read_is_found_in_both_languages(
    window: MainWindow, qtbot: QtBot, read: Read, flood: Path
) -> None:
    read(window, flood)
    read(window, LATIN_FIRST)
    rest(window, qtbot)
    page = library(window, qtbot)
    assert "2 of 2 articles" in page.told.text()
    for words in ("قاهره", "السيول شوارع", "Cairo", "12 cair"):
        assert "القاهرة" in look_for(page, qtbot, words)
        assert "1 of 2 articles" in page.told.text()


def test_ctrl_shift_l_opens_the_library_with_the_caret_in_its_search_line(
    window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_L, CONTROL | SHIFT)
    page = window.library.page
    assert page is not None
    settle(page, qtbot)
    assert page.focusWidget() is page.line
    assert "empty" in page.told.text()


def test_the_words_found_are_marked(
    window: MainWindow, qtbot: QtBot, read: Read, flood: Path
) -> None:
    read(window, flood)
    rest(window, qtbot)
    page = library(window, qtbot)
    look_for(page, qtbot, "شوارع")
    found = page.results.document().find("شوارع")
    assert found.charFormat().background().color().name() == window.theme.found.name()


def test_a_sentence_leads_back_to_its_article(
    window: MainWindow, qtbot: QtBot, read: Read, flood: Path
) -> None:
    read(window, flood)
    read(window, LATIN_FIRST)
    rest(window, qtbot)
    page = library(window, qtbot)
    look_for(page, qtbot, "قتل شخصا")
    page.results.anchorClicked.emit(QUrl("open/1/3"))
    qtbot.waitUntil(lambda: window.reader.here == 3, timeout=MILLISECONDS_TO_READ)
    assert window.desk.request is not None
    assert window.desk.request.path == flood
    assert len(window.desk.shelf.articles) == 2


def test_an_article_opens_though_its_file_is_gone(
    new_window: NewWindow, qtbot: QtBot, read: Read, flood: Path
) -> None:
    first = new_window()
    read(first, flood)
    assert first.desk.run is not None
    assert first.desk.run.article is not None
    known = replace(first.desk.run.article.source, outlet="Al-Mithal")
    first.desk.set_source(known)
    first.close()
    flood.unlink()
    second = new_window()
    page = library(second, qtbot)
    assert "Al-Mithal" in page.results.toPlainText()
    page.results.anchorClicked.emit(QUrl("open/1/2"))
    qtbot.waitUntil(lambda: second.reader.here == 2, timeout=MILLISECONDS_TO_READ)
    run = second.desk.run
    assert run is not None
    assert run.article is not None
    assert run.article.source == known
    assert second.desk.shelf.articles[0].request.name == "flood.txt"
    qtbot.waitUntil(lambda: not second.desk.busy, timeout=MILLISECONDS_TO_READ)
    rest(second, qtbot)
    assert second.library.library.count() == 1


def test_what_is_half_translated_is_kept_when_it_is_left(
    window: MainWindow, qtbot: QtBot, flood: Path, paths: Paths
) -> None:
    window.commands.open_file(flood)
    qtbot.waitUntil(
        lambda: window.desk.run is not None and bool(window.desk.run.pairs),
        timeout=MILLISECONDS_TO_READ,
    )
    window.close()
    [entry] = Library(paths.library).entries(10)
    assert entry.sentences == 3
    assert entry.translated > 0


def test_a_correction_is_found_in_place_of_what_the_machine_wrote(
    window: MainWindow, qtbot: QtBot, read: Read, flood: Path
) -> None:
    read(window, flood)
    rest(window, qtbot)
    assert window.desk.run is not None
    pair = replace(window.desk.run.pairs[3], english="Twelve drowned.", edited=True)
    window.desk.take([pair])
    rest(window, qtbot)
    assert window.library.library.search("drowned", 10)


def test_nothing_is_kept_when_the_library_is_off(
    new_window: NewWindow, qtbot: QtBot, read: Read, flood: Path, paths: Paths
) -> None:
    window = new_window(Settings(keep_library=False))
    read(window, flood)
    rest(window, qtbot)
    page = library(window, qtbot)
    assert "turned off" in page.told.text()
    window.close()
    assert not paths.library.exists()


def test_an_article_is_removed_only_when_the_user_is_sure(
    window: MainWindow, qtbot: QtBot, read: Read, flood: Path
) -> None:
    read(window, flood)
    rest(window, qtbot)
    page = library(window, qtbot)
    answer(QMessageBox.StandardButton.No)
    page.results.anchorClicked.emit(QUrl("forget/1"))
    settle(page, qtbot)
    assert window.library.library.count() == 1
    answer(QMessageBox.StandardButton.Yes)
    page.results.anchorClicked.emit(QUrl("forget/1"))
    qtbot.waitUntil(lambda: "empty" in page.told.text(), timeout=MILLISECONDS_TO_READ)
    assert "empty" in page.told.text()
    assert flood.exists()
    page.results.anchorClicked.emit(QUrl("open/1/1"))
    qtbot.waitUntil(lambda: "no longer" in window.status.said.text(), timeout=MILLISECONDS_TO_READ)


def test_a_removed_article_stays_away_until_it_is_opened_anew(
    window: MainWindow, qtbot: QtBot, read: Read, flood: Path
) -> None:
    read(window, flood)
    rest(window, qtbot)
    page = library(window, qtbot)
    answer(QMessageBox.StandardButton.Yes)
    page.results.anchorClicked.emit(QUrl("forget/1"))
    qtbot.waitUntil(lambda: window.library.library.count() == 0, timeout=MILLISECONDS_TO_READ)
    settle(page, qtbot)
    assert window.desk.run is not None
    window.desk.take([replace(window.desk.run.pairs[3], english="Twelve drowned.")])
    rest(window, qtbot)
    assert window.library.library.count() == 0
    window.commands.articles.close()
    read(window, flood)
    rest(window, qtbot)
    assert window.library.library.count() == 1


def test_what_a_lock_kept_out_is_kept_at_the_next_occasion(
    window: MainWindow, qtbot: QtBot, read: Read, flood: Path, paths: Paths
) -> None:
    read(window, LATIN_FIRST)
    rest(window, qtbot)
    other = sqlite3.connect(paths.library, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    read(window, flood)
    rest(window, qtbot)
    assert "another program" in window.banner.sentence.text()
    other.execute("ROLLBACK")
    other.close()
    window.close()
    assert Library(paths.library).count() == 2


def test_the_place_in_the_list_stays_when_a_hit_is_opened(
    window: MainWindow, qtbot: QtBot, read: Read, flood: Path
) -> None:
    read(window, flood)
    reading = window.desk.reading()
    assert reading is not None
    for number in range(30):
        article = replace(reading.article, text=f"{FLOOD} {number}")
        window.library.library.keep(replace(reading, article=article), datetime.now(UTC))
    rest(window, qtbot)
    page = library(window, qtbot)
    look_for(page, qtbot, "القاهرة")
    bar = page.results.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = bar.value()
    assert place > 0
    page.results.anchorClicked.emit(QUrl("open/1/3"))
    qtbot.waitUntil(lambda: window.reader.here == 3, timeout=MILLISECONDS_TO_READ)
    page.searching.ask()
    settle(page, qtbot)
    assert bar.value() == place


def test_a_library_found_damaged_by_a_search_is_told(
    window: MainWindow, qtbot: QtBot, read: Read, flood: Path, paths: Paths
) -> None:
    read(window, flood)
    rest(window, qtbot)
    paths.library.write_bytes(b"no database" * 500)
    page = library(window, qtbot)
    assert "was damaged" in page.told.text()
    assert list(paths.data.glob("library.sqlite.damaged-*"))


def test_the_library_is_cleared_in_the_settings(
    window: MainWindow, qtbot: QtBot, read: Read, flood: Path
) -> None:
    read(window, flood)
    rest(window, qtbot)
    window.actions_by_name["settings"].trigger()
    settings = window.findChild(Preferences)
    assert settings is not None
    answer(QMessageBox.StandardButton.Yes)
    settings.clear_library_button.click()
    assert window.library.library.count() == 0
    assert settings.told.text() == "The library is cleared."
    window.desk.changed.emit()
    rest(window, qtbot)
    assert window.library.library.count() == 0
    settings.reject()


def test_a_damaged_library_is_put_aside_and_told(
    window: MainWindow, qtbot: QtBot, read: Read, flood: Path, paths: Paths
) -> None:
    paths.data.mkdir(parents=True, exist_ok=True)
    paths.library.write_bytes(b"no database" * 500)
    read(window, flood)
    rest(window, qtbot)
    assert "damaged" in window.banner.sentence.text()
    assert window.library.library.count() == 1


def test_a_library_that_cannot_be_written_is_told_once(
    window: MainWindow, qtbot: QtBot, read: Read, flood: Path, paths: Paths
) -> None:
    paths.library.mkdir(parents=True)
    read(window, flood)
    rest(window, qtbot)
    assert window.banner.isVisible()
    assert "library" in window.banner.sentence.text()
    window.banner.hide()
    read(window, LATIN_FIRST)
    rest(window, qtbot)
    assert not window.banner.isVisible()


def test_no_query_of_odd_signs_fails(
    window: MainWindow, qtbot: QtBot, read: Read, flood: Path
) -> None:
    read(window, flood)
    rest(window, qtbot)
    page = library(window, qtbot)
    for words in ('"', "AND (", "<b>", "zzz", "*"):
        look_for(page, qtbot, words)
        assert "cannot" not in page.told.text()
    assert "None of 1 article" in (look_for(page, qtbot, "zzz"), page.told.text())[1]
