from __future__ import annotations

import pytest

from core.lexicon import Lexicon, Meaning, bundled, read
from resources import LEXICON

_SMALL = """# a comment
قال\the said
وزير\tminister; vizier
وزراء\tministers
حكومة\tgovernment
مستوى\tlevel
قتلوا\tthey killed
استخدم\the used; was used
نفى\the denied; exiled
أن\tthat
وجد\the found
جد\tgrandfather
كتاب\tbook
دولية\tinternational
دول\tstates
إلى\tto
آلي\tautomatic
والي\tgovernor
قتل\the killed; murder
على\ton
طالبت\tshe demanded
طالبة\tstudent
رد\treply; he replied
"""


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return read(_SMALL.splitlines())


READINGS = [
    ("قال", Meaning(("he said",))),
    ("وقال", Meaning(("he said",), "and")),
    ("والوزير", Meaning(("minister", "vizier"), "and the")),
    ("للوزراء", Meaning(("ministers",), "to the")),
    ("وبالكتاب", Meaning(("book",), "and with the")),
    ("وزيرهم", Meaning(("minister", "vizier"), "", "them, their")),
    ("حكومته", Meaning(("government",), "", "him, his")),
    ("مستواها", Meaning(("level",), "", "her, its")),
    ("وزراؤه", Meaning(("ministers",), "", "him, his")),
    ("قتلوه", Meaning(("they killed",), "", "him, his")),
    ("الوزيرين", Meaning(("minister", "vizier"), "the", "two or several")),
    ("حكومات", Meaning(("government",), "", "several")),
    ("وسيستخدمون", Meaning(("he used", "was used"), "and will", "he, several, present")),
    ("أنّ", Meaning(("that",))),
    ("ان", Meaning(("that",))),
    ("الدولي", Meaning(("international",), "the")),
    ("إلى", Meaning(("to",))),
    ("وإلى", Meaning(("to",), "and")),
    ("الى", Meaning(("to",))),
    ("علي", Meaning(("on",))),
    ("طالبتين", Meaning(("student",), "", "two")),
    ("القتلان", Meaning(("murder",), "the", "two")),
    ("والرد", Meaning(("reply", "he replied"), "and the")),
]


@pytest.mark.parametrize(("word", "meaning"), READINGS)
def test_what_is_stuck_to_a_word_is_told_beside_its_meaning(
    lexicon: Lexicon, word: str, meaning: Meaning
) -> None:
    assert lexicon.meaning(word) == meaning


def test_a_word_of_the_lexicon_is_not_taken_apart(lexicon: Lexicon) -> None:
    assert lexicon.meaning("وجد") == Meaning(("he found",))


@pytest.mark.parametrize("word", ["تلفزيون", "بكتلة", "س", "الكتابه", "وزيرجي", ""])
def test_a_word_that_is_not_known_has_no_meaning(lexicon: Lexicon, word: str) -> None:
    assert lexicon.meaning(word) is None


def test_a_word_written_without_its_hamza_has_the_meanings_of_all_it_may_be() -> None:
    lexicon = read(["إن\tindeed; that", "أن\tthat; to"])
    assert lexicon.meaning("ان") == Meaning(("indeed", "that", "to"))
    assert lexicon.meaning("أن") == Meaning(("that", "to"))


@pytest.mark.parametrize(
    ("word", "usual"),
    [("إلى", "to"), ("كان", "he was"), ("إلا", "except, but"), ("وإلى", "to"), ("على", "on")],
)
def test_the_commonest_words_have_their_usual_meaning_first(word: str, usual: str) -> None:
    meaning = bundled().meaning(word)
    assert meaning is not None
    assert meaning.senses[0] == usual


def test_a_meaning_reads_in_one_line() -> None:
    assert Meaning(("minister", "vizier"), "and the", "her, its").text == (
        "and the minister; vizier [her, its]"
    )


def test_every_line_that_comes_with_the_program_has_one_arabic_word_and_english_meanings() -> None:
    lines = [
        line
        for line in LEXICON.read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    ]
    wrong = [
        line
        for line in lines
        if line.count("\t") != 1
        or not line.split("\t")[0].isalpha()
        or not line.split("\t")[1].isascii()
        or any(not sense.strip() for sense in line.split("\t")[1].split(";"))
    ]
    assert wrong == []
    assert len({line.split("\t")[0] for line in lines}) == len(lines)
    assert len(bundled().written) > 12_000
