"""What all open articles tell: each fact once, with everyone who tells it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTextBrowser, QVBoxLayout, QWidget

from core.block import Block, as_html, as_text
from core.digest import digest
from core.digest_report import digest_block, told_once
from core.plural import plural
from core.reading import Reading
from gui.wish import Wish


def digest_of(readings: Sequence[Reading], wish: Wish, marking: str) -> Iterator[object]:
    """Yield the digest's block; takes as long as ranking all the articles.

    Args:
        readings: at least one.
        wish: how many facts at most, by which method and with which focus.
        marking: the user's handling marking, "" for none.
    """
    readings = told_once(readings)
    facts = digest(
        [reading.sentences for reading in readings],
        wish.points,
        method=wish.method,
        focus=wish.focus,
    )
    yield digest_block(readings, facts, made=datetime.now(UTC), marking=marking)


class DigestPage(QDialog):
    """The digest, to read and to copy as a report block."""

    def __init__(self, block: Block, unread: int, parent: QWidget) -> None:
        """Show a digest.

        Args:
            block: the digest.
            unread: number of open articles that are not in it, because they were not read yet.
            parent: the window it belongs to.
        """
        super().__init__(parent)
        self.setWindowTitle("Digest of the open articles")
        self.resize(760, 640)
        self._block = block
        self.text = QTextBrowser()
        self.text.setAccessibleName("Digest")
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.document().setDocumentMargin(16)
        self.text.setHtml(as_html(block))
        self.left_out = QLabel(f"Not in it: {plural(unread, 'open article')} not read yet.")
        self.left_out.setVisible(unread > 0)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy_button = buttons.addButton("Copy", QDialogButtonBox.ButtonRole.ActionRole)
        self.copy_button.clicked.connect(self.copy)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self.text, self.left_out, buttons):
            layout.addWidget(widget)

    def copy(self) -> None:
        """Copy the digest as a report block, as plain text and as HTML at once."""
        data = QMimeData()
        data.setText(as_text(self._block))
        data.setHtml(as_html(self._block))
        QGuiApplication.clipboard().setMimeData(data)
