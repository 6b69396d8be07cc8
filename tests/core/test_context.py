import pytest

from core.article import Article
from core.context import context, leans
from core.sentences import split


@pytest.mark.parametrize(
    "text",
    [
        "وأضاف أن المفاوضات مستمرة.",
        "وأضافت: «لن نتراجع عن القرار».",
        "وقال في بيان إن الهجوم فشل.",
        "مشيرا إلى أن المصنع مغلق.",
        "وهو أكبر ميناء في البلاد.",
        "هم سبعة من العمال.",
        "وأكد أنه لن يستقيل.",
        "«وتابع قائلا: انتهى الأمر».",
        'وتابع "لا نريد الحرب".',
    ],
)
def test_a_sentence_without_its_subject_leans(text: str) -> None:
    assert leans(text)


@pytest.mark.parametrize(
    "text",
    [
        "وأضاف الوزير أن المفاوضات مستمرة.",
        "وقال رئيس الأركان سامي حداد إن الهجوم فشل.",
        "وقع الزلزال فجر الأحد.",
        "فهد العلي مدير المصنع.",
        "وزير الخارجية في دمشق.",
        "قال",
        "...",
        "",
    ],
)
def test_a_sentence_with_its_subject_stands_by_itself(text: str) -> None:
    assert not leans(text)


SENTENCES = split(
    Article(
        "تصريح الوزير\n\nقال وزير المياه سامي حداد إن السد امتلأ.\n\n"
        "وأضاف أن الري سيبدأ غدا. وأكد أنه لا خطر على القرى.\n\nوزار الوفد السد.",
        titled=True,
    )
)


def test_the_context_is_the_nearest_sentence_that_stands_by_itself() -> None:
    assert context(SENTENCES, 3) == 2
    assert context(SENTENCES, 4) == 2


def test_a_sentence_that_stands_by_itself_needs_none() -> None:
    assert context(SENTENCES, 5) is None


def test_the_title_is_no_context() -> None:
    assert context(split(Article("عنوان الخبر\n\nوأضاف أن الري سيبدأ.", titled=True)), 2) is None


def test_a_piece_leans_as_its_whole_sentence_does() -> None:
    long = "وأضاف أن الوزارة أعلنت خطة " + "، ثم أعلنت خطة أخرى للطاقة في المحافظات" * 20 + "."
    cut = split(Article(f"قال الوزير سامي حداد كلمة.\n\n{long}"))
    assert cut[2].piece == "b"
    assert context(cut, 3) == 1
