from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.article import Article
from core.choice import Choice
from core.keypoints import DEFAULT, KeyPoint, Method, describe, key_points, points_for
from core.sentences import Sentence, split

TITLE = "البرلمان يقر موازنة قياسية للصحة"

BUDGET = (
    "أقر البرلمان اليوم موازنة قياسية لوزارة الصحة بقيمة أربعة مليارات دينار.",
    "وصوت 120 نائبا لصالح الموازنة مقابل 35 نائبا رفضوها.",
    "وحضر الجلسة عدد من السفراء والضيوف.",
    "وقالت وزيرة الصحة ليلى حداد إن الموازنة ستمول بناء تسعة مستشفيات في الجنوب.",
    "كان الطقس ماطرا في العاصمة مساء.",
    "واعترضت المعارضة على موازنة الصحة لأنها ترفع الدين العام.",
)


def article(*paragraphs: str, title: str = "") -> tuple[Sentence, ...]:
    return split(
        Article("\n\n".join([title, *paragraphs] if title else paragraphs), titled=bool(title))
    )


def numbers(points: Sequence[KeyPoint]) -> list[int]:
    return [point.sentence for point in points]


def budget() -> tuple[Sentence, ...]:
    return article(*BUDGET, title=TITLE)


def test_the_first_sentence_leads_when_it_says_what_the_title_says() -> None:
    assert numbers(key_points(budget(), 3))[0] == 2


def test_the_wanted_points_are_found_and_the_asides_are_not() -> None:
    assert set(numbers(key_points(budget(), 4))) == {2, 3, 5, 7}


def test_ranks_count_from_one_without_a_gap() -> None:
    assert [point.rank for point in key_points(budget(), 4)] == [1, 2, 3, 4]


def test_scores_never_rise_down_the_list() -> None:
    scores = [point.score for point in key_points(budget(), 6)]
    assert scores == sorted(scores, reverse=True)


def test_the_title_is_no_key_point_while_there_is_a_text() -> None:
    assert 1 not in numbers(key_points(budget(), 99))


def test_the_title_decides_which_of_two_topics_comes_first() -> None:
    topics = (
        "تبحث اللجنة اليوم ملفات كثيرة.",
        "انخفض سعر القمح في الأسواق العالمية بنسبة كبيرة.",
        "فاز المنتخب الوطني بكأس آسيا للمرة الثالثة.",
    )
    wheat = article(*topics, title="سعر القمح يهبط في الأسواق")
    cup = article(*topics, title="المنتخب الوطني يفوز بكأس آسيا")
    assert numbers(key_points(wheat, 1)) == [3]
    assert numbers(key_points(cup, 1)) == [4]


def test_a_one_sentence_article_has_one_point() -> None:
    assert numbers(key_points(article("وقع الزلزال فجر الأحد."), 5)) == [1]


def test_a_headline_alone_is_the_point() -> None:
    assert numbers(key_points(article(title="زلزال يضرب الساحل"), 5)) == [1]


def test_no_sentences_give_no_points() -> None:
    assert key_points((), 5) == ()


def test_no_points_asked_for_are_none() -> None:
    assert key_points(budget(), 0) == ()


def test_equal_sentences_stay_apart_and_are_all_chosen_when_all_are_asked_for() -> None:
    same = article(*["أعلنت الوزارة النتائج اليوم في مؤتمر صحفي."] * 4)
    assert sorted(numbers(key_points(same, 9))) == [1, 2, 3, 4]


def test_a_repetition_of_the_first_point_waits_for_everything_else() -> None:
    repeated = article(BUDGET[0], BUDGET[0], *BUDGET[1:], title=TITLE)
    chosen = numbers(key_points(repeated, 99))
    assert {chosen[0], chosen[-1]} == {2, 3}


def test_a_question_comes_after_a_statement_of_the_same_words() -> None:
    asked = article(
        "هل ترفع الحكومة أسعار الوقود والكهرباء هذا الشتاء؟",
        "ترفع الحكومة أسعار الوقود والكهرباء هذا الشتاء.",
    )
    assert numbers(key_points(asked, 1)) == [2]


def test_links_and_notices_of_the_newsroom_come_last() -> None:
    noticed = article("للمزيد من أخبار موازنة الصحة تابعوا صفحة البرلمان.", *BUDGET, title=TITLE)
    assert numbers(key_points(noticed, 99))[-1] == 2


def test_a_list_gives_points_from_the_sentences_around_it() -> None:
    listed = article(
        "أعلنت الهيئة أسماء المدن التي ستنقطع عنها المياه يوم الخميس.",
        "- صيدا",
        "- صور",
        "- النبطية",
        "وقالت الهيئة إن المياه ستعود إلى المدن مساء الخميس بعد إصلاح الخط.",
    )
    assert set(numbers(key_points(listed, 2))) == {1, 5}


def test_the_pieces_of_a_cut_sentence_are_one_point() -> None:
    long = "أعلنت الحكومة خطة للمياه " + "، ثم أعلنت خطة أخرى للطاقة في المحافظات" * 20 + "."
    cut = article(long, "وانتهت الجلسة.")
    assert cut[1].piece == "b"
    points = key_points(cut, 99)
    assert numbers(points) == [1, cut[-1].number]


@pytest.mark.parametrize("method", Method)
def test_every_method_gives_as_many_points_as_asked_for(method: Method) -> None:
    assert len(set(numbers(key_points(budget(), 3, method=method)))) == 3


@pytest.mark.parametrize("method", Method)
def test_every_method_takes_lines_without_a_single_word(method: Method) -> None:
    assert len(key_points(article("* * *", "— — —"), 5, method=method)) == 2


@pytest.mark.parametrize("method", Method)
def test_more_than_two_thousand_sentences_are_ranked_on_a_sample(method: Method) -> None:
    endless = article(*(f"جرح {n} شخصا في الحادث رقم {n % 37} على الطريق." for n in range(2500)))
    points = key_points(endless, 20, method=method)
    assert len(set(numbers(points))) == 20


def test_the_method_line_states_the_sample() -> None:
    assert describe(DEFAULT, 5, 2500).endswith("ranked on a sample of 2,000")


def test_the_method_line_says_how_many_of_how_many_and_by_what() -> None:
    assert describe(Method.TEXTRANK, 5, 27) == "5 of 27 sentences chosen by TextRank on the Arabic"


def test_the_method_line_of_an_article_of_one_sentence_says_one_sentence() -> None:
    assert describe(Method.LEAD, 1, 1).startswith("1 of 1 sentence chosen")


def test_the_method_line_says_that_the_analyst_had_a_hand_in_it() -> None:
    line = describe(Method.LEXRANK, 5, 27, focus=("oil",), choice=Choice(pinned=(3,)))
    assert line.endswith("on the Arabic, focus: oil, arranged by the analyst")


def test_methods_have_titles_and_sentences_of_their_own() -> None:
    assert len({method.title for method in Method}) == len(Method)
    assert all(method.description.endswith(".") for method in Method)


def test_an_arabic_focus_word_pulls_its_sentence_to_the_top() -> None:
    assert numbers(key_points(budget(), 2, focus=["السفراء"]))[0] == 4


def test_a_focus_word_is_found_behind_a_prefix() -> None:
    assert numbers(key_points(budget(), 2, focus=["معارضة"]))[0] == 7


def test_a_phrase_needs_all_of_its_words() -> None:
    assert numbers(key_points(budget(), 1, focus=["السفراء الجنوب"])) == [2]


def test_an_english_focus_word_is_found_through_the_translation() -> None:
    english = {4: "A number of ambassadors and guests attended the session."}
    points = key_points(budget(), 2, focus=["Ambassador"], english=english)
    assert numbers(points)[0] == 4


def test_an_english_focus_word_changes_nothing_before_the_translation_is_there() -> None:
    assert key_points(budget(), 3, focus=["ambassador"]) == key_points(budget(), 3)


def test_a_focused_sentence_outside_the_sample_is_found() -> None:
    lines = [f"جرح {n} شخصا في الحادث." for n in range(2501)]
    lines[2499] = "ووصل الوفد الأممي."
    assert numbers(key_points(article(*lines), 1, focus=["الأممي"])) == [2500]


def test_reasons_name_focus_title_and_place() -> None:
    reasons = key_points(budget(), 1, focus=["البرلمان"])[0].reasons
    assert reasons[0] == "has the focus البرلمان"
    assert "first sentence" in reasons
    assert "shares البرلمان and موازنة and قياسية with the title" in reasons


def test_every_point_has_a_reason() -> None:
    points = [p for method in Method for p in key_points(budget(), 99, method=method)]
    assert all(point.reasons for point in points)


def test_a_pinned_sentence_is_a_key_point_and_says_so() -> None:
    points = key_points(budget(), 2, choice=Choice(pinned=(6,)))
    assert 6 in numbers(points)
    assert points[numbers(points).index(6)].reasons[0] == "pinned by the analyst"


def test_pinning_a_point_leaves_the_list_as_it_is() -> None:
    chosen = numbers(key_points(budget(), 4))
    assert numbers(key_points(budget(), 4, choice=Choice().pin(chosen[2]))) == chosen


def test_more_pins_than_points_are_all_kept() -> None:
    points = key_points(budget(), 1, choice=Choice(pinned=(4, 6, 7)))
    assert set(numbers(points)) == {4, 6, 7}


def test_the_title_can_be_pinned() -> None:
    assert 1 in numbers(key_points(budget(), 3, choice=Choice(pinned=(1,))))


def test_a_dropped_sentence_makes_room_for_the_next() -> None:
    before = numbers(key_points(budget(), 3))
    after = numbers(key_points(budget(), 3, choice=Choice(dropped=(before[0],))))
    assert before[0] not in after
    assert len(after) == 3


def with_reason(reason: str, choice: Choice) -> list[int]:
    points = key_points(budget(), 99, choice=choice)
    return [point.sentence for point in points if reason in point.reasons]


def test_no_other_sentence_becomes_the_first_when_the_first_is_dropped() -> None:
    assert with_reason("first sentence", Choice(dropped=(2,))) == []


def test_the_first_sentence_stays_the_first_when_the_title_is_pinned() -> None:
    assert with_reason("first sentence", Choice(pinned=(1,))) == [2]


def test_when_all_is_dropped_nothing_comes_instead() -> None:
    assert key_points(article("وقع الزلزال فجر الأحد."), 3, choice=Choice(dropped=(1,))) == ()


def test_an_arrangement_survives_another_ranking() -> None:
    first = numbers(key_points(budget(), 3))
    choice = Choice().move(first, first[2], 0)
    again = key_points(budget(), 4, method=Method.LEAD, choice=choice)
    kept = [number for number in numbers(again) if number in choice.order]
    assert kept == [number for number in choice.order if number in numbers(again)]
    assert [point.rank for point in again] == [1, 2, 3, 4]


def test_a_share_of_the_article_counts_the_sentences_of_its_text() -> None:
    assert points_for(budget(), 0.5) == 3


def test_the_smallest_share_is_one_point() -> None:
    assert points_for(budget(), 0.01) == 1


WORDS = st.sampled_from(
    ["الحكومة", "وزير", "الماء", "قال", "في", "هل", "؟", ".", "2024", "", "«", "ولبنان"]
)
PARAGRAPHS = st.lists(st.lists(WORDS, min_size=1, max_size=9).map(" ".join), max_size=9)


@given(PARAGRAPHS, st.integers(0, 12), st.sampled_from(Method), st.booleans())
def test_any_article_gives_distinct_points_of_its_own(
    paragraphs: list[str], points: int, method: Method, titled: bool
) -> None:
    lines = [" ".join(line.split()) for line in paragraphs if line.strip()]
    sentences = split(Article("\n\n".join(lines), titled=titled and bool(lines)))
    chosen = numbers(key_points(sentences, points, method=method))
    assert len(chosen) == len(set(chosen)) <= points
    assert set(chosen) <= {sentence.number for sentence in sentences}
    assert bool(chosen) == bool(sentences and points)


@given(PARAGRAPHS, st.integers(1, 12))
def test_asking_twice_gives_the_same_points(paragraphs: list[str], points: int) -> None:
    lines = [" ".join(line.split()) for line in paragraphs if line.strip()]
    sentences = split(Article("\n\n".join(lines)))
    assert key_points(sentences, points) == key_points(sentences, points)


@given(st.integers(1, 6))
def test_more_points_keep_the_points_there_were(points: int) -> None:
    fewer, more = key_points(budget(), points), key_points(budget(), points + 1)
    assert fewer == more[:points]
