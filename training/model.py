"""The translation model: a pre-norm Transformer with a deep encoder and a shallow decoder.

Vaswani et al. (2017) with the layer normalisation moved into the branches (Xiong et al., 2020),
sinusoidal positions, ReLU, one embedding table for both languages and the output (Press and
Wolf, 2017). Shapes: B sentences, S Arabic and T English positions, D width, H heads.
"""

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from vocabulary import PAD


@dataclass(frozen=True)
class Shape:
    """What fixes a model's size."""

    pieces: int
    width: int = 256
    inner: int = 1024
    heads: int = 4
    encoder_layers: int = 6
    decoder_layers: int = 2


class SharedDropout(nn.Module):
    """Dropout with one mask for a sentence's channels, the same at all its positions.

    After Gal and Ghahramani (2016). On a CPU it also saves most of the random numbers.
    """

    def __init__(self, rate: float) -> None:
        """Drop channels with probability `rate`, in [0, 1)."""
        super().__init__()
        self.rate = rate

    def forward(self, states: Tensor) -> Tensor:
        """Return `states` (B, positions, D), masked and rescaled while training."""
        if not self.training or self.rate == 0:
            return states
        keep = torch.rand(states.shape[0], 1, states.shape[2], device=states.device) >= self.rate
        return states * (keep.to(states.dtype) / (1 - self.rate))


class Attention(nn.Module):
    """Multi-head attention; `memory` of another width is not supported."""

    def __init__(self, shape: Shape, *, crossing: bool) -> None:
        """Build self-attention, or attention from English to Arabic when `crossing`."""
        super().__init__()
        width = shape.width
        self.heads = shape.heads
        self.crossing = crossing
        if crossing:
            self.query = nn.Linear(width, width)
            self.key_value = nn.Linear(width, 2 * width)
        else:
            self.query_key_value = nn.Linear(width, 3 * width)
        self.output = nn.Linear(width, width)

    def forward(self, states: Tensor, memory: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Return the new states and the weights (B, H, positions of states, of memory).

        `mask` is added to the scores: 0 where a position may be seen, a large negative number
        elsewhere.
        """
        batch, length, width = states.shape
        if self.crossing:
            parts = [self.query(states), *self.key_value(memory).chunk(2, dim=-1)]
        else:
            parts = list(self.query_key_value(states).chunk(3, dim=-1))
        query, key, value = (
            part.view(batch, -1, self.heads, width // self.heads).transpose(1, 2) for part in parts
        )
        scale = (width // self.heads) ** -0.5
        scores = torch.matmul(query * scale, key.transpose(-1, -2)) + mask
        weights = torch.softmax(scores, dim=-1, dtype=scores.dtype)
        mixed = torch.matmul(weights, value)
        return self.output(mixed.transpose(1, 2).reshape(batch, length, width)), weights


class FeedForward(nn.Module):
    """Two linear maps with a ReLU between."""

    def __init__(self, shape: Shape) -> None:
        """Build maps of D to `shape.inner` and back."""
        super().__init__()
        self.widen = nn.Linear(shape.width, shape.inner)
        self.narrow = nn.Linear(shape.inner, shape.width)

    def forward(self, states: Tensor) -> Tensor:
        """Return the mapped `states`, of the same shape."""
        return self.narrow(functional.relu(self.widen(states)))  # type: ignore[no-any-return]


class EncoderLayer(nn.Module):
    """Self-attention and a feed-forward branch."""

    def __init__(self, shape: Shape, dropout: SharedDropout) -> None:
        """Build the layer."""
        super().__init__()
        self.attention_norm = nn.LayerNorm(shape.width)
        self.attention = Attention(shape, crossing=False)
        self.inner_norm = nn.LayerNorm(shape.width)
        self.inner = FeedForward(shape)
        self.dropout = dropout

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """Return the states (B, S, D) after this layer."""
        normed = self.attention_norm(states)
        states = states + self.dropout(self.attention(normed, normed, mask)[0])
        return states + self.dropout(self.inner(self.inner_norm(states)))  # type: ignore[no-any-return]


class DecoderLayer(nn.Module):
    """Self-attention, attention to the Arabic, and a feed-forward branch."""

    def __init__(self, shape: Shape, dropout: SharedDropout) -> None:
        """Build the layer."""
        super().__init__()
        self.attention_norm = nn.LayerNorm(shape.width)
        self.attention = Attention(shape, crossing=False)
        self.crossing_norm = nn.LayerNorm(shape.width)
        self.crossing = Attention(shape, crossing=True)
        self.inner_norm = nn.LayerNorm(shape.width)
        self.inner = FeedForward(shape)
        self.dropout = dropout

    def forward(
        self, states: Tensor, causal: Tensor, memory: Tensor, mask: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Return the states (B, T, D) and the attention to the Arabic (B, H, T, S)."""
        normed = self.attention_norm(states)
        states = states + self.dropout(self.attention(normed, normed, causal)[0])
        mixed, weights = self.crossing(self.crossing_norm(states), memory, mask)
        states = states + self.dropout(mixed)
        return states + self.dropout(self.inner(self.inner_norm(states))), weights


def positions(length: int, width: int) -> Tensor:
    """Return sinusoidal position vectors (length, width): sines, then cosines.

    They count from 1, as CTranslate2's own do, so that a package need not carry them.
    """
    rates = torch.exp(torch.arange(width // 2) * -(math.log(10_000) / (width // 2 - 1)))
    angles = torch.arange(1, length + 1)[:, None] * rates[None, :]
    return torch.cat([angles.sin(), angles.cos()], dim=1)


class TranslationModel(nn.Module):
    """Arabic pieces in, scores of the next English piece out."""

    def __init__(self, shape: Shape, dropout: float = 0.1) -> None:
        """Build a model with random weights drawn from torch's global generator."""
        super().__init__()
        self.shape = shape
        shared = SharedDropout(dropout)
        self.embedding = nn.Embedding(shape.pieces, shape.width)
        self.dropout = shared
        self.encoder = nn.ModuleList(
            EncoderLayer(shape, shared) for _ in range(shape.encoder_layers)
        )
        self.encoder_norm = nn.LayerNorm(shape.width)
        self.decoder = nn.ModuleList(
            DecoderLayer(shape, shared) for _ in range(shape.decoder_layers)
        )
        self.decoder_norm = nn.LayerNorm(shape.width)
        self.output_bias = nn.Parameter(torch.zeros(shape.pieces))
        self.register_buffer("positions", positions(1024, shape.width), persistent=False)
        self._reset()

    def _reset(self) -> None:
        nn.init.normal_(self.embedding.weight, std=self.shape.width**-0.5)
        for module in self.modules():
            if isinstance(module, nn.Linear):
                for block in module.weight.chunk(max(1, module.out_features // self.shape.width)):
                    nn.init.xavier_uniform_(block)
                nn.init.zeros_(module.bias)

    def _embed(self, pieces: Tensor) -> Tensor:
        table: Tensor = self.get_buffer("positions")
        states = self.embedding(pieces) * self.shape.width**0.5 + table[: pieces.shape[1]]
        return self.dropout(states)  # type: ignore[no-any-return]

    def encode(self, arabic: Tensor) -> tuple[Tensor, Tensor]:
        """Return the memory (B, S, D) and the padding mask (B, 1, 1, S) of `arabic` (B, S)."""
        states = self._embed(arabic)
        mask = (arabic == PAD).to(states.dtype)[:, None, None, :] * -30_000.0
        for layer in self.encoder:
            states = layer(states, mask)
        return self.encoder_norm(states), mask

    def decode(self, english: Tensor, memory: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Return the states (B, T, D) and the last layer's attention (B, H, T, S)."""
        states = self._embed(english)
        length = english.shape[1]
        causal = torch.full((length, length), -30_000.0, dtype=states.dtype, device=english.device)
        causal = causal.triu(1)
        weights = memory
        for layer in self.decoder:
            states, weights = layer(states, causal, memory, mask)
        return self.decoder_norm(states), weights

    def scores(self, states: Tensor) -> Tensor:
        """Return the scores (..., pieces) of the next piece for `states` (..., D)."""
        return functional.linear(states, self.embedding.weight, self.output_bias)
