import random

import pytest

from augment import (
    Names,
    common_numbers,
    rewrite_thousands,
    substitute_numbers,
    without_full_stop,
)
from datelines import with_dateline


def test_numbers_change_alike_on_both_sides_and_keep_their_separators() -> None:
    arabic, english = substitute_numbers(
        "قتل 45 شخصا من 1,234", "45 of 1,234 people died", random.Random(1)
    )
    found = [word for word in arabic.split() if word[0].isdigit()]
    assert found != ["45", "1,234"]
    assert english == f"{found[0]} of {found[1]} people died"
    assert len(found[1]) == 5
    assert found[1][1] == ","


def test_a_number_that_one_side_lacks_stays() -> None:
    pair = ("عام 2015", "in that year")
    assert substitute_numbers(*pair, random.Random(1)) == pair


def test_one_and_two_stay_because_they_decide_the_noun() -> None:
    assert common_numbers("2 و 7", "2 and 7") == ["7"]


def test_years_stay_years() -> None:
    for seed in range(20):
        _, english = substitute_numbers("عام 2015", "in 2015", random.Random(seed))
        assert 1900 <= int(english.split()[1]) <= 2035


def test_a_known_name_is_replaced_on_both_sides() -> None:
    names = Names([("كريم", "Karim"), ("سلوى", "Salwa")])
    for seed in range(10):
        renamed = names.substitute("قال كريم امس", "Yesterday Karim said", random.Random(seed))
        assert renamed in (
            ("قال كريم امس", "Yesterday Karim said"),
            ("قال سلوى امس", "Yesterday Salwa said"),
        )


def test_a_line_without_a_known_name_gives_nothing() -> None:
    names = Names([("كريم", "Karim")])
    assert names.substitute("قال كريم", "He said", random.Random(1)) is None


def test_arabic_thousands_are_written_three_ways_and_english_ones_with_the_comma() -> None:
    found = {
        rewrite_thousands("نحو 16700 شخص", "about 16,700 people", random.Random(seed))
        for seed in range(30)
    }
    assert found == {
        (f"نحو {written} شخص", "about 16,700 people") for written in ("16700", "16,700", "16.700")
    }


def test_four_digits_are_never_written_like_a_decimal() -> None:
    found = {
        rewrite_thousands("نحو 6,750 جنديا", "some 6,750 soldiers", random.Random(seed))
        for seed in range(30)
    }
    assert found == {
        (f"نحو {written} جنديا", "some 6,750 soldiers") for written in ("6750", "6,750")
    }


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        ("نسبة 1.250", "a rate of 1.250"),
        ("عام 1445", "in 1445"),
        ("عام 2015", "in 2015"),
        ("هاتف 0123456", "phone 0123456"),
        ("بلغ 16700", "reached 16,701"),
        ("بلغ 2,5000", "reached 2,5000"),
    ],
)
def test_what_is_no_thousand_or_not_shared_stays(arabic: str, english: str) -> None:
    for seed in range(10):
        assert rewrite_thousands(arabic, english, random.Random(seed)) == (arabic, english)


def test_points_between_thousands_become_commas_in_english() -> None:
    pair = ("بلغ 1.392.928 حاجا", "reached 1.392.928 pilgrims")
    assert rewrite_thousands(*pair, random.Random(1))[1] == "reached 1,392,928 pilgrims"


def test_a_headline_has_no_full_stop() -> None:
    assert without_full_stop("وصل الوفد.", "The delegation arrived.") == (
        "وصل الوفد",
        "The delegation arrived",
    )


def test_a_dateline_names_one_place_before_both_texts() -> None:
    arabic, english = "وصل الوفد", "The delegation arrived"
    found = [with_dateline(arabic, english, random.Random(seed)) for seed in range(60)]
    assert all(made[0].endswith(arabic) and made[1].endswith(english) for made in found)
    assert any("(Reuters) - " in made[1] for made in found)
    cairo = [made for made in found if made[1].startswith("Cairo")]
    assert cairo
    assert all(made[0].startswith("القاهرة") for made in cairo)
