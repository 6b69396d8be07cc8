"""A digest of several articles: what they tell, each fact once, with everyone who tells it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from core.keypoints import DEFAULT, Method, key_points
from core.numbers import digit_values
from core.sentences import Sentence
from core.stems import Stems
from core.whole import Whole, join

SAME = 0.5
"""Two sentences of different articles tell the same from this cosine on (docs/key-points.md)."""

CONSIDERED = 100
"""So many of the best sentences of each article are searched for what others tell."""


@dataclass(frozen=True, order=True)
class Telling:
    """A sentence of one of the articles.

    Attributes:
        article: place of the article among those given, from 0.
        sentence: number of the sentence in it; of its first piece when it was cut.
    """

    article: int
    sentence: int


@dataclass(frozen=True)
class Fact:
    """What one or several articles tell.

    Attributes:
        tellings: a sentence of each article that tells it, the one to quote first.
        figures_differ: True when two of the tellings each have a figure that the other has not:
            they may be about the same and disagree.
    """

    tellings: tuple[Telling, ...]
    figures_differ: bool


@dataclass(frozen=True)
class _Candidate:
    """A sentence that takes part: where it stands, its rank in its article and its text."""

    telling: Telling
    rank: int
    whole: Whole


def digest(
    articles: Sequence[Sequence[Sentence]],
    points: int,
    *,
    method: Method = DEFAULT,
    focus: Sequence[str] = (),
) -> tuple[Fact, ...]:
    """The facts that stand for several articles: first those that most articles tell.

    Each fact starts from a key point of one article; in every other article the sentence that
    resembles it most joins it, when it resembles it enough.

    Args:
        articles: the sentences of each article in reading order.
        points: how many key points each article brings in, and how many facts come back at most.
        method: how the key points are chosen.
        focus: words or phrases whose sentences come before all others in their article.
    """
    candidates = [
        candidate
        for place, sentences in enumerate(articles)
        for candidate in _candidates(place, sentences, method, focus)
    ]
    if not candidates:
        return ()
    groups = _grouped(candidates, points)
    groups.sort(key=lambda group: (-len(group), group[0].rank, group[0].telling.article))
    return tuple(
        Fact(tuple(candidate.telling for candidate in group), _figures_differ(group))
        for group in groups[: max(points, 0)]
    )


def _candidates(
    place: int, sentences: Sequence[Sentence], method: Method, focus: Sequence[str]
) -> list[_Candidate]:
    """The best sentences of one article, best first."""
    wholes = {whole.number: whole for whole in join(sentences)}
    return [
        _Candidate(Telling(place, point.sentence), point.rank, wholes[point.sentence])
        for point in key_points(sentences, CONSIDERED, method=method, focus=focus)
    ]


def _grouped(candidates: Sequence[_Candidate], points: int) -> list[list[_Candidate]]:
    """The key points by rank, each with what tells the same in other articles; nothing twice."""
    from core.ranking import similarities  # noqa: PLC0415  sumy takes longer than a digest

    stems = Stems(candidate.whole.text for candidate in candidates)
    similar = similarities([stems.content(candidate.whole.text) for candidate in candidates])
    left = set(range(len(candidates)))
    groups = []
    for start in sorted(left, key=lambda at: (candidates[at].rank, at)):
        if start not in left or candidates[start].rank > points:
            continue
        nearest: dict[int, int] = {candidates[start].telling.article: start}
        for other in sorted(left, key=lambda at: (-similar[start, at], at)):
            if similar[start, other] >= SAME:
                nearest.setdefault(candidates[other].telling.article, other)
        left.difference_update(nearest.values())
        groups.append([candidates[at] for at in nearest.values()])
    return groups


def _figures_differ(group: Sequence[_Candidate]) -> bool:
    """True when two tellings each have a figure that the other has not."""
    figures: list[frozenset[Decimal]] = [
        frozenset(digit_values(candidate.whole.text)) for candidate in group
    ]
    return any(one - other and other - one for one, other in combinations(figures, 2))
