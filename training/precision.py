"""Which number format the gradients are computed in on this machine.

A processor without instructions for bfloat16 imitates it: a matrix product then takes forty times
as long as in float32 (measured on an AVX2 processor), while one that has them is faster with it.
"""

from pathlib import Path

import torch

CHOICES = {"bfloat16": torch.bfloat16, "float32": torch.float32}
_INSTRUCTIONS = frozenset({"avx512_bf16", "amx_bf16", "bf16"})


def fastest(device: str, processor: Path = Path("/proc/cpuinfo")) -> torch.dtype:
    """Return the format in which `device` ("cpu" or "cuda") multiplies matrices fastest.

    `processor` lists the instructions of the CPU as Linux does; float32 where it cannot be read.
    """
    if device == "cuda":
        return torch.bfloat16
    try:
        told = processor.read_text(encoding="utf-8")
    except OSError:
        return torch.float32
    return torch.bfloat16 if _INSTRUCTIONS & set(told.split()) else torch.float32
