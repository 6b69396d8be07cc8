import random
from itertools import islice
from pathlib import Path

import pytest
import torch

from batches import Example, Examples, batch_of, batches, joined
from links import parse_links, spread
from loaders import Loaders
from vocabulary import END, PAD, START


def test_links_of_both_directions_weigh_twice() -> None:
    assert parse_links("0-0 1-2", "0-0") == [(0, 0, 2), (2, 1, 1)]


def test_links_follow_their_characters_onto_another_segmentation() -> None:
    old, new = ["▁abc", "de"], ["▁a", "bc", "d", "e"]
    guide = spread([(0, 0, 2), (1, 1, 1)], old, new)
    assert sorted(guide) == [(0, 0, 0.5), (0, 1, 0.5), (1, 2, 0.5), (1, 3, 0.5)]


def test_the_weights_of_an_english_piece_add_up_to_one() -> None:
    guide = spread([(0, 0, 2), (0, 1, 1)], ["▁a", "b"], ["▁ab"])
    assert [row[:2] for row in guide] == [(0, 0)]
    assert guide[0][2] == pytest.approx(1.0)


def test_joined_lines_keep_their_links() -> None:
    first = Example([5, 6], [7], [(0, 1, 1.0)])
    assert joined(first, first) == Example([5, 6, 5, 6], [7, 7], [(0, 1, 1.0), (1, 3, 1.0)])


def test_a_batch_marks_start_end_and_padding() -> None:
    batch = batch_of([Example([5, 6], [7], [(0, 1, 1.0)]), Example([8], [9, 10], [])])
    assert batch.arabic.tolist() == [[5, 6, END], [8, END, PAD]]
    assert batch.english_in.tolist() == [[START, 7, PAD], [START, 9, 10]]
    assert batch.english_out.tolist() == [[7, END, PAD], [9, 10, END]]
    assert batch.guide.tolist() == [[0, 0, 1]]


def test_batches_hold_every_line_once_and_stay_within_the_limit() -> None:
    rng = random.Random(3)
    lines = [Example([number + 4] * rng.randint(1, 30), [4], []) for number in range(100)]
    found = list(batches(lines, 200, rng))
    assert all(batch.arabic.numel() <= 200 for batch in found)
    assert sorted(int(row[0]) for batch in found for row in batch.arabic) == list(range(4, 104))


def test_the_same_seed_draws_the_same_lines(data: Path) -> None:
    assert Examples(data, 5).draw(0.0) == Examples(data, 5).draw(0.0)


def test_guides_point_into_their_line(data: Path) -> None:
    guided = 0
    for example in Examples(data, 5).draw(0.5):
        for english, arabic, weight in example.guide:
            assert english < len(example.english)
            assert arabic < len(example.arabic)
            assert 0 < weight <= 1
            guided += 1
    assert guided > 1000


def test_batches_of_drawn_lines_are_piece_numbers_of_the_vocabulary(data: Path) -> None:
    examples = Examples(data, 5)
    batch = next(batches(examples.draw(0.0), 500, random.Random(1)))
    assert int(torch.max(batch.arabic)) < examples.vocabulary.get_piece_size()


def test_loaders_feed_the_same_batches_each_time(data: Path) -> None:
    runs = []
    for _ in range(2):
        loaders = Loaders(data, seed=3, limit=400, count=2)
        runs.append([batch.arabic.tolist() for batch in islice(loaders, 20)])
        loaders.close()
    assert runs[0] == runs[1]
