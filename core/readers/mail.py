"""E-mail messages as the standard library parses them: headers, body, attachments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from email import policy
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime
from typing import TypeAlias

from core.errors import Reason, UnreadableArticle
from core.readers.encodings import decode

_REPLY = re.compile(r"^(?:\s*(?:re|fw|fwd|رد|إعادة توجيه|الرد)\s*:\s*)+", re.IGNORECASE)
_DEPTH = 20
"""Levels of parts within parts that are followed."""

Part: TypeAlias = "Message[str, str]"


def parsed(data: bytes, name: str) -> Part:
    """The message.

    Raises:
        UnreadableArticle: DAMAGED when there is no header field in it.
    """
    message: Part = BytesParser(policy=policy.compat32).parsebytes(data)
    if not message.keys():
        raise UnreadableArticle(name, Reason.DAMAGED, "it has no headers")
    return message


def header(message: Part, field: str) -> str:
    """A header field with its encoded words decoded; "" when it is missing."""
    return decoded(str(message.get(field, "")))


def decoded(value: str) -> str:
    """A header's value with its encoded words decoded and its folded lines joined."""
    try:
        shown = str(make_header(decode_header(value)))
    except (LookupError, ValueError):
        shown = value
    return re.sub(r"\s+", " ", shown).strip()


def subject(message: Part) -> str:
    """The subject without "Re:" and its kin."""
    return without_reply(header(message, "Subject"))


def without_reply(text: str) -> str:
    """A subject line without the marks of answers and forwards."""
    return _REPLY.sub("", text).strip()


def sender(message: Part) -> str:
    """The sender's name, else the address."""
    shown, address = parseaddr(header(message, "From"))
    return shown or address


def sent(message: Part) -> str:
    """The date header as ISO 8601, as it stands when it is no date, "" when missing."""
    value = header(message, "Date")
    try:
        moment: datetime = parsedate_to_datetime(value)
    except (ValueError, IndexError, TypeError, OverflowError):
        return value
    return moment.isoformat()


def leaves(message: Part, depth: int = _DEPTH) -> Iterator[Part]:
    """The parts that hold content, in order; a message within the message is one part."""
    if depth and message.get_content_maintype() == "multipart":
        parts = message.get_payload()
        for part in parts if isinstance(parts, list) else []:
            if isinstance(part, Message):
                yield from leaves(part, depth - 1)
    else:
        yield message


def content(part: Part) -> bytes:
    """The bytes of a part, its transfer encoding undone."""
    if part.get_content_maintype() == "message":
        inner = part.get_payload()
        first = inner[0] if isinstance(inner, list) and inner else None
        return first.as_bytes() if isinstance(first, Message) else b""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def text(part: Part, name: str) -> str:
    """The text of a part, in the encoding it declares when that fits, else in the one found.

    Raises:
        UnreadableArticle: NOT_TEXT.
    """
    data = content(part)
    declared = part.get_content_charset()
    if declared and declared not in ("us-ascii", "iso-8859-1", "windows-1252"):
        try:
            named = decode(data, name, declared)
        except UnreadableArticle:
            return decode(data, name).text
        if not named.notes:
            return named.text
    return decode(data, name).text
