"""A reading as JSON, for other programs (schema 1, described in docs/using.md)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from core.packages import argos_version
from core.pair import Check, Pair
from core.reading import Reading

SCHEMA = 1


def to_json(reading: Reading, *, made: datetime) -> str:
    """The whole reading as a JSON document, ending with a line end.

    Args:
        reading: the article read.
        made: the time to record.
    """
    pairs = {pair.number: pair for pair in reading.pairs}
    record = {
        "schema": SCHEMA,
        "source": _source(reading),
        "package": {
            "name": reading.package.name,
            "version": reading.package.version,
            "sha256": reading.package.fingerprint,
            "argostranslate": argos_version(),
        },
        "method": {"key_points": reading.method, "made": made.astimezone(UTC).isoformat()},
        "key_points": [
            {
                "rank": point.rank,
                "sentence": point.sentence,
                "paragraph": reading.sentences[point.sentence - 1].paragraph,
                "arabic": " ".join(s.text for s in reading.whole(point.sentence)),
                "english": _english(pairs.get(s.number) for s in reading.whole(point.sentence)),
                "checks": [
                    check
                    for s in reading.whole(point.sentence)
                    if s.number in pairs
                    for check in map(_check, pairs[s.number].checks)
                ],
            }
            for point in reading.key_points
        ],
        "sentences": [
            {
                "number": sentence.number,
                "paragraph": sentence.paragraph,
                "index": sentence.index,
                "piece": sentence.piece,
                "arabic": sentence.text,
                "english": _english([pairs.get(sentence.number)]),
                "checks": [_check(c) for c in pairs[sentence.number].checks]
                if sentence.number in pairs
                else [],
            }
            for sentence in reading.sentences
        ],
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def _source(reading: Reading) -> dict[str, Any]:
    """What is known of the source; what is unknown is left out."""
    fields = asdict(reading.article.source)
    if moment := reading.article.source.retrieved:
        fields["retrieved"] = moment.astimezone(UTC).isoformat()
    return {name: value for name, value in fields.items() if value}


def _english(pairs: Iterable[Pair | None]) -> str | None:
    """The English of all pieces, None while a piece is missing."""
    found = list(pairs)
    if any(pair is None for pair in found):
        return None
    return " ".join(pair.english for pair in found if pair is not None)


def _check(check: Check) -> dict[str, Any]:
    """One check."""
    return {
        "kind": check.kind,
        "level": check.level.word,
        "message": check.message,
        "source_spans": [list(span) for span in check.source_spans],
        "english_spans": [list(span) for span in check.english_spans],
    }
