import pytest

from core.checks import checks
from core.checks.deaths import death_checks
from core.pair import Level


@pytest.mark.parametrize(
    ("source", "english", "word"),
    [
        ("المساعدات تكفي 26 ألف شخص لمدة أسبوعين", "Aid 26,000 people have been killed.", "killed"),
        ("وصل الوفد إلى القاهرة", "The delegation died in Cairo.", "died"),
        ("وصل أربعة أشخاص إلى المدينة", "Four people were wounded in the city.", "wounded"),
    ],
)
def test_the_dead_and_wounded_that_only_the_english_has_are_doubtful(
    source: str, english: str, word: str
) -> None:
    (check,) = death_checks(source, english)
    assert check.level is Level.DOUBTFUL
    assert [english[start:end] for start, end in check.english_spans] == [word]
    assert check in checks(source, english)


@pytest.mark.parametrize(
    ("source", "english"),
    [
        ("أسفر الهجوم عن مقتل 14 شخصا", "The attack killed 14 people."),
        ("لقي ثلاثة أشخاص مصرعهم", "Three people died."),
        ("أصيب خمسة بجروح", "Five were injured."),
        ("يقع البحر الميت في الأردن", "The Dead Sea lies in Jordan."),
        ("قبل الموعد النهائي", "Before the deadline."),
    ],
)
def test_what_the_arabic_tells_as_well_is_no_matter(source: str, english: str) -> None:
    assert death_checks(source, english) == ()
