"""The edits of an article, to be undone and done again."""

from __future__ import annotations

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
    """What was done, the last edit last, and what was undone since."""

    done: list[Edit] = field(default_factory=list)
    undone: list[Edit] = field(default_factory=list)

    def add(self, edit: Edit) -> None:
        """A new edit; what was undone before it cannot be done again."""
        self.done.append(edit)
        self.undone.clear()

    def undo(self) -> None:
        """The last edit is undone."""
        self.undone.append(self.done.pop())

    def redo(self) -> None:
        """The edit undone last is done again."""
        self.done.append(self.undone.pop())
