"""Batches of piece numbers from prepared pairs: mixed by group, varied, sorted by length."""

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sentencepiece
import torch
from numpy.typing import NDArray
from torch import Tensor

from augment import Names, rewrite_thousands, substitute_numbers, without_full_stop
from datelines import with_dateline
from links import Guide, Links, load_links, spread
from pairs import TrainingPair, load_pairs
from segment import Segmenter
from sources import GROUPS
from vocabulary import END, PAD, START, load_vocabulary

_CHUNK_TOKENS = 60_000
_SAMPLED_SHARE = 0.3
_NUMBERS_SHARE = 0.45
_THOUSANDS_SHARE = 0.5
_BARE_SHARE = 0.15
_NAMES_SHARE = 0.12
_DATELINE_SHARE = 0.04
_NEIGHBOUR_SHARE = 0.12
_WORD_DROPOUT = 0.02
_FORWARD_DROPOUT = 0.08
_NEWS = ("news", "recent", "forward")
_TERMS = ("words", "terms", "names", "labels")


def vocabulary_of(data: Path) -> sentencepiece.SentencePieceProcessor:
    """Return the vocabulary in the prepared folder `data`."""
    return load_vocabulary(data / "sentencepiece.model")


@dataclass(frozen=True)
class Example:
    """One line: Arabic and English pieces without end symbols, and where to look.

    `guide` rows: English piece, Arabic piece, weight; the weights of an English piece add up to
    one. The end symbol has no row.
    """

    arabic: list[int]
    english: list[int]
    guide: Guide


@dataclass(frozen=True)
class Batch:
    """Tensors of piece numbers; B sentences, S Arabic and T English positions.

    `guide` (N, 3) holds sentence, English and Arabic positions, `guide_weights` (N) goes with it.
    """

    arabic: Tensor
    english_in: Tensor
    english_out: Tensor
    guide: Tensor
    guide_weights: Tensor

    def to(self, device: torch.device) -> "Batch":
        """Return the batch on `device`."""
        return Batch(*(tensor.to(device, non_blocking=True) for tensor in self._tensors()))

    def arrays(self) -> tuple[NDArray[Any], ...]:
        """Return the tensors as arrays, in the order in which `Batch` takes them."""
        return tuple(tensor.numpy() for tensor in self._tensors())

    def _tensors(self) -> tuple[Tensor, ...]:
        return self.arabic, self.english_in, self.english_out, self.guide, self.guide_weights


def joined(first: Example, second: Example) -> Example:
    """Return two lines as one."""
    return Example(
        first.arabic + second.arabic,
        first.english + second.english,
        first.guide
        + [
            (english + len(first.english), arabic + len(first.arabic), weight)
            for english, arabic, weight in second.guide
        ],
    )


class Examples:
    """Draws lines from the data folder by the shares of `sources.GROUPS`, without end."""

    def __init__(self, data: Path, seed: int) -> None:
        """Load the prepared folder `data`; the same seed draws the same lines."""
        self.vocabulary = vocabulary_of(data)
        self._segmenter = Segmenter(self.vocabulary)
        self._pairs = load_pairs(data / "pairs.tsv.gz")
        self._linked = len(self._pairs)
        forward = data / "forward.tsv.gz"
        if forward.exists():
            self._pairs += load_pairs(forward)
        links = data / "links.npz"
        self._links: Links | None = load_links(links) if links.exists() else None
        self._names = Names(
            [(pair.arabic, pair.english) for pair in self._pairs if pair.group == "names"]
        )
        self._members: dict[str, list[int]] = {group.name: [] for group in GROUPS}
        for number, pair in enumerate(self._pairs):
            self._members[pair.group].append(number)
        self._length = {
            name: sum(len(self._pairs[n].english) for n in members[:2000]) / 4 / 2000
            for name, members in self._members.items()
            if members
        }
        self._queues: dict[str, list[int]] = {name: [] for name in self._members}
        self._rng = random.Random(seed)
        self._unknown = self.vocabulary.unk_id()

    def _next(self, group: str) -> int:
        queue = self._queues[group]
        if not queue:
            queue.extend(self._members[group])
            self._rng.shuffle(queue)
        return queue.pop()

    def draw(self, late: float) -> list[Example]:
        """Return about `_CHUNK_TOKENS` English pieces of lines.

        `late`, in [0, 1], mixes the early and late shares of the groups.
        """
        shares = {
            group.name: (1 - late) * group.early + late * group.late
            for group in GROUPS
            if self._members[group.name]
        }
        total = sum(shares.values())
        examples = []
        for name, share in shares.items():
            lines = _CHUNK_TOKENS * share / total / max(self._length[name], 1.0)
            count = math.floor(lines + self._rng.random())
            examples += [self._example(self._next(name)) for _ in range(count)]
        return examples

    def _example(self, number: int) -> Example:
        pair = self._pairs[number]
        example = self._encode(pair, number)
        follows = number + 1 < len(self._pairs) and self._pairs[number + 1].source == pair.source
        if follows and pair.group not in _TERMS and self._rng.random() < _NEIGHBOUR_SHARE:
            return joined(example, self._encode(self._pairs[number + 1], number + 1))
        return example

    def _encode(self, pair: TrainingPair, number: int) -> Example:
        rng, prose = self._rng, pair.group not in _TERMS
        arabic, english, linked = pair.arabic, pair.english, True
        if prose:
            arabic, english, linked = self._varied(pair)
        if rng.random() < _SAMPLED_SHARE:
            new = self._segmenter.sample(arabic, rng)
        else:
            new = self.vocabulary.encode(arabic, out_type=str)
        english_pieces = self.vocabulary.encode(english)
        guide = self._guide(pair, number, new, len(english_pieces)) if linked else []
        pieces = [self.vocabulary.piece_to_id(piece) for piece in new]
        if prose:
            dropout = _FORWARD_DROPOUT if pair.group == "forward" else _WORD_DROPOUT
            pieces = [self._unknown if rng.random() < dropout else piece for piece in pieces]
        return Example(pieces, english_pieces, guide)

    def _varied(self, pair: TrainingPair) -> tuple[str, str, bool]:
        """Return the pair's texts with other names and numbers, and whether its links still hold.

        Other numbers keep their length, so that links hold; other names and spellings do not.
        """
        rng, texts, linked = self._rng, (pair.arabic, pair.english), True
        if rng.random() < _NAMES_SHARE:
            renamed = self._names.substitute(*texts, rng)
            texts, linked = renamed or texts, renamed is None
        if rng.random() < _NUMBERS_SHARE:
            texts = substitute_numbers(*texts, rng)
        if rng.random() < _THOUSANDS_SHARE:
            rewritten = rewrite_thousands(*texts, rng)
            texts, linked = rewritten, linked and rewritten == texts
        if rng.random() < _BARE_SHARE:
            texts = without_full_stop(*texts)
        if pair.group in _NEWS and rng.random() < _DATELINE_SHARE:
            texts, linked = with_dateline(*texts, rng), False
        return *texts, linked

    def _guide(self, pair: TrainingPair, number: int, new: list[str], length: int) -> Guide:
        """Return where the first `length` English pieces look among the Arabic pieces `new`."""
        if not self._links or number >= self._linked:
            return []
        links = self._links.of(number).tolist()
        old = self.vocabulary.encode(pair.arabic, out_type=str)
        if not links or sum(map(len, old)) != sum(map(len, new)):
            return []
        return [row for row in spread(links, old, new) if row[0] < length]


def batch_of(examples: list[Example]) -> Batch:
    """Return `examples` as one padded batch."""
    arabic_length = max(len(example.arabic) for example in examples) + 1
    english_length = max(len(example.english) for example in examples) + 1
    arabic = torch.full((len(examples), arabic_length), PAD)
    english_in = torch.full((len(examples), english_length), PAD)
    english_out = torch.full((len(examples), english_length), PAD)
    places: list[tuple[int, int, int]] = []
    weights: list[float] = []
    for row, example in enumerate(examples):
        arabic[row, : len(example.arabic) + 1] = torch.tensor([*example.arabic, END])
        english_in[row, : len(example.english) + 1] = torch.tensor([START, *example.english])
        english_out[row, : len(example.english) + 1] = torch.tensor([*example.english, END])
        for english_place, arabic_place, weight in example.guide:
            places.append((row, english_place, arabic_place))
            weights.append(weight)
    return Batch(
        arabic,
        english_in,
        english_out,
        torch.tensor(places, dtype=torch.long).reshape(-1, 3),
        torch.tensor(weights, dtype=torch.float32),
    )


def batches(examples: list[Example], limit: int, rng: random.Random) -> Iterator[Batch]:
    """Yield batches of lines of like length, in random order.

    `limit` is the number of padded English and Arabic positions in a batch, the larger of both.
    """
    keyed = sorted(
        examples,
        key=lambda e: (max(len(e.arabic), len(e.english)) + rng.random() * 2, len(e.english)),
    )
    groups: list[list[Example]] = []
    current: list[Example] = []
    longest = 0
    for example in keyed:
        length = max(len(example.arabic), len(example.english)) + 1
        if current and max(longest, length) * (len(current) + 1) > limit:
            groups.append(current)
            current, longest = [], 0
        current.append(example)
        longest = max(longest, length)
    if current:
        groups.append(current)
    rng.shuffle(groups)
    for group in groups:
        yield batch_of(group)
