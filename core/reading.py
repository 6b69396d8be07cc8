"""Reading an article: the one pipeline that window, command line, batch and tests all drive."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType

from core.article import Article
from core.choice import Choice
from core.consistency import with_consistency_notes
from core.errors import NotArabic
from core.gazetteer import bundled
from core.glossary import Glossary
from core.keypoints import (
    DEFAULT,
    NOTHING_DECIDED,
    KeyPoint,
    Method,
    describe,
    key_points,
)
from core.kinds import kind_of
from core.ledger import Ledger
from core.packages import Package
from core.pair import Pair
from core.pairing import NO_NAMES, NO_TERMS, pairs
from core.sentences import Sentence, split
from core.translator import Translator
from core.whole import in_body


@dataclass(frozen=True)
class Reading:
    """An article with everything that was made of it.

    Attributes:
        article: what was read.
        sentences: all of its sentences in reading order; ``sentences[n - 1].number == n``.
        key_points: the chosen sentences, best first.
        pairs: the sentences translated so far, in reading order; fewer than the sentences when
            the analyst stopped.
        package: the model package that translated them.
        method: one phrase on how the key points were chosen, for the report block.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    key_points: tuple[KeyPoint, ...]
    pairs: tuple[Pair, ...]
    package: Package
    method: str

    def whole(self, number: int) -> tuple[Sentence, ...]:
        """The sentence of a number with all pieces of the same sentence, in reading order."""
        return whole(self.sentences, number)

    def pair(self, number: int) -> Pair | None:
        """The pair of a sentence, None when it is not translated yet."""
        return self._by_number.get(number)

    @cached_property
    def _by_number(self) -> dict[int, Pair]:
        """The pairs by the number of their sentence."""
        return {pair.number: pair for pair in self.pairs}


@dataclass(frozen=True)
class Ranked:
    """The Arabic is split and ranked; nothing is translated yet."""

    sentences: tuple[Sentence, ...]
    key_points: tuple[KeyPoint, ...]


@dataclass(frozen=True)
class Translated:
    """One more sentence has its English, or a better one than before."""

    pair: Pair


@dataclass(frozen=True)
class Finished:
    """Nothing more will come: all is translated, or the analyst stopped."""

    reading: Reading


Event = Ranked | Translated | Finished


def read_article(  # noqa: PLR0913 - the pipeline has one door
    article: Article,
    translator: Translator,
    *,
    points: int,
    cancelled: Callable[[], bool] = lambda: False,
    force: bool = False,
    method: Method = DEFAULT,
    focus: Sequence[str] = (),
    corrections: Mapping[str, str] = MappingProxyType({}),
    names: Ledger = NO_NAMES,
    terms: Glossary = NO_TERMS,
) -> Iterator[Event]:
    """Read an article: rank the Arabic, translate the key points first, then the rest in order.

    Args:
        article: what to read.
        translator: what translates; its model is loaded after the ranking is out.
        points: how many key points to choose, at least 0.
        cancelled: asked after each sentence; when it says True, what came so far is finished.
        force: go on with text that does not look like standard Arabic.
        method: how to rank.
        focus: words whose sentences come first; see ``core.keypoints.key_points``.
        corrections: the analyst's English for sentences, by their Arabic; it stands in place of
            the machine's, which is kept beside it.
        names: how the desk writes names, in place of other forms that are found.
        terms: the English the desk wants for terms; a check says where it is missing.

    Yields:
        ``Ranked`` once, ``Translated`` for each sentence, ``Finished`` once. Title and key points
        come before a second try is made at their facts, and once more where that changes them. The
        notes on names whose English changes between sentences are not there: ``with_name_notes``.

    Raises:
        NotArabic: the text does not look like standard Arabic, and ``force`` is not set.
        DamagedPackage: the model cannot be loaded, or fails.
    """
    if not force and (looks_like := kind_of(article.text)):
        raise NotArabic(looks_like)
    sentences = split(article)
    points_chosen = key_points(sentences, points, method=method, focus=focus)
    yield Ranked(sentences, points_chosen)
    done: dict[int, Pair] = {}
    order, urgent = reading_order(sentences, points_chosen), len(_first(sentences, points_chosen))
    for pair in pairs(order, translator, corrections, names, terms, urgent=urgent):
        done[pair.number] = pair
        yield Translated(pair)
        if cancelled():
            break
    yield Finished(
        Reading(
            article,
            sentences,
            points_chosen,
            tuple(done[n] for n in sorted(done)),
            translator.package,
            describe(
                method,
                len(points_chosen),
                in_body(sentences),
                focus=_found(focus, points_chosen),
            ),
        )
    )


def with_name_notes(reading: Reading, names: Ledger = NO_NAMES) -> Reading:
    """The reading with notes on names whose English changes between its sentences.

    It takes a second for a thousand sentences, so that whoever stops a reading does not wait for
    it: the window has the notes made beside what is on the screen (gui/names/name_notes.py).

    Args:
        reading: what was read, wholly or in part.
        names: how the desk writes names; those it fixes are left to their own check.
    """
    return replace(reading, pairs=with_consistency_notes(reading.pairs, names, bundled()))


def reading_order(
    sentences: Sequence[Sentence], points: Sequence[KeyPoint]
) -> tuple[Sentence, ...]:
    """The sentences as they are translated: title, key points by rank, then the rest in order."""
    return tuple(dict.fromkeys([*_first(sentences, points), *sentences]))


def _first(sentences: Sequence[Sentence], points: Sequence[KeyPoint]) -> tuple[Sentence, ...]:
    """Title and key points by rank: what the analyst waits for."""
    first = [sentence for sentence in sentences if sentence.paragraph == 0]
    for point in points:
        first.extend(whole(sentences, point.sentence))
    return tuple(dict.fromkeys(first))


def whole(sentences: Sequence[Sentence], number: int) -> tuple[Sentence, ...]:
    """The sentence of a number with all pieces of the same sentence, in reading order."""
    found = sentences[number - 1]
    place = found.paragraph, found.index
    first = last = number - 1
    while first > 0 and (sentences[first - 1].paragraph, sentences[first - 1].index) == place:
        first -= 1
    while last + 1 < len(sentences) and (
        (sentences[last + 1].paragraph, sentences[last + 1].index) == place
    ):
        last += 1
    return tuple(sentences[first : last + 1])


def ranked_again(
    reading: Reading,
    points: int,
    *,
    method: Method = DEFAULT,
    focus: Sequence[str] = (),
    choice: Choice = NOTHING_DECIDED,
) -> Reading:
    """The reading with other key points; nothing is translated again.

    English focus words are looked for in the translations that are there.

    Args:
        reading: what was read, wholly or in part.
        points: how many to choose.
        method: how to rank.
        focus: words and phrases whose sentences come first.
        choice: what the analyst pinned, dropped and arranged.
    """
    english = {pair.number: pair.english for pair in reading.pairs}
    chosen = key_points(
        reading.sentences, points, method=method, focus=focus, english=english, choice=choice
    )
    phrase = describe(
        method, len(chosen), in_body(reading.sentences), focus=_found(focus, chosen), choice=choice
    )
    return replace(reading, key_points=chosen, method=phrase)


def _found(focus: Sequence[str], chosen: Sequence[KeyPoint]) -> list[str]:
    """The focus words that a key point has; a report must not claim the others."""
    reasons = {reason for point in chosen for reason in point.reasons}
    return [phrase for phrase in focus if f"has the focus {phrase}" in reasons]
