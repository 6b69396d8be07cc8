"""Words as a search finds them: in any Arabic spelling, with particles stuck to them.

A text is indexed under every form that its words may be looked for in, a query asks for one form of
each of its words. Particles come off by spelling alone: a form too many in the index ("filastin"
without its first letter) costs a rare false hit, a form too few loses an article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from core.arabic import TASHKEEL, without_tashkeel, words
from core.pair import Span
from core.stems import fold

_PERSIAN = str.maketrans("کیګ", "كيك")
_PARTICLES = re.compile("^[وف]?(?:[بكل]?ال|لل|[بلك])?(?=...)")
_WORD = re.compile(rf"[\w{TASHKEEL}]+(?:[.,٫٬]\d+)*")
_WHOLE = 3
"""Letters under which a word of a query stands for itself only, not for what begins with it."""


def indexed(text: str) -> str:
    """What a text is stored under: its words in all their forms, parted by blanks."""
    return " ".join(form for word in words(text) for form in _forms(word))


def wanted(query: str) -> tuple[str, ...]:
    """The forms that a query asks for, one for each of its words; empty when it has no word."""
    return tuple(dict.fromkeys(_bare(word) for word in words(query)))


def matches(form: str, word: str) -> bool:
    """True when a word of a text is found by a ``wanted`` form."""
    if len(form) < _WHOLE:
        return form in _forms(word)
    return any(each.startswith(form) for each in _forms(word))


def spans(text: str, forms: Sequence[str]) -> Iterator[Span]:
    """Where the words stand that one of the ``wanted`` forms finds."""
    for found in _WORD.finditer(text):
        word = without_tashkeel(found.group())
        if any(matches(form, word) for form in forms):
            yield found.span()


def expression(form: str) -> str:
    """A ``wanted`` form as SQLite's FTS5 asks for it; quotes keep it from being an operator."""
    quoted = '"' + form.replace('"', '""') + '"'
    return quoted if len(form) < _WHOLE else quoted + "*"


def _folded(word: str) -> str:
    return fold(word).translate(_PERSIAN)


def _bare(word: str) -> str:
    """A word of a query without the article; other particles may be a part of it."""
    return re.sub("^(?:وال|ال)(?=...)", "", _folded(word))


def _forms(word: str) -> tuple[str, ...]:
    """The forms under which a word of a text is found, itself first."""
    folded = _folded(word)
    bare = _bare(word)
    short = _PARTICLES.sub("", folded)
    return tuple(dict.fromkeys((folded, bare, folded[1:] if folded[:1] in "وف" else folded, short)))
