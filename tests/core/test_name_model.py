"""How likely words are names, and which stretches of a sentence are."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.gazetteer import Gazetteer
from core.likely_names import likely_names
from core.name_model import NEVER, NameModel, read
from core.words import words_of

GAZETTEER = Gazetteer({"مصر": ("Egypt",), "ستارك": ()}, frozenset({"ستارك"}), frozenset({"مصر"}))
NAMES = {
    "wستارك": 4.0,
    "wبوبيك": 3.0,
    "wوبوبيك": 3.0,
    "wفلمنسكي": 1.0,
    "wالفرنسية": 5.0,
    "all": -1.0,
}
MODEL = NameModel(NAMES, GAZETTEER.names)


def stretches(source: str) -> list[str]:
    words = words_of(source)
    return [
        " ".join(words.plain[name.first : name.after])
        for name in likely_names(words, GAZETTEER, MODEL)
    ]


def test_the_words_of_a_sentence_know_what_stands_between_them() -> None:
    words = words_of("قال «بوبيك»: نعم")
    assert words.plain == ("قال", "بوبيك", "نعم")
    assert words.between == ("", " «", "»: ", ".")
    assert not words.side_by_side(0, 1)


def test_a_sentence_without_arabic_has_no_words() -> None:
    assert MODEL.odds(words_of("2014 (AFP)")) == []


def test_the_odds_are_the_sum_of_what_speaks_for_a_name() -> None:
    assert MODEL.odds(words_of("قال ستارك")) == [-1.0, 3.0]


def test_the_words_beside_a_word_change_its_odds() -> None:
    model = NameModel({"Pالرييس": 2.0}, frozenset())
    beside, after_a_comma = "الرئيس بوبيك", "الرئيس، بوبيك"
    assert model.odds(words_of(beside))[1] - model.odds(words_of(after_a_comma))[1] == 2.0


def test_words_of_two_letters_are_not_looked_at() -> None:
    assert MODEL.odds(words_of("في")) == [NEVER]


def test_a_model_is_read_from_lines_of_features_and_weights(tmp_path: Path) -> None:
    file = tmp_path / "weights.tsv"
    file.write_text("wستارك\t2.50\nall\t-1.00\n", encoding="utf-8")
    assert read(file, frozenset()).odds(words_of("ستارك")) == [1.5]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("قال ستارك بوبيك أمس", ["ستارك بوبيك"]),
        ("قال ستارك وبوبيك أمس", ["ستارك", "وبوبيك"]),
        ("قال ستارك، بوبيك أمس", ["ستارك", "بوبيك"]),
        ("زار ستارك مصر أمس", ["ستارك", "مصر"]),
        ("زار فلمنسكي الحكومة الفرنسية", ["فلمنسكي"]),
        ("وصل الوفد أمس", []),
    ],
)
def test_words_side_by_side_are_one_name_unless_and_or_a_country_parts_them(
    source: str, found: list[str]
) -> None:
    assert stretches(source) == found


def test_a_name_of_two_words_has_better_odds_than_its_best_word() -> None:
    one, two = words_of("ستارك"), words_of("ستارك بوبيك")
    (alone,), (together,) = (likely_names(w, GAZETTEER, MODEL) for w in (one, two))
    assert together.odds > alone.odds


@pytest.mark.parametrize(
    ("word", "bare"), [("وستارك", "ستارك"), ("وبوبيك", "بوبيك"), ("ويلنسكي", "ويلنسكي")]
)
def test_a_name_is_freed_of_the_and_that_makes_it_less_of_a_name(word: str, bare: str) -> None:
    model = NameModel({**NAMES, "fستارك": 4.0, "wوبوبيك": 2.5, "wويلنسكي": 4.0}, GAZETTEER.names)
    (name,) = likely_names(words_of(word), GAZETTEER, model)
    assert name.bare == bare
