import os
import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from core.article import PASTED, Source
from core.record import to_json
from core.report import CAVEAT, block, dates_of, to_html, to_markdown, to_text
from core.sentences import split
from tests.core.made_reading import MADE, SOURCE, made_reading

GOLDEN = Path(__file__).parents[1] / "golden"

BLOCKS: dict[str, Callable[[], str]] = {
    "key-points.txt": lambda: to_text(made_reading(), made=MADE, marking="FOR OFFICIAL USE"),
    "key-points.md": lambda: to_markdown(made_reading(), made=MADE, marking="FOR OFFICIAL USE"),
    "key-points.html": lambda: to_html(made_reading(), made=MADE, marking="FOR <OFFICIAL> USE"),
    "reading.json": lambda: to_json(made_reading(), made=MADE),
    "sentences.txt": lambda: to_text(made_reading(edited=3), [3, 1], made=MADE),
    "stopped.txt": lambda: to_text(made_reading(translated=2), made=MADE),
}


@pytest.mark.parametrize("name", BLOCKS)
def test_the_report_block_is_as_it_was_approved(name: str) -> None:
    """Set GOLDEN=write to record the blocks anew, and read the difference before committing it."""
    block = BLOCKS[name]()
    if os.environ.get("GOLDEN") == "write":
        (GOLDEN / name).write_text(block, "utf-8")
    assert block == (GOLDEN / name).read_text("utf-8")


def test_every_arabic_letter_of_the_plain_text_is_isolated() -> None:
    text = to_text(made_reading(), made=MADE)
    outside = re.sub("\u2067[^\u2067\u2069]*\u2069", "", text)
    assert not [c for c in outside if unicodedata.bidirectional(c) in {"R", "AL", "AN"}]
    assert text.count("\u2067") == text.count("\u2069")


class Directions(HTMLParser):
    """Collects the text under each ``dir``, and what is not closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.found: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "meta":
            self.open.append((tag, dict(attrs).get("dir") or ""))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self.found.append((next((d for _, d in reversed(self.open) if d), ""), data))


def test_arabic_in_html_always_stands_in_a_right_to_left_element() -> None:
    page = Directions()
    page.feed(to_html(made_reading(), made=MADE))
    assert page.open == []
    arabic = {d for d, text in page.found if re.search("[\u0600-\u06ff]", text)}
    assert arabic == {"rtl"}


def test_every_format_carries_the_caveat_the_package_and_the_hash() -> None:
    for write in (to_text, to_markdown, to_html):
        block = write(made_reading(), made=MADE)
        assert CAVEAT in block
        assert "bundled news model 1.0" in block
        assert SOURCE.sha256 in block


def test_what_is_unknown_is_left_out_of_the_source_line() -> None:
    block = to_text(made_reading(source=Source(file_name=PASTED, sha256="0" * 64)), made=MADE)
    assert "Source: in Arabic; headline in English: " in block
    assert "; pasted text." in block
    assert "by " not in block.split("Source:")[1].split("Method:")[0]


def test_pieces_of_one_sentence_make_one_item() -> None:
    reading = made_reading()
    first, second = reading.sentences[1], reading.sentences[2]
    pieces = (replace(first, piece="a"), replace(second, index=first.index, piece="b"))
    sentences = (reading.sentences[0], *pieces, reading.sentences[3])
    pairs = tuple(replace(p, sentence=sentences[p.number - 1]) for p in reading.pairs)
    cut = replace(reading, sentences=sentences, pairs=pairs)
    (item,) = block(cut, [2, 3], made=MADE).items
    assert item.english == "{} {}".format(*(p.english for p in reading.pairs[1:3]))
    assert item.position == "para 1, sent. 1"


def test_relative_and_hijri_dates_are_noted_and_the_english_is_not_changed() -> None:
    source = replace(SOURCE, date="2026-03-12")
    assert dates_of("غادر أمس.", source) == "أمس [TN: 11 March 2026]"
    assert dates_of("غادر أمس.", replace(source, date="")) == ""
    assert dates_of("في 1 رمضان 1445", source) == "1 رمضان 1445 [TN: 11 March 2024, +/-1 day]"
    reading = made_reading(source=source)
    text = reading.article.text.replace("يوم الأربعاء", "أمس")
    article = replace(reading.article, text=text)
    yesterday = replace(reading, article=article, sentences=split(article))
    block = to_text(yesterday, [2], made=MADE)
    assert "   Dates: \u2067أمس\u2069 [TN: 11 March 2026]" in block
    assert "on Wednesday by 25 votes" in block


def test_chosen_sentences_are_named_as_the_analysts_choice() -> None:
    block = to_text(made_reading(), [3], made=MADE)
    assert block.startswith("SENTENCES - ")
    assert "sentences chosen by the analyst" in block
