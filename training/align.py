"""Word alignments of the training pairs, over subword pieces, by eflomal.

Eflomal (Östling and Tiedemann, 2016) samples both directions; a link that both directions hold
weighs twice one that a single direction holds. Its licence is GPL-3.0: it runs here, when the
data is prepared, and no part of it reaches the application.
"""

import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import sentencepiece
from eflomal import Aligner

from links import parse_links


def align(
    pairs: Sequence[tuple[str, str]], vocabulary: sentencepiece.SentencePieceProcessor, path: Path
) -> None:
    """Align every pair of (Arabic, English) lines and write the links to `path` (npz)."""
    with tempfile.TemporaryDirectory() as scratch:
        names = [Path(scratch) / name for name in ("arabic", "english", "forward", "reverse")]
        for side in (0, 1):
            with names[side].open("w", encoding="utf-8") as lines:
                for pieces in vocabulary.encode([pair[side] for pair in pairs], out_type=str):
                    lines.write(" ".join(pieces) + "\n")
        with names[0].open(encoding="utf-8") as arabic, names[1].open(encoding="utf-8") as english:
            Aligner(model=3, n_samplers=1).align(
                arabic,
                english,
                links_filename_fwd=str(names[2]),
                links_filename_rev=str(names[3]),
                quiet=True,
            )
        starts, rows = [0], []
        with names[2].open() as forward, names[3].open() as reverse:
            for ahead, back in zip(forward, reverse, strict=True):
                rows += parse_links(ahead, back)
                starts.append(len(rows))
    np.savez_compressed(
        path, starts=np.array(starts, np.int64), rows=np.array(rows, np.uint8).reshape(-1, 3)
    )
