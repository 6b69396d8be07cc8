"""The health of the output, whatever it says."""

from __future__ import annotations

import pytest

from core.checks import checks, is_unhealthy
from core.pair import Level

SOURCE = "أعلن المتحدث باسم الوزارة أن الوفد سيصل إلى العاصمة مساء اليوم لإجراء محادثات"

BROKEN = [
    "",
    "   ",
    SOURCE,
    "The spokesman said أن الوفد سيصل إلى العاصمة مساء اليوم لإجراء محادثات",
    "Talks talks talks.",
    "The spokesman said the delegation the delegation the delegation would arrive.",
    "The ministry said it would, it would, it would, it would hold talks in the capital tonight.",
    "The delegation will arrive tonight lalalalalalala for talks in the capital, he said.",
    "Talks.",
    "The spokesman said " + " ".join(f"word{n}" for n in range(60)),
]


@pytest.mark.parametrize("english", BROKEN)
def test_broken_output_is_unhealthy_and_says_so(english: str) -> None:
    assert is_unhealthy(SOURCE, english)
    (worst, *_) = checks(SOURCE, english)
    assert (worst.kind, worst.level) == ("output", Level.DOUBTFUL)


GOOD = "The ministry's spokesman said the delegation would arrive in the capital tonight for talks."


def test_a_good_translation_is_healthy() -> None:
    assert not is_unhealthy(SOURCE, GOOD)
    assert checks(SOURCE, GOOD) == ()


def test_output_that_stopped_at_the_length_limit_is_unhealthy() -> None:
    assert is_unhealthy(SOURCE, GOOD, cut=True)


def test_a_single_arabic_word_left_over_is_pointed_at() -> None:
    english = GOOD.replace("delegation", "وفد")
    (check,) = checks(SOURCE, english)
    assert check.level is Level.LIKELY
    assert [english[start:end] for start, end in check.english_spans] == ["وفد"]


def test_a_loop_is_pointed_at_as_a_whole() -> None:
    english = "He said talks and talks and talks and talks would follow in the capital that night."
    (check, *_) = checks(SOURCE, english)
    ((start, end),) = check.english_spans
    assert english[start:end] == "talks and talks and talks and"


def test_what_the_arabic_repeats_the_english_may_repeat() -> None:
    source = "هتف المتظاهرون سلمية سلمية سلمية وساروا نحو الساحة الرئيسية في المدينة"
    english = "The protesters chanted peaceful, peaceful, peaceful and marched to the main square."
    assert checks(source, english) == ()


def test_the_same_words_ending_one_sentence_and_beginning_the_next_are_no_loop() -> None:
    english = "The ministry held talks in the capital. Talks in the capital began tonight, he said."
    assert checks(SOURCE, english) == ()


def test_vowel_signs_alone_are_arabic_left_over() -> None:
    english = GOOD.replace("delegation", "\u0652\u0652%")
    assert [check.message for check in checks(SOURCE, english)] == [
        "Arabic is left in the English: \u0652\u0652%."
    ]
