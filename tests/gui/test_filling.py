"""A long article is written a part at a time: the window gets its turn, and nothing is missing."""

from dataclasses import replace
from datetime import UTC, datetime
from random import Random

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from core.article import from_text
from core.pair import Check, Level
from core.sentences import Sentence, split
from gui.panes.filling import PART, Runs
from gui.panes.marks import arabic_runs
from gui.panes.numbered import plain
from gui.panes.panes import ArabicPane
from gui.theme import Theme

NOW = datetime(2026, 3, 12, tzinfo=UTC)


@pytest.fixture
def sentences() -> tuple[Sentence, ...]:
    """Three times as many sentences as are written at once, five to a paragraph."""
    paragraph = "".join(f"وصلت القافلة رقم {number} مساء. " for number in range(10, 15))
    return split(from_text("\n\n".join([paragraph] * (3 * PART // 5)), NOW))


@pytest.fixture
def pane(qtbot: QtBot, sentences: tuple[Sentence, ...]) -> ArabicPane:
    """A pane that has been given all of them a moment ago."""
    theme = Theme.of(QGuiApplication.palette())
    made = ArabicPane(theme)
    qtbot.addWidget(made)
    made.show_sentences(sentences, lambda sentence: arabic_runs(sentence, (), theme))
    return made


def written(pane: ArabicPane, sentences: tuple[Sentence, ...]) -> int:
    return sum(pane.places.span(sentence.number) is not None for sentence in sentences)


def test_the_first_part_is_there_at_once_and_the_rest_is_not(
    pane: ArabicPane, sentences: tuple[Sentence, ...]
) -> None:
    assert PART <= written(pane, sentences) < len(sentences)


def test_all_of_it_is_there_in_the_end_in_order(
    pane: ArabicPane, sentences: tuple[Sentence, ...], qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: pane.places.span(len(sentences)) is not None)
    pane.selectAll()
    text = plain(pane.textCursor())
    assert text.replace("\n", " ") == " ".join(sentence.text for sentence in sentences)


def test_a_sentence_further_on_can_be_gone_to_at_once(
    pane: ArabicPane, sentences: tuple[Sentence, ...]
) -> None:
    number = len(sentences) - 3
    pane.go_to(number)
    cursor = pane.textCursor()
    cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
    assert sentences[number - 1].text in cursor.selectedText()


def test_a_key_point_further_on_is_tinted_when_it_is_there(
    pane: ArabicPane, sentences: tuple[Sentence, ...], qtbot: QtBot
) -> None:
    last = len(sentences)
    pane.set_key_points({last: 1})
    qtbot.waitUntil(
        lambda: [s.cursor.selectedText() for s in pane.extraSelections()] == [sentences[-1].text]
    )


def test_another_article_ends_the_writing_of_the_one_before(
    pane: ArabicPane, sentences: tuple[Sentence, ...], qtbot: QtBot
) -> None:
    pane.show_sentences(sentences[:3], lambda sentence: arabic_runs(sentence, (), pane.theme))
    qtbot.wait(50)
    assert written(pane, sentences) == 3


@pytest.mark.parametrize("wait", [True, False])
@pytest.mark.parametrize("seed", range(3))
def test_sentences_that_come_later_stand_in_their_place(
    pane: ArabicPane, sentences: tuple[Sentence, ...], seed: int, wait: bool
) -> None:
    random = Random(seed)
    chosen = random.sample(sentences, 2 * PART + 60)
    first = sorted(chosen[60:], key=lambda sentence: sentence.number)
    pane.show_sentences(first, lambda s: arabic_runs(s, (), pane.theme), apart=True)
    if wait:
        pane.filling.finish()
    for sentence in chosen[:60]:
        pane.insert(sentence)
    pane.filling.finish()
    expected = sorted(chosen, key=lambda sentence: sentence.number)
    assert pane.toPlainText().split("\n") == [sentence.text for sentence in expected]
    for sentence in expected:
        span = pane.places.span(sentence.number)
        assert span is not None
        assert span.selectedText() == sentence.text


def test_the_first_sentence_may_come_last(
    pane: ArabicPane, sentences: tuple[Sentence, ...]
) -> None:
    pane.show_sentences((), lambda s: arabic_runs(s, (), pane.theme), apart=True)
    for number in (7, 3, 9, 1):
        pane.insert(sentences[number - 1])
    expected = [sentences[number - 1].text for number in (1, 3, 7, 9)]
    assert pane.toPlainText().split("\n") == expected


def noted(pane: ArabicPane) -> Runs:
    """How a sentence looks with a note on its first word."""
    note = Check("consistency", Level.NOTE, "", ((0, 3),))
    return lambda sentence: arabic_runs(sentence, (note,), pane.theme)


def select(pane: ArabicPane, first: int, last: int) -> str:
    """Select from within one sentence into another one; the text selected."""
    cursor = pane.places.span(first)
    end = pane.places.span(last)
    assert cursor is not None
    assert end is not None
    cursor.setPosition(end.selectionStart() + 5)
    start = pane.places.span(first)
    assert start is not None
    cursor.setPosition(start.selectionStart() + 2, cursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)
    return cursor.selectedText()


def test_what_is_selected_stays_selected_when_its_sentences_are_drawn_anew(
    pane: ArabicPane, sentences: tuple[Sentence, ...]
) -> None:
    selected = select(pane, 3, 5)
    before = pane.textCursor()
    ends = before.anchor(), before.position()
    pane.fill(sentences[1:6], noted(pane))
    cursor = pane.textCursor()
    assert cursor.selectedText() == selected
    assert (cursor.anchor(), cursor.position()) == ends
    assert pane.selected_numbers() == (3, 4, 5)


def test_a_whole_sentence_that_is_selected_stays_so_when_it_becomes_longer(
    pane: ArabicPane, sentences: tuple[Sentence, ...]
) -> None:
    span = pane.places.span(3)
    assert span is not None
    pane.setTextCursor(span)
    longer = replace(sentences[2], text=f"{sentences[2].text} {sentences[2].text}")
    pane.fill([longer], lambda sentence: arabic_runs(sentence, (), pane.theme))
    assert pane.textCursor().selectedText() == longer.text


def test_a_sentence_that_looks_the_same_is_not_written_anew(
    pane: ArabicPane, sentences: tuple[Sentence, ...], qtbot: QtBot
) -> None:
    pane.fill(sentences[:6], noted(pane))
    pane.filling.finish()
    with qtbot.assertNotEmitted(pane.document().contentsChange):
        pane.fill(sentences[:6], noted(pane))
