"""All names and terms of the desk in a window: searched, sorted, changed in place, undone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit
from pytestqt.qtbot import QtBot

from core.glossary import Term, read_glossary
from core.ledger import Entry, read_ledger
from core.paths import Paths
from core.word_kinds import NAMES, TERMS
from core.wording import Wording
from gui.names.word_form import WordForm
from gui.names.word_page import WordPage
from gui.names.word_window import WordWindow
from gui.problems import ONLY_AN_ADDRESS
from gui.window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
GADDAFI = Entry("معمر القذافي", "Muammar Gaddafi", "house style")
HADDAD = Entry("سمير حداد", "Samir Haddad")
KHATIB = Entry("نبيل الخطيب", "Nabil al-Khatib")
HIRAK = Term("الحراك", "Hirak", translate=False)
SDF = Term("قوات سوريا الديمقراطية", "SDF")
ARABIC, ENGLISH, NOTE = 0, 1, 2


def open_window(window: MainWindow, qtbot: QtBot) -> WordWindow:
    """Open the tables with Ctrl+T."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_T, CONTROL)
    tables = window.naming.tables
    qtbot.waitUntil(tables.isActiveWindow)
    return tables


@pytest.fixture
def empty(window: MainWindow, qtbot: QtBot) -> WordWindow:
    """The tables with nothing in them."""
    return open_window(window, qtbot)


@pytest.fixture
def tables(paths: Paths, new_window: Callable[..., MainWindow], qtbot: QtBot) -> WordWindow:
    """The tables with three names and two terms."""
    wording = Wording(paths)
    for entry in (GADDAFI, HADDAD, KHATIB):
        wording.write_names(wording.names.with_entry(entry))
    for term in (HIRAK, SDF):
        wording.write_terms(wording.terms.with_term(term))
    return open_window(new_window(), qtbot)


def column(page: WordPage, column: int) -> list[str]:
    """What a column shows from the top down."""
    return [page.found.index(row, column).data() for row in range(page.found.rowCount())]


def change(tables: WordWindow, qtbot: QtBot, arabic: str, column: int, text: str) -> None:
    """Type over a cell and press Return."""
    editor = type_into(tables, qtbot, arabic, column, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.wait(30)


def type_into(tables: WordWindow, qtbot: QtBot, arabic: str, column: int, text: str) -> QLineEdit:
    """Go to a cell, press F2 and type over it."""
    page = tables.page
    page.go_to(arabic, column)
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    editor.insert(text)
    return editor


def save(form: WordForm, qtbot: QtBot) -> None:
    box = form.findChild(QDialogButtonBox)
    assert box is not None
    qtbot.mouseClick(box.button(QDialogButtonBox.StandardButton.Save), Qt.MouseButton.LeftButton)


def test_ctrl_t_shows_all_names_and_terms_sorted_by_their_arabic(tables: WordWindow) -> None:
    names, terms = tables.pages
    assert column(names, ARABIC) == [HADDAD.arabic, GADDAFI.arabic, KHATIB.arabic]
    assert column(names, ENGLISH) == [HADDAD.english, GADDAFI.english, KHATIB.english]
    assert column(terms, ARABIC) == [HIRAK.arabic, SDF.arabic]
    assert [tables.tabs.tabText(place) for place in (0, 1)] == ["3 names", "2 terms"]


def test_empty_tables_explain_themselves(empty: WordWindow) -> None:
    assert empty.page.empty.isVisible()
    assert "Ctrl+F7" in empty.page.empty.text()
    assert empty.add_button.hasFocus()
    empty.tabs.setCurrentIndex(1)
    assert "No terms yet" in empty.page.empty.text()


def test_arabic_cells_are_drawn_large_and_edited_from_right_to_left(
    tables: WordWindow, qtbot: QtBot
) -> None:
    page = tables.page
    index = page.found.index(0, ARABIC)
    assert index.data(Qt.ItemDataRole.FontRole).pointSizeF() >= 14
    page.view.setCurrentIndex(index)
    qtbot.keyClick(page.view, Qt.Key.Key_F2)
    editor = page.view.findChild(QLineEdit)
    assert editor.layoutDirection() == Qt.LayoutDirection.RightToLeft
    picture = page.view.viewport().grab(page.view.visualRect(page.found.index(1, ARABIC))).toImage()
    half = picture.width() // 2
    dark = [
        sum(picture.pixelColor(x, y).lightnessF() < 0.5 for y in range(picture.height()))
        for x in range(picture.width())
    ]
    assert sum(dark[half:]) > sum(dark[:half])


def test_typing_over_a_cell_is_kept_at_once(tables: WordWindow, qtbot: QtBot, paths: Paths) -> None:
    change(tables, qtbot, HADDAD.arabic, ENGLISH, "Sameer Haddad")
    entry = read_ledger(paths.names).entry(HADDAD.arabic)
    assert entry == Entry(HADDAD.arabic, "Sameer Haddad")
    assert "Sameer Haddad" in tables.told.text()


def test_the_note_and_the_arabic_can_be_changed_too(
    tables: WordWindow, qtbot: QtBot, paths: Paths
) -> None:
    change(tables, qtbot, HADDAD.arabic, NOTE, "spokesman")
    change(tables, qtbot, HADDAD.arabic, ARABIC, "سمير الحداد")
    assert read_ledger(paths.names).entry("سمير الحداد") == Entry(
        "سمير الحداد", "Samir Haddad", "spokesman"
    )
    assert len(read_ledger(paths.names).entries) == 3


def test_ctrl_z_undoes_step_by_step_and_ctrl_shift_z_does_it_again(
    tables: WordWindow, qtbot: QtBot, paths: Paths
) -> None:
    change(tables, qtbot, HADDAD.arabic, ENGLISH, "One")
    change(tables, qtbot, HADDAD.arabic, ENGLISH, "Two")
    for expected in ("One", "Samir Haddad"):
        qtbot.keyClick(tables, Qt.Key.Key_Z, CONTROL)
        entry = read_ledger(paths.names).entry(HADDAD.arabic)
        assert entry is not None
        assert entry.english == expected
    assert not tables.undo_button.isEnabled()
    qtbot.keyClick(tables, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert "One" in column(tables.page, ENGLISH)


@pytest.mark.parametrize(
    ("cell", "text", "word"),
    [
        (ENGLISH, " ", "English"),
        (ARABIC, "Samir", "Arabic"),
        (ARABIC, GADDAFI.arabic, "another row"),
    ],
)
def test_what_cannot_stand_in_a_row_is_said_and_not_kept(
    tables: WordWindow, qtbot: QtBot, paths: Paths, cell: int, text: str, word: str
) -> None:
    before = paths.names.read_bytes()
    change(tables, qtbot, HADDAD.arabic, cell, text)
    assert word in tables.told.text()
    assert paths.names.read_bytes() == before
    assert column(tables.page, ENGLISH) == [HADDAD.english, GADDAFI.english, KHATIB.english]


def test_the_space_bar_says_that_a_term_is_not_translated(
    tables: WordWindow, qtbot: QtBot, paths: Paths
) -> None:
    tables.tabs.setCurrentIndex(1)
    tables.page.go_to(SDF.arabic, list(TERMS.fields).index("translate"))
    tables.page.view.setFocus()
    for translate in (False, True):
        qtbot.keyClick(tables.page.view, Qt.Key.Key_Space)
        qtbot.wait(30)
        assert Term(SDF.arabic, "SDF", translate=translate) in read_glossary(paths.terms).terms


def test_closing_the_main_window_keeps_what_is_typed_in_a_cell(
    tables: WordWindow, qtbot: QtBot, paths: Paths
) -> None:
    type_into(tables, qtbot, HADDAD.arabic, ENGLISH, "Sameer Haddad")
    tables.parentWidget().close()
    entry = read_ledger(paths.names).entry(HADDAD.arabic)
    assert entry == Entry(HADDAD.arabic, "Sameer Haddad")


def test_del_takes_the_selected_rows_out_in_one_step(
    tables: WordWindow, qtbot: QtBot, paths: Paths
) -> None:
    page = tables.page
    page.view.setFocus()
    page.go_to(HADDAD.arabic)
    qtbot.keyClick(page.view, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    assert read_ledger(paths.names).entries == (KHATIB,)
    assert page.selected == [KHATIB]
    qtbot.keyClick(tables, Qt.Key.Key_Z, CONTROL)
    assert set(read_ledger(paths.names).entries) == {GADDAFI, HADDAD, KHATIB}


def test_del_takes_out_the_row_that_was_clicked_while_another_was_typed_in(
    tables: WordWindow, qtbot: QtBot, paths: Paths
) -> None:
    page = tables.page
    type_into(tables, qtbot, HADDAD.arabic, ENGLISH, "Sameer Haddad")
    place = page.view.visualRect(page.found.index(2, ENGLISH)).center()
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.wait(30)
    assert page.selected == [KHATIB]
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    forms = {entry.english for entry in read_ledger(paths.names).entries}
    assert forms == {"Sameer Haddad", GADDAFI.english}


def test_rows_stay_selected_when_another_window_changes_the_table(
    tables: WordWindow, qtbot: QtBot, paths: Paths
) -> None:
    page = tables.page
    page.view.setFocus()
    page.go_to(GADDAFI.arabic)
    qtbot.keyClick(page.view, Qt.Key.Key_Down, SHIFT)
    other = Wording(paths)
    other.write_names(other.names.without(HADDAD.arabic).with_entry(Entry("أحمد", "Ahmad")))
    tables.open()
    assert "Ahmad" in column(page, ENGLISH)
    assert page.selected == [GADDAFI, KHATIB]


@pytest.mark.parametrize("changed", ["سمير الحداد", "يوسف"])
def test_tab_keeps_a_cell_and_goes_on_in_the_next_one(
    tables: WordWindow, qtbot: QtBot, paths: Paths, changed: str
) -> None:
    editor = type_into(tables, qtbot, HADDAD.arabic, ARABIC, changed)
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    qtbot.wait(30)
    assert read_ledger(paths.names).entry(changed) == Entry(changed, HADDAD.english)
    following = QApplication.focusWidget()
    assert isinstance(following, QLineEdit)
    assert following.text() == HADDAD.english
    following.insert("Sameer")
    qtbot.keyClick(following, Qt.Key.Key_Return)
    qtbot.wait(30)
    assert read_ledger(paths.names).entry(changed) == Entry(changed, "Sameer")


def test_ins_adds_a_row_and_goes_to_it(tables: WordWindow, qtbot: QtBot, paths: Paths) -> None:
    tables.tabs.setCurrentIndex(1)
    qtbot.keyClick(tables, Qt.Key.Key_Insert)
    form = tables.findChildren(WordForm)[-1]
    form.arabic.setText("هيئة تحرير الشام")
    form.english.setText("HTS|Hayat Tahrir al-Sham")
    form.note.setText("as the desk says")
    form.kept.setChecked(True)
    save(form, qtbot)
    expected = Term("هيئة تحرير الشام", "HTS|Hayat Tahrir al-Sham", False, "as the desk says")
    assert expected in read_glossary(paths.terms).terms
    assert tables.page.selected == [expected]


def test_adding_a_name_that_is_there_already_says_so_and_replaces_nothing(
    tables: WordWindow, qtbot: QtBot, paths: Paths
) -> None:
    before = paths.names.read_bytes()
    qtbot.keyClick(tables, Qt.Key.Key_Insert)
    form = tables.findChildren(WordForm)[-1]
    form.english.setText("Gaddafi")
    form.arabic.setText(GADDAFI.arabic)
    save(form, qtbot)
    assert form.isVisible()
    assert "already" in form.told.text()
    assert paths.names.read_bytes() == before
    form.reject()


def test_what_was_searched_for_is_proposed_for_a_new_row(tables: WordWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(tables, Qt.Key.Key_F, CONTROL)
    assert tables.search.hasFocus()
    tables.search.setText("طرابلس")
    assert "No name has these words" in tables.page.empty.text()
    qtbot.mouseClick(tables.add_button, Qt.MouseButton.LeftButton)
    form = tables.findChildren(WordForm)[-1]
    assert form.arabic.text() == "طرابلس"
    form.reject()


@pytest.mark.parametrize("words", ["سمير", "haddad", "سمير حدّاد"])
def test_searching_shows_only_rows_with_the_words(tables: WordWindow, words: str) -> None:
    tables.search.setText(words)
    assert column(tables.page, ENGLISH) == ["Samir Haddad"]
    assert tables.tabs.tabText(0) == "1 of 3 names"


def test_notes_are_searched_too(tables: WordWindow) -> None:
    tables.search.setText("house")
    assert column(tables.page, ENGLISH) == [GADDAFI.english]


def test_a_key_sorts_by_a_column_and_turns_the_order_round(
    tables: WordWindow, qtbot: QtBot
) -> None:
    tables.page.view.setFocus()
    expected = sorted([GADDAFI.english, HADDAD.english, KHATIB.english])
    qtbot.keyClick(tables.page.view, Qt.Key.Key_2, CONTROL)
    assert column(tables.page, ENGLISH) == expected
    qtbot.keyClick(tables.page.view, Qt.Key.Key_2, CONTROL)
    assert column(tables.page, ENGLISH) == expected[::-1]


def test_everything_can_be_reached_by_tab(tables: WordWindow, qtbot: QtBot) -> None:
    tables.search.setFocus()
    seen = []
    for _ in range(12):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    for widget in (tables.add_button, tables.page.view, tables.export_button, tables.search):
        assert widget in seen


def test_rows_that_another_window_wrote_are_there_when_one_comes_back(
    tables: WordWindow, paths: Paths
) -> None:
    other = Wording(paths)
    other.write_names(other.names.with_entry(Entry("طرابلس", "Tripoli")))
    tables.open()
    assert "Tripoli" in column(tables.page, ENGLISH)


def test_undo_leaves_what_another_window_wrote_meanwhile(
    tables: WordWindow, qtbot: QtBot, paths: Paths
) -> None:
    change(tables, qtbot, HADDAD.arabic, ENGLISH, "Sameer Haddad")
    other = Wording(paths)
    other.write_names(other.names.with_entry(Entry("طرابلس", "Tripoli")))
    qtbot.keyClick(tables, Qt.Key.Key_Z, CONTROL)
    forms = {entry.english for entry in read_ledger(paths.names).entries}
    assert forms == {"Tripoli", "Samir Haddad", GADDAFI.english, KHATIB.english}
    assert "Tripoli" in column(tables.page, ENGLISH)


def test_a_change_holds_at_once_in_the_open_article(reading: MainWindow, qtbot: QtBot) -> None:
    run = reading.desk.run
    assert run is not None
    mine = "Water minister Nabil Alkhateeb said each country gets a fixed share."
    reading.wording.correct(run.pairs[3].sentence.text, mine)
    reading.desk.take([run.worded(run.pairs[3])])
    tables = open_window(reading, qtbot)
    qtbot.keyClick(tables, Qt.Key.Key_Insert)
    form = tables.findChildren(WordForm)[-1]
    form.arabic.setText(KHATIB.arabic)
    form.english.setText(KHATIB.english)
    save(form, qtbot)
    assert "ledger" in {check.kind for check in run.pairs[3].checks}
    qtbot.keyClick(tables, Qt.Key.Key_Z, CONTROL)
    assert "ledger" not in {check.kind for check in run.pairs[3].checks}


def test_a_table_that_cannot_be_written_is_told_and_nothing_changes(
    tables: WordWindow, qtbot: QtBot, paths: Paths
) -> None:
    paths.names.write_bytes(b"\xff precious")
    change(tables, qtbot, HADDAD.arabic, ENGLISH, "Sameer Haddad")
    assert "names.tsv" in tables.told.text()
    assert paths.names.read_bytes() == b"\xff precious"
    assert column(tables.page, ENGLISH) == [HADDAD.english, GADDAFI.english, KHATIB.english]


def test_an_exported_table_is_imported_again(tables: WordWindow, tmp_path: Path) -> None:
    sharing = tables._sharing
    sharing.save(NAMES, tmp_path / "shared.tsv")
    assert "3 names saved" in tables.told.text()
    tables._words.take_out(NAMES, [GADDAFI, HADDAD])
    sharing.read(NAMES, tmp_path / "shared.tsv", tables)
    assert sorted(column(tables.page, ENGLISH)) == sorted(
        [GADDAFI.english, HADDAD.english, KHATIB.english]
    )


def test_an_import_that_fails_is_told_in_the_tables_and_no_longer_after_a_good_one(
    tables: WordWindow, tmp_path: Path
) -> None:
    damaged, good = tmp_path / "damaged.tsv", tmp_path / "good.tsv"
    damaged.write_text("Gaddafi\tGaddafi\n", "utf-8")
    good.write_text("طرابلس\tTripoli\n", "utf-8")
    main = tables.parent()
    assert isinstance(main, MainWindow)
    main.naming.sharing.read(NAMES, damaged, tables)
    assert "Line 1 of damaged.tsv" in tables.told.text()
    assert main.banner.isVisible()
    main.naming.sharing.read(NAMES, good, tables)
    assert "1 name added" in tables.told.text()
    assert not main.banner.isVisible()


def test_a_good_import_leaves_what_is_told_of_something_else(
    tables: WordWindow, tmp_path: Path
) -> None:
    main = tables.parent()
    assert isinstance(main, MainWindow)
    main.naming.sharing.read(NAMES, tmp_path / "gone.tsv", tables)
    main.banner.show_problem(ONLY_AN_ADDRESS)
    good = tmp_path / "good.tsv"
    good.write_text("طرابلس\tTripoli\n", "utf-8")
    main.naming.sharing.read(NAMES, good, tables)
    assert main.banner.isVisible()


def test_an_export_that_fails_is_told_in_the_tables(tables: WordWindow, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    tables._sharing.save(NAMES, tmp_path / "file" / "names.tsv")
    assert "cannot be written" in tables.told.text()


def test_what_looks_like_markup_is_told_as_it_is_written(tables: WordWindow, qtbot: QtBot) -> None:
    change(tables, qtbot, HADDAD.arabic, ENGLISH, "<b>bold</b>")
    assert "<b>bold</b>" in tables.told.text()
    main = tables.parent()
    assert isinstance(main, MainWindow)
    for label in (tables.told, main.status.said):
        assert label.textFormat() == Qt.TextFormat.PlainText
