"""The form for one name or term: its Arabic, the English the desk wants, and a note."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QWidget,
)

from core.word_kinds import TERMS
from gui.fonts import arabic_font
from gui.names.words import DeskWords, Kind

_HOLDS = "It holds for every article, from now on."
_SEVERAL = "Several forms, any of which will do, are parted by |."
NOT_TRANSLATED = "Do not translate: the English is its own name in Latin letters"


class WordForm(QDialog):
    """Takes one row of the names or terms; it stays open until the row can be kept."""

    def __init__(self, words: DeskWords, kind: Kind, title: str, row: Any, parent: QWidget) -> None:
        """A form on a row.

        Args:
            words: where the row goes.
            kind: names or terms.
            title: of the window.
            row: what the fields say at first; without English it is a new one.
            parent: the window it belongs to.
        """
        super().__init__(parent)
        self._words, self._kind, self._opened = words, kind, row.arabic if row.english else ""
        self.setWindowTitle(title)
        self.setMinimumWidth(460)
        self.arabic, self.english = QLineEdit(row.arabic), QLineEdit(row.english)
        self.note = QLineEdit(row.note)
        self.kept = QCheckBox(NOT_TRANSLATED)
        self.told = QLabel(_HOLDS if kind is not TERMS else f"{_HOLDS} {_SEVERAL}")
        self._build()
        if kind is TERMS:
            self.kept.setChecked(not row.translate)
        (self.english if row.arabic else self.arabic).setFocus()
        self.english.selectAll()

    @property
    def row(self) -> Any:
        """The row as the form says it now."""
        cells = {field: getattr(self, field).text() for field in ("arabic", "english", "note")}
        if self._kind is TERMS:
            cells["translate"] = not self.kept.isChecked()
        return self._kind.made(**cells)

    def accept(self) -> None:
        """Keep the row; without English the name or term it opened on is taken out of the table.

        A form that opened empty, or whose Arabic was changed, replaces no row that is there.
        """
        kind, row = self._kind, self.row
        same = kind.key(row.arabic) == kind.key(self._opened)
        before = kind.found(kind.of(self._words.wording), row.arabic) if same else None
        if before is not None and not row.english:
            done = self._words.take_out(kind, [before])
        elif fault := self._words.fault(kind, row, before):
            self.told.setText(fault)
            self.told.setAccessibleName(fault)
            return
        else:
            done = self._words.put(kind, row, before)
        if done:
            super().accept()

    def _build(self) -> None:
        self.arabic.setAccessibleName("Arabic")
        self.arabic.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.arabic.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        self.arabic.setFont(arabic_font(100))
        self.english.setAccessibleName("English")
        self.note.setAccessibleName("Note for the desk")
        self.told.setWordWrap(True)
        form = QFormLayout(self)
        form.addRow("&Arabic", self.arabic)
        form.addRow("&English", self.english)
        if self._kind is TERMS:
            form.addRow("", self.kept)
        form.addRow("&Note", self.note)
        form.addRow(self.told)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)
