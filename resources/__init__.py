"""What comes with the program, and the one place that finds it."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent

MODELS = _HERE / "models"
"""Folder of the bundled model package and its manifest."""

SAMPLES = _HERE / "samples"
"""Folder of the sample articles, written for this program."""

GAZETTEERS = _HERE / "gazetteers"
"""Folder of the names that the checks know, with the notices of their sources."""

LEXICON = _HERE / "lexicon.tsv"
"""What Arabic words may mean, written for this program."""

ICONS = _HERE / "icons"
"""Folder of the icons."""


def sample() -> Path:
    """The sample article that opens when nothing else is named."""
    return min(SAMPLES.glob("*.md"))
