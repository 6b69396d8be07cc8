"""Work done anew after each change: once for many changes, the latest alone, ended on closing."""

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.repeated_job import RepeatedJob
from gui.window import MainWindow


@pytest.fixture
def counted() -> list[int]:
    """How often work was asked for."""
    return []


@pytest.fixture
def job(qapp: QApplication, counted: list[int]) -> Iterator[RepeatedJob]:
    """Yields the number of its turn once, and then goes on until it is ended."""

    def make() -> Callable[[Callable[[], bool]], Iterator[object]]:
        counted.append(len(counted) + 1)
        turn = counted[-1]

        def work(cancelled: Callable[[], bool]) -> Iterator[object]:
            yield turn
            while not cancelled():
                threading.Event().wait(0.005)
            yield "late"

        return work

    made = RepeatedJob(make, qapp)
    yield made
    made.close(10)


def test_many_changes_at_once_are_answered_once(
    job: RepeatedJob, counted: list[int], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(job.item):
        for _ in range(5):
            job.ask()
    assert counted == [1]


def test_later_work_ends_the_earlier_work_which_says_nothing_more(
    job: RepeatedJob, qtbot: QtBot
) -> None:
    came: list[object] = []
    job.item.connect(came.append)
    for _ in range(2):
        with qtbot.waitSignal(job.item):
            job.ask()
    qtbot.wait(50)
    assert came == [1, 2]


def test_nothing_begins_after_closing(job: RepeatedJob, counted: list[int]) -> None:
    job.ask()
    job.close(10)
    job.ask()
    assert not job._gathering.isActive()
    assert counted == []


def test_it_rests_when_the_work_is_done(qapp: QApplication, qtbot: QtBot) -> None:
    job = RepeatedJob(lambda: lambda _: iter(["done"]), qapp)
    with qtbot.waitSignal(job.rested):
        job.ask()
        assert job.busy
    assert not job.busy


def test_closing_the_window_ends_looking_for_names(reading: MainWindow) -> None:
    work = (reading.naming._listing, reading.naming.notes._looking)
    for one in work:
        one.ask()
    assert [one.busy for one in work] == [True, True]
    reading.close()
    assert [one.busy for one in work] == [False, False]
