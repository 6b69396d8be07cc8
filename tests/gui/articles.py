"""Articles that the window tests read, and how long a slow machine may take for one."""

from pathlib import Path

LATIN_FIRST = Path(__file__).parents[1] / "data" / "articles" / "latin-headline.txt"
"""Nine sentences under a headline that begins with Latin letters."""

SHORT = (
    "وصول قافلة مساعدات إلى المدينة\n\n"
    "وصلت قافلة مساعدات إلى المدينة مساء الأحد. وقال مسؤول محلي إنها تضم 40 شاحنة.\n\n"
    "ولم يعلن موعد القافلة المقبلة."
)
"""A title and three sentences."""

MILLISECONDS_TO_READ = 120_000
