"""The three panes side by side, held together by the number of the sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from core.article import Article
from core.keypoints import KeyPoint
from core.pair import Level, Pair
from core.sentences import Sentence
from gui.anchor import Anchor
from gui.fonts import arabic_font, english_font
from gui.panes.columns import column, row
from gui.panes.content import Content
from gui.panes.headings import Heading, KeyPointsHeading
from gui.panes.minimap import MiniMap
from gui.panes.panes import ArabicPane, EnglishPane, SentencePane
from gui.panes.showing import Showing
from gui.points.asks import AskLine
from gui.points.keypoints import KeyPointList
from gui.theme import Theme


class Reader(QWidget):
    """An article on the screen.

    Signals:
        selection_changed: what "copy report" would take has changed.
        here_changed: another sentence is in hand, or another article.
    """

    selection_changed = Signal()
    here_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._zoom = 100
        self._content = Content(theme, (), {})
        self._here = 0
        self._syncing = False
        self.key_points = KeyPointList(theme)
        self.arabic = ArabicPane(theme)
        self.english = EnglishPane(theme)
        self.maps = tuple(MiniMap(pane, theme) for pane in self.panes)
        self.heading = KeyPointsHeading(self.key_points)
        self.asks = AskLine()
        self.headings = (
            self.heading,
            Heading("Arabic", "", self.arabic),
            Heading("English", "machine translation, not reviewed", self.english),
        )
        self.showing = Showing(self.arabic, self.english, theme)
        self.texts = QSplitter(Qt.Orientation.Horizontal)
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self._connect()
        self.set_look(theme, self._zoom)

    @property
    def panes(self) -> tuple[SentencePane, SentencePane]:
        """The Arabic and the English pane."""
        return self.arabic, self.english

    @property
    def splitters(self) -> dict[str, QSplitter]:
        """What the user can move, by name."""
        return {"columns": self.columns, "texts": self.texts}

    @property
    def here(self) -> int:
        """Number of the sentence in hand; 0 at the beginning."""
        return self._here

    def show_article(self, sentences: Sequence[Sentence], pairs: Mapping[int, Pair]) -> None:
        """Replace what is shown by another article, all of it."""
        self._content, self._here = Content(self._content.theme, sentences, pairs), 0
        self.key_points.show_cards(())
        self.showing.write(self._content, None)
        self._link(0)
        self.here_changed.emit()

    def show_only(self, least: Level | None) -> None:
        """Show only sentences with a check of this level or a worse one, None for all.

        The sentence in hand stays where it is seen, as far as it is still shown.
        """
        places, here = self.arabic.places, self._here
        anchor = places.anchor_of(here) if places.seen([here]) else places.anchor(0)
        self._syncing = True
        self.showing.write(self._content, least)
        for pane in self.panes:
            pane.set_key_points(self._content.ranks)
            pane.stand_at(here)
            pane.follow(anchor)
        self._syncing = False
        self._link(here)

    @property
    def place(self) -> tuple[int, Anchor]:
        """Where the user is: the sentence in hand, and what stands on top of the Arabic pane."""
        return self._here, self.arabic.places.anchor(0)

    def return_to(self, place: tuple[int, Anchor]) -> None:
        """Go back to where the user was in this article."""
        number, anchor = place
        self._stand_at(number)
        self.key_points.go_to(number)
        self._syncing = True
        for pane in self.panes:
            pane.follow(anchor)
        self._syncing = False

    def set_remark(self, article: Article) -> None:
        """Say above the Arabic which encoding it was read with, as far as that is unusual."""
        encoding = article.source.encoding
        usual = encoding.lower().replace("_", "-") in ("", "utf-8", "ascii")
        self.headings[1].remark.setText("" if usual else encoding)

    def show_key_points(self, points: Sequence[KeyPoint], pinned: Sequence[int] = ()) -> None:
        """Show which sentences are the key points, best first, and which of them are pinned."""
        self._content.choose(points, pinned)
        for pane in self.panes:
            pane.set_key_points(self._content.ranks)
        self._show_marks()
        self._show_cards()

    def add(self, pairs: Iterable[Pair]) -> None:
        """Fill in some more English."""
        content = self._content
        fresh = [pair for pair in pairs if content.pairs.get(pair.number) != pair]
        gone = [content.pairs[pair.number] for pair in fresh if pair.number in content.pairs]
        content.pairs.update((pair.number, pair) for pair in fresh)
        self.english.fill([pair.sentence for pair in fresh], content.english)
        checked = [pair for pair in fresh if any(c.source_spans for c in pair.checks)]
        self.arabic.fill([pair.sentence for pair in (*checked, *gone)], content.arabic)
        self._show_also(pair.number for pair in fresh if self.showing.passes(pair.number))
        if any(pair.worst is Level.DOUBTFUL for pair in (*fresh, *gone)):
            self._show_marks()
        if content.on_cards(fresh):
            self._show_cards()

    def forget_english(self) -> None:
        """Take the English back, to be translated anew."""
        self._content.pairs.clear()
        self._show_marks()
        self._fill_again()
        self.showing.tell()
        self._show_cards()

    def go_to(self, number: int) -> None:
        """Go to a sentence in all three panes; one that is hidden is shown from now on."""
        self._show_also([number])
        self._syncing = True
        for pane in self.panes:
            pane.go_to(number)
        self.english.follow(self.arabic.places.anchor_of(number))
        self._syncing = False
        self.key_points.go_to(number)
        self._stand_at(number)

    def step(self, by: int) -> None:
        """Go to the next or previous sentence that is shown."""
        number = self.showing.beyond(self._here, by)
        if number is not None:
            self.go_to(number)

    def chosen(self) -> tuple[int, ...] | None:
        """Numbers of the selected sentences or key points; None when nothing is selected."""
        for numbers in (
            self.key_points.selected_numbers(),
            self.arabic.selected_numbers(),
            self.english.selected_numbers(),
        ):
            if numbers:
                return numbers
        return None

    def clear_selection(self) -> None:
        """Select nothing anywhere."""
        self.key_points.clearSelection()
        for pane in self.panes:
            pane.clear_selection()

    def set_look(self, theme: Theme, zoom: int) -> None:
        """Change the colours of everything, and its size in per cent."""
        recolour = theme != self._content.theme
        self._content.theme, self._zoom = theme, zoom
        for pane, font in zip(self.panes, (arabic_font(zoom), english_font(zoom)), strict=True):
            pane.set_theme(theme)
            pane.set_zoom(font)
        if recolour:
            self._fill_again()
        self.key_points.set_look(theme, zoom)
        for heading in self.headings:
            heading.set_theme(theme)
        for strip in self.maps:
            strip.set_theme(theme)
        self.asks.set_theme(theme)
        self.showing.line.set_theme(theme)

    def set_stacked(self, stacked: bool) -> None:
        """Put the English below the Arabic, or beside it."""
        self.texts.setOrientation(Qt.Orientation.Vertical if stacked else Qt.Orientation.Horizontal)

    def _lay_out(self) -> None:
        left = column(self.heading, self.asks, self.key_points)
        middle = column(self.headings[1], row(self.arabic, self.maps[0]))
        right = column(self.headings[2], row(self.english, self.maps[1]))
        self.headings[2].add(self.showing.choice)
        both = column(self.showing.line, self.texts)
        for splitter, parts in ((self.texts, (middle, right)), (self.columns, (left, both))):
            for part in parts:
                splitter.addWidget(part)
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        self.columns.setStretchFactor(0, 0)
        self.columns.setStretchFactor(1, 1)
        self.columns.setSizes([340, 900])
        self.texts.setSizes([450, 450])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.columns)

    def _connect(self) -> None:
        for pane in self.panes:
            pane.tip = self._tip
            pane.pointed.connect(self._pointed)
        for pane, other in ((self.arabic, self.english), (self.english, self.arabic)):
            pane.reached.connect(partial(self._reached, other))
            pane.selected.connect(partial(self._selected, pane))
            pane.scrolled.connect(partial(self._scrolled, pane, other))
        for strip in self.maps:
            strip.reached.connect(self.go_to)
        self.key_points.pointed.connect(self._pointed)
        self.key_points.reached.connect(self.go_to)
        self.key_points.picked.connect(partial(self._selected, self.key_points))
        self.key_points.itemSelectionChanged.connect(self.selection_changed)

    def _tip(self, number: int) -> str:
        return self._content.tip(number)

    def _pointed(self, number: int) -> None:
        self._link(number or self._here)

    def _reached(self, other: SentencePane, number: int) -> None:
        if self._syncing or number == self._here:
            return
        self._stand_at(number)
        self.key_points.go_to(number)
        other.places.reveal(number)

    def _stand_at(self, number: int) -> None:
        self._here = number
        self._link(number)
        self.here_changed.emit()

    def _link(self, number: int) -> None:
        for pane in self.panes:
            pane.link(number)
        self.key_points.link(number)

    def _selected(self, source: QWidget) -> None:
        """Only one place has a selection, so that what will be copied is always plain to see."""
        if source is not self.key_points:
            self.key_points.clearSelection()
        for pane in self.panes:
            if pane is not source:
                pane.clear_selection()
        self.selection_changed.emit()

    def _scrolled(self, leader: SentencePane, other: SentencePane) -> None:
        if self._syncing or not self._content.sentences:
            return
        self._syncing = True
        other.follow(leader.anchor_for_sync())
        self._syncing = False

    def _show_also(self, numbers: Iterable[int]) -> None:
        """Show some sentences that were hidden."""
        self._syncing = True
        self.showing.show_also(numbers)
        self._syncing = False

    def _fill_again(self) -> None:
        """Draw all sentences anew where they stand."""
        self.arabic.fill(self._content.sentences, self._content.arabic)
        self.english.fill(self._content.sentences, self._content.english)

    def _show_marks(self) -> None:
        for strip in self.maps:
            strip.show_marks(self._content.marks())

    def _show_cards(self) -> None:
        self.key_points.show_cards(self._content.cards())
