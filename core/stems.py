"""Which words of one article count as the same word, for ranking and for focus words.

Arabic writes "and", "to", "the" and "his" in one piece with the word they belong to. Stemmers that
cut by spelling alone damage names (they turn Kabul into "abul"). Here a one-letter prefix or an
ending comes off only when what is left stands in the same article as a word of its own, so a name
stays whole unless the article itself shows that it is not one. The article "al-" with its
combinations comes off always, as in the light stemmers of Larkey, Ballesteros and Connell
("Improving stemming for Arabic information retrieval", SIGIR 2002).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from core.arabic import words

_FOLDED = str.maketrans("أإآٱىئؤة", "اااايي" + "وه")
_ARTICLE = re.compile("^(?:وال|فال|بال|كال|وبال|ولل|لل|ال)(?=...)")
_PREFIXES = ("و", "ب", "ل")
_ENDINGS = ("ها", "هم", "هما", "نا", "ات", "ان", "ون", "ين", "يه", "ه", "ي", "ا", "ت")
_OWNED = ("ته", "تها", "تهم", "تنا")
"""Possessives after a ta marbuta, which is a ta before them and a ha (folded) without them."""
_SHORTEST = 3

_STOP_WORDS = """
    من في على عن الى حتى منذ مع بين بعد قبل عند لدى خلال ضد دون نحو حول فوق تحت امام وراء خلف ضمن
    عبر لكن بل ثم او ام ان انه انها انهم لان لانه كان كانت كانوا يكون تكون ليس ليست قد لقد سوف لم
    لن لا ما هل اذا اذ اذن لو لولا كما كي لكي حيث بينما عندما حين هذا هذه ذلك تلك هؤلاء اولئك هنا
    هناك الذي التي الذين اللذين اللتين اللواتي هو هي هم هن نحن انا انت انتم له لها لهم لنا به بها
    بهم فيه فيها فيهم منه منها منهم عليه عليها عليهم اليه اليها عنه عنها عنهم معه معها لديه لديها
    كل بعض جميع كافة اي غير سوى مثل ذات ذو ذي نفس احد احدى كذلك ايضا مما فيما بما لما اما انما الا
    فقط جدا وان وقد ولم ولا ومن وفي وعلى وعن والى وهو وهي وهم وكان وكانت وهذا وهذه وذلك فان وما
    قال قالت وقال وقالت يقول تقول اضاف اضافت واضاف واضافت اكد اكدت واكد واكدت اوضح اوضحت واوضح
    واوضحت ذكر ذكرت وذكر وذكرت اشار اشارت واشار واشارت افاد افادت صرح صرحت بحسب وفقا حسب
    يوم اليوم امس عام سنة
"""


def fold(word: str) -> str:
    """The word without the spelling differences that Arabic newsrooms do not agree on.

    Forms of alif become a bare alif, alif maqsura and hamza on ya become ya, hamza on waw becomes
    waw, ta marbuta becomes ha; Latin letters become small.
    """
    return word.translate(_FOLDED).casefold()


STOP_WORDS = frozenset(map(fold, _STOP_WORDS.split()))
"""Folded words that do not tell what an article is about, verbs of reporting included."""


class Stems:
    """The words of one article, and which of them are forms of the same word.

    Args:
        texts: the sentences of the article, title included.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        folded = {fold(word) for text in texts for word in words(text)}
        # "للبنان" may be to-Lebanon or to-the-Banan: it is no proof that there is a word "بنان".
        self._known = frozenset(
            _ARTICLE.sub("", word) for word in folded if not word.startswith(("لل", "ولل"))
        )
        self._stems = {word: self._shortest(word) for word in folded}

    def stem(self, word: str) -> str:
        """The form that stands for this word and its other forms in the article."""
        folded = fold(word)
        return self._stems.get(folded) or self._shortest(folded)

    def content(self, text: str) -> list[str]:
        """The stems of the words of a text in order, without stop words and single letters."""
        return [
            self.stem(word)
            for word in map(fold, words(text))
            if len(word) > 1 and word not in STOP_WORDS
        ]

    def _shortest(self, word: str) -> str:
        """The shortest form of a folded word that the article also has, else its bare form."""
        bare = _ARTICLE.sub("", word)
        known = [form for form in _forms(word) if form in self._known and len(form) >= _SHORTEST]
        shortest = min(known, key=lambda form: (len(form), form), default=bare)
        return shortest if len(shortest) >= len(word) else self._shortest(shortest)


def _forms(word: str) -> Iterator[str]:
    """What a folded word may be a form of: at most one prefix, the article and one ending off."""
    starts = [word, *(word[1:] for prefix in _PREFIXES if word.startswith(prefix))]
    for start in starts:
        bare = _ARTICLE.sub("", start)
        for form in {start, bare}:
            yield form
            yield from (form.removesuffix(end) for end in _ENDINGS if form.endswith(end))
            yield from (form.removesuffix(end) + "ه" for end in _OWNED if form.endswith(end))
