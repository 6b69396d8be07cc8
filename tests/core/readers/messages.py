"""Outlook messages, made from properties."""

import struct
from datetime import UTC, datetime

from compressed_rtf import compress

from tests.core.readers.compound import compound
from tests.core.readers.documents import PARAGRAPHS, TITLE
from tests.core.readers.writers import AUTHOR, rtf

SENT = datetime(2024, 3, 12, 7, 15, tzinfo=UTC)
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)


def msg(body: str = "html", *, attachment: bytes = b"", name: str = "") -> bytes:
    """A message whose body is "html", "plain", "eight-bit" or "rtf"."""
    ticks = int((SENT - _EPOCH).total_seconds()) * 10_000_000
    streams = {
        "__properties_version1.0": b"\0" * 32 + struct.pack("<HHIQ", 0x0040, 0x0039, 6, ticks),
        "__substg1.0_0037001F": f"RE: {TITLE}".encode("utf-16-le"),
        "__substg1.0_0C1A001F": AUTHOR.encode("utf-16-le"),
    } | _body(body)
    if name:
        place = "__attach_version1.0_#00000000"
        streams[f"{place}/__substg1.0_3707001F"] = f"C:\\temp\\{name}".encode("utf-16-le")
        streams[f"{place}/__substg1.0_37010102"] = attachment
    return compound(streams)


def _body(kind: str) -> dict[str, bytes]:
    text = "\r\n\r\n".join(PARAGRAPHS)
    page = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return {
        "html": {"__substg1.0_10130102": f"<html><body>{page}</body></html>".encode("cp1256")},
        "plain": {"__substg1.0_1000001F": text.encode("utf-16-le")},
        "eight-bit": {"__substg1.0_1000001E": text.encode("cp1256")},
        "rtf": {"__substg1.0_10090102": compress(rtf(), compressed=True)},
    }[kind]
