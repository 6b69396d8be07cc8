"""Names in an Arabic sentence, and where they stand in its English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from core.arabic import ARABIC_WORD, plain, stuck_letters, without_particles
from core.gazetteer import Gazetteer
from core.pair import Span
from core.transliteration import distance

NEAR = 0.3
"""Distance up to which an English word renders an Arabic one: 96 of 100 pairs of a name list are
nearer, 1 of 100 pairs of unrelated names."""
_NEAR_JOINED = 0.25

TITLES = frozenset(
    plain(title)
    for title in (
        "الدكتور الدكتورة الشيخ العميد العقيد المقدم السناتور السيناتور البروفيسور السيد"
    ).split()
)
"""Titles that a name follows; after judge, lawyer or ambassador as often comes what they did."""
_NO_NAME = re.compile(
    r"ال|[وفبل]|[اأ]ن$|(?:من|في|عن|علي|الي|كما|قد|كان|لم|لن|لا|ما|هو|بعد|قبل|خلال|هذا|ذلك|نفسه)$"
)
"""What stands after a title that is no name: an adjective, a particle, a small word."""

_NAME_WORD = re.compile(
    r"(?:(?:[aA]l|[eE]l|[aA]n|[aA]s|[aA]r|[aA]t|[aA]z|[aA]d|[aA]sh)-)?[A-ZÀ-Þ][\w]*(?:[’'][A-Za-z]\w+)*(?:-\w+)*"
)
COMMON_WORDS = frozenset(
    "a an the this that these those he she it they we you i his her its their our my in on at to "
    "of for from by with and but or as if when while after before not no there then also both all "
    "some many most such under over between during since until about against among according "
    "although however because despite more one two three what which who how where why so yet "
    "still now even here only once other another each every several few meanwhile moreover "
    "january february april june july august september october november december monday tuesday "
    "wednesday thursday friday saturday sunday".split()
)
"""English words in lower case that are no names, though a capital letter may begin them."""
_STEM = 4
_ABBREVIATION = 3
_SHORTEST_AROUND = 3


@dataclass(frozen=True)
class Mention:
    """A name as it stands in an Arabic sentence: words side by side that are names.

    Attributes:
        start, end: where it stands, particles left out.
        words: its words in plain letters, names of several words whole; none after a title.
        around: unknown words right beside a name of a person, which may belong to it, and those
            after a title.
    """

    start: int
    end: int
    words: tuple[str, ...]
    around: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Known:
    """A name of the gazetteer in the words of a sentence: from ``first`` up to ``after``."""

    name: str
    first: int
    after: int


def mentions(source: str, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The names of ``source`` that the gazetteer knows or a title introduces.

    Names side by side are one mention.
    """
    tokens = list(ARABIC_WORD.finditer(source))
    words = [plain(token.group()) for token in tokens]
    runs: list[list[_Known]] = []
    index = 0
    while index < len(words):
        found = gazetteer.name_at(words, index)
        if found is None:
            index += 1
            continue
        known = _Known(found[0], index, index + found[1])
        bare = words[index].startswith(found[0].split(" ")[0])
        if runs and bare and runs[-1][-1].after == index and _side_by_side(source, tokens, index):
            runs[-1].append(known)
        else:
            runs.append([known])
        index = known.after
    named = tuple(_mention(source, tokens, run, gazetteer) for run in runs)
    ends = {index for run in runs for one in run for index in range(one.first, one.after)}
    return (*named, *_titled(source, tokens, words, ends))


def _titled(
    source: str, tokens: list[re.Match[str]], words: list[str], known: set[int]
) -> Iterator[Mention]:
    """Two or three words after a title, where the gazetteer knows none of them."""
    for index, word in enumerate(words):
        if not any(form in TITLES for form in without_particles(word)):
            continue
        after = index + 1
        while after < min(index + 4, len(words)) and _side_by_side(source, tokens, after):
            after += 1
        name = range(index + 1, after)
        if len(name) < 2 or not known.isdisjoint(name) or _NO_NAME.match(words[index + 1]):
            continue
        around = tuple(words[place] for place in name)
        yield Mention(tokens[name[0]].start(), tokens[name[1]].end(), (), around)


def _side_by_side(source: str, tokens: list[re.Match[str]], index: int) -> bool:
    """Whether only a blank stands before the word at ``index``."""
    return index > 0 and source[tokens[index - 1].end() : tokens[index].start()] == " "


def _mention(
    source: str, tokens: list[re.Match[str]], run: list[_Known], gazetteer: Gazetteer
) -> Mention:
    first, after = run[0].first, run[-1].after
    stuck = stuck_letters(tokens[first].group(), run[0].name.split(" ")[0])
    around: list[str] = []
    if not any(gazetteer.names[known.name] for known in run):
        for index in (after, after + 1):
            if index >= len(tokens) or not _side_by_side(source, tokens, index):
                break
            around.append(plain(tokens[index].group()))
        if _side_by_side(source, tokens, first) and not stuck:
            around.append(plain(tokens[first - 1].group()))
    return Mention(
        tokens[first].start() + stuck,
        tokens[after - 1].end(),
        tuple(known.name for known in run),
        tuple(word for word in around if len(word) > _SHORTEST_AROUND),
    )


def found_in(mention: Mention, english: str, gazetteer: Gazetteer) -> Span | None:
    """Where the English has any part of a mention, None when it has none."""
    there = name_words(english)
    for name in mention.words:
        forms = gazetteer.names.get(name, ())
        span = known_form(forms, english, there) or nearest(name.replace(" ", ""), english, there)
        if span is not None:
            return span
    for word in mention.around:
        if span := nearest(word, english, there):
            return span
    return None


def name_words(english: str) -> list[Span]:
    """Where the words with a capital letter stand, without a possessive s."""
    return [match.span() for match in _NAME_WORD.finditer(english)]


def nearest(arabic: str, english: str, there: list[Span]) -> Span | None:
    """The capitalised word, or two in a row, that renders ``arabic`` best, None when none does."""
    best, span = NEAR, None
    for start, end in there:
        word = english[start:end]
        away = min(distance(arabic, part) for part in (word, *word.split("-")))
        if away <= best:
            best, span = away, (start, end)
    for (start, middle), (second, end) in pairwise(there):
        if english[middle:second] in {" ", "-", " of "}:
            away = distance(arabic, english[start:middle] + english[second:end])
            if away <= min(best, _NEAR_JOINED):
                best, span = away, (start, end)
    return span


def known_form(forms: tuple[str, ...], english: str, there: list[Span]) -> Span | None:
    """Where a known English form stands, or a word of the same stem (Morocco, Moroccan).

    Forms of up to three letters (US, EU) count only as whole words.
    """
    for form in forms:
        ending = r"\w*" if len(form) > _ABBREVIATION else r"(?!\w)"
        if form in english and (match := re.search(rf"\b{re.escape(form)}{ending}", english)):
            return match.span()
        for start, end in there:
            if len(form) > _STEM and english[start : start + _STEM] == form[:_STEM]:
                return start, end
    return None
