from collections import Counter
from pathlib import Path

import pytest

from clean import clean
from corpus import WRITTEN, CorpusUnset, corpus_folder
from leaks import WINDOW, LeakCheck
from pairs import TrainingPair, fault, load_pairs
from prepare import keep_pairs

_HELD_OUT = "The delegation arrived in the capital on Sunday for three days of talks on fuel."


def test_a_line_that_shares_a_window_with_an_evaluation_line_leaks() -> None:
    check = LeakCheck([_HELD_OUT])
    assert check.leaking(["Yesterday t" + _HELD_OUT[1 : WINDOW + 1]]) == [True]


def test_a_line_that_shares_one_character_less_does_not_leak() -> None:
    check = LeakCheck([_HELD_OUT])
    assert check.leaking(["Yesterday #" + _HELD_OUT[1:WINDOW] + "#"]) == [False]


def test_marks_and_digits_of_another_kind_do_not_hide_a_leak() -> None:
    arabic = "وصل الوفد إلى العاصمة يوم ١٢ من الشهر لإجراء محادثات بشأن الوقود والغذاء"
    check = LeakCheck([arabic])
    assert check.leaking([arabic.replace("الوفد", "الوَفـــد").replace("١٢", "12")]) == [True]


def test_a_short_evaluation_line_leaks_as_a_whole() -> None:
    assert LeakCheck(["Sudden rain"]).leaking(["sudden rain", "Sudden rains"]) == [True, False]


@pytest.mark.parametrize(
    ("arabic", "english", "reason"),
    [
        ("", "word", "empty"),
        ("كلمة " * 91, "word", "too long"),
        ("latin only", "word", "wrong script"),
        ("كلمة", "word كلمة", "Arabic in English"),
        ("كلمة", "one two three four five six", "length ratio"),
        ("زار الوزير مصر", "The minister visited Egypt", None),
    ],
)
def test_faults_are_named(arabic: str, english: str, reason: str | None) -> None:
    assert fault(arabic.strip(), english) == reason


def test_repeated_leaking_and_surplus_lines_are_dropped_and_counted() -> None:
    pairs = [
        TrainingPair("news", "news_wire", "جملة", "A sentence"),
        TrainingPair("news", "news_wire", "جملة", "A sentence"),
        TrainingPair("news", "news_wire", "سر", "held out"),
        *(TrainingPair("words", "lex_awn", "عين", word) for word in ("eye", "spring", "spy")),
    ]
    dropped: Counter[str] = Counter()
    kept = keep_pairs(iter(pairs), LeakCheck(["held out"]), dropped)
    assert [pair.english for pair in kept] == ["A sentence", "eye", "spring"]
    assert dropped == {
        "news_wire: seen before": 1,
        "news_wire: in an evaluation set": 1,
        "lex_awn: many translations": 1,
    }


def test_the_data_folder_holds_every_source_that_has_a_group(data: Path) -> None:
    sources = Counter(pair.source for pair in load_pairs(data / "pairs.tsv.gz"))
    assert sources == {
        "news_wire": 480,
        "written_politics": 6,
        "tatoeba": 240,
        "lex_names_wikidata": 3,
    }


def test_the_pairs_written_for_the_recipe_are_of_use_and_none_stands_twice() -> None:
    files = sorted(WRITTEN.glob("*.tsv"))
    lines = [line for path in files for line in path.read_text("utf-8").splitlines()]
    assert len(lines) > 10_000
    assert [line for line in lines if line.count("\t") != 1] == []
    pairs = [tuple(map(clean, line.split("\t"))) for line in lines]
    assert [pair for pair in pairs if fault(*pair)] == []
    assert len({arabic for arabic, _ in pairs}) == len(pairs)


def test_an_unnamed_corpus_is_said_to_be_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DRAGOMAN_CORPUS", raising=False)
    with pytest.raises(CorpusUnset, match="DRAGOMAN_CORPUS"):
        corpus_folder(None)
