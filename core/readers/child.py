"""The process that parses one document and ends; ``core.readers.sandbox`` starts it.

It reads an order (one line of JSON) and the document from its standard input and answers on
its standard output: ``{"extracts": [...]}``, ``{"name": ..., "data": ...}`` for an attachment, or
``{"reason": ..., "detail": ...}``.
"""

from __future__ import annotations

import base64
import importlib
import json
import os
import sys
from dataclasses import asdict
from typing import Any

from core.errors import Reason, UnreadableArticle

_NETWORK = (
    "socket.",
    "urllib.Request",
    "http.client.connect",
    "ftplib.connect",
    "smtplib.connect",
    "poplib.connect",
    "imaplib.open",
    "telnetlib.Telnet.open",
)
_FILES = (
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.mkdir",
    "os.chmod",
    "os.chown",
    "os.link",
    "os.symlink",
    "os.truncate",
    "shutil.",
    "tempfile.",
)
_PROGRAMS = (
    "subprocess.Popen",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.spawn",
    "os.fork",
    "os.forkpty",
    "ctypes.dlopen",
)
_UNFOLDS = "it unfolds to more than fits in memory"


def main() -> None:
    """Carry out the one order that waits on standard input."""
    answer_to = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    order = json.loads(sys.stdin.buffer.readline())
    data = sys.stdin.buffer.read()
    reader = importlib.import_module(f"core.readers.{order['module']}")
    _confine(order)
    answer = _encoded(_answer(reader, data, order))
    if len(answer) > order["output"]:
        answer = _encoded(_refusal(Reason.TOO_LARGE, _UNFOLDS))
    _write_all(answer_to, answer)
    os._exit(0)


def _answer(reader: Any, data: bytes, order: dict[str, Any]) -> dict[str, object]:
    try:
        return _found(reader, data, order)
    except UnreadableArticle as error:
        return _refusal(error.reason, error.detail)
    except (MemoryError, RecursionError):
        return _refusal(Reason.TOO_LARGE, _UNFOLDS)
    except Exception as error:  # noqa: BLE001  a damaged file may make a parser raise anything
        return _refusal(Reason.DAMAGED, type(error).__name__)


def _found(reader: Any, data: bytes, order: dict[str, Any]) -> dict[str, object]:
    if order["attachment"] is not None:
        name, inner = reader.attachment(data, order["name"], order["attachment"])
        return {"name": name, "data": base64.b64encode(inner).decode("ascii")}
    found = reader.read(data, order["name"], order["encoding"])
    many = found if isinstance(found, tuple) else (found,)
    return {"extracts": [asdict(extract) for extract in many]}


def _encoded(answer: dict[str, object]) -> bytes:
    """The answer as UTF-8; halves of surrogate pairs, which no file can hold, become "?"."""
    return json.dumps(answer, ensure_ascii=False).encode("utf-8", errors="replace")


def _refusal(reason: Reason, detail: str = "") -> dict[str, object]:
    return {"reason": reason.value, "detail": detail}


def _confine(order: dict[str, Any]) -> None:
    """Give up memory, time, network, files and programs that parsing does not need."""
    programs = bool(order["programs"])
    _limit(int(order["memory"]), int(order["seconds"]) + 1, programs=programs)
    forbidden = _NETWORK if programs else _NETWORK + _FILES + _PROGRAMS

    def refuse(event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith(forbidden) or (event == "open" and not programs and _writes(arguments)):
            raise PermissionError(event)

    sys.addaudithook(refuse)


def _limit(memory: int, seconds: int, *, programs: bool) -> None:
    try:
        import resource  # noqa: PLC0415  Windows has none: there the clock alone is watched
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    if not programs:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def _writes(arguments: tuple[object, ...]) -> bool:
    """True when the arguments of an ``open`` event ask for more than reading."""
    _, mode, flags = arguments
    if isinstance(mode, str):
        return any(letter in mode for letter in "wax+")
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))


def _write_all(target: int, answer: bytes) -> None:
    view = memoryview(answer)
    while view:
        view = view[os.write(target, view) :]
