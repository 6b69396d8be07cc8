"""Plain tables that a desk shares: one entry a line, columns parted by tabs, UTF-8 or UTF-16."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Sequence
from pathlib import Path

from core.arabic import arabic_share, clean
from core.errors import DamagedLedger


def read_rows(file: Path, columns: Sequence[str], needed: int) -> list[tuple[int, list[str]]]:
    """The lines of a table with their numbers, each filled up to all columns.

    A heading, in small letters or capitals, says in which order the columns stand. Empty lines and
    lines that begin with # are left out; invisible marks, the marks a spreadsheet puts around text
    and empty columns at the end are taken off.

    Args:
        file: the table.
        columns: names of the columns, in the order they have without a heading.
        needed: how many of them no line may leave empty.

    Raises:
        DamagedLedger: it cannot be read, or a line has too few, too many or unknown columns.
    """
    rows: list[tuple[int, list[str]]] = []
    order = list(columns)
    for number, line in enumerate(_text(file).splitlines(), 1):
        cells = _cells(line)
        if not cells or line.startswith("#"):
            continue
        titles = [cell.casefold() for cell in cells]
        if not arabic_share(line) and set(columns[:needed]) <= set(titles):
            if sorted(titles) != sorted(set(titles) & set(columns)):
                raise DamagedLedger(file, number, f"columns other than {', '.join(columns)}")
            order = titles
            continue
        if len(cells) > len(order):
            raise DamagedLedger(file, number, f"more than {len(order)} columns")
        row = dict(zip(order, cells, strict=False))
        if not all(row.get(column) for column in columns[:needed]):
            raise DamagedLedger(file, number, f"needs {' and '.join(columns[:needed])}")
        rows.append((number, [row.get(column, "") for column in columns]))
    return rows


def _text(file: Path) -> str:
    """What stands in a table: UTF-8, or the UTF-16 with a byte order mark of spreadsheets.

    Raises:
        DamagedLedger: it cannot be read, or is in another encoding.
    """
    try:
        content = file.read_bytes()
        wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        return content.decode("utf-16" if wide else "utf-8-sig")
    except OSError as error:
        raise DamagedLedger(file, 0, error.strerror or "cannot be read") from error
    except UnicodeDecodeError as error:
        raise DamagedLedger(file, 0, "neither UTF-8 nor UTF-16 text") from error


def _cells(line: str) -> list[str]:
    """The cells of a line without the empty ones at its end."""
    cells = [_read(cell) for cell in line.split("\t")]
    while cells and not cells[-1]:
        cells.pop()
    return cells


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
    """What a cell of the file holds, without the marks a spreadsheet puts around text.

    Those it puts double the marks inside: "Abu" and "Umm" has its own.
    """
    cell = one_line(cell)
    inside = cell[1:-1].replace('""', "")
    if len(cell) > 1 and cell[0] == cell[-1] == '"' and '"' not in inside:
        return cell[1:-1].replace('""', '"').strip()
    return cell
