"""argostranslate beside us: its environment, and one translation of the article in it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
import tomllib
from pathlib import Path
from typing import Any

import resources
from bench.speed.article import article, by_paragraph

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "bench" / "peer"
PYTHON = FOLDER / ".venv" / "bin" / "python"
READY = FOLDER / ".venv" / "ready"


class NoPeer(Exception):
    """argostranslate with all it depends on could not be installed; pip has said why."""


def install() -> None:
    """Make the peer's environment, once: several gigabytes unless torch comes without CUDA.

    Raises:
        NoPeer: pip could not install it.
    """
    if READY.exists():
        return
    print("bench: fetching argostranslate with all it depends on (several GB) ...", flush=True)
    wanted = tomllib.loads((FOLDER / "pyproject.toml").read_text("utf-8"))["project"]
    shutil.rmtree(PYTHON.parent.parent, ignore_errors=True)
    # pip, not uv: where a machine has a small torch of its own, it is pip that was told of it.
    for command in (
        [sys.executable, "-m", "venv", str(PYTHON.parent.parent)],
        [str(PYTHON), "-m", "pip", "install", "--quiet", *wanted["dependencies"]],
    ):
        if subprocess.run(command, stdin=subprocess.DEVNULL, check=False).returncode:
            raise NoPeer
    READY.touch()


def translate(scratch: Path, file: Path | None, *, parity: bool) -> dict[str, Any]:
    """Translate the article in a fresh process of the peer; return what it measured.

    Args:
        scratch: a folder for its packages (the bundled one), its caches and the request.
        file: the article; None takes the built-in one.
        parity: translate each sentence by itself as well, after the clock has stopped.
    """
    request = scratch / "request.json"
    sentences = by_paragraph(article(file))
    request.write_text(json.dumps({"sentences": sentences, "parity": parity}), "utf-8")
    packages = scratch / "peer-packages"
    packages.mkdir()
    for package in resources.MODELS.glob("translate-*"):
        (packages / package.name).symlink_to(package, target_is_directory=True)
    return run([str(PYTHON), "-m", "bench.peer.measure", str(request)], scratch, packages)


def run(command: list[str], home: Path, *after: str | Path) -> dict[str, Any]:
    """Run a measuring program, its arguments followed by the clock and `after`; return its JSON.

    It gets a home folder of its own, and may keep compiled modules, as on any user's machine.
    """
    settings = {**os.environ, "HOME": str(home)}
    for name in ("PYTHONDONTWRITEBYTECODE", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        settings.pop(name, None)
    done = subprocess.run(
        [*command, str(time.monotonic()), *map(str, after)],
        cwd=ROOT,
        env=settings,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    measured: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return measured
