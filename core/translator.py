"""What turns Arabic sentences into English ones: the protocol, and the CTranslate2 engine."""

from __future__ import annotations

import math
import os
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from core.errors import DamagedPackage
from core.numbers.legible import legible
from core.packages import Package, Tokenizer, tokenizer

if TYPE_CHECKING:
    import ctranslate2

BEAM = 4
LENGTH_PENALTY = 0.2
LONGEST_OUTPUT = 256
"""Decoding as argostranslate does it (its ``translate`` module, 1.11), so that a package gives the
same English here and there; the length is CTranslate2's default, in tokens."""

LONGEST_INPUT = 500
"""Tokens of a sentence that are read; a model with 512 positions fails on more."""

_SECONDS_A_BATCH = 0.5
_FIRST_BATCH = 60
_SMALLEST_BATCH = 30
_LARGEST_BATCH = 600


@dataclass(frozen=True)
class Translation:
    """One sentence's English.

    Attributes:
        english: the translator's output, untouched.
        score: its log-probability, divided by a power of its length; at most 0.
        cut: True when input or output hit its length limit, so that its end is missing.
    """

    english: str
    score: float
    cut: bool = False


class Translator(Protocol):
    """Anything that translates Arabic sentences into English, one result a sentence."""

    @property
    def package(self) -> Package:
        """The model package in use, for provenance."""

    def translate(self, texts: Sequence[str]) -> Iterator[Translation]:
        """Yield one translation for each text, in order, as batches get ready.

        The caller stops by not asking for more; at most one batch is lost.
        """

    def alternatives(self, text: str, count: int) -> list[Translation]:
        """Up to ``count`` different translations of one text, best first."""


@dataclass
class Engine:
    """A CTranslate2 model over an argos package, loaded when it is first needed.

    Attributes:
        package: the package it runs.
        threads: sentences worked on at the same time; 0 for as many as this process has cores.
        legible_figures: whether it reads 25000 as 25,000 (``core.numbers.legible``).
    """

    package: Package
    threads: int = 0
    legible_figures: bool = True
    _loading: threading.Lock = field(default_factory=threading.Lock, repr=False)
    _loaded: tuple[ctranslate2.Translator, Tokenizer] | None = field(default=None, repr=False)

    def load(self) -> None:
        """Load the model now; does nothing when it is there already.

        Raises:
            DamagedPackage: it cannot be loaded.
        """
        with self._loading:
            if self._loaded is None:
                self._loaded = _model(self.package, self.threads), tokenizer(self.package)

    def translate(self, texts: Sequence[str]) -> Iterator[Translation]:
        """Yield one translation for each text, in order, batch by batch.

        A batch holds as many words as take about half a second on this machine.

        Raises:
            DamagedPackage: the model cannot be loaded, or fails.
        """
        budget = float(_FIRST_BATCH)
        position = 0
        while position < len(texts):
            batch = _batch(texts, position, budget)
            began = time.monotonic()
            found = self._run(batch, hypotheses=1)
            speed = sum(map(_size, batch)) / max(time.monotonic() - began, 1e-3)
            budget = min(max(speed * _SECONDS_A_BATCH, _SMALLEST_BATCH), _LARGEST_BATCH)
            position += len(batch)
            yield from (hypotheses[0] for hypotheses in found)

    def alternatives(self, text: str, count: int) -> list[Translation]:
        """Up to ``count`` different translations of one text, best first.

        Raises:
            DamagedPackage: the model cannot be loaded, or fails.
        """
        different = {found.english: found for found in reversed(self._run([text], count)[0])}
        return list(reversed(different.values()))

    def _run(self, texts: list[str], hypotheses: int) -> list[list[Translation]]:
        """The hypotheses of each text, best first."""
        self.load()
        assert self._loaded is not None
        model, tokens = self._loaded
        prefix = self.package.target_prefix
        read = map(legible, texts) if self.legible_figures else texts
        inputs = [tokens.encode(text) for text in read]
        try:
            results = model.translate_batch(
                [tokens_in[:LONGEST_INPUT] for tokens_in in inputs],
                target_prefix=[[prefix]] * len(texts) if prefix else None,
                replace_unknowns=True,
                beam_size=max(BEAM, hypotheses),
                num_hypotheses=hypotheses,
                length_penalty=LENGTH_PENALTY,
                max_decoding_length=LONGEST_OUTPUT,
                max_batch_size=math.ceil(len(texts) / _workers(self.threads)),
                return_scores=True,
            )
        except RuntimeError as error:
            raise DamagedPackage(self.package.place, "the model failed") from error
        return [
            [
                Translation(
                    _text(tokens, output, prefix),
                    score,
                    len(tokens_in) > LONGEST_INPUT or len(output) >= LONGEST_OUTPUT,
                )
                for output, score in zip(result.hypotheses, result.scores, strict=True)
            ]
            for tokens_in, result in zip(inputs, results, strict=True)
        ]


def _model(package: Package, threads: int) -> Any:
    """Load the CTranslate2 model of a package.

    The cores share out the sentences. Left to itself CTranslate2 puts four threads on each
    sentence, which wait for one another in busy loops: on two cores with other work that made a
    sentence take up to 400 times as long.
    """
    import ctranslate2  # noqa: PLC0415  a tenth of a second that a listing need not wait for

    try:
        return ctranslate2.Translator(
            str(package.model), device="cpu", inter_threads=_workers(threads), intra_threads=1
        )
    except RuntimeError as error:
        raise DamagedPackage(package.place, "the model cannot be loaded") from error


def _workers(threads: int) -> int:
    """How many sentences to work on at the same time."""
    return threads or len(os.sched_getaffinity(0))


def _text(tokens: Tokenizer, output: list[str], prefix: str) -> str:
    """The text of an output, without the prefix token and the blank that starts a word."""
    text = tokens.decode(output)
    if prefix and text.startswith(prefix):
        text = text[len(prefix) :]
    return text.removeprefix(" ")


def _batch(texts: Sequence[str], position: int, budget: float) -> list[str]:
    """The texts from ``position`` on that fit into a budget of words, at least one."""
    batch = [texts[position]]
    words = _size(texts[position])
    for text in texts[position + 1 :]:
        words += _size(text)
        if words > budget:
            break
        batch.append(text)
    return batch


def _size(text: str) -> int:
    """Number of words, for dividing work; a run without blanks weighs by its length."""
    return max(text.count(" ") + 1, len(text) // 8)
