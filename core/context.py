"""Which sentence a key point leans on when it does not stand by itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.arabic import words
from core.sentences import Sentence
from core.stems import fold
from core.whole import join

_PRONOUNS = frozenset(
    "هو هي هم هن هما هؤلاء ذلك تلك ذاك منه منها منهم فيه فيها له لها لهم عليه عليها".split()
)

_SAYING = """
    أضاف أضافت قال قالت تابع تابعت أوضح أوضحت أكد أكدت أشار أشارت ذكر ذكرت لفت لفتت نوه نوهت شدد
    شددت بين بينت اعتبر اعتبرت رأى رأت استطرد ختم اختتم زاد زادت أردف أردفت استدرك حذر حذرت مضيفا
    مضيفة مؤكدا مؤكدة مشيرا مشيرة موضحا موضحة متابعا لافتا لافتة مشددا مشددة معتبرا
"""

_NO_SPEAKER = """
    أن أنه أنها أنهم أنهما إن إنه إنها إنهم إنهما بأن بأنه بأنها إلى على في خلال أمام عبر من قائلا
    قائلة أيضا كذلك
"""

_VERBS = frozenset(map(fold, _SAYING.split()))
_AFTER = frozenset(map(fold, _NO_SPEAKER.split()))
_SPEECH = re.compile(r"^\W*\w+\s*[:：]?\s*[«“\"]|^\W*\w+\s*[:：]")


def leans(text: str) -> bool:
    """True when a sentence begins with a bare pronoun or a verb of saying without its speaker.

    "وأضاف أن ..." (and he added that) leans on the sentence before it; "وأضاف الوزير ..." (and the
    minister added) stands by itself.
    """
    found = [fold(word) for word in words(text)[:2]]
    if not found:
        return False
    first = found[0]
    if first[0] in "وف" and first[1:] in _PRONOUNS | _VERBS:
        first = first[1:]
    if first in _PRONOUNS:
        return True
    return first in _VERBS and (found[-1] in _AFTER or _SPEECH.match(text) is not None)


def contexts(sentences: Sequence[Sentence]) -> dict[int, int]:
    """For each sentence that leans on another one, the number of that other one.

    It is the nearest sentence before it that stands by itself, the title left aside. Sentences
    that stand by themselves, or have none before them that does, are not there.

    Args:
        sentences: all sentences of the article in reading order.

    Returns:
        By the number of each piece of the leaning sentence.
    """
    found: dict[int, int] = {}
    standing: int | None = None
    for whole in join(sentences):
        if whole.paragraph == 0:
            continue
        if not leans(whole.text):
            standing = whole.number
        elif standing is not None:
            found.update(dict.fromkeys(whole.numbers, standing))
    return found


def context(sentences: Sequence[Sentence], number: int) -> int | None:
    """Number of the sentence that says who or what a sentence speaks of.

    Args:
        sentences: all sentences of the article in reading order.
        number: of the sentence, or of a piece of it.

    Returns:
        As ``contexts`` has it; None when the sentence stands by itself or there is none.
    """
    return contexts(sentences).get(number)
