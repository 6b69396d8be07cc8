"""A long article is written a part at a time: the window gets its turn, and nothing is missing."""

from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from core.article import from_text
from core.sentences import Sentence, split
from gui.filling import PART
from gui.marks import arabic_runs
from gui.numbered import plain
from gui.panes import ArabicPane
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
