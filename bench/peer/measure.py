"""Translate an article with `argostranslate.translate.translate`, and say how long that took.

Runs in an environment of its own, made from the pyproject.toml beside it, on a request that
`bench.speed.peer` writes: the paragraphs with our sentences of each. Its arguments are that file,
the monotonic clock just before, and a folder of argostranslate packages. argostranslate's
own sentence splitter is replaced by those, because it downloads a file for it; that spares it the
time of splitting, and makes both sides translate the same sentences.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

from bench.memory import peak_memory


class OurSentences:
    """Stands where argostranslate has its sentence splitter."""

    def __init__(self, sentences: dict[str, list[str]]) -> None:
        self._sentences = sentences

    def split_sentences(self, paragraph: str) -> list[str]:
        """Return the sentences of a paragraph; a text that is none of them is one sentence."""
        return self._sentences.get(paragraph, [paragraph])


def main(request: Path, started: float, packages: Path) -> None:
    """Print one line of JSON: seconds since the start, peak memory in bytes, the English."""
    wanted = json.loads(request.read_text("utf-8"))
    os.environ["ARGOS_PACKAGES_DIR"] = str(packages)
    began = time.monotonic()
    import argostranslate.translate  # noqa: PLC0415  its time is what is measured

    imported = time.monotonic()
    translation: Any = argostranslate.translate.get_translation_from_codes("ar", "en")
    translation.underlying.sentencizer = OurSentences(wanted["sentences"])
    text = "\n".join(wanted["sentences"])
    argostranslate.translate.translate(text, "ar", "en")
    whole, processor = time.monotonic(), time.process_time()
    peak = peak_memory()
    every = [sentence for found in wanted["sentences"].values() for sentence in found]
    english = [argostranslate.translate.translate(sentence, "ar", "en") for sentence in every]
    measured = {
        "import": imported - began,
        "whole": whole - started,
        "whole_processor": processor,
        "memory": peak,
        "english": dict(zip(every, english, strict=True)) if wanted["parity"] else {},
    }
    print(json.dumps(measured))


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]), Path(sys.argv[3]))
