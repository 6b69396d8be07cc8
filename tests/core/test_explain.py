import errno
import os
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


@pytest.mark.parametrize(
    ("number", "way"),
    [
        (errno.ENOSPC, "Free some space"),
        (errno.ENOTDIR, "A part of this path is a file"),
        (errno.EEXIST, "another name"),
        (errno.EISDIR, "a folder of this name"),
        (errno.EACCES, "that you may write to"),
        (errno.EPIPE, "--output"),
    ],
)
def test_the_advice_on_what_cannot_be_written_goes_by_the_cause(number: int, way: str) -> None:
    error = errors.CannotWrite.because(OSError(number, os.strerror(number)), Path("/out"))
    assert way in explain(error).advice


def test_no_class_of_failure_is_forgotten() -> None:
    assert {type(error) for error in EXAMPLES} == set(DragomanError.__subclasses__())


def test_every_failure_has_an_exit_code_of_its_own_kind() -> None:
    assert set(EXIT_CODES) >= set(DragomanError.__subclasses__())
