"""The training loss: smoothed cross-entropy over the vocabulary, and guided attention."""

from typing import Any

import torch
from torch import Tensor

from batches import Batch
from model import TranslationModel
from vocabulary import PAD

SMOOTHING = 0.1
_ROWS = {"cpu": 192, "cuda": 8192}


class SmoothedCrossEntropy(torch.autograd.Function):
    """Sum of the label-smoothed cross-entropy of `states @ table.T + bias`.

    The gradients are made together with the loss, some rows at a time, so that the scores of the
    whole batch are never held: on a CPU they would not fit its caches.
    """

    @staticmethod
    def forward(ctx: Any, states: Tensor, table: Tensor, bias: Tensor, wanted: Tensor) -> Tensor:
        """Return the summed loss of `states` (N, D) against piece numbers `wanted` (N)."""
        pieces = table.shape[0]
        state_gradient = torch.empty_like(states)
        table_gradient = torch.zeros_like(table, dtype=torch.float32)
        bias_gradient = torch.zeros_like(bias, dtype=torch.float32)
        total = torch.zeros((), dtype=torch.float32, device=states.device)
        step = _ROWS[states.device.type]
        for first in range(0, len(states), step):
            rows, targets = states[first : first + step], wanted[first : first + step, None]
            scores = torch.addmm(bias, rows, table.t()).float()
            total -= (1 - SMOOTHING) * scores.gather(1, targets).sum()
            total -= SMOOTHING / pieces * scores.sum()
            peak = scores.amax(dim=1, keepdim=True)
            scores.sub_(peak).exp_()
            sums = scores.sum(dim=1, keepdim=True)
            total += (sums.log() + peak).sum()
            scores.div_(sums).sub_(SMOOTHING / pieces)
            hit = torch.full_like(targets, SMOOTHING - 1.0, dtype=scores.dtype)
            scores.scatter_add_(1, targets, hit)
            gradient = scores.to(states.dtype)
            torch.mm(gradient, table, out=state_gradient[first : first + step])
            table_gradient += gradient.t() @ rows
            bias_gradient += scores.sum(dim=0)
        ctx.save_for_backward(
            state_gradient, table_gradient.to(table.dtype), bias_gradient.to(bias.dtype)
        )
        return total

    @staticmethod
    def backward(ctx: Any, *outputs: Tensor) -> tuple[Tensor, Tensor, Tensor, None]:
        """Return the gradients for states, table and bias."""
        states, table, bias = ctx.saved_tensors
        (scale,) = outputs
        factor = scale.to(states.dtype)
        return states * factor, table * factor, bias * factor, None


def losses(model: TranslationModel, batch: Batch) -> tuple[Tensor, Tensor, int]:
    """Return the smoothed loss and the alignment loss, both sums, and the number of pieces.

    The alignment loss is the cross-entropy between the first attention head of the last decoder
    layer and the word aligner's links (Chen et al., "Guided alignment training", 2016).
    """
    memory, mask = model.encode(batch.arabic)
    states, weights = model.decode(batch.english_in, memory, mask)
    real = batch.english_out != PAD
    loss = SmoothedCrossEntropy.apply(  # type: ignore[no-untyped-call]
        states[real], model.embedding.weight, model.output_bias, batch.english_out[real]
    )
    sentence, english, arabic = batch.guide.unbind(dim=1)
    looked = weights[sentence, 0, english, arabic].float()
    alignment = -(batch.guide_weights * torch.log(looked + 1e-6)).sum()
    return loss, alignment, int(real.sum())
