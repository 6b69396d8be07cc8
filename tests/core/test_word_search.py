import pytest

from core.word_search import spans, wanted


def found(query: str, text: str) -> list[str]:
    return [text[start:end] for start, end in spans(text, wanted(query))]


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("مجلس", "والمجلس يقر", ["والمجلس"]),
        ("المجلس", "أقر مجلس الأمن", ["مجلس"]),
        ("مجلس", "بالمجلس وللمجلس ولمجلسهم", ["بالمجلس", "وللمجلس", "ولمجلسهم"]),
        ("القاهره", "في القاهرة", ["القاهرة"]),
        ("احمد", "وقال أحمد", ["أحمد"]),
        ("محمد", "قال مُحَمَّدٌ أمس", ["مُحَمَّدٌ"]),
        ("ايران", "في إيران", ["إيران"]),
        ("کرکوک", "في كركوك", ["كركوك"]),
        ("فلسطين", "من فلسطين وفلسطينيون", ["فلسطين", "وفلسطينيون"]),
        ("وزير", "والوزير وزير", ["والوزير", "وزير"]),
        ("25,000", "قتل 25,000 شخص", ["25,000"]),
        ("Minister", "the ministers met", ["ministers"]),
        ("council budget", "The Council passed its budget.", ["Council", "budget"]),
        ("of", "often of", ["of"]),
        ("بغداد", "في دمشق", []),
        ("", "في دمشق", []),
        ('"* AND (', "in and out", ["and"]),
    ],
)
def test_a_word_is_found_in_any_form(query: str, text: str, expected: list[str]) -> None:
    assert found(query, text) == expected


def test_a_query_asks_for_each_word_once() -> None:
    assert len(wanted("المجلس مجلس Council council")) == 2
