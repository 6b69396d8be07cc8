"""The stretches of an Arabic sentence that are likely names of people and places.

A word is likely a name when the gazetteer trusts it or the model of names gives it good odds. Words
side by side are one name ("فلاديمير بوتين"), unless "and" begins a new one or a country stands
beside a person. Adjectives of peoples ("الفرنسية") are left aside: English writes too many of them
another way (EU, British).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.arabic import stuck_letters, without_particles
from core.gazetteer import Gazetteer
from core.name_model import NEVER, NameModel
from core.pair import Span
from core.words import Words

LIKELY = 3.0
"""Log odds from which a name is missed; what other values would do is told in docs/checks.md."""
MAYBE = 0.0
"""Log odds from which a word belongs to a name beside it, or answers for an English word."""
TRUSTED = 3.5
"""Log odds a word has at least when the gazetteer trusts it."""
_WORD_MORE = 1.0
"""Log odds that each further word of a name adds."""
_SHORT = 4
_SHORT_COSTS = 1.0
_ADJECTIVE = re.compile(
    r"^(?:[وفبك]?ال|[وف]?لل).*(?:[ياه]|ين|ون|ات|ة)$|^.*(?:ية|يه|يين|يون)$", re.DOTALL
)


@dataclass(frozen=True)
class LikelyName:
    """Words side by side that are likely one name.

    Attributes:
        first, after: the words it begins with and ends before.
        bare: its first word in plain letters, without the particles stuck to it.
        odds: log odds of its best word, and a little for each further one.
        forms: the English forms the gazetteer knows for it, or for one of its words.
        whole: whether no word beside it belongs to it, as for a country.
    """

    first: int
    after: int
    bare: str
    odds: float
    forms: tuple[str, ...]
    whole: bool

    def words(self, words: Words) -> tuple[str, ...]:
        """Its words in plain letters, without the particles stuck to the first."""
        return (self.bare, *words.plain[self.first + 1 : self.after])

    def span(self, words: Words) -> Span:
        """Where it stands in the sentence, without the particles stuck to it."""
        start, end = words.spans[self.first]
        stuck = stuck_letters(words.source[start:end], self.bare)
        return start + stuck, words.spans[self.after - 1][1]


def likely_names(words: Words, gazetteer: Gazetteer, model: NameModel) -> tuple[LikelyName, ...]:
    """The likely names of a sentence in their order."""
    odds = model.odds(words)
    found: list[LikelyName] = []
    index = 0
    while index < len(words.plain):
        name = _at(words, index, odds[index], gazetteer, model)
        if name is None:
            index += 1
            continue
        if found and _goes_on(found[-1], name, words, model):
            last = found.pop()
            name = LikelyName(
                last.first,
                name.after,
                last.bare,
                max(last.odds, name.odds) + _WORD_MORE,
                last.forms + name.forms,
                False,
            )
        found.append(name)
        index = name.after
    return tuple(found)


def _at(
    words: Words, index: int, odds: float, gazetteer: Gazetteer, model: NameModel
) -> LikelyName | None:
    """The name that begins with a word: several words the gazetteer trusts, or the word alone."""
    word = words.plain[index]
    trusted = gazetteer.name_at(words.plain, index)
    if trusted is not None and trusted[0] not in gazetteer.rare:
        name, size = trusted
        whole = size > 1 or name in gazetteer.whole
        forms = gazetteer.names[name]
        bare = name.split(" ")[0]
        return LikelyName(index, index + size, bare, max(odds, TRUSTED), forms, whole)
    if len(word) < _SHORT:
        odds -= _SHORT_COSTS
    if odds < MAYBE or odds == NEVER or is_adjective(word):
        return None
    listed = (form for form in without_particles(word) if gazetteer.names.get(form))
    form = next(listed, None)
    forms = gazetteer.names[form] if form else ()
    return LikelyName(index, index + 1, _bare(word, model), odds, forms, False)


def _bare(word: str, model: NameModel) -> str:
    """A word without particles where lists have what is left.

    Else without an "and" where it is rather a name so: وساديو, but not ويكيبيديا.
    """
    for form in without_particles(word):
        if form in model.listed:
            return form
    has_and = begins_with_and(word, model) and model.alone(word[1:]) > model.alone(word)
    return word[1:] if has_and else word


def _goes_on(last: LikelyName, name: LikelyName, words: Words, model: NameModel) -> bool:
    """Whether a name goes on with the next one."""
    return (
        last.after == name.first
        and not last.whole
        and not name.whole
        and words.side_by_side(last.after - 1, name.first)
        and not begins_with_and(words.plain[name.first], model)
    )


def begins_with_and(word: str, model: NameModel) -> bool:
    """Whether the first letter of a word is "and": وكينيا, but not وليد, which is a name."""
    return word.startswith("و") and len(word) > _SHORT and word not in model.listed


def is_adjective(word: str) -> bool:
    """Whether a word has the form of an adjective of a people or of a plural, not of a name."""
    return _ADJECTIVE.match(word) is not None
