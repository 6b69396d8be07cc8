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


@dataclass(frozen=True)
class Hypothesis:
    """One translation that the search found; `score` is the mean log probability of a piece."""

    english: str
    score: float


class PackageTranslator:
    """A model package, loaded."""

    def __init__(self, package: Path, *, threads: int = 2) -> None:
        """Load the package folder `package`; `threads` processor cores at most."""
        self._model = ctranslate2.Translator(
            str(package / "model"), device="cpu", inter_threads=threads, intra_threads=1
        )
        self._vocabulary = sentencepiece.SentencePieceProcessor(
            model_file=str(package / "sentencepiece.model")
        )

    def translate(self, lines: Sequence[str], decoding: Decoding | None = None) -> list[str]:
        """Return the English of each Arabic line."""
        return [found[0].english for found in self.hypotheses(lines, decoding or Decoding(), 1)]

    def hypotheses(
        self, lines: Sequence[str], decoding: Decoding, count: int | None = None
    ) -> list[list[Hypothesis]]:
        """Return the best `count` translations of each line, by default as many as the beam."""
        results = self._model.translate_batch(
            self._vocabulary.encode(list(lines), out_type=str),
            replace_unknowns=True,
            max_batch_size=2048,
            batch_type="tokens",
            beam_size=decoding.beam,
            num_hypotheses=count or decoding.beam,
            length_penalty=decoding.length_penalty,
            repetition_penalty=decoding.repetition_penalty,
            no_repeat_ngram_size=decoding.no_repeat_ngram,
            return_scores=True,
        )
        return [
            [
                self._hypothesis(pieces, score, decoding.length_penalty)
                for pieces, score in zip(result.hypotheses, result.scores, strict=True)
            ]
            for result in results
        ]

    def _hypothesis(self, pieces: list[str], score: float, length_penalty: float) -> Hypothesis:
        length = max(len(pieces), 1)
        english = self._vocabulary.decode_pieces(pieces).replace("▁", " ").replace("_", " ")
        return Hypothesis(english.removeprefix(" "), score * length ** (length_penalty - 1))
