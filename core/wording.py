"""The analyst's own words on this machine: corrected sentences, names and terms."""

from __future__ import annotations

from datetime import UTC, datetime

from core.corrections import Corrections
from core.errors import CannotWrite, DamagedLedger, DragomanError
from core.glossary import Glossary, read_glossary, write_glossary
from core.ledger import Ledger, read_ledger, write_ledger
from core.paths import Paths


class Wording:
    """What the analyst wrote, in memory for readings and on disk for the next time.

    Attributes:
        corrections: corrected English by the cleaned Arabic; it changes while articles are read.
        names: how the desk writes names.
        terms: the English the desk wants for terms.
        version: another number after each change of names or terms.
        troubles: what the user is to know of the files that were damaged or could not be read when
            the program started; a file that is still in its place then is never written.
    """

    def __init__(self, paths: Paths) -> None:
        self._paths = paths
        self.corrections: dict[str, str] = {}
        self.names = Ledger()
        self.terms = Glossary()
        self.version = 0
        self.troubles: dict[str, DragomanError] = {}
        self._read()

    def correct(self, arabic: str, english: str | None) -> None:
        """Keep the analyst's English for a sentence; None goes back to the machine's.

        Raises:
            CannotWrite: it cannot be stored; then nothing has changed.
        """
        self._refuse("corrections")
        if english is None:
            self._store.forget(arabic)
            self.corrections.pop(arabic, None)
        else:
            self._store.keep(arabic, english, datetime.now(UTC))
            self.corrections[arabic] = english

    def write_names(self, names: Ledger) -> None:
        """Use another ledger from now on, and keep it.

        What other windows wrote since this one last read or wrote the file is taken over; for a
        name that changed here and there, the form from here stays.

        Raises:
            CannotWrite, DamagedLedger: it cannot be stored; then nothing has changed.
        """
        self._refuse("names")
        _make_folder(self._paths)
        file = self._paths.names
        if file.exists():
            names = read_ledger(file).with_changes(self.names, names)
        write_ledger(names, file)
        self.names = names
        self.version += 1

    def write_terms(self, terms: Glossary) -> None:
        """Use another glossary from now on, and keep it; other windows count as for names.

        Raises:
            CannotWrite, DamagedLedger: it cannot be stored; then nothing has changed.
        """
        self._refuse("terms")
        _make_folder(self._paths)
        file = self._paths.terms
        if file.exists():
            terms = read_glossary(file).with_changes(self.terms, terms)
        write_glossary(terms, file)
        self.terms = terms
        self.version += 1

    def catch_up(self) -> None:
        """Take over what other windows wrote into the files of names and terms.

        Raises:
            DamagedLedger: one of them cannot be read; what is in memory stays.
        """
        names, terms = self.names, self.terms
        if self._paths.names.exists() and "names" not in self.troubles:
            names = read_ledger(self._paths.names)
        if self._paths.terms.exists() and "terms" not in self.troubles:
            terms = read_glossary(self._paths.terms)
        if (names, terms) != (self.names, self.terms):
            self.names, self.terms = names, terms
            self.version += 1

    def _read(self) -> None:
        try:
            self._store = Corrections(self._paths.corrections)
            self.corrections.update(self._store.all())
        except (CannotWrite, OSError):
            fault = "your corrections cannot be read"
            self.troubles["corrections"] = CannotWrite(self._paths.corrections, fault)
        else:
            if aside := self._store.put_aside:
                fault = f"it was damaged, is kept as {aside}, and a new one is begun"
                self.troubles["put aside"] = DamagedLedger(self._paths.corrections, 0, fault)
        try:
            if self._paths.names.exists():
                self.names = read_ledger(self._paths.names)
        except DamagedLedger as error:
            self.troubles["names"] = error
        try:
            if self._paths.terms.exists():
                self.terms = read_glossary(self._paths.terms)
        except DamagedLedger as error:
            self.troubles["terms"] = error

    def _refuse(self, what: str) -> None:
        """Never write over a file that holds the analyst's work and could not be read."""
        if what in self.troubles:
            raise self.troubles[what]


def _make_folder(paths: Paths) -> None:
    try:
        paths.data.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite.because(error, paths.data) from error
