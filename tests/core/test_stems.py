import pytest

from core.stems import STOP_WORDS, Stems, fold


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("أحمد", "احمد"),
        ("إلى", "الي"),
        ("مؤتمر", "موتمر"),
        ("قائد", "قايد"),
        ("أزمة", "ازمه"),
        ("BBC", "bbc"),
    ],
)
def test_spellings_that_newsrooms_do_not_agree_on_are_folded(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize(
    "forms",
    [
        ("وزارة", "الوزارة", "والوزارة", "بالوزارة", "للوزارة", "وزارته", "ووزارة"),
        ("لبنان", "ولبنان", "بلبنان", "للبنان", "لبناني", "اللبنانية"),
        ("مهندس", "المهندسون", "مهندسين", "لمهندس"),
    ],
)
def test_forms_of_a_word_that_the_article_has_are_one(forms: tuple[str, ...]) -> None:
    stems = Stems([" ".join(forms)])
    assert {stems.stem(form) for form in forms} == {fold(forms[0])}


@pytest.mark.parametrize(
    "name",
    [
        "بغداد",
        "كابول",
        "فلسطين",
        "وليد",
        "بيروت",
        "لندن",
        "واشنطن",
        "لبنان",
        "سوريا",
        "وزير",
        "كوريا",
    ],
)
def test_a_name_stays_whole(name: str) -> None:
    article = f"زار {name} أمس وفد من الخبراء ثم عاد"
    assert Stems([article]).stem(name) == fold(name)


def test_a_word_that_the_article_does_not_have_loses_only_its_article() -> None:
    assert Stems(["خبر قصير"]).stem("السودان") == "سودان"


def test_content_is_what_is_left_without_stop_words_and_single_letters() -> None:
    stems = Stems(["قال الوزير إن المصنع في حلب س"])
    assert stems.content("قال الوزير إن المصنع في حلب س") == ["وزير", "مصنع", "حلب"]


def test_stop_words_are_folded_like_the_words_they_are_compared_with() -> None:
    assert {fold(word) for word in STOP_WORDS} == STOP_WORDS


def test_vowel_signs_make_no_difference() -> None:
    stems = Stems(["زار محمد حلب"])
    assert stems.content("مُحَمَّد") == stems.content("محمد") == ["محمد"]
