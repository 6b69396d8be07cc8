"""What all open articles tell: each fact once, with everyone who tells it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTextBrowser, QVBoxLayout, QWidget

from core.block import Block, as_html, as_text
from core.digest import Fact, digest
from core.digest_report import digest_block, told_once
from core.plural import plural
from core.reading import Reading
from gui.points.wish import Wish
from gui.theme import Theme


@dataclass(frozen=True)
class Digest:
    """A digest with what it was made of.

    Attributes:
        block: as a report block.
        readings: the articles, as the facts count them; the same text once.
        facts: what they tell, as the block's items.
    """

    block: Block
    readings: tuple[Reading, ...]
    facts: tuple[Fact, ...]


def digest_of(readings: Sequence[Reading], wish: Wish, marking: str) -> Iterator[object]:
    """Yield the ``Digest``; takes as long as ranking all the articles.

    Args:
        readings: at least one.
        wish: how many facts at most, by which method and with which focus.
        marking: the user's handling marking, "" for none.
    """
    once = told_once(readings)
    facts = digest(
        [reading.sentences for reading in once],
        wish.points,
        method=wish.method,
        focus=wish.focus,
    )
    block = digest_block(once, facts, made=datetime.now(UTC), marking=marking)
    yield Digest(block, once, facts)


class DigestPage(QDialog):
    """The digest, to read, to go from to what it rests on, and to copy as a report block.

    Signals:
        wanted: a ``Reading`` and the number of the sentence in it to go to.
    """

    wanted = Signal(object, int)

    def __init__(self, digest: Digest, unread: int, theme: Theme, parent: QWidget) -> None:
        """Show a digest.

        Args:
            digest: what to show.
            unread: number of open articles that are not in it, because they were not read yet.
            theme: gives the links their colour.
            parent: the window it belongs to.
        """
        super().__init__(parent)
        self.setWindowTitle("Digest of the open articles")
        self.resize(760, 640)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._digest = digest
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(self._go)
        self.text.setAccessibleName("Digest")
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.document().setDocumentMargin(16)
        addresses = [
            [f"{telling.article}/{telling.sentence}" for telling in fact.tellings]
            for fact in digest.facts
        ]
        self.text.document().setDefaultStyleSheet(f"a {{ color: {theme.accent.name()}; }}")
        self.text.setHtml(as_html(digest.block, addresses))
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
        data.setText(as_text(self._digest.block))
        data.setHtml(as_html(self._digest.block))
        QGuiApplication.clipboard().setMimeData(data)

    def _go(self, address: QUrl) -> None:
        article, sentence = address.path().split("/")
        self.wanted.emit(self._digest.readings[int(article)], int(sentence))
