"""Paragraphs and sentences of an article, with offsets that map back exactly."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Sentence:
    """One sentence, or one piece of a sentence that was too long for the translator.

    Attributes:
        number: place in reading order over the whole article, from 1; the link between the panes.
        paragraph: paragraph it stands in, from 1; 0 for the title.
        index: place of the whole sentence in its paragraph, from 1.
        piece: None for a whole sentence, "a", "b", ... for its pieces.
        start, end: offsets in ``Article.text``, end excluded.
        text: ``Article.text[start:end]``.
    """

    number: int
    paragraph: int
    index: int
    piece: str | None
    start: int
    end: int
    text: str

    @property
    def position(self) -> str:
        """Where it stands, as people cite it: "title", "para 2, sent. 3" or "para 2, sent. 3b"."""
        if self.paragraph == 0:
            return f"title{self.piece or ''}"
        return f"para {self.paragraph}, sent. {self.index}{self.piece or ''}"
