"""What a key point shows: its English, where it stands, its Arabic, what it leans on, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.isolates import in_plain_text
from core.keypoints import KeyPoint
from core.pair import Check, Pair
from core.reading import whole
from core.sentences import Sentence


@dataclass(frozen=True)
class Card:
    """What one key point shows.

    Attributes:
        rank: 1 for the best.
        sentences: its Arabic, more than one when the sentence was cut in pieces.
        english: "" until all of it is translated.
        checks: of all its pieces.
        reasons: why it was chosen.
        pinned: True when the analyst keeps it.
        leans_on: the sentence that says who or what it speaks of, when it begins with a bare
            pronoun or "he added"; else empty.
        edited: True when a part of the English is the analyst's.
        context: the English of that sentence, its Arabic until it is translated; "" without one.
    """

    rank: int
    sentences: tuple[Sentence, ...]
    english: str
    checks: tuple[Check, ...] = ()
    reasons: tuple[str, ...] = ()
    pinned: bool = False
    leans_on: tuple[Sentence, ...] = ()
    context: str = ""
    edited: bool = False

    @property
    def number(self) -> int:
        """Number of its first sentence."""
        return self.sentences[0].number

    @property
    def arabic(self) -> str:
        """The original."""
        return " ".join(sentence.text for sentence in self.sentences)

    @property
    def position(self) -> str:
        """Where it stands in the article; a sentence cut in pieces is cited as one."""
        return _position(self.sentences)

    @property
    def why(self) -> str:
        """Why it was chosen, in one line."""
        return in_plain_text(f"Chosen because: {', '.join(self.reasons)}") if self.reasons else ""

    @property
    def before(self) -> str:
        """What it leans on, in one line."""
        place = _position(self.leans_on) if self.leans_on else ""
        return f"After {place}: {in_plain_text(self.context)}" if place else ""

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        english = self.english or "not translated yet"
        checks = "".join(f" {check.level.word}: {check.message}" for check in self.checks)
        pinned = ", pinned" if self.pinned else ""
        pinned += ", edited by analyst" if self.edited else ""
        parts = [f"Key point {self.rank}{pinned}, {self.position}: {english}{checks}", self.before]
        return " ".join(part for part in parts if part)

    @property
    def explained(self) -> str:
        """What there is to know about it, in some lines."""
        checks = [f"{check.level.word.capitalize()}: {check.message}" for check in self.checks]
        return "\n".join(line for line in (self.why, self.before, *checks) if line)


def card(
    point: KeyPoint,
    sentences: Sequence[Sentence],
    pairs: Mapping[int, Pair],
    pinned: Sequence[int],
    leans_on: int | None,
) -> Card:
    """The card of a key point.

    Args:
        point: the key point.
        sentences: all sentences of the article.
        pairs: those translated so far, by number.
        pinned: numbers of the sentences the analyst pinned.
        leans_on: number of the sentence that gives its context, None without one.
    """
    own = whole(sentences, point.sentence)
    before = whole(sentences, leans_on) if leans_on is not None else ()
    return Card(
        point.rank,
        own,
        _english(own, pairs),
        tuple(c for s in own if s.number in pairs for c in pairs[s.number].checks),
        point.reasons,
        point.sentence in pinned,
        before,
        _english(before, pairs) or " ".join(sentence.text for sentence in before),
        any(pairs[s.number].edited for s in own if s.number in pairs),
    )


def _english(sentences: Sequence[Sentence], pairs: Mapping[int, Pair]) -> str:
    """The English of all pieces, "" while a piece is missing."""
    found = [pairs[sentence.number].english for sentence in sentences if sentence.number in pairs]
    return " ".join(found) if len(found) == len(sentences) else ""


def _position(sentences: Sequence[Sentence]) -> str:
    first = sentences[0]
    return first.position if len(sentences) == 1 else first.position.removesuffix(first.piece or "")
