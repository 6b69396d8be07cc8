"""Attribution: who denied, claimed, warned or confirmed must not merely have "said".

Each verb of the Arabic is looked for in the English among the words that news translations use for
it; the lists were taken from what human translators wrote for thousands of agency sentences.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.pair import Check, Level
from core.plain import Plain

KIND = "attribution"


@dataclass(frozen=True)
class _Verb:
    """A verb of speech that takes a stand.

    Attributes:
        meaning: what to call it in the message.
        arabic: its forms in the third person and its participle.
        english: beginnings of English words that carry it.
        level: how much its loss matters.
    """

    meaning: str
    arabic: re.Pattern[str]
    english: re.Pattern[str]
    level: Level


def _verb(meaning: str, forms: str, words: str, level: Level = Level.LIKELY) -> _Verb:
    return _Verb(
        meaning,
        re.compile(rf"(?<!\w)[وف]?(?:{forms})(?!\w)"),
        re.compile(
            rf"\b(?:{words})|n['’]t\b" if level is Level.DOUBTFUL else rf"\b(?:{words})",
            re.IGNORECASE,
        ),
        level,
    )


_NO = r"not\b|no\b|never\b|nothing\b|none\b|neither\b|cannot\b|without\b"
_VERBS = (
    _verb(
        "denied",
        r"نفى|نفت|نفوا|نفيا|[يت]نفي|ينفون|نافيا|نافية|أنكر|أنكرت|ينكر|ينكرون|منكرا"
        r"|تنكر(?!(?: \w+)? (?:في (?:زي|هيئة|ثوب)|بزي)(?!\w))",
        r"den(?:y|ie)|reject|dismiss|disput|refut|rul\w+ out|exile|banish|disavow|disown|repudiat"
        f"|{_NO}",
        Level.DOUBTFUL,
    ),
    _verb(
        "claimed",
        "زعم|زعمت|زعموا|[يت]زعم|يزعمون|زاعما|زاعمة|ادعى|ادعت|ادعوا|[يت]دعي|يدعون",
        "claim|alleg|assert|purport|suppos|pretend|so-called|argu|insist|contend|maintain|call"
        "|accus|profess|invit|boast|suggest|believ|pray|self-",
    ),
    _verb(
        "warned",
        "حذر|حذرت|حذروا|[يت]حذر|يحذرون|محذرا|محذرة|محذرين",
        "warn|caution|alert|threat|danger|beware|careful|wary|advis|urg",
    ),
    _verb(
        "accused",
        "اتهم|اتهمت|اتهموا|[يت]تهم|يتهمون|متهما|متهمة",
        "accus|charg|alleg|blam|suspect|defendant|indict|implicat|denounc|claim",
    ),
    _verb(
        "threatened",
        "هدد|هددت|هددوا|[يت]هدد|يهددون|مهددا|مهددة",
        "threat|warn|vow|menac|endanger|jeopardi|risk|peril",
    ),
    _verb(
        "admitted",
        "اعترف|اعترفت|اعترفوا|[يت]عترف|يعترفون|معترفا|معترفة",
        "admit|admission|acknowledg|confess|recogni|conced|plead|pled\\b|guilty|own",
    ),
    _verb(
        "pledged",
        "تعهد|تعهدت|تعهدوا|[يت]تعهد|يتعهدون|متعهدا|متعهدة|توعد|توعدت|[يت]توعد|متوعدا",
        "pledg|vow|promis|commit|undert|guarante|swor|swear|threat|warn|contract",
    ),
    _verb(
        "condemned",
        "أدان|أدانت|أدانوا|يدين|ندد|نددت|نددوا|[يت]ندد|منددا|استنكر|استنكرت|[يت]ستنكر|مستنكرا",
        "condemn|denounc|convict|decr|deplor|critici|slam|blast|ow[ei]|guilty|protest|convic|deno|conde"
        "|object|reject|against|disapprov",
    ),
    _verb(
        "refused",
        "رفض|رفضت|رفضوا|[يت]رفض|يرفضون|رافضا|رافضة",
        r"refus|reject|declin|den(?:y|ie)|turn\w* down|dismiss|oppos|rebuff|object|resist|spurn"
        rf"|disput|block|against|unwilling|disallow|disapprov|rul\w+ out|ruled against|{_NO}",
        Level.DOUBTFUL,
    ),
    _verb(
        "considered likely",
        "رجح|رجحت|رجحوا|[يت]رجح|يرجحون|مرجحا",
        "(?:un)?likel|probab|suggest|expect|believ|favo|tip|may\\b|might|could|presum|weigh|lean|predict|assum"
        "|suspect|estimat|think|thought|anticipat|speculat|possib|would|consider|indicat|balance|preva",
    ),
    _verb(
        "confirmed",
        "أكد|أكدت|أكدوا|[يت]ؤكد|يؤكدون|مؤكدا|مؤكدة|مؤكدين",
        "affirm|(?:un)?confirm|stress|assert|insist|emphasi|underlin|reiterat|maintain|reaffirm|certain|sure"
        "|verif|assur|underscor|declar|pledg|vow|prov|definit|ascertain|attest|conclu|guarante|establish"
        "|corroborat|ensur|evid|indeed|validat",
        Level.NOTE,
    ),
)
_SAID = re.compile(r"\b(?:said|says|say|saying|told|stated|added|announced|noted)\b", re.IGNORECASE)


def attribution_checks(source: str, english: str) -> tuple[Check, ...]:
    """A check for each verb of the Arabic that takes a stand and that the English has lost."""
    arabic = Plain(source)
    found = []
    for verb in _VERBS:
        match = verb.arabic.search(arabic.text)
        if match is None or verb.english.search(english):
            continue
        said = _SAID.search(english)
        instead = f'the English has "{said.group()}"' if said else "the English does not say so"
        message = f"The Arabic says {match.group()} ({verb.meaning}); {instead}."
        spans = (said.span(),) if said else ()
        found.append(Check(KIND, verb.level, message, (arabic.span(*match.span()),), spans))
    return tuple(found)
