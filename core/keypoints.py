"""The key points of an article: which sentences an analyst would have chosen, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.arabic import words
from core.choice import Choice
from core.focus import focused
from core.methods import DEFAULT, Method
from core.sentences import Sentence
from core.standing import openings, substance
from core.stems import Stems
from core.whole import Whole, in_body, join

if TYPE_CHECKING:
    from core.summarizers import Numbers

__all__ = ["DEFAULT", "KeyPoint", "Method", "describe", "key_points", "points_for"]

LINKED = 0.1
"""Two sentences resemble each other above this cosine (the threshold of LexRank's authors)."""

SHOWN_WORDS = 3

NOTHING_DECIDED = Choice()


@dataclass(frozen=True)
class KeyPoint:
    """A sentence chosen to stand for the article.

    Attributes:
        rank: place in the list, 1 for the best.
        sentence: number of the sentence; of its first piece when it was cut.
        score: what it counted for when it was chosen, from 0 to 1; comparable within one ranking.
        reasons: why it was chosen, in short plain English phrases, the strongest first.
    """

    rank: int
    sentence: int
    score: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Ranking:
    """The sentences that take part, and what is known about each; all in the same order."""

    method: Method
    body: Sequence[Whole]
    stems: Stems
    title: frozenset[str]
    first: int | None
    wanted: Sequence[tuple[str, ...]]
    ratings: Numbers
    similar: Numbers | None


def key_points(
    sentences: Sequence[Sentence],
    points: int,
    *,
    method: Method = DEFAULT,
    focus: Sequence[str] = (),
    english: Mapping[int, str] | None = None,
    choice: Choice = NOTHING_DECIDED,
) -> tuple[KeyPoint, ...]:
    """The sentences that stand for an article, best first.

    The title informs the ranking; it is a key point only when it is pinned or there is nothing
    else. The same input gives the same key points on every machine.

    Args:
        sentences: all sentences of the article in reading order.
        points: how many to choose; fewer come back when the article has fewer sentences, more when
            more are pinned.
        method: how to rank.
        focus: words or phrases, Arabic or English, whose sentences come before all others.
        english: the translations known so far, by sentence number; English focus words are
            looked for there.
        choice: what the analyst pinned, dropped and arranged.
    """
    wholes = join(sentences)
    numbers = {number: whole.number for whole in wholes for number in whole.numbers}
    pinned = {numbers[number] for number in choice.pinned if number in numbers}
    dropped = {numbers[number] for number in choice.dropped if number in numbers} - pinned
    body = [
        whole
        for whole in wholes
        if whole.number not in dropped and (whole.paragraph > 0 or whole.number in pinned)
    ]
    if not body and not dropped:
        body = list(wholes)
    if not body or points + len(pinned) < 1:
        return ()
    ranking = _rank(wholes, body, method, focus, english or {}, pinned)
    return _chosen(ranking, points, pinned, choice)


def points_for(sentences: Sequence[Sentence], share: float) -> int:
    """How many key points a share of an article is, at least 1.

    Args:
        sentences: all sentences of the article.
        share: above 0, at most 1.
    """
    return max(1, round(share * in_body(sentences)))


def describe(
    method: Method,
    chosen: int,
    of: int,
    *,
    focus: Sequence[str] = (),
    choice: Choice = NOTHING_DECIDED,
) -> str:
    """The phrase for the report block's method line.

    Args:
        method: how they were ranked.
        chosen: how many key points there are.
        of: how many sentences the article has.
        focus: the focus words in use.
        choice: the analyst's decisions in use.
    """
    sentences = "sentence" if of == 1 else "sentences"
    phrase = f"{chosen} of {of:,} {sentences} chosen by {method.title} on the Arabic"
    if method.sample is not None and of > method.sample:
        phrase += f", ranked on a sample of {method.sample:,}"
    if focus:
        phrase += f", focus: {', '.join(focus)}"
    if choice:
        phrase += ", arranged by the analyst"
    return phrase


def _rank(
    wholes: Sequence[Whole],
    body: Sequence[Whole],
    method: Method,
    focus: Sequence[str],
    english: Mapping[int, str],
    pinned: set[int],
) -> _Ranking:
    """Rate the sentences of an article, or a sample of a very long one."""
    title = [whole for whole in wholes if whole.paragraph == 0]
    first = next((whole.number for whole in wholes if whole.paragraph > 0), None)
    stems = Stems(whole.text for whole in (*title, *body))
    wanted = {whole.number: focused(whole, stems, focus, english) for whole in body}
    heeded = {number for number, phrases in wanted.items() if phrases}
    body = _sample(body, method, pinned, heeded)
    headline = [stem for whole in title for stem in stems.content(whole.text)]
    content = [stems.content(whole.text) for whole in body]
    ratings, similar = _ratings(method, body, content, headline)
    tiers = [wanted[whole.number] for whole in body]
    return _Ranking(method, body, stems, frozenset(headline), first, tiers, ratings, similar)


def _sample(
    body: Sequence[Whole], method: Method, pinned: set[int], heeded: set[int]
) -> Sequence[Whole]:
    """As many sentences as the method can rank: pinned, focused, then at equal distances."""
    most = method.sample
    if most is None or len(body) <= most:
        return body
    first = [place for place, whole in enumerate(body) if whole.number in pinned]
    first += [place for place, whole in enumerate(body) if whole.number in heeded]
    spread = (place * len(body) // most for place in range(most))
    taken = list(dict.fromkeys([*first, *spread]))[: max(most, len(pinned))]
    return [body[place] for place in sorted(taken)]


def _ratings(
    method: Method, body: Sequence[Whole], content: list[list[str]], headline: list[str]
) -> tuple[Numbers, Numbers | None]:
    """A rating from 0 to 1 for each sentence, and the similarities where the method has them."""
    import numpy as np  # noqa: PLC0415  with sumy, loaded when first needed

    from core import ranking, summarizers  # noqa: PLC0415  sumy takes longer than a ranking

    if method is Method.LEAD:
        return np.array([1 - place / len(body) for place in range(len(body))]), None
    if method is not Method.NEWS:
        return summarizers.ratings(method, content), None
    similar = ranking.similarities([headline, *content])
    standing = ranking.standing(np.array(openings(len(body))), similar[0, 1:])
    similar = similar[1:, 1:]
    shares = [substance(whole.text, stems) for whole, stems in zip(body, content, strict=True)]
    return ranking.leaning_lexrank(similar, standing) * np.array(shares), similar


def _chosen(
    ranking: _Ranking, points: int, pinned: set[int], choice: Choice
) -> tuple[KeyPoint, ...]:
    """The key points of a ranking in the order the analyst wants them."""
    from core.ranking import pick  # noqa: PLC0415  loaded by the ranking already

    kept = {place for place, whole in enumerate(ranking.body) if whole.number in pinned}
    tiers = [len(phrases) for phrases in ranking.wanted]
    picked = {
        ranking.body[place].number: (place, score)
        for place, score in pick(ranking.ratings, ranking.similar, points, tiers, kept)
    }
    return tuple(
        KeyPoint(rank, number, picked[number][1], _reasons(ranking, picked[number][0], pinned))
        for rank, number in enumerate(choice.arrange(list(picked)), 1)
    )


def _reasons(ranking: _Ranking, place: int, pinned: set[int]) -> tuple[str, ...]:
    """Why a sentence was chosen, the strongest reason first."""
    whole = ranking.body[place]
    reasons = ["pinned by the analyst"] if whole.number in pinned else []
    reasons += [f"has the focus {phrase}" for phrase in ranking.wanted[place]]
    if whole.paragraph > 0 and ranking.method in (Method.NEWS, Method.LEAD):
        if whole.number == ranking.first:
            reasons.append("first sentence")
        elif whole.paragraph == 1:
            reasons.append("first paragraph")
    if ranking.similar is not None:
        reasons += _likenesses(ranking, place)
    if not reasons:
        better = int((ranking.ratings > ranking.ratings[place]).sum())
        reasons.append(f"rated {better + 1} of {len(ranking.body)} by {ranking.method.title}")
    return tuple(reasons)


def _likenesses(ranking: _Ranking, place: int) -> list[str]:
    """What a sentence has in common with the title and with the other sentences."""
    reasons = []
    if ranking.body[place].paragraph > 0 and (shared := _shared(ranking, place)):
        reasons.append(f"shares {' and '.join(shared)} with the title")
    assert ranking.similar is not None
    links = int((ranking.similar[place] > LINKED).sum()) - 1
    if links > 1 and place == int(ranking.similar.sum(axis=1).argmax()):
        reasons.append("most connected sentence")
    elif links > 2:
        reasons.append(f"resembles {links} other sentences")
    return reasons


def _shared(ranking: _Ranking, place: int) -> list[str]:
    """The first few words that a sentence shares with the title, as the sentence writes them."""
    forms: dict[str, str] = {}
    for word in words(ranking.body[place].text):
        for stem in ranking.stems.content(word):
            if stem in ranking.title:
                forms.setdefault(stem, word)
    return list(forms.values())[:SHOWN_WORDS]
