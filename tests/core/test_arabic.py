import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.arabic import arabic_share, clean, stuck_letters, without_tashkeel, without_to, words


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("ﻣﺤﻤﺪ", "محمد"),
        ("ﻻ ﷲ", "لا الله"),
        ("صلى ﷺ", "صلى ﷺ"),
        ("الســـلام", "السلام"),
        ("\u202bقال\u202c \u200fنعم\u200e\u061c", "قال نعم"),
        ("\ufeffخبر", "خبر"),
        ("خبر\u00a0عاجل\t\u2003الآن", "خبر عاجل الآن"),
        ("أول\r\nثان\rثالث\u2029رابع", "أول\nثان\nثالث\nرابع"),
        ("أول \n\n \n\n ثان ", "أول\n\nثان"),
        ("آ", "آ"),
        ("محمّد", "محمّد"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\x00\x1b[31mخبر", "[31mخبر"),
    ],
)
def test_clean_gives_the_text_an_analyst_would_type(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned


@given(st.text())
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean(text)
    assert clean(once) == once


@given(st.text())
def test_cleaned_text_is_in_normal_form_c(text: str) -> None:
    assert unicodedata.is_normalized("NFC", clean(text))


def test_vowel_signs_go_and_letters_stay() -> None:
    assert without_tashkeel("مُحَمَّدٌ رَسُولٌ") == "محمد رسول"


def test_words_leave_punctuation_and_keep_numbers_whole() -> None:
    assert words("قالَ: «نحو 2,5 مليون»، أو ٢٫٥؟") == ["قال", "نحو", "2,5", "مليون", "أو", "٢٫٥"]


def test_arabic_share_counts_letters_only() -> None:
    assert arabic_share("قال BBC 123!") == pytest.approx(0.5)
    assert arabic_share("123 !") == 0.0


@pytest.mark.parametrize(
    ("word", "form", "stuck"),
    [
        ("كينيا", "كينيا", 0),
        ("وكينيا", "كينيا", 1),
        ("وَكينيا", "كينيا", 2),
        ("وَلِكِينيا", "كينيا", 4),
        ("وأحمد", "احمد", 1),
        ("للقاهرة", "القاهرة", 0),
    ],
)
def test_what_is_stuck_to_a_word_is_counted_with_its_vowel_signs(
    word: str, form: str, stuck: int
) -> None:
    assert stuck_letters(word, form) == stuck


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("للجربا", "الجربا"),
        ("وللقاهرة الكبرى", "القاهرة الكبرى"),
        ("لِلْقاهِرة", "القاهِرة"),
        ("القاهرة", "القاهرة"),
        ("ليبيا", "ليبيا"),
        ("لله", "لله"),
        ("والي", "والي"),
    ],
)
def test_a_name_after_to_has_its_article_when_it_is_listed(name: str, listed: str) -> None:
    assert without_to(name) == listed
