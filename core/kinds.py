"""What kind of text this is, when it is not the Modern Standard Arabic the model was made for.

Languages are told apart by the letters they add to the Arabic alphabet and by their commonest
small words; dialects by words that news Arabic never writes; scripture and poetry by their vowel
signs; character recognition gone wrong by words no hand would write. Every threshold is set where
none of twenty articles of Arabic Wikinews and none of ten thousand runs of sentences of five
broadcasters and agencies is taken for anything else.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from core.arabic import TASHKEEL, is_arabic_letter, words

LEAST_LETTERS = 40
"""Letters under which only the script is told: a headline is too short for more."""

_LANGUAGES = {
    "Urdu": ("ٹڈڑںےہھ", "کے میں کی ہے اور سے نے کا کو کہ پر یہ ہیں"),
    "Pashto": ("ښږړټډځڅېۍګڼ", "د په چې کې ته او له دا یې"),
    "Kurdish": ("ۆێڕڵ", "لە بۆ کە ئەم لەگەڵ بە و"),
    "Uyghur": ("ۈۋڭۇ", "ۋە بىلەن بۇ بىر"),
    "Sindhi": ("ڪڳڻٿڙڄٻ", "۾ جي کان جو آهي"),
    "Persian": ("پچژگکی", "که این را است برای با از در به های می شده خود آن"),
}
_OWN_LETTERS = 0.02
"""Share of a language's own letters among all letters from which the text may be in it."""

_DIALECTS = {
    "Egyptian": "مش ده دي دا اللي عايز عايزه عاوز كده كدا ازاي إزاي دلوقتي بتاع بتاعت بتاعه علشان "
    "عشان احنا إحنا ايه إيه فين ليه مفيش حاجة برضه برضو اوي أوي انا كمان بقى يعني مين",
    "Levantine": "شو هيك كتير بدي بدك بدنا بدو منيح هلق هلأ ليش مو مش اللي عم رح هاد هاي هدول "
    "لسا لسه كمان إلي تبع هون هونيك منشان مشان شي حدا",
    "Gulf": "شنو وش ايش إيش وايد ابغى أبغى ابي أبي الحين اللي هالحين كذا ليش مب مو زين احنا "
    "ترى وين شلون علشان عشان يبغى",
    "Maghrebi": "بزاف ديال ديالي واش كيفاش غادي دابا برشا علاش حنا راه كاين كاينة ماشي اللي "
    "هاد بحال شكون فين كيما باش توا هكا نحب تاع متاع",
    "Iraqi": "شلون هسه هسة اكو أكو ماكو شكو اللي هيج وياه گال مال شنو ليش مو هاي هذني چان",
}
_DIALECT_SHARE = 0.05
_DIALECT_WORDS = 3
"""Different words of a dialect that must stand in the text."""

_VOWEL_SHARE = 0.25
"""Vowel signs for each letter; scripture has about 0.8, news under 0.02."""

_BROKEN_SHARE = 0.12
_BROKEN_WORDS = 5
"""Broken words that there must be at least."""

_BROKEN = re.compile(
    r"\ufffd"
    r"|[\u0620-\u064a][0-9A-Za-z|~^*_=<>{}\\@#$]+[\u0620-\u064a]"
    r"|[ةى][\u0621-\u064a]"
    r"|([\u0621-\u064a])\1{3}"
    r"|^[^\w\s]*[\u0621-\u0647\u0649\u064a][^\w\s]*$"
)
_SINGLE = frozenset("وبلفكم")
"""Letters that news writes by themselves: prepositions before a number or a quotation."""

_MARKS = re.compile(f"[{TASHKEEL}]")


def kind_of(text: str) -> str | None:
    """What the text looks like, in a few plain English words; None for standard Arabic.

    Args:
        text: cleaned text of an article.

    Returns:
        "Latin script" (or another script), "Persian", "Urdu", "Kurdish", "Pashto", "Uyghur",
        "Sindhi", "heavily vowelled Arabic, such as scripture or poetry", "badly recognised
        characters", "Egyptian Arabic" or another dialect; None when it looks like news.
    """
    letters = [character for character in text if character.isalpha()]
    if not letters:
        return None
    arabic = sum(map(is_arabic_letter, letters))
    if arabic < len(letters) / 2:
        return f"{_commonest_script(letters)} script"
    if arabic < LEAST_LETTERS:
        return None
    if len(_MARKS.findall(text)) > _VOWEL_SHARE * arabic:
        return "heavily vowelled Arabic, such as scripture or poetry"
    tokens = words(text)
    return _language(letters, tokens) or _broken(text) or _dialect(tokens)


def _commonest_script(letters: list[str]) -> str:
    scripts = Counter(
        unicodedata.name(letter, "UNKNOWN").split(" ")[0].capitalize() for letter in letters
    )
    return scripts.most_common(1)[0][0]


def _language(letters: list[str], tokens: list[str]) -> str | None:
    """The language whose own letters and small words are there.

    The letters Persian adds are used by the others too: it is asked for last.
    """
    counts = Counter(letters)
    for language, (own, small) in _LANGUAGES.items():
        share = sum(counts[letter] for letter in own) / len(letters)
        if share >= _OWN_LETTERS and not set(small.split()).isdisjoint(tokens):
            return language
    return None


def _broken(text: str) -> str | None:
    """Whether many words are such as only bad character recognition or a damaged file makes."""
    tokens = text.split()
    broken = sum(bool(_BROKEN.search(token)) and token not in _SINGLE for token in tokens)
    enough = broken >= _BROKEN_WORDS and broken > _BROKEN_SHARE * len(tokens)
    return "badly recognised characters" if enough else None


def _dialect(tokens: list[str]) -> str | None:
    """The dialect most of whose words are there, when there are enough of them."""
    counts = Counter(tokens)
    found = {
        dialect: [counts[word] for word in known.split() if word in counts]
        for dialect, known in _DIALECTS.items()
    }
    likely = max(found, key=lambda dialect: sum(found[dialect]))
    enough = sum(found[likely]) >= _DIALECT_SHARE * len(tokens)
    return f"{likely} Arabic" if enough and len(found[likely]) >= _DIALECT_WORDS else None
