"""Notes on names whose English changes in the article: there in the window as in the report."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.consistency import KIND
from core.reading import Finished, read_article, with_name_notes
from gui.app import take_shot
from gui.articles.request import Request
from gui.window import MainWindow
from tests.gui.articles import MILLISECONDS_TO_READ
from tests.gui.desk_words import fix_name

ENGLISH = {
    "قال المدرب هشام حمدان إن الفريق جاهز.": "Coach Hisham Hamdan said the team was ready.",
    "وأضاف حمدان أن المباراة صعبة.": "Hamedan added that the match was hard.",
    "ووصل هشام حمدان مساء أمس.": "Hisham Hamdan arrived last night.",
}
SECOND = "وأضاف حمدان أن المباراة صعبة."


def noted(window: MainWindow) -> list[int]:
    """The sentences that have such a note."""
    run = window.desk.run
    assert run is not None
    return [n for n in sorted(run.pairs) if KIND in {c.kind for c in run.pairs[n].checks}]


@pytest.fixture
def coach(window: MainWindow, tmp_path: Path) -> Path:
    """An article in which one name is written in two ways, whatever translates."""
    for arabic, english in ENGLISH.items():
        window.wording.correct(arabic, english)
    file = tmp_path / "coach.txt"
    file.write_text("\n\n".join(["الفريق جاهز", *ENGLISH]), "utf-8")
    return file


@pytest.fixture
def changing(
    window: MainWindow, read: Callable[[MainWindow, Path], None], coach: Path, qtbot: QtBot
) -> MainWindow:
    """A window with that article and its note."""
    read(window, coach)
    qtbot.waitUntil(lambda: noted(window) == [3], timeout=MILLISECONDS_TO_READ)
    return window


def test_the_window_notes_what_the_report_notes(changing: MainWindow) -> None:
    reading = changing.desk.reading()
    assert reading is not None
    translator = changing.desk.models.translator()
    corrections = changing.wording.corrections
    *_, last = read_article(reading.article, translator, points=1, corrections=corrections)
    assert isinstance(last, Finished)
    report = with_name_notes(last.reading)
    assert [pair.checks for pair in reading.pairs] == [pair.checks for pair in report.pairs]
    changing.checks.open()
    assert "consistency" in [changing.checks.kind.itemData(n) for n in (1, 2)]


def test_a_picture_is_taken_when_the_notes_are_there(
    window: MainWindow, coach: Path, tmp_path: Path
) -> None:
    assert take_shot(window, Request(coach), tmp_path / "out") == 0
    assert "Hamdan elsewhere" in (tmp_path / "out" / "report.txt").read_text("utf-8")


def test_a_form_fixed_in_the_ledger_takes_the_note_away(changing: MainWindow, qtbot: QtBot) -> None:
    fix_name(changing, "حمدان", "Hamdan")
    qtbot.waitUntil(lambda: not noted(changing), timeout=MILLISECONDS_TO_READ)


def test_an_edit_takes_the_note_away(changing: MainWindow, qtbot: QtBot) -> None:
    run = changing.desk.run
    assert run is not None
    changing.wording.correct(SECOND, "Hamdan added that the match was hard.")
    changing.desk.take(run.caught_up())
    qtbot.waitUntil(lambda: not noted(changing), timeout=MILLISECONDS_TO_READ)
