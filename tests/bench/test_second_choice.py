"""The table of second choices counts what was right before and after."""

from bench.checks.sets import PairSet
from bench.second_choice import Tried, by_kind, gained
from core.pair import Check, Level
from core.translator import Translation

PAIRS = (
    ("صوت 25 نائبا ضد 5.", "25 members voted against 5."),
    ("صوت 7 نواب.", "7 members voted."),
    ("لم يصوت أحد.", "Nobody voted."),
)
WRONG = Translation("25 members voted against 25.", -1.0)
RIGHT = Translation("25 members voted against 5.", -1.0)
SEVEN = Translation("7 members voted.", -1.0)
NOBODY = Translation("All of them voted.", -1.0)
NUMBER = Check("numbers", Level.LIKELY, "5 is not in the English.")
DENIAL = Check("negation", Level.DOUBTFUL, "Nothing in the English denies.")

TRIED = Tried(
    PairSet("votes", PAIRS),
    [WRONG, SEVEN, NOBODY],
    [RIGHT, SEVEN, NOBODY],
    [(NUMBER,), (), (DENIAL,)],
    [(), (), (DENIAL,)],
    10.0,
    0.5,
)


def test_a_row_tells_what_was_replaced_and_right_and_what_it_cost() -> None:
    heading, row = gained([TRIED])
    told = dict(zip(heading, row, strict=True))
    assert told["replaced"] == "1"
    assert told["numbers right"] == "1 > 2 of 2"
    assert told["facts likely wrong %"] == "66.67 > 33.33"
    assert told["denials likely wrong %"] == "33.33 > 33.33"
    assert told["more time %"] == "5.0"


def test_the_kinds_are_those_of_the_first_choices() -> None:
    rows = by_kind([TRIED])
    assert rows[1:] == [["negation", "0.0 / 0.0 / 333.3"], ["numbers", "0.0 / 333.3 / 0.0"]]
