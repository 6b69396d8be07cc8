import gzip
from pathlib import Path

from forward import Made, chosen, mono_lines, surest
from leaks import LeakCheck


def test_the_first_translation_that_keeps_the_numbers_is_chosen() -> None:
    hypotheses = ["He met 4 ministers on May 5", "He met 3 ministers on May 5"]
    assert chosen("التقى 3 وزراء يوم 5 ايار", hypotheses) == 1


def test_without_such_a_translation_the_line_is_left() -> None:
    assert chosen("التقى 3 وزراء امس", ["He met 4 ministers", "He met ministers"]) is None


def test_a_loop_or_left_over_arabic_at_the_first_place_drops_the_line() -> None:
    arabic = "التقى وزراء الخارجية امس"
    fine = "He met the foreign ministers yesterday"
    assert chosen(arabic, ["met met met met met met", fine]) is None
    assert chosen(arabic, ["He met وزراء yesterday", fine]) is None


def test_known_repeated_short_and_evaluation_lines_are_left_out(tmp_path: Path) -> None:
    lines = [
        "خبر جديد عن الاقتصاد المحلي",
        "خبر جديد عن الاقتصاد المحلي",
        "خبر معروف عن السياسة الخارجية",
        "قصير",
        "جملة من مجموعة التقييم هنا",
    ]
    (tmp_path / "mono").mkdir()
    with gzip.open(tmp_path / "mono" / "wikinews.ar.gz", "wt", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    leak_check = LeakCheck([lines[4]])
    assert list(mono_lines(tmp_path, {lines[2]}, leak_check)) == [("wikinews", lines[0])]


def test_the_surest_share_is_kept_in_its_order() -> None:
    made = [Made("wikinews", str(n), "e", score) for n, score in enumerate((-1.0, -0.2, -0.5, -2))]
    assert [pair.arabic for pair in surest(made, 0.5)] == ["1", "2"]
    assert surest([], 0.5) == []
