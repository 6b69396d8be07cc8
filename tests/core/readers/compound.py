"""A writer of OLE compound files (Microsoft, MS-CFB), as small as Outlook messages need.

Every stream is padded to the size from which it lies in whole sectors, so there is no mini
stream; sizes in the directory are the true ones, but never under that limit.
"""

import struct
from dataclasses import dataclass, field

SECTOR = 512
SMALL = 4096
END = 0xFFFFFFFE
FREE = 0xFFFFFFFF
FAT_SECTOR = 0xFFFFFFFD
STREAM, STORAGE, ROOT = 2, 1, 5


@dataclass
class Entry:
    """A directory entry: a stream with data, or a storage with children."""

    name: str
    kind: int
    data: bytes = b""
    children: list["Entry"] = field(default_factory=list)
    number: int = 0
    first_child: int = FREE
    next_sibling: int = FREE
    start: int = END


def compound(streams: dict[str, bytes]) -> bytes:
    """A compound file; a slash in a name parts a storage from a stream in it."""
    root = Entry("Root Entry", ROOT)
    for path, data in streams.items():
        folder, _, name = path.rpartition("/")
        parent = root
        if folder:
            known = [entry for entry in root.children if entry.name == folder]
            parent = known[0] if known else Entry(folder, STORAGE)
            if not known:
                root.children.append(parent)
        parent.children.append(Entry(name, STREAM, data.ljust(SMALL, b"\0")))
    entries = [root]
    _number(root, entries)
    return _laid_out(entries)


def _number(parent: Entry, entries: list[Entry]) -> None:
    """Number the children and chain them; a chain is a legal, if unbalanced, tree."""
    for child in parent.children:
        child.number = len(entries)
        entries.append(child)
    for child, following in zip(parent.children, parent.children[1:], strict=False):
        child.next_sibling = following.number
    if parent.children:
        parent.first_child = parent.children[0].number
    for child in parent.children:
        _number(child, entries)


def _laid_out(entries: list[Entry]) -> bytes:
    fat: list[int] = []
    sectors = b""
    for entry in entries:
        if entry.kind == STREAM:
            entry.start = len(fat)
            sectors += _filled(entry.data)
            fat += _chain(len(fat), len(entry.data))
    directory_start = len(fat)
    directory = b"".join(_directory_entry(entry) for entry in entries)
    sectors += _filled(directory)
    fat += _chain(len(fat), len(directory))
    count = 1
    while (len(fat) + count) * 4 > count * SECTOR:
        count += 1
    places = range(len(fat), len(fat) + count)
    fat += [FAT_SECTOR] * count
    fat += [FREE] * (count * SECTOR // 4 - len(fat))
    return _header(directory_start, list(places)) + sectors + struct.pack(f"<{len(fat)}I", *fat)


def _filled(data: bytes) -> bytes:
    return data + b"\0" * (-len(data) % SECTOR)


def _chain(start: int, size: int) -> list[int]:
    count = -(-size // SECTOR)
    return [*range(start + 1, start + count), END]


def _directory_entry(entry: Entry) -> bytes:
    name = entry.name.encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII16sIQQIQ",
        name,
        len(name) + 2,
        entry.kind,
        1,
        FREE,
        entry.next_sibling,
        entry.first_child,
        b"",
        0,
        0,
        0,
        entry.start if entry.kind == STREAM else (END if entry.kind == ROOT else 0),
        len(entry.data),
    )


def _header(directory_start: int, fat_sectors: list[int]) -> bytes:
    head = struct.pack(
        "<8s16sHHHHH6sIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"",
        0x3E,
        3,
        0xFFFE,
        9,
        6,
        b"",
        0,
        len(fat_sectors),
        directory_start,
        0,
        SMALL,
        END,
        0,
        END,
        0,
    )
    table = fat_sectors + [FREE] * (109 - len(fat_sectors))
    return head + struct.pack("<109I", *table)
