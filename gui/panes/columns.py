"""Widgets put together: one below the other, or a strip beside a pane."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget


def column(*parts: QWidget) -> QWidget:
    """The parts one below the other; the last one takes the room."""
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for part in parts:
        layout.addWidget(part)
    layout.setStretch(len(parts) - 1, 1)
    return whole


def row(pane: QWidget, strip: QWidget) -> QWidget:
    """A pane with a strip at its right."""
    both = QWidget()
    layout = QHBoxLayout(both)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(pane)
    layout.addWidget(strip)
    return both
