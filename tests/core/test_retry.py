from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from core.packages import Package
from core.pieces import halves
from core.retry import IN_PARTS, SECOND_CHOICE, mended
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


@dataclass
class Scripted:
    """A translator that says what it was told to, for what the real model does once in a hundred."""

    hypotheses: list[Translation]
    halves: list[Translation] = field(default_factory=list)
    package: Package = field(default=Package(Path(), "1.0", "file", ""))

    def translate(self, texts: Sequence[str]) -> Iterator[Translation]:
        assert len(texts) == len(self.halves)
        yield from self.halves

    def alternatives(self, text: str, count: int) -> list[Translation]:
        assert text == SOURCE
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
