"""The article every format is made from in these tests, and how to read it back."""

import unicodedata
from datetime import UTC, datetime
from pathlib import Path

from core.article import Article
from core.readers import read

TEXT = (Path(__file__).parents[2] / "data/readers/water.txt").read_text(encoding="utf-8").strip()
TITLE, *PARAGRAPHS = TEXT.split("\n\n")
NOW = datetime(2026, 11, 30, 9, 15, tzinfo=UTC)


def opened(folder: Path, name: str, data: bytes, encoding: str | None = None) -> Article:
    """The article in a file of these bytes."""
    path = folder / name
    path.write_bytes(data)
    return read(path, retrieved=NOW, encoding=encoding)


def as_code_page_864(text: str) -> bytes:
    """The text in code page 864, which has the shapes of letters instead of letters.

    A letter has two shapes there, one that joins to the next letter and one that does not;
    what the code page lacks altogether is left out.
    """
    encoded = bytearray()
    for before, letter, after in zip(" " + text, text, text[1:] + " ", strict=False):
        joins = bool(_shape(letter, "<initial>")) and bool(_shape(after, "<final>"))
        joined = bool(_shape(before, "<initial>")) and bool(_shape(letter, "<final>"))
        wanted = ("<medial>", "<initial>") if joins else ("<final>", "<isolated>")
        shapes = [_shape(letter, kind) for kind in (wanted if joined else wanted[::-1])]
        for candidate in [*shapes, letter]:
            code = candidate.encode("cp864", "ignore")
            if code:
                encoded += code
                break
    return bytes(encoded)


def _shape(letter: str, kind: str) -> str:
    """The presentation form of a letter, "" when it has none."""
    return _SHAPES.get((letter, kind), "")


_SHAPES = {
    (chr(int(base[0], 16)), kind): chr(code)
    for code in range(0xFE80, 0xFEFD)
    for kind, *base in [unicodedata.decomposition(chr(code)).split()]
    if len(base) == 1
}
