"""Plain tables that a desk shares: one entry a line, columns parted by tabs, UTF-8."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from core.arabic import clean
from core.errors import DamagedLedger


def read_rows(file: Path, columns: Sequence[str], needed: int) -> list[tuple[int, list[str]]]:
    """The lines of a table with their numbers, each filled up to all columns.

    The heading, empty lines and lines that begin with # are left out; invisible marks and the marks
    a spreadsheet puts around text are taken off.

    Args:
        file: the table.
        columns: names of the columns, as in the heading.
        needed: how many of them no line may leave empty.

    Raises:
        DamagedLedger: it cannot be read, or a line has too few or too many columns.
    """
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise DamagedLedger(file, 0, error.strerror or "cannot be read") from error
    except UnicodeDecodeError as error:
        raise DamagedLedger(file, 0, "not UTF-8 text") from error
    rows = []
    for number, line in enumerate(text.splitlines(), 1):
        cells = [as_cell(cell) for cell in line.split("\t")]
        if not line.strip() or line.startswith("#") or cells[: len(columns)] == list(columns):
            continue
        if len(cells) < needed or not all(cells[:needed]):
            raise DamagedLedger(file, number, f"needs {' and '.join(columns[:needed])}")
        if len(cells) > len(columns):
            raise DamagedLedger(file, number, f"more than {len(columns)} columns")
        rows.append((number, cells + [""] * (len(columns) - len(cells))))
    return rows


def as_cell(text: str) -> str:
    """What comes back of a text that is written into a cell: one line, without marks around it."""
    return clean(" ".join(text.split())).strip('" ')


def to_rows(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table as ``read_rows`` reads it, with its heading."""
    lines = [columns, *rows]
    return "".join("\t".join(" ".join(cell.split()) for cell in line) + "\n" for line in lines)
