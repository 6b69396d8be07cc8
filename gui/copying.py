"""The report block on its way out: into the clipboard, or into a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QMimeData

from core import report
from core.plural import plural
from core.reading import Reading
from core.writing import write_whole

FORMATS: dict[str, tuple[str, Callable[..., str | bytes]]] = {
    ".txt": ("Text (*.txt)", report.to_text),
    ".docx": ("Word (*.docx)", report.to_docx),
    ".html": ("HTML (*.html)", report.to_html),
    ".md": ("Markdown (*.md)", report.to_markdown),
}
"""Suffix of each file format: what the save dialog calls it, and what writes it."""


def report_data(
    reading: Reading, numbers: Sequence[int] | None, made: datetime, marking: str
) -> QMimeData:
    """The report block for the clipboard, as plain text and as HTML at once.

    Args:
        reading: the article read.
        numbers: numbers of the sentences wanted; None for the key points.
        made: the time to record.
        marking: handling marking, "" for none.
    """
    data = QMimeData()
    data.setText(report.to_text(reading, numbers, made=made, marking=marking))
    data.setHtml(report.to_html(reading, numbers, made=made, marking=marking))
    return data


def save_report(
    reading: Reading, numbers: Sequence[int] | None, file: Path, made: datetime, marking: str
) -> None:
    """Write the report block to a file; its suffix chooses the format, text when it is unknown.

    Raises:
        CannotWrite: the disk is full or the folder cannot be written.
    """
    _, write = FORMATS.get(file.suffix.lower(), FORMATS[".txt"])
    write_whole(file, write(reading, numbers, made=made, marking=marking))


def counted(reading: Reading, numbers: Sequence[int] | None) -> str:
    """How the window calls what was copied: "3 sentences", "all 5 key points"."""
    points = {point.sentence for point in reading.key_points}
    if numbers is None:
        return f"all {len(points)} key points" if len(points) != 1 else "the key point"
    kind = "key point" if set(numbers) <= points else "sentence"
    return plural(len(numbers), kind)
