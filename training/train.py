"""Train a model on a prepared data folder, within a box of minutes or steps.

    python train.py --data data --run runs/news --minutes 105

On a CPU, workers of one thread each compute the gradients of their own batches and update
their own part of the weights: one process with two threads loses more to waiting, above all
beside other programs. The learning rate warms up, holds, and decays over the last part of the
box; the checkpoint from before the decay is kept as `stable.pt`, to be resumed for a longer box.
"""

import copy
import random
import sys
import time
from collections.abc import Iterator
from multiprocessing import connection, parent_process
from multiprocessing.synchronize import Barrier
from threading import BrokenBarrierError

import torch
from torch import multiprocessing

from batches import Batch, Examples, batches
from loaders import Loaders
from loss import losses
from run import Run, parser

_CLIP = 1.0
_JUMP = 1.0


class LossFailed(Exception):
    """The loss is no number or jumped: resume an earlier checkpoint with lower rates."""


def rate(progress: float, step: int, *, warmup: int, decay: float) -> float:
    """Return the factor of the learning rate: linear warm-up, plateau, 1 - sqrt decay.

    `progress` is the used share of the box, `decay` the share of it spent decaying (Hägele et
    al., "Scaling laws and compute-optimal training beyond fixed durations", 2024).
    """
    factor = min(1.0, (step + 1) / warmup)
    if progress > 1 - decay:
        done = min(1.0, (progress - (1 - decay)) / decay)
        factor *= max(0.02, 1 - float(done**0.5))
    return factor


class Worker:
    """One process of a run: draws batches, computes gradients, updates its shard."""

    def __init__(self, run: Run, number: int, barrier: Barrier) -> None:
        """Take the shared `run`; worker 0 also logs and saves."""
        self.run, self.number, self.barrier = run, number, barrier
        self.options = run.options
        seed = self.options.seed * 1_000_003 + run.step * 31 + number
        torch.manual_seed(seed)
        if run.device.type == "cpu":
            torch.set_num_threads(1)
        self.seed = seed
        self.model = copy.deepcopy(run.model).to(run.precision).train()
        for name, weight in self.model.named_parameters():
            weight.data = run.copies[name]
        self.shard = run.optimiser.shards(self.options.workers)[number]
        self.recent_loss: float | None = None
        self.usual_loss: float | None = None
        self.recent: list[tuple[float, float]] = []

    def endless_batches(self) -> Iterator[Batch]:
        """Yield batches; the mix of groups follows the run's progress."""
        options = self.options
        if not options.loaders:
            examples, order = Examples(options.data, self.seed), random.Random(self.seed)
            while True:
                yield from batches(examples.draw(self._late()), options.positions, order)
        loaders = Loaders(options.data, self.seed, options.positions, options.loaders)
        try:
            for batch in loaders:
                loaders.set_late(self._late())
                yield batch
        finally:
            loaders.close()

    def _late(self) -> float:
        return float(self.run.progress() >= self.options.switch)

    def update(self, batch: Batch) -> None:
        """Make one step together with the other workers."""
        run, row = self.run, self.run.figures[self.number]
        loss, alignment, count = losses(self.model, batch.to(run.device))
        (loss + self.options.guide * alignment).backward()
        for name, weight in self.model.named_parameters():
            if weight.grad is not None:
                run.gradients[self.number][name].copy_(weight.grad)
            weight.grad = None
        row[:3] = torch.tensor([float(loss.detach()), float(alignment.detach()), count])
        self.barrier.wait()
        total = float(run.figures[:, 2].sum())
        gradients = run.summed_gradients(self.shard)
        for gradient in gradients.values():
            gradient.div_(total)
        row[3] = float(sum(gradient.pow(2).sum() for gradient in gradients.values()))
        self.barrier.wait()
        norm = float(run.figures[:, 3].sum()) ** 0.5
        means = run.figures[:, :2].sum(dim=0) / total
        self._watch(float(means[0]), norm)
        self.recent.append((float(means[0]), float(means[1])))
        for gradient in gradients.values():
            gradient.mul_(min(1.0, _CLIP / (norm + 1e-9)))
        factor = rate(
            run.progress(), run.step, warmup=self.options.warmup, decay=self.options.decay
        )
        run.optimiser.update(self.shard, gradients, run.step, factor)
        for name in self.shard:
            run.copies[name].copy_(run.weights[name])
        run.step += 1
        run.pieces += int(total)
        self.barrier.wait()

    def _watch(self, value: float, norm: float) -> None:
        """Compare the loss of some twenty steps with that of some two hundred before.

        A single step says little: a batch of names alone costs twice a batch of sentences.
        """
        if self.recent_loss is None or self.usual_loss is None:
            self.recent_loss = self.usual_loss = value
        self.recent_loss += 0.05 * (value - self.recent_loss)
        self.usual_loss += 0.005 * (self.recent_loss - self.usual_loss)
        if not (self.recent_loss < self.usual_loss + _JUMP and norm < float("inf")):
            raise LossFailed(
                f"loss {value:.2f} at step {self.run.step}, usually {self.usual_loss:.2f}"
            )

    def train(self) -> None:
        """Train until the box is full, saving and logging on the way.

        The clock of worker 0 counts for all: the others read it between two barriers.
        """
        run, options = self.run, self.options
        saved, decaying = run.seconds, run.progress() > 1 - options.decay
        started = time.monotonic() - run.seconds
        parent = parent_process()
        for batch in self.endless_batches():
            if parent is not None and not parent.is_alive():
                # Killed: going on unseen would fill the folder that the next run writes to.
                self.barrier.abort()
                return
            self.update(batch)
            run.seconds = self._agreed(time.monotonic() - started)
            if run.step % options.log_every == 0:
                loss, alignment = (
                    sum(v) / len(self.recent) for v in zip(*self.recent, strict=True)
                )
                self.recent.clear()
                if self.number == 0:
                    run.log(loss=round(loss, 4), alignment=round(alignment, 4), pieces=run.pieces)
            full = run.progress() >= 1
            if not decaying and run.progress() > 1 - options.decay:
                decaying = True
                if self.number == 0:
                    run.save("stable.pt")
            if full or run.seconds - saved > 60 * options.save_minutes:
                saved = run.seconds
                if self.number == 0:
                    run.save(f"step-{run.step:06d}.pt")
                    run.keep_newest()
            if full:
                return

    def _agreed(self, seconds: float) -> float:
        figures = self.run.figures
        if self.number == 0:
            figures[0, 3] = seconds
        self.barrier.wait()
        seconds = float(figures[0, 3])
        self.barrier.wait()
        return seconds


def work(number: int, run: Run, barrier: Barrier) -> None:
    """Run one worker; when it fails, the others stop as well."""
    try:
        Worker(run, number, barrier).train()
    except LossFailed as error:
        if number == 0:
            print(f"stopped: {error}", file=sys.stderr)
        raise SystemExit(3) from None
    except BrokenBarrierError:
        raise SystemExit(3) from None
    except BaseException:
        barrier.abort()
        raise


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; return 0, or 3 when the loss failed."""
    run = Run(parser().parse_args(arguments))
    print(f"gradients in {str(run.precision).removeprefix('torch.')}", flush=True)
    context = multiprocessing.get_context("spawn")
    barrier = context.Barrier(run.options.workers)
    if run.options.workers == 1:
        work(0, run, barrier)
        return 0
    processes = [
        context.Process(target=work, args=(number, run, barrier))
        for number in range(run.options.workers)
    ]
    for process in processes:
        process.start()
    running = {process.sentinel: process for process in processes}
    while running:
        ended = [running.pop(end) for end in connection.wait(running) if isinstance(end, int)]
        for process in ended:
            # Its pipe closes a moment before it has an exit code.
            process.join()
        killed = [process for process in ended if (process.exitcode or 0) < 0]
        if killed:
            # They would wait for it for ever; it may have died with the barrier's lock.
            for one in running.values():
                one.terminate()
    return max(abs(process.exitcode or 0) for process in processes)


if __name__ == "__main__":
    sys.exit(main())
