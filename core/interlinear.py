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

from core.arabic import ARABIC_WORD, plain, stuck_letters, without_tashkeel
from core.checks.negation import denials
from core.gazetteer import Gazetteer
from core.glossary import Glossary
from core.ledger import Ledger, every_name_of
from core.lexicon import Lexicon, Meaning, front_of
from core.numbers import Kind, arabic_numbers
from core.pair import Span
from core.romanization import romanized
from core.words import words_of

_FIGURE = re.compile(r"\d+(?:[.,:/٫٬]\d+)*(?:\s?[%٪])?")
_LATIN = re.compile(r"[A-Za-zÀ-ÿ][\w'’.-]*")
_ABSENCE = re.compile(r"[وف]?[بل]?(?:غير|بلا|بدون|دون|دونما|عدم|لا|ليس|لست)")
_I_AM_NOT = re.compile("[وف]?لست(?:م|ما)?")
"""Also spelled like "and for six"."""
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
        denies: whether it denies something: "not", "no", "without", "un-".
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
    named: list[Gloss] = []
    for name in (
        *_desk_names(source, ledger),
        *_desk_terms(source, glossary),
        *_numbers(source),
        *_known_names(source, gazetteer, lexicon),
        *_latin_and_figures(source),
    ):
        if not _overlaps(name.span, named):
            named.append(name)
    denying = denials(source)
    found = [*named]
    for match in ARABIC_WORD.finditer(source):
        if not _overlaps(match.span(), named):
            denies = any(start <= match.start() < end for start, end in denying)
            denies = denies or _ABSENCE.fullmatch(without_tashkeel(match.group())) is not None
            found.append(_word(match.group(), match.span(), lexicon, denies=denies))
    return tuple(sorted(found, key=lambda gloss: gloss.span))


def _desk_names(source: str, ledger: Ledger) -> Iterator[Gloss]:
    for entry, span in every_name_of(source, ledger):
        yield _fixed(source, span, (entry.english,), Known.DESK)


def _desk_terms(source: str, glossary: Glossary) -> Iterator[Gloss]:
    """The desk's terms, each wherever it stands, as whole words."""
    for term, _ in glossary.found_in(source):
        behind = 0
        while found := Glossary((term,)).found_in(source[behind:]):
            start, end = (behind + place for place in found[0][1])
            word = next(match for match in ARABIC_WORD.finditer(source) if match.end() > start)
            yield _fixed(source, (min(start, word.start()), end), term.wanted, Known.DESK)
            behind = end


def _numbers(source: str) -> Iterator[Gloss]:
    """Numbers of which a part is written in words: 70, 25,000, 18.4 billion in figures."""
    for number in arabic_numbers(source):
        written = source[number.start : number.end]
        if _I_AM_NOT.fullmatch(without_tashkeel(written)):
            continue
        if number.kind in (Kind.WORDS, Kind.DIGITS) and ARABIC_WORD.search(written):
            figures = f"{number.value:,f}"
            shown = figures.rstrip("0").rstrip(".") if "." in figures else figures
            yield _fixed(source, (number.start, number.end), (shown,), Known.FIGURE)


def _known_names(source: str, gazetteer: Gazetteer, lexicon: Lexicon) -> Iterator[Gloss]:
    """The names whose English the program knows, and single ones that the lexicon does not.

    Other forms of the gazetteer are what the checks let pass, not what a name is called.
    """
    words = words_of(source)
    for name, first, behind in gazetteer.names_in(words.plain):
        span = words.spans[first][0], words.spans[behind - 1][1]
        if not words.side_by_side(first, behind - 1) and behind - first > 1:
            continue
        if name in gazetteer.whole and gazetteer.names[name]:
            senses = gazetteer.names[name]
        elif behind - first == 1 and lexicon.meaning(source[slice(*span)]) is None:
            senses = (romanized(name),)
        else:
            continue
        stuck = stuck_letters(words.plain[first], name.split(" ")[0])
        before = front_of(words.plain[first][:stuck])
        yield Gloss(span, source[slice(*span)], Meaning(senses, before), Known.NAME)


def _latin_and_figures(source: str) -> Iterator[Gloss]:
    for pattern in (_LATIN, _FIGURE):
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
