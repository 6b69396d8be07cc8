"""The article that is timed: about a thousand words of news in which nothing repeats."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path

import resources
from core.article import Article, from_text
from core.readers import read
from core.sentences import split

SUPPLEMENT = Path(__file__).with_name("supplement.txt")
WHEN = datetime(2026, 1, 1, tzinfo=UTC)


def article(file: Path | None = None) -> Article:
    """Return the article in `file`; by default the program's samples and a supplement, as one."""
    if file is not None:
        return read(file, retrieved=WHEN)
    samples = [read(place, retrieved=WHEN).text for place in sorted(resources.SAMPLES.glob("*.md"))]
    return from_text("\n\n".join([*samples, SUPPLEMENT.read_text("utf-8")]), WHEN)


def by_paragraph(read_article: Article) -> dict[str, list[str]]:
    """Return the text of each paragraph with the texts of its sentences, in reading order."""
    paragraphs: dict[str, list[str]] = {}
    for _, group in groupby(split(read_article), key=lambda sentence: sentence.paragraph):
        sentences = list(group)
        paragraph = read_article.text[sentences[0].start : sentences[-1].end]
        paragraphs[paragraph] = [sentence.text for sentence in sentences]
    return paragraphs
