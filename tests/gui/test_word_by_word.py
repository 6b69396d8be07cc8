"""Word by word: what each word of the sentence in hand may mean, below the panes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from core.interlinear import Known
from gui.interlinear.word_tiles import english_lines, explained, told
from gui.window import MainWindow
from resources import sample
from tests.gui.desk_words import fix_name

Read = Callable[[MainWindow, Path], None]


@pytest.fixture
def opened(window: MainWindow, read: Read, qtbot: QtBot) -> MainWindow:
    """A window with the sample article and the panel open."""
    read(window, sample())
    qtbot.keyClick(window, Qt.Key.Key_F4)
    qtbot.waitUntil(window.word_by_word.panel.isVisible)
    return window


def shown(window: MainWindow) -> list[str]:
    """The Arabic words on the tiles."""
    tiles = window.word_by_word.panel.tiles
    return [tile.gloss.arabic for tile in tiles.tiles]


def words(window: MainWindow, number: int) -> list[str]:
    """The Arabic words of a sentence."""
    run = window.desk.run
    assert run is not None
    text = run.sentences[number - 1].text
    return [gloss.arabic for gloss in window.word_by_word.glosses(text)]


def test_the_panel_follows_the_sentence_in_hand(opened: MainWindow) -> None:
    assert shown(opened) == words(opened, opened.reader.here)
    opened.reader.go_to(4)
    assert shown(opened) == words(opened, 4)
    opened.reader.step(1)
    assert shown(opened) == words(opened, 5)


def test_the_key_that_opens_the_panel_closes_it(opened: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(opened, Qt.Key.Key_F4)
    assert not opened.word_by_word.panel.isVisible()


def test_without_an_article_there_is_nothing_to_show(window: MainWindow) -> None:
    assert not window.actions_by_name["word_by_word"].isEnabled()


def test_closing_the_article_empties_the_panel(opened: MainWindow) -> None:
    opened.commands.articles.close()
    assert shown(opened) == []
    assert not opened.word_by_word.panel.copy_button.isEnabled()


def test_tiles_stand_from_right_to_left_and_none_covers_another(opened: MainWindow) -> None:
    tiles = opened.word_by_word.panel.tiles
    frames = [tile.frame for tile in tiles.tiles]
    assert frames[0].left() > frames[1].left()
    assert frames[0].top() == frames[1].top()
    assert not any(a.intersects(b) for n, a in enumerate(frames) for b in frames[n + 1 :])
    assert all(tiles.rect().contains(frame) for frame in frames)


def test_a_narrow_window_has_more_rows_and_loses_no_word(opened: MainWindow, qtbot: QtBot) -> None:
    tiles = opened.word_by_word.panel.tiles
    before, height = shown(opened), tiles.minimumHeight()
    opened.resize(QSize(opened.minimumSizeHint().width(), opened.height()))
    qtbot.waitUntil(lambda: tiles.minimumHeight() > height)
    assert shown(opened) == before
    assert all(tile.frame.left() >= 0 for tile in tiles.tiles)


def test_the_sentence_in_hand_stays_in_view_when_the_panel_opens(
    window: MainWindow, read: Read, qtbot: QtBot
) -> None:
    read(window, sample())
    window.reader.go_to(12)
    qtbot.keyClick(window, Qt.Key.Key_F4)
    pane = window.reader.arabic

    def in_view() -> bool:
        top = pane.places.top(12) - pane.verticalScrollBar().value()
        return bool(0 <= top < pane.viewport().height())

    qtbot.waitUntil(in_view)


def test_words_and_meanings_are_copied_a_line_each(opened: MainWindow) -> None:
    opened.word_by_word.panel.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == len(shown(opened))
    assert all(": " in line for line in lines)


def test_a_tool_tip_tells_all_meanings_and_where_they_come_from(opened: MainWindow) -> None:
    opened.reader.go_to(2)
    tiles = opened.word_by_word.panel.tiles
    found = [tiles.gloss_at(QRect(tile.frame.center(), QSize(1, 1))) for tile in tiles.tiles]
    assert found == [tile.gloss for tile in tiles.tiles]
    known = next(gloss for gloss in found if gloss is not None and gloss.known is Known.WORD)
    assert known.meaning.text in explained(known)
    assert english_lines(known)[0].endswith(known.meaning.senses[0])


def test_a_denial_is_told(opened: MainWindow) -> None:
    opened.reader.go_to(3)
    tiles = opened.word_by_word.panel.tiles
    denying = [tile.gloss for tile in tiles.tiles if tile.gloss.denies]
    assert [gloss.arabic for gloss in denying] == ["ولم"]
    assert told(denying[0]).endswith("(denies)")


def test_the_desks_form_of_a_name_comes_at_once(opened: MainWindow) -> None:
    opened.reader.go_to(4)
    fix_name(opened, "سامر الحداد", "Samer Haddad")
    assert "سامر الحداد" in shown(opened)


def test_the_keyboard_goes_from_word_to_word(opened: MainWindow, qtbot: QtBot) -> None:
    tiles = opened.word_by_word.panel.tiles
    first, second = (told(tile.gloss) for tile in tiles.tiles[:2])
    assert tiles.accessibleDescription() == first
    qtbot.keyClick(tiles, Qt.Key.Key_Left)
    assert tiles.accessibleDescription() == second
    assert opened.word_by_word.panel.heading.remark.text().startswith(second)
    qtbot.keyClick(tiles, Qt.Key.Key_Right)
    qtbot.keyClick(tiles, Qt.Key.Key_Right)
    assert tiles.accessibleDescription() == first


def test_closing_the_panel_from_within_leaves_the_focus_at_the_article(
    opened: MainWindow, qtbot: QtBot
) -> None:
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    opened.word_by_word.panel.tiles.setFocus()
    qtbot.keyClick(opened.word_by_word.panel.tiles, Qt.Key.Key_F4)
    assert opened.reader.arabic.hasFocus()


def test_only_one_list_is_open_below_the_panes(opened: MainWindow) -> None:
    panel = opened.word_by_word.panel
    opened.checks.open()
    assert not panel.isVisible()
    opened.word_by_word.toggle()
    assert panel.isVisible()
    assert not opened.checks.isVisible()


def test_the_panel_is_as_high_again_after_another_list_took_its_place(
    opened: MainWindow, qtbot: QtBot
) -> None:
    panel = opened.word_by_word.panel
    qtbot.waitUntil(lambda: panel.height() == panel.sizeHint().height())
    opened.checks.open()
    opened.word_by_word.toggle()
    qtbot.waitUntil(lambda: panel.height() == panel.sizeHint().height())


def test_larger_text_gets_wider_tiles(opened: MainWindow) -> None:
    tiles = opened.word_by_word.panel.tiles
    before = max(tile.frame.width() for tile in tiles.tiles)
    opened.word_by_word.panel.set_look(opened.theme, 200)
    assert max(tile.frame.width() for tile in tiles.tiles) > 1.5 * before


def test_a_word_after_emoji_is_the_one_under_the_mouse(
    window: MainWindow, read: Read, tmp_path: Path
) -> None:
    file = tmp_path / "emoji.txt"
    text = "😀😀😀 قال الوزير إن الحكومة رفضت الاتفاق مع الشركة الأجنبية في العاصمة أمس"
    file.write_text(text + ".\n" + text.replace("الوزير", "الرئيس") + ".\n", "utf-8")
    read(window, file)
    pane = window.reader.arabic
    sentence = pane.places.span(1)
    assert sentence is not None
    word = pane.document().find("رفضت", sentence.selectionStart())
    word.setPosition(word.selectionStart() + 2)
    assert pane.explained(pane.cursorRect(word).center()).startswith("رفضت: ")


def test_a_word_under_the_mouse_is_explained_before_its_sentence(opened: MainWindow) -> None:
    pane = opened.reader.arabic
    sentence = pane.places.span(2)
    assert sentence is not None
    first = words(opened, 2)[0]
    assert opened.word_by_word.tip(2, 0).startswith(f"{first}: ")
    assert opened.word_by_word.tip(2, 10_000) == ""
    sentence.setPosition(sentence.selectionStart() + 1)
    point: QPoint = pane.cursorRect(sentence).center()
    assert pane.explained(point).startswith(f"{first}: ")
