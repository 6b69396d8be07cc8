import math

import pytest
import torch
from torch.nn import functional

from loss import SMOOTHING, SmoothedCrossEntropy
from model import Shape, TranslationModel, positions
from optimiser import Optimiser, orthogonalise, projections
from train import rate
from vocabulary import END, START

SMALL = Shape(pieces=40, width=16, inner=32, heads=2, encoder_layers=2, decoder_layers=1)


def test_the_fused_loss_and_its_gradients_equal_torch_s_own() -> None:
    torch.manual_seed(1)
    states = torch.randn(300, 16, requires_grad=True)
    table = torch.randn(40, 16, requires_grad=True)
    bias = torch.randn(40, requires_grad=True)
    wanted = torch.randint(0, 40, (300,))
    plain = functional.cross_entropy(
        states @ table.T + bias, wanted, label_smoothing=SMOOTHING, reduction="sum"
    )
    expected = torch.autograd.grad(plain, (states, table, bias))
    fused = SmoothedCrossEntropy.apply(states, table, bias, wanted)  # type: ignore[no-untyped-call]
    assert float(fused.detach()) == pytest.approx(float(plain.detach()), rel=1e-5)
    for made, right in zip(
        torch.autograd.grad(fused, (states, table, bias)), expected, strict=True
    ):
        torch.testing.assert_close(made, right, rtol=1e-4, atol=1e-4)


def test_padding_changes_nothing() -> None:
    model = TranslationModel(SMALL, 0.0).eval()
    short, padded = torch.tensor([[5, 6, END]]), torch.tensor([[5, 6, END, 0, 0]])
    english = torch.tensor([[START, 7]])
    results = [model.decode(english, *model.encode(arabic))[0] for arabic in (short, padded)]
    torch.testing.assert_close(results[0], results[1])


def test_no_position_sees_the_english_to_come() -> None:
    model = TranslationModel(SMALL, 0.0).eval()
    memory, mask = model.encode(torch.tensor([[5, 6, END]]))
    first, _ = model.decode(torch.tensor([[START, 7, 8]]), memory, mask)
    other, _ = model.decode(torch.tensor([[START, 7, 9]]), memory, mask)
    torch.testing.assert_close(first[:, :2], other[:, :2])


def test_positions_count_from_one() -> None:
    assert positions(1, 4)[0].tolist() == pytest.approx(
        [math.sin(1), math.sin(1e-4), math.cos(1), math.cos(1e-4)]
    )


def test_orthogonalised_matrices_have_like_singular_values() -> None:
    torch.manual_seed(1)
    values = torch.linalg.svdvals(orthogonalise(torch.randn(3, 32, 96)))
    assert float(values.min()) > 0.5
    assert float(values.max()) < 1.4


def test_fused_projections_are_orthogonalised_apart() -> None:
    assert [tuple(part.shape) for part in projections(torch.zeros(48, 16))] == [(16, 16)] * 3
    assert [tuple(part.shape) for part in projections(torch.zeros(64, 16))] == [(64, 16)]


def test_shards_hold_every_weight_once() -> None:
    weights = {name: weight.data for name, weight in TranslationModel(SMALL).named_parameters()}
    shards = Optimiser(weights, lr=1e-3, muon_lr=1e-3).shards(2)
    assert sorted(shards[0] + shards[1]) == sorted(weights)


def test_the_first_adam_step_has_the_size_of_the_rate() -> None:
    weights = {"bias": torch.zeros(2)}
    optimiser = Optimiser(weights, lr=0.1, muon_lr=0.0)
    optimiser.update(["bias"], {"bias": torch.tensor([3.0, -0.5])}, step=0, factor=1.0)
    assert weights["bias"].tolist() == pytest.approx([-0.1, 0.1])


def test_the_rate_warms_up_holds_and_decays() -> None:
    assert rate(0.0, 0, warmup=10, decay=0.25) == pytest.approx(0.1)
    assert rate(0.5, 500, warmup=10, decay=0.25) == 1.0
    assert rate(1.0, 1000, warmup=10, decay=0.25) == 0.02
