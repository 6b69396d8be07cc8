"""Several articles open at once: each keeps its reading, its place and its decisions."""

from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTabBar
from pytestqt.qtbot import QtBot

from gui.__main__ import _parser
from gui.articles.request import Request, requests_for, requests_in
from gui.articles.shelf import Opened, Shelf
from gui.dialogs import ChoiceDialog
from gui.window import MainWindow
from tests.gui.answers import choose, when_asked
from tests.gui.articles import LATIN_FIRST, MILLISECONDS_TO_READ, SHORT

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

Read = Callable[[MainWindow, Path], None]

OTHER = "اجتماع لجنة المياه في العاصمة\n\nاجتمعت لجنة المياه في العاصمة أمس. ولم يصدر عنها بيان."


def wait(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=MILLISECONDS_TO_READ)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Two short articles."""
    made = [tmp_path / "short.txt", tmp_path / "other.txt"]
    for file, text in zip(made, (SHORT, OTHER), strict=True):
        file.write_text(text, "utf-8")
    return made


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Two articles in one file."""
    file = tmp_path / "articles.csv"
    rows = ["title,text", '"قافلة مساعدات تصل","وصلت قافلة مساعدات إلى المدينة مساء الأحد."']
    rows.append('"اجتماع لجنة المياه","اجتمعت لجنة المياه في العاصمة أمس."')
    file.write_text("\n".join(rows), "utf-8")
    return file


@pytest.fixture
def mail(tmp_path: Path) -> Path:
    """An e-mail with a text document attached."""
    message = EmailMessage()
    message["From"], message["To"] = "desk@example.org", "analyst@example.org"
    message["Subject"] = "قافلة مساعدات تصل إلى المدينة"
    message.set_content("وصلت قافلة مساعدات إلى المدينة مساء الأحد. ولم يعلن موعد القافلة المقبلة.")
    message.add_attachment(OTHER.encode(), maintype="text", subtype="plain", filename="other.txt")
    file = tmp_path / "message.eml"
    file.write_bytes(message.as_bytes())
    return file


def on_screen(window: MainWindow) -> str:
    return window.reader.arabic.toPlainText().split("\n")[0]


def test_several_files_open_together_and_the_first_is_shown(
    window: MainWindow, qtbot: QtBot, files: list[Path]
) -> None:
    window.commands.open_all(requests_for(files))
    wait(qtbot, window)
    assert on_screen(window).startswith("وصول قافلة")
    assert window.tabs.isVisible()
    assert window.tabs.count() == 2


def test_one_article_needs_no_tabs(reading: MainWindow) -> None:
    assert not reading.tabs.isVisible()


def test_ctrl_page_down_shows_the_next_article_and_reads_it_then(
    window: MainWindow, qtbot: QtBot, files: list[Path]
) -> None:
    window.commands.open_all(requests_for(files))
    wait(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_PageDown, CONTROL)
    wait(qtbot, window)
    assert on_screen(window).startswith("اجتماع لجنة")
    assert window.tabs.currentIndex() == 1
    qtbot.keyClick(window, Qt.Key.Key_PageUp, CONTROL)
    assert on_screen(window).startswith("وصول قافلة")


def test_an_article_keeps_its_reading_place_and_decisions_while_another_is_shown(
    reading: MainWindow, qtbot: QtBot, read: Read, files: list[Path]
) -> None:
    reading.commands.zoom(8)
    reading.reader.go_to(8)
    bar = reading.reader.arabic.verticalScrollBar()
    scrolled = bar.value()
    reading.control.pin()
    english = reading.reader.english.toPlainText()
    run = reading.desk.run
    read(reading, files[0])
    assert reading.desk.run is not run
    qtbot.keyClick(reading, Qt.Key.Key_PageUp, CONTROL)
    assert reading.desk.run is run
    assert reading.reader.english.toPlainText() == english
    assert reading.reader.here == 8
    assert abs(bar.value() - scrolled) <= 1
    assert 8 in reading.desk.wish.choice.pinned


def test_a_click_on_a_tab_shows_its_article(
    reading: MainWindow, qtbot: QtBot, read: Read, files: list[Path]
) -> None:
    read(reading, files[0])
    point = reading.tabs.tabRect(0).center()
    qtbot.mouseClick(reading.tabs, Qt.MouseButton.LeftButton, pos=point)
    assert on_screen(reading).startswith("MNA")


def test_an_article_that_was_left_in_the_middle_is_translated_on_when_it_is_shown_again(
    window: MainWindow, qtbot: QtBot, files: list[Path]
) -> None:
    window.commands.open_file(LATIN_FIRST)
    qtbot.waitUntil(lambda: window.desk.run is not None, timeout=MILLISECONDS_TO_READ)
    window.commands.open_file(files[0])
    wait(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_PageUp, CONTROL)
    wait(qtbot, window)
    assert on_screen(window).startswith("MNA")
    assert window.desk.run is not None
    assert window.desk.run.complete
    for pair in window.desk.run.pairs.values():
        assert pair.english in window.reader.english.toPlainText()


def test_ctrl_w_closes_an_article_and_ctrl_shift_t_puts_it_back_as_it_was(
    reading: MainWindow, qtbot: QtBot, read: Read, files: list[Path]
) -> None:
    read(reading, files[0])
    run = reading.desk.run
    qtbot.keyClick(reading, Qt.Key.Key_W, CONTROL)
    assert on_screen(reading).startswith("MNA")
    assert not reading.tabs.isVisible()
    qtbot.keyClick(reading, Qt.Key.Key_T, CONTROL | SHIFT)
    assert reading.desk.run is run
    assert on_screen(reading).startswith("وصول قافلة")


def test_closing_the_last_article_leaves_the_empty_page(reading: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(reading, Qt.Key.Key_W, CONTROL)
    assert reading.pages.currentWidget() is reading.welcome
    assert not reading.actions_by_name["copy_report"].isEnabled()
    assert reading.windowTitle() == "Dragoman"
    qtbot.keyClick(reading, Qt.Key.Key_T, CONTROL | SHIFT)
    assert on_screen(reading).startswith("MNA")


def test_the_cross_of_a_tab_closes_its_article_and_leaves_the_one_on_the_screen(
    reading: MainWindow, qtbot: QtBot, read: Read, files: list[Path]
) -> None:
    read(reading, files[0])
    button = reading.tabs.tabButton(0, QTabBar.ButtonPosition.RightSide)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert on_screen(reading).startswith("وصول قافلة")
    assert len(reading.desk.shelf.articles) == 1


def test_the_list_of_open_articles_leads_to_each(
    window: MainWindow, qtbot: QtBot, files: list[Path]
) -> None:
    window.commands.open_all(requests_for(files))
    wait(qtbot, window)

    def answer(dialog: ChoiceDialog) -> None:
        assert "not read yet" in dialog.list.item(1).text()
        dialog.list.setCurrentRow(1)
        dialog.accept()

    when_asked(answer)
    qtbot.keyClick(window, Qt.Key.Key_J, CONTROL)
    wait(qtbot, window)
    assert on_screen(window).startswith("اجتماع لجنة")


def test_a_table_of_articles_opens_all_of_them(
    window: MainWindow, qtbot: QtBot, read: Read, table: Path
) -> None:
    read(window, table)
    assert [article.title for article in window.desk.shelf.articles] == [
        "قافلة مساعدات تصل",
        "اجتماع لجنة المياه",
    ]
    qtbot.keyClick(window, Qt.Key.Key_PageDown, CONTROL)
    wait(qtbot, window)
    assert on_screen(window) == "اجتماع لجنة المياه"


def test_an_article_that_cannot_be_read_leaves_the_others_open(
    window: MainWindow, qtbot: QtBot, files: list[Path], tmp_path: Path
) -> None:
    window.commands.open_all(requests_for([files[0], tmp_path / "gone.txt", files[1]]))
    wait(qtbot, window)
    point = window.tabs.tabRect(1).center()
    qtbot.mouseClick(window.tabs, Qt.MouseButton.LeftButton, pos=point)
    wait(qtbot, window)
    assert "gone.txt is not there" in window.banner.sentence.text()
    assert on_screen(window).startswith("وصول قافلة")
    assert window.tabs.currentIndex() == 0


def test_closing_an_article_beside_one_that_cannot_be_read_shows_the_problem(
    window: MainWindow, qtbot: QtBot, files: list[Path], tmp_path: Path
) -> None:
    window.commands.open_all(requests_for([files[0], tmp_path / "gone.txt"]))
    wait(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_W, CONTROL)
    wait(qtbot, window)
    assert "gone.txt is not there" in window.problem_page.sentence.text()
    assert window.pages.currentWidget() is window.problem_page
    assert on_screen(window) == ""
    assert window.tabs.isVisible()


def test_an_attachment_is_named_above_the_e_mail_and_opens_from_there(
    window: MainWindow, qtbot: QtBot, read: Read, mail: Path
) -> None:
    read(window, mail)
    assert window.notes.isVisible()
    assert "other.txt" in window.notes.words.text()
    window.notes.words.linkActivated.emit("0")
    wait(qtbot, window)
    assert on_screen(window).startswith("اجتماع لجنة")
    assert len(window.desk.shelf.articles) == 2
    assert not window.notes.isVisible()


def test_ctrl_shift_a_opens_the_attachment(
    window: MainWindow, qtbot: QtBot, read: Read, mail: Path
) -> None:
    read(window, mail)
    qtbot.keyClick(window, Qt.Key.Key_A, CONTROL | SHIFT)
    wait(qtbot, window)
    assert on_screen(window).startswith("اجتماع لجنة")


def test_the_encoding_of_a_text_can_be_chosen_but_not_that_of_an_e_mail(
    window: MainWindow, read: Read, files: list[Path], mail: Path
) -> None:
    read(window, files[0])
    assert window.actions_by_name["encoding"].isEnabled()
    read(window, mail)
    assert not window.actions_by_name["encoding"].isEnabled()


def test_a_text_read_with_the_wrong_encoding_is_read_again_with_the_right_one(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "old.txt"
    file.write_bytes(SHORT.encode("cp1256"))
    window.commands.open_file(file, "iso8859_6")
    wait(qtbot, window)

    when_asked(choose("cp1256"))
    window.actions_by_name["encoding"].trigger()
    wait(qtbot, window)
    assert on_screen(window).startswith("وصول قافلة")
    assert len(window.desk.shelf.articles) == 1


def test_pasted_html_is_read_as_paragraphs_without_its_marks(
    window: MainWindow, qtbot: QtBot
) -> None:
    data = QMimeData()
    data.setText(SHORT)
    paragraphs = "".join(f"<p>{part}</p>" for part in SHORT.split("\n\n"))
    data.setHtml(f"<div>{paragraphs}<script>alert(1)</script></div>")
    QGuiApplication.clipboard().setMimeData(data)
    qtbot.keyClick(window, Qt.Key.Key_V, CONTROL)
    wait(qtbot, window)
    assert on_screen(window).startswith("وصول قافلة")
    assert "alert" not in window.reader.arabic.toPlainText()


def test_the_address_of_a_page_is_not_fetched_and_that_is_said(
    window: MainWindow, qtbot: QtBot
) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/news")])
    QGuiApplication.clipboard().setMimeData(data)
    qtbot.keyClick(window, Qt.Key.Key_V, CONTROL)
    assert "fetches nothing" in window.banner.sentence.text()
    assert not window.desk.busy


def test_a_folder_stands_for_the_files_in_it_that_can_be_read(
    files: list[Path], tmp_path: Path
) -> None:
    (tmp_path / "notes.xyz").touch()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    assert [request.path for request in requests_in(data)] == sorted(files)


def test_the_command_line_takes_several_files() -> None:
    assert _parser().parse_args(["one.txt", "two.txt"]).files == [Path("one.txt"), Path("two.txt")]


def test_an_article_closed_and_opened_anew_is_not_put_back_twice() -> None:
    shelf = Shelf()
    first = Opened(Request(text="one"))
    shelf.put(first)
    shelf.close(first)
    again = Opened(Request(text="one"))
    shelf.put(again)
    assert shelf.reopen() is again
    assert shelf.articles == [again]


def test_an_article_that_cannot_be_read_is_passed_over_when_stepping(
    window: MainWindow, files: list[Path], tmp_path: Path, qtbot: QtBot
) -> None:
    gone = tmp_path / "gone.txt"
    gone.write_text("", "utf-8")
    window.commands.open_all([Request(path=path) for path in (files[0], gone, files[1])])
    wait(qtbot, window)
    for _ in range(2):
        qtbot.keyClick(window, Qt.Key.Key_PageDown, CONTROL)
        wait(qtbot, window)
    current = window.desk.shelf.current
    assert current is not None
    assert current.request.path == files[1]
