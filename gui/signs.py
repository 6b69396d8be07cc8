"""The signs beside a sentence, the same wherever it stands."""

from __future__ import annotations

from core.pair import Level

SIGNS = {Level.DOUBTFUL: "!!", Level.LIKELY: "!", Level.NOTE: "*"}
"""Its shape says the level of the worst check, colour repeats it."""

EDITED = "† edited"
"""The sign and word beside a sentence whose English is the analyst's."""
