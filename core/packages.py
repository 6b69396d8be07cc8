"""Model packages: the bundled one, the installed ones, and whether they can be trusted."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Package:
    """An unpacked argos package that translates Arabic into English.

    Attributes:
        place: its folder.
        version: as in its metadata ("1.0").
        origin: where it was found: "bundled", "user", "argos" or "file".
        fingerprint: SHA-256 over its model files, hexadecimal.
    """

    place: Path
    version: str
    origin: str
    fingerprint: str

    @property
    def name(self) -> str:
        """What the window and the report block call it ("bundled news model 1.0")."""
        if self.origin == "bundled":
            return f"bundled news model {self.version}"
        return f"{self.place.name} {self.version}"
