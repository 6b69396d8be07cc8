"""Words as a search finds them: in any Arabic spelling, with particles stuck to them.

A text is indexed under every form that its words may be looked for in, a query asks for one form of
each of its words. Particles come off by spelling alone: a form too many in the index ("filastin"
without its first letter) costs a rare false hit, a form too few loses an article.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from core.arabic import TASHKEEL, clean, without_tashkeel, words
from core.pair import Span
from core.stems import fold

_ALIKE = str.maketrans("کیګ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "كيك01234567890123456789", "ءؤئ\u200c\u200d")
"""Persian letters, digits, and a hamza, which newsrooms write on one seat or another."""
_THOUSANDS = re.compile(r"(?<=\d)[,٬](?=\d{3}(?!\d))")
_WORD = re.compile(rf"[\w{TASHKEEL}]+(?:[.,٫٬]\d+)*")
_WHOLE = 3
"""Letters under which a word of a query stands for itself only, not for what begins with it."""


def indexed(text: str) -> str:
    """What a text is stored under: its words in all their forms, parted by blanks."""
    return " ".join(form for word in words(text) for form in _forms(word))


def wanted(query: str) -> tuple[str, ...]:
    """The forms that a query asks for, one for each of its words; empty when it has no word."""
    return tuple(dict.fromkeys(_bare(word) for word in words(clean(query.translate(_ALIKE)))))


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
    """The word in one spelling: small letters, no accents, one alif, one ya, one kind of digits."""
    plain = fold(_THOUSANDS.sub("", word.translate(_ALIKE)))
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))


def _bare(word: str) -> str:
    """A word of a query without the article and what is joined to it; "w" alone may be a part."""
    return re.sub("^(?:[وف]?[بك]?ال|[وف]?لل)(?=...)", "", _folded(word))


def _forms(word: str) -> tuple[str, ...]:
    """The forms under which a word of a text is found, itself first."""
    folded = _folded(word)
    forms = [folded]
    if folded[:1] in ("و", "ف"):
        forms.append(folded[1:])
    forms += [form[1:] for form in forms if form[:1] in ("ب", "ك", "ل")]
    for form in tuple(forms):
        # "lil-": the article after "to" has lost its alif
        forms += [form.removeprefix("ال"), form.removeprefix("ل")]
    return tuple(dict.fromkeys(form for form in forms if len(form) >= _WHOLE or form == folded))
