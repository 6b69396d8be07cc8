"""One training run: its options, the weights and figures its processes share, its files."""

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from batches import vocabulary_of
from model import Shape, TranslationModel
from optimiser import Optimiser
from precision import CHOICES, fastest
from restore import restore


def parser() -> argparse.ArgumentParser:
    """Return the parser of `train`'s command line."""
    parser = argparse.ArgumentParser(description="Train within a box of minutes or steps.")
    add = parser.add_argument
    add("--data", type=Path, default=Path("data"), metavar="DIR")
    add("--run", type=Path, required=True, metavar="DIR", help="checkpoints and log")
    add("--minutes", type=float, default=105)
    add("--steps", type=int, default=0, help="box in steps instead: repeatable to the bit")
    add("--resume", type=Path, metavar="FILE", help="a checkpoint of this recipe")
    add("--init", type=Path, metavar="PACKAGE", help="start from a model package's weights")
    add("--device", default="cpu", choices=("cpu", "cuda"))
    add("--precision", choices=CHOICES, help="of the gradients; default: what is fastest here")
    add("--workers", type=int, default=2, help="processes of one thread each; 1 with cuda")
    add("--loaders", type=int, default=0, help="processes that make batches, for a GPU")
    add("--seed", type=int, default=1)
    add("--width", type=int, default=256)
    add("--inner", type=int, default=1024)
    add("--heads", type=int, default=4)
    add("--encoder-layers", type=int, default=6)
    add("--decoder-layers", type=int, default=2)
    add("--dropout", type=float, default=0.0)
    add("--positions", type=int, default=1300, help="padded positions in a worker's batch")
    add("--lr", type=float, default=1e-3, help="Adam's peak rate")
    add("--muon-lr", type=float, default=1.2e-3, help="Muon's peak rate; 0 for Adam alone")
    add("--warmup", type=int, default=300, metavar="STEPS")
    add("--decay", type=float, default=0.35, metavar="SHARE", help="of the box, at its end")
    add("--switch", type=float, default=0.4, metavar="SHARE", help="when news takes over")
    add("--guide", type=float, default=1.0, help="weight of the alignment loss")
    add("--log-every", type=int, default=100, metavar="STEPS")
    add("--save-minutes", type=float, default=3)
    add("--keep", type=int, default=6, help="checkpoints to keep")
    return parser


class Run:
    """What all processes of a run share.

    `model` holds the float32 weights, `copies` those in the format `precision`, that gradients are
    computed with, `gradients` a slot for each worker, `figures` (workers, 4) each worker's loss,
    alignment loss, pieces and squared gradient norm of its shard.
    """

    def __init__(self, options: argparse.Namespace) -> None:
        """Build or resume what `options` describe."""
        self.options = options
        self.device = torch.device(options.device)
        self.precision = CHOICES.get(options.precision) or fastest(options.device)
        torch.manual_seed(options.seed)
        shape = Shape(
            pieces=vocabulary_of(options.data).get_piece_size(),
            width=options.width,
            inner=options.inner,
            heads=options.heads,
            encoder_layers=options.encoder_layers,
            decoder_layers=options.decoder_layers,
        )
        self.model = TranslationModel(shape, options.dropout).to(self.device)
        self.weights = {name: weight.data for name, weight in self.model.named_parameters()}
        self.optimiser = Optimiser(
            self.weights, lr=options.lr, muon_lr=options.muon_lr, precision=self.precision
        )
        self.step, self.seconds, self.pieces = 0, 0.0, 0
        options.run.mkdir(parents=True, exist_ok=True)
        if options.init:
            restore(self.model, options.init)
        if options.resume:
            self._resume(options.resume)
        self.copies = {
            name: weight.to(self.precision, copy=True) for name, weight in self.weights.items()
        }
        self.gradients = [
            {name: torch.zeros_like(copy) for name, copy in self.copies.items()}
            for _ in range(options.workers)
        ]
        self.figures = torch.zeros(options.workers, 4, dtype=torch.float64)
        self._share()

    def _share(self) -> None:
        if self.device.type != "cpu":
            return
        tables = [self.weights, self.optimiser.state, self.copies, *self.gradients]
        for tensor in [self.figures, *(tensor for table in tables for tensor in table.values())]:
            tensor.share_memory_()  # type: ignore[no-untyped-call]

    def progress(self) -> float:
        """Return the used share of the box, in [0, 1]."""
        steps, minutes = int(self.options.steps), float(self.options.minutes)
        used = self.step / steps if steps else self.seconds / (60 * minutes)
        return min(1.0, used)

    def save(self, name: str) -> None:
        """Write everything that resuming needs to `name` in the run folder."""
        state = {
            "shape": asdict(self.model.shape),
            "model": self.model.state_dict(),
            "optimiser": self.optimiser.state,
            "step": self.step,
            "seconds": self.seconds,
            "pieces": self.pieces,
        }
        part = self.options.run / f"{name}.part"
        torch.save(state, part)
        part.rename(self.options.run / name)

    def _resume(self, path: Path) -> None:
        state: dict[str, Any] = torch.load(path, map_location=self.device, weights_only=True)
        self.model.load_state_dict(state["model"])
        for name, tensor in self.optimiser.state.items():
            tensor.copy_(state["optimiser"][name])
        self.step, self.seconds, self.pieces = state["step"], state["seconds"], state["pieces"]

    def summed_gradients(self, names: list[str]) -> dict[str, Tensor]:
        """Return the float32 sums of all workers' gradients of the weights `names`."""
        sums = {name: self.gradients[0][name].float() for name in names}
        for slot in self.gradients[1:]:
            for name in names:
                sums[name] += slot[name]
        return sums

    def log(self, **figures: float) -> None:
        """Append one line of JSON to `log.jsonl` and print it."""
        line = json.dumps({"step": self.step, "minutes": round(self.seconds / 60, 2), **figures})
        with (self.options.run / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(line + "\n")
        print(line, flush=True)

    def keep_newest(self) -> None:
        """Delete all but the newest step checkpoints."""
        for path in sorted(self.options.run.glob("step-*.pt"))[: -self.options.keep]:
            path.unlink()
