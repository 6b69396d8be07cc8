"""Muon for the inner matrices, Adam for embeddings, norms and biases.

Muon (Jordan et al., "Muon: an optimizer for hidden layers in neural networks", 2024)
orthogonalises the momentum of a matrix by a Newton-Schulz iteration, so that all directions of
an update have the same size. Projections fused in one tensor (query, key, value) are
orthogonalised one by one.

The state lives in plain tensors, so that several processes can share it and each can update a
part of the weights.
"""

from collections.abc import Mapping, Sequence

import torch
from torch import Tensor

_COEFFICIENTS = (3.4445, -4.7750, 2.0315)
_MOMENTUM = 0.95
_BETAS = (0.9, 0.98)
_EPSILON = 1e-9
_MUON_SCALE = 0.2


def orthogonalise(
    matrices: Tensor, steps: int = 5, precision: torch.dtype = torch.bfloat16
) -> Tensor:
    """Return matrices (N, rows, columns) with the same row and column spaces, near orthogonal.

    Singular values end up between about 0.7 and 1.2, with Jordan's quintic coefficients. The
    products are computed in `precision`; bfloat16 is enough.
    """
    a, b, c = _COEFFICIENTS
    tall = matrices.shape[-2] > matrices.shape[-1]
    x = matrices.transpose(-1, -2) if tall else matrices
    x = (x / (x.norm(dim=(-2, -1), keepdim=True) + 1e-7)).to(precision)
    for _ in range(steps):
        square = x @ x.transpose(-1, -2)
        x = a * x + (b * square + c * (square @ square)) @ x
    result: Tensor = (x.transpose(-1, -2) if tall else x).to(matrices.dtype)
    return result


def is_inner(name: str, weight: Tensor) -> bool:
    """Return whether Muon updates this weight: a matrix that is no embedding."""
    return weight.dim() == 2 and "embedding" not in name


class Optimiser:
    """Updates named weights in place from given gradients."""

    def __init__(
        self,
        weights: Mapping[str, Tensor],
        *,
        lr: float,
        muon_lr: float,
        precision: torch.dtype = torch.bfloat16,
    ) -> None:
        """Take the weights; `muon_lr` 0 gives all of them to Adam.

        `precision` is the format of Muon's matrix products.

        Muon's rate is scaled by 0.2 sqrt(longer side), so that an update's root mean square is
        about Adam's at the same rate (Liu et al., "Muon is scalable", 2025).
        """
        self.weights = weights
        self.lr, self.muon_lr, self.precision = lr, muon_lr, precision
        self.state: dict[str, Tensor] = {}
        for name, weight in weights.items():
            self.state[f"{name}/first"] = torch.zeros_like(weight)
            if not self._by_muon(name):
                self.state[f"{name}/second"] = torch.zeros_like(weight)

    def _by_muon(self, name: str) -> bool:
        return self.muon_lr > 0 and is_inner(name, self.weights[name])

    def shards(self, count: int) -> list[list[str]]:
        """Return the names of the weights in `count` parts of like cost."""
        parts: list[list[str]] = [[] for _ in range(count)]
        costs = [0.0] * count
        for name in sorted(self.weights, key=lambda n: (-self._cost(n), n)):
            cheapest = costs.index(min(costs))
            parts[cheapest].append(name)
            costs[cheapest] += self._cost(name)
        return parts

    def _cost(self, name: str) -> float:
        return self.weights[name].numel() * (3.0 if self._by_muon(name) else 1.0)

    @torch.no_grad()
    def update(
        self, names: Sequence[str], gradients: Mapping[str, Tensor], step: int, factor: float
    ) -> None:
        """Make update number `step` (from 0) of the weights `names`; rates times `factor`."""
        stacks: dict[tuple[int, ...], list[tuple[Tensor, Tensor]]] = {}
        for name in names:
            weight, gradient = self.weights[name], gradients[name]
            if not self._by_muon(name):
                self._adam(name, weight, gradient, step, factor)
                continue
            momentum = self.state[f"{name}/first"].lerp_(gradient, 1 - _MOMENTUM)
            direction = gradient.lerp(momentum, _MOMENTUM)
            for part, target in zip(projections(direction), projections(weight), strict=True):
                stacks.setdefault(tuple(part.shape), []).append((part, target))
        for (rows, columns), parts in stacks.items():
            directions = orthogonalise(
                torch.stack([part for part, _ in parts]), precision=self.precision
            )
            scale = self.muon_lr * factor * _MUON_SCALE * max(rows, columns) ** 0.5
            for (_, target), direction in zip(parts, directions, strict=True):
                target.add_(direction, alpha=-scale)

    def _adam(self, name: str, weight: Tensor, gradient: Tensor, step: int, factor: float) -> None:
        first = self.state[f"{name}/first"].lerp_(gradient, 1 - _BETAS[0])
        second = self.state[f"{name}/second"]
        second.mul_(_BETAS[1]).addcmul_(gradient, gradient, value=1 - _BETAS[1])
        spread = (second / (1 - _BETAS[1] ** (step + 1))).sqrt_().add_(_EPSILON)
        rate = self.lr * factor / (1 - _BETAS[0] ** (step + 1))
        weight.addcdiv_(first, spread, value=-rate)


def projections(matrix: Tensor) -> tuple[Tensor, ...]:
    """Return the square blocks of a matrix two or three times as tall as wide, else itself."""
    rows, columns = matrix.shape
    blocks = rows // columns if rows in (2 * columns, 3 * columns) else 1
    return matrix.chunk(blocks)
