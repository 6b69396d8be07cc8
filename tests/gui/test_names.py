"""Names and terms of the desk: listed, fixed once for every article, shared as tables."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from core.ledger import read_ledger
from core.paths import Paths
from core.word_kinds import NAMES, TERMS
from gui.names.names_panel import COLUMNS
from gui.names.word_form import WordForm
from gui.window import MainWindow
from tests.gui.articles import LATIN_FIRST, MILLISECONDS_TO_READ
from tests.gui.desk_words import fix_name, want_term

CONTROL = Qt.KeyboardModifier.ControlModifier
ARABIC = "الأمم المتحدة"
MINE = "Water minister Nabil Alkhateeb said the agreement guarantees each country a fixed share of at least 2.5 billion cubic metres a year."

Read = Callable[[MainWindow, Path], None]


@pytest.fixture
def listed(reading: MainWindow, qtbot: QtBot) -> MainWindow:
    """A window with the list of names open."""
    reading.activateWindow()
    qtbot.waitUntil(reading.isActiveWindow)
    # one sentence in the analyst's English, so that a name is found whatever translates
    run = reading.desk.run
    assert run is not None
    pair = run.pairs[3]
    reading.wording.correct(pair.sentence.text, MINE)
    reading.desk.take([run.worded(pair)])
    qtbot.keyClick(reading, Qt.Key.Key_F7, CONTROL)
    names = reading.naming.panel.list
    qtbot.waitUntil(lambda: names.topLevelItemCount() > 0, timeout=MILLISECONDS_TO_READ)
    return reading


def row_of(window: MainWindow, english: str) -> int:
    """The row whose English here has a word in it."""
    names = window.naming.panel.list
    texts = [names.topLevelItem(row).text(1) for row in range(names.topLevelItemCount())]
    return next(row for row, text in enumerate(texts) if english in text)


def fill(window: MainWindow, qtbot: QtBot, arabic: str | None, english: str) -> None:
    """Fill in the form that is open, and save it."""
    form = window.findChildren(WordForm)[-1]
    if arabic is not None:
        form.arabic.setText(arabic)
    form.english.setText(english)
    box = form.findChild(QDialogButtonBox)
    assert box is not None
    qtbot.mouseClick(box.button(QDialogButtonBox.StandardButton.Save), Qt.MouseButton.LeftButton)


def test_ctrl_f7_lists_the_names_with_their_forms_and_places(listed: MainWindow) -> None:
    names = listed.naming.panel.list
    row = names.topLevelItem(row_of(listed, "Alkhateeb"))
    assert "الخطيب" in row.text(0)
    assert row.text(3).startswith("para 2, sent. 1")
    assert names.columnCount() == len(COLUMNS)


def test_selecting_a_name_jumps_to_its_sentence(listed: MainWindow, qtbot: QtBot) -> None:
    names = listed.naming.panel.list
    item = names.topLevelItem(row_of(listed, "Alkhateeb"))
    point = names.visualItemRect(item).center()
    qtbot.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert listed.reader.here == 3


def test_a_name_written_this_way_is_kept_for_every_article(
    listed: MainWindow, qtbot: QtBot, paths: Paths
) -> None:
    names = listed.naming.panel.list
    names.setCurrentItem(names.topLevelItem(row_of(listed, "Alkhateeb")))
    qtbot.mouseClick(listed.naming.panel.write_button, Qt.MouseButton.LeftButton)
    fill(listed, qtbot, None, "Nabil al-Khatib")
    (entry,) = read_ledger(paths.names).entries
    assert entry.english == "Nabil al-Khatib"


def test_the_analysts_own_english_gets_a_check_and_one_key_puts_the_form_in(
    listed: MainWindow, qtbot: QtBot
) -> None:
    fix_name(listed, "نبيل الخطيب", "Nabil al-Khatib")
    run = listed.desk.run
    assert run is not None
    assert "ledger" in {check.kind for check in run.pairs[3].checks}
    listed.reader.go_to(3)
    qtbot.keyClick(listed, Qt.Key.Key_F2, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert run.pairs[3].english == MINE.replace("Alkhateeb", "al-Khatib")
    assert "ledger" not in {check.kind for check in run.pairs[3].checks}
    qtbot.keyClick(listed, Qt.Key.Key_Z, CONTROL)
    assert run.pairs[3].english == MINE


def test_a_term_raises_a_check_until_it_is_used(listed: MainWindow, qtbot: QtBot) -> None:
    listed.actions_by_name["term"].trigger()
    fill(listed, qtbot, ARABIC, "World Body of Lamps")
    run = listed.desk.run
    assert run is not None
    found = [pair for pair in run.pairs.values() if ARABIC in pair.sentence.text]
    assert found
    assert all("glossary" in {check.kind for check in pair.checks} for pair in found)


def test_a_form_without_arabic_stays_open_and_says_so(
    listed: MainWindow, qtbot: QtBot, paths: Paths
) -> None:
    listed.actions_by_name["term"].trigger()
    fill(listed, qtbot, "Nabil", "Nabil al-Khatib")
    form = listed.findChildren(WordForm)[-1]
    assert form.isVisible()
    assert "Arabic" in form.told.text()
    assert not paths.terms.exists()
    form.reject()


def test_a_form_without_english_takes_the_name_out(listed: MainWindow, qtbot: QtBot) -> None:
    fix_name(listed, "نبيل الخطيب", "Nabil al-Khatib")
    listed.naming.ask_for_form("نبيل الخطيب", "Nabil al-Khatib")
    fill(listed, qtbot, None, "")
    assert listed.wording.names.entries == ()


def test_another_form_of_a_name_keeps_its_note(listed: MainWindow, qtbot: QtBot) -> None:
    fix_name(listed, "نبيل الخطيب", "Nabil al-Khatib", "minister")
    listed.naming.ask_for_form("نبيل الخطيب", "Nabil al-Khatib")
    fill(listed, qtbot, None, "Nabeel Khateeb")
    (entry,) = listed.wording.names.entries
    assert (entry.english, entry.note) == ("Nabeel Khateeb", "minister")


def test_a_table_that_is_none_is_told_with_its_line(listed: MainWindow, tmp_path: Path) -> None:
    table = tmp_path / "shared.tsv"
    table.write_text("نبيل الخطيب\n", "utf-8")
    listed.naming.sharing.read(NAMES, table, listed)
    assert "Line 1 of shared.tsv" in listed.banner.sentence.text()


def test_saved_names_and_terms_can_be_read_again(listed: MainWindow, tmp_path: Path) -> None:
    fix_name(listed, "نبيل الخطيب", "Nabil al-Khatib")
    want_term(listed, ARABIC, "United Nations")
    listed.naming.sharing.save(NAMES, tmp_path / "n.tsv")
    listed.naming.sharing.save(TERMS, tmp_path / "t.tsv")
    names, terms = listed.wording.names, listed.wording.terms
    listed.naming.words.take_out(NAMES, names.entries)
    listed.naming.words.take_out(TERMS, terms.terms)
    listed.naming.sharing.read(NAMES, tmp_path / "n.tsv", listed)
    listed.naming.sharing.read(TERMS, tmp_path / "t.tsv", listed)
    assert (listed.wording.names, listed.wording.terms) == (names, terms)


def test_a_damaged_ledger_is_told_at_the_start_and_never_written_over(
    new_window: Callable[..., MainWindow], paths: Paths
) -> None:
    paths.data.mkdir(parents=True)
    paths.names.write_text("only one column\n", "utf-8")
    window = new_window()
    assert "names.tsv" in window.banner.sentence.text()
    fix_name(window, "نبيل", "Nabil")
    assert paths.names.read_text("utf-8") == "only one column\n"


def test_names_hold_in_the_next_article(
    listed: MainWindow, new_window: Callable[..., MainWindow], read: Read
) -> None:
    fix_name(listed, "نبيل الخطيب", "Nabil al-Khatib")
    other = new_window()
    read(other, LATIN_FIRST)
    run = other.desk.run
    assert run is not None
    assert "ledger" in {check.kind for check in run.pairs[3].checks}
