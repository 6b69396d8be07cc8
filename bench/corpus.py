"""Where the evaluation sets lie that some tables are measured on."""

from __future__ import annotations

import os
from pathlib import Path


class CorpusUnset(Exception):
    """No corpus folder was named: pass ``--corpus DIR`` or set ``DRAGOMAN_CORPUS``."""


def corpus(named: str | None) -> Path:
    """The corpus folder.

    Args:
        named: on the command line; None to look into the environment.

    Raises:
        CorpusUnset: it is named neither here nor in the environment.
    """
    folder = named or os.environ.get("DRAGOMAN_CORPUS")
    if not folder:
        raise CorpusUnset("name the corpus folder with --corpus DIR or DRAGOMAN_CORPUS")
    return Path(folder)
