"""Web pages saved whole in one file (MHTML)."""

from __future__ import annotations

from dataclasses import replace

from core.article import Extract
from core.errors import Reason, UnreadableArticle
from core.readers import eml, html, mail


def read(data: bytes, name: str, encoding: str | None) -> Extract:
    """What ``core.readers.html`` finds in the page; its address from where it was saved.

    Args, Raises: as ``core.readers.html.read``; DAMAGED when there is no page in the file.
    """
    message = mail.parsed(data, name)
    page = next(
        (part for part in mail.leaves(message) if part.get_content_type() == "text/html"), None
    )
    if page is None:
        if message.get_content_type().startswith("text/"):
            return eml.read(data, name, encoding)
        raise UnreadableArticle(name, Reason.DAMAGED, "there is no page in it")
    found = html.read(mail.content(page), name, encoding)
    places = (
        found.url,
        mail.header(message, "Snapshot-Content-Location"),
        mail.header(page, "Content-Location"),
    )
    address = next((place for place in places if place.startswith(("http://", "https://"))), "")
    return replace(found, url=address, title=found.title or mail.header(message, "Subject"))
