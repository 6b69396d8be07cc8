import random

from augment import Names, common_numbers, substitute_numbers


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
