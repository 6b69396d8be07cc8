"""Characters that know their sentence: surrogates, long paragraphs, clean copies."""

from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QGuiApplication, QTextCharFormat, QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from core.article import from_text
from core.pair import Check, Level
from core.sentences import Sentence, split
from gui.panes.marks import arabic_runs, english_runs, pending_runs
from gui.panes.numbered import (
    NOT_TRANSLATED,
    Run,
    blocks,
    number_at,
    numbers_in,
    plain,
    span,
    start_block,
    write,
)
from gui.panes.panes import EnglishPane
from gui.signs import SIGNS
from gui.theme import Theme

pytestmark = pytest.mark.usefixtures("qapp")

NOW = datetime(2026, 3, 12, tzinfo=UTC)


def sentences(text: str) -> tuple[Sentence, ...]:
    return split(from_text(text, NOW))


def document(shown: tuple[Sentence, ...], texts: list[str]) -> QTextDocument:
    """A document with these texts in the place of the sentences' own."""
    made = QTextDocument()
    cursor = QTextCursor(made)
    before = None
    for block in blocks(shown):
        start_block(cursor, block[0], before, 100)
        before = block[-1]
        for place, sentence in enumerate(block):
            if place:
                cursor.insertText(" ", QTextCharFormat())
            write(cursor, sentence, [Run(texts[sentence.number - 1], QTextCharFormat())])
    return made


def test_an_emoji_does_not_shift_the_sentences_after_it() -> None:
    shown = sentences("وصلت القافلة. ولم يعلن موعدها. وقال مسؤول إنها كبيرة.")
    made = document(shown, ["It came 😀😀.", "No date.", "It is big."])
    found = span(made.begin(), 2)
    assert found is not None
    assert found.selectedText() == "No date."
    assert number_at(made, found.selectionStart()) == 2


def test_a_selection_knows_the_sentences_it_touches() -> None:
    shown = sentences("وصلت القافلة. ولم يعلن موعدها. وقال مسؤول إنها كبيرة.")
    made = document(shown, ["It came.", "No date.", "It is big."])
    cursor = QTextCursor(made)
    cursor.setPosition(4)
    cursor.setPosition(12, QTextCursor.MoveMode.KeepAnchor)
    assert numbers_in(cursor) == (1, 2)
    assert plain(cursor) == "ame. No"


def test_paragraphs_are_copied_with_line_ends() -> None:
    shown = sentences("وصلت القافلة. ولم يعلن موعدها.\n\nوقال مسؤول إنها كبيرة.")
    made = document(shown, ["It came.", "No date.", "It is big."])
    cursor = QTextCursor(made)
    cursor.select(QTextCursor.SelectionType.Document)
    assert plain(cursor) == "It came. No date.\nIt is big."


def test_a_very_long_paragraph_is_laid_out_in_parts_and_copied_as_one() -> None:
    shown = sentences("وقال مسؤول إن القافلة كبيرة جدا. " * 200)
    made = document(shown, ["It is big."] * len(shown))
    assert made.blockCount() > 3
    cursor = QTextCursor(made)
    cursor.select(QTextCursor.SelectionType.Document)
    assert plain(cursor) == " ".join(["It is big."] * len(shown))


def pane(qtbot: QtBot, shown: tuple[Sentence, ...]) -> EnglishPane:
    """An English pane in which everything is still to come."""
    theme = Theme.of(QGuiApplication.palette())
    made = EnglishPane(theme)
    qtbot.addWidget(made)
    made.show_sentences(shown, lambda sentence: pending_runs(sentence, theme))
    return made


def test_english_that_has_not_come_is_copied_as_missing(qtbot: QtBot) -> None:
    made = pane(qtbot, sentences("وصلت القافلة. ولم يعلن موعدها."))
    made.selectAll()
    assert plain(made.textCursor()) == f"{NOT_TRANSLATED} {NOT_TRANSLATED}"


def test_english_is_filled_in_where_its_place_was_kept(qtbot: QtBot) -> None:
    shown = sentences("وصلت القافلة. ولم يعلن موعدها.\n\nوقال مسؤول إنها كبيرة.")
    made = pane(qtbot, shown)
    for number, english in ((3, "It is big."), (1, "It came."), (2, "No date.")):
        runs = english_runs(english, (), made.theme)
        made.fill([shown[number - 1]], lambda _, runs=runs: runs)  # type: ignore[misc]
    made.selectAll()
    assert plain(made.textCursor()) == "It came. No date.\nIt is big."


def test_the_worst_check_gives_the_sign() -> None:
    theme = Theme.of(QGuiApplication.palette())
    found = (Check("a", Level.NOTE, "A."), Check("b", Level.DOUBTFUL, "B."))
    runs = english_runs("It came.", found, theme)
    assert runs[-1].text.strip() == SIGNS[Level.DOUBTFUL]


def test_signs_differ_in_shape_not_only_in_colour() -> None:
    assert len(set(SIGNS.values())) == len(Level)


def test_what_a_check_points_at_is_underlined_and_nothing_else() -> None:
    theme = Theme.of(QGuiApplication.palette())
    sentence = sentences("وصلت 40 شاحنة إلى المدينة.")[0]
    first = sentence.text.index("40")
    check = Check("numbers", Level.LIKELY, "Gone.", ((first, first + 2),))
    runs = arabic_runs(sentence, (check,), theme)
    none = QTextCharFormat.UnderlineStyle.NoUnderline
    assert [run.text for run in runs if run.format.underlineStyle() != none] == ["40"]
    assert "".join(run.text for run in runs) == sentence.text


def test_where_checks_overlap_the_worst_one_underlines() -> None:
    theme = Theme.of(QGuiApplication.palette())
    checks = (
        Check("a", Level.NOTE, "A.", (), ((0, 7),)),
        Check("b", Level.DOUBTFUL, "B.", (), ((3, 5),)),
    )
    runs = english_runs("It came.", checks, theme)
    wave = QTextCharFormat.UnderlineStyle.WaveUnderline
    assert [run.text for run in runs if run.format.underlineStyle() == wave] == ["ca"]


def test_a_span_beyond_the_text_is_cut_to_it() -> None:
    theme = Theme.of(QGuiApplication.palette())
    check = Check("a", Level.NOTE, "A.", (), ((3, 99),))
    runs = english_runs("It came.", (check,), theme)
    assert "".join(run.text for run in runs[:-1]) == "It came."
