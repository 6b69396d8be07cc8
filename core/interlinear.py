"""A sentence word by word: what each may mean, in the order of the Arabic.

It shows someone who does not read Arabic what stands there, so that a word that the translation
has lost or turned can be found. The desk's names and terms come first, then the names that the
program knows, then the lexicon; a word that none of them knows is spelled in Latin letters.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.arabic import ARABIC_WORD, plain
from core.checks.negation import denials
from core.gazetteer import Gazetteer
from core.glossary import Glossary
from core.ledger import Ledger, names_of
from core.lexicon import Lexicon, Meaning
from core.pair import Span
from core.romanization import romanized
from core.words import words_of

_FIGURE = re.compile(r"\d+(?:[.,:/٫٬]\d+)*(?:\s?[%٪])?")
_LATIN = re.compile(r"[A-Za-zÀ-ÿ][\w'’.-]*")
_WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬٪", "01234567890123456789.,%")


class Known(enum.Enum):
    """How the meaning of a word is known."""

    DESK = "the desk's form"
    NAME = "a known name"
    WORD = "lexicon"
    FIGURE = "figure"
    SPELLED = "not in the lexicon"


@dataclass(frozen=True)
class Gloss:
    """One word of a sentence, or a name of several, and what it may mean.

    Attributes:
        span: where it stands in the sentence.
        arabic: as it stands there.
        meaning: what it may mean.
        known: where that comes from.
        denies: whether it denies the sentence.
    """

    span: Span
    arabic: str
    meaning: Meaning
    known: Known
    denies: bool = False


def interlinear(
    source: str, *, lexicon: Lexicon, gazetteer: Gazetteer, ledger: Ledger, glossary: Glossary
) -> tuple[Gloss, ...]:
    """What each word of an Arabic sentence may mean, in the order of the sentence.

    Args:
        source: the sentence, cleaned.
        lexicon: words and their meanings.
        gazetteer: names that are known.
        ledger: the desk's names.
        glossary: the desk's terms.
    """
    denying = denials(source)
    named = [*_desk_names(source, ledger)]
    for name in (
        *_desk_terms(source, glossary),
        *_known_names(source, gazetteer, lexicon),
        *_figures(source),
    ):
        if not _overlaps(name.span, named):
            named.append(name)
    found = [*named]
    for match in ARABIC_WORD.finditer(source):
        if not _overlaps(match.span(), named):
            denies = any(start <= match.start() < end for start, end in denying)
            found.append(_word(match.group(), match.span(), lexicon, denies=denies))
    return tuple(sorted(found, key=lambda gloss: gloss.span))


def _desk_names(source: str, ledger: Ledger) -> Iterator[Gloss]:
    for entry, (start, end) in names_of(source, ledger):
        yield _fixed(source, (start, end), (entry.english,), Known.DESK)


def _desk_terms(source: str, glossary: Glossary) -> Iterator[Gloss]:
    for term, span in glossary.found_in(source):
        yield _fixed(source, span, tuple(term.wanted), Known.DESK)


def _known_names(source: str, gazetteer: Gazetteer, lexicon: Lexicon) -> Iterator[Gloss]:
    """The names that are known, but for single words that the lexicon knows better."""
    words = words_of(source)
    for name, first, behind in gazetteer.names_in(words.plain):
        forms = gazetteer.names[name]
        span = words.spans[first][0], words.spans[behind - 1][1]
        if not words.side_by_side(first, behind - 1) and behind - first > 1:
            continue
        if behind - first == 1 and not forms and lexicon.meaning(words.plain[first]) is not None:
            continue
        yield _fixed(source, span, forms or (romanized(name),), Known.NAME)


def _figures(source: str) -> Iterator[Gloss]:
    for pattern in (_FIGURE, _LATIN):
        for match in pattern.finditer(source):
            shown = match.group().translate(_WESTERN)
            yield _fixed(source, match.span(), (shown,), Known.FIGURE)


def _fixed(source: str, span: Span, senses: tuple[str, ...], known: Known) -> Gloss:
    return Gloss(span, source[slice(*span)], Meaning(senses), known)


def _word(word: str, span: Span, lexicon: Lexicon, *, denies: bool) -> Gloss:
    found = lexicon.meaning(word)
    known = Known.SPELLED if found is None else Known.WORD
    return Gloss(span, word, found or Meaning((romanized(plain(word)),)), known, denies)


def _overlaps(span: Span, others: list[Gloss]) -> bool:
    return any(span[0] < other.span[1] and other.span[0] < span[1] for other in others)
