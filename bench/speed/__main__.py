"""Print the speed table: `python -m bench.speed [--rounds N] [--article FILE] [--no-peer]`."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from bench.speed import peer
from bench.speed.article import article, by_paragraph
from bench.table import table

MIB = 1024 * 1024


@dataclass(frozen=True)
class Line:
    """A line of the table: ours against the peer's, and the aim for the peer's divided by ours."""

    name: str
    ours: str
    peers: str
    aim: float | None


LINES = (
    Line("import, s", "import", "import", None),
    Line("start to first key point in English, s", "first", "whole", 8.0),
    Line("start to whole translation, s", "whole", "whole", 2.0),
    Line("processor time to first key point, s", "first_processor", "whole_processor", None),
    Line("processor time to whole translation, s", "whole_processor", "whole_processor", None),
    Line("peak memory, MiB", "memory", "memory", 2.0),
)

Measured = Mapping[str, Any]


def main() -> None:
    """Measure, and print what was measured."""
    parser = argparse.ArgumentParser(prog="bench.speed")
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="timed runs of each")
    parser.add_argument("--article", type=Path, metavar="FILE", help="article to be timed on")
    parser.add_argument("--no-peer", action="store_true", help="leave argostranslate out")
    options = parser.parse_args()
    with_peer = not options.no_peer and has_peer()
    ours, peers, windows = measure(options.rounds, options.article, with_peer=with_peer)
    paragraphs = by_paragraph(article(options.article))
    words = sum(len(paragraph.split()) for paragraph in paragraphs)
    print(
        f"\nAn article of {words} words in {sum(map(len, paragraphs.values()))} sentences, the"
        f" bundled model, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}; fresh processes,"
        f" files in memory.\nMedian of {options.rounds} rounds, (lowest to highest)."
        " Dragoman and argostranslate.translate.translate take turns.\n"
    )
    print(table(comparison(ours, peers)))
    if peers:
        print(
            "\nProcessor time counts all threads and depends little on what else the machine does."
            "\nThe first key point is set against the peer's whole: it gives nothing before that."
            "\nIts sentence splitter is set to our sentences: its own downloads a file."
        )
        print(parity(ours[0]["english"], peers[0]["english"]))
    print("\n" + table(window_lines(windows)))


def has_peer() -> bool:
    """Install the peer if need be; tell whether it is there, after saying what is left out."""
    try:
        peer.install()
    except peer.NoPeer:
        print("bench: argostranslate could not be installed, the comparison is left out")
        return False
    return True


def measure(
    rounds: int, file: Path | None, *, with_peer: bool
) -> tuple[list[Measured], list[Measured], list[Measured]]:
    """Run ours, the peer and the window in turn; the first round warms up and does not count."""
    ours: list[Measured] = []
    peers: list[Measured] = []
    windows: list[Measured] = []
    after = () if file is None else (str(file.resolve()),)
    for turn in range(rounds + 1):
        with tempfile.TemporaryDirectory() as folder:
            home = Path(folder)
            reading = [sys.executable, "-m", "bench.speed.ours"]
            ours.append(peer.run(reading, home, *after))
            if with_peer:
                peers.append(peer.translate(home, file, parity=turn == 1))
            window = [sys.executable, "-m", "bench.speed.window", str(home / "window")]
            windows.append(peer.run(window, home, *after))
        print(f"bench: round {turn} of {rounds}", file=sys.stderr, flush=True)
    return ours[1:], peers[1:], windows[1:]


def comparison(ours: list[Measured], peers: list[Measured]) -> list[list[str]]:
    """Return the table's rows: ours, the peer's, and how many times ours goes into the peer's."""
    rows = [["", "Dragoman", "argostranslate", "ratio", "aim"]]
    for line in LINES:
        show = in_mebibytes if line.ours == "memory" else in_seconds
        mine = [run[line.ours] for run in ours]
        theirs = [run[line.peers] for run in peers]
        ratio = f"{median(theirs) / median(mine):.1f}" if peers else "-"
        aim = f">= {line.aim:.0f}" if line.aim else ""
        rows.append([line.name, spread(mine, show), spread(theirs, show), ratio, aim])
    return rows


def window_lines(windows: list[Measured]) -> list[list[str]]:
    """Return the rows about the window."""
    return [
        ["The window (offscreen unless there is a display)", "Dragoman", "aim"],
        ["start to visible, s", spread([run["visible"] for run in windows], in_seconds), "< 1"],
        [
            "longest stall while translating, s",
            spread([run["stall"] for run in windows], in_seconds),
            "< 0.1",
        ],
    ]


def parity(ours: Mapping[str, str], peers: Mapping[str, str]) -> str:
    """Say how many sentences both sides translate to the same English."""
    same = sum(peers[sentence] == english for sentence, english in ours.items())
    return (
        f"Sentence by sentence, {same} of {len(ours)} come out the same in both"
        " (ours: the machine's output before any correction)."
    )


def in_seconds(value: float) -> str:
    """Return seconds with two decimals."""
    return f"{value:.2f}"


def in_mebibytes(value: float) -> str:
    """Return bytes as whole MiB."""
    return f"{value / MIB:.0f}"


def spread(values: list[float], show: Callable[[float], str]) -> str:
    """Return the median with the lowest and the highest, a dash when nothing was measured."""
    if not values:
        return "-"
    return f"{show(median(values))} ({show(min(values))} to {show(max(values))})"


if __name__ == "__main__":
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    main()
