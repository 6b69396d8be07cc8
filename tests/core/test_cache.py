import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.cache import Cache, Remembering
from core.packages import Package
from core.translator import Engine, Translation

TEXTS = ["وصل الوفد إلى القاهرة.", "انتهى الاجتماع."]

KEPT = (Translation("English", -1.0),)


def test_what_was_translated_once_is_not_asked_for_again(watched, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "cache" / "translations.sqlite"
    first = list(Remembering(watched, Cache(file)).translate(TEXTS))
    again = list(Remembering(watched, Cache(file)).translate(TEXTS))
    assert again == first
    assert watched.asked == [TEXTS, []]


def test_equal_sentences_are_translated_once(watched) -> None:  # type: ignore[no-untyped-def]
    found = list(Remembering(watched, Cache(None)).translate([TEXTS[0], TEXTS[1], TEXTS[0]]))
    assert watched.asked == [TEXTS]
    assert found[0] == found[2]


def test_other_choices_for_a_sentence_are_kept_too(watched, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "translations.sqlite"
    first = Remembering(watched, Cache(file)).alternatives(TEXTS[0], 3)
    again = Remembering(watched, Cache(file)).alternatives(TEXTS[0], 3)
    assert again == first
    assert len({found.english for found in first}) == len(first) > 1
    assert watched.asked == [[TEXTS[0]]]


def test_stopping_half_way_keeps_what_came(watched, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    file = tmp_path / "translations.sqlite"
    next(Remembering(watched, Cache(file)).translate(TEXTS))
    list(Remembering(watched, Cache(file)).translate(TEXTS))
    assert watched.asked[1] == TEXTS[1:]


def test_another_package_does_not_find_the_translations_of_this_one(
    engine: Engine, package: Package
) -> None:
    cache = Cache(None)
    list(Remembering(engine, cache).translate(TEXTS))
    other = Engine(Package(package.place, package.version, "file", "0" * 64))
    mine, theirs = Remembering(engine, cache), Remembering(other, cache)
    assert cache.find(mine._key(TEXTS[0])) is not None
    assert cache.find(theirs._key(TEXTS[0])) is None


def test_a_file_of_an_earlier_version_is_replaced(tmp_path: Path) -> None:
    file = tmp_path / "translations.sqlite"
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE translation (key BLOB PRIMARY KEY, english TEXT)")
    connection.execute("INSERT INTO translation VALUES (x'00', 'an old sentence')")
    connection.commit()
    connection.close()
    cache = Cache(file)
    cache.store(b"key", KEPT)
    assert cache.find(b"key") == KEPT
    cache.close()
    assert b"an old sentence" not in file.read_bytes()


@pytest.mark.parametrize("content", [b"not a database" * 500, b""])
def test_a_damaged_file_is_replaced_without_a_word(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "translations.sqlite"
    file.write_bytes(content)
    cache = Cache(file)
    cache.store(b"key", KEPT)
    assert cache.find(b"key") == KEPT


def test_damage_while_it_is_open_is_repaired(tmp_path: Path) -> None:
    file = tmp_path / "translations.sqlite"
    cache = Cache(file)
    with sqlite3.connect(file) as other:
        other.execute("DROP TABLE translation")
    other.close()
    assert cache.find(b"key") is None
    cache.store(b"key", KEPT)
    assert cache.find(b"key") == KEPT


@pytest.mark.parametrize(
    "row", ["[[", "7", "[7]", "[]", '[["English"]]', "[[7, -1.0, false]]", '[["English", "x", 1]]']
)
def test_a_garbled_row_is_replaced_without_a_word(tmp_path: Path, row: str) -> None:
    cache = Cache(tmp_path / "translations.sqlite")
    cache.store(b"key", KEPT)
    cache._connection.execute("UPDATE translation SET hypotheses = ?", (row,))
    assert cache.find(b"key") is None
    cache.store(b"key", KEPT)
    assert cache.find(b"key") == KEPT


def kept(file: Path) -> list[bytes]:
    connection = sqlite3.connect(file)
    try:
        return [key for (key,) in connection.execute("SELECT key FROM translation ORDER BY key")]
    finally:
        connection.close()


@pytest.fixture
def writing(tmp_path: Path) -> Iterator[Path]:
    """A file with one translation that another program writes all the time."""
    file = tmp_path / "translations.sqlite"
    first = Cache(file)
    first.store(b"theirs", KEPT)
    first.close()
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    yield file
    other.close()


def test_a_file_that_another_program_writes_is_left_alone(writing: Path) -> None:
    Cache(writing).store(b"mine", KEPT)
    assert kept(writing) == [b"theirs"]


def test_a_file_that_another_program_holds_is_not_replaced_at_the_start(tmp_path: Path) -> None:
    file = tmp_path / "translations.sqlite"
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("CREATE TABLE theirs (one TEXT)")
    other.execute("BEGIN EXCLUSIVE")
    cache = Cache(file)
    cache.store(b"mine", KEPT)
    assert cache.find(b"mine") is not None
    assert other.execute("SELECT * FROM theirs").fetchall() == []
    other.close()
    assert b"theirs" in file.read_bytes()


def test_a_closed_store_finds_nothing_and_leaves_its_file(tmp_path: Path) -> None:
    file = tmp_path / "translations.sqlite"
    cache = Cache(file)
    cache.store(b"key", KEPT)
    cache.close()
    assert cache.find(b"key") is None
    assert kept(file) == [b"key"]


def test_a_folder_that_cannot_be_made_leaves_the_cache_in_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    cache = Cache(tmp_path / "file" / "translations.sqlite")
    cache.store(b"key", KEPT)
    assert cache.find(b"key") is not None


def test_it_stays_within_its_size() -> None:
    cache = Cache(None, most=100)
    for number in range(150):
        cache.store(str(number).encode(), KEPT)
    cache.thin_out()
    left = sum(cache.find(str(number).encode()) is not None for number in range(150))
    assert left == 90


def test_nothing_is_left_on_disk_after_clearing(tmp_path: Path) -> None:
    file = tmp_path / "cache" / "translations.sqlite"
    cache = Cache(file)
    cache.store(b"key", (Translation("a telling sentence", -1.0),))
    cache.clear()
    assert cache.find(b"key") is None
    cache.close()
    assert all(b"telling" not in left.read_bytes() for left in file.parent.iterdir())


def test_the_cache_of_one_that_keeps_nothing_is_not_on_disk(tmp_path: Path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.chdir(tmp_path)
    Cache(None).store(b"key", KEPT)
    assert list(tmp_path.glob("*.sqlite*")) == []


def test_a_cache_that_moves_into_memory_leaves_nothing_on_disk(watched, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    cache = Cache(tmp_path / "cache" / "translations.sqlite")
    list(Remembering(watched, cache).translate(TEXTS))
    cache.keep_in(None)
    list(Remembering(watched, cache).translate(TEXTS))
    assert watched.asked == [TEXTS, TEXTS]
    assert not list((tmp_path / "cache").iterdir())
