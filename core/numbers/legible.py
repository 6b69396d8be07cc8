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
_FIRST = "[1-9١-٩۱-۹]"
_PLAIN = re.compile(rf"{_BEFORE}{_FIRST}\d{{3,8}}{_AFTER}")
_POINTS = re.compile(rf"{_BEFORE}{_FIRST}\d{{0,2}}(?:(?:[.٬]\d{{3}}){{2,}}|[.٬][0٠۰]{{3}}){_AFTER}")
_ADDRESS_GROUPS, _ADDRESS_LARGEST = 4, 255
_FRACTION = re.compile(rf"(?<=\d)[{''.join(FRACTIONS)}]")
_POSSIBLE_YEARS = range(1300, 2101)

_NAMED = re.compile(
    r"(?<!\w)\w{0,3}(?:رقم(?!\w*\s+قياسي)|هاتف|جوال|واتساب|فاكس|رمز|حساب|قرار|قانون|ماد[ةه]|فقر[ةه]|قضي[ةه]|"
    r"رحل[ةه]|طريق|غرف[ةه]|ساع[ةه]|طراز|موديل|بوينغ|إيرباص|ايرباص|أيزو|ايزو)\w*[\s:]+"
    r"(?:[^\s.،؛]+\s+){0,4}[(\[«\"]?[وفبلـ]*$"
)
"""What is called by its number: a telephone, a resolution, an hour, a make of aircraft."""
_OF_THE_CLOCK = re.compile(r"\s*(?:بتوقيت|توقيت|غرينتش|جرينتش|GMT|هجري|ميلادي)")
_YEAR_BEFORE = re.compile(
    r"(?:^|\s)[وفبل]?(?:ال)?(?:عام|عاما|عامي|عامين|أعوام|سنة|سنوات|لعام|للعام|بعام|موسم|حتى|منذ|في|خلال|"
    r"بعد|قبل|مطلع|نهاية|أواخر|أوائل|منتصف|انتخابات|مونديال|بطولة|دورة|كأس|إلى|من)\s+[وفبلـ]*$"
)
_ABOUT = re.compile(
    r"(?<!\w)[وفبل]?(?:نحو|حوالي|قرابة|زهاء|يقارب|يناهز|تجاوز|يتجاوز|بلغ|بلغت|يبلغ|بقيمة|بمبلغ|بواقع|عدد|عددهم|عددها|"
    r"[أا]كثر من|[أا]قل من|يقرب من|[يت]قل عن|[يت]زيد على|[يت]زيد عن)\s+[وفبلـ]*$"
)
_THINGS = """
    شخص مواطن مدني جندي عسكري عنصر مقاتل مسلح شرطي ضابط قتيل قتلى شهيد ضحية ضحيه جريح مصاب حالة حاله
    إصابة إصابه وفاة وفاه لاجئ نازح مهاجر أسرة أسره عائلة عائله طفل طالب موظف عامل فرد معتقل أسير
    سجين متظاهر مريض وحدة وحده منزل صاروخ قذيفة قذيفه طن كيلو كيلوغرام كيلومتر كلم كم متر ميل قدم
    هكتار فدان برميل لتر ميغاوات دولار يورو ريال درهم دينار جنيه ليرة ليره شيكل روبل يوان نقطة نقطه
"""
_COUNTED = re.compile(
    rf"\s+(?:من\s+)?(?:ال)?(?:{'|'.join(_THINGS.split())})(?:ات|ين|ون|ا|ً|اً|ي)?(?!\w)"
)
"""What is counted in news, in the forms that follow a figure."""


def legible(text: str) -> str:
    """Return an Arabic text with commas between thousands, and decimals for ½, ¼ and ¾.

    A figure that only may be a count stays as it is, since a comma in a year or in the number of a
    resolution is an error of its own. Parted are figures of four to nine digits before a counted
    thing ("soldiers") or after "about", "more than" and the like; of the others those of five and
    six digits, round ones above 2100, and millions in whole thousands. Never parted is what is
    called by its number, what has a year's word before it and may be a year (1300 to 2100), parts
    of names, dates, ranges, addresses and decimals. The digits become ASCII where commas come in.
    """
    text = _FRACTION.sub(lambda found: str(FRACTIONS[found[0]])[1:], text)
    text = _POINTS.sub(lambda found: found[0] if _address(found[0]) else _parted(found[0]), text)
    return _PLAIN.sub(lambda found: _parted(found[0]) if _counts(found) else found[0], text)


def _counts(found: re.Match[str]) -> bool:
    """Whether a figure says how many, rather than which year or which number."""
    before, value = found.string[: found.start()], int(found[0])
    if _NAMED.search(before) or _OF_THE_CLOCK.match(found.string, found.end()):
        return False
    if _ABOUT.search(before):
        return True
    if _COUNTED.match(found.string, found.end()):
        return value not in _POSSIBLE_YEARS or not _YEAR_BEFORE.search(before)
    if len(found[0]) == 4:
        return value > _POSSIBLE_YEARS.stop and value % 100 == 0
    return len(found[0]) < 7 or value % 1000 == 0


def _address(figure: str) -> bool:
    """Whether it is the address of a computer, as 192.168.100.200."""
    groups = [int(group) for group in re.split("[.٬]", figure)]
    return len(groups) == _ADDRESS_GROUPS and max(groups) <= _ADDRESS_LARGEST


def _parted(figure: str) -> str:
    return f"{int(re.sub(r'[.٬]', '', figure)):,}"
