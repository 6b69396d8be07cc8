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
        cells = [_read(cell) for cell in line.split("\t")]
        if not line.strip() or line.startswith("#") or cells[: len(columns)] == list(columns):
            continue
        if len(cells) < needed or not all(cells[:needed]):
            raise DamagedLedger(file, number, f"needs {' and '.join(columns[:needed])}")
        if len(cells) > len(columns):
            raise DamagedLedger(file, number, f"more than {len(columns)} columns")
        rows.append((number, cells + [""] * (len(columns) - len(cells))))
    return rows


def one_line(text: str) -> str:
    """A text as a cell keeps it: on one line, without invisible marks."""
    return clean(" ".join(text.split()))


def to_rows(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with its heading, of which ``read_rows`` reads each cell as ``one_line`` has it."""
    return "".join("\t".join(map(_written, line)) + "\n" for line in (columns, *rows))


def _written(cell: str) -> str:
    """A cell as it stands in the file.

    One that would be taken for a quoted one, or its line for a remark, is quoted as RFC 4180 says.
    """
    cell = one_line(cell)
    return '"{}"'.format(cell.replace('"', '""')) if cell.startswith(('"', "#")) else cell


def _read(cell: str) -> str:
    """What a cell of the file holds, without the marks a spreadsheet puts around text."""
    cell = one_line(cell)
    if len(cell) > 1 and cell[0] == cell[-1] == '"':
        return cell[1:-1].replace('""', '"').strip()
    return cell
