from pathlib import Path

import pytest

from core import errors
from core.cli import EXIT_CODES
from core.errors import DragomanError, NotArabic, Reason, UnreadableArticle
from core.explain import explain

EXAMPLES: list[DragomanError] = [
    *(UnreadableArticle("a.txt", reason) for reason in Reason),
    *(UnreadableArticle("b.txt", reason, "detail") for reason in Reason),
    NotArabic("Persian"),
    errors.NoModel(Path("/models")),
    errors.DamagedPackage(Path("/models/one"), "model.bin differs from the manifest"),
    errors.DamagedLedger(Path("/names.tsv"), 3, "two columns are missing"),
    errors.DamagedLedger(Path("/names.tsv"), 0, "it is not text"),
    errors.CannotWrite(Path("/out"), "No space left on device"),
]


@pytest.mark.parametrize("error", EXAMPLES, ids=repr)
def test_every_failure_has_a_sentence_and_a_piece_of_advice(error: DragomanError) -> None:
    told = explain(error)
    for text in (told.sentence, told.advice):
        assert text[0].isupper() or text.startswith(("a.txt", "b.txt", "/"))
        assert text.endswith(".")
        assert "{" not in text


def test_no_class_of_failure_is_forgotten() -> None:
    assert {type(error) for error in EXAMPLES} == set(DragomanError.__subclasses__())


def test_every_failure_has_an_exit_code_of_its_own_kind() -> None:
    assert set(EXIT_CODES) >= set(DragomanError.__subclasses__())
