"""The report block as a Word document: what Word needs to lay it out, and what must not be in it."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from core.block import Block, Item
from core.isolates import PDI, RLI
from core.readers import read_all
from core.report import to_docx, to_text
from core.word_document import as_docx
from tests.core.conftest import NOW
from tests.core.made_reading import MADE, made_reading

ARABIC = "وقال ترامب (BBC) إن 25,000 شخص حضروا."


def opened(written: bytes) -> Any:
    return docx.Document(io.BytesIO(written))


def block(english: str = "He said so.", original: str = ARABIC, marking: str = "") -> Block:
    remarks = (("Checks", "name حداد is Haddad here"),)
    item = Item(english, "para 1, sent. 2", (("Original", original),), remarks)
    return Block(marking, "KEY POINTS", (item,), (("Source", f"{RLI}الأهرام{PDI}, 2023."),))


def reads_right_to_left(paragraph: Any) -> bool:
    return paragraph._p.pPr is not None and paragraph._p.pPr.find(qn("w:bidi")) is not None


def directions(document: Any) -> Iterator[tuple[str, bool]]:
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            yield run.text, bool(run.font.rtl)


def test_an_original_reads_from_right_to_left_and_the_rest_does_not() -> None:
    document = opened(to_docx(made_reading(), made=MADE))
    originals = [p.text for p in document.paragraphs if reads_right_to_left(p)]
    reading = made_reading()
    sentences = {sentence.number: sentence.text for sentence in reading.sentences}
    assert originals == [sentences[point.sentence] for point in reading.key_points]


def test_it_says_what_the_plain_text_says() -> None:
    document = opened(to_docx(made_reading(), made=MADE, marking="FOR OFFICIAL USE"))
    words = [line.text for line in document.paragraphs]
    plain = to_text(made_reading(), made=MADE, marking="FOR OFFICIAL USE")
    expected = plain.replace(RLI, "").replace(PDI, "").replace("   Original: ", "").split("\n")
    assert words == [line.strip() for line in expected if line.strip()]


def test_arabic_in_an_english_line_is_a_run_of_its_own() -> None:
    document = opened(as_docx(block("The paper الأهرام (2023) said so.")))
    found = list(directions(document))
    assert ("الأهرام", True) in found
    assert ("حداد", True) in found
    assert all(rtl == (text[0] > "\u0600") for text, rtl in found)


def test_word_is_told_the_language_and_size_of_arabic() -> None:
    document = opened(as_docx(block()))
    [run] = next(p for p in document.paragraphs if reads_right_to_left(p)).runs
    order = [child.tag.rpartition("}")[2] for child in run._r.rPr]
    assert order == ["sz", "szCs", "rtl", "lang"]
    assert run._r.rPr.find(qn("w:lang")).get(qn("w:bidi")) == "ar-SA"


def test_a_marking_is_at_the_head_of_every_page() -> None:
    document = opened(as_docx(block(marking="FOR OFFICIAL USE")))
    assert document.sections[0].header.paragraphs[0].text == "FOR OFFICIAL USE"
    assert document.paragraphs[0].text == "FOR OFFICIAL USE"
    assert not opened(as_docx(block())).sections[0].header.paragraphs[0].text


def test_the_heading_with_the_caveat_is_a_heading() -> None:
    document = opened(to_docx(made_reading(), made=MADE))
    assert document.paragraphs[0].style.name == "Heading 1"
    assert "machine translation, not reviewed" in document.paragraphs[0].text


def test_it_tells_nothing_of_who_made_it_and_when() -> None:
    written = as_docx(block())
    with zipfile.ZipFile(io.BytesIO(written)) as parts:
        names = parts.namelist()
        told = parts.read("docProps/core.xml").decode()
    assert "docProps/app.xml" not in names
    assert not [name for name in names if "thumbnail" in name]
    assert "KEY POINTS" in told
    assert "python-docx" not in told
    assert "dcterms" not in told.split("?>", 1)[1].split(">", 1)[1]


@pytest.mark.parametrize("mark", ["\x00", "\x0b", "\x1f", "\ud800", "\ufffe"])
def test_what_xml_cannot_hold_does_not_keep_it_from_being_saved(mark: str) -> None:
    document = opened(as_docx(block(f"One{mark}two", f"واحد{mark}اثنان", f"SECRET{mark}")))
    words = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "One\ufffdtwo" in words
    assert "واحد\ufffdاثنان" in words


@pytest.mark.parametrize(
    ("english", "original"),
    [
        ("", ARABIC),
        ("word " * 4000, "كلمة " * 4000),
        ('<b>& "quoted"</b>', "Latin only, 2023."),
        ("3 < 5", "«قال» 50% (5)"),
    ],
)
def test_any_text_comes_back(english: str, original: str) -> None:
    words = [paragraph.text for paragraph in opened(as_docx(block(english, original))).paragraphs]
    assert words[1].startswith(f"1. {english or '[not translated yet]'} [")
    assert words[2] == original


def test_latin_originals_read_from_left_to_right() -> None:
    document = opened(as_docx(block(original="Latin only, 2023.")))
    assert not [p for p in document.paragraphs if reads_right_to_left(p)]


def test_no_invisible_marks_are_left_in_it() -> None:
    with zipfile.ZipFile(io.BytesIO(to_docx(made_reading(), made=MADE))) as parts:
        body = parts.read("word/document.xml").decode()
    assert RLI not in body
    assert PDI not in body


def test_what_is_saved_can_be_read_again(tmp_path: Path) -> None:
    file = tmp_path / "report.docx"
    file.write_bytes(as_docx(block()))
    [article] = read_all(file, retrieved=NOW)
    assert ARABIC in article.text
    assert article.source.author == ""
    assert not article.notes
