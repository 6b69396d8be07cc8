"""The planter damages a translation in one known way, and knows nothing of the checks."""

from __future__ import annotations

import ast
import random
from pathlib import Path

import pytest

from bench.checks import planter
from bench.checks.planter import (
    change_number,
    drop_negation,
    loop_phrase,
    name_dropper,
    say_number_again,
)

SOURCE = "لم يوقع الرئيس في مصر على الاتفاق مع 25 دولة"
ENGLISH = "The president in Egypt did not sign the agreement with 25 other countries today."


def test_the_planter_imports_nothing_of_the_program() -> None:
    tree = ast.parse(Path(planter.__file__).read_text(encoding="utf-8"))
    names = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    names += [
        name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names
    ]
    assert not [name for name in names if name.split(".")[0] in {"core", "gui", "resources"}]


def test_a_planted_number_differs_in_one_place() -> None:
    damaged = change_number(SOURCE, ENGLISH, random.Random(1))
    assert damaged is not None
    assert damaged != ENGLISH
    assert len(damaged) == len(ENGLISH)
    assert sum(a != b for a, b in zip(ENGLISH, damaged, strict=True)) == 1


def test_a_number_word_becomes_another_one() -> None:
    damaged = change_number("", "Three people were hurt.", random.Random(1))
    assert damaged is not None
    assert damaged.split(" ", 1)[1] == "people were hurt."
    assert not damaged.startswith("Three")


def test_a_number_is_said_again_with_what_it_counts() -> None:
    damaged = say_number_again(SOURCE, ENGLISH, random.Random(1))
    counted = "25 other countries"
    assert damaged == ENGLISH.replace(counted, f"{counted} and {counted}")


def test_a_denial_is_taken_out() -> None:
    damaged = drop_negation(SOURCE, ENGLISH, random.Random(1))
    assert damaged == ENGLISH.replace("not ", "")


def test_a_denial_stays_where_the_arabic_has_none() -> None:
    assert drop_negation("وقع الرئيس الاتفاق", ENGLISH, random.Random(1)) is None


def test_a_loop_repeats_words_of_the_sentence() -> None:
    damaged = loop_phrase(SOURCE, ENGLISH, random.Random(1))
    assert damaged is not None
    assert set(damaged.split()) == set(ENGLISH.split())
    assert len(damaged.split()) > len(ENGLISH.split())


def test_a_name_that_both_sides_have_is_taken_out() -> None:
    dropper = name_dropper("name", {"Egypt": frozenset({"مصر"})})
    damaged = dropper.plant(SOURCE, ENGLISH, random.Random(1))
    assert damaged == ENGLISH.replace("Egypt ", "")


@pytest.mark.parametrize("english", ["No names here.", "He went home."])
def test_a_sentence_without_an_occasion_is_left_alone(english: str) -> None:
    dropper = name_dropper("name", {"Egypt": frozenset({"مصر"})})
    assert dropper.plant(SOURCE, english, random.Random(1)) is None
    assert change_number(SOURCE, english, random.Random(1)) is None


def test_a_name_whose_beginning_may_stand_before_it_is_left_alone() -> None:
    dropper = name_dropper("name", {"Costello": frozenset({"كوستيلو"})})
    english = "Peter Costello spoke today."
    assert dropper.plant("تحدث بيتر كوستيلو اليوم", english, random.Random(1)) is None
