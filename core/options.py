"""What ``dragoman brief`` takes on its command line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from core.methods import Method
from core.settings import MOST_POINTS

SUFFIXES = {
    "text": ".txt",
    "markdown": ".md",
    "html": ".html",
    "docx": ".docx",
    "json": ".json",
}
"""The formats of a report and the suffixes of their files."""


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The options of a command line.

    Args:
        arguments: the command line after ``brief``.

    Raises:
        SystemExit: with code 2 and a line on standard error when it is wrong.
    """
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.digest and options.format == "json":
        parser.error("a digest is written as text, markdown, html or docx")
    alone = options.digest or len(options.files) == 1
    if options.format == "docx" and options.output is None and alone and _on_terminal():
        parser.error("a Word document is no text for a terminal: name a folder with --output DIR")
    return options


def home(text: str) -> Path:
    """A folder for everything the program keeps, which is there or can still be made.

    Raises:
        argparse.ArgumentTypeError: a file is in its place, or it is empty: that would be the folder
            the program happens to be called from.
    """
    if not text.strip():
        raise argparse.ArgumentTypeError("no folder is named")
    folder = Path(text)
    try:
        there = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    except OSError as error:
        raise argparse.ArgumentTypeError(f"{folder}: {error.strerror}") from error
    if not there.is_dir():
        raise argparse.ArgumentTypeError(f"{there} is a file, not a folder")
    return folder


def _on_terminal() -> bool:
    """True when standard output is shown to a person."""
    return sys.stdout is not None and sys.stdout.isatty()


def _parser() -> argparse.ArgumentParser:
    """The options with their help."""
    parser = argparse.ArgumentParser(
        prog="dragoman brief",
        description="Key points of Arabic articles in English, with the original and its source.",
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="article to read")
    wanted = parser.add_mutually_exclusive_group()
    wanted.add_argument("--points", type=_count, metavar="N", help="number of key points")
    wanted.add_argument(
        "--share", type=_percent, metavar="PERCENT", help="key points as a share of the sentences"
    )
    parser.add_argument(
        "--digest",
        action="store_true",
        help="one block for all files: each fact once, with its sources",
    )
    parser.add_argument(
        "--method", choices=[m.value for m in Method], help="how the key points are chosen"
    )
    parser.add_argument(
        "--focus",
        action="append",
        default=[],
        metavar="WORDS",
        help="Arabic or English words whose sentences come first",
    )
    parser.add_argument("--format", choices=SUFFIXES, default="text", help="format of the report")
    parser.add_argument(
        "--output", type=Path, metavar="DIR", help="folder for the reports; nothing is overwritten"
    )
    parser.add_argument("--encoding", help="encoding of the files, when it is found wrongly")
    parser.add_argument("--model", type=Path, metavar="PATH", help="folder of a model package")
    parser.add_argument(
        "--force", action="store_true", help="go on with text that does not look like Arabic"
    )
    parser.add_argument(
        "--home", type=home, metavar="DIR", help="keep settings and cache below this folder"
    )
    return parser


def _count(text: str) -> int:
    """A number of key points."""
    value = int(text)
    if not 1 <= value <= MOST_POINTS:
        raise argparse.ArgumentTypeError(f"from 1 to {MOST_POINTS}")
    return value


def _percent(text: str) -> float:
    """A share in percent, as a number above 0 and at most 1."""
    value = float(text.rstrip("%")) / 100
    if not 0 < value <= 1:
        raise argparse.ArgumentTypeError("above 0, at most 100")
    return value
