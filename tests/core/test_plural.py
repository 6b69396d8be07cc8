from core.plural import plural


def test_one_thing_is_written_in_the_singular() -> None:
    assert plural(1, "sentence") == "1 sentence"


def test_none_and_many_are_written_in_the_plural() -> None:
    assert [plural(number, "key point") for number in (0, 2)] == ["0 key points", "2 key points"]
