"""Paragraphs and sentences of an article, with offsets that map back exactly."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from core.article import Article
from core.pieces import pieces

MOST_PIECES = 6
"""More pieces, some four hundred words, are no sentence that anyone wrote."""

_PARAGRAPH = re.compile(r"[^\n]+")

# One or more end marks, the quotes and brackets that close with them, then a blank or the end; or
# a single end mark glued between two Arabic words, a frequent slip of news sites.
_END = re.compile(
    r"(?P<marks>[.؟?!…۔]+)(?P<closers>[»”\"'’)\]]*)(?=\s|$)"
    r"|(?<=[\u0621-\u064a]{3})(?P<glued>[.؟!])(?=[\u0621-\u064a]{3})"
)

_ABBREVIATION = re.compile(
    r"(?:^|[\s(«“\"'\[.])(?:[\u0621-\u064a]|[A-Za-z]|Mr|Mrs|Ms|Dr|Prof|St|No|vs|Inc|Ltd|Co|Corp|Jr|Sr|Gen|Col"
    r"|Lt|Sgt|Capt|Sen|Rep|Gov|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)$"
)
_LIST_NUMBER = re.compile(r"^\W*\d{1,3}$")

_CLOSED_BY = {"«": "»", "“": "”", "(": ")", "[": "]", '"': '"'}
_QUOTE = re.compile(r"[«»“”()\[\]\"]")
_ENDLESS = 1000


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


def split(article: Article) -> tuple[Sentence, ...]:
    """The sentences of an article in reading order.

    Every character of the text that is not blank lies in exactly one sentence. A sentence of more
    than ``core.pieces.LONG`` words comes as several, told apart by ``piece``; text that goes on for
    more than ``MOST_PIECES`` of them without an end mark is no sentence, its pieces are taken for
    sentences.
    """
    numbers = count(1)
    found: list[Sentence] = []
    first = 0 if article.titled else 1
    for paragraph, match in enumerate(_PARAGRAPH.finditer(article.text), first):
        for index, piece, start, end in _placed(match.group()):
            begin, stop = match.start() + start, match.start() + end
            text = article.text[begin:stop]
            found.append(Sentence(next(numbers), paragraph, index, piece, begin, stop, text))
    return tuple(found)


def _placed(paragraph: str) -> Iterator[tuple[int, str | None, int, int]]:
    """Index, piece and offsets of all sentences and pieces of one paragraph."""
    indices = count(1)
    for start, end in sentence_spans(paragraph):
        parts = list(pieces(paragraph[start:end]))
        together = 1 < len(parts) <= MOST_PIECES
        index = next(indices)
        for place, (left, right) in enumerate(parts):
            if place and not together:
                index = next(indices)
            piece = piece_name(place) if together else None
            yield index, piece, start + left, start + right


def piece_name(place: int) -> str:
    """The letters of a piece by its place from 0: a ... z, then aa, ab, ..."""
    letters = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, 26)
        letters = chr(ord("a") + letter) + letters
    return letters


def sentence_spans(paragraph: str) -> Iterator[tuple[int, int]]:
    """Offsets (start, end) of the sentences of one paragraph, without the blanks between them.

    A cut falls after ؟ ! … and full stops, not after abbreviations, initials, list numbers, inside
    numbers or addresses, nor inside a quotation or bracket that goes on; a full stop right before
    the closing quote ends the sentence with that quote.
    """
    quotes = _Quotations(paragraph)
    start = 0
    for match in _END.finditer(paragraph):
        if _ends_sentence(paragraph, start, match, quotes):
            yield _trimmed(paragraph, start, match.end())
            start = match.end()
    if paragraph[start:].strip():
        yield _trimmed(paragraph, start, len(paragraph))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without blanks at its edges."""
    start += len(text[start:end]) - len(text[start:end].lstrip())
    return start, start + len(text[start:end].rstrip())


def _ends_sentence(paragraph: str, start: int, match: re.Match[str], quotes: _Quotations) -> bool:
    """True when a sentence that began at ``start`` ends with this match."""
    if not paragraph[start : match.start()].strip(" .؟?!…«»“”\"'()[]"):
        return False
    if quotes.go_on_at(match.end()):
        return False
    marks = match["marks"] or match["glued"]
    if match["closers"] and match.start() + len(marks) in quotes.closers:
        return marks == "." or match.end() == len(paragraph)
    if marks != ".":
        return True
    before = paragraph[max(start, match.start() - 12) : match.start()]
    if _ABBREVIATION.search(before):
        return False
    return not _LIST_NUMBER.match(paragraph[start : match.start()].strip())


class _Quotations:
    """Where a paragraph's quotations and brackets are; unclosed and endless ones do not count."""

    def __init__(self, paragraph: str) -> None:
        self.closers: set[int] = set()
        spans: list[tuple[int, int]] = []
        open_marks: list[tuple[str, int]] = []
        for match in _QUOTE.finditer(paragraph):
            mark, place = match.group(), match.start()
            # Looking back a few marks only keeps a page full of unclosed brackets linear.
            for depth in range(len(open_marks) - 1, max(-1, len(open_marks) - 9), -1):
                if open_marks[depth][0] == mark and place - open_marks[depth][1] < _ENDLESS:
                    spans.append((open_marks[depth][1], place))
                    self.closers.add(place)
                    del open_marks[depth:]
                    break
            else:
                if mark in _CLOSED_BY:
                    open_marks.append((_CLOSED_BY[mark], place))
        spans.sort()
        self._openings: list[int] = []
        self._ends: list[int] = []
        for opening, closing in spans:
            if not self._ends or opening > self._ends[-1]:
                self._openings.append(opening)
                self._ends.append(closing)

    def go_on_at(self, place: int) -> bool:
        """True when ``place`` is still inside a quotation, or at its closing mark."""
        last = bisect_left(self._openings, place) - 1
        return last >= 0 and place <= self._ends[last]
