"""Every foreseen failure has its sentence, its advice and, where there is one, a way on."""

from pathlib import Path

import pytest

from core import errors
from core.errors import DragomanError, Reason, UnreadableArticle
from gui.problems import problem

EXAMPLES: list[DragomanError] = [
    *(UnreadableArticle("news.txt", reason, "detail") for reason in Reason),
    errors.NotArabic("Persian"),
    errors.NoModel(Path("models")),
    errors.DamagedPackage(Path("package"), "model.bin differs from the manifest"),
    errors.DamagedLedger(Path("names.csv"), 3, "two columns are missing"),
    errors.CannotWrite(Path("report.txt"), "No space left on device"),
]


def test_there_is_an_example_of_every_error() -> None:
    kinds = {
        kind
        for kind in vars(errors).values()
        if isinstance(kind, type) and issubclass(kind, DragomanError) and kind is not DragomanError
    }
    assert {type(example) for example in EXAMPLES} == kinds


@pytest.mark.parametrize("error", EXAMPLES, ids=repr)
def test_a_failure_has_a_sentence_and_advice(error: DragomanError) -> None:
    found = problem(error)
    assert found.sentence.endswith(".")
    assert found.advice.endswith(".")
    assert "{" not in found.sentence
