"""Which commands can be used now, by what is on the screen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QAction

from gui.analyst.editing import Editing
from gui.articles.desk import Desk
from gui.commands.check_commands import CHECKS, FILTERS
from gui.commands.point_commands import BETWEEN_POINTS, POINTS

_NEEDS_ARTICLE = (
    *("source", "save", "copy_report", "copy_all", "find", "find_next", "find_previous"),
    *("next", "previous", "again", "word_by_word"),
    *(command.name for command in (*CHECKS, *FILTERS) if command is not None),
    *("edit", "machine", "back", "use_names"),
    *(command.name for command in (*POINTS, *BETWEEN_POINTS) if command is not None),
    "digest",
)
_NEEDS_OTHERS = ("next_article", "previous_article", "go_to_article")


def enable(actions: Mapping[str, QAction], desk: Desk, editing: Editing) -> None:
    """Let the user choose the commands that do something now, and no others.

    Args:
        actions: all commands, by name.
        desk: the articles that are open.
        editing: the edits of the article on the screen.
    """
    run, shelf = desk.run, desk.shelf
    article = run.article if run is not None else None
    able = {
        **dict.fromkeys(_NEEDS_ARTICLE, run is not None and bool(run.sentences)),
        **dict.fromkeys(_NEEDS_OTHERS, len(shelf.articles) > 1),
        **editing.able,
        "close_article": shelf.current is not None,
        "encoding": _has_encoding(desk),
        "attachment": article is not None and bool(article.attachments),
        "reopen": shelf.can_reopen,
        "stop": desk.busy,
        "go_on": desk.can_go_on,
    }
    for name, enabled in able.items():
        actions[name].setEnabled(enabled)


def _has_encoding(desk: Desk) -> bool:
    """True when the file asked for last can be read again with another encoding."""
    asked, article = desk.asked, desk.run.article if desk.run is not None else None
    if asked is None or asked.path is None or asked.attachment is not None:
        return False
    if article is None or asked is not desk.request:
        return True  # it could not be read: perhaps it can with another encoding
    return bool(article.source.encoding)
