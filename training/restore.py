"""The way back: the weights of a model package, as a start for more training.

CTranslate2's binary format, version 6 (read off its `ModelSpec._serialize`): a 32-bit version,
the specification's name, a 32-bit revision, then the variables, each with name, shape, type and
bytes, then aliases. Int8 weights have a `<name>_scale` a row: weight = stored / scale.
"""

import re
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from layout import layout
from model import TranslationModel

_TYPES = {0: np.float32, 1: np.int8, 2: np.int16, 3: np.int32, 4: np.float16}


class NotThisModel(Exception):
    """The package's model has another shape than the one to train: see the options of `train`."""


@dataclass
class _Reader:
    """Reads little-endian fields one after another."""

    content: bytes
    place: int = 0

    def number(self, form: str) -> int:
        value: int = struct.unpack_from("<" + form, self.content, self.place)[0]
        self.place += struct.calcsize("<" + form)
        return value

    def take(self, count: int) -> bytes:
        self.place += count
        return self.content[self.place - count : self.place]

    def text(self) -> str:
        return self.take(self.number("H"))[:-1].decode("utf-8")


def read_variables(path: Path) -> dict[str, NDArray[np.float32]]:
    """Return the variables of a CTranslate2 `model.bin`, de-quantised, by name."""
    reader = _Reader(path.read_bytes())
    reader.number("I")
    reader.text()
    reader.number("I")
    stored: dict[str, NDArray[Any]] = {}
    for _ in range(reader.number("I")):
        name = reader.text()
        shape = [reader.number("I") for _ in range(reader.number("B"))]
        kind = _TYPES[reader.number("B")]
        stored[name] = np.frombuffer(reader.take(reader.number("I")), kind).reshape(shape)
    for _ in range(reader.number("I")):
        alias, name = reader.text(), reader.text()
        stored[alias] = stored[name]
        if f"{name}_scale" in stored:
            stored[f"{alias}_scale"] = stored[f"{name}_scale"]
    return {
        name: (values.astype(np.float32) / stored[f"{name}_scale"][:, None])
        if f"{name}_scale" in stored
        else values.astype(np.float32)
        for name, values in stored.items()
    }


def restore(model: TranslationModel, package: Path) -> None:
    """Fill `model` with the weights of the package folder; raise `NotThisModel` on a misfit."""
    variables = read_variables(package / "model" / "model.bin")
    weights = dict(model.named_parameters())
    places = layout(model.shape)
    stored = {name for name in variables if re.search(r"/(weight|bias|gamma|beta)$", name)}
    surplus = sorted(stored - {variable for _, variable in places})
    if surplus:
        raise NotThisModel(f"the package has more than the model, first {surplus[0]}")
    with torch.no_grad():
        for ours, variable in places:
            values = variables.get(variable)
            if values is None or values.shape != tuple(weights[ours].shape):
                raise NotThisModel(f"{variable} does not fit")
            weights[ours].copy_(torch.from_numpy(values))
