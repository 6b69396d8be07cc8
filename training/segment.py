"""Sampled segmentations: the same word in other pieces, so that scarce words share theirs.

Kudo ("Subword regularization", 2018). SentencePiece's own sampler cannot be seeded so that two
processes agree; here each word's likeliest segmentations are asked for once, and the choice among
them is the caller's.
"""

import itertools
import math
import random

import sentencepiece


class Segmenter:
    """Draws segmentations from each word's likeliest ones."""

    def __init__(
        self,
        vocabulary: sentencepiece.SentencePieceProcessor,
        *,
        best: int = 8,
        sharpness: float = 0.3,
    ) -> None:
        """Choose among `best` segmentations of a word, by probability to the power `sharpness`."""
        self._vocabulary = vocabulary
        self._best = best
        self._sharpness = sharpness
        self._known: dict[str, tuple[list[list[str]], list[float]]] = {}

    def sample(self, text: str, rng: random.Random) -> list[str]:
        """Return the pieces of `text`, whose words are each cut as chance will have it."""
        pieces: list[str] = []
        for word in self._vocabulary.normalize(text).replace("▁", " ").split():
            choices, weights = self._choices(word)
            pieces += (
                rng.choices(choices, cum_weights=weights)[0] if len(choices) > 1 else choices[0]
            )
        return pieces

    def _choices(self, word: str) -> tuple[list[list[str]], list[float]]:
        found = self._known.get(word)
        if found is None:
            choices = self._vocabulary.nbest_encode(word, nbest_size=self._best, out_type=str)
            chances = [self._sharpness * self._log_probability(choice) for choice in choices]
            likeliest = max(chances)
            weights = itertools.accumulate(math.exp(chance - likeliest) for chance in chances)
            found = self._known[word] = choices, list(weights)
        return found

    def _log_probability(self, pieces: list[str]) -> float:
        return sum(
            self._vocabulary.get_score(self._vocabulary.piece_to_id(piece)) for piece in pieces
        )
