import json
import multiprocessing
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import torch

from train import main

_SMALL = "--width 32 --inner 64 --heads 2 --encoder-layers 2 --decoder-layers 1 --positions 600"


def _train(data: Path, folder: Path, more: str) -> dict[str, torch.Tensor]:
    arguments = f"--data {data} --run {folder} --workers 1 --warmup 20 {_SMALL} {more}"
    assert main(arguments.split()) == 0
    newest = max(folder.glob("step-*.pt"))
    weights: dict[str, torch.Tensor] = torch.load(newest, weights_only=True)["model"]
    return weights


def test_the_same_seed_and_steps_give_the_same_weights(data: Path, tmp_path: Path) -> None:
    first = _train(data, tmp_path / "a", "--steps 6")
    second = _train(data, tmp_path / "b", "--steps 6")
    assert all(torch.equal(first[name], second[name]) for name in first)


def test_two_workers_share_one_model(data: Path, tmp_path: Path) -> None:
    arguments = f"--data {data} --run {tmp_path} --workers 2 --steps 4 --log-every 2 {_SMALL}"
    assert main(arguments.split()) == 0
    log = [json.loads(line) for line in (tmp_path / "log.jsonl").read_text().splitlines()]
    assert [line["step"] for line in log] == [2, 4]
    assert torch.load(tmp_path / "step-000004.pt", weights_only=True)["step"] == 4


def test_a_killed_worker_ends_the_run(data: Path, tmp_path: Path) -> None:
    arguments = f"--data {data} --run {tmp_path} --workers 2 --steps 100000 --log-every 1 {_SMALL}"
    with ThreadPoolExecutor() as pool:
        run = pool.submit(main, arguments.split())
        while not (tmp_path / "log.jsonl").exists():
            time.sleep(0.1)
        multiprocessing.active_children()[0].kill()
        assert run.result(timeout=60) != 0


def test_workers_do_not_outlive_a_killed_run(data: Path, tmp_path: Path) -> None:
    program = Path(__file__).parents[1] / "train.py"
    arguments = f"--data {data} --run {tmp_path} --workers 2 --steps 100000 --log-every 1 {_SMALL}"
    run = subprocess.Popen([sys.executable, str(program), *arguments.split()])
    log = tmp_path / "log.jsonl"
    while not log.exists():
        time.sleep(0.1)
    run.kill()
    run.wait()
    sizes = [-1, log.stat().st_size]
    while sizes[-1] != sizes[-2] and len(sizes) < 20:
        time.sleep(3)
        sizes.append(log.stat().st_size)
    assert sizes[-1] == sizes[-2]


def test_training_lowers_the_loss(data: Path, tmp_path: Path) -> None:
    _train(data, tmp_path, "--steps 120 --log-every 20 --lr 0.003 --muon-lr 0.004")
    log = [json.loads(line) for line in (tmp_path / "log.jsonl").read_text().splitlines()]
    assert log[-1]["loss"] < log[0]["loss"] - 1
    assert log[-1]["alignment"] < log[0]["alignment"]


def test_a_run_goes_on_from_its_checkpoint(data: Path, tmp_path: Path) -> None:
    _train(data, tmp_path, "--steps 4")
    _train(data, tmp_path, f"--steps 6 --resume {tmp_path / 'step-000004.pt'}")
    assert torch.load(tmp_path / "step-000006.pt", weights_only=True)["step"] == 6


def test_the_weights_from_before_the_decay_are_kept(data: Path, tmp_path: Path) -> None:
    _train(data, tmp_path, "--steps 8 --decay 0.5")
    assert torch.load(tmp_path / "stable.pt", weights_only=True)["step"] == 5


def test_a_loss_that_is_no_number_stops_the_run(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = f"--data {data} --run {tmp_path} --workers 1 --steps 3 --lr nan {_SMALL}"
    with pytest.raises(SystemExit) as stop:
        main(arguments.split())
    assert stop.value.code == 3
    assert "stopped: loss nan" in capsys.readouterr().err


def test_loaders_can_feed_a_run(data: Path, tmp_path: Path) -> None:
    weights = _train(data, tmp_path, "--steps 3 --loaders 1")
    assert all(bool(weight.isfinite().all()) for weight in weights.values())
