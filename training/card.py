"""Fill a package's model card with its scores and what a reader found out about it.

    python card.py --package packages/translate-ar_en-1_0 --scores scores/scores.md --notes FILE

Writes the manifest and the archive beside the package anew.
"""

import argparse
import sys
from pathlib import Path

from package import pack, write_card, write_manifest


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; return 0."""
    parser = argparse.ArgumentParser(description="Fill a package's model card.")
    parser.add_argument("--package", type=Path, required=True, metavar="DIR")
    parser.add_argument("--scores", type=Path, required=True, metavar="FILE")
    parser.add_argument("--notes", type=Path, required=True, metavar="FILE")
    options = parser.parse_args(arguments)
    scores = "## Scores\n\n" + options.scores.read_text("utf-8")
    write_card(options.package, scores, options.notes.read_text("utf-8"))
    write_manifest(options.package.parent)
    print(pack(options.package))
    return 0


if __name__ == "__main__":
    sys.exit(main())
