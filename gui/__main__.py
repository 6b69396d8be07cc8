"""The ``dragoman`` command: ``brief`` works without a window, everything else opens it."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from core.options import home
from resources import MODELS

STOPPED = 130
"""Exit code after Ctrl+C, as shells have it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; the exit code.

    Args:
        arguments: the command line after the program's name; None for the process's own.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["brief"]:
        from core import cli  # noqa: PLC0415  the command line never loads Qt

        try:
            return cli.main(given[1:], MODELS)
        except KeyboardInterrupt:
            return STOPPED
    options = _parser().parse_args(given)
    from gui.app import run  # noqa: PLC0415  see above

    return run(options.files, options.home, options.model, options.encoding, options.shot)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dragoman",
        description="Read Arabic news: key points in English, the translation beside the Arabic.",
        epilog="'dragoman brief FILE...' writes the report block without a window.",
    )
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="articles to read")
    parser.add_argument("--encoding", help="encoding of the files, when it is found wrongly")
    parser.add_argument(
        "--home", type=home, metavar="DIR", help="keep settings, cache and log below this folder"
    )
    parser.add_argument("--model", type=Path, metavar="PATH", help="folder of a model package")
    parser.add_argument(
        "--shot",
        type=Path,
        metavar="DIR",
        help="read one FILE, write its window and its report into this folder, and end",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
