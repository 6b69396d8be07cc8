"""One sentence in hand, lit up in all three panes; scrolling and finding keep them together."""

import re

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from gui.panes.panes import SentencePane
from gui.window import MainWindow


def middle(pane: SentencePane, number: int) -> QPoint:
    """A point of the viewport inside the first long word of a sentence: words are never wrapped."""
    span = pane.places.span(number)
    assert span is not None
    word = re.search(r"\w{4}", span.selectedText())
    assert word is not None
    cursor = QTextCursor(pane.document())
    cursor.setPosition(span.selectionStart() + word.start() + 2)
    return pane.cursorRect(cursor).center()


def lit(pane: SentencePane) -> list[str]:
    """The text of everything that is drawn in the colour of the sentence in hand."""
    colour = pane.theme.linked
    return [
        selection.cursor.selectedText()
        for selection in pane.extraSelections()
        if selection.format.background().color() == colour
    ]


def text(pane: SentencePane, number: int) -> str:
    span = pane.places.span(number)
    assert span is not None
    return span.selectedText()


def test_the_mouse_on_an_arabic_sentence_lights_up_its_english(
    reading: MainWindow, qtbot: QtBot
) -> None:
    arabic, english = reading.reader.panes
    qtbot.mouseMove(arabic.viewport(), middle(arabic, 2))
    qtbot.mouseMove(arabic.viewport(), middle(arabic, 3))
    qtbot.waitUntil(lambda: lit(english) == [text(english, 3)])
    assert lit(arabic) == [text(arabic, 3)]


def test_the_mouse_on_an_english_sentence_lights_up_its_arabic(
    reading: MainWindow, qtbot: QtBot
) -> None:
    arabic, english = reading.reader.panes
    qtbot.mouseMove(english.viewport(), middle(english, 2))
    qtbot.mouseMove(english.viewport(), middle(english, 4))
    qtbot.waitUntil(lambda: lit(arabic) == [text(arabic, 4)])


def test_when_the_mouse_leaves_the_sentence_in_hand_is_lit_again(
    reading: MainWindow, qtbot: QtBot
) -> None:
    arabic, english = reading.reader.panes
    reading.reader.go_to(2)
    qtbot.mouseMove(arabic.viewport(), middle(arabic, 3))
    qtbot.mouseMove(reading.find_bar, QPoint(1, 1))
    arabic.pointed.emit(0)
    assert lit(english) == [text(english, 2)]


def test_a_click_takes_a_sentence_in_hand(reading: MainWindow, qtbot: QtBot) -> None:
    arabic, english = reading.reader.panes
    qtbot.mouseClick(arabic.viewport(), Qt.MouseButton.LeftButton, pos=middle(arabic, 3))
    assert reading.reader.here == 3
    assert lit(english) == [text(english, 3)]


def test_the_caret_takes_along_the_other_pane(reading: MainWindow, qtbot: QtBot) -> None:
    arabic, english = reading.reader.panes
    arabic.setFocus()
    for _ in range(3):
        qtbot.keyClick(arabic, Qt.Key.Key_Down)
    number = reading.reader.here
    assert number > 1
    assert lit(english) == [text(english, number)]


def test_ctrl_down_and_ctrl_up_go_from_sentence_to_sentence(
    reading: MainWindow, qtbot: QtBot
) -> None:
    reading.reader.arabic.setFocus()
    reading.reader.go_to(1)
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(reading.reader.arabic, Qt.Key.Key_Down, control)
    qtbot.keyClick(reading.reader.arabic, Qt.Key.Key_Down, control)
    assert reading.reader.here == 3
    qtbot.keyClick(reading.reader.arabic, Qt.Key.Key_Up, control)
    assert reading.reader.here == 2


def test_a_key_point_leads_to_its_sentence_in_both_panes(reading: MainWindow, qtbot: QtBot) -> None:
    points = reading.reader.key_points
    box = points.visualItemRect(points.item(2))
    points.scrollToItem(points.item(2))
    box = points.visualItemRect(points.item(2))
    qtbot.mouseClick(points.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    number = points.card(2).number
    assert lit(reading.reader.arabic) == [text(reading.reader.arabic, number)]
    assert lit(reading.reader.english) == [text(reading.reader.english, number)]


def test_the_arrow_keys_go_through_the_key_points(reading: MainWindow, qtbot: QtBot) -> None:
    points = reading.reader.key_points
    points.setFocus()
    points.setCurrentRow(0)
    qtbot.keyClick(points, Qt.Key.Key_Down)
    assert reading.reader.here == points.card(1).number


def test_key_points_are_tinted_and_ranked_in_both_panes(reading: MainWindow) -> None:
    numbers = {reading.reader.key_points.card(row).number for row in range(5)}
    for pane in reading.reader.panes:
        tinted = [
            selection.cursor.selectedText()
            for selection in pane.extraSelections()
            if selection.format.background().color() == pane.theme.key
        ]
        assert set(tinted) == {text(pane, number) for number in numbers}


def test_lighting_up_leaves_the_document_alone(reading: MainWindow) -> None:
    before = reading.reader.english.document().revision()
    reading.reader.go_to(4)
    assert reading.reader.english.document().revision() == before


def test_scrolling_one_pane_keeps_the_same_sentence_at_the_top_of_the_other(
    reading: MainWindow,
) -> None:
    reading.commands.zoom(8)
    arabic, english = reading.reader.panes
    bar = arabic.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    anchor = arabic.anchor_for_sync()
    followed = english.places.anchor(anchor.height)
    assert abs(followed.number - anchor.number) <= 1


def test_at_the_end_of_one_pane_the_other_is_at_its_end(reading: MainWindow) -> None:
    reading.commands.zoom(8)
    arabic, english = reading.reader.panes
    arabic.verticalScrollBar().setValue(arabic.verticalScrollBar().maximum())
    assert english.verticalScrollBar().value() == english.verticalScrollBar().maximum()


def test_the_tip_says_where_a_sentence_stands_and_which_key_point_it_is(
    reading: MainWindow,
) -> None:
    number = reading.reader.key_points.card(0).number
    sentence = reading.reader.key_points.card(0).sentences[0]
    tip = reading.reader.english.tip(number)
    assert tip.startswith(f"{sentence.position} · key point 1")


def test_the_tip_explains_the_checks_of_a_sentence(checked: MainWindow) -> None:
    run = checked.desk.run
    assert run is not None
    pair = next(pair for pair in run.pairs.values() if pair.checks)
    assert pair.checks[0].message in checked.reader.english.tip(pair.number)


def test_next_check_goes_to_a_sentence_with_a_check(checked: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(checked, Qt.Key.Key_F8)
    run = checked.desk.run
    assert run is not None
    assert run.pairs[checked.reader.here].checks


def test_find_goes_through_both_panes_and_around(reading: MainWindow, qtbot: QtBot) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(reading, Qt.Key.Key_F, control)
    reading.find_bar.words.setText("السد")  # QTest types nothing but ASCII
    assert reading.find_bar.told.text() == "2 found"
    qtbot.keyClick(reading, Qt.Key.Key_F3)
    first = reading.reader.here
    qtbot.keyClick(reading, Qt.Key.Key_F3)
    assert reading.find_bar.told.text() == "2 of 2"
    assert reading.reader.here > first
    qtbot.keyClick(reading, Qt.Key.Key_F3)
    assert reading.reader.here == first
    qtbot.keyClick(reading, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert reading.find_bar.told.text() == "2 of 2"


def test_find_sees_english_whatever_its_case(reading: MainWindow) -> None:
    word = reading.reader.english.toPlainText().split()[-1].strip(".")
    reading.actions_by_name["find"].trigger()
    reading.find_bar.words.setText(word.upper())
    reading.find_bar.step(1)
    assert " of " in reading.find_bar.told.text()


def test_find_sees_arabic_however_its_alif_is_written(reading: MainWindow) -> None:
    reading.actions_by_name["find"].trigger()
    reading.find_bar.words.setText("اعلن وزرَاءُ")
    assert reading.find_bar.told.text() == "1 found"


def test_esc_closes_the_search_line_and_takes_its_marks_away(
    reading: MainWindow, qtbot: QtBot
) -> None:
    reading.actions_by_name["find"].trigger()
    reading.find_bar.words.setText("الوزير")
    qtbot.keyClick(reading.find_bar.words, Qt.Key.Key_Escape)
    assert not reading.find_bar.isVisible()
    colours = {
        s.format.background().color().name() for s in reading.reader.arabic.extraSelections()
    }
    assert reading.theme.found.name() not in colours
