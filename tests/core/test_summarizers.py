import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from core.methods import Method
from core.summarizers import MANY, Counted, Document, LexRank, TextRank, cosines, ratings

STEMS = st.lists(st.lists(st.sampled_from("ابتثجحخدذر"), min_size=1, max_size=8), max_size=12)


@given(STEMS.filter(bool))
def test_lexrank_rates_by_the_matrix_of_sumy(stems: list[list[str]]) -> None:
    made = []
    for summarizer in (LexRank(), LexRankSummarizer()):
        tf, idf = summarizer._compute_tf(stems), summarizer._compute_idf(stems)
        made.append(summarizer._create_matrix(stems, summarizer.threshold, tf, idf))
    assert np.allclose(*made)


@given(STEMS.filter(bool))
def test_textrank_rates_by_the_matrix_of_sumy(stems: list[list[str]]) -> None:
    document = Document([Counted(words) for words in stems])
    ours, theirs = (made()._create_matrix(document) for made in (TextRank, TextRankSummarizer))
    assert np.allclose(ours, theirs)


def test_frequent_words_count_as_rare_ones_do() -> None:
    weights = [{"سد": 2.0, f"كلمة{row}": 1.0} for row in range(MANY + 2)]
    similar = cosines(weights)
    assert np.allclose(similar, np.full((MANY + 2, MANY + 2), 0.8) + 0.2 * np.eye(MANY + 2))


def test_a_sentence_without_words_resembles_nothing() -> None:
    assert cosines([{}, {"سد": 1.0}]).tolist() == [[0, 0], [0, 1]]


@given(STEMS, st.sampled_from(["lexrank", "textrank", "luhn", "sumbasic"]))
def test_ratings_lie_between_zero_and_one(stems: list[list[str]], method: str) -> None:
    rated = ratings(Method(method), stems)
    assert rated.shape == (len(stems),)
    assert all((rated >= 0) & (rated <= 1))


def test_two_equal_sentences_are_both_rated() -> None:
    rated = ratings(Method.TEXTRANK, [["سد", "ماء"], ["سد", "ماء"], ["نفط"]])
    assert rated[0] == rated[1] > rated[2]


def test_sentences_that_share_nothing_are_rated_alike_by_lexrank() -> None:
    assert ratings(Method.LEXRANK, [["سد"], ["نفط"]]).tolist() == [1, 1]
