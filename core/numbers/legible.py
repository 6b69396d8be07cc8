"""Figures as a translator reads them best: 25000 becomes 25,000 before it is translated.

A small model that spells figures out digit by digit loses count of a run of zeros: "25000 people"
came out as "2,500 people". Parted by commas they come through, and so does 36.5 where "36½" came
out as "360" (docs/decisions/0022).
"""

from __future__ import annotations

import re

from core.numbers.digits import FRACTIONS

_BEFORE = r"(?<![A-Za-z\d_#@+/:\-–.,٫٬])"
_AFTER = r"(?![\w/:\-–]|[.,٫٬]\d)"
_PLAIN = re.compile(rf"{_BEFORE}[1-9١-٩۱-۹]\d{{3,8}}{_AFTER}")
_POINTS = re.compile(
    rf"{_BEFORE}[1-9١-٩۱-۹]\d{{0,2}}(?:(?:[.٬]\d{{3}}){{2,}}|[.٬][0٠۰]{{3}}){_AFTER}"
)
_FRACTION = re.compile(rf"(?<=\d)[{''.join(FRACTIONS)}]")
_POSSIBLE_YEARS = range(1300, 2101)
_YEAR_WORD = re.compile(
    r"(?:^|\s)[وفبل]?(?:ال)?(?:عام|عاما|عامي|عامين|أعوام|سنة|سنوات|لعام|للعام|بعام|موسم|حتى|منذ)\s+$"
)
_NUMBER_WORD = re.compile(r"(?<!\w)\w{0,3}(?:رقم|هاتف|رمز)\w*\s+$")
_NAMED_BY_NUMBER = re.compile(
    r"(?<!\w)\w{0,3}(?:قرار|قانون|ماد[ةه]|فقر[ةه]|رحل[ةه]|طريق|غرف[ةه]|ساع[ةه]|طراز|موديل)\w*"
    r"\s+(?:\S+\s+){0,2}[وفبلـ]*$"
)
_THINGS = """
    شخص مواطن مدني جندي عسكري عنصر مقاتل مسلح شرطي ضابط قتيل قتلى شهيد ضحية ضحيه جريح مصاب حالة حاله
    إصابة إصابه وفاة وفاه لاجئ نازح مهاجر أسرة أسره عائلة عائله طفل طالب موظف عامل فرد معتقل أسير
    سجين متظاهر مشارك ناخب مريض سرير وحدة وحده منزل مبنى قرية قريه مدرسة مدرسه صاروخ قذيفة قذيفه
    طائرة طائره سيارة سياره شاحنة شاحنه طن كيلو كيلوغرام كيلومتر كلم كم متر ميل قدم هكتار فدان
    برميل لتر ميغاوات دولار يورو ريال درهم دينار جنيه ليرة ليره شيكل روبل يوان نقطة نقطه مرة مره
    ساعة ساعه كتاب شركة شركه سهم وظيفة وظيفه
"""
_COUNTED = re.compile(
    rf"\s+(?:من\s+)?(?:ال)?(?:{'|'.join(_THINGS.split())})(?:ات|ين|ون|ا|ً|اً|ي)?(?!\w)"
)
"""What is counted in news, in the forms that follow a figure; a year has none of them after it."""


def legible(text: str) -> str:
    """Return an Arabic text with commas between thousands, and decimals for ½, ¼ and ¾.

    Left as they are: years, and figures that may be one (1300 to 2100) unless a counted thing such
    as "soldiers" follows; numbers after "number" or "telephone", four digits after "resolution" or
    "flight"; parts of names, dates, ranges, addresses and decimals; figures of more than nine
    digits. The digits become ASCII where commas come in; nothing else changes.
    """
    text = _FRACTION.sub(lambda found: str(FRACTIONS[found[0]])[1:], text)
    text = _POINTS.sub(lambda found: _with_commas(found[0]), text)
    return _PLAIN.sub(lambda found: _with_commas(found[0]) if _counts(found) else found[0], text)


def _counts(found: re.Match[str]) -> bool:
    """Whether a figure says how many, rather than which year or which number."""
    before = found.string[: found.start()]
    if _NUMBER_WORD.search(before):
        return False
    if len(found[0]) > 4:
        return True
    if _YEAR_WORD.search(before) or _NAMED_BY_NUMBER.search(before):
        return False
    return int(found[0]) not in _POSSIBLE_YEARS or bool(_COUNTED.match(found.string, found.end()))


def _with_commas(figure: str) -> str:
    return f"{int(re.sub(r'[.٬]', '', figure)):,}"
