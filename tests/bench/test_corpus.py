"""The corpus folder is named on the command line or in the environment, or asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.corpus import CorpusUnset, command_line, corpus, corpus_of

PARSER = command_line("python -m bench.checks", "Measure the checks.", "eval/")


@pytest.fixture(autouse=True)
def unset(monkeypatch: pytest.MonkeyPatch) -> None:
    """No corpus folder in the environment."""
    monkeypatch.delenv("DRAGOMAN_CORPUS", raising=False)


def test_the_command_line_goes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAGOMAN_CORPUS", "there")
    assert corpus_of(PARSER.parse_args([])) == Path("there")
    assert corpus_of(PARSER.parse_args(["--corpus", "here"])) == Path("here")


def test_a_corpus_that_is_not_named_is_asked_for() -> None:
    with pytest.raises(CorpusUnset, match="DRAGOMAN_CORPUS"):
        corpus(None)


def test_a_command_line_without_a_corpus_says_how_to_name_it_and_ends(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as ended:
        corpus_of(PARSER.parse_args([]))
    assert ended.value.code == 2
    assert (
        capsys.readouterr().err == "name the corpus folder with --corpus DIR or DRAGOMAN_CORPUS\n"
    )
