from dataclasses import replace

from core.block import as_html, as_markdown, as_text
from core.digest import Fact, Telling
from core.digest_report import digest_block
from tests.core.made_reading import MADE, SOURCE, made_reading

OTHER = made_reading(source=replace(SOURCE, outlet="الضفة", url="", sha256="ef56" * 16))
FACTS = (
    Fact((Telling(0, 2), Telling(1, 2)), figures_differ=True),
    Fact((Telling(1, 4),), figures_differ=False),
)


def test_each_fact_stands_once_with_the_original_of_everyone_who_tells_it() -> None:
    text = as_text(digest_block((made_reading(), OTHER), FACTS, made=MADE))
    assert text.startswith("DIGEST OF 2 ARTICLES - machine translation, not reviewed")
    assert (
        "1. The council approved the budget on Wednesday by 25 votes to 5. [sources 1, 2]" in text
    )
    assert text.count("Source 1, para 1, sent. 1:") == 1
    assert text.count("Source 2, para 1, sent. 1:") == 1
    assert "2. Opposition leader" in text
    assert "[source 2]" in text


def test_figures_that_differ_between_the_sources_are_said() -> None:
    first, second = digest_block((made_reading(), OTHER), FACTS, made=MADE).items
    assert ("Figures", "DIFFER between the sources; compare the originals.") in first.remarks
    assert [label for label, _ in second.remarks] == ["Checks"]


def test_every_source_has_its_line_and_its_hash() -> None:
    for write in (as_text, as_markdown, as_html):
        written = write(digest_block((made_reading(), OTHER), FACTS, made=MADE))
        assert "ab12ab12" in written
        assert "ef56ef56" in written
