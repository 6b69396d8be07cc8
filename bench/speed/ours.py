"""Read the article once in a fresh process, as the program does, and say how long that took.

Run as `python -m bench.speed.ours STARTED [FILE]`, STARTED being the monotonic clock just before.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from pathlib import Path
from typing import Any

from bench.memory import peak_memory

POINTS = 5
# All that a reading loads on its way, so that importing can be timed apart.
LOADED = (
    "argostranslate.package",
    "bench.speed.article",
    "core.ranking",
    "core.reading",
    "core.report",
    "ctranslate2",
)


def main(started: float, file: Path | None) -> None:
    """Print one line of JSON: seconds since the start, peak memory in bytes, the English."""
    began = time.monotonic()
    for name in LOADED:
        importlib.import_module(name)
    imported = time.monotonic()
    seen = reading(file)
    measured = {
        "import": imported - began,
        "first": seen["first"] - started,
        "whole": seen["whole"] - started,
        "first_processor": seen["first_processor"],
        "whole_processor": time.process_time(),
        "memory": peak_memory(),
        "english": seen["english"],
    }
    print(json.dumps(measured))


def reading(file: Path | None) -> dict[str, Any]:
    """Read the article; return when the first key point and the last sentence were in English.

    A key point that was cut counts when its last piece has come.
    """
    import resources  # noqa: PLC0415  LOADED is timed apart
    from bench.speed.article import article  # noqa: PLC0415
    from core.packages import bundled  # noqa: PLC0415
    from core.reading import Ranked, Translated, read_article, whole  # noqa: PLC0415
    from core.translator import Engine  # noqa: PLC0415

    english: dict[str, str] = {}
    first = None
    for event in read_article(article(file), Engine(bundled(resources.MODELS)), points=POINTS):
        if isinstance(event, Ranked):
            best = whole(event.sentences, event.key_points[0].sentence)
        elif isinstance(event, Translated):
            english[event.pair.sentence.text] = event.pair.first or event.pair.machine
            if first is None and best[-1].text in english:
                first, first_processor = time.monotonic(), time.process_time()
    return {
        "english": english,
        "first": first,
        "first_processor": first_processor,
        "whole": time.monotonic(),
    }


if __name__ == "__main__":
    main(float(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None)
