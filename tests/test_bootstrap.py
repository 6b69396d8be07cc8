"""Set-up: what is locked, what a machine is told that lacks something."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import bootstrap

ROOT = Path(__file__).parent.parent
NEVER_INSTALLED = {"minisbd", "onnxruntime", "spacy", "stanza", "torch"}


def uv(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [bootstrap.find_uv(), *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_neither_torch_nor_what_would_bring_it_is_ever_installed() -> None:
    exported = uv("export", "--frozen", "--no-hashes", "--no-annotate", "--all-groups")
    assert exported.returncode == 0, exported.stderr
    names = {line.split("==")[0] for line in exported.stdout.splitlines() if "==" in line}
    assert "argostranslate" in names
    assert names & NEVER_INSTALLED == set()


def test_the_lock_is_up_to_date_and_names_the_default_index(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for variable in [name for name in os.environ if name.startswith("UV_")]:
        monkeypatch.delenv(variable)
    checked = uv("lock", "--check", "--offline")
    assert checked.returncode == 0, checked.stderr


def test_the_lock_takes_every_package_from_one_index() -> None:
    lock = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))
    sources = [package["source"] for package in lock["package"] if package["name"] != "dragoman"]
    assert len({source["registry"] for source in sources}) == 1


def test_a_library_that_the_loader_finds_asks_for_no_package() -> None:
    assert bootstrap.loads("libc.so.6")
    assert not bootstrap.loads("libnowhere.so.1")


def test_a_machine_that_was_set_up_lacks_nothing_to_run_without_a_screen() -> None:
    assert bootstrap.missing_packages(window=False) == []


def test_fontconfig_is_asked_for_fonts_with_arabic_letters() -> None:
    assert bootstrap.arabic_fonts() != []


def test_without_root_one_line_says_what_to_type(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(bootstrap.LIBRARIES["offscreen"], "libnowhere.so.1", "libnowhere1")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(sys, "argv", ["bootstrap.py"])
    assert bootstrap.main() == 1
    said = capfd.readouterr().err
    assert said.count("\n") == 1
    assert "sudo apt-get install -y --no-install-recommends libnowhere1" in said


def test_uv_is_told_of_the_index_that_pip_uses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "pip.conf"
    settings.write_text("[global]\nindex-url = http://mirror.invalid/simple\n")
    monkeypatch.setenv("PIP_CONFIG_FILE", str(settings))
    for variable in ("UV_DEFAULT_INDEX", "UV_INDEX_URL", "PIP_INDEX_URL"):
        monkeypatch.delenv(variable, raising=False)
    assert bootstrap.uv_settings()["UV_DEFAULT_INDEX"] == "http://mirror.invalid/simple"


def test_an_index_set_for_uv_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UV_DEFAULT_INDEX", "http://ours.invalid/simple")
    monkeypatch.setenv("PIP_INDEX_URL", "http://mirror.invalid/simple")
    assert bootstrap.uv_settings()["UV_DEFAULT_INDEX"] == "http://ours.invalid/simple"
