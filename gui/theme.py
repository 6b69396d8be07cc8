"""Colours of the window, all drawn from the system's palette and one accent colour."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

from core.pair import Level

_ACCENT_LIGHT = QColor("#0f6674")
_ACCENT_DARK = QColor("#6fc3cf")


@dataclass(frozen=True)
class Theme:
    """The colours everything is painted with.

    Attributes:
        dark: True when the system's text is lighter than its paper.
        paper, desk: behind the article, and around it.
        ink, quiet, faint: text, secondary text, and what is still to come.
        rule: thin lines.
        accent: the one colour that means "this".
        linked, key, found: behind the sentence in hand, a key point, a search match.
        doubtful, likely, note: signs of checks by level.
    """

    dark: bool
    paper: QColor
    desk: QColor
    ink: QColor
    quiet: QColor
    faint: QColor
    rule: QColor
    accent: QColor
    linked: QColor
    key: QColor
    found: QColor
    doubtful: QColor
    likely: QColor
    note: QColor

    @classmethod
    def of(cls, palette: QPalette) -> Theme:
        """The theme that suits a palette, light or dark."""
        paper = palette.color(QPalette.ColorRole.Base)
        ink = palette.color(QPalette.ColorRole.Text)
        dark = ink.lightnessF() > paper.lightnessF()
        accent = _ACCENT_DARK if dark else _ACCENT_LIGHT
        return cls(
            dark=dark,
            paper=paper,
            desk=palette.color(QPalette.ColorRole.Window),
            ink=ink,
            quiet=mix(ink, paper, 0.62),
            faint=mix(ink, paper, 0.30),
            rule=mix(ink, paper, 0.16),
            accent=accent,
            linked=mix(accent, paper, 0.34 if dark else 0.22),
            key=mix(accent, paper, 0.15 if dark else 0.07),
            found=mix(QColor("#e0a100"), paper, 0.45 if dark else 0.40),
            doubtful=QColor("#ff8a7a" if dark else "#b3261e"),
            likely=QColor("#f0b45c" if dark else "#8f5a00"),
            note=mix(ink, paper, 0.62),
        )

    def of_level(self, level: Level) -> QColor:
        """The colour of a check's sign."""
        return {
            Level.DOUBTFUL: self.doubtful,
            Level.LIKELY: self.likely,
            Level.NOTE: self.note,
        }[level]


def mix(colour: QColor, ground: QColor, share: float) -> QColor:
    """``colour`` laid over ``ground`` with a cover of ``share`` (0 to 1), opaque."""
    return QColor.fromRgbF(
        colour.redF() * share + ground.redF() * (1 - share),
        colour.greenF() * share + ground.greenF() * (1 - share),
        colour.blueF() * share + ground.blueF() * (1 - share),
    )
