"""What the user chose, kept between sessions in one small JSON file."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from core.errors import CannotWrite
from core.writing import write_whole

MOST_POINTS = 100
"""Largest number of key points that can be asked for."""


@dataclass(frozen=True)
class Settings:
    """The settings; change one with ``dataclasses.replace``.

    Attributes:
        points: number of key points.
        share: how many key points in per cent of the article's sentences; 0 for a fixed number.
        method: how they are chosen, a value of ``core.keypoints.Method``; "" for the default.
        package: folder of the chosen model package; "" for the bundled one.
        keep_translations: whether translations already made are kept on disk.
        keep_library: whether articles that were read are kept in the library.
        marking: the handling marking on top of each report block; "" for none.
        zoom: steps of text size above or below the usual.
        stacked: whether the English stands below the Arabic instead of beside it.
        recent: files opened lately, the last one first.
        layout: the window's size and splitters, as the window wrote them, by name.
    """

    points: int = 5
    share: int = 0
    method: str = ""
    package: str = ""
    keep_translations: bool = True
    keep_library: bool = True
    marking: str = ""
    zoom: int = 0
    stacked: bool = False
    recent: tuple[str, ...] = ()
    layout: tuple[tuple[str, str], ...] = ()


def load(file: Path) -> Settings:
    """The settings in a file; whatever is missing, unknown or of the wrong kind is the default."""
    try:
        found = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(found, dict):
        return Settings()
    usable: dict[str, Any] = {}
    for field in fields(Settings):
        value = _tuples(found.get(field.name))
        if type(value) is type(field.default) and _right_shape(field.name, value):
            usable[field.name] = value
    return Settings(**usable)


def save(settings: Settings, file: Path) -> None:
    """Write the settings; the file is whole at any time.

    Raises:
        CannotWrite: the file cannot be written.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite.because(error, file) from error
    write_whole(file, json.dumps(asdict(settings), ensure_ascii=False, indent=2) + "\n")


def _tuples(value: Any) -> Any:
    """JSON's lists as tuples, inside each other as well."""
    return tuple(map(_tuples, value)) if isinstance(value, list) else value


def _right_shape(name: str, value: Any) -> bool:
    """True when the value's parts and range are as the field needs them."""
    if name == "points":
        return 1 <= int(value) <= MOST_POINTS
    if name == "share":
        return 0 <= int(value) <= 100
    if name == "zoom":
        return -10 <= int(value) <= 20
    if name == "recent":
        return all(isinstance(part, str) for part in value)
    if name == "layout":
        return all(
            isinstance(part, tuple) and list(map(type, part)) == [str, str] for part in value
        )
    return True
