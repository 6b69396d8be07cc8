"""The analyst's own words on this machine: corrected sentences, kept for every article."""

from __future__ import annotations

from datetime import UTC, datetime

from core.corrections import Corrections
from core.errors import CannotWrite
from core.paths import Paths


class Wording:
    """What the analyst wrote, in memory for readings and on disk for the next time.

    Attributes:
        corrections: corrected English by the cleaned Arabic; it changes while articles are read.
        trouble: why the file could not be read when the program started; None when it could.
    """

    def __init__(self, paths: Paths) -> None:
        self.corrections: dict[str, str] = {}
        self.trouble: CannotWrite | None = None
        try:
            self._store = Corrections(paths.corrections)
            self.corrections.update(self._store.all())
        except (CannotWrite, OSError):
            self.trouble = CannotWrite(paths.corrections, "your corrections cannot be read")

    def correct(self, arabic: str, english: str | None) -> None:
        """Keep the analyst's English for a sentence; None goes back to the machine's.

        Raises:
            CannotWrite: it cannot be stored; then nothing has changed.
        """
        if self.trouble is not None:
            raise self.trouble
        if english is None:
            self._store.forget(arabic)
            self.corrections.pop(arabic, None)
        else:
            self._store.keep(arabic, english, datetime.now(UTC))
            self.corrections[arabic] = english
