import sqlite3
from pathlib import Path

import pytest

from core.article import Article
from core.corrections import Corrections
from core.errors import CannotWrite
from core.reading import Finished, read_article
from core.report import to_text
from core.translator import Engine
from tests.core.conftest import NOW

ARABIC = "وغادر النواب القاعة."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "corrections.sqlite"


def test_a_correction_is_there_the_next_time(file: Path) -> None:
    Corrections(file).keep(ARABIC, "The members left the hall.", NOW)
    assert Corrections(file).all() == {ARABIC: "The members left the hall."}


def test_a_later_correction_takes_the_place_of_an_earlier_one(file: Path) -> None:
    store = Corrections(file)
    store.keep(ARABIC, "They left.", NOW)
    store.keep(ARABIC, "The members left the hall.", NOW)
    assert store.all() == {ARABIC: "The members left the hall."}


def test_a_forgotten_correction_is_gone(file: Path) -> None:
    store = Corrections(file)
    store.keep(ARABIC, "They left.", NOW)
    store.forget(ARABIC)
    assert store.all() == {}


def test_no_file_is_made_before_there_is_a_correction(file: Path) -> None:
    assert Corrections(file).all() == {}
    assert not file.exists()


def test_a_damaged_file_is_put_aside_and_not_lost(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"precious" * 1000)
    store = Corrections(file)
    assert store.put_aside is not None
    assert store.put_aside.read_bytes() == b"precious" * 1000
    store.keep(ARABIC, "They left.", NOW)
    assert store.all() == {ARABIC: "They left."}


def test_a_second_damaged_file_does_not_replace_the_first(file: Path) -> None:
    file.parent.mkdir()
    asides = []
    for content in (b"first" * 1000, b"second" * 1000):
        file.write_bytes(content)
        asides.append(Corrections(file).put_aside)
    assert [aside and aside.read_bytes()[:5] for aside in asides] == [b"first", b"secon"]


def test_a_file_that_another_program_holds_is_said_and_stays_where_it_is(file: Path) -> None:
    Corrections(file).keep(ARABIC, "They left.", NOW)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(CannotWrite):
        Corrections(file)
    other.close()
    assert [place.name for place in file.parent.iterdir()] == [file.name]
    assert Corrections(file).all() == {ARABIC: "They left."}


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way", "utf-8")
    with pytest.raises(CannotWrite):
        Corrections(tmp_path / "data" / "corrections.sqlite").keep(ARABIC, "They left.", NOW)


def test_the_same_sentence_comes_with_the_analysts_english_and_the_report_says_so(
    short_article: Article, engine: Engine
) -> None:
    corrections = {ARABIC: "The members left the hall."}
    *_, last = read_article(short_article, engine, points=1, corrections=corrections)
    assert isinstance(last, Finished)
    (pair,) = (pair for pair in last.reading.pairs if pair.edited)
    assert pair.english == "The members left the hall."
    assert pair.machine not in {"", pair.english}
    assert "[para 1, sent. 2; edited by analyst]" in to_text(last.reading, [pair.number], made=NOW)
