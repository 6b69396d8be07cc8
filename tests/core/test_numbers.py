"""Digit strings of both languages and both conventions give the same values."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.numbers import digit_numbers, digit_values

ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")

DIGIT_STRINGS = [
    ("خمسة أشخاص", []),
    ("قتل 7 أشخاص", ["7"]),
    ("قتل ٧ أشخاص", ["7"]),
    ("قتل ۷ أشخاص", ["7"]),
    ("نحو 2,5 مليون", ["2.5"]),
    ("نحو 2.5 مليون", ["2.5"]),
    ("نحو ٢٫٥ مليون", ["2.5"]),
    ("نحو 2،5 مليون", ["2.5"]),
    ("2,500 جندي", ["2500"]),
    ("2.500 جندي", ["2500"]),
    ("٢٬٥٠٠ جندي", ["2500"]),
    ("23،764 إصابة", ["23764"]),
    ("12\u00a0345 ناخبا", ["12345"]),
    ("12\u202f345\u202f678 ناخبا", ["12345678"]),
    ("1,800,000 لاجئ", ["1800000"]),
    ("1.800.000 لاجئ", ["1800000"]),
    ("1,317.90 دولار", ["1317.9"]),
    ("1.317,90 يورو", ["1317.9"]),
    ("٢٬٣٤٥٬٦٧٨٫٩", ["2345678.9"]),
    ("٢٫٣٤٥", ["2.345"]),
    ("0.135 نقطة", ["0.135"]),
    ("0,135 نقطة", ["0.135"]),
    ("1234.567 متر", ["1234.567"]),
    ("99.77 نقطة", ["99.77"]),
    ("سعر 990.00", ["990"]),
    ("الساعة 8:46", ["8", "46"]),
    ("٩:٣٠ صباحا", ["9", "30"]),
    ("يوم 12/5/2019", ["5", "12", "2019"]),
    ("يوم 12.5.2019", ["5", "12", "2019"]),
    ("موسم 1995-96", ["96", "1995"]),
    ("بين 2014–2017", ["2014", "2017"]),
    ("فاز 3-1", ["1", "3"]),
    ("6-1، 7-6", ["1", "6", "6", "7"]),
    ("البنود 1,2,3", ["1", "2", "3"]),
    ("في 2019، قال", ["2019"]),
    ("عام 2019.", ["2019"]),
    ("88% من الأصوات", ["88"]),
    ("٨٨٪ من الأصوات", ["88"]),
    ("$161,126", ["161126"]),
    ("the 21st of March", ["21"]),
    ("COVID-19 and the G20", ["19", "20"]),
    ("5 و5", ["5", "5"]),
    ("٠٢٣٠ بالتوقيت العالمي", ["230"]),
    ("from -5 to +7", ["5", "7"]),
    ("1,23,456", ["1", "23", "456"]),
]


@pytest.mark.parametrize(("text", "values"), DIGIT_STRINGS)
def test_digit_strings_give_their_values_sorted(text: str, values: list[str]) -> None:
    assert digit_values(text) == tuple(Decimal(value) for value in values)


def test_a_number_knows_where_it_stands() -> None:
    text = "قتل 12 جنديا و٢٬٥٠٠ مدني"
    assert [text[n.start : n.end] for n in digit_numbers(text)] == ["12", "٢٬٥٠٠"]


@given(st.integers(min_value=0, max_value=10**15))
def test_an_integer_has_one_value_in_every_script_and_grouping(number: int) -> None:
    written = f"{number:,}"
    for text in (
        written,
        str(number),
        written.translate(ARABIC_INDIC),
        written.translate(PERSIAN),
        written.replace(",", "."),
        written.replace(",", "٬"),
        written.replace(",", "\u202f"),
    ):
        assert digit_values(text) == (Decimal(number),)


@given(st.integers(min_value=0, max_value=10**9), st.integers(min_value=0, max_value=99))
def test_decimals_mean_the_same_in_both_conventions(whole: int, cents: int) -> None:
    value = Decimal(f"{whole}.{cents:02}")
    english = f"{whole:,}.{cents:02}"
    european = english.translate(str.maketrans(",.", ".,"))
    arabic = english.translate(str.maketrans(",.", "٬٫")).translate(ARABIC_INDIC)
    assert digit_values(english) == digit_values(european) == digit_values(arabic) == (value,)


@given(st.text(alphabet="0123456789٣۴.,،٫٬:/- م\u00a0", max_size=30))
def test_every_digit_belongs_to_exactly_one_number(text: str) -> None:
    numbers = digit_numbers(text)
    covered = [position for n in numbers for position in range(n.start, n.end)]
    assert len(covered) == len(set(covered))
    assert {i for i, letter in enumerate(text) if letter.isdigit()} <= set(covered)
