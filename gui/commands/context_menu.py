"""The menus under the right mouse button: on a key point, and on a sentence of a pane."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from gui.checks.remedies import Offer
from gui.commands.edit_commands import ON_ENGLISH
from gui.commands.point_commands import ON_A_SENTENCE
from gui.panes.panes import SentencePane
from gui.panes.reader import Reader


def add_context_menus(
    reader: Reader, actions: Mapping[str, QAction], offers: Callable[[int], Sequence[Offer]]
) -> None:
    """Let the right mouse button offer what can be done with a sentence.

    Args:
        reader: gets the menus.
        actions: all actions by name.
        offers: what helps against the checks of the sentence of a number.
    """
    offered = [actions[name] for name in ON_A_SENTENCE]
    reader.key_points.addActions(offered)
    reader.key_points.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
    for pane in reader.panes:
        pane.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        shown = [*(actions[name] for name in ON_ENGLISH if pane is reader.english), *offered]
        pane.customContextMenuRequested.connect(
            lambda point, pane=pane, shown=shown: pane_menu(
                pane, reader, shown, offers, point
            ).popup(pane.viewport().mapToGlobal(point))
        )


def pane_menu(
    pane: SentencePane,
    reader: Reader,
    offered: list[QAction],
    offers: Callable[[int], Sequence[Offer]],
    point: QPoint,
) -> QMenu:
    """The menu of a pane; the sentence under the mouse is taken in hand when none is selected.

    Args:
        pane: where the button was pressed.
        reader: the pane's reader.
        offered: what can be done with any sentence.
        offers: what helps against the checks of the sentence of a number; it stands on top.
        point: place of the mouse in the viewport.
    """
    number = pane.sentence_at(point)
    if number and not pane.textCursor().hasSelection():
        reader.clear_selection()
        reader.go_to(number)
    menu = pane.createStandardContextMenu(point)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    first = menu.actions()[0]
    helping = []
    for offer in offers(number) if number else ():
        action = QAction(offer.words, menu)
        action.triggered.connect(offer.take)
        helping.append(action)
    menu.insertActions(first, helping)
    if helping:
        menu.insertSeparator(first)
    menu.addSeparator()
    menu.addActions(offered)
    return menu
