from pathlib import Path

from clean import clean
from vocabulary import load_vocabulary


def test_tashkeel_and_tatweel_disappear() -> None:
    assert clean("مُحَمَّـــد") == "محمد"


def test_bidi_controls_disappear() -> None:
    assert clean("\u200fنص\u202b \u2067عربي\u2069") == "نص عربي"


def test_arabic_indic_digits_and_separators_become_ascii() -> None:
    assert clean("١٬٢٣٤٫٥٪ و۶۷") == "1,234.5% و67"


def test_presentation_forms_become_plain_letters() -> None:
    assert clean("ﻣﺼﺮ ﻻ") == "مصر لا"


def test_alef_takes_one_form() -> None:
    assert clean("أحمد إلى آسيا") == "احمد الى اسيا"


def test_the_vocabulary_s_normaliser_does_what_clean_does(data: Path) -> None:
    vocabulary = load_vocabulary(data / "sentencepiece.model")
    raw = "زَارَ\u200f الوزيـــر المدينة في اليوم ١٢"
    assert vocabulary.encode(raw) == vocabulary.encode(clean(raw))
    assert vocabulary.unk_id() not in vocabulary.encode(raw)
