from pathlib import Path

import pytest

from evaluate import (
    EvaluationSet,
    first_lines,
    is_loop,
    load_pairs_file,
    load_set,
    number_accuracy,
    score,
)


def test_bad_lines_are_left_out(corpus: Path) -> None:
    part = load_set(corpus / "eval" / "ntrex")
    assert part.english == ["the team left 3 times"]
    assert len(part.arabic) == 1


@pytest.mark.parametrize(
    ("english", "arabic", "verdict"),
    [
        ("the the the the end", "النهاية", True),
        ("he said that he said that he said that he said that", "قال", True),
        ("the the the end", "النهاية", False),
        ("no no no no", "لا لا لا لا", False),
    ],
)
def test_a_loop_is_four_times_the_same_words_unless_the_source_has_it(
    english: str, arabic: str, verdict: bool
) -> None:
    assert is_loop(english, arabic) is verdict


def test_numbers_are_compared_by_value_on_lines_that_have_them() -> None:
    arabic = ["قتل ٤٥ شخصا", "بلغ 1234 دولار", "لا رقم"]
    english = ["45 people died", "It reached 1,234 dollars", "no number"]
    assert number_accuracy(arabic, english, ["died 45", "It was 1234", "9 numbers"]) == 100
    assert number_accuracy(arabic, english, ["died 54", "It was 1234", "none"]) == 50


def test_the_reference_itself_scores_full_marks() -> None:
    part = EvaluationSet("toy", ["زار الوزير مصر اليوم"], ["The minister visited Egypt today"], {})
    found = score(part, "reference", part.english)
    assert found.bleu == pytest.approx(100)
    assert found.chrf == pytest.approx(100)
    assert (found.loops, found.empty, found.arabic_left) == (0, 0, 0)


def test_empty_and_untranslated_lines_are_counted() -> None:
    part = EvaluationSet("toy", ["سطر", "سطر"], ["A line", "A line"], {})
    found = score(part, "toy", ["", "A سطر"])
    assert (found.empty, found.arabic_left) == (50, 50)


def test_pairs_of_ones_own_are_a_set_and_its_first_lines_another(tmp_path: Path) -> None:
    file = tmp_path / "stories.tsv"
    file.write_text("وصل\tHe arrived\nغادر\tHe left\n", encoding="utf-8")
    part = load_pairs_file(file)
    assert part == EvaluationSet("stories", ["وصل", "غادر"], ["He arrived", "He left"], {})
    assert first_lines(part, 1).english == ["He arrived"]
    assert first_lines(part, None) == part
