"""A source as text, and back; and what an earlier record of it adds."""

from __future__ import annotations

import json
from dataclasses import asdict, fields, replace
from datetime import datetime
from typing import Any

from core.article import Source


def source_text(source: Source) -> str:
    """The source as one line of JSON."""
    retrieved = source.retrieved.isoformat() if source.retrieved else None
    return json.dumps({**asdict(replace(source, retrieved=None)), "retrieved": retrieved})


def source_of(written: str) -> Source:
    """The source that ``source_text`` wrote."""
    known: dict[str, Any] = json.loads(written)
    retrieved = known.pop("retrieved")
    return Source(**known, retrieved=datetime.fromisoformat(retrieved) if retrieved else None)


def completed(source: Source, before: Source) -> Source:
    """The source with what was known before of what it does not say, such as the outlet."""
    missing = {
        field.name: getattr(before, field.name)
        for field in fields(Source)
        if not getattr(source, field.name)
    }
    return replace(source, **missing)
