"""All names of an article: their Arabic, the English forms found, where they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from core import name_model
from core.arabic import plain, stuck_letters, without_particles
from core.gazetteer import Gazetteer
from core.ledger import Ledger, key
from core.likely_names import LIKELY, likely_names
from core.names import COMMON_WORDS, name_words, nearest, rendering
from core.pair import Pair, Span
from core.romanization import romanized
from core.transliteration import begin_alike, distance
from core.words import Words, words_of

_TITLES = frozenset(
    plain(title)
    for title in (
        "الدكتور الدكتورة الشيخ العميد العقيد المقدم السناتور السيناتور البروفيسور السيد"
        " الرئيس السيدة اللواء الرائد النقيب الملك الملكة الأمير الأميرة السفير السفيرة النائب"
        " القاضي الجنرال المهندس الأستاذ البابا الإمام الحاج المبعوث الوزير الوزيرة المستشار"
        " المستشارة الصحفي الصحفية الكاتب الناشط الناشطة المحامي"
    ).split()
)
"""What stands before a name, or before what someone did: it sounds like the English, or is none."""
JOINING = frozenset(map(plain, ("بن", "ابن", "أبو", "أبي", "آل", "عبد", "بنت", "أم")))
"""Words inside a name that are no name by themselves."""
_LONGEST = 4
_LIKELY_WITH_ENGLISH = 0.5
"""Log odds from which a word is listed whose English has its sound: both together are enough."""
_SENTENCES_KEPT = 32_768
"""More than a long book has: gone through in order, a store that is too small finds nothing."""

NO_FORMS = COMMON_WORDS | {"march", "may"}
"""English words that no Arabic name is written as, though one may sound like them.

March and May are more often months than people; where a name may be lost (``core.checks.names``)
they have to count as names.
"""


@dataclass(frozen=True)
class ListedName:
    """A name of an article.

    Attributes:
        arabic: its most frequent Arabic spelling, particles left out.
        spellings: all Arabic spellings, most frequent first.
        forms: the English forms found for it and how often, most frequent first.
        sentences: numbers of the sentences it stands in.
        ledger: the form the ledger fixes, None when there is none.
        suggestion: what to propose for the ledger: its own form, else the most frequent English
            form, else a romanization.
    """

    arabic: str
    spellings: tuple[str, ...]
    forms: tuple[tuple[str, int], ...]
    sentences: tuple[int, ...]
    ledger: str | None
    suggestion: str


def name_list(
    pairs: Iterable[Pair], ledger: Ledger, gazetteer: Gazetteer
) -> tuple[ListedName, ...]:
    """The names of the pairs of an article, those in most sentences first.

    Found are likely names, those a check would miss and those that are less likely but have their
    English, and words with a capitalised English word that sounds like them, alone after a title or
    in a row of two to four ("سمير حداد", Samir Haddad). Spellings that differ in the article, hamza
    or vowel signs are one name.
    """
    spellings: dict[str, Counter[str]] = {}
    forms: dict[str, Counter[str]] = {}
    sentences: dict[str, list[int]] = {}
    for pair in pairs:
        for arabic, english in _names_of(pair.sentence.text, pair.english, gazetteer):
            name = key(arabic)
            spellings.setdefault(name, Counter())[arabic] += 1
            forms.setdefault(name, Counter()).update([english] if english else [])
            numbers = sentences.setdefault(name, [])
            if pair.number not in numbers:
                numbers.append(pair.number)
    listed = [_listed(spellings[n], forms[n], sentences[n], ledger) for n in spellings]
    return tuple(sorted(listed, key=lambda name: (-len(name.sentences), name.sentences[0])))


def _listed(
    spellings: Counter[str], forms: Counter[str], sentences: list[int], ledger: Ledger
) -> ListedName:
    arabic = spellings.most_common(1)[0][0]
    entry = ledger.entry(arabic)
    fixed = entry.english if entry else None
    found = tuple(forms.most_common())
    suggestion = fixed or (found[0][0] if found else romanized(arabic))
    ordered = tuple(spelling for spelling, _ in spellings.most_common())
    return ListedName(arabic, ordered, found, tuple(sentences), fixed, suggestion)


def _names_of(source: str, english: str, gazetteer: Gazetteer) -> list[tuple[str, str | None]]:
    """Arabic and English of each name of a sentence, the English None where it is not found."""
    found: list[tuple[str, str | None]] = []
    taken: set[int] = set()
    for start, end, form in by_sound(source, english):
        found.append((source[start:end], form))
        taken.update(range(start, end))
    words, there = words_of(source), name_words(english)
    for likely in likely_names(words, gazetteer, name_model.bundled()):
        name, first = likely, words.plain[likely.first]
        if name.bare == first and first not in gazetteer.names:
            name = replace(likely, bare=_nearest_first(first, english, there)[0])
        start, end = name.span(words)
        if start in taken or end - 1 in taken:
            continue
        span = rendering(name.words(words), name.forms, english)
        if name.odds >= (LIKELY if span is None else _LIKELY_WITH_ENGLISH):
            found.append((source[start:end], english[slice(*span)] if span else None))
    return [(arabic, form) for arabic, form in found if (form or "").lower() not in NO_FORMS]


@lru_cache(maxsize=_SENTENCES_KEPT)
def by_sound(source: str, english: str) -> tuple[tuple[int, int, str], ...]:
    """Rows of Arabic words whose English stands side by side with capitals, and that English.

    A row has two words and more, or one after a title. It is asked for again whenever another
    sentence of the article comes or is edited, so what was found is kept.

    Returns:
        Start and end of each row in ``source``, and its English.
    """
    words = words_of(source)
    there = name_words(english)
    rows: list[tuple[int, int, str]] = []
    index = 0
    while index < len(words.plain):
        row = _row(words, english, there, index)
        if row is None:
            index += 1
            continue
        size, start, spans = row
        titled = index > 0 and words.plain[index - 1] in _TITLES
        if size > 1 or titled:
            end = words.spans[index + size - 1][1]
            rows.append((start, end, english[spans[0][0] : spans[-1][1]]))
        index += size
    return tuple(rows)


def _row(
    words: Words, english: str, there: list[Span], index: int
) -> tuple[int, int, list[Span]] | None:
    """How many words from ``index`` on have English words in the same order, where they begin."""
    start, end = words.spans[index]
    for form in _nearest_first(words.plain[index], english, there):
        spans: list[Span] = []
        size = 0
        for offset, word in enumerate((form, *words.plain[index + 1 : index + _LONGEST])):
            if not words.side_by_side(index, index + offset):
                break
            if word in JOINING and spans:
                size = offset + 1
                continue
            span = nearest(word, english, there) if len(word) > 2 else None
            if span is None or (spans and not 0 < span[0] - spans[-1][1] <= 5):
                break
            spans.append(span)
            size = offset + 1
        if spans:
            return size, start + stuck_letters(words.source[start:end], form), spans
    return None


def _nearest_first(word: str, english: str, there: list[Span]) -> list[str]:
    """A word with and without particles, first what sounds most like a word of the English.

    "And Samir" sounds like Samir as well. Without particles it has to begin like it.
    """
    whole, *others = without_particles(word)
    if not others:
        return [whole]
    parts = {part for start, end in there for part in english[start:end].split("-")}
    away = {whole: min((distance(whole, part) for part in parts), default=1.0)}
    for form in others:
        alike = (distance(form, part) for part in parts if begin_alike(form, part))
        away[form] = min(alike, default=1.0)
    return sorted(away, key=away.__getitem__)
