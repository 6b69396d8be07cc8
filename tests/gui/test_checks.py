"""The list of checks: everything that may be wrong in the article, and the way to it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from pytestqt.qtbot import QtBot

from core.pair import Check, Level, Pair
from core.sentences import Sentence
from gui.checks.check_rows import counted, rows_of
from gui.panes.numbered import fragments
from gui.window import MainWindow
from tests.gui.articles import CHECKED

NO_LINE = QTextCharFormat.UnderlineStyle.NoUnderline
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def listed(
    window: MainWindow, read: Callable[[MainWindow, Path], None], tmp_path: Path, qtbot: QtBot
) -> MainWindow:
    """A window with the list of checks open over an article that has checks of several kinds."""
    file = tmp_path / "checked.txt"
    file.write_text(CHECKED, "utf-8")
    read(window, file)
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_F8, CONTROL)
    qtbot.waitUntil(window.checks.list.hasFocus)
    return window


def messages(window: MainWindow) -> list[str]:
    table = window.checks.table
    return [table.row(table.index(row, 0)).check.message for row in range(table.rowCount())]


def underlined(window: MainWindow) -> bool:
    """True when anything in the Arabic pane has a line under it."""
    block = window.reader.arabic.document().begin()
    while block.isValid():
        if any(piece.charFormat().underlineStyle() != NO_LINE for piece in fragments(block)):
            return True
        block = block.next()
    return False


def pair(number: int, *levels: Level) -> Pair:
    sentence = Sentence(number, 1, number, None, 0, 1, "م")
    checks = tuple(Check("numbers", level, f"{number} {level.word}") for level in levels)
    return Pair(sentence, "M", "M", checks=checks)


def test_ctrl_f8_lists_every_check_of_the_article(listed: MainWindow) -> None:
    run = listed.desk.run
    assert run is not None
    expected = [check.message for number in sorted(run.pairs) for check in run.pairs[number].checks]
    assert len(expected) >= 3
    assert sorted(messages(listed)) == sorted(expected)


def test_a_row_says_level_place_kind_and_message_in_words(listed: MainWindow) -> None:
    table = listed.checks.table
    row = table.row(table.index(0, 0))
    shown = [table.index(0, column).data() for column in range(table.columnCount())]
    assert row.check.level.word in shown[0]
    assert shown[0].startswith(("!!", "!", "*"))
    assert shown[1:3] == [row.sentence.position, row.check.kind]


def test_going_down_the_list_jumps_in_all_panes(listed: MainWindow, qtbot: QtBot) -> None:
    table = listed.checks.table
    last = table.rowCount() - 1
    number = table.row(table.index(last, 0)).sentence.number
    qtbot.keyClick(listed.checks.list, Qt.Key.Key_End)
    assert listed.reader.here == number
    assert number in listed.reader.arabic.places.seen([number])
    assert number in listed.reader.english.places.seen([number])
    assert listed.checks.list.hasFocus()


def test_a_click_on_a_check_jumps_to_its_sentence(listed: MainWindow, qtbot: QtBot) -> None:
    table = listed.checks.table
    index = table.index(1, 3)
    point = listed.checks.list.visualRect(index).center()
    qtbot.mouseClick(listed.checks.list.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert listed.reader.here == table.row(index).sentence.number


def test_the_list_can_be_cut_down_to_one_level(listed: MainWindow) -> None:
    panel = listed.checks
    panel.show_pairs([pair(1, Level.NOTE), pair(2, Level.DOUBTFUL, Level.LIKELY)])
    panel.level.setCurrentIndex(panel.level.findData(Level.DOUBTFUL))
    assert messages(listed) == ["2 doubtful"]


def test_the_list_can_be_cut_down_to_one_kind(listed: MainWindow) -> None:
    panel = listed.checks
    run = listed.desk.run
    assert run is not None
    panel.show_pairs([*run.pairs.values(), pair(1, Level.NOTE)])
    panel.kind.setCurrentIndex(panel.kind.findData("untranslated"))
    rows = [panel.table.row(panel.table.index(row, 0)) for row in range(panel.table.rowCount())]
    assert [row.check.kind for row in rows] == ["untranslated"] * 3


def test_a_filter_that_lets_nothing_through_says_so(listed: MainWindow) -> None:
    panel = listed.checks
    panel.show_pairs([pair(1, Level.NOTE)])
    panel.level.setCurrentIndex(panel.level.findData(Level.DOUBTFUL))
    assert panel.nothing.isVisible()
    assert "level" in panel.nothing.text()


def test_the_count_at_the_foot_opens_the_list(listed: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(listed.checks.close_button, Qt.MouseButton.LeftButton)
    assert not listed.checks.isVisible()
    qtbot.mouseClick(listed.status.checks, Qt.MouseButton.LeftButton)
    assert listed.checks.isVisible()


def test_ctrl_f8_in_the_list_closes_it(listed: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(listed.checks.list, Qt.Key.Key_F8, CONTROL)
    assert not listed.checks.isVisible()


def test_checks_that_arrive_above_do_not_move_what_is_looked_at(listed: MainWindow) -> None:
    panel = listed.checks
    later = [pair(number, Level.LIKELY) for number in range(100, 200)]
    panel.show_pairs(later)
    panel.list.scrollTo(panel.table.index(60, 0), panel.list.ScrollHint.PositionAtTop)
    panel.list.setCurrentIndex(panel.table.index(61, 0))
    top = panel.list.indexAt(panel.list.rect().topLeft()).siblingAtColumn(3).data()
    panel.show_pairs([*(pair(number, Level.NOTE) for number in range(1, 40)), *later])
    assert panel.list.indexAt(panel.list.rect().topLeft()).siblingAtColumn(3).data() == top
    assert panel.list.currentIndex().siblingAtColumn(3).data() == "161 likely"


def test_checks_that_arrive_do_not_make_the_reader_jump(listed: MainWindow) -> None:
    listed.checks.list.setFocus()
    here = listed.reader.here
    listed.checks.show_pairs([pair(number, Level.NOTE) for number in range(1, 9)])
    assert listed.reader.here == here


def test_translating_again_takes_the_underlines_out_of_the_arabic(checked: MainWindow) -> None:
    run = checked.desk.run
    assert run is not None
    pair = next(pair for pair in run.pairs.values() if pair.english)
    end = pair.sentence.end - pair.sentence.start
    check = Check("numbers", Level.LIKELY, "14 is missing", source_spans=((0, end),))
    checked.desk.take([replace(pair, checks=(check,))])
    assert underlined(checked)
    checked.reader.forget_english()
    assert not underlined(checked)


def test_rows_stand_in_reading_order_the_worst_first() -> None:
    rows = rows_of([pair(2, Level.NOTE), pair(1, Level.NOTE, Level.DOUBTFUL)])
    assert [row.check.message for row in rows] == ["1 doubtful", "1 note", "2 note"]


def test_the_heading_counts_by_level_the_worst_first() -> None:
    assert counted(rows_of([pair(1, Level.NOTE, Level.DOUBTFUL)])) == "1 doubtful · 1 note"
