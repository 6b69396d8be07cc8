from core.article import Article
from core.digest import Telling, digest
from core.sentences import Sentence, split


def article(*paragraphs: str) -> tuple[Sentence, ...]:
    return split(Article("\n\n".join(paragraphs)))


FIRST = article(
    "ضرب زلزال بقوة ست درجات ساحل المدينة فجر الأحد وقتل 25 شخصا.",
    "وأغلقت السلطات ميناء المدينة حتى إشعار آخر.",
    "ووصلت فرق إنقاذ من تركيا مساء.",
)
SECOND = article(
    "دعت منظمات الإغاثة إلى تبرعات عاجلة بالدم والبطانيات.",
    "وكان زلزال بقوة ست درجات قد ضرب ساحل المدينة فجر الأحد وقتل 28 شخصا.",
)
THIRD = article("أقر البرلمان قانونا جديدا للصحافة بأغلبية كبيرة.")


def test_what_two_articles_tell_is_one_fact_with_both_and_comes_first() -> None:
    facts = digest([THIRD, FIRST, SECOND], 3)
    assert facts[0].tellings == (Telling(1, 1), Telling(2, 2))


def test_what_one_article_tells_stands_alone() -> None:
    facts = digest([THIRD, FIRST, SECOND], 9)
    assert sorted(telling for fact in facts[1:] for telling in fact.tellings) == [
        Telling(0, 1),
        Telling(1, 2),
        Telling(1, 3),
        Telling(2, 1),
    ]


def test_different_figures_in_the_same_fact_are_pointed_out() -> None:
    assert digest([FIRST, SECOND], 1)[0].figures_differ


def test_the_same_figures_are_no_difference() -> None:
    assert not digest([FIRST, FIRST], 1)[0].figures_differ


def test_an_agency_text_printed_twice_gives_each_fact_once() -> None:
    facts = digest([FIRST, FIRST], 9)
    assert len(facts) == 3
    assert all(len(fact.tellings) == 2 for fact in facts)


def test_no_more_facts_come_back_than_asked_for() -> None:
    assert len(digest([FIRST, SECOND, THIRD], 2)) == 2


def test_a_focus_word_brings_its_fact_in() -> None:
    facts = digest([FIRST], 1, focus=["تركيا"])
    assert facts[0].tellings == (Telling(0, 3),)


def test_nothing_to_read_gives_no_facts() -> None:
    assert digest([], 5) == ()
    assert digest([(), ()], 5) == ()
