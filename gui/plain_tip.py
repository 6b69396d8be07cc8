"""Tool tips that hold the user's text, of which Qt would draw what looks like markup."""

from __future__ import annotations

from PySide6.QtGui import Qt


def plain_tip(text: str) -> str:
    """A tool tip that shows a text as it is written, whatever it looks like."""
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text
