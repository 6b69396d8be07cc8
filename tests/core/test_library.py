"""The library over a real file: kept, found in both languages, opened again, forgotten."""

import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from core.article import Source, from_text
from core.errors import CannotWrite
from core.explain import explain
from core.library import Library
from core.pair import Pair
from core.reading import Reading
from core.sentences import split
from tests.core.conftest import NOW
from tests.core.made_reading import made_reading

ROOT = Path(__file__).parents[2]
LATER = NOW + timedelta(days=1)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "library.sqlite"


def reading_of(text: str, english: tuple[str, ...]) -> Reading:
    article = from_text(text, NOW)
    sentences = tuple(split(article))
    pairs = tuple(
        Pair(sentence, made, made)
        for sentence, made in zip(sentences, english, strict=False)
        if made
    )
    return Reading(article, sentences, (), pairs, made_reading().package, "by hand")


BUDGET = reading_of(
    "المجلس يقر الميزانية\n\nأقر المجلس الميزانية بأغلبية 25 صوتا. وغادر النواب القاعة.",
    ("Council approves budget", "The council approved the budget.", "Deputies left the hall."),
)
FLOOD = reading_of("غمرت السيول شوارع القاهرة يوم الأحد.", ("Floods covered Cairo's streets.",))


def test_an_article_is_found_by_words_of_either_language(file: Path) -> None:
    library = Library(file)
    library.keep(BUDGET, NOW)
    library.keep(FLOOD, LATER)
    for query in ("ميزانيه", "مجلس النواب", "budget deputies", "والمجلس budg", "25"):
        [entry] = library.search(query, 10)
        assert entry.headline == "Council approves budget"
        assert entry.lines
    [entry] = library.search("قاهره", 10)
    assert entry.lines[0].english == "Floods covered Cairo's streets."
    assert library.search("budget Cairo", 10) == ()


def test_the_sentences_with_most_of_the_words_come_first(file: Path) -> None:
    library = Library(file)
    library.keep(BUDGET, NOW)
    [entry] = library.search("council deputies hall", 10)
    assert [line.number for line in entry.lines] == [3, 1, 2]
    assert entry.more == 0


def test_the_article_read_last_comes_first(file: Path) -> None:
    library = Library(file)
    library.keep(FLOOD, LATER)
    library.keep(BUDGET, NOW)
    assert [entry.read for entry in library.entries(10)] == [LATER, NOW]
    assert [entry.read for entry in library.entries(1)] == [LATER]
    library.keep(BUDGET, LATER + timedelta(days=1))
    assert library.entries(1)[0].headline == "Council approves budget"
    assert library.count() == 2


@pytest.mark.parametrize(
    "query",
    ['"', "*", "AND", "NEAR(a b)", "a OR", "(", "arabic:x", "'; DROP TABLE word", "-", "  "],
)
def test_no_query_is_an_error(file: Path, query: str) -> None:
    library = Library(file)
    library.keep(BUDGET, NOW)
    assert isinstance(library.search(query, 10), tuple)


def test_an_article_opens_again_as_it_was_read(file: Path) -> None:
    library = Library(file)
    source = Source(
        "عنوان", "Outlet", "A", "2026-03-12", "analyst", "u", "f.txt", "utf-8", NOW, "ab"
    )
    article = replace(BUDGET.article, source=source, notes=("recovered from PDF, check",))
    library.keep(replace(BUDGET, article=article), NOW)
    [entry] = library.entries(10)
    assert entry.source == source
    assert library.article(entry.key) == article


def test_a_sentence_without_english_keeps_what_it_had(file: Path) -> None:
    library = Library(file)
    library.keep(BUDGET, NOW)
    edited = replace(BUDGET.pairs[0], english="The budget is through", edited=True)
    library.keep(replace(BUDGET, pairs=(edited,)), LATER)
    [entry] = library.search("deputies", 10)
    assert (entry.translated, entry.sentences) == (3, 3)
    assert entry.headline == "The budget is through"
    assert not library.search("approves", 10)


def test_what_is_forgotten_is_wiped_from_the_file(file: Path) -> None:
    library = Library(file)
    library.keep(BUDGET, NOW)
    library.keep(FLOOD, NOW)
    [entry] = library.search("budget", 10)
    library.forget([entry.key])
    written = file.read_bytes()
    assert b"Deputies" not in written
    assert b"deputies" not in written
    assert "الميزانية".encode() not in written
    assert "ميزانيه".encode() not in written
    assert [entry.lines[0].number for entry in library.search("Cairo", 10)] == [1]
    assert library.article(entry.key) is None
    library.clear()
    assert library.count() == 0
    assert b"floods" not in file.read_bytes()


def test_an_article_keeps_its_key_and_no_key_is_used_again(file: Path) -> None:
    library = Library(file)
    library.keep(BUDGET, NOW)
    library.keep(FLOOD, NOW)
    [flood] = library.search("Cairo", 10)
    library.keep(FLOOD, LATER)
    assert library.entries(1)[0].key == flood.key
    assert library.forget([flood.key]) == 1
    assert library.forget([flood.key]) == 0
    library.keep(reading_of("خبر آخر.", ("Other news.",)), NOW)
    assert library.article(flood.key) is None


def test_what_was_known_of_the_source_stays_when_the_file_is_read_again(file: Path) -> None:
    library = Library(file)
    source = replace(BUDGET.article.source, outlet="Al-Mithal", date="2026-03-12")
    library.keep(replace(BUDGET, article=replace(BUDGET.article, source=source)), NOW)
    library.keep(BUDGET, LATER)
    assert library.entries(1)[0].source.outlet == "Al-Mithal"
    newer = replace(source, outlet="Al-Ahram")
    library.keep(replace(BUDGET, article=replace(BUDGET.article, source=newer)), LATER)
    assert library.entries(1)[0].source.outlet == "Al-Ahram"


def test_searching_and_clearing_at_the_same_time_never_fails(file: Path) -> None:
    library = Library(file)

    def fill(number: int) -> None:
        for each in range(10):
            library.keep(reading_of(f"خبر {number} {each}.", (f"news {number} {each}",)), NOW)
            library.search("news خبر", 50)
            if each % 4 == 3:
                library.clear()

    with ThreadPoolExecutor() as pool:
        assert list(pool.map(fill, range(4))) == [None] * 4


def test_clearing_takes_the_damaged_file_away_as_well(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"no database" * 1000)
    library = Library(file)
    library.keep(BUDGET, NOW)
    library.clear()
    assert [each.name for each in file.parent.iterdir()] == [file.name]


def test_nothing_is_made_by_looking(file: Path) -> None:
    library = Library(file)
    assert library.search("budget", 10) == ()
    assert library.entries(10) == ()
    assert library.count() == 0
    library.clear()
    assert not file.exists()


def test_a_damaged_library_is_put_aside(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"no database" * 1000)
    library = Library(file)
    library.keep(BUDGET, NOW)
    assert library.put_aside is not None
    assert library.put_aside.read_bytes().startswith(b"no database")
    assert library.count() == 1


def use_all_of(library: Library) -> None:
    for number in range(60):
        library.search(f"خبر {number}", 50)
        library.keep(reading_of(f"آخر {number}", ("x",)), NOW)


def test_damage_in_the_middle_is_told_and_the_next_article_is_kept(file: Path) -> None:
    library = Library(file)
    for number in range(60):
        library.keep(reading_of(f"خبر رقم {number}. " + "كلمة " * 200, ("news " * 200,)), NOW)
    content = bytearray(file.read_bytes())
    content[4096:-4096] = b"\xff" * (len(content) - 8192)
    file.write_bytes(content)
    with pytest.raises(CannotWrite):
        use_all_of(library)
    assert library.put_aside is not None
    library.keep(BUDGET, NOW)
    assert library.search("budget", 10)


def test_a_library_that_is_only_locked_stays_where_it_is(file: Path) -> None:
    library = Library(file)
    library.keep(FLOOD, NOW)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(CannotWrite) as refused:
        library.keep(BUDGET, NOW)
    assert "Close the other window" in explain(refused.value).advice
    other.execute("ROLLBACK")
    other.close()
    assert library.put_aside is None
    library.keep(BUDGET, NOW)
    assert library.count() == 2


def test_a_library_of_a_later_version_is_left_alone(file: Path) -> None:
    Library(file).keep(FLOOD, NOW)
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = file.read_bytes()
    with pytest.raises(CannotWrite):
        Library(file).keep(BUDGET, NOW)
    assert file.read_bytes() == before


def keep_some(file: Path, number: int) -> None:
    library = Library(file)
    for each in range(5):
        library.keep(reading_of(f"خبر {number} ثم {each}.", (f"news {number} {each}",)), NOW)


KEEPS_SOME = """
import sys
from datetime import UTC, datetime
from pathlib import Path
import resources
from core.article import from_text
from core.library import Library
from core.packages import bundled
from core.reading import Reading
from core.sentences import split
package, now = bundled(resources.MODELS), datetime.now(UTC)
for each in range(5):
    article = from_text(f"خبر {sys.argv[2]} ثم {each}.", now)
    reading = Reading(article, tuple(split(article)), (), (), package, "")
    Library(Path(sys.argv[1])).keep(reading, now)
"""


def test_threads_and_processes_keep_at_the_same_time(file: Path) -> None:
    processes = [
        subprocess.Popen([sys.executable, "-c", KEEPS_SOME, str(file), str(number)], cwd=ROOT)
        for number in (1, 2)
    ]
    with ThreadPoolExecutor() as pool:
        list(pool.map(keep_some, [file] * 3, (3, 4, 5)))
    assert [process.wait() for process in processes] == [0, 0]
    assert Library(file).count() == 25


def test_half_a_surrogate_does_not_keep_an_article_out(file: Path) -> None:
    odd = replace(BUDGET.pairs[0], english="odd \ud800 budget")
    Library(file).keep(replace(BUDGET, pairs=(odd,)), NOW)
    assert Library(file).search("odd", 10)
