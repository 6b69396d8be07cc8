"""Correcting the English in place: the analyst's text beside the machine's, undone and redone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox

from core.checks import with_ledger_forms
from core.errors import CannotWrite
from core.gazetteer import bundled
from core.pair import Pair
from core.pairing import uncorrected
from core.wording import Wording
from gui.analyst.history import Edit, History
from gui.articles.desk import Desk
from gui.panes.reader import Reader
from gui.panes.sentence_editor import SentenceEditor
from gui.problems import changed_elsewhere

DRAFT = "Your unfinished edit is kept: F2 on its sentence brings it back"
_ASK = "Sentences with an unfinished edit: {}. Keep what you typed?"
_ANSWERS = QMessageBox.StandardButton


class Editing(QObject):
    """Opens the editor on a sentence and brings what was typed into the article.

    Signals:
        failed: a ``CannotWrite``; what was typed is still in the editor.
        refused: the ``Problem`` that kept an edit from being undone or done again.
        said: what has been done, in words.
        changed: what can be undone or redone has changed.
    """

    failed = Signal(object)
    refused = Signal(object)
    said = Signal(str)
    changed = Signal()

    def __init__(self, desk: Desk, reader: Reader, wording: Wording) -> None:
        super().__init__()
        self._desk = desk
        self._reader = reader
        self._wording = wording
        self._pair: Pair | None = None
        self._drafts: dict[str, str] = {}
        self._histories: dict[str, History] = {}
        self.editor = SentenceEditor(reader.english)
        self.editor.kept.connect(self._keep)
        self.editor.cancelled.connect(self._cancel)
        reader.english.edit_wanted.connect(self.edit)
        desk.arrived.connect(self._leave)

    @property
    def history(self) -> History:
        """The edits of the article on the screen."""
        run = self._desk.run
        article = run.article.text if run is not None and run.article is not None else ""
        return self._histories.setdefault(article, History())

    @property
    def able(self) -> dict[str, bool]:
        """Whether there is something to undo and to redo."""
        return {"undo": bool(self.history.done), "redo": bool(self.history.undone)}

    def pair(self, number: int) -> Pair | None:
        """A sentence of the article on the screen with its English, None until that has come."""
        return self._desk.run.pairs.get(number) if self._desk.run is not None else None

    def edit(self, number: int, at: int | None = None) -> None:
        """Open the editor on a sentence; one that is open on another sentence keeps its text.

        Args:
            number: of the sentence.
            at: place of the caret in UTF-16 units; None for the end.
        """
        if not self.put_away():
            return
        pair = self.pair(number)
        if pair is None:
            self.said.emit("This sentence is not translated yet")
            return
        self._pair = pair
        english = self._drafts.get(pair.sentence.text, pair.english)
        machine = pair.machine if pair.edited else ""
        self._reader.go_to(number)
        self.editor.open(number, english, before=pair.english, machine=machine, at=at)

    def put_away(self) -> bool:
        """Close the editor, and keep what is typed; False when that cannot be."""
        if self.editor.dirty:
            return self._keep(self.editor.text)
        self._cancel()  # a draft typed back to what the pane shows is none any more
        return True

    def back(self, number: int) -> None:
        """Take the machine's English of a sentence again."""
        pair = self.pair(number)
        if pair is None or not pair.edited:
            self.said.emit("This sentence has the machine's text")
        else:
            self._change(Edit(pair.sentence.text, pair.sentence.position, pair.english, None))

    def use_names(self, number: int) -> None:
        """Put the desk's forms of names into a sentence, as an edit that can be undone."""
        pair = self.pair(number)
        if pair is None:
            return
        arabic, before = pair.sentence.text, pair.english
        after = with_ledger_forms(arabic, before, self._wording.names, bundled())
        if after == before:
            self.said.emit("No other form of a name of the ledger is found here: F2 edits")
        else:
            present = before if pair.edited else None
            self._change(Edit(arabic, pair.sentence.position, present, after))

    def undo(self) -> None:
        """Undo the last edit in this article that can be undone."""
        change = self._next(self.history.to_undo)
        if change is not None and self._apply(change, "Undone"):
            self.history.undo(change)
        self.changed.emit()

    def redo(self) -> None:
        """Do again the edit undone last that can be done again."""
        change = self._next(self.history.to_redo)
        if change is not None and self._apply(change, "Done again"):
            self.history.redo(change)
        self.changed.emit()

    def may_close(self) -> bool:
        """Ask what to do with something typed and not kept; False when the user stays."""
        drafts, typing = self._waiting(), self.editor.dirty
        if not drafts and not typing:
            return True
        buttons = _ANSWERS.Save | _ANSWERS.Discard | _ANSWERS.Cancel
        words = _ASK.format(len(drafts) + typing)
        box = QMessageBox(
            QMessageBox.Icon.Question, "Dragoman", words, buttons, self._reader.window()
        )
        answer = box.exec()
        if answer == _ANSWERS.Save:
            return (not typing or self._keep(self.editor.text)) and self._keep_drafts(drafts)
        if answer == _ANSWERS.Discard:
            self._drafts.clear()
        return answer == _ANSWERS.Discard

    def _waiting(self) -> dict[str, str]:
        """What was typed and left, by the Arabic; without the sentence that is open now."""
        here = self._pair.sentence.text if self._pair is not None else ""
        return {arabic: text for arabic, text in self._drafts.items() if text and arabic != here}

    def _keep_drafts(self, drafts: Mapping[str, str]) -> bool:
        """Store what was typed in other articles; False when that cannot be."""
        try:
            for arabic, english in drafts.items():
                self._wording.correct(arabic, english)
                del self._drafts[arabic]
        except CannotWrite as error:
            self.failed.emit(error)
            return False
        return True

    def _keep(self, english: str) -> bool:
        """Bring what was typed into the article; False when that cannot be."""
        pair = self._pair
        if pair is None:
            return False
        if not english:
            self.said.emit("An empty sentence is not kept: Esc leaves it as it was")
            return False
        before = pair.english if pair.edited else None
        machine = uncorrected(pair, self._wording.names, self._wording.terms).english
        after = None if english == machine else english
        edit = Edit(pair.sentence.text, pair.sentence.position, before, after)
        if english != pair.english and not self._change(edit):
            return False
        self._cancel()
        return True

    def _cancel(self) -> None:
        """Close the editor."""
        if self._pair is not None:
            self._drafts.pop(self._pair.sentence.text, None)
        self._close()

    def _leave(self) -> None:
        """Another article has come: what was typed waits for the sentence to come back."""
        if self._pair is not None:
            self._drafts.pop(self._pair.sentence.text, None)
            if self.editor.dirty:
                self._drafts[self._pair.sentence.text] = self.editor.text
                self.said.emit(DRAFT)
        self.history.refused.clear()
        self._close()
        self.changed.emit()

    def _close(self) -> None:
        self._pair = None
        if self.editor.isVisibleTo(self._reader):
            self.editor.hide()
            self._reader.english.setFocus()

    def _change(self, edit: Edit) -> bool:
        """Make a new edit; False when it cannot be stored."""
        words = "Edited by you" if edit.after is not None else "The machine's text is back"
        if not self._apply(edit, words):
            return False
        self.history.add(edit)
        self.changed.emit()
        return True

    def _next(self, changes: Iterable[Edit]) -> Edit | None:
        """The first of these changes that can be made; None when one is refused instead.

        A change to a text that another article has changed since has to wait. The user is told
        before an earlier one is made in its place, and again when there is no other.
        """
        told = self.history.refused
        waiting: Edit | None = None
        for change in changes:
            if self._wording.corrections.get(change.arabic) == change.before:
                told.discard(change)
                return change
            if change not in told:
                waiting = change
                break
            waiting = waiting or change
        if waiting is not None:
            told.add(waiting)
            self.refused.emit(changed_elsewhere(waiting.position))
        return None

    def _apply(self, edit: Edit, words: str) -> bool:
        """Store an edit, and show it wherever its sentence stands; False when it cannot be."""
        try:
            self._wording.correct(edit.arabic, edit.after)
        except CannotWrite as error:
            self.failed.emit(error)
            return False
        self._desk.reword(edit.arabic)
        self.said.emit(f"{words}: {edit.position}")
        return True
