"""Importing a table that differs: yours and theirs side by side, a choice for each or for all."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog
from pytestqt.qtbot import QtBot

from core.glossary import Glossary, Term, read_glossary
from core.ledger import Entry, Ledger, read_ledger
from core.paths import Paths
from core.word_kinds import NAMES, TERMS
from core.wording import Wording
from gui.names.conflicts import ARABIC, MINE, THEIRS, ConflictDialog
from gui.window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
GADDAFI = Entry("القذافي", "Gaddafi", "house style")
HADDAD = Entry("سمير حداد", "Samir Haddad")
QADHAFI = Entry("القذافي", "Qadhafi")
SAMEER = Entry("سمير حداد", "Sameer Hadad", "as he writes it")
TRIPOLI = Entry("طرابلس", "Tripoli")
HIRAK = Term("الحراك", "Hirak", translate=False)


@pytest.fixture
def importing(window: MainWindow) -> MainWindow:
    """A window with two names and a term."""
    window.wording.write_names(Ledger((GADDAFI, HADDAD)))
    window.wording.write_terms(Glossary((HIRAK,)))
    return window


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A table that has one name more, and two names otherwise."""
    file = tmp_path / "shared.tsv"
    NAMES.save(Ledger((QADHAFI, SAMEER, TRIPOLI)), file)
    return file


@pytest.fixture
def dialog(importing: MainWindow, shared: Path, qtbot: QtBot) -> ConflictDialog:
    """The question that the table raises."""
    importing.naming.sharing.read(NAMES, shared, importing)
    (asked,) = importing.findChildren(ConflictDialog)
    qtbot.waitUntil(asked.isVisible)
    return asked


def shown(dialog: ConflictDialog, column: int) -> list[str]:
    table = dialog.table
    return [str(table.index(row, column).data()) for row in range(table.rowCount())]


def click(dialog: ConflictDialog, qtbot: QtBot, row: int, column: int) -> None:
    place = dialog.view.visualRect(dialog.table.index(row, column)).center()
    qtbot.mouseClick(dialog.view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def press(dialog: ConflictDialog, qtbot: QtBot, *, cancel: bool = False) -> None:
    button = dialog.import_button
    if cancel:
        button = dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def names(paths: Paths) -> set[Entry]:
    return set(read_ledger(paths.names).entries)


def test_yours_and_theirs_stand_side_by_side(dialog: ConflictDialog) -> None:
    assert shown(dialog, ARABIC) == [GADDAFI.arabic, HADDAD.arabic]
    assert shown(dialog, MINE) == ["Gaddafi; house style", "Samir Haddad"]
    assert shown(dialog, THEIRS) == ["Qadhafi", "Sameer Hadad; as he writes it"]
    assert "2 names" in dialog.told.text()


def test_nothing_has_changed_while_it_asks(dialog: ConflictDialog, paths: Paths) -> None:
    assert dialog.isVisible()
    assert names(paths) == {GADDAFI, HADDAD}


def test_import_alone_keeps_yours_and_adds_what_is_new(
    dialog: ConflictDialog, qtbot: QtBot, paths: Paths, importing: MainWindow
) -> None:
    press(dialog, qtbot)
    assert names(paths) == {GADDAFI, HADDAD, TRIPOLI}
    assert "1 name added" in importing.status.said.text()


def test_a_click_chooses_theirs_for_one_name(
    dialog: ConflictDialog, qtbot: QtBot, paths: Paths
) -> None:
    click(dialog, qtbot, 1, THEIRS)
    press(dialog, qtbot)
    assert names(paths) == {GADDAFI, SAMEER, TRIPOLI}


def test_one_of_the_two_is_always_chosen(dialog: ConflictDialog, qtbot: QtBot) -> None:
    def ticks() -> list[bool]:
        role = Qt.ItemDataRole.CheckStateRole
        cells = [dialog.table.index(0, column).data(role) for column in (MINE, THEIRS)]
        return [Qt.CheckState(cell) == Qt.CheckState.Checked for cell in cells]

    assert ticks() == [True, False]
    click(dialog, qtbot, 0, THEIRS)
    click(dialog, qtbot, 0, THEIRS)
    assert ticks() == [False, True]
    click(dialog, qtbot, 0, ARABIC)
    assert ticks() == [False, True]
    click(dialog, qtbot, 0, MINE)
    assert ticks() == [True, False]


def test_keys_choose_and_import(dialog: ConflictDialog, qtbot: QtBot, paths: Paths) -> None:
    qtbot.waitUntil(dialog.view.hasFocus)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Return):
        qtbot.keyClick(dialog.view, key)
    assert names(paths) == {QADHAFI, HADDAD, TRIPOLI}


def test_all_theirs_and_all_yours(dialog: ConflictDialog, qtbot: QtBot, paths: Paths) -> None:
    qtbot.mouseClick(dialog.theirs_button, Qt.MouseButton.LeftButton)
    assert dialog.taken == [QADHAFI, SAMEER]
    qtbot.mouseClick(dialog.mine_button, Qt.MouseButton.LeftButton)
    assert dialog.taken == []
    qtbot.mouseClick(dialog.theirs_button, Qt.MouseButton.LeftButton)
    press(dialog, qtbot)
    assert names(paths) == {QADHAFI, SAMEER, TRIPOLI}


def test_cancelling_changes_nothing(
    dialog: ConflictDialog, qtbot: QtBot, paths: Paths, importing: MainWindow
) -> None:
    before = paths.names.read_bytes()
    qtbot.mouseClick(dialog.theirs_button, Qt.MouseButton.LeftButton)
    press(dialog, qtbot, cancel=True)
    assert paths.names.read_bytes() == before
    assert importing.status.said.text() == "Nothing is imported"
    assert not importing.naming.words.can_undo


def test_an_import_is_undone_in_one_step(
    dialog: ConflictDialog, qtbot: QtBot, paths: Paths, importing: MainWindow
) -> None:
    qtbot.mouseClick(dialog.theirs_button, Qt.MouseButton.LeftButton)
    press(dialog, qtbot)
    importing.naming.words.undo()
    assert names(paths) == {GADDAFI, HADDAD}


def test_what_another_window_writes_while_it_asks_is_not_lost(
    dialog: ConflictDialog, qtbot: QtBot, paths: Paths, importing: MainWindow
) -> None:
    other = Wording(paths)
    khatib = Entry("نبيل الخطيب", "Nabil al-Khatib")
    other.write_names(other.names.with_entry(khatib))
    importing.naming.words.catch_up()
    press(dialog, qtbot)
    assert names(paths) == {GADDAFI, HADDAD, TRIPOLI, khatib}


def test_a_table_without_conflicts_comes_in_at_once(
    importing: MainWindow, tmp_path: Path, paths: Paths
) -> None:
    file = tmp_path / "shared.tsv"
    NAMES.save(Ledger((TRIPOLI, Entry("القذافي", "Gaddafi"))), file)
    importing.naming.sharing.read(NAMES, file, importing)
    assert importing.findChildren(ConflictDialog) == []
    assert names(paths) == {GADDAFI, HADDAD, TRIPOLI}


def test_a_table_with_nothing_new_says_so(importing: MainWindow, tmp_path: Path) -> None:
    NAMES.save(Ledger((HADDAD,)), tmp_path / "shared.tsv")
    importing.naming.sharing.read(NAMES, tmp_path / "shared.tsv", importing)
    assert importing.status.said.text() == "Nothing of shared.tsv is new"
    assert not importing.naming.words.can_undo


def test_terms_that_are_translated_here_and_not_there_are_asked_about(
    importing: MainWindow, tmp_path: Path, paths: Paths, qtbot: QtBot
) -> None:
    theirs = Term("الحراك", "Hirak", note="since 2019")
    TERMS.save(Glossary((theirs,)), tmp_path / "shared.tsv")
    importing.naming.sharing.read(TERMS, tmp_path / "shared.tsv", importing)
    (asked,) = importing.findChildren(ConflictDialog)
    assert shown(asked, MINE) == ["Hirak (not translated)"]
    assert shown(asked, THEIRS) == ["Hirak; since 2019"]
    click(asked, qtbot, 0, THEIRS)
    press(asked, qtbot)
    assert read_glossary(paths.terms).terms == (theirs,)


def test_the_menu_asks_for_a_file_and_then_about_the_conflicts(
    importing: MainWindow, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(shared), ""))
    importing.actions_by_name["read_names"].trigger()
    assert len(importing.findChildren(ConflictDialog)) == 1


def test_what_looks_like_markup_stands_in_a_tip_as_it_is_written(
    importing: MainWindow, tmp_path: Path
) -> None:
    file = tmp_path / "markup.tsv"
    NAMES.save(Ledger((Entry("القذافي", "<b>Qadhafi</b>"),)), file)
    importing.naming.sharing.read(NAMES, file, importing)
    (asked,) = importing.findChildren(ConflictDialog)
    tip = asked.table.index(0, THEIRS).data(Qt.ItemDataRole.ToolTipRole)
    drawn = QTextDocument()
    drawn.setHtml(tip)
    assert drawn.toPlainText() == "<b>Qadhafi</b>"
