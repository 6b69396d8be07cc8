"""Measure the key points: ``python -m bench.summary --corpus DIR``.

Prints ROUGE on EASC for the first sentences (Lead), chance, sumy's methods, ours, and the readers
themselves, all at the same length, with the paired bootstrap of (system - Lead); then the politics
and finance articles apart; then how long a ranking takes.

Parameters were tuned on the articles of odd number; the even ones are for the report. sumy's own
word splitter needs pyarabic, which the program does not ship (GPL):
``uv run --with pyarabic python -m bench.summary --corpus DIR``.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

import numpy as np

from bench.corpus import command_line, corpus_of
from bench.summary.easc import Judged, read
from bench.summary.rouge import MEASURES, Numbers
from bench.summary.speed import speeds
from bench.summary.systems import System, plain, readers, sumys
from bench.table import table

RESAMPLES = 10_000
SEED = 20
NEWS = frozenset({"politics", "finance"})


def main() -> int:
    """Print the tables."""
    parser = command_line("bench.summary", __doc__, "eval/summ_easc")
    parser.add_argument("--ids", choices=("odd", "even", "all"), default="even")
    parser.add_argument("--speed", action="store_true", help="only how long a ranking takes")
    options = parser.parse_args()
    if not options.speed:
        articles = read(corpus_of(options))
        _quality(_wanted(articles, options.ids), options.ids)
    print(speeds())
    return 0


def _wanted(articles: Sequence[Judged], ids: str) -> list[Judged]:
    """The articles of odd, even or all numbers."""
    return [a for a in articles if ids == "all" or a.number % 2 == (ids == "odd")]


def _quality(articles: Sequence[Judged], ids: str) -> None:
    """Print ROUGE for all articles and for the news among them."""
    systems = [*plain(), *_sumys(), *readers()]
    scores = {s.name: np.array([s.score(article) for article in articles]) for s in systems}
    news = np.array([article.category in NEWS for article in articles])
    print(f"EASC, articles of {ids} number: {len(articles)}\n{_table(scores)}\n")
    apart = {name: rows[news] for name, rows in scores.items()}
    print(f"Politics and finance among them: {news.sum()}\n{_table(apart)}\n")


def _sumys() -> list[System]:
    """The methods of sumy, none when its word splitter is missing."""
    try:
        return list(sumys())
    except ValueError as missing:
        print(f"sumy's methods are left out: {missing}", file=sys.stderr)
        return []


def _table(scores: dict[str, Numbers]) -> str:
    """Mean F1 of each system, and what it is above Lead with its 95% interval."""
    heads = [f"{measure} - Lead [95%]" for measure in MEASURES]
    rows = [["F1, same length", *MEASURES, *heads]]
    for name, values in scores.items():
        means = [f"{value:.3f}" for value in values.mean(axis=0)]
        rows.append([name, *means, *_above(values - scores["Lead"], name)])
    return table(rows)


def _above(differences: Numbers, name: str) -> list[str]:
    """Mean differences with the interval that 95% of the resampled articles give."""
    if name == "Lead":
        return [""] * len(MEASURES)
    low, high = np.percentile(resampled(differences), [2.5, 97.5], axis=0)
    means = differences.mean(axis=0)
    return [f"{m:+.3f} [{lo:+.3f} {hi:+.3f}]" for m, lo, hi in zip(means, low, high, strict=True)]


def resampled(differences: Numbers) -> Numbers:
    """Means of articles drawn with replacement; shape (RESAMPLES, 3).

    The paired bootstrap (Efron and Tibshirani 1993; Koehn, EMNLP 2004): both systems always see the
    same draw of articles.
    """
    count = len(differences)
    draws = np.random.default_rng(SEED).integers(0, count, (RESAMPLES, count))
    return np.asarray(differences[draws].mean(axis=1))


if __name__ == "__main__":
    sys.exit(main())
