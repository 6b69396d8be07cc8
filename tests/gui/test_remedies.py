"""From a check to what helps: in the list, under the right mouse button, and by one key."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from core.checks import checks
from core.pair import Check, Level
from gui.checks.check_rows import REMEDY
from gui.checks.remedies import WORDS, Remedy
from gui.commands.context_menu import pane_menu
from gui.dialogs import ChoiceDialog, Page
from gui.names.word_form import WordForm
from gui.window import MainWindow
from tests.gui.desk_words import fix_name

CONTROL = Qt.KeyboardModifier.ControlModifier
MINE = "Water minister Nabil Alkhateeb said the agreement guarantees each country a fixed share of at least 2.5 billion cubic metres a year."

Give = Callable[..., None]


@pytest.fixture
def article(reading: MainWindow, qtbot: QtBot) -> MainWindow:
    """A window over an article without any check."""
    run = reading.desk.run
    assert run is not None
    reading.desk.take([replace(pair, checks=()) for pair in run.pairs.values()])
    reading.activateWindow()
    qtbot.waitUntil(reading.isActiveWindow)
    return reading


@pytest.fixture
def give(article: MainWindow) -> Give:
    """Gives sentence 3 an English, the checks that it raises and some more, and goes there."""

    def give(english: str = MINE, *more: Check, first: str = "", remarks: tuple = ()) -> None:
        run = article.desk.run
        assert run is not None
        pair = run.pairs[3]
        found = checks(pair.sentence.text, english, ledger=article.wording.names)
        article.desk.take(
            [
                replace(
                    pair, english=english, checks=(*remarks, *more, *found), edited=True,
                    remarks=remarks, first=first,
                )
            ]
        )  # fmt: skip
        article.reader.go_to(3)

    return give


def help_here(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Period, CONTROL)


def open_list(window: MainWindow, qtbot: QtBot) -> int:
    """Open the list of checks at its first row, and give that row."""
    qtbot.keyClick(window, Qt.Key.Key_F8, CONTROL)
    qtbot.waitUntil(window.checks.list.hasFocus)
    qtbot.keyClick(window.checks.list, Qt.Key.Key_Home)
    return window.checks.list.currentIndex().row()


def fields(window: MainWindow) -> tuple[str, str]:
    form = window.findChildren(WordForm)[-1]
    assert form.isVisible()
    return form.arabic.text(), form.english.text()


def menu_of(window: MainWindow, number: int) -> QMenu:
    pane = window.reader.english
    span = pane.places.span(number)
    assert span is not None
    cursor = QTextCursor(pane.document())
    cursor.setPosition(span.selectionStart() + 3)
    point = pane.cursorRect(cursor).center()
    offers = window.commands.checks.remedies.offers
    return pane_menu(pane, window.reader, [QAction("pin", window)], offers, point)


def test_ctrl_dot_opens_the_editor_where_the_number_stands(
    article: MainWindow, give: Give, qtbot: QtBot
) -> None:
    give(MINE.replace("2.5", "5.2").replace("Nabil Alkhateeb", "Nabil al-Khatib 😀"))
    help_here(article, qtbot)
    editor = article.editing.editor
    qtbot.waitUntil(editor.field.hasFocus)
    cursor = editor.field.textCursor()
    cursor.setPosition(0, QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText().endswith("at least 5.2 billion")


def test_ctrl_dot_puts_the_form_of_the_ledger_in(
    article: MainWindow, give: Give, qtbot: QtBot
) -> None:
    fix_name(article, "نبيل الخطيب", "Nabil al-Khatib")
    give()
    help_here(article, qtbot)
    run = article.desk.run
    assert run is not None
    assert run.pairs[3].english == MINE.replace("Alkhateeb", "al-Khatib")
    qtbot.keyClick(article, Qt.Key.Key_Z, CONTROL)
    assert run.pairs[3].english != MINE.replace("Alkhateeb", "al-Khatib")


def test_ctrl_dot_asks_for_the_form_of_a_name_that_is_lost(
    article: MainWindow, give: Give, qtbot: QtBot
) -> None:
    run = article.desk.run
    assert run is not None
    start = run.pairs[3].sentence.text.index("الخطيب")
    lost = Check("names", Level.LIKELY, "Lost.", ((start, start + len("الخطيب")),))
    give(MINE, lost)
    help_here(article, qtbot)
    arabic, english = fields(article)
    assert arabic == "الخطيب"
    assert "Kh" in english


def test_ctrl_dot_shows_the_first_choice(article: MainWindow, give: Give, qtbot: QtBot) -> None:
    second = Check("output", Level.NOTE, "Not the first choice.")
    give(MINE, first="Water water water.", remarks=(second,))
    help_here(article, qtbot)
    page = article.findChild(Page)
    assert page is not None
    assert "Water water water." in page.text.toPlainText()
    page.close()


def test_without_a_check_ctrl_dot_says_so(article: MainWindow, qtbot: QtBot) -> None:
    article.reader.go_to(2)
    help_here(article, qtbot)
    assert "No check" in article.status.said.text()


def test_ctrl_dot_proposes_the_form_of_the_other_sentences(
    article: MainWindow, give: Give, qtbot: QtBot
) -> None:
    run = article.desk.run
    assert run is not None
    start = run.pairs[3].sentence.text.index("الخطيب")
    span = start, start + len("الخطيب")
    give(MINE, Check("consistency", Level.NOTE, "Lost.", (span,), elsewhere="Alkhatib"))
    help_here(article, qtbot)
    assert fields(article) == ("الخطيب", "Alkhatib")


def test_ctrl_dot_says_that_a_sentence_is_not_translated_yet(
    article: MainWindow, qtbot: QtBot
) -> None:
    run = article.desk.run
    assert run is not None
    del run.pairs[2]
    article.reader.go_to(2)
    help_here(article, qtbot)
    assert article.status.said.text() == "This sentence is not translated yet"


def test_several_remedies_are_asked_about_with_their_reasons(
    article: MainWindow, give: Give, qtbot: QtBot
) -> None:
    fix_name(article, "نبيل الخطيب", "Nabil al-Khatib")
    give(MINE.replace("2.5", "5.2"))
    help_here(article, qtbot)
    (dialog,) = article.findChildren(ChoiceDialog)
    shown = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert [words.split("  ")[0] for words in shown] == [
        WORDS[Remedy.EDIT],
        WORDS[Remedy.USE_FORM],
    ]
    assert "5.2" in shown[0]
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    run = article.desk.run
    assert run is not None
    assert "Nabil al-Khatib" in run.pairs[3].english


def test_a_row_of_the_list_says_what_helps_and_a_click_on_it_does_it(
    article: MainWindow, give: Give, qtbot: QtBot
) -> None:
    give(MINE.replace("2.5", "5.2"))
    row = open_list(article, qtbot)
    view = article.checks.list
    index = article.checks.table.index(row, REMEDY)
    assert index.data() == WORDS[Remedy.EDIT]
    place = view.visualRect(index).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(article.editing.editor.field.hasFocus)


def test_what_helps_can_be_read_at_the_usual_width(
    article: MainWindow, give: Give, qtbot: QtBot
) -> None:
    give(MINE.replace("2.5", "5.2"))
    row = open_list(article, qtbot)
    place = article.checks.list.visualRect(article.checks.table.index(row, REMEDY))
    assert place.right() <= article.checks.list.viewport().width()
    assert place.width() > article.checks.list.fontMetrics().horizontalAdvance(WORDS[Remedy.EDIT])


@pytest.mark.parametrize("dot", [True, False])
def test_return_and_ctrl_dot_do_what_helps_against_the_row(
    article: MainWindow, give: Give, qtbot: QtBot, dot: bool
) -> None:
    give(MINE.replace("2.5", "5.2"))
    open_list(article, qtbot)
    if dot:
        help_here(article, qtbot)
    else:
        qtbot.keyClick(article.checks.list, Qt.Key.Key_Return)
    qtbot.waitUntil(article.editing.editor.field.hasFocus)
    assert article.reader.here == 3


def test_the_right_mouse_button_offers_on_top_what_helps(article: MainWindow, give: Give) -> None:
    give(MINE.replace("2.5", "5.2"))
    menu = menu_of(article, 3)
    first = menu.actions()[0]
    assert first.text().startswith(WORDS[Remedy.EDIT])
    assert "numbers" in first.text()
    first.trigger()
    assert article.editing.editor.isVisible()


def test_a_sentence_without_checks_has_the_usual_menu(article: MainWindow) -> None:
    assert not menu_of(article, 2).actions()[0].text().startswith(tuple(WORDS.values()))


def test_the_tip_of_a_checked_sentence_tells_the_way(article: MainWindow, give: Give) -> None:
    give(MINE.replace("2.5", "5.2"))
    assert "Ctrl+." in article.reader.english.tip(3)
    assert "Ctrl+." not in article.reader.english.tip(2)


def test_remedies_of_a_sentence_that_is_not_translated_are_none(article: MainWindow) -> None:
    assert article.commands.checks.remedies.offers(99) == []


def test_the_arabic_pane_offers_the_same(article: MainWindow, give: Give) -> None:
    give(MINE.replace("2.5", "5.2"))
    pane = article.reader.arabic
    line = pane.places.lines(3)[0]
    point = QPoint(round(line.right()) - 20, round(line.center().y()))
    offers = article.commands.checks.remedies.offers
    menu = pane_menu(pane, article.reader, [], offers, point)
    assert menu.actions()[0].text().startswith(WORDS[Remedy.EDIT])
