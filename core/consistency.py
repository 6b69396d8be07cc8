"""Names whose English changes from sentence to sentence of one article, or is lost on the way.

A name is followed word by word: "Hisham Hamdan" in one sentence and "Hamedan" in another one are
about one word. What a word is written like is found by its sound, as in ``core.name_list``.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from core.arabic import ARABIC_WORD, plain, stuck_letters, without_particles, without_to
from core.gazetteer import Gazetteer
from core.ledger import Ledger, names_of
from core.name_list import JOINING, NO_FORMS, by_sound
from core.names import NEAR, name_words, nearest
from core.pair import Check, Level, Pair, Span
from core.transliteration import distance, letters_of_arabic
from core.words import words_of

KIND = "consistency"

_SHORTEST = 3
_SHORTEST_LOST = 4
"""Letters of a word from which it is followed, and from which it can be called lost."""
_CERTAIN = 2
"""Sentences in which a word has English of its sound, from which it is surely a name."""

_SMALL = frozenset(map(plain, "على إلى عن من في كان قال بعد قبل هذا ذلك التي الذي".split()))
_ENDING = re.compile(r"|s|e|i|y|is|n|an|ans|ian|ians|ia|ese|ic|ish|ain|ite|ites")
"""What English adds to a name where Arabic may not: Iraq and Iraqi, Britain and British."""
_LEAST_STEM = 4
_ARTICLE = frozenset({"al", "el", "ul", "an", "as", "ar", "at", "az", "ad", "ash"})


@dataclass(frozen=True)
class _Place:
    """A word of a name in one sentence.

    Attributes:
        pair: the sentence and its English.
        span: where the word stands in the Arabic.
        form: where its English stands, None when none is found.
        named: True when the word beside it is the same as where it was found.
    """

    pair: Pair
    span: Span
    form: Span | None
    named: bool

    @property
    def english(self) -> str:
        """How it is written here, "" when no form is found."""
        return self.pair.english[slice(*self.form)] if self.form is not None else ""


@dataclass(frozen=True)
class _Known:
    """What counts as a name in an article, words by their letters (``letters_of_arabic``).

    Attributes:
        words: the words.
        neighbours: two words that stand side by side in a name.
    """

    words: frozenset[str]
    neighbours: frozenset[tuple[str, str]]


def with_consistency_notes(
    pairs: Iterable[Pair], ledger: Ledger, gazetteer: Gazetteer
) -> tuple[Pair, ...]:
    """The pairs with a note wherever a name is not written as elsewhere in the article.

    The usual form of a name is the analyst's own, else the most frequent, else the first. Names
    that the ledger fixes are left to its own check.

    Args:
        pairs: those of one article, in reading order; notes they have from an earlier call go.
        ledger: the desk's names.
        gazetteer: names known otherwise, and what is not written by its sound.
    """
    pairs = [_without_notes(pair) for pair in pairs]
    known = _known(pairs, gazetteer)
    places: dict[str, list[_Place]] = defaultdict(list)
    for pair in pairs:
        if any(c.kind == "output" and c.level is Level.DOUBTFUL for c in pair.checks):
            continue
        for word, place in _places(pair, known, ledger, gazetteer):
            places[word].append(place)
    notes: dict[int, list[Check]] = defaultdict(list)
    for word, found in places.items():
        for place, note in _notes(word, found):
            here = notes[place.pair.number]
            if note.message not in {other.message for other in here}:
                here.append(note)
    return tuple(
        replace(pair, checks=(*pair.checks, *notes[pair.number])) if pair.number in notes else pair
        for pair in pairs
    )


def _without_notes(pair: Pair) -> Pair:
    """The pair as it was before."""
    if all(check.kind != KIND for check in pair.checks):
        return pair
    return replace(pair, checks=tuple(check for check in pair.checks if check.kind != KIND))


def _known(pairs: Sequence[Pair], gazetteer: Gazetteer) -> _Known:
    """The names of an article: those found by their sound, and those the gazetteer knows."""
    words: set[str] = set()
    neighbours: set[tuple[str, str]] = set()
    for pair in pairs:
        source = pair.sentence.text
        for start, end, _ in by_sound(source, pair.english):
            row = [plain(token.group()) for token in ARABIC_WORD.finditer(source, start, end)]
            words.update(letters_of_arabic(word) for word in row if word not in JOINING)
            neighbours.update(_pairs_of(row))
        known = (name for name, _, _ in gazetteer.names_in(words_of(source).plain))
        words.update(letters_of_arabic(name) for name in known if " " not in name)
    return _Known(
        frozenset(word for word in words if len(word) >= _SHORTEST), frozenset(neighbours)
    )


def _pairs_of(row: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Words side by side in the words of a name."""
    return pairwise(letters_of_arabic(word) for word in row if word not in JOINING)


def _places(
    pair: Pair, known: _Known, ledger: Ledger, gazetteer: Gazetteer
) -> Iterator[tuple[str, _Place]]:
    """The words of names in one sentence, and where each stands."""
    source, there = pair.sentence.text, name_words(pair.english)
    fixed = {
        letters_of_arabic(plain(word))
        for entry, _ in names_of(source, ledger)
        for word in entry.arabic.split()
    }
    tokens = list(ARABIC_WORD.finditer(source))
    letters = [letters_of_arabic(plain(token.group())) for token in tokens]
    for index, token in enumerate(tokens):
        word = _name_in(plain(token.group()), known.words, gazetteer)
        mine = letters_of_arabic(word)
        if not word or mine in fixed:
            continue
        form = nearest(word, pair.english, there)
        if form is not None and not _is_its_own(word, pair.english[slice(*form)], letters):
            form = None
        before = letters[index - 1] if index else ""
        after = letters[index + 1] if index + 1 < len(tokens) else ""
        named = not known.neighbours.isdisjoint({(before, mine), (mine, after)})
        span = token.start() + stuck_letters(token.group(), word), token.end()
        yield mine, _Place(pair, span, form, named)


def _name_in(word: str, known: frozenset[str], gazetteer: Gazetteer) -> str:
    """A word without its particles when that is a name written by its sound, else ""."""
    for form in reversed(without_particles(word)):
        if letters_of_arabic(form) in known:
            return "" if form in _SMALL or gazetteer.names.get(form) else form
    return ""


def _is_its_own(word: str, english: str, letters: Sequence[str]) -> bool:
    """Whether an English word renders ``word`` and no other word of the sentence any better."""
    if english.lower() in NO_FORMS:
        return False
    away = _away(word, english)
    mine = letters_of_arabic(word)
    return away <= NEAR and all(
        _away(other, english) >= away for other in letters if mine not in other
    )


def _away(word: str, english: str) -> float:
    """Distance between a word and the nearest part of its English, the article left out."""
    return min((distance(word, part) for part in _parts(english)), default=1.0)


def _notes(word: str, places: Sequence[_Place]) -> Iterator[tuple[_Place, Check]]:
    """The notes on one name."""
    found = [place for place in places if place.form is not None]
    if not found:
        return
    usual = _usual(found)
    certain = len({place.pair.number for place in found}) >= _CERTAIN
    for place in places:
        words = (place.pair.english[slice(*span)] for span in name_words(place.pair.english))
        if any(_same(usual.english, english) for english in words):
            continue
        surely = len(word) >= _SHORTEST_LOST and (certain or place.named)
        if place.form is not None or (surely and not _is_told(place)):
            yield place, _note(place, usual)


def _usual(found: Sequence[_Place]) -> _Place:
    """Where a name first has its usual form."""
    times = Counter(place.english for place in found)
    return max(found, key=lambda place: (place.pair.edited, times[place.english]))


def _note(place: _Place, usual: _Place) -> Check:
    """The note on a name in one sentence."""
    arabic = without_to(place.pair.sentence.text[slice(*place.span)])
    elsewhere = f"{usual.english} elsewhere ({usual.pair.sentence.position})"
    if place.form is None:
        message = f"No English form of {arabic} is found here; it is {elsewhere}."
        return Check(KIND, Level.NOTE, message, (place.span,), elsewhere=usual.english)
    message = f"{arabic} is {place.english} here and {elsewhere}."
    return Check(KIND, Level.NOTE, message, (place.span,), (place.form,), usual.english)


def _is_told(place: _Place) -> bool:
    """Whether another check points at the word already."""
    start, end = place.span
    spans = [span for check in place.pair.checks for span in check.source_spans]
    return any(first < end and start < last for first, last in spans)


def _same(one: str, other: str) -> bool:
    """Whether two forms differ only by case, article, or an ending that English adds."""
    return any(_are_same(a, b) for a in _parts(one) for b in _parts(other))


def _are_same(one: str, other: str) -> bool:
    """Whether two words are the same, or a stem of four letters and more with other endings."""
    if one == other:
        return True
    stem = sum(
        1
        for _ in takewhile(lambda letters: letters[0] == letters[1], zip(one, other, strict=False))
    )
    return stem >= _LEAST_STEM and all(_ENDING.fullmatch(word[stem:]) for word in (one, other))


def _parts(english: str) -> frozenset[str]:
    """The words of a form in small letters, without the article."""
    return frozenset(re.split(r"[\s'’-]+", english.lower())) - _ARTICLE - {""}
