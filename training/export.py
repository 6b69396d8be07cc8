"""Checkpoints in, model package out: the folder that Dragoman bundles, and an `.argosmodel`.

    python export.py --data data --run runs/news --version 1.0 --output packages

The weights of the newest checkpoints are averaged and stored as int8 by CTranslate2. Runs that
began from the same weights can be averaged as well: `--run runs/one runs/other`.
"""

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import ctranslate2
import torch
from torch import Tensor

from batches import vocabulary_of
from layout import layout
from model import Shape
from package import pack, write_manifest, write_texts

_LAYER_NORM_EPSILON = 1e-5


def average(paths: Sequence[Path]) -> tuple[Shape, dict[str, Tensor]]:
    """Return the shape and the mean float32 weights of the checkpoints at `paths`.

    Averaging the last checkpoints is from Vaswani et al. (2017), averaging runs from one start from
    Wortsman et al., "Model soups" (2022).
    """
    sums: dict[str, Tensor] = {}
    shape: dict[str, int] = {}
    for path in paths:
        state: dict[str, Any] = torch.load(path, map_location="cpu", weights_only=True)
        shape = state["shape"]
        for name, weight in state["model"].items():
            sums[name] = sums[name] + weight if name in sums else weight.clone()
    return Shape(**shape), {name: weight / len(paths) for name, weight in sums.items()}


def specification(
    shape: Shape, weights: Mapping[str, Tensor], pieces: Sequence[str]
) -> ctranslate2.specs.TransformerSpec:
    """Return CTranslate2's description of a model with these weights and vocabulary.

    The first head of the last decoder layer is the one that training guided, so it is the one
    that CTranslate2 asks where an unknown word came from.
    """
    spec = ctranslate2.specs.TransformerSpec.from_config(
        (shape.encoder_layers, shape.decoder_layers),
        shape.heads,
        pre_norm=True,
        activation=ctranslate2.specs.Activation.RELU,
        alignment_layer=-1,
        alignment_heads=1,
    )
    for ours, variable in layout(shape):
        *scope, attribute = variable.split("/")
        # CTranslate2 scales its arrays in place, so it gets copies.
        setattr(_layer(spec, scope), attribute, weights[ours].float().numpy().copy())
    spec.register_source_vocabulary(list(pieces))
    spec.register_target_vocabulary(list(pieces))
    spec.config.add_source_eos = True
    spec.config.layer_norm_epsilon = _LAYER_NORM_EPSILON
    return spec


def _layer(spec: Any, scope: Sequence[str]) -> Any:
    for name in scope:
        attribute, _, number = name.rpartition("_")
        spec = (
            getattr(spec, attribute)[int(number)]
            if number.isdigit() and isinstance(getattr(spec, attribute, None), list)
            else getattr(spec, name)
        )
    return spec


def export(checkpoints: Sequence[Path], data: Path, folder: Path, version: str) -> None:
    """Write the unpacked package `folder` from checkpoints and the prepared folder `data`.

    The card and the licence come from the recipe; scores are added to the card by `evaluate`.
    """
    vocabulary = vocabulary_of(data)
    pieces = [vocabulary.id_to_piece(number) for number in range(vocabulary.get_piece_size())]
    shape, weights = average(checkpoints)
    spec = specification(shape, weights, pieces)
    spec.validate()
    spec.optimize(quantization="int8")
    (folder / "model").mkdir(parents=True)
    spec.save(str(folder / "model"))
    (folder / "sentencepiece.model").write_bytes((data / "sentencepiece.model").read_bytes())
    write_texts(folder, version)


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; return 0, or 2 when there is nothing to export."""
    parser = argparse.ArgumentParser(description="Make a model package from checkpoints.")
    parser.add_argument("--data", type=Path, default=Path("data"), metavar="DIR")
    parser.add_argument("--run", type=Path, nargs="+", required=True, metavar="DIR")
    parser.add_argument("--average", type=int, default=1, help="newest checkpoints of each run")
    parser.add_argument("--version", required=True, help="of the package, like 1.0")
    parser.add_argument("--output", type=Path, required=True, metavar="DIR")
    options = parser.parse_args(arguments)
    newest = {run: sorted(run.glob("step-*.pt"))[-options.average :] for run in options.run}
    empty = [run for run, found in newest.items() if not found]
    if empty:
        print(f"no checkpoints in {', '.join(map(str, empty))}", file=sys.stderr)
        return 2
    folder = options.output / f"translate-ar_en-{options.version.replace('.', '_')}"
    if folder.exists():
        print(f"{folder} is there already; move it away first", file=sys.stderr)
        return 2
    checkpoints = [path for found in newest.values() for path in found]
    export(checkpoints, options.data, folder, options.version)
    write_manifest(options.output)
    print(pack(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
