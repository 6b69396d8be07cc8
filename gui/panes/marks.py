"""How a sentence looks in a pane: plain, with checks, or still to come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtGui import QColor, QFont, QTextCharFormat

from core.pair import Check, Level, Pair, Span
from core.sentences import Sentence
from gui.panes.numbered import KIND, PENDING, SIGN, Run
from gui.signs import EDITED, SIGNS
from gui.theme import Theme

_UNDERLINES = {
    Level.DOUBTFUL: QTextCharFormat.UnderlineStyle.WaveUnderline,
    Level.LIKELY: QTextCharFormat.UnderlineStyle.DashUnderline,
    Level.NOTE: QTextCharFormat.UnderlineStyle.DotLine,
}

_HAIR_SPACE = "\u200a"
_DOTS_A_LETTER = 0.5


def arabic_runs(sentence: Sentence, checks: Sequence[Check], theme: Theme) -> list[Run]:
    """The Arabic, with what its checks point at underlined."""
    spans = [(span, check.level) for check in checks for span in check.source_spans]
    return _underlined(sentence.text, spans, theme)


def english_runs(
    english: str, checks: Sequence[Check], theme: Theme, *, edited: bool = False
) -> list[Run]:
    """The English, with what its checks point at underlined, and the signs that belong to it."""
    spans = [(span, check.level) for check in checks for span in check.english_spans]
    runs = _underlined(english, spans, theme)
    if checks:
        level = max(check.level for check in checks)
        runs.append(_sign(SIGNS[level], theme.of_level(level)))
    if edited:
        runs.append(_sign(EDITED, theme.accent))
    return runs


def remarks(pair: Pair) -> list[str]:
    """What there is to say about a pair, a line each: whose English it is, and its checks."""
    edited = [f"Edited by analyst. Machine: {pair.machine or 'not translated'}"]
    checks = [f"{check.level.word.capitalize()}: {check.message}" for check in pair.checks]
    return [*(edited if pair.edited else []), *checks]


def _sign(words: str, colour: QColor) -> Run:
    """A sign after a sentence, which copying leaves out."""
    form = QTextCharFormat()
    form.setForeground(colour)
    form.setFontWeight(QFont.Weight.Black)
    form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    form.setProperty(KIND, SIGN)
    return Run(_HAIR_SPACE + words, form)


def pending_runs(sentence: Sentence, theme: Theme) -> list[Run]:
    """A dot leader about as long as the English will be, so that the page hardly moves later."""
    form = QTextCharFormat()
    form.setForeground(theme.faint)
    form.setProperty(KIND, PENDING)
    dots = max(3, round(len(sentence.text) * _DOTS_A_LETTER))
    return [Run(" ".join("·" * dots), form)]


def _underlined(text: str, spans: Iterable[tuple[Span, Level]], theme: Theme) -> list[Run]:
    """The text cut wherever its underlining changes; the worst level wins where spans overlap."""
    spans = [((max(0, first), min(len(text), last)), level) for (first, last), level in spans]
    edges = sorted({0, len(text), *(edge for span, _ in spans for edge in span)})
    runs = []
    for first, last in pairwise(edges):
        form = QTextCharFormat()
        levels = [level for span, level in spans if span[0] <= first and last <= span[1]]
        if levels:
            form.setUnderlineStyle(_UNDERLINES[max(levels)])
            form.setUnderlineColor(theme.of_level(max(levels)))
        runs.append(Run(text[first:last], form))
    return runs
