"""Deaths and wounds that only the English speaks of: the worst that a small model invents."""

from __future__ import annotations

import re

from core.arabic import without_tashkeel
from core.pair import Check, Level

KIND = "deaths"

_DEATH = re.compile(
    r"\b(?:kill(?:s|ed|ing|ings)?|dead|(?-i:die[sd]?)(?! (?:out|down)\b)"
    r"|dying(?! (?:out|moments?|minutes?|seconds?|stages)\b)|(?<!black )deaths?|slain"
    r"|murder\w*|massacre\w*|assassinat\w*)\b",
    re.IGNORECASE,
)
_WOUND = re.compile(r"\b(?:wound(?:s|ed|ing)?|injur(?:y|ies|ed|ing))\b", re.IGNORECASE)

# Parts of words and generous with them: of a check that shouts, every alarm has to count.
_ARABIC_DEATH = re.compile(
    "قتل|قتيل|قتول|قاتل|قتال|موت|موات|منية|حتضر|طلاق|مات|ميت|مميت|وفا[ةت]|وفي|توفو|متوف(?!ر)|مغدور|فترس|مصرع|صرع|شهيد|شهد|ضحي|ضحايا|غتيال|غتال|غتيل"
    "|عدام|عدم|ذبح|مجزر|مجازر|بادة|جث[ةثما]|هلك|هلاك|نتحار|نتحر|غرق|جناز|راحل|رحيل|رحل|فقيد|فقد|نفوق|نفق"
    r"|رد[او]ه|يردي(?!\w)|لم [يتن]مت"
    "|أردى|حتف|بحيا|أرواح|دفن|حداد|شنق|فتك|فتاك|قضى|قضت|قضوا|سقط|سقوط|حصد|حصيلة|لقي|ضرب|هالك|نهاء"
)
_ARABIC_WOUND = re.compile(
    "جرح|جريح|جراح|جروح|صاب|صيب|يصب|تصب|إصاب|اصاب|كدم|حروق|نزف|طعن|ضرر|أذى|تضرر|ضحايا|كسر"
)


def death_checks(source: str, english: str) -> tuple[Check, ...]:
    """At most one check: the English tells of dead or wounded where no Arabic word could.

    Args:
        source: the Arabic sentence.
        english: its English.
    """
    arabic = without_tashkeel(source)
    for told, could, what in (
        (_DEATH, _ARABIC_DEATH, "death"),
        (_WOUND, _ARABIC_WOUND, "wounds"),
    ):
        word = told.search(english)
        if word and not could.search(arabic):
            message = f'"{word.group()}": no word of the Arabic speaks of {what}.'
            return (Check(KIND, Level.DOUBTFUL, message, (), (word.span(),)),)
    return ()
