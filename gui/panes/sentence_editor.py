"""A small editor that lies over one sentence of the English pane and moves along with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
)

from gui.panes.margin import MARGIN
from gui.panes.panes import SentencePane
from gui.theme import Theme

_PADDING = 8
_OWN_KEYS = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SentenceEditor(QFrame):
    """Takes the analyst's English for one sentence.

    Signals:
        kept: the text the analyst wants.
        cancelled: the analyst does not want it.
    """

    kept = Signal(str)
    cancelled = Signal()

    def __init__(self, pane: SentencePane) -> None:
        super().__init__(pane.viewport())
        self._pane = pane
        self._number = 0
        self._before = ""
        self.field = QPlainTextEdit()
        self.machine = QLabel()
        self.hint = QLabel("Ctrl+Enter keeps it, Esc leaves it as it was")
        self.keep_button, self.cancel_button = QPushButton("Keep"), QPushButton("Cancel")
        self._build()
        self.hide()

    @property
    def text(self) -> str:
        """What is typed, in one line."""
        return " ".join(self.field.toPlainText().split())

    @property
    def dirty(self) -> bool:
        """True while something typed is neither kept nor cancelled."""
        return self.isVisibleTo(self._pane) and self.text != self._before

    def open(self, number: int, english: str, *, before: str, machine: str, at: int | None) -> None:
        """Edit a sentence.

        Args:
            number: of the sentence in the pane.
            english: the text to begin with.
            before: the English that is shown in the pane.
            machine: the machine's English to show beside it; "" for nothing.
            at: place of the caret in UTF-16 units; None for the end.
        """
        self._number, self._before = number, before
        self.machine.setText(f"Machine: {machine}")
        self.machine.setVisible(bool(machine))
        self.field.setFont(self._pane.document().defaultFont())
        self.field.setPlainText(english)
        cursor = self.field.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if at is not None:
            cursor.setPosition(min(at, cursor.position()))
        self.field.setTextCursor(cursor)
        self._pane.places.reveal(number)
        self.show()
        self.raise_()
        self.place()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> None:
        """Lie over the sentence wherever it is now."""
        lines = self._pane.places.lines(self._number)
        if not self.isVisibleTo(self._pane) or not lines:
            return
        view = self._pane.viewport()
        width = view.width() - round(MARGIN) - _PADDING
        self.field.setFixedHeight(self._height_of_text(width - 4 * _PADDING))
        self.setFixedWidth(width)
        height = self.sizeHint().height()
        top = round(lines[0].top()) - self._pane.verticalScrollBar().value() - 2 * _PADDING
        if 0 <= top < view.height():
            top = max(0, min(top, view.height() - height))
        self.setGeometry(round(MARGIN) - _PADDING, top, width, height)

    def set_theme(self, theme: Theme) -> None:
        """Change colours."""
        self.setStyleSheet(
            f"SentenceEditor {{ background: {theme.paper.name()};"
            f" border: 2px solid {theme.accent.name()}; border-radius: 6px; }}"
            f"QPlainTextEdit {{ background: {theme.paper.name()}; color: {theme.ink.name()}; }}"
            f"QLabel {{ color: {theme.quiet.name()}; }}"
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that mean something here do not go to the window's commands."""
        if watched is not self.field or not isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.Resize:
                self.place()
            return super().eventFilter(watched, event)
        own = event.key() in _OWN_KEYS or event.matches(QKeySequence.StandardKey.Redo)
        if event.type() == QEvent.Type.ShortcutOverride and own:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and event.key() in _OWN_KEYS:
            if event.key() == Qt.Key.Key_Escape:
                self.cancelled.emit()
            else:
                self.kept.emit(self.text)
            return True
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """As high as its parts need at its width."""
        layout = self.layout()
        assert layout is not None
        # Without the wrapped label a layout has no height for a width, only a height.
        if layout.hasHeightForWidth():
            return QSize(self.width(), layout.totalHeightForWidth(self.width()))
        return QSize(self.width(), layout.totalSizeHint().height())

    def _height_of_text(self, width: int) -> int:
        document = self.field.document().clone()
        document.setDefaultFont(self.field.font())
        metrics = self.field.fontMetrics()
        box = metrics.boundingRect(
            0, 0, width, 10_000, Qt.TextFlag.TextWordWrap.value, self.field.toPlainText() or "x"
        )
        return box.height() + metrics.lineSpacing() + 2 * _PADDING

    def _build(self) -> None:
        self.setAccessibleName("Edit the English of the sentence")
        self.field.setAccessibleName("English of the sentence")
        self.field.setFrameShape(QFrame.Shape.NoFrame)
        self.field.setTabChangesFocus(True)
        self.machine.setWordWrap(True)
        self.machine.setTextFormat(Qt.TextFormat.PlainText)
        self.machine.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        foot = QHBoxLayout()
        foot.addWidget(self.hint)
        foot.addStretch()
        for button in (self.cancel_button, self.keep_button):
            button.setFlat(True)
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING, _PADDING, _PADDING, _PADDING)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self.machine)
        column.addLayout(foot)
        self.field.installEventFilter(self)
        self._pane.viewport().installEventFilter(self)
        self.field.textChanged.connect(self.place)
        self.keep_button.clicked.connect(lambda: self.kept.emit(self.text))
        self.cancel_button.clicked.connect(self.cancelled)
        self._pane.scrolled.connect(self.place)
        # the sentence moves when English arrives above it; its new place is known a little later
        layout = self._pane.document().documentLayout()
        layout.documentSizeChanged.connect(lambda _: QTimer.singleShot(0, self, self.place))
