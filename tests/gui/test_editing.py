"""The analyst corrects a sentence in place: kept, marked, undone, and back with the sentence."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from core.ledger import Entry, Ledger
from core.paths import Paths
from gui.articles.request import Request
from gui.commands.edit_commands import machine_page
from gui.dialogs import Page
from gui.signs import EDITED
from gui.window import MainWindow
from tests.gui.articles import LATIN_FIRST, MILLISECONDS_TO_READ, SHORT

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
MINE = "The ministers agreed after 14 months."
LATER = "The ministers reached agreement after 14 months."

NABIL = "Water minister Nabil Alkhateeb said the agreement guarantees each country a fixed share."

EACH_ANSWER = pytest.mark.parametrize(
    ("answer", "stays", "kept"),
    [
        (QMessageBox.StandardButton.Cancel, True, False),
        (QMessageBox.StandardButton.Discard, False, False),
        (QMessageBox.StandardButton.Save, False, True),
    ],
)

Read = Callable[[MainWindow, Path], None]


def shown(window: MainWindow, number: int) -> str:
    span = window.reader.english.places.span(number)
    assert span is not None
    return span.selectedText()


def start(window: MainWindow, qtbot: QtBot, number: int) -> None:
    """Open the editor on a sentence with F2."""
    window.activateWindow()
    window.reader.english.setFocus()
    window.reader.go_to(number)
    qtbot.keyClick(window.reader.english, Qt.Key.Key_F2)
    qtbot.waitUntil(window.editing.editor.field.hasFocus)


def type_instead(window: MainWindow, qtbot: QtBot, text: str) -> None:
    field = window.editing.editor.field
    qtbot.keyClick(field, Qt.Key.Key_A, CONTROL)
    qtbot.keyClicks(field, text)


def correct(window: MainWindow, qtbot: QtBot, number: int, text: str) -> None:
    start(window, qtbot, number)
    type_instead(window, qtbot, text)
    qtbot.keyClick(window.editing.editor.field, Qt.Key.Key_Return, CONTROL)


def close_and_answer(window: MainWindow, qtbot: QtBot, answer: QMessageBox.StandardButton) -> None:
    """Close the window, and press that button of the question it asks, if it asks."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            qtbot.mouseClick(box.button(answer), Qt.MouseButton.LeftButton)

    QTimer.singleShot(100, press)
    window.close()
    qtbot.wait(150)


@pytest.fixture
def edited(reading: MainWindow, qtbot: QtBot) -> MainWindow:
    """A window in which sentence 2 has been corrected."""
    correct(reading, qtbot, 2, MINE)
    return reading


def test_ctrl_enter_puts_the_typed_english_into_the_article(edited: MainWindow) -> None:
    run = edited.desk.run
    assert run is not None
    pair = run.pairs[2]
    assert (pair.english, pair.edited) == (MINE, True)
    assert pair.machine
    assert pair.machine != MINE
    assert shown(edited, 2).startswith(MINE)
    assert not edited.editing.editor.isVisible()
    assert edited.reader.english.hasFocus()


def test_an_edited_sentence_is_marked_by_sign_and_word(edited: MainWindow) -> None:
    assert EDITED in shown(edited, 2)
    assert EDITED not in shown(edited, 3)


def test_the_tip_of_an_edited_sentence_gives_the_machines_text(edited: MainWindow) -> None:
    run = edited.desk.run
    assert run is not None
    tip = edited.reader.english.tip(2)
    assert "Edited by analyst" in tip
    assert run.pairs[2].machine in tip


def test_the_sign_of_an_edit_is_not_copied(edited: MainWindow, qtbot: QtBot) -> None:
    span = edited.reader.english.places.span(2)
    assert span is not None
    edited.reader.english.setTextCursor(span)
    qtbot.keyClick(edited.reader.english, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == MINE


def test_the_report_block_says_edited_by_analyst(edited: MainWindow) -> None:
    edited.commands.copy_report((2,))
    text = QGuiApplication.clipboard().text()
    assert MINE in text
    assert "edited by analyst" in text


def test_an_edit_is_checked_like_any_english(reading: MainWindow, qtbot: QtBot) -> None:
    wrong = "On Tuesday evening the water ministers of three countries announced an agreement to share the water of the river, after talks of 41 months."
    correct(reading, qtbot, 2, wrong)
    run = reading.desk.run
    assert run is not None
    assert "numbers" in {check.kind for check in run.pairs[2].checks}
    table = reading.checks.table
    rows = [table.row(table.index(row, 0)) for row in range(table.rowCount())]
    assert ("numbers", 2) in {(row.check.kind, row.sentence.number) for row in rows}


def test_esc_leaves_the_sentence_as_it_was(reading: MainWindow, qtbot: QtBot) -> None:
    before = shown(reading, 2)
    start(reading, qtbot, 2)
    type_instead(reading, qtbot, "Nothing of this stays")
    qtbot.keyClick(reading.editing.editor.field, Qt.Key.Key_Escape)
    assert shown(reading, 2) == before
    assert not reading.editing.editor.isVisible()


def test_a_double_click_opens_the_editor_on_the_sentence(reading: MainWindow, qtbot: QtBot) -> None:
    pane = reading.reader.english
    span = pane.places.span(3)
    assert span is not None
    cursor = QTextCursor(pane.document())
    cursor.setPosition(span.selectionStart() + 4)
    point = pane.cursorRect(cursor).center()
    qtbot.mouseDClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=point)
    run = reading.desk.run
    assert run is not None
    assert reading.editing.editor.isVisible()
    assert reading.editing.editor.text == run.pairs[3].english
    assert abs(reading.editing.editor.field.textCursor().position() - 4) <= 1


def test_ctrl_z_undoes_edits_one_by_one_and_ctrl_shift_z_does_them_again(
    edited: MainWindow, qtbot: QtBot
) -> None:
    run = edited.desk.run
    assert run is not None
    correct(edited, qtbot, 3, "Second edit.")
    qtbot.keyClick(edited, Qt.Key.Key_Z, CONTROL)
    assert [run.pairs[n].edited for n in (2, 3)] == [True, False]
    qtbot.keyClick(edited, Qt.Key.Key_Z, CONTROL)
    assert [run.pairs[n].edited for n in (2, 3)] == [False, False]
    assert run.pairs[2].english == run.pairs[2].machine
    qtbot.keyClick(edited, Qt.Key.Key_Z, CONTROL | SHIFT)
    qtbot.keyClick(edited, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert [run.pairs[n].english for n in (2, 3)] == [MINE, "Second edit."]


def test_undo_can_be_chosen_only_when_there_is_something_to_undo(
    reading: MainWindow, qtbot: QtBot
) -> None:
    assert not reading.actions_by_name["undo"].isEnabled()
    correct(reading, qtbot, 2, MINE)
    assert reading.actions_by_name["undo"].isEnabled()
    assert not reading.actions_by_name["redo"].isEnabled()


def test_ctrl_f2_goes_back_to_the_machines_text(edited: MainWindow, qtbot: QtBot) -> None:
    edited.reader.go_to(2)
    qtbot.keyClick(edited, Qt.Key.Key_F2, CONTROL)
    run = edited.desk.run
    assert run is not None
    assert not run.pairs[2].edited
    assert EDITED not in shown(edited, 2)


def test_shift_f2_shows_the_machines_text(edited: MainWindow, qtbot: QtBot) -> None:
    edited.reader.go_to(2)
    qtbot.keyClick(edited, Qt.Key.Key_F2, SHIFT)
    page = edited.findChild(Page)
    assert page is not None
    run = edited.desk.run
    assert run is not None
    assert " ".join(run.pairs[2].machine.split()) in " ".join(page.text.toPlainText().split())
    assert MINE in page.text.toPlainText()
    page.close()


def test_the_machines_page_shows_the_first_choice_where_another_one_is_shown(
    edited: MainWindow,
) -> None:
    run = edited.desk.run
    assert run is not None
    pair = replace(run.pairs[3], first="An earlier & worse choice")
    assert "An earlier &amp; worse choice" in machine_page(pair)
    assert "first choice" not in machine_page(replace(pair, first=""))


def test_an_edit_comes_back_with_the_same_sentence_in_another_window(
    edited: MainWindow, new_window: Callable[..., MainWindow], read: Read
) -> None:
    edited.hide()
    other = new_window()
    read(other, LATIN_FIRST)
    run = other.desk.run
    assert run is not None
    assert run.pairs[2].english == MINE
    assert run.pairs[2].edited


def test_translating_again_keeps_the_edit(edited: MainWindow, qtbot: QtBot) -> None:
    edited.commands.again()
    qtbot.waitUntil(lambda: not edited.desk.busy, timeout=MILLISECONDS_TO_READ)
    assert shown(edited, 2).startswith(MINE)


def test_what_is_typed_survives_another_article_on_the_screen(
    reading: MainWindow, read: Read, qtbot: QtBot
) -> None:
    start(reading, qtbot, 2)
    type_instead(reading, qtbot, "Half a sent")
    reading.commands.open_all([Request(text=SHORT)])
    qtbot.waitUntil(lambda: not reading.desk.busy, timeout=MILLISECONDS_TO_READ)
    assert not reading.editing.editor.isVisible()
    read(reading, LATIN_FIRST)
    start(reading, qtbot, 2)
    assert reading.editing.editor.text == "Half a sent"


def test_other_key_points_leave_the_editor_open(reading: MainWindow, qtbot: QtBot) -> None:
    start(reading, qtbot, 2)
    type_instead(reading, qtbot, "Half a sent")
    reading.reader.heading.count.setValue(2)
    qtbot.waitUntil(lambda: reading.reader.key_points.count() == 2)
    assert reading.editing.editor.text == "Half a sent"
    assert reading.editing.editor.isVisible()


def test_editing_another_sentence_keeps_the_first(reading: MainWindow, qtbot: QtBot) -> None:
    start(reading, qtbot, 2)
    type_instead(reading, qtbot, MINE)
    reading.editing.edit(4)
    run = reading.desk.run
    assert run is not None
    assert run.pairs[2].english == MINE
    assert reading.editing.editor.text == run.pairs[4].english


def test_an_edit_that_cannot_be_stored_stays_in_the_editor_and_is_told(
    reading: MainWindow, qtbot: QtBot, paths: Paths
) -> None:
    paths.corrections.mkdir(parents=True)
    start(reading, qtbot, 2)
    type_instead(reading, qtbot, MINE)
    qtbot.keyClick(reading.editing.editor.field, Qt.Key.Key_Return)
    assert "cannot be written" in reading.banner.sentence.text()
    assert not reading.banner.way.isVisible()
    assert reading.editing.editor.isVisible()
    assert reading.editing.editor.text == MINE
    paths.corrections.rmdir()
    qtbot.keyClick(reading.editing.editor.field, Qt.Key.Key_Return)
    assert shown(reading, 2).startswith(MINE)


def test_an_empty_sentence_is_not_kept(reading: MainWindow, qtbot: QtBot) -> None:
    start(reading, qtbot, 2)
    qtbot.keyClick(reading.editing.editor.field, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(reading.editing.editor.field, Qt.Key.Key_Delete)
    qtbot.keyClick(reading.editing.editor.field, Qt.Key.Key_Return)
    assert reading.editing.editor.isVisible()
    assert "empty" in reading.status.said.text()


@EACH_ANSWER
def test_closing_the_window_asks_about_what_is_typed(
    reading: MainWindow,
    qtbot: QtBot,
    answer: QMessageBox.StandardButton,
    stays: bool,
    kept: bool,
) -> None:
    start(reading, qtbot, 2)
    type_instead(reading, qtbot, MINE)

    close_and_answer(reading, qtbot, answer)
    assert reading.isVisible() is stays
    assert (MINE in reading.wording.corrections.values()) is kept


@EACH_ANSWER
def test_closing_the_window_asks_about_what_was_typed_in_an_article_that_was_left(
    reading: MainWindow,
    qtbot: QtBot,
    answer: QMessageBox.StandardButton,
    stays: bool,
    kept: bool,
) -> None:
    start(reading, qtbot, 2)
    type_instead(reading, qtbot, MINE)
    reading.commands.open_all([Request(text=SHORT)])
    qtbot.waitUntil(lambda: not reading.desk.busy, timeout=MILLISECONDS_TO_READ)
    close_and_answer(reading, qtbot, answer)
    assert reading.isVisible() is stays
    assert (MINE in reading.wording.corrections.values()) is kept
    if stays:
        close_and_answer(reading, qtbot, QMessageBox.StandardButton.Discard)


def test_the_machines_own_form_of_a_name_can_be_typed_back_over_the_ledgers(
    reading: MainWindow, qtbot: QtBot
) -> None:
    run = reading.desk.run
    assert run is not None
    theirs = replace(run.pairs[3], machine=NABIL, english=NABIL)
    reading.wording.write_names(Ledger((Entry("نبيل الخطيب", "Nabeel Al-Khatib", ""),)))
    reading.desk.take([run.worded(theirs)])
    assert "Nabeel Al-Khatib" in shown(reading, 3)
    correct(reading, qtbot, 3, NABIL)
    assert shown(reading, 3).startswith(NABIL)
    assert run.pairs[3].edited


def test_the_editor_lies_over_its_sentence_and_scrolls_with_it(
    reading: MainWindow, qtbot: QtBot
) -> None:
    reading.resize(700, 360)
    start(reading, qtbot, 6)
    pane, editor = reading.reader.english, reading.editing.editor
    qtbot.wait(50)
    before = editor.y()
    bar = pane.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.value() - 40)
    assert editor.y() > before or editor.geometry().bottom() == pane.viewport().height() - 1
    assert editor.width() <= pane.viewport().width()


def test_an_edit_holds_in_another_open_article_with_the_same_sentence(
    edited: MainWindow, qtbot: QtBot
) -> None:
    run = edited.desk.run
    assert run is not None
    sentence = run.pairs[2].sentence.text
    edited.commands.open_all([Request(text=f"{SHORT}\n\n{sentence}")])
    qtbot.waitUntil(lambda: not edited.desk.busy, timeout=MILLISECONDS_TO_READ)
    other = edited.desk.run
    assert other is not None
    assert other is not run
    (same,) = [pair for pair in other.pairs.values() if pair.sentence.text == sentence]
    assert same.english == MINE
    edited.editing.back(same.number)
    edited.commands.articles.step(-1)
    assert edited.desk.run is run
    qtbot.waitUntil(lambda: not run.pairs[2].edited)
    assert EDITED not in shown(edited, 2)


def test_an_edit_holds_at_once_in_an_article_that_was_read_before(
    reading: MainWindow, qtbot: QtBot, read: Read, tmp_path: Path
) -> None:
    run = reading.desk.run
    assert run is not None
    file = tmp_path / "same.txt"
    file.write_text(f"{SHORT}\n\n{run.pairs[2].sentence.text}", "utf-8")
    read(reading, file)
    other = reading.desk.run
    assert other is not None
    same = max(other.pairs)
    correct(reading, qtbot, same, MINE)
    assert (run.pairs[2].english, run.pairs[2].edited) == (MINE, True)


@pytest.fixture
def edited_in_two(edited: MainWindow, qtbot: QtBot, read: Read, tmp_path: Path) -> MainWindow:
    """A window in which another article has changed sentence 2 of the one on the screen again."""
    assert edited.desk.run is not None
    file = tmp_path / "same.txt"
    file.write_text(f"{SHORT}\n\n{edited.desk.run.pairs[2].sentence.text}", "utf-8")
    read(edited, file)
    assert edited.desk.run is not None
    correct(edited, qtbot, max(edited.desk.run.pairs), LATER)
    edited.commands.articles.step(-1)
    return edited


def test_undoing_leaves_an_edit_made_later_in_another_article_and_says_so(
    edited_in_two: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(edited_in_two, Qt.Key.Key_Z, CONTROL)
    assert shown(edited_in_two, 2).startswith(LATER)
    assert list(edited_in_two.wording.corrections.values()) == [LATER]
    assert "changed since in another article" in edited_in_two.banner.sentence.text()


def test_doing_again_leaves_an_edit_made_later_in_another_article(
    edited: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(edited, Qt.Key.Key_Z, CONTROL)
    run = edited.desk.run
    assert run is not None
    edited.wording.correct(run.pairs[2].sentence.text, LATER)
    qtbot.keyClick(edited, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert list(edited.wording.corrections.values()) == [LATER]
    assert edited.banner.isVisible()


def test_edits_before_one_that_was_left_alone_can_still_be_undone(
    reading: MainWindow, qtbot: QtBot
) -> None:
    correct(reading, qtbot, 3, "An earlier edit.")
    correct(reading, qtbot, 2, MINE)
    run = reading.desk.run
    assert run is not None
    reading.wording.correct(run.pairs[2].sentence.text, LATER)
    qtbot.keyClick(reading, Qt.Key.Key_Z, CONTROL)
    qtbot.keyClick(reading, Qt.Key.Key_Z, CONTROL)
    assert not run.pairs[3].edited
    assert list(reading.wording.corrections.values()) == [LATER]


def test_an_undo_that_was_refused_can_be_tried_again(
    edited_in_two: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(edited_in_two, Qt.Key.Key_Z, CONTROL)
    edited_in_two.commands.articles.step(1)
    qtbot.keyClick(edited_in_two, Qt.Key.Key_Z, CONTROL)
    edited_in_two.commands.articles.step(-1)
    assert shown(edited_in_two, 2).startswith(MINE)
    qtbot.keyClick(edited_in_two, Qt.Key.Key_Z, CONTROL)
    assert not edited_in_two.wording.corrections
    qtbot.keyClick(edited_in_two, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert list(edited_in_two.wording.corrections.values()) == [MINE]


def test_a_refused_step_waits_while_earlier_ones_are_undone_and_done_again(
    reading: MainWindow, qtbot: QtBot
) -> None:
    correct(reading, qtbot, 3, "An earlier edit.")
    correct(reading, qtbot, 2, MINE)
    run = reading.desk.run
    assert run is not None
    arabic = run.pairs[2].sentence.text
    reading.wording.correct(arabic, LATER)
    for modifiers in (CONTROL, CONTROL, CONTROL | SHIFT):
        qtbot.keyClick(reading, Qt.Key.Key_Z, modifiers)
    assert run.pairs[3].english == "An earlier edit."
    reading.wording.correct(arabic, MINE)
    qtbot.keyClick(reading, Qt.Key.Key_Z, CONTROL)
    qtbot.keyClick(reading, Qt.Key.Key_Z, CONTROL)
    assert not reading.wording.corrections
    assert reading.editing.able == {"undo": False, "redo": True}


def test_a_step_that_still_has_to_wait_is_told_again_when_no_other_is_left(
    edited_in_two: MainWindow, qtbot: QtBot
) -> None:
    for _ in range(2):
        edited_in_two.banner.hide()
        qtbot.keyClick(edited_in_two, Qt.Key.Key_Z, CONTROL)
        assert edited_in_two.banner.isVisible()
        assert edited_in_two.editing.able["undo"]


def test_two_articles_of_one_file_have_edits_of_their_own_to_undo(
    window: MainWindow, qtbot: QtBot, read: Read, tmp_path: Path
) -> None:
    table = tmp_path / "articles.csv"
    rows = ["title,text", "الأول,وصلت القافلة مساء الأحد.", "الثاني,اجتمعت اللجنة أمس."]
    table.write_text("\n".join(rows), "utf-8")
    read(window, table)
    correct(window, qtbot, 2, MINE)
    window.commands.articles.step(1)
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=MILLISECONDS_TO_READ)
    assert not window.actions_by_name["undo"].isEnabled()
    window.commands.articles.step(-1)
    assert window.actions_by_name["undo"].isEnabled()


def test_a_draft_typed_back_to_what_was_there_is_no_unfinished_edit(
    reading: MainWindow, qtbot: QtBot, read: Read, tmp_path: Path
) -> None:
    before = shown(reading, 2)
    run = reading.desk.run
    assert run is not None
    file = tmp_path / "short.txt"
    file.write_text(SHORT, "utf-8")
    start(reading, qtbot, 2)
    type_instead(reading, qtbot, "Half a sent")
    read(reading, file)
    reading.commands.articles.step(-1)
    start(reading, qtbot, 2)
    type_instead(reading, qtbot, run.pairs[2].english)
    reading.editing.edit(4)
    close_and_answer(reading, qtbot, QMessageBox.StandardButton.Cancel)
    assert not reading.isVisible()
    assert shown(reading, 2) == before


def test_the_first_editor_of_a_sentence_shows_what_is_typed(
    reading: MainWindow, qtbot: QtBot
) -> None:
    start(reading, qtbot, 2)
    editor = reading.editing.editor
    assert editor.isVisible()
    assert editor.height() > editor.field.height() > editor.field.fontMetrics().lineSpacing()
    assert editor.rect().contains(editor.field.geometry())
