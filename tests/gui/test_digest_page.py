"""A digest of the open articles: facts that several tell are merged, each with its sources."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from gui.articles.digest_page import DigestPage
from gui.articles.request import requests_for
from gui.window import MainWindow
from tests.gui.articles import MILLISECONDS_TO_READ

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

Read = Callable[[MainWindow, Path], None]

TOLD_TWICE = "وصلت قافلة مساعدات إلى المدينة مساء الأحد."
FIRST = f"وصول قافلة مساعدات\n\n{TOLD_TWICE} ولم يعلن موعد القافلة المقبلة."
SECOND = f"اجتماع لجنة المياه\n\nاجتمعت لجنة المياه في العاصمة أمس.\n\n{TOLD_TWICE}"


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Two articles with one fact in common."""
    made = [tmp_path / "first.txt", tmp_path / "second.txt"]
    for file, text in zip(made, (FIRST, SECOND), strict=True):
        file.write_text(text, "utf-8")
    return made


def digest(window: MainWindow, qtbot: QtBot) -> DigestPage:
    """The page that the command opens."""
    qtbot.keyClick(window, Qt.Key.Key_D, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: window.findChild(DigestPage) is not None, timeout=MILLISECONDS_TO_READ)
    page = window.findChild(DigestPage)
    assert page is not None
    return page


def click(qtbot: QtBot, page: DigestPage, words: str) -> None:
    """Click the first place where these words stand."""
    found = page.text.document().find(words)
    found.setPosition(found.selectionStart() + 2)
    page.text.setTextCursor(found)
    place = page.text.cursorRect(found).center()
    qtbot.mouseClick(page.text.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_fact_of_two_articles_stands_once_with_both_sources(
    window: MainWindow, qtbot: QtBot, read: Read, files: list[Path]
) -> None:
    for file in files:
        read(window, file)
    page = digest(window, qtbot)
    text = page.text.toPlainText()
    assert "DIGEST OF 2 ARTICLES" in text
    assert "sources 1, 2" in text
    for file in files:
        assert file.name in text
    assert not page.left_out.isVisible()
    page.close()


def test_the_digest_is_copied_as_text_and_as_html(
    window: MainWindow, qtbot: QtBot, read: Read, files: list[Path]
) -> None:
    for file in files:
        read(window, file)
    page = digest(window, qtbot)
    qtbot.mouseClick(page.copy_button, Qt.MouseButton.LeftButton)
    data = QGuiApplication.clipboard().mimeData()
    assert "DIGEST OF 2 ARTICLES" in data.text()
    assert 'lang="ar"' in data.html()
    page.close()


def test_a_click_on_a_source_of_a_fact_goes_to_its_article_and_sentence(
    window: MainWindow, qtbot: QtBot, read: Read, files: list[Path]
) -> None:
    for file in files:
        read(window, file)
    page = digest(window, qtbot)
    for label, file, sentence in (("Source 1", files[0], 2), ("Source 2", files[1], 3)):
        click(qtbot, page, label)
        request = window.desk.request
        assert request is not None
        assert request.path == file
        assert window.reader.here == sentence
        run = window.desk.run
        assert run is not None
        assert run.sentences[sentence - 1].text == TOLD_TWICE
    page.close()


def test_a_source_whose_article_was_closed_is_told_to_be_closed(
    window: MainWindow, qtbot: QtBot, read: Read, files: list[Path]
) -> None:
    for file in files:
        read(window, file)
    page = digest(window, qtbot)
    window.commands.articles.close_at(0)
    click(qtbot, page, "Source 1")
    assert "closed" in window.status.said.text()
    page.close()


def test_a_copied_digest_has_no_links(
    window: MainWindow, qtbot: QtBot, read: Read, files: list[Path]
) -> None:
    read(window, files[0])
    page = digest(window, qtbot)
    page.copy()
    assert "<a " not in QGuiApplication.clipboard().mimeData().html()
    page.close()


def test_an_article_read_ahead_is_not_in_the_digest_before_it_is_shown(
    window: MainWindow, qtbot: QtBot, files: list[Path]
) -> None:
    window.commands.open_all(requests_for(files))
    qtbot.waitUntil(lambda: window.desk.shelf.articles[1].ahead, timeout=MILLISECONDS_TO_READ)
    page = digest(window, qtbot)
    assert "DIGEST OF 1 ARTICLE " in page.text.toPlainText()
    assert page.left_out.text() == "Not in it: 1 open article not read yet."
    page.close()


def test_articles_not_read_yet_are_said_to_be_missing(
    window: MainWindow, qtbot: QtBot, files: list[Path]
) -> None:
    window.commands.open_all(requests_for(files))
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=MILLISECONDS_TO_READ)
    page = digest(window, qtbot)
    assert page.left_out.text() == "Not in it: 1 open article not read yet."
    page.close()
