"""What a text that is no news Arabic is said to look like."""

from pathlib import Path

import pytest

from core.arabic import clean
from core.kinds import kind_of

ARTICLE = (Path(__file__).parents[1] / "data/readers/water.txt").read_text(encoding="utf-8")

KINDS = {
    "Persian": "رئیس شورای شهر گفت که این طرح برای کاهش مصرف آب است و از هفته آینده اجرا می‌شود. "
    "او افزود که هزینه‌های آن را دولت می‌پردازد و مردم نباید نگران باشند.",
    "Urdu": "شہر کی کونسل نے منگل کے روز پانی کے استعمال میں کمی کے منصوبے کی منظوری دے دی ہے۔ "
    "کونسل کے صدر نے کہا کہ اس سے عوام کو فائدہ ہو گا اور قیمتیں نہیں بڑھیں گی۔",
    "Kurdish": "ئەنجوومەنی شار پلانێکی بۆ کەمکردنەوەی بەکارهێنانی ئاو پەسەند کرد. "
    "سەرۆکی ئەنجوومەن وتی کە ئەم پلانە لە هەفتەی داهاتوو دەست پێ دەکات.",
    "Pashto": "د ښار شورا د اوبو د کمولو پلان ومانه. د شورا مشر وویل چې دا پلان به له راتلونکې "
    "اونۍ پیل شي او خلک باید اندېښنه ونه کړي.",
    "Uyghur": "شەھەر كېڭىشى سۇ ئىشلىتىشنى ئازايتىش پىلانىنى ماقۇللىدى. رەئىس بۇ پىلان كېلەر ھەپتە "
    "باشلىنىدۇ دېدى ۋە خەلقنىڭ ئەنسىرىمەسلىكىنى ئېيتتى.",
    "Sindhi": "شهر جي ڪائونسل پاڻي جي استعمال کي گهٽائڻ جو منصوبو منظور ڪيو آهي، ۽ صدر چيو ته ماڻهن "
    "کي پريشان ٿيڻ نه گهرجي.",
    "Egyptian Arabic": "انا مش عارف ايه اللي حصل امبارح، بس الناس كلها بتقول ان المية مقطوعة علشان "
    "كده احنا عايزين حد يفهمنا. ده مش كلام، ليه مفيش حد بيرد دلوقتي؟",
    "Levantine Arabic": "شو صار معك اليوم؟ ما بدي روح هلق لأنو الجو كتير برد. هيك الناس عم تحكي ومو "
    "عارفين ليش المي مقطوعة.",
    "Gulf Arabic": "وش صار اليوم؟ ما ابغى اروح الحين لان الجو وايد بارد، والناس ايش يقولون عن الماي؟",
    "Maghrebi Arabic": "واش كاين شي حد يعرف علاش الما مقطوع؟ حنا بزاف ديال الناس هنا وما كاين حتى "
    "واحد غادي يجاوبنا دابا.",
    "Iraqi Arabic": "شلونكم؟ اكو ناس تكول ماكو مي من البارحة، وهسه شكو نسوي؟ شلون نعيش وهسه ماكو حل؟",
    "Latin script": "The council approved the budget on Tuesday. قال",
    "Cyrillic script": "Городской совет утвердил план по экономии воды.",
}


@pytest.mark.parametrize("kind", KINDS)
def test_other_languages_dialects_and_scripts_are_named(kind: str) -> None:
    assert kind_of(clean(KINDS[kind])) == kind


def test_news_is_nothing_else() -> None:
    assert kind_of(clean(ARTICLE)) is None


@pytest.mark.parametrize("paragraph", clean(ARTICLE).split("\n\n"))
def test_a_paragraph_of_news_is_nothing_else(paragraph: str) -> None:
    assert kind_of(paragraph) is None


def test_vowelled_text_is_told() -> None:
    vowelled = "إِنَّ الْعِلْمَ نُورٌ يُضِيءُ دَرْبَ الإِنْسَانِ، وَمَنْ طَلَبَهُ صَبَرَ عَلَى طَرِيقِهِ حَتَّى يَبْلُغَهُ."
    assert kind_of(vowelled) == "heavily vowelled Arabic, such as scripture or poetry"


def test_a_few_vowel_signs_are_nothing_special() -> None:
    assert (
        kind_of("أكّد المتحدث أنّ المفاوضات ستُستأنف غدًا في العاصمة بحضور ممثّلين عن الطرفين.") is None
    )


def test_broken_characters_are_told() -> None:
    broken = "مجل1س المدي|نة ةيقر خط~ة لتر3شيد اس تهلاك ا لمي~اه الت ي تم ت د ثل#اث سنوات وذ لك"
    assert kind_of(f"{broken} {broken}") == "badly recognised characters"


def test_a_quotation_in_dialect_leaves_the_article_what_it_is() -> None:
    quotation = "وقال أحد السكان: «مش عارف ايه اللي حصل»."
    assert kind_of(clean(f"{ARTICLE}\n{quotation}")) is None


def test_persian_names_leave_the_article_what_it_is() -> None:
    assert (
        kind_of("التقى الوزير الإيراني منوچهر متکي نظيره في باريس وبحثا ملفات عدة بينها الطاقة.")
        is None
    )


def test_a_few_words_of_arabic_are_taken_for_arabic() -> None:
    assert kind_of("عاجل: شو صار") is None


@pytest.mark.parametrize("text", ["", "12,5%", "—"])
def test_a_text_without_letters_looks_like_nothing(text: str) -> None:
    assert kind_of(text) is None
