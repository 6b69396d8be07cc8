"""A quiet line above the article: how its text was recovered, and what came with it."""

from __future__ import annotations

import html
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from core.isolates import isolated
from gui.theme import Theme, mix


class NotesLine(QWidget):
    """Says what the reader of the file wants the analyst to know.

    Signals:
        attachment_wanted: index of the attachment whose name was clicked.
    """

    attachment_wanted = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._notes: Sequence[str] = ()
        self._attachments: Sequence[str] = ()
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.words.linkActivated.connect(lambda link: self.attachment_wanted.emit(int(link)))
        self.setAutoFillBackground(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 12, 6)
        layout.addWidget(self.words)
        self.set_theme(theme)
        self.hide()

    def show_notes(self, notes: Sequence[str], attachments: Sequence[str]) -> None:
        """Show these notes and the names of these attachments; nothing at all for none."""
        self._notes, self._attachments = notes, attachments
        said = [*notes, *(["Attached: " + ", ".join(attachments)] if attachments else [])]
        self.words.setAccessibleName(" ".join(said))
        self.setVisible(bool(said))
        self._write()

    def set_theme(self, theme: Theme) -> None:
        """Change colours."""
        self._theme = theme
        palette = QPalette(self.palette())
        ground = mix(theme.accent, theme.paper, 0.12 if theme.dark else 0.06)
        palette.setColor(QPalette.ColorRole.Window, ground)
        palette.setColor(QPalette.ColorRole.WindowText, theme.ink)
        for part in (self, self.words):
            part.setPalette(palette)
        self._write()

    def _write(self) -> None:
        parts = [html.escape(note) for note in self._notes]
        colour = self._theme.accent.name()
        links = [
            f'<a href="{place}" style="color: {colour}">{html.escape(isolated(name))}</a>'
            for place, name in enumerate(self._attachments)
        ]
        if links:
            parts.append(f"Attached: {', '.join(links)}")
        self.words.setText(" · ".join(parts))
