"""Every command can be found in a menu, has keys of its own, and says what it is."""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit, QTextEdit, QToolButton
from pytestqt.qtbot import QtBot

from gui.commands.actions import MENUS
from gui.dialogs import Page
from gui.window import MainWindow


def test_every_command_has_a_menu_entry_keys_and_a_tip(window: MainWindow) -> None:
    entries = [entry for menu in window.menuBar().actions() for entry in menu.menu().actions()]
    for action in window.actions_by_name.values():
        assert action in entries
        assert action.shortcuts()
        assert action.statusTip()
        assert action.text()


def test_no_two_commands_share_keys(window: MainWindow) -> None:
    keys = Counter(
        sequence.toString()
        for action in window.actions_by_name.values()
        for sequence in action.shortcuts()
    )
    assert [sequence for sequence, count in keys.items() if count > 1] == []


def test_no_command_takes_copy_cut_or_select_all_from_the_panes(window: MainWindow) -> None:
    taken = {s.toString() for a in window.actions_by_name.values() for s in a.shortcuts()}
    for key in (
        QKeySequence.StandardKey.Copy,
        QKeySequence.StandardKey.Cut,
        QKeySequence.StandardKey.SelectAll,
    ):
        assert not taken & {s.toString() for s in QKeySequence.keyBindings(key)}


def test_menu_letters_are_unique_within_a_menu() -> None:
    for commands in MENUS.values():
        letters = [
            command.text[command.text.index("&") + 1].lower() for command in commands if command
        ]
        assert sorted(set(letters)) == sorted(letters)


def test_everything_that_takes_the_focus_has_an_accessible_name(reading: MainWindow) -> None:
    reading.find_bar.open()
    for kind in (QAbstractButton, QLineEdit, QTextEdit, QAbstractItemView):
        for widget in reading.findChildren(kind):
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                text = widget.text() if isinstance(widget, QAbstractButton) else ""
                parent = widget.parent()
                known = widget.accessibleName() or text or (parent and parent.accessibleName())
                assert known, widget


def test_buttons_of_the_tool_bar_are_words(window: MainWindow) -> None:
    buttons = [b for b in window.findChildren(QToolButton) if b.defaultAction() is not None]
    shown = [b for b in buttons if b.isVisible()]
    assert [b.text() for b in shown][:2] == ["Open", "Paste"]


def test_every_command_is_in_the_documentation_with_its_keys(window: MainWindow) -> None:
    told = (Path(__file__).parents[2] / "docs" / "using.md").read_text("utf-8")
    untold = [
        name
        for name, action in window.actions_by_name.items()
        if not any(keys.toString() in told for keys in action.shortcuts())
    ]
    assert untold == []


def test_without_an_article_nothing_can_be_copied_or_saved(window: MainWindow) -> None:
    for name in ("copy_report", "copy_all", "save", "source", "find", "stop", "go_on"):
        assert not window.actions_by_name[name].isEnabled()


def test_with_an_article_it_can(reading: MainWindow) -> None:
    for name in ("copy_report", "copy_all", "save", "source", "find"):
        assert reading.actions_by_name[name].isEnabled()
    assert not reading.actions_by_name["stop"].isEnabled()


def test_tab_goes_from_the_key_points_to_the_arabic_and_on_to_the_english(
    reading: MainWindow, qtbot: QtBot
) -> None:
    reading.activateWindow()
    reading.reader.key_points.setFocus()
    qtbot.waitUntil(reading.reader.key_points.hasFocus)
    qtbot.keyClick(reading.reader.key_points, Qt.Key.Key_Tab)
    assert reading.reader.arabic.hasFocus()
    qtbot.keyClick(reading.reader.arabic, Qt.Key.Key_Tab)
    assert reading.reader.english.hasFocus()


def test_f1_lists_all_keys(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    page = window.findChild(Page)
    assert page is not None
    text = page.text.toPlainText()
    assert "Ctrl+Shift+C" in text
    for action in window.actions_by_name.values():
        assert action.text().replace("&", "") in text
    page.close()


def test_about_names_the_package_its_limits_and_the_licences(
    reading: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(reading, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    page = reading.findChild(Page)
    assert page is not None
    text = page.text.toPlainText()
    run = reading.desk.run
    assert run is not None
    assert run.package is not None
    assert run.package.name in text
    assert "mistakes" in text
    assert "LGPL" in text
    page.close()
