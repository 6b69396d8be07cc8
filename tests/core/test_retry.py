from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from core.packages import Package
from core.pair import Level
from core.pairing import pairs
from core.pieces import halves
from core.retry import IN_PARTS, MARGIN, SECOND_CHOICE, mended
from core.sentences import Sentence
from core.translator import Engine, Translation

SOURCE = (
    "قال وزير المالية إن الحكومة أقرت الموازنة، وأضاف أن الإنفاق على الصحة سيرتفع هذا العام كثيرا."
)
LOOP = Translation("said " * 30, -1.0)
SOUND = Translation(
    "The finance minister said the government approved the budget, adding health spending will"
    " rise sharply this year.",
    -1.0,
)


VOTE = "أقر المجلس الميزانية بأغلبية 25 صوتا مقابل 5 أصوات ولم يغادر النواب القاعة."
WRONG = Translation("The council passed the budget by 25 to 25 and members did not leave.", -2.0)
RIGHT = Translation("The council passed the budget by 25 to 5 and members did not leave.", -2.1)


@dataclass
class Scripted:
    """A translator that says what it was told to, for what the real model does once in a hundred."""

    hypotheses: list[Translation]
    halves: list[Translation] = field(default_factory=list)
    source: str = ""
    asked: list[str] = field(default_factory=list)
    package: Package = field(default=Package(Path(), "1.0", "file", ""))

    def translate(self, texts: Sequence[str]) -> Iterator[Translation]:
        assert len(texts) == len(self.halves)
        yield from self.halves

    def alternatives(self, text: str, count: int) -> list[Translation]:
        assert text in {SOURCE, VOTE, self.source}
        self.asked.append(text)
        return self.hypotheses[:count]


def test_a_sound_translation_stays_and_nothing_else_is_tried(engine: Engine) -> None:
    assert mended(SOURCE, SOUND, engine) == (SOUND, ())


def test_the_next_sound_hypothesis_takes_the_place_of_a_loop() -> None:
    found = mended(SOURCE, LOOP, Scripted([LOOP, LOOP, SOUND]))
    assert found == (SOUND, (SECOND_CHOICE,))


def test_a_sentence_without_a_sound_hypothesis_is_translated_in_parts() -> None:
    first, second = SOUND.english.split(", ")
    parts = [Translation(f"{first},", -1.0), Translation(second, -2.0)]
    found, remarks = mended(SOURCE, LOOP, Scripted([LOOP], parts))
    assert (found.english, found.score) == (SOUND.english, -2.0)
    assert remarks == (IN_PARTS,)


def test_when_nothing_is_sound_the_first_translation_stays() -> None:
    assert mended(SOURCE, LOOP, Scripted([LOOP], [LOOP, LOOP])) == (LOOP, ())


def test_the_real_engine_is_asked_for_more_when_its_output_is_broken(engine: Engine) -> None:
    found, remarks = mended(SOURCE, LOOP, engine)
    assert (found == LOOP) == (remarks == ())
    assert found.english


def test_a_sentence_is_halved_at_the_joint_nearest_its_middle() -> None:
    assert halves(SOURCE) == (
        "قال وزير المالية إن الحكومة أقرت الموازنة،",
        "وأضاف أن الإنفاق على الصحة سيرتفع هذا العام كثيرا.",
    )


def test_a_short_sentence_is_not_halved() -> None:
    assert halves("وصل الوفد إلى القاهرة.") is None


def test_a_changed_number_gives_way_to_the_next_choice_and_the_note_says_what_was_wrong() -> None:
    found, (note,) = mended(VOTE, WRONG, Scripted([WRONG, RIGHT]))
    assert found == RIGHT
    assert note.level is Level.NOTE
    assert "5 in the Arabic is not in the English" in note.message


def test_a_choice_that_scores_far_below_the_first_is_not_taken() -> None:
    far = replace(RIGHT, score=WRONG.score - MARGIN - 0.1)
    assert mended(VOTE, WRONG, Scripted([WRONG, far])) == (WRONG, ())


def test_a_choice_with_the_number_but_without_the_denial_is_not_taken() -> None:
    other = replace(RIGHT, english="The council passed the budget by 25 to 5 and members left.")
    assert mended(VOTE, WRONG, Scripted([WRONG, other])) == (WRONG, ())
    assert mended(VOTE, WRONG, Scripted([WRONG, other, RIGHT]))[0] == RIGHT


def test_a_choice_with_the_number_but_without_a_name_is_not_taken() -> None:
    source = "زار الرئيس مصر مع 25 وزيرا و5 نواب."
    first = Translation("The president visited Egypt with 25 ministers and 6 deputies.", -2.0)
    other = Translation("The president visited it with 25 ministers and 5 deputies.", -2.0)
    assert mended(source, first, Scripted([other], source=source)) == (first, ())


def test_a_pair_keeps_the_first_choice_beside_the_one_shown() -> None:
    sentence = Sentence(1, 1, 1, None, 0, len(VOTE), VOTE)
    (pair,) = pairs([sentence], Scripted([WRONG, RIGHT], [WRONG]), {})
    assert (pair.english, pair.machine, pair.first) == (
        RIGHT.english,
        RIGHT.english,
        WRONG.english,
    )
    assert pair.checks == pair.remarks != ()
    (pair,) = pairs([sentence], Scripted([WRONG], [RIGHT]), {})
    assert (pair.machine, pair.first, pair.checks) == (RIGHT.english, "", ())


def test_an_urgent_sentence_comes_before_the_second_try_and_again_after_it() -> None:
    sentence = Sentence(1, 1, 1, None, 0, len(VOTE), VOTE)
    found = list(pairs([sentence], Scripted([WRONG, RIGHT], [WRONG]), {}, urgent=1))
    assert [pair.english for pair in found] == [WRONG.english, RIGHT.english]
    assert [pair.first for pair in found] == ["", WRONG.english]


def test_an_urgent_sentence_that_the_second_try_leaves_as_it_is_comes_once() -> None:
    sentence = Sentence(1, 1, 1, None, 0, len(VOTE), VOTE)
    assert len(list(pairs([sentence], Scripted([WRONG], [WRONG]), {}, urgent=1))) == 1
    assert len(list(pairs([sentence], Scripted([], [RIGHT]), {}, urgent=1))) == 1


def test_an_urgent_sentence_that_is_broken_is_never_shown_broken() -> None:
    sentence = Sentence(1, 1, 1, None, 0, len(SOURCE), SOURCE)
    (found,) = pairs([sentence], Scripted([LOOP, SOUND], [LOOP]), {}, urgent=1)
    assert (found.english, found.remarks) == (SOUND.english, (SECOND_CHOICE,))


def test_an_urgent_sentence_that_stays_broken_has_its_second_try_once() -> None:
    source = "وصل الوفد إلى القاهرة."
    sentence = Sentence(1, 1, 1, None, 0, len(source), source)
    translator = Scripted([LOOP], [LOOP], source)
    (found,) = pairs([sentence], translator, {}, urgent=1)
    assert found.english == LOOP.english
    assert translator.asked == [source]
