import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from core.ranking import TITLE, leaning_lexrank, pick, similarities, standing

STEMS = st.lists(st.lists(st.sampled_from("ابتثجحخ"), max_size=8), min_size=1, max_size=12)


@given(STEMS)
def test_similarities_are_cosines(stems: list[list[str]]) -> None:
    similar = similarities(stems)
    assert np.allclose(similar, similar.T)
    assert similar.min() >= 0
    assert np.allclose(np.diag(similar), [bool(words) for words in stems])


@given(STEMS)
def test_ratings_are_positive_and_the_best_is_one(stems: list[list[str]]) -> None:
    rated = leaning_lexrank(similarities(stems), np.ones(len(stems)))
    assert rated.min() > 0
    assert rated.max() == 1


def test_of_two_sentences_that_share_nothing_the_higher_standing_decides() -> None:
    rated = leaning_lexrank(similarities([["سد"], ["نفط"]]), np.array([1.0, 3.0]))
    assert np.allclose(rated, [1 / 3, 1], rtol=1e-3)


def test_the_sentence_in_the_middle_of_a_topic_is_rated_highest() -> None:
    stems = [["سد", "ماء"], ["سد", "ري"], ["سد", "ماء", "ري"], ["نفط", "غاز"]]
    rated = leaning_lexrank(similarities(stems), np.ones(4))
    assert rated[2] == 1 > max(rated[0], rated[1], rated[3])


def test_likeness_to_the_title_adds_to_the_place() -> None:
    worth = standing(np.array([1.0, 0.5]), np.array([0.0, 0.5]))
    assert worth.tolist() == [1, 0.5 + TITLE * 0.5]


def test_a_repetition_is_picked_last() -> None:
    similar = similarities([["سد", "ماء"], ["سد", "ماء"], ["نفط"]])
    assert [place for place, _ in pick(np.array([1, 0.9, 0.1]), similar, 3, [0] * 3, set())] == [
        0,
        2,
        1,
    ]


def test_a_higher_tier_comes_first_whatever_its_rating() -> None:
    assert pick(np.array([1.0, 0.1]), None, 2, [0, 1], set()) == [(1, 0.1), (0, 1.0)]


def test_a_kept_place_takes_the_last_seat_when_it_would_get_none() -> None:
    picked = pick(np.array([1.0, 0.9, 0.1]), None, 2, [0, 0, 0], {2})
    assert [place for place, _ in picked] == [0, 2]
