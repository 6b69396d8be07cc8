from pathlib import Path

import pytest
import torch

from precision import fastest
from run import Run, parser
from train import main

_SMALL = "--width 32 --inner 64 --heads 2 --encoder-layers 2 --decoder-layers 1 --positions 600"


@pytest.mark.parametrize(
    ("flags", "expected"),
    [
        ("fpu sse2 avx2 f16c", torch.float32),
        ("fpu avx512f avx512_bf16 avx512vl", torch.bfloat16),
        ("amx_tile amx_bf16", torch.bfloat16),
        ("asimd bf16 i8mm", torch.bfloat16),
        ("avx512_bf16x", torch.float32),
    ],
)
def test_a_processor_without_bfloat16_gets_float32(
    tmp_path: Path, flags: str, expected: torch.dtype
) -> None:
    processor = tmp_path / "cpuinfo"
    processor.write_text(f"processor\t: 0\nflags\t\t: {flags}\n")
    assert fastest("cpu", processor) is expected


def test_a_gpu_gets_bfloat16_and_an_unknown_processor_float32(tmp_path: Path) -> None:
    assert fastest("cuda", tmp_path / "none") is torch.bfloat16
    assert fastest("cpu", tmp_path / "none") is torch.float32


@pytest.mark.parametrize("precision", ["float32", "bfloat16"])
def test_both_formats_train_float32_weights(data: Path, tmp_path: Path, precision: str) -> None:
    arguments = f"--data {data} --run {tmp_path} --workers 1 --steps 3 --precision {precision}"
    assert main(f"{arguments} {_SMALL}".split()) == 0
    saved = torch.load(tmp_path / "step-000003.pt", weights_only=True)["model"]
    assert {weight.dtype for weight in saved.values()} == {torch.float32}


def test_gradients_never_share_memory_with_the_weights(data: Path, tmp_path: Path) -> None:
    arguments = f"--data {data} --run {tmp_path} --precision float32 {_SMALL}"
    run = Run(parser().parse_args(arguments.split()))
    assert all(run.copies[n].data_ptr() != weight.data_ptr() for n, weight in run.weights.items())
