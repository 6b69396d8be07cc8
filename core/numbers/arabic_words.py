"""Arabic number words one by one: what a word is worth, and how it may combine.

Words are compared without vowel signs and hamza carriers; the particles that stick to a word
("and", "in", "for", "the") are taken off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from core.numbers.digits import digit_numbers
from core.numbers.number import Role, Word

_UNITS = {
    "صفر": 0, "واحد": 1, "واحده": 1, "احد": 1, "احدي": 1, "اثنان": 2, "اثنين": 2, "اثنا": 2,
    "اثني": 2, "اثنتان": 2, "اثنتين": 2, "اثنتا": 2, "اثنتي": 2, "ثلاث": 3, "ثلاثه": 3, "اربع": 4,
    "اربعه": 4, "خمس": 5, "خمسه": 5, "ست": 6, "سته": 6, "سبع": 7, "سبعه": 7, "ثمان": 8,
    "ثماني": 8, "ثمانيه": 8, "تسع": 9, "تسعه": 9, "عشر": 10, "عشره": 10, "ثلاثا": 3, "اربعا": 4,
    "خمسا": 5, "ستا": 6, "سبعا": 7, "ثمانيا": 8, "تسعا": 9, "عشرا": 10,
}  # fmt: skip
_INDEFINITE = {"ثلاثا", "اربعا", "خمسا", "ستا", "سبعا", "ثمانيا", "تسعا", "عشرا"}
"""With an article they are no numbers, but Tuesday without its last letter."""
_ORDINALS = {
    "اول": 1, "اولي": 1, "ثاني": 2, "ثانيه": 2, "ثان": 2, "ثانيا": 2, "حادي": 1, "حاديه": 1,
    "ثالث": 3, "ثالثه": 3, "ثالثا": 3, "رابع": 4, "رابعه": 4, "رابعا": 4, "خامس": 5, "خامسه": 5,
    "خامسا": 5, "سادس": 6, "سادسه": 6, "سادسا": 6, "سابع": 7, "سابعه": 7, "سابعا": 7, "ثامن": 8,
    "ثامنه": 8, "ثامنا": 8, "تاسع": 9, "تاسعه": 9, "تاسعا": 9, "عاشر": 10, "عاشره": 10,
    "عاشرا": 10, "غره": 1,
}  # fmt: skip
_STEMS = {
    "عشر": 2, "ثلاث": 3, "اربع": 4, "خمس": 5, "ست": 6, "سبع": 7, "ثمان": 8, "ثماني": 8, "تسع": 9,
}  # fmt: skip
_SCALES = {"الف": 3, "مليون": 6, "مليار": 9, "بليون": 9, "تريليون": 12, "ترليون": 12}
_PLURAL_SCALES = {
    "الاف": 3, "ملايين": 6, "مليارات": 9, "بلايين": 9, "تريليونات": 12, "ترليونات": 12,
}  # fmt: skip
_FRACTIONS = {
    "نصف": 0.5, "ثلث": 0.333, "ربع": 0.25, "ثلثي": 0.667, "ثلثا": 0.667, "سدس": 0.167,
}  # fmt: skip
_GROUPS = {"ثنائي": 2, "ثلاثي": 3, "رباعي": 4, "خماسي": 5, "سداسي": 6, "سباعي": 7, "تساعي": 9,
           "خمسي": 5, "عشري": 10}  # fmt: skip
_VAGUE = {"عشرات": 10, "مئات": 100, "مءات": 100}

PERCENT = re.compile(r"(?:في|ب)\s?ال(?:مئة|مائة|مية|ماية|مئه|مائه)\b")
"""The percent sign in words."""

_MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670]")
_SAME_LETTER = str.maketrans("أإآٱىةؤ", "اااايهو")
_TOKEN = re.compile("[\u0621-\u065f\u0670-\u06d3]+")
_PREFIX = re.compile("(?P<and>[وف]?)(?P<particle>لل|[بلك]?(?:ال)?)(?P<rest>.{2,})")
_OWNED = re.compile("(.{3,4})(?:ها|هم|هما|هن)")
_HUNDRED = re.compile(
    "(?:(?P<stem>ثلاث|اربع|خمس|ست|سبع|ثمان|ثماني|تسع)(?:مئه|مائه|ميه|مايه)|مئه|مائه)"
)
_TWO_HUNDRED = re.compile("(?:مئت|مائت)(?:ين|ان|ي|ا)")
_TEN = re.compile("(?P<stem>عشر|ثلاث|اربع|خمس|ست|سبع|ثمان|تسع)(?P<end>ون|ين|ينات|ينيات|يني|ينيه)")
_FRACTION = re.compile("(?P<part>نصف|ثلثي|ثلثا|ثلث|ربع|سدس)(?:ه|ها|هم|هما|هن|نا)?")
_GROUP = re.compile(
    "(?P<size>ثنائي|ثلاثي|رباعي|خماسي|سداسي|سباعي|تساعي|خمسي|عشري)(?:ه|ات|ت?(?:ه|ها|هم|ين|ان))?"
)
_SCALE = re.compile("(?P<scale>الف|مليون|مليار|بليون|تريليون|ترليون)(?P<end>ا|ي|ين|ان)?")


_TABLES: tuple[tuple[Role, Mapping[str, float]], ...] = (
    (Role.UNIT, _UNITS),
    (Role.ORDINAL, _ORDINALS),
    (Role.VAGUE, _VAGUE),
)


def number_words(text: str) -> list[Word]:
    """The number words and digit strings of ``text`` in order."""
    digits = [
        Word(Role.DIGITS, number.value, number.start, number.end, others=number.others)
        for number in digit_numbers(text)
    ]
    return sorted((*digits, *_spelled(text)), key=lambda word: word.start)


def _spelled(text: str) -> Iterator[Word]:
    for token in _TOKEN.finditer(text):
        bare = _MARKS.sub("", token.group())
        plain = bare.translate(_SAME_LETTER)
        word = _bare(plain) if bare.startswith("أل") else _read(plain)
        if word is not None:
            yield replace(word, start=token.start(), end=token.end())


def _read(plain: str) -> Word | None:
    """The number word that ``plain`` is, with or without particles."""
    word = _bare(plain)
    prefix = _PREFIX.fullmatch(plain)
    if word is not None or prefix is None:
        return word
    joined = bool(prefix["and"])
    word = _bare(plain[1:]) if joined else None
    if word is not None:
        return replace(word, joined=True)
    word = _bare(prefix["rest"])
    if prefix["particle"].endswith("ال") and prefix["rest"] in _INDEFINITE:
        return None
    if word is None and prefix["particle"] in {"بال", "لال"}:
        word = _bare("ال" + prefix["rest"])  # "two thousand" begins like an article
    attached = prefix["particle"] not in {"", "ال"}
    return None if word is None else replace(word, joined=joined, attached=attached)


def _bare(plain: str) -> Word | None:
    """The number word that ``plain`` is without any particle."""
    for role, table in _TABLES:
        if plain in table:
            return Word(role, Decimal(str(table[plain])))
    if (owned := _OWNED.fullmatch(plain)) and owned[1] in _ORDINALS:
        return Word(Role.ORDINAL, Decimal(_ORDINALS[owned[1]]))
    return _hundred(plain) or _ten(plain) or _magnitude(plain) or _fraction(plain) or _group(plain)


def _hundred(plain: str) -> Word | None:
    if match := _HUNDRED.fullmatch(plain):
        return Word(Role.HUNDRED, Decimal(100 * _STEMS.get(match["stem"], 1)))
    if _TWO_HUNDRED.fullmatch(plain):
        return Word(Role.HUNDRED, Decimal(200))
    return None


def _ten(plain: str) -> Word | None:
    """Tens, the decades named after them, and "a man in his fifties"."""
    match = _TEN.fullmatch(plain)
    if match is None:
        return None
    value = Decimal(10 * _STEMS[match["stem"]])
    if match["end"] in {"ون", "ين"}:
        return Word(Role.TEN, value)
    role = Role.DECADE if match["end"].endswith("ات") else Role.LOOSE
    return Word(role, value, others=(value + 1900, value + 1800))


def _magnitude(plain: str) -> Word | None:
    if plain == "دسته":
        return Word(Role.MAGNITUDE, Decimal(12))
    if plain in _PLURAL_SCALES:
        return Word(Role.MAGNITUDE, Decimal(10) ** _PLURAL_SCALES[plain], plural=True)
    match = _SCALE.fullmatch(plain)
    if match is None:
        return None
    value = Decimal(10) ** _SCALES[match["scale"]]
    if match["end"] == "ا":
        return Word(Role.MAGNITUDE, value, others=(2 * value,))
    return Word(Role.MAGNITUDE, value, count=Decimal(2 if match["end"] else 1))


def _fraction(plain: str) -> Word | None:
    """A half is also 50 (percent), and with "and" before it one and a half."""
    match = _FRACTION.fullmatch(plain)
    if match is None:
        return None
    value = Decimal(str(_FRACTIONS[match["part"]]))
    return Word(Role.FRACTION, value, others=(int(100 * value) * Decimal(1), 1 + value))


def _group(plain: str) -> Word | None:
    """A pair, a trio, a quartet; and the millennium, which is 2000 in "since the millennium"."""
    if plain == "الفيه":
        return Word(Role.LOOSE, Decimal(1000), others=(Decimal(2000),))
    match = _GROUP.fullmatch(plain)
    return None if match is None else Word(Role.LOOSE, Decimal(_GROUPS[match["size"]]))
