"""Measure the readers: ``python -m bench.readers FILE...``.

Prints for each document its size, the words found in it, the seconds from file to article on the
clock and on the processor (the parsing process and the programs it starts included), and the most
memory that this process and its children held. Each document is read in a process of its own; the
times are the least of three readings.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from bench.memory import peak_memory
from bench.table import table
from core.arabic import words
from core.errors import UnreadableArticle
from core.readers import read_all

TRIES = 3
MEGABYTE = 1024 * 1024


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m bench.readers", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--one", action="store_true", help="print the figures of one file as JSON")
    given = parser.parse_args()
    if given.one:
        print(json.dumps(_figures(given.files[0])))
        return 0
    rows = [["document", "kB", "articles", "words", "seconds", "processor", "MB", "MB child"]]
    print(table(rows + [_row(file) for file in given.files]))
    return 0


def _row(file: Path) -> list[str]:
    """The figures of a document, taken in a fresh process."""
    command = [sys.executable, "-m", "bench.readers", "--one", str(file)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return [file.name, str(file.stat().st_size // 1024), *json.loads(done.stdout)]


def _figures(file: Path) -> list[str]:
    taken: list[tuple[float, float]] = []
    for _ in range(TRIES):
        clock, processor = time.perf_counter(), _processor_seconds()
        try:
            articles = read_all(file, retrieved=datetime.now(UTC))
        except UnreadableArticle as error:
            return ["-", error.reason.value, "-", "-", "-", "-"]
        taken.append((time.perf_counter() - clock, _processor_seconds() - processor))
    count = sum(len(words(article.text)) for article in articles)
    child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    return [
        str(len(articles)),
        str(count),
        f"{min(clock for clock, _ in taken):.2f}",
        f"{min(processor for _, processor in taken):.2f}",
        str(peak_memory() // MEGABYTE),
        str(child // MEGABYTE),
    ]


def _processor_seconds() -> float:
    """Seconds of processor time of this process and of the children that have ended."""
    total = 0.0
    for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
        used = resource.getrusage(whose)
        total += used.ru_utime + used.ru_stime
    return total


if __name__ == "__main__":
    sys.exit(main())
