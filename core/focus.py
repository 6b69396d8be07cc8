"""Focus: words of the analyst, in Arabic or English, and the sentences that have them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from core.arabic import words
from core.stems import Stems, fold
from core.whole import Whole


def focused(
    whole: Whole, stems: Stems, focus: Sequence[str], english: Mapping[int, str]
) -> tuple[str, ...]:
    """Those of the focus words and phrases that a sentence or its English has.

    A phrase counts when all of its words are there, in any order. Arabic words count in any form
    that the article shows to be the same word, English ones in singular and plural.

    Args:
        whole: the sentence.
        stems: of the article.
        focus: words and phrases as typed.
        english: translations by sentence number; pieces of the sentence may be missing.
    """
    if not focus:
        return ()
    arabic = {stems.stem(word) for word in words(whole.text)}
    translated = {
        singular(word) for number in whole.numbers for word in words(english.get(number, ""))
    }
    return tuple(
        phrase
        for phrase in focus
        if (wanted := words(phrase))
        and all(stems.stem(word) in arabic or singular(word) in translated for word in wanted)
    )


def singular(word: str) -> str:
    """An English word in small letters without the ending of a plural."""
    word = fold(word)
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("ses", "xes", "zes", "ches", "shes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
