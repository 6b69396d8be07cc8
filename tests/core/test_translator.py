import json
import shutil
from pathlib import Path

import pytest

import resources
from core.errors import DamagedPackage
from core.packages import open_package
from core.translator import Engine

SENTENCES = [
    "قال الرئيس إن الاجتماع انتهى.",
    "وصل الوفد إلى القاهرة يوم الأحد.",
    "بلغ عدد القتلى 12 شخصا.",
]


def test_each_sentence_gets_its_own_english_in_order(engine: Engine) -> None:
    together = [found.english for found in engine.translate(SENTENCES)]
    alone = [next(engine.translate([sentence])).english for sentence in SENTENCES]
    assert together == alone
    assert len(set(together)) == len(SENTENCES)
    assert all(english.strip() == english != "" for english in together)


def test_scores_are_log_probabilities(engine: Engine) -> None:
    assert all(found.score <= 0 for found in engine.translate(SENTENCES))


def test_many_sentences_come_out_as_many(engine: Engine) -> None:
    texts = [f"{sentence} {number}" for number in range(40) for sentence in SENTENCES]
    assert len(list(engine.translate(texts))) == len(texts)


def test_alternatives_differ_and_begin_with_the_best(engine: Engine) -> None:
    found = engine.alternatives(SENTENCES[0], 4)
    assert found[0].english == next(engine.translate(SENTENCES[:1])).english
    assert len({one.english for one in found}) == len(found) > 1


def test_a_text_too_long_for_the_model_is_translated_as_far_as_it_goes_and_says_so(
    engine: Engine,
) -> None:
    whole, short = engine.translate(["، ".join(SENTENCES * 60), SENTENCES[0]])
    assert whole.cut
    assert whole.english
    assert not short.cut


def test_a_model_that_cannot_be_loaded_is_damage(tmp_path: Path) -> None:
    (place,) = resources.MODELS.glob("translate-ar_en-*")
    copy = Path(shutil.copytree(place, tmp_path / place.name))
    (copy / "model" / "model.bin").write_bytes(b"not a model")
    with pytest.raises(DamagedPackage):
        next(Engine(open_package(copy, "file")).translate(SENTENCES))


def test_a_prefix_token_of_the_package_does_not_show(tmp_path: Path) -> None:
    (place,) = resources.MODELS.glob("translate-ar_en-*")
    copy = Path(shutil.copytree(place, tmp_path / place.name))
    fields = json.loads((copy / "metadata.json").read_text("utf-8"))
    prefix = "▁The"
    (copy / "metadata.json").write_text(json.dumps({**fields, "target_prefix": prefix}), "utf-8")
    english = next(Engine(open_package(copy, "file")).translate(SENTENCES[1:2])).english
    assert not english.startswith(prefix)
