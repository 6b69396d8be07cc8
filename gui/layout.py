"""The window's size and the places of its parts, kept as text between two runs."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QSplitter, QWidget


def layout_of(window: QWidget, splitters: Mapping[str, QSplitter]) -> tuple[tuple[str, str], ...]:
    """The present layout: name and state of each part."""
    states = {"window": window.saveGeometry()}
    states |= {name: part.saveState() for name, part in splitters.items()}
    return tuple((name, base64.b64encode(s.data()).decode()) for name, s in states.items())


def restore_layout(
    layout: Sequence[tuple[str, str]], window: QWidget, splitters: Mapping[str, QSplitter]
) -> None:
    """Put everything back to its place; what is damaged or unknown is left alone."""
    kept = {name: _state(text) for name, text in layout}
    if "window" in kept:
        window.restoreGeometry(kept["window"])
    for name, splitter in splitters.items():
        if name in kept:
            splitter.restoreState(kept[name])


def _state(text: str) -> QByteArray:
    """The state of a part as it was kept; empty, which Qt leaves alone, when damaged."""
    try:
        return QByteArray(base64.b64decode(text))
    except ValueError:
        return QByteArray()
