from hypothesis import given
from hypothesis import strategies as st

from core.choice import Choice


def test_pinning_a_dropped_sentence_brings_it_back() -> None:
    assert Choice(dropped=(4,)).pin(4) == Choice(pinned=(4,))


def test_dropping_a_pinned_sentence_ends_the_pin() -> None:
    assert Choice(pinned=(4, 5)).drop(4) == Choice(pinned=(5,), dropped=(4,))


def test_pin_and_unpin_undo_each_other() -> None:
    assert Choice(pinned=(2,)).pin(7).unpin(7) == Choice(pinned=(2,))


def test_drop_and_restore_undo_each_other() -> None:
    assert Choice().drop(7).restore(7) == Choice()


def test_a_moved_point_stands_where_it_was_put() -> None:
    assert Choice().move([2, 9, 4], 4, 0).order == (4, 2, 9)
    assert Choice().move([2, 9, 4], 2, 1).order == (9, 2, 4)
    assert Choice().move([2, 9, 4], 2, 99).order == (9, 4, 2)


def test_points_that_were_not_arranged_follow_by_rank() -> None:
    assert Choice(order=(9, 2)).arrange([5, 2, 7, 9]) == [9, 2, 5, 7]


def test_nothing_decided_is_false() -> None:
    assert not Choice()
    assert Choice().drop(1)


@given(st.lists(st.integers(1, 9), unique=True), st.lists(st.integers(1, 9), unique=True))
def test_arranging_loses_and_adds_nothing(order: list[int], numbers: list[int]) -> None:
    assert sorted(Choice(order=tuple(order)).arrange(numbers)) == sorted(numbers)
