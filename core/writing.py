"""Writing files so that a full disk or a crash never leaves half of one behind."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from core.errors import CannotWrite


def write_whole(file: Path, content: str | bytes) -> None:
    """Write a file, text as UTF-8: wholly, or not at all; an older one is replaced only so.

    Raises:
        CannotWrite: the folder cannot be written, or the disk is full.
    """
    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    scratch: Path | None = None
    try:
        with tempfile.NamedTemporaryFile(dir=file.parent, prefix=".", delete=False) as stream:
            scratch = Path(stream.name)
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        scratch.chmod(0o666 & ~_umask())
        scratch.replace(file)
    except OSError as error:
        if scratch is not None:
            scratch.unlink(missing_ok=True)
        raise CannotWrite.because(error, file) from error


def free_name(file: Path) -> Path:
    """The file itself when it does not exist yet, else with -2, -3, ... at the end of its stem."""
    free, number = file, 2
    while free.exists():
        free = file.with_stem(f"{file.stem}-{number}")
        number += 1
    return free


def _umask() -> int:
    """The process's file mode mask, which can only be read by setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
