"""The ways to choose sentences that are measured: plain ones, ours, sumy's, the readers'."""

from __future__ import annotations

import importlib
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from bench.summary.easc import Judged
from bench.summary.rouge import Numbers, rouge
from core.keypoints import key_points
from core.methods import Method
from core.summarizers import Counted, Document

SEEDS = 20

SUMY = {
    "LexRank": "lex_rank.LexRankSummarizer",
    "SumBasic": "sum_basic.SumBasicSummarizer",
    "Luhn": "luhn.LuhnSummarizer",
    "Reduction": "reduction.ReductionSummarizer",
    "LSA": "lsa.LsaSummarizer",
    "TextRank": "text_rank.TextRankSummarizer",
    "KL": "kl.KLSummarizer",
}

Order = Callable[[Judged], Iterable[int]]
"""Places of an article's sentences, best first."""


@dataclass(frozen=True)
class System:
    """A way to choose sentences.

    Attributes:
        name: what the table calls it.
        score: ROUGE-1, ROUGE-2 and ROUGE-L of its summary of an article; shape (3,).
    """

    name: str
    score: Callable[[Judged], Numbers]


def plain() -> Iterator[System]:
    """Those that need nothing: the first sentences, chance, and ours."""
    yield System("Lead", _scored(lead))
    yield System("random", _random)
    yield System("ours", _scored(ours(Method.NEWS)))


def readers() -> Iterator[System]:
    """What the readers' own summaries reach, and what one that sees them all reaches."""
    yield System("one reader against the others", _one_reader)
    yield System("what the other readers chose", _other_readers)
    yield System("oracle", _scored(_oracle))


def sumys() -> Iterator[System]:
    """The methods of sumy as its documentation uses them for Arabic, on the same sentences.

    Its tokenizer (which needs pyarabic), its stop words and the stemmer of NLTK.

    Raises:
        ValueError: pyarabic is not installed.
    """
    tokenizer = importlib.import_module("sumy.nlp.tokenizers").Tokenizer("arabic")
    stemmer = importlib.import_module("sumy.nlp.stemmers").Stemmer("arabic")
    stop_words = importlib.import_module("sumy.utils").get_stop_words("arabic")
    tokenizer.to_words("كلمة")
    for name, place in SUMY.items():
        module, _, kind = place.partition(".")
        summarizer = getattr(importlib.import_module(f"sumy.summarizers.{module}"), kind)(stemmer)
        summarizer.stop_words = stop_words
        yield System(f"sumy {name}", _scored(_sumy(summarizer, tokenizer)))


def lead(article: Judged) -> Iterable[int]:
    """The sentences as they come."""
    return range(len(article.wholes))


def ours(method: Method) -> Order:
    """The key points of the program."""

    def order(article: Judged) -> Iterable[int]:
        places = {whole.number: place for place, whole in enumerate(article.wholes)}
        points = key_points(article.sentences, len(places), method=method)
        return [places[point.sentence] for point in points]

    return order


def _scored(order: Order) -> Callable[[Judged], Numbers]:
    return lambda article: rouge(article.summary(order(article)), article.references)


def _random(article: Judged) -> Numbers:
    """Mean over several shufflings."""
    scores = []
    for seed in range(SEEDS):
        order = list(lead(article))
        random.Random(seed).shuffle(order)
        scores.append(rouge(article.summary(order), article.references))
    return np.asarray(np.mean(scores, axis=0))


def _sumy(summarizer: Any, tokenizer: Any) -> Order:
    def order(article: Judged) -> Iterable[int]:
        found: list[int] = []

        def keep(ranked: Sequence[Any]) -> Sequence[Any]:
            found.extend(info.order for info in ranked)
            return ranked

        words = [tokenizer.to_words(whole.text) for whole in article.wholes]
        summarizer(Document([Counted(row) for row in words]), keep)
        return found or lead(article)

    return order


def _one_reader(article: Judged) -> Numbers:
    """Mean over the readers, each one's summary against the four others."""
    return np.asarray(
        np.mean(
            [
                rouge(own, [*article.references[:at], *article.references[at + 1 :]])
                for at, own in enumerate(article.references)
            ],
            axis=0,
        )
    )


def _other_readers(article: Judged) -> Numbers:
    """Mean over the readers: the sentences the others chose most often, against that reader.

    Copies of the reader's own summary are left out of the others; ties go to the earlier sentence.
    """
    scores = []
    for own in article.references:
        others = [reference for reference in article.references if reference != own]
        votes = [
            sum(_recall(tokens, reference) for reference in others) for tokens in article.tokens
        ]
        order = sorted(lead(article), key=lambda place: (-votes[place], place))
        scores.append(rouge(article.summary(order), [own]))
    return np.asarray(np.mean(scores, axis=0))


def _recall(sentence: Sequence[str], reference: Sequence[str]) -> float:
    """How much of a sentence a reference has, in pairs of words, 0 to 1."""
    pairs = set(pairwise(sentence))
    return len(pairs.intersection(pairwise(reference))) / (len(pairs) or 1)


def _oracle(article: Judged) -> Iterable[int]:
    """The sentence that adds most to ROUGE-1 against the references, one after the other."""
    order: list[int] = []
    while sum(len(article.tokens[place]) for place in order) < article.budget:
        left = [place for place in lead(article) if place not in order]
        if not left:
            break
        order.append(max(left, key=lambda place: _with(article, order, place)))
    return order


def _with(article: Judged, order: list[int], place: int) -> float:
    return float(rouge(article.summary([*order, place]), article.references)[0])
