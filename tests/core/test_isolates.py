import pytest

from core.isolates import PDI, RLI, in_html, in_plain_text, isolated


@pytest.mark.parametrize(
    ("text", "isolated"),
    [
        ("no Arabic, 5", "no Arabic, 5"),
        ("the paper المثال said", f"the paper {RLI}المثال{PDI} said"),
        ("سمير حداد", f"{RLI}سمير حداد{PDI}"),
        ("(نفى) and (أكد)", f"({RLI}نفى{PDI}) and ({RLI}أكد{PDI})"),
        ("قرار 242 لعام", f"{RLI}قرار 242 لعام{PDI}"),
        ("المثال BBC المثال", f"{RLI}المثال{PDI} BBC {RLI}المثال{PDI}"),
    ],
)
def test_each_run_of_arabic_is_isolated_whole(text: str, isolated: str) -> None:
    assert in_plain_text(text) == isolated


def test_html_escapes_inside_and_outside_of_runs() -> None:
    assert in_html("<b> & المثال<") == '&lt;b&gt; &amp; <bdi dir="rtl" lang="ar">المثال</bdi>&lt;'


def test_a_title_that_begins_with_latin_is_isolated_whole() -> None:
    title = isolated("BBC: المجلس (5)")
    assert in_plain_text(f'"{title}" now') == f'"{RLI}BBC: المجلس (5){PDI}" now'
    assert in_html(title) == '<bdi dir="rtl" lang="ar">BBC: المجلس (5)</bdi>'


def test_a_title_without_arabic_is_left_alone() -> None:
    assert isolated("Reuters") == "Reuters"
