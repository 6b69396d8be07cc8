"""The whole job without a network: sockets refused in Python, and in a network of nothing."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.isolation import empty_network

ROOT = Path(__file__).parent.parent
SAMPLE = min((ROOT / "resources" / "samples").glob("*.md"))
# Python tells audit hooks of each attempt to reach another machine, from C code as well.
REFUSING = """
import os, sys
def refuse(event, _):
    if event in {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"}:
        sys.stderr.write(f"the network was asked for: {event}\\n")
        os._exit(99)
sys.addaudithook(refuse)
"""
STARTING = "from gui.__main__ import main; sys.exit(main(sys.argv[1:]))"
WITHOUT_NETWORK = {"sockets refused": [sys.executable, "-c", REFUSING + STARTING]}
if empty_network():
    WITHOUT_NETWORK["empty network"] = [*empty_network(), sys.executable, "-m", "gui"]

isolated = pytest.mark.parametrize("start", WITHOUT_NETWORK.values(), ids=WITHOUT_NETWORK.keys())


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@isolated
def test_a_report_is_made_without_a_network(start: list[str]) -> None:
    done = run(*start, "brief", str(SAMPLE), "--format", "json")
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert all(point["english"] for point in report["key_points"])
    assert all(sentence["english"] for sentence in report["sentences"])


@isolated
def test_the_window_reads_an_article_without_a_network(start: list[str], tmp_path: Path) -> None:
    done = run(*start, str(SAMPLE), "--shot", str(tmp_path / "out"))
    assert done.returncode == 0, done.stderr
    assert {"report.txt", "window.png"} <= {file.name for file in (tmp_path / "out").iterdir()}


def test_refusing_sockets_is_seen_when_the_network_is_asked_for() -> None:
    asking = "import socket; socket.getaddrinfo('nowhere.invalid', 1)"
    assert run(sys.executable, "-c", REFUSING + asking).returncode == 99
