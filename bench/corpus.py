"""Where the evaluation sets lie that some tables are measured on, and how to name it."""

from __future__ import annotations

import argparse
import os
import sys
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


def command_line(program: str, about: str | None, holds: str) -> argparse.ArgumentParser:
    """A command line that names the corpus folder.

    Args:
        program: how it is called.
        about: what it prints.
        holds: the part of the corpus it needs.
    """
    parser = argparse.ArgumentParser(prog=program, description=about)
    parser.add_argument("--corpus", metavar="DIR", help=f"folder with {holds}")
    return parser


def corpus_of(given: argparse.Namespace) -> Path:
    """The corpus folder of a command line; where none is named, say so and exit with 2."""
    try:
        return corpus(given.corpus)
    except CorpusUnset as error:
        print(error, file=sys.stderr)
        sys.exit(2)
