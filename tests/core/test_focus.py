import pytest

from core.focus import focused, singular
from core.stems import Stems
from core.whole import Whole


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("Elections", "election"),
        ("Parties", "party"),
        ("gases", "gas"),
        ("churches", "church"),
        ("oil", "oil"),
        ("gas", "gas"),
        ("press", "press"),
        ("crisis", "crisis"),
        ("census", "census"),
    ],
)
def test_plurals_are_looked_for_as_singulars(word: str, found: str) -> None:
    assert singular(word) == singular(found)


SENTENCE = Whole((4, 5), 2, 1, "وقعت مصر اتفاقا لتصدير الغاز إلى الأردن")
STEMS = Stems([SENTENCE.text, "غاز طبيعي"])


def test_the_phrases_found_come_back_as_they_were_typed() -> None:
    assert focused(SENTENCE, STEMS, ["الغاز", "نفط", "غاز مصر"], {}) == ("الغاز", "غاز مصر")


def test_the_english_of_every_piece_is_searched() -> None:
    english = {4: "Egypt signed a deal", 5: "to export gas to Jordan"}
    assert focused(SENTENCE, STEMS, ["gas deals"], english) == ("gas deals",)


def test_a_word_inside_another_is_not_that_word() -> None:
    assert focused(SENTENCE, STEMS, ["war"], {4: "He was warned"}) == ()


def test_a_focus_of_marks_alone_finds_nothing() -> None:
    assert focused(SENTENCE, STEMS, ["...", ""], {}) == ()
