"""The analyst's hand on the key points: number, share, method, focus, pin, drop, order, reasons."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from core.keypoints import Method
from core.paths import Paths
from core.settings import load
from gui.articles.request import Request
from gui.commands.context_menu import pane_menu
from gui.dialogs import ChoiceDialog
from gui.panes.margin import rank_places
from gui.window import MainWindow
from tests.gui.answers import choose, when_asked
from tests.gui.articles import LATIN_FIRST, MILLISECONDS_TO_READ, SHORT

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier

Read = Callable[[MainWindow, Path], None]

LEANING = (
    "وزير المياه يعلن موعد الاجتماع المقبل\n\n"
    "قال وزير المياه سالم الحارثي إن الاجتماع المقبل يعقد في مدينة الساري. وأضاف أن الوفود تصل "
    "إلى المدينة قبل الاجتماع بيومين.\n\n"
    "وتشارك في الاجتماع خمس دول."
)


def shown(window: MainWindow) -> list[int]:
    points = window.reader.key_points
    return [points.card(row).number for row in range(points.count())]


def select(window: MainWindow, row: int) -> int:
    """Select a key point as a user would, and say which sentence it is."""
    points = window.reader.key_points
    points.setFocus()
    points.clearSelection()
    points.setCurrentRow(row)
    points.item(row).setSelected(True)
    return points.card(row).number


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until the key points are those wished for."""
    run = window.desk.run
    assert run is not None
    qtbot.waitUntil(lambda: run.settled, timeout=MILLISECONDS_TO_READ)


def test_a_share_of_the_article_can_be_had_instead_of_a_number(
    reading: MainWindow, qtbot: QtBot
) -> None:
    heading = reading.reader.heading
    heading.unit.setCurrentIndex(1)
    heading.count.setValue(25)
    qtbot.waitUntil(lambda: len(shown(reading)) == 2)
    assert reading.settings.share == 25


def test_share_and_method_are_remembered(
    new_window: Callable[..., MainWindow], paths: Paths
) -> None:
    first = new_window()
    first.reader.heading.unit.setCurrentIndex(1)
    first.control.set_method(Method.LUHN)
    first.close()
    second = new_window(load(paths.settings))
    assert second.desk.wish.share == first.desk.wish.share > 0
    assert second.desk.wish.method is Method.LUHN
    assert second.reader.heading.unit.currentIndex() == 1


def test_the_method_chosen_in_the_dialog_ranks_and_stands_in_the_report(
    reading: MainWindow, qtbot: QtBot
) -> None:
    when_asked(choose(Method.LEAD))
    qtbot.keyClick(reading, Qt.Key.Key_K, CONTROL | SHIFT)
    settle(reading, qtbot)
    assert shown(reading) == [2, 3, 4, 5, 6]
    reading.activateWindow()
    qtbot.waitUntil(reading.isActiveWindow)
    qtbot.keyClick(reading, Qt.Key.Key_C, CONTROL | SHIFT)
    assert Method.LEAD.title in QGuiApplication.clipboard().text()


def test_the_method_dialog_explains_each_method(reading: MainWindow, qtbot: QtBot) -> None:
    texts: list[str] = []

    def read_dialog(dialog: ChoiceDialog) -> None:
        texts.extend(dialog.list.item(row).text() for row in range(dialog.list.count()))
        dialog.reject()

    when_asked(read_dialog)
    qtbot.mouseClick(reading.reader.asks.method, Qt.MouseButton.LeftButton)
    assert texts == [f"{method.title}\n{method.description}" for method in Method]


def test_ctrl_l_goes_to_the_focus_line_and_its_words_pull_sentences_up(
    reading: MainWindow, qtbot: QtBot
) -> None:
    line = reading.reader.asks.focus
    qtbot.keyClick(reading, Qt.Key.Key_L, CONTROL)
    qtbot.waitUntil(line.hasFocus)
    line.insert("السد")  # QTest types nothing but ASCII
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle(reading, qtbot)
    first = reading.reader.key_points.card(0)
    assert "has the focus السد" in first.reasons


def test_an_english_focus_word_is_found_in_the_translation(
    reading: MainWindow, qtbot: QtBot
) -> None:
    run = reading.desk.run
    assert run is not None
    word = max(run.pairs[len(run.sentences)].english.strip(".").split(), key=len)
    line = reading.reader.asks.focus
    line.setFocus()
    qtbot.keyClicks(line, word)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle(reading, qtbot)
    assert f"has the focus {word}" in reading.reader.key_points.card(0).reasons
    assert not reading.reader.asks.told.isVisible()


def test_a_focus_that_no_key_point_has_is_told(reading: MainWindow, qtbot: QtBot) -> None:
    line = reading.reader.asks.focus
    line.setFocus()
    qtbot.keyClicks(line, "zeppelin")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settle(reading, qtbot)
    assert reading.reader.asks.told.text() == "in no key point: zeppelin"


def test_an_emptied_focus_line_lets_the_ranking_alone_again(
    reading: MainWindow, qtbot: QtBot
) -> None:
    before = shown(reading)
    reading.control.set_focus(("السد",))
    settle(reading, qtbot)
    reading.reader.asks.focus.clear()
    settle(reading, qtbot)
    assert shown(reading) == before
    assert reading.desk.wish.focus == ()


def test_what_the_translation_brings_moves_no_selected_key_point(
    reading: MainWindow, qtbot: QtBot
) -> None:
    points = reading.reader.key_points
    others = " ".join(points.card(row).english for row in range(4)).split()
    word = next(word for word in points.card(4).english.split() if word not in others)
    wanted = select(reading, 4)
    before = shown(reading)
    reading.commands.again()
    reading.control.set_focus((word,))
    qtbot.waitUntil(lambda: not reading.desk.busy, timeout=MILLISECONDS_TO_READ)
    settle(reading, qtbot)
    assert shown(reading) == before
    points.clearSelection()
    qtbot.waitUntil(lambda: shown(reading)[0] == wanted, timeout=MILLISECONDS_TO_READ)


def test_a_key_point_under_the_mouse_is_in_hand_until_the_mouse_leaves(
    reading: MainWindow, qtbot: QtBot
) -> None:
    points = reading.reader.key_points
    box = points.visualItemRect(points.item(0))
    qtbot.mouseMove(points.viewport(), box.center() - QPoint(5, 0))
    qtbot.mouseMove(points.viewport(), box.center())
    qtbot.waitUntil(lambda: points.in_hand)
    with qtbot.waitSignal(points.released):
        QApplication.sendEvent(points, QEvent(QEvent.Type.Leave))
    assert not points.in_hand


def test_ctrl_k_pins_the_sentence_one_is_at_and_unpins_it_again(
    reading: MainWindow, qtbot: QtBot
) -> None:
    outside = next(number for number in range(2, 10) if number not in shown(reading))
    reading.reader.go_to(outside)
    qtbot.keyClick(reading, Qt.Key.Key_K, CONTROL)
    settle(reading, qtbot)
    assert outside in shown(reading)
    card = reading.reader.key_points.card(shown(reading).index(outside))
    assert card.pinned
    assert "pinned" in card.spoken
    qtbot.keyClick(reading, Qt.Key.Key_K, CONTROL)
    settle(reading, qtbot)
    assert outside not in shown(reading)


def test_a_pinned_point_survives_another_number_and_method(
    reading: MainWindow, qtbot: QtBot
) -> None:
    last = select(reading, 4)
    qtbot.keyClick(reading, Qt.Key.Key_K, CONTROL)
    reading.control.set_points(1)
    reading.control.set_method(Method.LEAD)
    settle(reading, qtbot)
    assert shown(reading) == [last]


def test_del_drops_a_key_point_and_ctrl_shift_z_restores_it(
    reading: MainWindow, qtbot: QtBot
) -> None:
    before = shown(reading)
    dropped = select(reading, 0)
    qtbot.keyClick(reading.reader.key_points, Qt.Key.Key_Delete)
    settle(reading, qtbot)
    assert dropped not in shown(reading)
    assert len(shown(reading)) == 5
    qtbot.keyClick(reading, Qt.Key.Key_Z, CONTROL | ALT)
    settle(reading, qtbot)
    assert shown(reading) == before


def test_del_leaves_a_sentence_alone_that_is_no_key_point(
    reading: MainWindow, qtbot: QtBot
) -> None:
    before = shown(reading)
    reading.reader.key_points.clearSelection()
    reading.reader.go_to(next(number for number in range(2, 10) if number not in before))
    qtbot.keyClick(reading.reader.arabic, Qt.Key.Key_Delete)
    assert "no key point" in reading.status.said.text()
    assert shown(reading) == before


def test_alt_down_moves_a_key_point_and_the_selection_goes_with_it(
    reading: MainWindow, qtbot: QtBot
) -> None:
    before = shown(reading)
    select(reading, 0)
    points = reading.reader.key_points
    qtbot.keyClick(points, Qt.Key.Key_Down, ALT)
    qtbot.keyClick(points, Qt.Key.Key_Down, ALT)
    assert shown(reading) == [before[1], before[2], before[0], *before[3:]]
    assert [points.card(row).rank for row in range(5)] == [1, 2, 3, 4, 5]
    assert points.selected_numbers() == (before[0],)
    qtbot.keyClick(points, Qt.Key.Key_Up, ALT)
    assert shown(reading) == [before[1], before[0], *before[2:]]


def test_a_key_point_moves_no_further_than_the_end(reading: MainWindow, qtbot: QtBot) -> None:
    before = shown(reading)
    select(reading, 4)
    qtbot.keyClick(reading.reader.key_points, Qt.Key.Key_Down, ALT)
    assert shown(reading) == before


def test_the_order_survives_another_ranking_and_is_in_the_report(
    reading: MainWindow, qtbot: QtBot
) -> None:
    last = select(reading, 4)
    for _ in range(4):
        qtbot.keyClick(reading.reader.key_points, Qt.Key.Key_Up, ALT)
    reading.control.set_focus(("zeppelin",))
    settle(reading, qtbot)
    assert shown(reading)[0] == last
    qtbot.keyClick(reading, Qt.Key.Key_C, CONTROL | ALT)
    text = QGuiApplication.clipboard().text()
    assert "arranged by the analyst" in text
    assert "focus: zeppelin" in text


def test_as_ranked_takes_all_decisions_back(reading: MainWindow, qtbot: QtBot) -> None:
    before = shown(reading)
    select(reading, 0)
    qtbot.keyClick(reading.reader.key_points, Qt.Key.Key_Delete)
    settle(reading, qtbot)
    select(reading, 0)
    qtbot.keyClick(reading.reader.key_points, Qt.Key.Key_Down, ALT)
    qtbot.keyClick(reading, Qt.Key.Key_K, CONTROL | ALT)
    settle(reading, qtbot)
    assert shown(reading) == before


def test_what_was_decided_comes_back_with_the_article(
    reading: MainWindow, qtbot: QtBot, read: Read
) -> None:
    dropped = select(reading, 0)
    qtbot.keyClick(reading.reader.key_points, Qt.Key.Key_Delete)
    reading.commands.open_all([Request(text=SHORT)])
    qtbot.waitUntil(lambda: not reading.desk.busy, timeout=MILLISECONDS_TO_READ)
    assert not reading.desk.wish.choice
    read(reading, LATIN_FIRST)
    settle(reading, qtbot)
    assert dropped in reading.desk.wish.choice.dropped
    assert dropped not in shown(reading)


def test_translating_again_leaves_the_decisions_alone(reading: MainWindow, qtbot: QtBot) -> None:
    select(reading, 0)
    qtbot.keyClick(reading.reader.key_points, Qt.Key.Key_Delete)
    settle(reading, qtbot)
    before = shown(reading)
    reading.commands.again()
    qtbot.waitUntil(lambda: not reading.desk.busy, timeout=MILLISECONDS_TO_READ)
    assert shown(reading) == before


def test_translating_again_at_once_waits_for_the_method_just_chosen(
    reading: MainWindow, qtbot: QtBot
) -> None:
    reading.control.set_method(Method.LEAD)
    reading.commands.again()
    run = reading.desk.run
    assert run is not None
    assert not run.settled
    settle(reading, qtbot)
    assert shown(reading) == [2, 3, 4, 5, 6]
    qtbot.waitUntil(lambda: not reading.desk.busy, timeout=MILLISECONDS_TO_READ)


def test_why_is_in_the_tip_and_on_demand_below_each_key_point(
    reading: MainWindow, qtbot: QtBot
) -> None:
    points = reading.reader.key_points
    assert points.item(0).toolTip().startswith("Chosen because: ")
    before = points.sizeHintForRow(0)
    qtbot.keyClick(reading, Qt.Key.Key_Y, CONTROL | SHIFT)
    assert points.sizeHintForRow(0) > before
    qtbot.keyClick(reading, Qt.Key.Key_Y, CONTROL | SHIFT)
    assert points.sizeHintForRow(0) == before


def test_a_point_that_begins_with_he_added_shows_what_was_said_before(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.commands.open_all([Request(text=LEANING)])
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=MILLISECONDS_TO_READ)
    run = window.desk.run
    assert run is not None
    cards = {
        window.reader.key_points.card(row).number: window.reader.key_points.card(row)
        for row in range(3)
    }
    assert cards[3].context == run.pairs[2].english
    assert cards[3].before.startswith("After para 1, sent. 1: ")
    assert cards[2].context == ""
    assert cards[4].context == ""


@pytest.mark.parametrize("name", ["pin", "drop", "move_up", "move_down", "why"])
def test_the_menu_of_a_key_point_offers_what_can_be_done_with_it(
    reading: MainWindow, name: str
) -> None:
    assert reading.actions_by_name[name] in reading.reader.key_points.actions()


def test_the_menu_of_a_pane_takes_the_sentence_under_the_mouse_in_hand(
    reading: MainWindow, qtbot: QtBot
) -> None:
    pane = reading.reader.english
    point = pane.places.lines(4)[0].center() - QPointF(0, pane.verticalScrollBar().value())
    number = pane.sentence_at(point.toPoint())
    menu = pane_menu(
        pane, reading.reader, [reading.actions_by_name["pin"]], lambda _: (), point.toPoint()
    )
    assert isinstance(menu, QMenu)
    assert reading.reader.here == number > 0
    menu.actions()[-1].trigger()
    settle(reading, qtbot)
    assert number in reading.desk.wish.choice.pinned
    menu.close()
    QTest.qWait(0)
    QApplication.processEvents()


def test_ranks_of_key_points_that_begin_on_one_line_stand_one_below_the_other(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.commands.open_all([Request(text="وصلت القافلة. ولم تغادر. وعادت.")])
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=MILLISECONDS_TO_READ)
    ranks = {window.reader.key_points.card(row).number: row + 1 for row in range(3)}
    placed = sorted(rank_places(window.reader.arabic, ranks))
    assert [rank for _, _, rank in placed] == [ranks[number] for number in (1, 2, 3)]
    for (top, height, _), (below, _, _) in pairwise(placed):
        assert below >= top + height - 0.01
