"""From a key press to the clipboard and to a file: the report block of what is selected."""

from dataclasses import replace
from pathlib import Path

import docx
from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from core.isolates import PDI, RLI
from gui.dialogs import SourceForm
from gui.panes.numbered import plain
from gui.window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def clipboard() -> QMimeData:
    return QGuiApplication.clipboard().mimeData()


def select_sentences(window: MainWindow, first: int, last: int, *, english: bool = False) -> None:
    pane = window.reader.panes[english]
    start, end = pane.places.span(first), pane.places.span(last)
    assert start is not None
    assert end is not None
    cursor = QTextCursor(pane.document())
    cursor.setPosition(start.selectionStart())
    cursor.setPosition(end.selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)


def test_ctrl_shift_c_copies_all_key_points_when_nothing_is_selected(
    reading: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(reading, Qt.Key.Key_C, CONTROL | SHIFT)
    text = clipboard().text()
    for row in range(5):
        card = reading.reader.key_points.card(row)
        assert f"{RLI}{card.arabic}{PDI}" in text
        assert card.position in text
    assert "machine translation, not reviewed by a linguist" in text


def test_the_report_block_is_copied_as_html_at_the_same_time(
    reading: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(reading, Qt.Key.Key_C, CONTROL | SHIFT)
    html = clipboard().html()
    assert '<p dir="rtl" lang="ar">' in html
    assert reading.reader.key_points.card(0).arabic in html


def test_ctrl_shift_c_copies_the_selected_key_points_only(
    reading: MainWindow, qtbot: QtBot
) -> None:
    points = reading.reader.key_points
    points.setFocus()
    points.item(1).setSelected(True)
    points.item(3).setSelected(True)
    qtbot.keyClick(points, Qt.Key.Key_C, CONTROL | SHIFT)
    text = clipboard().text()
    assert [points.card(row).arabic in text for row in range(5)] == [
        False,
        True,
        False,
        True,
        False,
    ]
    assert "2 key points" in reading.status.said.text()


def test_ctrl_shift_c_copies_the_sentences_in_which_text_is_selected(
    reading: MainWindow, qtbot: QtBot
) -> None:
    select_sentences(reading, 2, 3)
    qtbot.keyClick(reading.reader.arabic, Qt.Key.Key_C, CONTROL | SHIFT)
    text, run = clipboard().text(), reading.desk.run
    assert run is not None
    copied = [
        sentence.number for sentence in run.sentences if sentence.text in text.split("Source")[0]
    ]
    assert copied == [2, 3]


def test_ctrl_alt_c_copies_all_key_points_whatever_is_selected(
    reading: MainWindow, qtbot: QtBot
) -> None:
    reading.reader.key_points.item(0).setSelected(True)
    qtbot.keyClick(reading, Qt.Key.Key_C, CONTROL | Qt.KeyboardModifier.AltModifier)
    assert "5. " in clipboard().text()


def test_selecting_text_takes_the_selection_of_key_points_away(reading: MainWindow) -> None:
    reading.reader.key_points.item(0).setSelected(True)
    select_sentences(reading, 2, 2)
    assert reading.reader.key_points.selected_numbers() == ()
    assert reading.reader.chosen() == (2,)


def test_selecting_a_key_point_takes_the_selection_of_text_away(reading: MainWindow) -> None:
    select_sentences(reading, 2, 2)
    reading.reader.key_points.item(0).setSelected(True)
    assert reading.reader.arabic.selected_numbers() == ()


def test_esc_selects_nothing_any_more(reading: MainWindow, qtbot: QtBot) -> None:
    reading.reader.key_points.item(0).setSelected(True)
    qtbot.keyClick(reading, Qt.Key.Key_Escape)
    assert reading.reader.chosen() is None


def test_ctrl_c_in_a_pane_copies_clean_text(reading: MainWindow, qtbot: QtBot) -> None:
    select_sentences(reading, 1, 2)
    qtbot.keyClick(reading.reader.arabic, Qt.Key.Key_C, CONTROL)
    run = reading.desk.run
    assert run is not None
    assert clipboard().text() == "\n".join(sentence.text for sentence in run.sentences[:2])


def test_ctrl_c_leaves_the_signs_of_checks_out(checked: MainWindow, qtbot: QtBot) -> None:
    checked.reader.english.selectAll()
    qtbot.keyClick(checked.reader.english, Qt.Key.Key_C, CONTROL)
    run = checked.desk.run
    assert run is not None
    assert any(pair.checks for pair in run.pairs.values())
    paragraphs: dict[int, list[str]] = {}
    for number in sorted(run.pairs):
        pair = run.pairs[number]
        paragraphs.setdefault(pair.sentence.paragraph, []).append(pair.english)
    assert clipboard().text() == "\n".join(" ".join(part) for part in paragraphs.values())


def test_ctrl_c_in_the_list_copies_the_english_of_the_selected_key_points(
    reading: MainWindow, qtbot: QtBot
) -> None:
    points = reading.reader.key_points
    points.item(0).setSelected(True)
    points.item(1).setSelected(True)
    qtbot.keyClick(points, Qt.Key.Key_C, CONTROL)
    assert clipboard().text() == f"{points.card(0).english}\n{points.card(1).english}"


def test_a_report_is_saved_in_the_format_of_its_name(reading: MainWindow, tmp_path: Path) -> None:
    for suffix, beginning in ((".txt", "KEY POINTS"), (".md", "## "), (".html", "<!DOCTYPE html>")):
        file = tmp_path / f"report{suffix}"
        reading.commands.save_as(file)
        assert file.read_text("utf-8").startswith(beginning)
    reading.commands.save_as(tmp_path / "report.docx")
    words = [line.text for line in docx.Document(str(tmp_path / "report.docx")).paragraphs]
    assert words[0].startswith("KEY POINTS")
    assert reading.reader.key_points.card(0).arabic in words


def test_what_the_source_form_says_is_in_the_report(reading: MainWindow, qtbot: QtBot) -> None:
    def fill() -> None:
        form = QApplication.activeModalWidget()
        assert isinstance(form, SourceForm)
        form.fields["outlet"].setText("Wadina News Agency")
        form.fields["date"].setText("2026-03-12")
        qtbot.keyClick(form.fields["date"], Qt.Key.Key_Return)

    QTimer.singleShot(0, fill)
    qtbot.keyClick(reading, Qt.Key.Key_I, CONTROL)
    reading.actions_by_name["copy_report"].trigger()
    assert "Wadina News Agency" in clipboard().text()
    assert "2026-03-12" in clipboard().text()
    assert "Wadina News Agency" in reading.title.text
    run = reading.desk.run
    assert run is not None
    assert run.article is not None
    assert run.article.source.date_from == "analyst"


def test_every_field_of_the_source_form_has_a_label(reading: MainWindow) -> None:
    run = reading.desk.run
    assert run is not None
    assert run.article is not None
    form = SourceForm(run.article.source, reading)
    buddies = [label.buddy() for label in form.findChildren(QLabel)]
    for field in form.findChildren(QLineEdit):
        assert field in buddies
    form.deleteLater()


def test_sentences_selected_for_a_report_stay_so_when_better_english_comes(
    reading: MainWindow,
) -> None:
    run = reading.desk.run
    assert run is not None
    select_sentences(reading, 2, 4, english=True)
    better = [replace(run.pairs[number], english="Better English.") for number in (2, 3, 4)]
    reading.desk.take(better)
    assert reading.reader.chosen() == (2, 3, 4)
    assert plain(reading.reader.english.textCursor()).count("Better English.") == 3
