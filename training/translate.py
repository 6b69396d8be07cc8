"""Translate lines with a model package just as the application and argostranslate do."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import ctranslate2
import sentencepiece


@dataclass(frozen=True)
class Decoding:
    """Search parameters; the defaults are those of argostranslate 1.11."""

    beam: int = 4
    length_penalty: float = 0.2
    repetition_penalty: float = 1.0
    no_repeat_ngram: int = 0


class PackageTranslator:
    """A model package, loaded."""

    def __init__(self, package: Path, *, threads: int = 2) -> None:
        """Load the package folder `package`; `threads` processor cores at most."""
        self._model = ctranslate2.Translator(
            str(package / "model"), device="cpu", inter_threads=1, intra_threads=threads
        )
        self._vocabulary = sentencepiece.SentencePieceProcessor(
            model_file=str(package / "sentencepiece.model")
        )

    def translate(self, lines: Sequence[str], decoding: Decoding | None = None) -> list[str]:
        """Return the English of each Arabic line."""
        decoding = decoding or Decoding()
        results = self._model.translate_batch(
            self._vocabulary.encode(list(lines), out_type=str),
            replace_unknowns=True,
            max_batch_size=1024,
            batch_type="tokens",
            beam_size=decoding.beam,
            length_penalty=decoding.length_penalty,
            repetition_penalty=decoding.repetition_penalty,
            no_repeat_ngram_size=decoding.no_repeat_ngram,
        )
        return [
            self._vocabulary.decode_pieces(result.hypotheses[0])
            .replace("▁", " ")
            .replace("_", " ")
            .removeprefix(" ")
            for result in results
        ]
