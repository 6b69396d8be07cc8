"""The key points of an article: which sentences an analyst would have chosen, and why."""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.arabic import words
from core.sentences import Sentence
from core.stems import Stems, fold

SAMPLE = 2000
"""Of a longer article this many sentences are ranked, taken at equal distances."""


class Method(enum.Enum):
    """How the sentences of an article are ranked; the first is the one to use."""

    NEWS = "news"
    LEXRANK = "lexrank"
    TEXTRANK = "textrank"
    LSA = "lsa"
    LUHN = "luhn"
    SUMBASIC = "sumbasic"
    LEAD = "lead"

    @property
    def title(self) -> str:
        """Its name as the report block writes it."""
        return _TITLES[self]

    @property
    def description(self) -> str:
        """One plain sentence on what it prefers."""
        return _DESCRIPTIONS[self]


_TITLES = {
    Method.NEWS: "LexRank with title and position",
    Method.LEXRANK: "LexRank",
    Method.TEXTRANK: "TextRank",
    Method.LSA: "LSA",
    Method.LUHN: "Luhn",
    Method.SUMBASIC: "SumBasic",
    Method.LEAD: "position",
}
_DESCRIPTIONS = {
    Method.NEWS: "Sentences that many others resemble, that take up the title or that come early.",
    Method.LEXRANK: "Sentences that resemble many other sentences of the article.",
    Method.TEXTRANK: "Sentences that share words with many others, long sentences more often.",
    Method.LSA: "Sentences that stand for the main topics of the article.",
    Method.LUHN: "Sentences in which the frequent words of the article stand close together.",
    Method.SUMBASIC: "Sentences made of the article's frequent words, each topic once.",
    Method.LEAD: "The first sentences of the article.",
}

DEFAULT = Method.NEWS


@dataclass(frozen=True)
class KeyPoint:
    """A sentence chosen to stand for the article.

    Attributes:
        rank: 1 for the best.
        sentence: number of the sentence; of its first piece when it was cut.
        score: what it was chosen by; higher is better, comparable within one ranking only.
        reasons: why it was chosen, in short plain English phrases, the strongest first.
    """

    rank: int
    sentence: int
    score: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Whole:
    """A sentence with its pieces joined again."""

    number: int
    numbers: tuple[int, ...]
    paragraph: int
    index: int
    text: str


def key_points(
    sentences: Sequence[Sentence],
    points: int,
    *,
    method: Method = DEFAULT,
    focus: Sequence[str] = (),
    english: Mapping[int, str] | None = None,
) -> tuple[KeyPoint, ...]:
    """The sentences that stand for an article, best first.

    The title informs the ranking and is a key point only when there is nothing else.

    Args:
        sentences: all sentences of the article in reading order.
        points: how many to choose; fewer come back when the article has fewer sentences.
        method: how to rank.
        focus: words or phrases, Arabic or English, whose sentences come before all others.
        english: the translations known so far, by sentence number; English focus words are
            looked for there.
    """
    wholes = _wholes(sentences)
    title = " ".join(whole.text for whole in wholes if whole.paragraph == 0)
    body = [whole for whole in wholes if whole.paragraph > 0] or wholes
    body = _sample(body)
    if not body or points < 1:
        return ()
    stems = Stems([title, *(whole.text for whole in body)])
    content = [stems.content(whole.text) for whole in body]
    about = frozenset(stems.content(title))
    ratings, similar = _ratings(method, body, content, about)
    wanted = [_focused(whole, stems, focus, english or {}) for whole in body]
    chosen = _choose(ratings, similar, wanted, points)
    return tuple(
        KeyPoint(
            rank,
            body[place].number,
            score,
            tuple(_reasons(place, body, stems, about, ratings, wanted[place])),
        )
        for rank, (place, score) in enumerate(chosen, start=1)
    )


def describe(method: Method, chosen: int, of: int) -> str:
    """The phrase for the report block's method line.

    Args:
        method: how they were ranked.
        chosen: how many key points there are.
        of: how many sentences the article has.
    """
    sample = f", ranked on a sample of {SAMPLE:,}" if of > SAMPLE else ""
    return f"{chosen} of {of:,} sentences chosen by {method.title} on the Arabic{sample}"


def _wholes(sentences: Sequence[Sentence]) -> list[_Whole]:
    """The sentences with their pieces joined, in reading order."""
    groups: list[list[Sentence]] = []
    for sentence in sentences:
        if groups and sentence.piece not in (None, "a"):
            groups[-1].append(sentence)
        else:
            groups.append([sentence])
    return [
        _Whole(
            group[0].number,
            tuple(piece.number for piece in group),
            group[0].paragraph,
            group[0].index,
            " ".join(piece.text for piece in group),
        )
        for group in groups
    ]


def _sample(body: list[_Whole]) -> list[_Whole]:
    """At most ``SAMPLE`` sentences at equal distances, the first always among them."""
    if len(body) <= SAMPLE:
        return body
    return [body[place * len(body) // SAMPLE] for place in range(SAMPLE)]


def _ratings(
    method: Method, body: list[_Whole], content: list[list[str]], about: frozenset[str]
) -> tuple[list[float], list[list[float]] | None]:
    """A rating a sentence, from 0 to 1, and for the methods that look at it the similarities."""
    if method is Method.LEAD:
        return [1 - place / len(body) for place in range(len(body))], None
    from core import ranking  # sumy and numpy: loaded when first needed

    if method is not Method.NEWS:
        return _between(ranking.sumy_ratings(method.value, content)), None
    similar = ranking.similarities(content)
    central = ranking.lexrank(similar)
    ratings = [
        float(central[place])
        + 1.0 / (1 + place)
        + len(about & frozenset(content[place])) / (len(about) or 1)
        for place in range(len(body))
    ]
    return _between(ratings), similar.tolist()


def _between(ratings: list[float]) -> list[float]:
    """The ratings stretched to 0 to 1."""
    low, high = min(ratings), max(ratings)
    return [(rating - low) / ((high - low) or 1) for rating in ratings]


def _choose(
    ratings: list[float],
    similar: list[list[float]] | None,
    wanted: list[list[str]],
    points: int,
) -> list[tuple[int, float]]:
    """Places and scores of the chosen sentences, best first.

    Maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998): what resembles a sentence
    already chosen loses.
    """
    left = list(range(len(ratings)))
    chosen: list[tuple[int, float]] = []
    nearest = [0.0] * len(ratings)
    while left and len(chosen) < points:
        best = max(
            left, key=lambda place: (len(wanted[place]), ratings[place] - nearest[place], -place)
        )
        left.remove(best)
        chosen.append((best, ratings[best] - nearest[best]))
        if similar is not None:
            nearest = list(map(max, nearest, similar[best]))
    return chosen


def _focused(
    whole: _Whole, stems: Stems, focus: Sequence[str], english: Mapping[int, str]
) -> list[str]:
    """The focus words and phrases that a sentence or its English has."""
    if not focus:
        return []
    arabic = {stems.stem(word) for word in words(whole.text)}
    translated = {
        fold(word) for number in whole.numbers for word in words(english.get(number, ""))
    }
    return [
        phrase
        for phrase in focus
        if words(phrase)
        and all(stems.stem(word) in arabic or fold(word) in translated for word in words(phrase))
    ]


def _reasons(
    place: int,
    body: list[_Whole],
    stems: Stems,
    about: frozenset[str],
    ratings: list[float],
    wanted: list[str],
) -> list[str]:
    """Why a sentence was chosen, the strongest reason first."""
    whole = body[place]
    reasons = [f"focus word {phrase}" for phrase in wanted]
    if place == 0:
        reasons.append("first sentence")
    elif whole.paragraph == 1:
        reasons.append("first paragraph")
    taken = [
        word
        for word in dict.fromkeys(words(whole.text))
        if about.intersection(stems.content(word))
    ]
    if taken:
        reasons.append(f"shares {', '.join(taken[:4])} with the title")
    if ratings[place] == max(ratings):
        reasons.append("highest rated sentence")
    return reasons or ["among the highest rated sentences"]
