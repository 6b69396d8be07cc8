"""Outlook messages: an OLE container of MAPI properties (Microsoft, MS-OXMSG)."""

from __future__ import annotations

import io
import struct
from datetime import UTC, datetime, timedelta

import olefile
from compressed_rtf import decompress

from core.article import Extract
from core.errors import Reason, UnreadableArticle
from core.readers import markup, rtf
from core.readers.encodings import decode
from core.readers.mail import without_reply
from core.readers.paragraphs import unwrapped

_SUBJECT = 0x0037
_SENT = 0x0039
_SENDER_NAME = 0x0C1A
_SENDER_ADDRESS = 0x5D01
_RECEIVED = 0x0E06
_PLAIN = 0x1000
_RTF = 0x1009
_HTML = 0x1013
_ATTACHED_NAME = 0x3707
_ATTACHED_SHORT_NAME = 0x3704
_ATTACHED_DATA = 0x3701

_UNICODE = 0x001F
_EIGHT_BIT = 0x001E
_BINARY = 0x0102
_TIME = 0x0040

_PROPERTIES = "__properties_version1.0"
_HEADER_OF_PROPERTIES = 32
_ENTRY = struct.Struct("<HHIQ")
"""A property of fixed length: type, number, flags, value."""
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
LARGEST_STREAM = 32 * 1024 * 1024
"""Bytes of the largest body or attachment that is read."""


def read(data: bytes, name: str, _encoding: str | None) -> Extract:
    """The message's HTML as text, else its plain text, else its rich text.

    Args:
        data: the message.
        name: file name, for errors.

    Raises:
        UnreadableArticle: DAMAGED or TOO_LARGE.
    """
    message = _Message(data, name)
    date = message.time(_SENT) or message.time(_RECEIVED)
    return Extract(
        _body(message),
        title=without_reply(message.text("", _SUBJECT)),
        author=message.text("", _SENDER_NAME) or message.text("", _SENDER_ADDRESS),
        date=date,
        date_from="e-mail header" if date else "",
        attachments=tuple(message.attachment_name(place) for place in message.attachments),
    )


def attachment(data: bytes, name: str, number: int) -> tuple[str, bytes]:
    """Name and bytes of an attachment, counted from 0.

    Raises:
        UnreadableArticle: MISSING when there is none of this number.
    """
    message = _Message(data, name)
    if not 0 <= number < len(message.attachments):
        raise UnreadableArticle(name, Reason.MISSING)
    place = message.attachments[number]
    return message.attachment_name(place), message.binary(place, _ATTACHED_DATA)


class _Message:
    """The properties of a message and of its attachments, by storage and number."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        try:
            self._ole = olefile.OleFileIO(io.BytesIO(data))
        except (OSError, ValueError, IndexError, struct.error) as error:
            raise UnreadableArticle(name, Reason.DAMAGED) from error
        storages = {path[0] for path in self._ole.listdir(streams=True, storages=True)}
        self.attachments = sorted(
            place for place in storages if place.startswith("__attach_version1.0_#")
        )

    def binary(self, place: str, number: int, kind: int = _BINARY) -> bytes:
        """The bytes of a property of variable length; b"" when it is missing."""
        stream = f"__substg1.0_{number:04X}{kind:04X}"
        path = [place, stream] if place else [stream]
        if not self._ole.exists(path):
            return b""
        with self._ole.openstream(path) as file:
            found: bytes = file.read(LARGEST_STREAM + 1)
        if len(found) > LARGEST_STREAM:
            raise UnreadableArticle(self._name, Reason.TOO_LARGE)
        return found

    def text(self, place: str, number: int) -> str:
        """A text property in Unicode, else in the eight-bit encoding it is found to be in."""
        wide = self.binary(place, number, _UNICODE)
        if wide:
            return wide.decode("utf-16-le", errors="replace").rstrip("\0")
        narrow = self.binary(place, number, _EIGHT_BIT).rstrip(b"\0")
        return decode(narrow, self._name).text if narrow else ""

    def time(self, number: int) -> str:
        """A time property as ISO 8601, "" when it is missing."""
        if not self._ole.exists([_PROPERTIES]):
            return ""
        with self._ole.openstream([_PROPERTIES]) as file:
            table = file.read(LARGEST_STREAM)
        entries = table[_HEADER_OF_PROPERTIES:]
        whole = len(entries) // _ENTRY.size * _ENTRY.size
        for kind, found, _, value in _ENTRY.iter_unpack(entries[:whole]):
            if (found, kind) == (number, _TIME):
                return _moment(value)
        return ""

    def attachment_name(self, place: str) -> str:
        """The name of an attachment without folders."""
        given = self.text(place, _ATTACHED_NAME) or self.text(place, _ATTACHED_SHORT_NAME)
        return given.replace("\\", "/").rpartition("/")[2] or place.rpartition("#")[2]


def _moment(ticks: int) -> str:
    """A Windows time, in tenths of a microsecond since 1601, as ISO 8601."""
    try:
        return (_EPOCH + timedelta(microseconds=ticks // 10)).isoformat("T", "seconds")
    except OverflowError:
        return ""


def _body(message: _Message) -> str:
    page = message.binary("", _HTML).rstrip(b"\0") or message.text("", _HTML).encode(
        "utf-8", errors="replace"
    )
    if page:
        shown = _shown(decode(page, "").text)
        if shown:
            return shown
    plain = message.text("", _PLAIN)
    if plain.strip():
        return unwrapped(plain.replace("\r\n", "\n"))
    packed = message.binary("", _RTF)
    return rtf.read(decompress(packed), "", None).text if packed else ""


def _shown(page: str) -> str:
    try:
        return markup.paragraphs(markup.html(page))
    except ValueError:
        return ""
