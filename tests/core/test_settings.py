import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import CannotWrite
from core.settings import Settings, load, save

CHANGED = Settings(
    points=8,
    marking="FOUO",
    zoom=-2,
    stacked=True,
    recent=("/a", "/b"),
    layout=(("window", "AA=="),),
)


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    save(CHANGED, tmp_path / "deep" / "settings.json")
    assert load(tmp_path / "deep" / "settings.json") == CHANGED


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert load(tmp_path / "none.json") == Settings()


@pytest.mark.parametrize(
    "field",
    [
        {"points": "8"},
        {"points": 0},
        {"points": True},
        {"recent": [1]},
        {"layout": [["a"]]},
        {"x": 1},
    ],
)
def test_a_bad_value_falls_back_and_the_others_hold(
    tmp_path: Path, field: dict[str, object]
) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"marking": "FOUO", **field}), "utf-8")
    assert load(file) == replace(Settings(), marking="FOUO")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(
    st.dictionaries(st.sampled_from(["points", "recent", "layout", "zoom", "method"]), json_values)
)
def test_no_content_of_the_file_keeps_the_program_from_starting(found: dict[str, object]) -> None:
    import tempfile  # noqa: PLC0415  hypothesis wants a folder of its own for each example

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "settings.json"
        file.write_text(json.dumps(found), "utf-8")
        settings = load(file)
        save(settings, file)
        assert load(file) == settings


def test_settings_that_cannot_be_written_are_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(CannotWrite):
        save(Settings(), tmp_path / "file" / "settings.json")
