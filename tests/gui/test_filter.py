"""Only the sentences with checks, side by side; what is hidden is said and one key away."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from core.article import from_text
from core.pair import Check, Level, Pair
from core.sentences import split
from gui.panes.filling import PART
from gui.panes.margin import MARGIN
from gui.panes.reader import Reader
from gui.theme import Theme
from gui.window import MainWindow
from tests.gui.articles import LATIN_FIRST, MILLISECONDS_TO_READ

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEVELS = {3: Level.NOTE, 5: Level.LIKELY, 8: Level.DOUBTFUL}
"""The level of the one check of each sentence that has any."""


NOW = datetime(2026, 3, 12, tzinfo=UTC)


def check(level: Level) -> tuple[Check, ...]:
    return (Check("numbers", level, "Made for a test.", ((0, 3),)),)


def set_checks(window: MainWindow, levels: dict[int, Level]) -> None:
    """Give these sentences one check each, and the others none."""
    run = window.desk.run
    assert run is not None
    window.desk.take(
        [
            replace(pair, checks=check(levels[number]) if number in levels else ())
            for number, pair in run.pairs.items()
        ]
    )


@pytest.fixture
def article(reading: MainWindow, qtbot: QtBot) -> MainWindow:
    """A window over an article of nine sentences, three of them with checks."""
    set_checks(reading, LEVELS)
    reading.activateWindow()
    qtbot.waitUntil(reading.isActiveWindow)
    return reading


@pytest.fixture
def filtered(article: MainWindow, qtbot: QtBot) -> MainWindow:
    """The same with only the sentences with checks shown."""
    qtbot.keyClick(article, Qt.Key.Key_4, CONTROL)
    return article


def shown(window: MainWindow) -> tuple[list[int], list[int]]:
    """Numbers of the sentences in the Arabic and in the English pane."""
    arabic, english = (
        [number for number in range(1, 12) if pane.places.holds(number)]
        for pane in window.reader.panes
    )
    return arabic, english


def texts(window: MainWindow) -> list[str]:
    """The text of the Arabic pane, a paragraph each."""
    return window.reader.arabic.toPlainText().split("\n")


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Qt.Key.Key_4, [3, 5, 8]),
        (Qt.Key.Key_5, [5, 8]),
        (Qt.Key.Key_6, [8]),
    ],
)
def test_a_key_shows_only_sentences_with_checks_of_a_level(
    article: MainWindow, qtbot: QtBot, key: Qt.Key, expected: list[int]
) -> None:
    qtbot.keyClick(article, key, CONTROL)
    assert shown(article) == (expected, expected)


def test_ctrl_3_shows_all_sentences_again(filtered: MainWindow, qtbot: QtBot) -> None:
    before = [pane.toPlainText() for pane in filtered.reader.panes]
    qtbot.keyClick(filtered, Qt.Key.Key_3, CONTROL)
    assert shown(filtered)[0] == list(range(1, 10))
    assert [pane.toPlainText() for pane in filtered.reader.panes] != before
    assert not filtered.reader.showing.line.isVisible()


def test_a_line_says_how_much_is_hidden_and_its_button_shows_all(
    filtered: MainWindow, qtbot: QtBot
) -> None:
    line = filtered.reader.showing.line
    assert line.isVisible()
    assert "3 of 9 shown, 6 hidden" in line.words.text()
    qtbot.mouseClick(line.all_button, Qt.MouseButton.LeftButton)
    assert shown(filtered)[0] == list(range(1, 10))


def test_the_choice_above_the_english_does_the_same(article: MainWindow, qtbot: QtBot) -> None:
    choice = article.reader.showing.choice
    qtbot.keyClick(choice, Qt.Key.Key_End)
    assert shown(article) == ([8], [8])
    assert choice.currentText() == "Doubtful only"


def test_each_sentence_has_a_paragraph_of_its_own_in_both_panes(filtered: MainWindow) -> None:
    run = filtered.desk.run
    assert run is not None
    assert texts(filtered) == [run.sentences[number - 1].text for number in (3, 5, 8)]
    assert filtered.reader.english.document().blockCount() == 3


def test_where_a_sentence_stands_is_painted_above_it(filtered: MainWindow) -> None:
    pane = filtered.reader.english
    top = round(pane.places.lines(5)[0].top())
    room = pane.grab().toImage()
    above = [room.pixelColor(x, y) for y in range(top - 14, top - 2) for x in range(40, 140)]
    assert any(colour.lightnessF() < 0.6 for colour in above)


def test_where_a_sentence_stands_is_not_cut_off_in_a_narrow_pane(filtered: MainWindow) -> None:
    filtered.resize(1000, 700)
    filtered.commands.zoom(12)
    filtered.reader.go_to(5)
    pane = filtered.reader.arabic
    top = round(pane.places.lines(5)[0].top()) - pane.verticalScrollBar().value()
    picture = pane.grab().toImage()
    columns = range(round(MARGIN), round(MARGIN) + 6)
    left = [picture.pixelColor(x, y) for x in columns for y in range(top - 24, top - 2)]
    assert all(colour.lightnessF() > 0.9 for colour in left)


def test_the_choice_leaves_both_panes_room_in_a_narrow_window(
    article: MainWindow, qtbot: QtBot
) -> None:
    article.resize(1000, 700)
    arabic, english = article.reader.panes
    qtbot.waitUntil(lambda: abs(arabic.width() - english.width()) < 20)
    assert article.reader.showing.choice.isVisible()


def test_scrolling_keeps_sentence_against_sentence(filtered: MainWindow) -> None:
    filtered.commands.zoom(8)
    arabic, english = filtered.reader.panes
    arabic.verticalScrollBar().setValue(arabic.verticalScrollBar().maximum())
    assert english.verticalScrollBar().value() == english.verticalScrollBar().maximum() > 0
    arabic.verticalScrollBar().setValue(0)
    assert english.verticalScrollBar().value() == 0


def test_a_key_point_that_is_hidden_is_shown_when_one_goes_to_it(
    filtered: MainWindow, qtbot: QtBot
) -> None:
    points = filtered.reader.key_points
    row, number = next(
        (row, points.card(row).number)
        for row in range(points.count())
        if points.card(row).number not in LEVELS
    )
    points.setFocus()
    points.scrollToItem(points.item(row))
    place = points.visualItemRect(points.item(row)).topLeft() + QPoint(60, 20)
    qtbot.mouseClick(points.viewport(), Qt.MouseButton.LeftButton, pos=place)
    expected = sorted([*LEVELS, number])
    assert shown(filtered) == (expected, expected)
    assert filtered.reader.here == number
    run = filtered.desk.run
    assert run is not None
    assert texts(filtered) == [run.sentences[n - 1].text for n in expected]
    assert "4 of 9 shown" in filtered.reader.showing.line.words.text()


def test_find_counts_hidden_matches_and_shows_the_one_it_goes_to(
    filtered: MainWindow, qtbot: QtBot
) -> None:
    run = filtered.desk.run
    assert run is not None
    hidden = run.sentences[8]
    word = max(hidden.text.split(), key=len).strip(".،")
    expected = sum(sentence.text.count(word) for sentence in run.sentences)
    qtbot.keyClick(filtered, Qt.Key.Key_F, CONTROL)
    bar = filtered.find_bar
    bar.words.setText(word)
    assert bar.told.text().startswith(f"{expected} found")
    assert "hidden" in bar.told.text()
    for _ in range(expected):
        qtbot.keyClick(bar.words, Qt.Key.Key_Return)
        if filtered.reader.here == hidden.number:
            break
    assert filtered.reader.here == hidden.number
    assert hidden.number in shown(filtered)[0]
    assert hidden.number in shown(filtered)[1]
    assert bar.told.text().endswith(f"of {expected}")


def test_find_looks_again_when_all_are_shown(filtered: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(filtered, Qt.Key.Key_F, CONTROL)
    filtered.find_bar.words.setText("الم")
    assert "hidden" in filtered.find_bar.told.text()
    filtered.actions_by_name["show_all"].trigger()
    assert "hidden" not in filtered.find_bar.told.text()


def test_the_list_of_checks_leads_to_a_sentence_that_is_hidden(
    article: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(article, Qt.Key.Key_6, CONTROL)
    qtbot.keyClick(article, Qt.Key.Key_F8, CONTROL)
    qtbot.waitUntil(article.checks.list.hasFocus)
    qtbot.keyClick(article.checks.list, Qt.Key.Key_End)
    qtbot.keyClick(article.checks.list, Qt.Key.Key_Home)
    assert article.reader.here == 3
    assert shown(article) == ([3, 8], [3, 8])


def test_the_strip_leads_to_a_key_point_that_is_hidden(filtered: MainWindow, qtbot: QtBot) -> None:
    strip = filtered.reader.maps[0]
    height = next(at for at, mark in strip.heights() if mark.number not in LEVELS)
    near = [other.number for at, other in strip.heights() if abs(at - height) < 4]
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(4, round(height) + 1))
    assert filtered.reader.here in near
    assert filtered.reader.here in shown(filtered)[0]


def test_stepping_goes_over_what_is_shown(filtered: MainWindow, qtbot: QtBot) -> None:
    filtered.reader.go_to(3)
    qtbot.keyClick(filtered, Qt.Key.Key_Down, CONTROL)
    assert filtered.reader.here == 5
    qtbot.keyClick(filtered, Qt.Key.Key_Up, CONTROL)
    assert filtered.reader.here == 3


def test_f8_goes_to_checks_of_the_level_that_is_shown(article: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(article, Qt.Key.Key_5, CONTROL)
    article.reader.go_to(5)
    visited = []
    for _ in range(3):
        qtbot.keyClick(article, Qt.Key.Key_F8)
        visited.append(article.reader.here)
    assert visited == [8, 5, 8]


def test_a_check_that_arrives_brings_its_sentence_in_its_place(filtered: MainWindow) -> None:
    set_checks(filtered, {**LEVELS, 4: Level.NOTE, 1: Level.NOTE, 9: Level.NOTE})
    run = filtered.desk.run
    assert run is not None
    assert shown(filtered) == ([1, 3, 4, 5, 8, 9],) * 2
    assert texts(filtered) == [run.sentences[number - 1].text for number in (1, 3, 4, 5, 8, 9)]
    for pane in filtered.reader.panes:
        tops = [pane.places.top(number) for number in (1, 3, 4, 5, 8, 9)]
        assert tops == sorted(set(tops))


def test_a_sentence_that_loses_its_check_stays_until_the_filter_is_chosen_again(
    filtered: MainWindow, qtbot: QtBot
) -> None:
    set_checks(filtered, {5: Level.LIKELY})
    assert shown(filtered)[0] == [3, 5, 8]
    qtbot.keyClick(filtered, Qt.Key.Key_4, CONTROL)
    assert shown(filtered)[0] == [5]


def test_nothing_to_show_is_said(article: MainWindow, qtbot: QtBot) -> None:
    set_checks(article, {})
    qtbot.keyClick(article, Qt.Key.Key_6, CONTROL)
    assert shown(article) == ([], [])
    assert "No sentence has a doubtful check" in article.reader.showing.line.words.text()


def test_the_sentence_in_hand_stays_at_its_height(article: MainWindow, qtbot: QtBot) -> None:
    article.commands.zoom(10)
    article.reader.go_to(8)
    pane = article.reader.arabic
    before = pane.places.top(8) - pane.verticalScrollBar().value()
    qtbot.keyClick(article, Qt.Key.Key_3, CONTROL)
    qtbot.keyClick(article, Qt.Key.Key_4, CONTROL)
    qtbot.keyClick(article, Qt.Key.Key_3, CONTROL)
    after = pane.places.top(8) - pane.verticalScrollBar().value()
    assert abs(after - before) < 40
    assert article.reader.here == 8


def test_copying_everything_takes_only_what_is_shown(filtered: MainWindow, qtbot: QtBot) -> None:
    pane = filtered.reader.arabic
    pane.setFocus()
    qtbot.keyClick(pane, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(pane, Qt.Key.Key_C, CONTROL)
    run = filtered.desk.run
    assert run is not None
    expected = [run.sentences[number - 1].text for number in (3, 5, 8)]
    assert QGuiApplication.clipboard().text().split("\n") == expected
    assert filtered.reader.chosen() == (3, 5, 8)


def test_what_is_typed_is_kept_before_its_sentence_is_hidden(article: MainWindow) -> None:
    article.editing.edit(2)
    article.editing.editor.field.setPlainText("Typed by me.")
    article.actions_by_name["show_checked"].trigger()
    run = article.desk.run
    assert run is not None
    assert run.pairs[2].english == "Typed by me."
    assert not article.editing.editor.isVisible()


def test_editing_a_hidden_sentence_shows_it(filtered: MainWindow) -> None:
    filtered.editing.edit(2)
    assert filtered.editing.editor.isVisible()
    assert shown(filtered)[0] == [2, 3, 5, 8]


def test_another_article_is_shown_whole(
    filtered: MainWindow, read: Callable[[MainWindow, Path], None], tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text(LATIN_FIRST.read_text("utf-8"), "utf-8")
    read(filtered, other)
    assert shown(filtered)[0] == list(range(1, 10))
    assert not filtered.reader.showing.line.isVisible()


def test_while_translating_sentences_come_as_their_checks_come(
    filtered: MainWindow, qtbot: QtBot
) -> None:
    filtered.commands.again()
    assert "not translated yet" in filtered.reader.showing.line.words.text()
    qtbot.waitUntil(lambda: not filtered.desk.busy, timeout=MILLISECONDS_TO_READ)
    run = filtered.desk.run
    assert run is not None
    checked = {number for number, pair in run.pairs.items() if pair.checks}
    assert checked <= set(shown(filtered)[0])
    assert shown(filtered)[0] == shown(filtered)[1]


@pytest.fixture
def long(qtbot: QtBot) -> Reader:
    """A reader of an article that is written in three parts, every tenth sentence with a check."""
    reader = Reader(Theme.of(QGuiApplication.palette()))
    qtbot.addWidget(reader)
    reader.resize(1000, 600)
    reader.show()
    sentences = split(from_text("وصلت القافلة مساء الأحد. " * (3 * PART), NOW))
    pairs = {
        s.number: Pair(
            s, "It came.", "It came.", checks=check(Level.NOTE) if s.index % 10 == 0 else ()
        )
        for s in sentences
    }
    reader.show_article(sentences, pairs)
    return reader


def top(reader: Reader) -> int:
    """The sentence at the top of the Arabic pane."""
    return reader.arabic.places.anchor(0).number


def test_far_down_a_long_article_showing_all_stays_where_one_reads(long: Reader) -> None:
    long.show_only(Level.NOTE)
    bar = long.arabic.verticalScrollBar()
    bar.setValue(bar.maximum() * 3 // 4)
    before = top(long)
    assert before > PART
    long.show_only(None)
    assert abs(top(long) - before) < 10


def test_coming_back_far_down_a_long_article_is_coming_back_there(long: Reader) -> None:
    sentences, pairs = long._content.sentences, long._content.pairs
    for pane in long.panes:
        pane.filling.finish()
    bar = long.arabic.verticalScrollBar()
    bar.setValue(bar.maximum() * 3 // 4)
    place, before = long.place, top(long)
    long.show_article(sentences, pairs)
    long.return_to(place)
    assert before > PART
    assert abs(top(long) - before) < 10


@pytest.mark.parametrize(
    ("levels", "key", "words"),
    [
        ({}, Qt.Key.Key_3, "No check found anything"),
        ({3: Level.NOTE}, Qt.Key.Key_6, "Ctrl+3 shows all"),
        ({3: Level.NOTE}, Qt.Key.Key_3, "No other sentence has a check"),
        (LEVELS, Qt.Key.Key_6, "No other sentence has such a check"),
    ],
)
@pytest.mark.parametrize("shift", [Qt.KeyboardModifier.NoModifier, SHIFT])
def test_f8_says_why_it_goes_nowhere(
    article: MainWindow,
    qtbot: QtBot,
    levels: dict[int, Level],
    key: Qt.Key,
    words: str,
    shift: Qt.KeyboardModifier,
) -> None:
    set_checks(article, levels)
    qtbot.keyClick(article, key, CONTROL)
    article.reader.go_to(8 if 8 in levels else 3)
    qtbot.keyClick(article, Qt.Key.Key_F8, shift)
    assert words in article.status.said.text()
