"""Processes that make batches ahead of time, for a device faster than one core can feed.

On two CPU cores training needs none (`--loaders 0`); a GPU wants about as many as there are cores.
"""

import random
from collections.abc import Iterator
from ctypes import c_double
from multiprocessing import Queue, get_context
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path
from typing import Any

import torch
from numpy.typing import NDArray

from batches import Batch, Examples, batches

_WAITING_CHUNKS = 2

Arrays = tuple[NDArray[Any], ...]


def load(
    data: Path, seed: int, limit: int, late: "Synchronized[float]", chunks: "Queue[list[Arrays]]"
) -> None:
    """Put lists of batches, as arrays, into `chunks` without end; the loop of one process."""
    torch.set_num_threads(1)
    examples, order = Examples(data, seed), random.Random(seed)
    while True:
        drawn = batches(examples.draw(late.value), limit, order)
        chunks.put([batch.arrays() for batch in drawn])


class Loaders:
    """A ring of loading processes, read in turn, so that the order of batches is repeatable."""

    def __init__(self, data: Path, seed: int, limit: int, count: int) -> None:
        """Start `count` processes on the prepared folder `data`; they end with this one."""
        context = get_context("spawn")
        self._late = context.Value(c_double, 0.0)
        self._queues = [context.Queue(_WAITING_CHUNKS) for _ in range(count)]
        self._processes = [
            context.Process(
                target=load, args=(data, seed + number, limit, self._late, queue), daemon=True
            )
            for number, queue in enumerate(self._queues)
        ]
        for process in self._processes:
            process.start()

    def set_late(self, late: float) -> None:
        """Set the mix of groups for the chunks that are not yet drawn, in [0, 1]."""
        self._late.value = late

    def __iter__(self) -> Iterator[Batch]:
        """Yield batches without end."""
        while True:
            for queue in self._queues:
                for arrays in queue.get():
                    yield Batch(*(torch.from_numpy(array) for array in arrays))

    def close(self) -> None:
        """End the processes."""
        for process in self._processes:
            process.terminate()
            process.join()
