import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.summary.__main__ import resampled
from bench.summary.easc import Judged
from bench.summary.rouge import longest_common, rouge, tokens
from bench.summary.systems import lead, ours, readers
from core.article import Article
from core.methods import Method
from core.sentences import split

WORDS = st.lists(st.sampled_from("ابتثج"), max_size=12)


def test_spellings_and_vowel_signs_do_not_count() -> None:
    assert tokens("إلى المدرسةِ، ٱلأُولى") == tokens("الي المدرسه الاولي")


def test_a_summary_that_is_the_reference_scores_one() -> None:
    assert rouge(["ا", "ب", "ج"], [["ا", "ب", "ج"]]).tolist() == [1, 1, 1]


def test_scores_are_those_counted_by_hand() -> None:
    summary, reference = ["ا", "ب", "ج", "ا"], ["ب", "ا", "ج"]
    # 3 of 4 and 3 words in common; no pair of 3 and 2; "ب ج" or "ا ج" in order, 2 of 4 and 3
    assert np.allclose(rouge(summary, [reference]), [6 / 7, 0, 4 / 7])


def test_several_references_give_the_mean() -> None:
    assert rouge(["ا"], [["ا"], ["ب"]]).tolist() == [0.5, 0, 0.5]


@given(WORDS, WORDS)
def test_the_longest_common_row_is_that_of_the_usual_table(
    first: list[str], second: list[str]
) -> None:
    table = [[0] * (len(second) + 1) for _ in range(len(first) + 1)]
    for row, one in enumerate(first):
        for column, other in enumerate(second):
            longer = max(table[row][column + 1], table[row + 1][column])
            table[row + 1][column + 1] = table[row][column] + 1 if one == other else longer
    assert longest_common(first, second) == table[-1][-1]


def judged(*references: str) -> Judged:
    text = "امتلأ السد اليوم. وفتحت البوابات غدا. وفرح الناس كثيرا."
    return Judged(1, "news", split(Article(text)), tuple(tuple(tokens(r)) for r in references))


def test_a_summary_is_cut_at_the_mean_length_of_the_references() -> None:
    article = judged("امتلأ السد", "امتلأ السد اليوم وفتحت البوابات غدا")
    assert article.summary([1, 0]) == tokens("امتلأ وفتحت البوابات غدا")


def test_the_first_sentences_are_taken_as_they_come() -> None:
    assert list(lead(judged("امتلأ"))) == [0, 1, 2]


@pytest.mark.parametrize("method", Method)
def test_our_order_has_every_sentence_once(method: Method) -> None:
    assert sorted(ours(method)(judged("امتلأ"))) == [0, 1, 2]


def test_the_oracle_finds_the_sentence_of_the_reference() -> None:
    oracle = next(system for system in readers() if system.name == "oracle")
    assert oracle.score(judged("وفرح الناس كثيرا")).tolist() == [1, 1, 1]


def test_no_difference_stays_none_whatever_is_drawn() -> None:
    assert not resampled(np.zeros((5, 3))).any()
