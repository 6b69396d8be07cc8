"""The translator in use, made where and when it is first needed."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.cache import Cache, Remembering
from core.errors import DragomanError
from core.packages import Listing, Package, bundled, find, install, open_package
from core.paths import Paths, argos_packages
from core.translator import Engine, Translation, Translator


@dataclass(frozen=True)
class PackageChoice:
    """Which package to use: a folder, or None for the bundled one."""

    folder: Path | None = None
    origin: str = "user"


@dataclass(frozen=True)
class OneByOne:
    """A translator that begins a sentence only when it is asked for."""

    translator: Translator

    @property
    def package(self) -> Package:
        """The model package in use."""
        return self.translator.package

    def translate(self, texts: Sequence[str]) -> Iterator[Translation]:
        """Yield one translation for each text, in order; see ``Translator.translate``."""
        for text in texts:
            yield from self.translator.translate([text])

    def alternatives(self, text: str, count: int) -> list[Translation]:
        """Up to ``count`` different translations of one text, best first."""
        return self.translator.alternatives(text, count)


class Models:
    """Makes the translator for the chosen package; safe to ask from any thread.

    Checking a package means reading all of it, so that only workers should ask.
    """

    def __init__(self, paths: Paths, models: Path, choice: PackageChoice, *, keep: bool) -> None:
        """Nothing is read yet.

        Args:
            paths: the program's folders.
            models: folder of the bundled package.
            choice: the package to use.
            keep: whether translations are kept on disk.
        """
        self._paths = paths
        self._models = models
        self._choice = choice
        self._file = paths.translations if keep else None
        self._lock = threading.Lock()
        self._cache: Cache | None = None
        self._engine: Engine | None = None

    @property
    def paths(self) -> Paths:
        """The program's folders."""
        return self._paths

    @property
    def choice(self) -> PackageChoice:
        """The package to use."""
        return self._choice

    def choose(self, choice: PackageChoice) -> None:
        """Use another package from now on."""
        with self._lock:
            self._choice, self._engine = choice, None

    def keep(self, *, kept: bool) -> None:
        """Keep translations on disk from now on; or keep none, and forget those that are there."""
        file = self._paths.translations if kept else None
        cache = self._remembered()
        with self._lock:
            if file != self._file:
                self._file = file
                cache.keep_in(file)

    def clear(self) -> None:
        """Forget all translations, on disk as well."""
        self._remembered().clear()

    def install(self, file: Path) -> Iterator[object]:
        """Unpack a package file into the user's folder; yields the ``Package``.

        Raises:
            DamagedPackage, NoModel, CannotWrite: see ``core.packages.install``.
        """
        yield install(file, self._paths.packages)

    def engine(self) -> Engine:
        """The bare translator, which remembers nothing.

        Raises:
            NoModel, DamagedPackage: the chosen package cannot be used.
        """
        with self._lock:
            if self._engine is None:
                self._engine = Engine(self._package(self._choice))
            return self._engine

    def translator(self) -> Translator:
        """The translator with its memory of earlier translations.

        Raises:
            NoModel, DamagedPackage: the chosen package cannot be used.
        """
        return Remembering(self.engine(), self._remembered())

    def sparing(self) -> Translator:
        """The same, but never more than one sentence at work, so that others hardly wait for it.

        Raises:
            NoModel, DamagedPackage: the chosen package cannot be used.
        """
        return Remembering(OneByOne(self.engine()), self._remembered())

    def warm_up(self) -> Iterator[object]:
        """Check and load the chosen package ahead of its first use; yields it when that worked."""
        try:
            engine = self.engine()
            yield engine.package
            engine.load()
        except DragomanError:
            return  # it is told when an article needs it

    def listing(self) -> Iterator[object]:
        """Yield the ``Listing`` of all packages on this machine, the bundled one first."""
        found = find(self._paths.packages, argos_packages())
        try:
            own: tuple[Package, ...] = (bundled(self._models),)
        except DragomanError:
            own = ()
        yield Listing((*own, *found.packages), found.damaged)

    def _remembered(self) -> Cache:
        """The translations already made, opened when they are first needed."""
        with self._lock:
            if self._cache is None:
                self._cache = Cache(self._file)
            return self._cache

    def _package(self, choice: PackageChoice) -> Package:
        if choice.folder is None:
            return bundled(self._models)
        return open_package(choice.folder, choice.origin)
