"""E-mail: subject, sender, date, the text, and what is attached."""

from __future__ import annotations

from core.article import Extract
from core.errors import Reason, UnreadableArticle
from core.readers import mail, markup
from core.readers.mail import Part
from core.readers.mojibake import mend
from core.readers.paragraphs import unwrapped


def read(data: bytes, name: str, _encoding: str | None) -> Extract:
    """The message's HTML part as text, else its plain text.

    Args:
        data: the message.
        name: file name, for errors.

    Raises:
        UnreadableArticle: DAMAGED, EMPTY or NOT_TEXT.
    """
    message = mail.parsed(data, name)
    date = mail.sent(message)
    return Extract(
        mend(_body(message, name)),
        title=mail.subject(message),
        author=mail.sender(message),
        date=date,
        date_from="e-mail header" if date else "",
        attachments=tuple(shown for shown, _ in _attached(message)),
    )


def attachment(data: bytes, name: str, number: int) -> tuple[str, bytes]:
    """Name and bytes of an attachment, counted from 0.

    Raises:
        UnreadableArticle: MISSING when there is none of this number.
    """
    attached = _attached(mail.parsed(data, name))
    if not 0 <= number < len(attached):
        raise UnreadableArticle(name, Reason.MISSING)
    shown, part = attached[number]
    return shown, mail.content(part)


def _body(message: Part, name: str) -> str:
    kept: dict[str, list[str]] = {"text/html": [], "text/plain": []}
    for part in mail.leaves(message):
        kind = part.get_content_type()
        if kind in kept and not _is_attached(part):
            kept[kind].append(mail.text(part, name))
    pages = [_shown(page) for page in kept["text/html"]]
    if any(pages):
        return "\n".join(pages)
    plain = "\n".join(kept["text/plain"])
    return unwrapped(plain.replace("\r\n", "\n"))


def _shown(page: str) -> str:
    try:
        return markup.paragraphs(markup.html(page))
    except ValueError:
        return ""


def _attached(message: Part) -> list[tuple[str, Part]]:
    """Names and parts of the attachments; pictures within the text are none."""
    return [
        (_file_name(part, number), part)
        for number, part in enumerate(mail.leaves(message), start=1)
        if _is_attached(part)
    ]


def _is_attached(part: Part) -> bool:
    if part.get_content_type() == "message/rfc822":
        return True
    if part.get_content_maintype() == "image" and part.get("Content-ID"):
        return False
    return part.get_content_disposition() == "attachment" or bool(part.get_filename())


def _file_name(part: Part, number: int) -> str:
    """The attachment's name without folders, or one made from its place in the message."""
    given = mail.decoded(part.get_filename() or "")
    ending = ".eml" if part.get_content_type() == "message/rfc822" else ""
    return given.replace("\\", "/").rpartition("/")[2] or f"part {number}{ending}"
