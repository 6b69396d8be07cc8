"""Where the program keeps its own files on this machine."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

_NAME = "dragoman"


@dataclass(frozen=True)
class Paths:
    """The program's own folders; nothing is written outside them unless the user names the place.

    Attributes:
        config: settings.
        data: model packages, names and terms, the library.
        cache: translations already made; may be deleted at any time.
        log: the program's log, which never holds the user's text.
    """

    config: Path
    data: Path
    cache: Path
    log: Path

    @property
    def settings(self) -> Path:
        """File of the settings."""
        return self.config / "settings.json"

    @property
    def packages(self) -> Path:
        """Folder of the model packages the user installed."""
        return self.data / "packages"

    @property
    def corrections(self) -> Path:
        """File of the analyst's corrections."""
        return self.data / "corrections.sqlite"

    @property
    def library(self) -> Path:
        """File of the articles that were read."""
        return self.data / "library.sqlite"

    @property
    def names(self) -> Path:
        """File of the names ledger."""
        return self.data / "names.tsv"

    @property
    def terms(self) -> Path:
        """File of the glossary."""
        return self.data / "terms.tsv"

    @property
    def translations(self) -> Path:
        """File of the translations already made."""
        return self.cache / "translations.sqlite"


def default_paths(home: Path | None = None) -> Paths:
    """The platform's usual folders, or folders below ``home`` when it is given."""
    if home is not None:
        return Paths(home / "config", home / "data", home / "cache", home / "log")
    return Paths(
        platformdirs.user_config_path(_NAME, appauthor=False),
        platformdirs.user_data_path(_NAME, appauthor=False),
        platformdirs.user_cache_path(_NAME, appauthor=False),
        platformdirs.user_log_path(_NAME, appauthor=False),
    )


def argos_packages() -> tuple[Path, ...]:
    """Folders where argostranslate keeps its own packages; they are read, never written.

    argostranslate follows the XDG variables on every system (its ``settings`` module, 1.11).
    """
    data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    places = [data / "argos-translate" / "packages"]
    if named := os.environ.get("ARGOS_PACKAGES_DIR"):
        places.append(Path(named))
    return tuple(places)
