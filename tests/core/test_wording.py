"""The analyst's own words on disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.explain import explain
from core.paths import Paths, default_paths
from core.wording import Wording

ARABIC = "وغادر النواب القاعة."


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return default_paths(tmp_path)


def test_a_damaged_file_of_corrections_is_told_with_the_place_where_it_is_kept(
    paths: Paths,
) -> None:
    paths.data.mkdir()
    paths.corrections.write_bytes(b"precious" * 1000)
    (trouble,) = Wording(paths).troubles.values()
    (aside,) = paths.data.glob("*.damaged-*")
    assert str(aside) in explain(trouble).sentence


def test_corrections_are_kept_again_after_a_damaged_file_was_put_aside(paths: Paths) -> None:
    paths.data.mkdir()
    paths.corrections.write_bytes(b"precious" * 1000)
    Wording(paths).correct(ARABIC, "They left.")
    assert Wording(paths).corrections == {ARABIC: "They left."}
