"""A suggestion for how to write an Arabic name that nobody has written yet.

Letters follow the BGN/PCGN 1956 system without its dots and hooks (خ kh, ش sh, غ gh, ق q), the
article is always "al-", as agencies write it. Newspapers leave the short vowels out, so they
are guessed from the usual shapes of names; where the text has vowel signs they are used. It is a
proposal for the ledger, never a reading.
"""

from __future__ import annotations

import re

from core.arabic import plain

_CONSONANTS = {
    "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r",
    "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "'", "غ": "gh",
    "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "پ": "p", "چ": "ch",
    "ڤ": "v", "گ": "g", "ء": "'",
}  # fmt: skip
_SIGNS = {"َ": "a", "ُ": "u", "ِ": "i", "ً": "", "ٌ": "", "ٍ": "", "ْ": ""}
_SHADDA = "ّ"
_USUAL = {
    "محمد": "Muhammad", "احمد": "Ahmad", "محمود": "Mahmud", "حسين": "Husayn", "الحسين": "al-Husayn",
    "حسن": "Hasan", "الحسن": "al-Hasan", "علي": "Ali", "عمر": "Umar", "عثمان": "Uthman",
    "ابراهيم": "Ibrahim", "اسماعيل": "Isma'il", "يوسف": "Yusuf", "موسي": "Musa", "عيسي": "Isa",
    "مصطفي": "Mustafa", "مرتضي": "Murtada", "عبد": "Abd", "الله": "Allah", "عبدالله": "Abdallah",
    "الرحمن": "al-Rahman", "بن": "bin", "ابن": "ibn", "بنت": "bint", "ابو": "Abu", "ابي": "Abi",
    "ام": "Umm", "ال": "Al", "فاطمة": "Fatima", "عائشة": "A'isha", "مريم": "Maryam",
    "زينب": "Zaynab", "عز": "Izz", "زياد": "Ziyad", "سليماني": "Sulaymani", "حداد": "Haddad",
    "سعيد": "Sa'id", "سعد": "Sa'd", "حمد": "Hamad", "فهد": "Fahd", "بكر": "Bakr", "نصر": "Nasr",
    "بدر": "Badr", "شمس": "Shams", "نور": "Nur", "الدين": "al-Din", "جعفر": "Ja'far",
    "معمر": "Mu'ammar",
    "المنصوري": "al-Mansuri", "منصور": "Mansur", "هشام": "Hisham", "حسام": "Husam", "عصام": "Isam",
    "كتاب": "Kitab", "جبريل": "Jibril", "القدس": "al-Quds", "تركي": "Turki", "سليمان": "Sulayman",
}  # fmt: skip
"""Parts of names whose vowels do not follow from their letters."""
_LONG = {"ا": "a", "و": "u", "ي": "i", "ى": "a", "آ": "a"}


def romanized(name: str) -> str:
    """A Latin form for an Arabic name, each word with a capital but for al-, bin, ibn and bint."""
    return " ".join(map(_word, name.split()))


def _word(word: str) -> str:
    bare = plain(word)
    if bare in _USUAL:
        return _USUAL[bare]
    if bare.startswith("عبدال") and len(bare) > 6:
        return f"Abd al-{_capital(_letters(word[word.index('ل') + 1 :]))}"
    if bare.startswith("ال") and len(bare) > 4:
        return f"al-{_capital(_letters(word[2:]))}"
    return _capital(_letters(word))


def _capital(latin: str) -> str:
    latin = latin.lstrip("'")
    return latin[:1].upper() + latin[1:]


def _letters(word: str) -> str:
    """The letters of one word with its short vowels, given or guessed."""
    if any(sign in word for sign in "َُِ"):
        return _with_signs(word)
    word = re.sub("[أإٱ]", "ا", word)
    if word.endswith("ية"):
        return _guessed(word[:-2]) + "iya"
    if word.endswith("ة"):
        return _guessed(word[:-1] + "ا")
    return _guessed(word)


def _with_signs(word: str) -> str:
    out = ""
    for letter in word:
        if letter == _SHADDA:
            out += re.findall("kh|sh|th|dh|gh|.", out)[-1] if out else ""
        elif letter in _SIGNS:
            out += _SIGNS[letter]
        elif letter in _LONG:
            vowel = _LONG[letter]
            out += "" if out.endswith(vowel) else vowel if out[-1:] not in "aui" or not out else {
                "و": "w", "ي": "y"}.get(letter, vowel)  # fmt: skip
        else:
            out += _CONSONANTS.get(letter, "a" if letter in "أإٱ" else "")
    return out.replace("ة", "a")


def _guessed(word: str) -> str:
    """Latin letters with "a" where three consonants meet or a word would begin or end with two."""
    out, open_syllable = "", True
    for index, letter in enumerate(word):
        following = word[index + 1 : index + 2]
        if _is_vowel(word, index):
            out += _LONG[letter]
            open_syllable = False
            continue
        out += {"و": "w", "ي": "y"}.get(letter) or _CONSONANTS.get(letter, "")
        last = index + 2 == len(word)
        needs = following and not _is_vowel(word, index + 1)
        if needs and (open_syllable or last):
            out += "i" if last and word[index - 1 : index] == "ا" else "a"
            open_syllable = False
        else:
            open_syllable = bool(needs)
    return out


def _is_vowel(word: str, index: int) -> bool:
    """Whether a weak letter is a long vowel: not at the start, not beside another vowel."""
    if word[index] in "اىآ":
        return True
    if word[index] not in "وي" or index == 0:
        return False
    return (
        word[index + 1 : index + 2] not in {"ا", "و", "ي", "ى", "آ"} and word[index - 1] not in "اى"
    )
