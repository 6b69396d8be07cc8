"""Parsing in a separate process: a file that crashes, hangs or swells harms nothing here.

The child gets the document through a pipe and answers with plain values: JSON, whose shape is
checked on arrival. Its time, memory and output are limited; it cannot open a socket, write a
file or start a program (but for the few readers that need one).
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from core.article import Extract
from core.errors import Reason, UnreadableArticle

_ROOT = str(Path(__file__).resolve().parents[2])
_PROGRAM = (
    "import sys; sys.path.insert(0, sys.argv[1]); from core.readers.child import main; main()"
)


_WATCH = 0.1
"""Seconds between two looks at the clock."""


def never() -> bool:
    """The answer of one who does not cancel."""
    return False


@dataclass(frozen=True)
class Limits:
    """What parsing one document may use.

    Attributes:
        seconds: of the clock, and as many of processor time.
        memory: bytes of address space.
        output: bytes of the answer; a novel is one megabyte.
    """

    seconds: float = 60.0
    memory: int = 1024 * 1024 * 1024
    output: int = 64 * 1024 * 1024


WITH_PROGRAMS = Limits(seconds=900.0, memory=8 * 1024 * 1024 * 1024)
"""A scanned report of a hundred pages takes Tesseract several minutes."""


def extracts(
    module: str,
    data: bytes,
    name: str,
    encoding: str | None = None,
    *,
    programs: bool = False,
    limits: Limits | None = None,
    cancelled: Callable[[], bool] = never,
) -> tuple[Extract, ...]:
    """What the reader in ``module`` finds in ``data``, found in a process of its own.

    Args:
        module: name of a module of ``core.readers``.
        data: the document.
        name: file name, for errors.
        encoding: codec the analyst chose, or None.
        programs: True lets the child start other programs (Tesseract, LibreOffice).
        limits: what it may use.
        cancelled: asked ten times a second; when it says True, the process is ended.

    Raises:
        UnreadableArticle: the reader's own reason; TOO_SLOW past the time and when cancelled;
            TOO_LARGE past memory or output; DAMAGED when the parser crashed.
    """
    limits = limits or (WITH_PROGRAMS if programs else Limits())
    order = {"module": module, "encoding": encoding, "programs": programs, "attachment": None}
    said = _said(order, data, name, limits, cancelled)
    try:
        return tuple(_extract(found) for found in said["extracts"])
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise UnreadableArticle(name, Reason.DAMAGED) from error


def attachment(module: str, data: bytes, name: str, number: int) -> tuple[str, bytes]:
    """Name and bytes of an attachment, taken out of a message in a process of its own.

    Args:
        module: name of a module of ``core.readers`` that reads messages.
        data: the message.
        name: file name, for errors.
        number: of the attachment, from 0.

    Raises:
        UnreadableArticle: as ``extracts``; MISSING when there is no such attachment.
    """
    order = {"module": module, "encoding": None, "programs": False, "attachment": number}
    said = _said(order, data, name, Limits(output=128 * 1024 * 1024), never)
    try:
        return str(said["name"]), base64.b64decode(said["data"])
    except (ValueError, TypeError, KeyError) as error:
        raise UnreadableArticle(name, Reason.DAMAGED) from error


def _said(
    order: Mapping[str, object],
    data: bytes,
    name: str,
    limits: Limits,
    cancelled: Callable[[], bool],
) -> dict[str, Any]:
    """The child's answer to an order; a parser under hostile control can say nothing else."""
    line = json.dumps({**order, "name": name, **asdict(limits)}).encode() + b"\n"
    answer, ended = _exchange(line + data, name, limits, cancelled)
    if ended:
        why = "stopped" if cancelled() else f"more than {limits.seconds:g} seconds"
        raise UnreadableArticle(name, Reason.TOO_SLOW, why)
    if len(answer) > limits.output:
        raise UnreadableArticle(name, Reason.TOO_LARGE, "it unfolds to more than fits in memory")
    try:
        said: dict[str, Any] = json.loads(answer)
        refusal = Reason(said["reason"]) if "reason" in said else None
        detail = str(said.get("detail", ""))
    except (ValueError, TypeError, AttributeError) as error:
        raise UnreadableArticle(name, Reason.DAMAGED) from error
    if refusal is not None:
        raise UnreadableArticle(name, refusal, detail)
    return said


def _exchange(
    order: bytes, name: str, limits: Limits, cancelled: Callable[[], bool]
) -> tuple[bytes, bool]:
    """The child's answer, and whether it had to be ended before it came."""
    done, ended = threading.Event(), threading.Event()

    def watch(process: subprocess.Popen[bytes]) -> None:
        deadline = time.monotonic() + limits.seconds
        while not done.wait(min(_WATCH, max(0.0, deadline - time.monotonic()))):
            if cancelled() or time.monotonic() >= deadline:
                ended.set()
                _kill(process)
                return

    with _child(name) as process:
        watcher = threading.Thread(target=watch, args=(process,), daemon=True)
        feeder = threading.Thread(target=_feed, args=(process, order), daemon=True)
        watcher.start()
        feeder.start()
        try:
            assert process.stdout is not None
            answer = process.stdout.read(limits.output + 1)
        finally:
            done.set()
            _kill(process)
            feeder.join()
            watcher.join()
    return answer, ended.is_set()


@contextlib.contextmanager
def _child(name: str) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-I", "-c", _PROGRAM, _ROOT]
    try:
        process = subprocess.Popen(  # noqa: S603  the program is this one
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise UnreadableArticle(name, Reason.DEVICE, "no process can be started") from error
    with process:
        yield process


def _feed(process: subprocess.Popen[bytes], order: bytes) -> None:
    """Hand over the document; a child that ended early shows in its answer."""
    assert process.stdin is not None
    with contextlib.suppress(OSError):
        process.stdin.write(order)
    with contextlib.suppress(OSError):
        process.stdin.close()


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End the child and what it started."""
    if process.poll() is not None:
        return
    if hasattr(os, "killpg"):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()


def _extract(found: dict[str, object]) -> Extract:
    """An extract from its JSON object.

    Raises:
        ValueError: a field is missing, unknown or of another type.
    """
    if set(found) != {field.name for field in fields(Extract)}:
        raise ValueError
    texts: dict[str, str] = {}
    lists: dict[str, tuple[str, ...]] = {}
    for key, value in found.items():
        if isinstance(value, str):
            texts[key] = value
        elif isinstance(value, list) and all(isinstance(each, str) for each in value):
            lists[key] = tuple(value)
    return Extract(**texts, **lists)  # type: ignore[arg-type]  # a text for a list fails below
