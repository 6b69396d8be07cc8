"""The few windows beside the main one: source, choices, keys, about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from core.article import Source

_SOURCE_FIELDS = {
    "title": "Title",
    "outlet": "Outlet",
    "author": "Author",
    "date": "Date",
    "url": "Web address",
}

_ON_EVERY_KEYBOARD = re.compile(r"\+|^F\d+$|^Esc$")


class SourceForm(QDialog):
    """What the report block says about where the article came from."""

    def __init__(self, source: Source, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Source of the article")
        self.setMinimumWidth(520)
        self._source = source
        self.fields = {name: QLineEdit(getattr(source, name)) for name in _SOURCE_FIELDS}
        self.fields["date"].setPlaceholderText("2024-03-12, or 2024-03-12 09:15")
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for name, label in _SOURCE_FIELDS.items():
            form.addRow(f"&{label}", self.fields[name])
        file_name = QLabel(source.file_name or "unknown")
        file_name.setTextFormat(Qt.TextFormat.PlainText)
        form.addRow("File", file_name)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(_buttons(self, QDialogButtonBox.StandardButton.Save))

    def source(self) -> Source:
        """The source as the form says it now."""
        said = {name: field.text().strip() for name, field in self.fields.items()}
        changed = said["date"] != self._source.date
        date_from = ("analyst" if said["date"] else "") if changed else self._source.date_from
        return replace(
            self._source,
            title=said["title"],
            outlet=said["outlet"],
            author=said["author"],
            date=said["date"],
            date_from=date_from,
            url=said["url"],
        )


@dataclass(frozen=True)
class Option:
    """Something to choose: what it is called, what there is to know, and what it stands for."""

    name: str
    remark: str
    value: object
    usable: bool = True


class ChoiceDialog(QDialog):
    """One of several options, the present one marked."""

    def __init__(
        self, title: str, options: Sequence[Option], present: object, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumSize(460, 260)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setWordWrap(True)
        self.list.setSpacing(3)
        for option in options:
            item = QListWidgetItem(f"{option.name}\n{option.remark}".strip())
            item.setData(Qt.ItemDataRole.UserRole, option.value)
            if not option.usable:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
            if option.value == present:
                self.list.setCurrentItem(item)
        self.list.itemActivated.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.addWidget(self.list)
        layout.addWidget(_buttons(self, QDialogButtonBox.StandardButton.Ok))

    def value(self) -> object:
        """What the chosen option stands for."""
        chosen = self.list.selectedItems()
        return chosen[0].data(Qt.ItemDataRole.UserRole) if chosen else None


class Page(QDialog):
    """A page of text to read: the keys, or what the program is."""

    def __init__(self, title: str, text: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(560, 600)
        self.text = QTextBrowser()
        self.text.setAccessibleName(title)
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.document().setDocumentMargin(16)
        self.text.setHtml(text)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addWidget(_buttons(self, QDialogButtonBox.StandardButton.Close))


def keys_page(menus: Sequence[tuple[str, Sequence[QAction]]]) -> str:
    """The shortcuts of all actions, by menu, as HTML."""
    parts = []
    for name, actions in menus:
        rows = "".join(
            f"<tr><td style='padding: 3px 24px 3px 0'>{action.text().replace('&', '')}</td>"
            f"<td style='padding: 3px 0'><b>{_keys(action)}</b></td></tr>"
            for action in actions
            if action.shortcuts()
        )
        parts.append(f"<h3>{name}</h3><table>{rows}</table>")
    parts.append(
        "<h3>Signs</h3><p><b>!!</b> doubtful, <b>!</b> likely wrong, <b>*</b> a note: rest the "
        "mouse on the sentence to read why. <b>†</b> English edited by you. Numbers in the margin "
        "are the ranks of key points. "
        "Dots stand for English that has not come yet.</p>"
    )
    return "".join(parts)


def _keys(action: QAction) -> str:
    """The keys of an action that every keyboard has."""
    native = QKeySequence.SequenceFormat.NativeText
    names = [keys.toString(native) for keys in action.shortcuts()]
    return " &nbsp;or&nbsp; ".join(name for name in names if _ON_EVERY_KEYBOARD.search(name))


def _buttons(dialog: QDialog, accept: QDialogButtonBox.StandardButton) -> QDialogButtonBox:
    kinds = accept
    if accept != QDialogButtonBox.StandardButton.Close:
        kinds |= QDialogButtonBox.StandardButton.Cancel
    buttons = QDialogButtonBox(kinds)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons
