"""Subtitles (SubRip and WebVTT): what was said, without the times."""

from __future__ import annotations

import re
from dataclasses import replace

from core.article import Extract
from core.readers import text as plain_text

_TIME = r"(?:(\d+):)?(\d{1,2}):(\d{2})[.,](\d{1,3})"
_CUE = re.compile(rf"^\s*{_TIME}\s*-->\s*{_TIME}.*$")
_TAGS = re.compile(r"<[^<>\n]*>|\{\\[^{}\n]*\}")
_SPEAKER = re.compile(r"<v(?:\.[^ >]*)?\s+([^>]+)>")
_ENDS = (".", "!", "؟", "?", "…", ".»", '."')

PAUSE = 3.0
"""Seconds of silence after which a new paragraph begins, when the sentence is complete."""

LONG_PAUSE = 8.0
"""Seconds after which it begins in any case."""


def read(data: bytes, name: str, encoding: str | None) -> Extract:
    """The cues joined to paragraphs; a new one begins after a pause or with another speaker.

    Args, Raises: as ``core.readers.text.read``.
    """
    extract = plain_text.read(data, name, encoding)
    paragraphs: list[str] = []
    last_end, last_speaker = 0.0, ""
    for start, end, said in _cues(extract.text):
        speaker = _SPEAKER.search(said)
        named = speaker.group(1).strip() if speaker else ""
        words = " ".join(_TAGS.sub("", said).split())
        if not words:
            continue
        silence = start - last_end
        complete = not paragraphs or paragraphs[-1].endswith(_ENDS)
        fresh = named != last_speaker or silence >= LONG_PAUSE or (complete and silence >= PAUSE)
        if fresh or not paragraphs:
            paragraphs.append(words)
        else:
            paragraphs[-1] += " " + words
        last_end, last_speaker = end, named
    return replace(extract, text="\n".join(paragraphs))


def _cues(text: str) -> list[tuple[float, float, str]]:
    """Start and end in seconds and the lines of each cue; notes and styles are no cues."""
    cues: list[tuple[float, float, str]] = []
    lines: list[str] | None = None
    for line in [*text.split("\n"), ""]:
        times = _CUE.match(line)
        if times:
            lines = []
            start, end = _seconds(times.groups()[:4]), _seconds(times.groups()[4:])
        elif lines is not None and line.strip():
            lines.append(line)
        elif lines is not None:
            cues.append((start, end, "\n".join(lines)))
            lines = None
    return cues


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, fraction = (part or "0" for part in parts)
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{fraction}")
