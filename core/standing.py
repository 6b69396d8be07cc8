"""What a sentence is worth for itself, before it is compared with the others."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.arabic import without_tashkeel

FULL = 5
"""A sentence of fewer different content words than this loses worth in proportion."""

QUESTION = 0.5
FURNITURE = 0.05

_FURNITURE = re.compile(
    r"^\W*(?:اقر[أا] (?:أيضا|ايضا|المزيد)|شاهد أيضا|للمزيد|لمزيد من (?:الأخبار|التفاصيل|المعلومات)"
    r"|لمتابعة (?:آخر|أخبار)|تابعونا|تابعوا (?:آخر|أخبار|صفحة|حسابات)"
    r"|اشترك(?:وا)? (?:الآن|في (?:نشرة|قناة))"
    r"|مواضيع (?:ذات صلة|متعلقة)|أخبار (?:ذات صلة|متعلقة)|(?:مصدر|صدر) الصورة|التعليق على الصورة"
    r"|انضم(?:وا)? إلينا|شارك (?:المقال|الخبر)|(?:اضغط|انقر) (?:هنا|على)"
    r"|(?:المصدر|تصوير|تحرير|إعداد|ترجمة|كتب|الكاتب|الصورة|الوسوم|كلمات مفتاحية)\s*[:：])"
    r"|حقوق (?:النشر |الطبع )?محفوظة|الحقوق محفوظة|©"
)
"""What newsrooms set around a text: links to other texts, credits, notices."""


def openings(count: int) -> list[float]:
    """Worth by place: 1 for the first sentence, then falling with the root of the place.

    News puts first what matters most ("inverted pyramid"); the first sentences are the baseline
    that summaries of news are measured against and seldom beat (Nenkova, AAAI 2005).
    """
    return [1 / (1 + place) ** 0.5 for place in range(count)]


def substance(text: str, stems: Sequence[str]) -> float:
    """Share of its rating that a sentence keeps, from 0 to 1.

    Questions, lines of a few words (headings, list entries, datelines) and what is not part of
    the text (links, credits, notices) lose.
    """
    share = min(1.0, len(set(stems)) / FULL)
    text = without_tashkeel(text)
    if text.rstrip(" »”\"')").endswith(("؟", "?")):
        share *= QUESTION
    if _FURNITURE.search(text):
        share *= FURNITURE
    return share
