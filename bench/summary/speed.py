"""How long a ranking takes, by number of sentences and method, beside sumy's own LexRank.

Longer articles than a method can rank are ranked on its sample. Time of the processor, not of the
clock: the figures hold on a machine that does other things as well.
"""

from __future__ import annotations

import importlib
import random
import time
from collections.abc import Callable

from bench.table import table
from core.article import Article
from core.keypoints import Method, key_points
from core.sentences import Sentence, split
from core.stems import Stems
from core.summarizers import Counted, Document

COUNTS = (30, 100, 400, 1000, 2000)
WORDS = 8000
POINTS = 5
SLOWEST = 400
"""sumy's own LexRank is not asked for more sentences than this."""


def made_article(count: int) -> tuple[Sentence, ...]:
    """Sentences of 8 to 30 made-up Arabic words, as often as words of a language are (Zipf)."""
    chance = random.Random(count)
    letters = "ابتجحدرسصطعفقكلمنهوي"
    vocabulary = ["".join(chance.choices(letters, k=6)) for _ in range(WORDS)]
    weights = [1 / rank for rank in range(1, WORDS + 1)]
    lines = [
        " ".join(chance.choices(vocabulary, weights, k=chance.randint(8, 30))) + "."
        for _ in range(count)
    ]
    return split(Article("\n\n".join(lines)))


def speeds() -> str:
    """The table: processor seconds for the key points of an article, the lower of two runs."""
    key_points(made_article(2), 1)
    articles = [made_article(count) for count in COUNTS]
    own = [_seconds(_sumys(a)) if len(a) <= SLOWEST else "" for a in articles]
    return table(
        [
            ["processor seconds for", *(f"{count:,} sentences" for count in COUNTS)],
            *([m.title, *(_seconds(_ranking(a, m)) for a in articles)] for m in Method),
            ["sumy's own LexRank", *own],
        ]
    )


def _ranking(article: tuple[Sentence, ...], method: Method) -> Callable[[], object]:
    return lambda: key_points(article, POINTS, method=method)


def _sumys(article: tuple[Sentence, ...]) -> Callable[[], object]:
    """LexRank by sumy itself, on the same stems."""
    summarizer = importlib.import_module("sumy.summarizers.lex_rank").LexRankSummarizer()
    texts = [sentence.text for sentence in article]

    def rank() -> object:
        stems = Stems(texts)
        return summarizer(Document([Counted(stems.content(text)) for text in texts]), POINTS)

    return rank


def _seconds(run: Callable[[], object]) -> str:
    times = []
    for _ in range(2):
        began = time.process_time()
        run()
        times.append(time.process_time() - began)
    return f"{min(times):.3f}"
