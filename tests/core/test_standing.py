import pytest

from core.standing import openings, substance

STEMS = ["وزير", "ماء", "سد", "ري", "قرية"]


def test_the_first_sentence_is_worth_most_and_none_nothing() -> None:
    worth = openings(30)
    assert worth[0] == 1
    assert worth == sorted(worth, reverse=True)
    assert worth[-1] > 0


def test_a_full_sentence_keeps_its_rating() -> None:
    assert substance("أعلن وزير الماء فتح السد للري في القرية.", STEMS) == 1


def test_a_line_of_few_words_loses_in_proportion() -> None:
    assert substance("خلفية", ["خلفيه"]) == pytest.approx(0.2)


@pytest.mark.parametrize("question", ["هل يفتح وزير الماء السد؟", "«هل يفتح السد؟»", "Why?"])
def test_a_question_loses(question: str) -> None:
    assert substance(question, STEMS) < 1


@pytest.mark.parametrize(
    "line",
    [
        "اقرأ أيضا: فتح السد",
        "- اقرأ أيضاً: فتح السد",
        "للمزيد من الأخبار تابعونا",
        "جميع الحقوق محفوظة لوكالة الأنباء",
        "المصدر: وكالات",
        "مصدر الصورة وكالة الأنباء",
    ],
)
def test_the_furniture_of_a_newsroom_hardly_counts(line: str) -> None:
    assert substance(line, STEMS) <= 0.05


@pytest.mark.parametrize(
    "sentence",
    [
        "وقال المصدر: إن السد امتلأ والري سيبدأ.",
        "اشترك في المؤتمر وزراء الماء والري.",
        "تابعوا فتح السد والري في القرية.",
        "نالت القرية جميع الحقوق في ماء السد.",
    ],
)
def test_a_sentence_that_only_sounds_like_furniture_keeps_its_rating(sentence: str) -> None:
    assert substance(sentence, STEMS) == 1
