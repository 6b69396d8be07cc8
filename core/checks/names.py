"""Names: a person or place of the Arabic that the English does not have.

A name counts as found when the English has a form the gazetteer knows, or a word with a capital
letter that sounds like one of its words and is not nearer to another name of the sentence. What is
not found so gets a second look: as an abbreviation (BST), as "he said" for a person who spoke, by
the words beside it, as a word without a capital letter (boomerang), as one word where the Arabic
has two or two where it has one (SkyTeam), and glued to another word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from core import name_model
from core.arabic import without_particles, without_to
from core.gazetteer import Gazetteer
from core.likely_names import LIKELY, LikelyName, begins_with_and, is_adjective, likely_names
from core.name_model import NameModel
from core.names import COMMON_WORDS, NEAR, known_form, name_words
from core.pair import Check, Level, Span
from core.transliteration import begin_alike, distance
from core.words import Words, words_of

KIND = "names"

_SURE = 0.1
"""Distance up to which no other name of the sentence is asked whether it is nearer."""
_NEAR_JOINED = 0.25
_NEAR_LOWER = 0.1
_NEAR_SHORT = 0.02
_NEAR_TAIL = 0.1
_NEAR_WITHOUT_ENDING = 0.1
_NEAR_UNLIKE = 0.15
_GLUED = 9
"""Letters of a word that may be two words without a blank between."""
_ENDING = re.compile(r"(?:ians?|ans?|ese|ish|ics?|s|ists?|ism)$")
_LOWER = re.compile(r"(?<![\w’'])[a-z]{5,}")
_ABBREVIATION = re.compile(r"\b(?:[A-Z]&[A-Z]|[A-Z]{2,5}|(?:[A-Z]\.){2,})(?=s?(?!\w))")
_SHORTEST_BESIDE = 3
_SAYS = re.compile(
    r"[وف]?[يت]?(?:قال|قول|اضاف|ضيف|صرح|ذكر|اكد|اقر|زعم|اقترح|اوضح|تابع|كتب|علق|اشار|واصل|شدد|لفت"
    r"|غرد|اردف|استطرد|اعترف)(?:ت|ه|ها|وا|نا)?$"
)
_OFFICE = re.compile(r"\bthe (?:president|premier|prime minister|chairman)\b", re.IGNORECASE)
_OFFICE_ROOT = "رييس"
_FORMS_OF_ADDRESS = frozenset({"السيد", "السيدة", "الدكتور", "الدكتورة", "د"})
_PRONOUN = re.compile(
    r"^[\"'“‘(]*(?:He|She)\b|\b(?:[Hh]e|[Ss]he) (?:said|told|added|says|wrote|asked|suggested"
    r"|claimed|explained|tweeted|commented|continued|noted)\b"
)


def name_checks(
    source: str,
    english: str,
    gazetteer: Gazetteer,
    known: Sequence[Span] = (),
    model: NameModel | None = None,
    least: float = LIKELY,
) -> tuple[Check, ...]:
    """At most one check, for the names of which the English has no part.

    Args:
        source: the Arabic sentence.
        english: its English.
        gazetteer: the names to look for.
        known: stretches of the Arabic whose names have been looked for already.
        model: tells which other words are names; the bundled one when None.
        least: log odds of a name from which it is missed.
    """
    search = _Search(source, english, gazetteer, model or name_model.bundled())
    spans = tuple(
        span
        for span in search.lost(least)
        if not any(start < span[1] and span[0] < end for start, end in known)
    )
    if not spans:
        return ()
    names = ", ".join(without_to(source[start:end]) for start, end in spans)
    message = f"No English form of {names} is found: the name may be lost or changed."
    return (Check(KIND, Level.LIKELY, message, spans),)


class _Search:
    """The names of a sentence and the words of its English that may render them."""

    def __init__(self, source: str, english: str, gazetteer: Gazetteer, model: NameModel) -> None:
        self.words: Words = words_of(source)
        self.names = likely_names(self.words, gazetteer, model)
        self.english = english
        self.model = model
        self.trusted_forms = gazetteer.abbreviations

    @cached_property
    def capitals(self) -> list[Span]:
        """Where the words with a capital letter stand that may be names."""
        spans = name_words(self.english)
        return [span for span in spans if self.english[slice(*span)].lower() not in COMMON_WORDS]

    @cached_property
    def parts(self) -> list[str]:
        """Those words, and the parts of those with a hyphen."""
        whole = [self.english[slice(*span)] for span in self.capitals]
        return list(dict.fromkeys(part for word in whole for part in (word, *word.split("-"))))

    def lost(self, least: float) -> Iterator[Span]:
        """Where the names stand that are not found."""
        for name in self.names:
            if name.odds >= least and not self._is_found(name) and not self._is_said_before(name):
                yield name.span(self.words)

    def _is_found(self, name: LikelyName) -> bool:
        return (
            known_form(self._forms_of(name), self.english, self.capitals) is not None
            or any(self._has(word, name) for word in self._of(name))
            or self._is_abbreviated(name)
            or self._is_described(name)
            or (not name.whole and any(self._has(word, name) for word in self._beside(name)))
            or self._is_written_otherwise(name)
        )

    def _is_said_before(self, name: LikelyName) -> bool:
        """Whether the sentence has the same name once more, and that is found."""
        return any(
            set(self._of(name)) <= set(self._of(other)) and self._is_found(other)
            for other in self.names
            if other is not name
        )

    def _forms_of(self, name: LikelyName) -> tuple[str, ...]:
        """The known forms of a name, without what another name of the sentence is called first."""
        others = {
            other.forms[0]
            for other in self.names
            if other.whole and other.forms and other.forms != name.forms
        }
        return tuple(form for form in name.forms if form not in others)

    def _of(self, name: LikelyName) -> tuple[str, ...]:
        return self.words.plain[name.first : name.after]

    def _has(self, word: str, name: LikelyName) -> bool:
        """Whether an English word renders a word of a name, and no other name better."""
        for part in self.parts:
            away = _distance(self._bare(word), part)
            if away <= _SURE:
                return True
            if away <= NEAR and not self._renders_other(part, away, word, name):
                return True
        return False

    def _renders_other(self, part: str, away: float, word: str, name: LikelyName) -> bool:
        """Whether an English word is nearer to another name of the sentence."""
        return any(
            known_form(another.forms, part, []) is not None
            or any(
                other != word and _distance(self._bare(other), part) < away
                for other in self._of(another)
            )
            for another in self.names
            if another is not name
        )

    def _beside(self, name: LikelyName) -> Iterator[str]:
        """The words right beside a name that may belong to it: one before, two after."""
        inside = {at for other in self.names for at in range(other.first, other.after)}
        after = range(name.after, min(name.after + 2, len(self.words.plain)))
        for at in after:
            if at in inside or not self._may_belong(at) or not self.words.side_by_side(at - 1, at):
                break
            if begins_with_and(self.words.plain[at], self.model):
                break
            yield self.words.plain[at]
        before = name.first - 1
        if (
            before >= 0
            and before not in inside
            and self._may_belong(before)
            and self.words.side_by_side(before, name.first)
            and not begins_with_and(self.words.plain[name.first], self.model)
        ):
            yield self.words.plain[before]

    def _may_belong(self, at: int) -> bool:
        word = self.words.plain[at]
        if len(word) == _SHORTEST_BESIDE:
            return self._any_near([word], self.parts, _NEAR_SHORT)
        return len(word) > _SHORTEST_BESIDE and not is_adjective(word)

    def _is_abbreviated(self, name: LikelyName) -> bool:
        """Whether an abbreviation that is not of the Arabic begins with a letter of the name."""
        return any(
            begin_alike(form, letter)
            for found in _ABBREVIATION.findall(self.english)
            if found not in self.words.source and found not in self.trusted_forms
            for letter in (found.split("&") if "&" in found else found[:1])
            for word in self._of(name)
            for form in self._bare(word)[-1:]
        )

    def _is_described(self, name: LikelyName) -> bool:
        """Whether the English may speak of a person without the name.

        "He said" may stand for a name after a verb of saying, "the president" for a name where the
        Arabic has no such office.
        """
        if name.whole or name.after != name.first + 1:
            return False
        words, before = self.words.plain, name.first - 1
        while before > 0 and words[before] in _FORMS_OF_ADDRESS:
            before -= 1
        if before >= 0 and _SAYS.match(words[before]) and _PRONOUN.search(self.english):
            return True
        has_office = _OFFICE.search(self.english) is not None
        return has_office and not any(_OFFICE_ROOT in word for word in words)

    def _is_written_otherwise(self, name: LikelyName) -> bool:
        """Whether the English has the name joined, parted, in small letters or with an ending."""
        text, words = self.english, self._of(name)
        pairs = [
            text[a:b] + text[c:d]
            for (a, b), (c, d) in pairwise(self.capitals)
            if text[b:c] in {" ", "-", " of "}
        ]
        unlisted = [
            word
            for word in words
            if not any(form in self.model.listed for form in without_particles(word))
        ]
        stems = [_ENDING.sub("", part) for part in self.parts if len(part) > 5]
        lower = _LOWER.findall(text)
        lower += [_ENDING.sub("", word) for word in lower]
        tails = [part[at:] for part in self.parts for at in range(3, len(part) - 3)]
        glued = [
            word[at:]
            for word in words
            if _is_glued(word, self.model)
            for at in range(3, len(word) - 3)
        ]
        return (
            self._any_near(words, pairs, _NEAR_JOINED)
            or self._any_near(words, stems, _NEAR_WITHOUT_ENDING)
            or self._any_near(unlisted, lower, _NEAR_LOWER)
            or self._any_near(self._joined(name), self.parts, _NEAR_JOINED)
            or self._any_near(glued, self.parts, _NEAR_LOWER)
            or self._any_near(words, tails, _NEAR_TAIL)
        )

    def _any_near(self, words: Sequence[str], parts: Sequence[str], near: float) -> bool:
        return any(_distance(self._bare(word), part) <= near for word in words for part in parts)

    def _bare(self, word: str) -> list[str]:
        """A word, and what is left without particles, unless lists have it as a name (واشنطن)."""
        return [word] if word in self.model.listed else without_particles(word)

    def _joined(self, name: LikelyName) -> list[str]:
        """Two or three words from the one before the name on, written as one."""
        return [
            "".join(self.words.plain[first : first + size])
            for size in (2, 3)
            for first in range(max(0, name.first - 1), name.after)
            if first + size <= len(self.words.plain)
            and self.words.side_by_side(first, first + size - 1)
            and not any(
                begins_with_and(word, self.model)
                for word in self.words.plain[first + 1 : first + size]
            )
        ]


def _distance(forms: Sequence[str], part: str) -> float:
    """The distance of an English word from the nearest form of an Arabic one.

    Words that do not begin alike must be nearer than others: they count as far apart otherwise.
    """
    away = min(distance(form, part) for form in forms)
    if _NEAR_UNLIKE < away <= NEAR and not any(begin_alike(form, part) for form in forms):
        return 1.0
    return away


def _is_glued(word: str, model: NameModel) -> bool:
    return len(word) >= _GLUED and word not in model.listed
