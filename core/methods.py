"""How key points can be chosen: the methods the analyst may pick from, in plain words."""

from __future__ import annotations

import enum


class Method(enum.Enum):
    """How the sentences of an article are ranked; the first is the default.

    The value is what the command line and the settings call the method.
    """

    NEWS = "news"
    LEXRANK = "lexrank"
    TEXTRANK = "textrank"
    LUHN = "luhn"
    SUMBASIC = "sumbasic"
    LEAD = "lead"

    @property
    def title(self) -> str:
        """Its name as the menu and the report block's method line write it."""
        return _TITLES[self]

    @property
    def description(self) -> str:
        """One plain sentence on what it prefers."""
        return _DESCRIPTIONS[self]

    @property
    def sample(self) -> int | None:
        """How many sentences it can rank in reasonable time; None for any number.

        Of a longer article so many are ranked, taken at equal distances.
        """
        return _SAMPLES.get(self, 2000)


DEFAULT = Method.NEWS

_TITLES = {
    Method.NEWS: "LexRank leaning on title and opening",
    Method.LEXRANK: "LexRank",
    Method.TEXTRANK: "TextRank",
    Method.LUHN: "Luhn",
    Method.SUMBASIC: "SumBasic",
    Method.LEAD: "order in the article",
}

_DESCRIPTIONS = {
    Method.NEWS: (
        "Sentences close to the title, to the opening and to many other sentences; "
        "what repeats a chosen one waits."
    ),
    Method.LEXRANK: "Sentences that resemble many others, wherever they stand.",
    Method.TEXTRANK: "Sentences that share words with many others; long sentences gain.",
    Method.LUHN: "Sentences in which the article's frequent words stand close together.",
    Method.SUMBASIC: "Sentences full of the article's frequent words, each topic once.",
    Method.LEAD: "The first sentences of the article.",
}

_SAMPLES = {Method.LUHN: 500, Method.SUMBASIC: 500, Method.LEAD: None}
