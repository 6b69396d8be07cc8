"""The open articles as a line of tabs; there is none while only one article is open.

One that cannot be read has a tab all the same, so that it leaves a trace.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTabBar

from core.isolates import isolated
from gui.articles.shelf import Opened

_LONGEST = 40


class ArticleTabs(QTabBar):
    """A tab for each open article.

    Signals:
        chosen: place of the article the user wants on the screen.
        close_wanted: place of the article the user is done with.
    """

    chosen = Signal(int)
    close_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Open articles")
        self.setTabsClosable(True)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setAutoHide(False)
        self.currentChanged.connect(self._choose)
        self.tabCloseRequested.connect(self.close_wanted)
        self._showing = False
        self._shown: list[str] = []
        self.hide()

    def show_articles(self, articles: Sequence[Opened], place: int) -> None:
        """Show these articles; the one at ``place`` is on the screen, -1 for none."""
        self._showing = True
        titles = [article.title for article in articles]
        if titles != self._shown:
            while self.count() > len(titles):
                self.removeTab(self.count() - 1)
            for tab, title in enumerate(titles):
                short = title if len(title) <= _LONGEST else title[:_LONGEST] + "…"
                if tab == self.count():
                    self.addTab("")
                self.setTabText(tab, isolated(short).replace("&", "&&"))
                self.setTabToolTip(tab, isolated(title))
            self._shown = titles
        self.setCurrentIndex(place)
        self.setVisible(len(titles) > 1 or any(article.problem for article in articles))
        self._showing = False

    def _choose(self, place: int) -> None:
        if not self._showing and place >= 0:
            self.chosen.emit(place)
