"""Where attention and sound put a name, on a sentence whose attention is known."""

from bench.placement import Aligned, pointed

SOURCE = "وصل الوفد إلى بنغلاديش"
ONE_FOR_ONE = ((0.9, 0.1, 0.0, 0.0), (0.2, 0.8, 0.0, 0.0), (0.0, 0.1, 0.9, 0.0))


def test_both_find_a_name_that_sounds_alike() -> None:
    sentence = Aligned(SOURCE, "Arrived delegates in Bangladesh.", (*ONE_FOR_ONE, (0, 0, 0.3, 0.7)))
    (name,) = pointed(sentence)
    assert name.arabic == "بنغلاديش"
    assert name.by_sound == name.by_attention == (21, 31)
    assert (name.agree, name.capitalised, name.sure) == (True, True, 0.7)


def test_attention_alone_finds_a_name_that_sounds_otherwise() -> None:
    sentence = Aligned(SOURCE, "Arrived delegates in comedy.", (*ONE_FOR_ONE, (0, 0, 0.1, 0.9)))
    (name,) = pointed(sentence)
    assert name.by_sound is None
    assert name.by_attention is not None
    assert (name.agree, name.capitalised, name.sure) == (False, False, 0.9)


def test_a_name_that_no_word_attends_to_is_nowhere() -> None:
    sentence = Aligned(SOURCE, "Arrived delegates in.", ONE_FOR_ONE)
    (name,) = pointed(sentence)
    assert (name.by_attention, name.sure, name.agree) == (None, 0.0, False)
