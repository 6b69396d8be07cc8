"""Negation: a "not" of the Arabic that the English has lost, or one that it has made up.

Only particles that deny wherever they stand are counted in the Arabic: لم and لن before a verb, لا
before a verb, ليس and its forms, without the idioms that deny nothing ("لا يزال", "لم يلبث",
"ليس سوى"). In the English every word that can carry a denial answers for one of them. Words
such as "unable" or "banned" answer only as far as the Arabic has no word of that meaning besides
("رفض", "مستحيل", "غير"), which they translate already.
"""

from __future__ import annotations

import re

from core.pair import Check, Level, Span
from core.plain import Plain

KIND = "negation"

_IDIOMS = (
    "قل", "زال", "زالون", "زالوا", "زالان", "زل", "زول", "صدق", "قدر", "ضاهى", "تجاوز",
    "فارق", "ستهان", "خلو", "خل", "كاد", "كد", "خفى", "نفك", "تجزأ", "عدو", "لبث", "تأخر", "تخلف",
    "تردد",
)  # fmt: skip
"""Verbs (without the letter for the person) with which a negation is an idiom or a yes."""
_I = r"أ(?!ساس|حد|خلاق|كثر|قل|همي|مل|ثر|ي\b|من|مان|رض|دريي|بدا|صل)\w\w"
"""Verbs in the first person, but for nouns that begin so ("لا أساس": baseless)."""
_SOON = r"(?!\s+[يت]مض\s+(?:على|يوم|أيام|أسبوع|شهر|أشهر|عام|سنة|نصف|قرن|ساعة|ساعات|وقت)(?!\w))"
"""Not long after: "لم يمض نصف قرن حتى", within half a century."""
_NO_DENIAL = (
    rf"{_SOON}(?!\s+[أيتن](?:{'|'.join(_IDIOMS)})(?!\w))(?!(?:\s+\w+)?\s+(?:سوى|سوي|إلا)(?!\w))"
)
_DENIALS = re.compile(
    r"(?<!السيد )(?<!السيدة )(?<!\w)[وف]?(?:"
    rf"لم(?=\s+(?!ال)[يتنأا]\w){_NO_DENIAL}|لن(?=\s+[يتنأ]\w){_NO_DENIAL}"
    rf"|ليس(?:ت|وا|ا)?{_NO_DENIAL}|لسنا|لستم|لست(?=\s+(?:على|من|في|م\w+|ب\w+|أ\w+)(?!\w))"
    rf"|(?:لا|[ب]?ألا|لئلا)(?=\s+(?:[يتن]\w\w|{_I})){_NO_DENIAL}|لا(?=\s+(?:أحد|شيء|أي)(?!\w))"
    r")(?!\w)"
)
_WITHOUT = re.compile(r"(?<!\w)[وف]?(?:بلا|بدون|دون)(?:\s+\w+){1,3}\s*$")
_EXCEPTION = re.compile(r"(?<!\w)(?:إلا|الا|سوى|سوي)(?!\w)")
_OTHER_THAN = re.compile(r"(?<!\w)[وف]?(?:لا|لم|لن)\s+\w+\s+غير(?!\w)")
_ABSENCE = re.compile(
    r"(?<!\w)[وفبلك]{0,2}(?:ال)?(?:غير|دون|بدون|بلا|لا(?=\w{3})|عدم|انعدام|مستحيل\w*|استحال\w*"
    r"|نادر\w*|ندر\w*|قليل(?!ا(?!\w))\w*|قلة|غياب\w*|[يت]?تغيب\w*|فقدان|نقص|مجهول\w*|باطل\w*|عكس|(?<!ال)خلاف\w*"
    r"|[أيتن]?رفض\w*|[أيتن]?فشل\w*|[أيتن]?منع\w*|ممنوع\w*|[أيت]?عجز\w*|عاجز\w*|[اي]?متن[اع]\w+"
    r"|[أيتن]?ستبعد\w*|استبعاد\w*|[أيتن]?حظر\w*|محظور\w*|[أيتن]نكر\w*|إنكار\w*|[أيت]?تعذر\w*"
    r"|نفى|نفت|نفوا|نفي|نفيه\w?|[أيتن]نفي\w*|[أيتن]?تجنب\w*|تفادي\w*|[أيت]تفادى|[أيتن]?توقف\w*"
    r"|[أيتن]وقف\w*|إيقاف\w*|حرمان\w*|محروم\w*|[أيت]?خفق\w*|إخفاق\w*)(?!\w)"
)
"""Arabic words that English translates with a negative word: without, absence, refuse, prevent."""
_ANY_DENIAL = re.compile(
    r"(?<!\w)[وفأ]{0,2}(?:لم|لن|ليس\w*|لس\w{1,2}|لا|لا[يتنأ]\w{2,}|ما|ألا|إلا|ألم|الم|لئلا|بألا|لما"
    r"|كلا|لولا|سوى|مش|مو|مب|موش|ناهيك|فضلا|خلاف\w*|مجان\w*|[يتن]نقص\w*|براءت?ه?|أم)(?!\w)"
)

_DENYING = re.compile(
    r"\b(?:not|no|never|neither|nor|none|nobody|nothing|nowhere|cannot|unless|far from)\b|n['’]t\b",
    re.IGNORECASE,
)
_PREFIXED = (
    r"un(?!i[tvqfo]|der|til|it|fortunate|rest|cover|fold|veil|leash|less\b|cles?\b)\w{3,}|non-\w+|nonp\w+|nonv\w+"
    r"|in(?:ab|acc|act|adeq|appr|cap(?!s)|compl|compa|compe|concl|consis|corr|def|delib|diff|diges|disp|dom"
    r"|dispu|eff|elig|equ|expl|expres|exor|feas|fin|inv|suff|sep|tol|val|vinc|vis|hosp)\w+"
    r"|im(?:poss|pen|perf|mob|mat|prob|pract|moral)\w+|il(?:leg|lic|log)\w+"
    r"|ir(?:rel|reg|rat|resp|rev|rep|ref)\w+"
    r"|dis(?:agr|app|all|conn|reg|qual|sat|bel|lik|int|obe|hon|unit|resp|miss|pleas)\w+"
    r"|(?!un|neverthe|nonethe|regard|b)\w{3,}less(?:ly|ness)?"
)
_NEGATIVE = re.compile(
    r"\b(?:without|unable|unlike|hardly|scarcely|barely|rarely|rare|seldom|few|fewer|little|fail\w*"
    r"|refus\w+|reject\w*|declin(?:e|es|ed)|den(?:y|ies|ied|ying|ials?)|lack(?:s|ed|ing)?|absen\w+"
    r"|yet to|out-of-\w+|short of|short-lived|rather than|withh\w+|rul\w+ out|ceas\w+"
    r"|stop(?:ped|s|ping)|prevent\w*|avoid\w*|lest|spared|forb\w+|bann?(?:ed|s)?"
    rf"|landlocked|{_PREFIXED})\b",
    re.IGNORECASE,
)
_ONLY = re.compile(
    r"\b(?:only|merely|mere|just|solely|all that|all \w+ c(?:an|ould))\b", re.IGNORECASE
)
_OR = re.compile(r"\bn?or\b", re.IGNORECASE)
_SAID_SO = re.compile(
    r"\b(?:not|never|neither|none|nobody|nothing|cannot)\b|n['’]t\b", re.IGNORECASE
)
_NOT_A_DENIAL = re.compile(
    r"\b(?:not (?:only|just|to mention|guilty|long|least)|if not|or not|whether or not|why not)\b"
    r"|n['’]t forget\b|\"[^\"]*\"",
    re.IGNORECASE,
)


def negation_checks(source: str, english: str) -> tuple[Check, ...]:
    """At most one check: a denial of the Arabic that is lost, or one that only the English has."""
    arabic = Plain(source)
    found = [match for match in _DENIALS.finditer(arabic.text) if not _goes_on(arabic.text, match)]
    if found:
        return _lost(arabic, found, english)
    return _made_up(arabic.text, english)


def denials(source: str) -> tuple[Span, ...]:
    """Where the words stand that deny an Arabic sentence, particles stuck to them included."""
    arabic = Plain(source)
    return tuple(arabic.span(*match.span()) for match in _DENIALS.finditer(arabic.text))


def _goes_on(arabic: str, match: re.Match[str]) -> bool:
    """Whether it only goes on with an absence: "بلا ماء ولا تكييف", without water or cooling."""
    noun = arabic.startswith(" ت", match.end())
    goes_on = _WITHOUT.search(arabic, 0, match.start()) is not None
    return match.group() == "ولا" and noun and goes_on


def _lost(arabic: Plain, found: list[re.Match[str]], english: str) -> tuple[Check, ...]:
    denials = _wanting_answers(found, english)
    answers = len(_DENYING.findall(english))
    negative = len(_NEGATIVE.findall(english))
    if _EXCEPTION.search(arabic.text):
        answers += negative + len(_ONLY.findall(english))
    else:
        answers += max(0, negative - len(_ABSENCE.findall(arabic.text)))
        if _OTHER_THAN.search(arabic.text):
            answers += len(_ONLY.findall(english))
    if answers >= len(denials):
        return ()
    spans = tuple(arabic.span(*match.span()) for match in denials)
    words = ", ".join(dict.fromkeys(match.group() for match in denials))
    if answers == 0:
        message = f"The Arabic denies something ({words}); nothing in the English does."
        return (Check(KIND, Level.DOUBTFUL, message, spans),)
    message = f"The Arabic denies more often ({words}) than the English."
    return (Check(KIND, Level.LIKELY, message, spans),)


def _wanting_answers(found: list[re.Match[str]], english: str) -> list[re.Match[str]]:
    """The denials that want an answer of their own; "or" and "nor" go on with one for "ولا"."""
    first, *others = found
    goes_on = _OR.search(english) is not None
    return [first, *(match for match in others if not (goes_on and match.group() == "ولا"))]


def _made_up(arabic: str, english: str) -> tuple[Check, ...]:
    found = [match.span() for match in _SAID_SO.finditer(english)]
    if not found or _ANY_DENIAL.search(arabic) or _ABSENCE.search(arabic):
        return ()
    excused = [match.span() for match in _NOT_A_DENIAL.finditer(english)]
    left = tuple(span for span in found if not any(_inside(span, other) for other in excused))
    if not left:
        return ()
    words = ", ".join(dict.fromkeys(english[start:end] for start, end in left))
    message = f"The English denies something ({words}); nothing in the Arabic does."
    return (Check(KIND, Level.LIKELY, message, (), left),)


def _inside(span: Span, other: Span) -> bool:
    return other[0] <= span[0] and span[1] <= other[1]
