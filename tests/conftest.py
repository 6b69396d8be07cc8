"""What holds for every test: a home of its own, no network, no screen, nothing left behind."""

import os
import socket
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.isolation import empty_network

os.environ["QT_QPA_PLATFORM"] = "offscreen"

SECONDS_TO_END = 10.0

# A slow machine is no defect of the program; on a build machine the same examples run every time.
settings.register_profile("here", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("here")


def pytest_report_header() -> str:
    """Say which of the two ways of being without a network the offline tests have here."""
    way = " ".join(empty_network())
    return f"offline tests: sockets refused, {f'and by {way}' if way else 'no empty network here'}"


class NetworkUsed(AssertionError):
    """The program tried to reach another machine. No OSError, so that nothing takes it for one."""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder: no test reads or writes the user's own files."""
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    for variable, name in {
        "XDG_CACHE_HOME": ".cache",
        "XDG_CONFIG_HOME": ".config",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
    }.items():
        monkeypatch.setenv(variable, str(folder / name))
    for variable in [name for name in os.environ if name.startswith(("ARGOS_", "DRAGOMAN_"))]:
        monkeypatch.delenv(variable)
    return folder


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise NetworkUsed

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
    monkeypatch.setattr(socket.socket, "sendto", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture(autouse=True)
def _no_thread_left() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    started = [thread for thread in threading.enumerate() if thread not in before]
    for thread in started:
        thread.join(SECONDS_TO_END)
    assert [thread.name for thread in started if thread.is_alive()] == []


@pytest.fixture(autouse=True)
def _empty_clipboard() -> Iterator[None]:
    # Rich content that is still in the clipboard when Python ends crashes it (PySide 6.8 to 6.12).
    yield
    qt = sys.modules.get("PySide6.QtGui")
    if qt is not None and qt.QGuiApplication.instance() is not None:
        qt.QGuiApplication.clipboard().clear()
