"""The one way of working beside the window."""

import gc
import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from gui.job import Job


def counting(cancelled: Callable[[], bool]) -> Iterator[object]:
    number = 0
    while not cancelled():
        yield number
        number += 1


def failing(cancelled: Callable[[], bool]) -> Iterator[object]:
    yield "before"
    raise ValueError(str(cancelled()))


def test_values_arrive_in_order_on_the_main_thread(qtbot: QtBot) -> None:
    job = Job(lambda _: iter(range(5)))
    came: list[tuple[object, threading.Thread]] = []
    job.item.connect(lambda value: came.append((value, threading.current_thread())))
    with qtbot.waitSignal(job.finished):
        job.start()
    assert came == [(number, threading.main_thread()) for number in range(5)]


def test_a_failure_arrives_after_the_values_and_before_the_end(qtbot: QtBot) -> None:
    job = Job(failing)
    came: list[object] = []
    job.item.connect(came.append)
    job.failed.connect(came.append)
    with qtbot.waitSignal(job.finished):
        job.start()
    assert came[0] == "before"
    assert isinstance(came[1], ValueError)


def test_cancelled_work_ends_and_what_came_arrives(qtbot: QtBot) -> None:
    job = Job(counting)
    came: list[object] = []
    job.item.connect(came.append)
    with qtbot.waitSignal(job.finished):
        job.start()
        qtbot.waitUntil(lambda: len(came) > 3)
        job.cancel()
    assert came == list(range(len(came)))


def test_an_abandoned_job_says_nothing_more(qtbot: QtBot) -> None:
    job = Job(counting)
    came: list[object] = []
    job.item.connect(came.append)
    job.start()
    qtbot.waitUntil(lambda: len(came) > 3)
    job.abandon(10)
    with qtbot.assertNotEmitted(job.finished, wait=50):
        pass


@pytest.mark.parametrize("work", [counting, failing])
def test_cycles_are_not_collected_in_the_worker_and_are_again_afterwards(
    work: Callable[[Callable[[], bool]], Iterator[object]], qtbot: QtBot
) -> None:
    job = Job(work)
    job.start()
    job.abandon(10)
    qtbot.waitUntil(gc.isenabled)


def test_no_cycle_is_collected_in_the_worker_up_to_its_end(qtbot: QtBot) -> None:
    where: list[threading.Thread] = []

    def note(_phase: str, _info: dict[str, int]) -> None:
        where.append(threading.current_thread())

    held: list[list[object]] = []

    def holding(_cancelled: Callable[[], bool]) -> Iterator[object]:
        held.extend([] for _ in range(gc.get_threshold()[0] * 2))
        yield len(held)

    gc.callbacks.append(note)
    try:
        job = Job(holding)
        with qtbot.waitSignal(job.finished):
            job.start()
        qtbot.waitUntil(gc.isenabled)
    finally:
        gc.callbacks.remove(note)
    assert [thread.name for thread in where if thread is not threading.main_thread()] == []
