"""The edits of an article, to be undone and done again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Edit:
    """One change to the English of a sentence.

    Attributes:
        arabic: the sentence.
        position: where it stands in the article.
        before, after: the analyst's English; None stands for the machine's.
    """

    arabic: str
    position: str
    before: str | None
    after: str | None

    @property
    def reverse(self) -> Edit:
        """The change that takes this one back."""
        return Edit(self.arabic, self.position, self.after, self.before)


@dataclass
class History:
    """What was done, the last edit last, what was undone since, and what the user was told of.

    Edits of different sentences do not depend on each other, so that one that has to wait, as
    another article has changed its sentence, does not hold up the others.
    """

    done: list[Edit] = field(default_factory=list)
    undone: list[Edit] = field(default_factory=list)
    refused: set[Edit] = field(default_factory=set)
    """Changes that had to wait, of which the user was told since the article came."""

    @property
    def to_undo(self) -> Iterator[Edit]:
        """The changes that undo the last edit of each sentence, the latest edit first."""
        return (edit.reverse for edit in _last_of_each_sentence(self.done))

    @property
    def to_redo(self) -> Iterator[Edit]:
        """The last edit undone of each sentence, the one undone last first."""
        return _last_of_each_sentence(self.undone)

    def add(self, edit: Edit) -> None:
        """A new edit; what was undone before it cannot be done again."""
        self.done.append(edit)
        self.undone.clear()

    def undo(self, change: Edit) -> None:
        """One of the changes ``to_undo`` was made."""
        self.undone.append(_taken_last(self.done, change.reverse))

    def redo(self, change: Edit) -> None:
        """One of the changes ``to_redo`` was made."""
        self.done.append(_taken_last(self.undone, change))


def _last_of_each_sentence(edits: list[Edit]) -> Iterator[Edit]:
    seen: set[str] = set()
    for edit in reversed(edits):
        if edit.arabic not in seen:
            seen.add(edit.arabic)
            yield edit


def _taken_last(edits: list[Edit], edit: Edit) -> Edit:
    """Take out the last of the edits that are equal to this one."""
    return edits.pop(len(edits) - 1 - edits[::-1].index(edit))
