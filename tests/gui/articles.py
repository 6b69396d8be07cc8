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

CHECKED = (
    "المجلس يؤجل التصويت على قانون المياه\n\n"
    "قال رئيس المجلس إن التصويت لن يجري قبل 14 مارس 2024. The first note stayed in English.\n\n"
    "وزعم نائب معارض أن الحكومة أخفت تقريرا عن 1250 بئرا ملوثة في الإقليم الشرقي.\n\n"
    "ونفى الوزير علمه بالتقرير وقال: «لم أتسلم أي وثيقة». The second note stayed in English.\n\n"
    "ولم ترد الشركة على أسئلة الصحفيين حتى مساء الأربعاء. The third note stayed in English."
)
"""Three sentences carry a check whatever translates: they are not in Arabic."""
