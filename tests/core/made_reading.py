"""A reading written by hand, so that the golden reports do not depend on a model."""

from datetime import UTC, datetime
from pathlib import Path

from core.article import Article, Source
from core.keypoints import KeyPoint
from core.packages import Package
from core.pair import Check, Level, Pair
from core.reading import Reading
from core.sentences import split

MADE = datetime(2026, 3, 13, 14, 5, tzinfo=UTC)

SOURCE = Source(
    title="BBC: المجلس يقر الميزانية",
    outlet="المثال",
    author="سمير <حداد>",
    date="2026-03-12",
    date_from="front matter",
    url="https://example.org/a?b=1&c=2",
    file_name="budget.md",
    encoding="utf-8",
    retrieved=datetime(2026, 3, 13, 9, 0, tzinfo=UTC),
    sha256="ab12" * 16,
)

ENGLISH = {
    1: "BBC: Council approves budget",
    2: "The council approved the budget on Wednesday by 25 votes to 5.",
    3: "Members left *the* hall & went home.",
    4: 'Opposition leader Samir Haddad (سمير حداد) received a "draft" of the law.',
}

CHECKS = {
    3: (Check("negation", Level.LIKELY, "The Arabic says not (لم), the English does not."),),
    4: (
        Check("attribution", Level.DOUBTFUL, "نفى (denied) has no counterpart in the English."),
        Check("names", Level.NOTE, "سمير حداد is not in the names ledger."),
    ),
}


def made_reading(*, source: Source = SOURCE, edited: int = 0, translated: int = 4) -> Reading:
    """Four sentences, two key points; ``edited`` is the number of an edited sentence."""
    article = Article(
        f"{SOURCE.title}\n\n"
        "أقر المجلس الميزانية يوم الأربعاء بأغلبية 25 صوتا مقابل 5. ولم يغادر النواب القاعة.\n\n"
        "ونفى زعيم المعارضة سمير حداد تسلمه مسودة القانون.",
        source,
        titled=True,
    )
    sentences = split(article)
    pairs = tuple(
        Pair(
            sentence,
            ENGLISH[sentence.number],
            ENGLISH[sentence.number],
            -0.5,
            CHECKS.get(sentence.number, ()),
            edited=sentence.number == edited,
        )
        for sentence in sentences[:translated]
    )
    points = (KeyPoint(1, 2, 0.9, ("first sentence",)), KeyPoint(2, 4, 0.4))
    package = Package(Path("translate-ar_en-1_0"), "1.0", "bundled", "cd34" * 16)
    method = "2 of 3 sentences chosen by LexRank on the Arabic"
    return Reading(article, sentences, points, pairs, package, method)
