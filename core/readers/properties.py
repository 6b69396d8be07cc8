"""What document properties say, and how far it can be trusted."""

from __future__ import annotations


def created_note(date: str) -> tuple[str, ...]:
    """One note that tells when a document was made, none when that is unknown.

    A word processor writes down when the file was made, which is not when the article was
    published: so it is told to the analyst, but not taken for the article's date.

    Args:
        date: as the document has it; a time of day is left out.
    """
    day = date.partition("T")[0].strip()
    return (f"The document was made on {day}, by its properties.",) if day else ()
