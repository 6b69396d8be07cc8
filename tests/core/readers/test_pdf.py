"""PDF: logical order from places, columns, running heads, wrapped lines, ligatures, brackets."""

import textwrap
from pathlib import Path

import pytest

from core.errors import Reason, UnreadableArticle
from core.readers.pdf_lines import Glyph, ligatures_reversed, lines
from core.readers.pdf_pages import reading_order
from tests.core.readers import writers
from tests.core.readers.documents import PARAGRAPHS, TEXT, TITLE, opened

pytestmark = pytest.mark.usefixtures("qapp")

SIZE = 10.0
WIDTH = 5.0


def placed(seen: str, *, base: float = 0.0, left: float = 0.0) -> list[Glyph]:
    """Glyphs of one width from left to right, as they are seen; a blank is a gap."""
    return [
        Glyph(letter, left + at * WIDTH, left + (at + 1) * WIDTH, base, SIZE)
        for at, letter in enumerate(seen)
        if letter != " "
    ]


def read_off(glyphs: list[Glyph], *, reversed_ligatures: bool = False) -> list[str]:
    return [line.text for line in lines(glyphs, reversed_ligatures=reversed_ligatures)]


@pytest.mark.parametrize(
    ("seen", "read"),
    [
        ("ةطخلا رقأ", "أقر الخطة"),
        ("نويلم 12,5 غلب", "بلغ 12,5 مليون"),
        ("2024/4/16 موي", "يوم 2024/4/16"),
        ("2020-2019 ةرتف", "فترة 2019-2020"),
        ("ةيناكسلا ةدايزلا ٢٥٫٥ تغلب", "بلغت ٢٥٫٥ الزيادة السكانية"),
        ("نم %38 وحن", "نحو 38% من"),
        ("نم 38% وحن", "نحو 38% من"),
        ("نإ (WHO) ةمظنم", "منظمة (WHO) إن"),
        ("نإ )WHO( ةمظنم", "منظمة (WHO) إن"),
        ("زارط نم F-16 ةرئاط", "طائرة F-16 من طراز"),
        ("ديدجلا iPhone 15 فتاه", "هاتف iPhone 15 الجديد"),
        ("»معن« :لاق", "قال: «نعم»"),
        ("«معن» :لاق", "قال: «نعم»"),
        ("لاق :BBC", "BBC: قال"),
        ("ةعاسلا دنع 10:30 احابص", "صباحا 10:30 عند الساعة"),
        ("plain words 12,5 (a-b)", "plain words 12,5 (a-b)"),
    ],
)
def test_what_is_seen_is_put_in_the_order_it_is_read(seen: str, read: str) -> None:
    assert read_off(placed(seen)) == [read]


def test_order_in_the_file_does_not_matter() -> None:
    glyphs = placed("نويلم 12,5 غلب")
    assert read_off(glyphs[::-1]) == read_off(glyphs[3:] + glyphs[:3]) == ["بلغ 12,5 مليون"]


def test_alef_lam_ligatures_show_that_ligatures_are_listed_backwards() -> None:
    backwards = [Glyph("ال", 0, WIDTH, 0, SIZE)]
    assert ligatures_reversed(backwards)
    assert read_off(backwards, reversed_ligatures=True) == ["لا"]


def test_ligatures_listed_forwards_are_left_alone() -> None:
    forwards = [Glyph("لا", 0, WIDTH, 0, SIZE)]
    assert not ligatures_reversed(forwards)
    assert read_off(forwards) == ["لا"]


def test_columns_stand_apart() -> None:
    glyphs = placed("ةيناث") + placed("ىلوأ", left=200)
    assert sorted(read_off(glyphs)) == ["أولى", "ثانية"]


def test_columns_are_read_from_the_right_under_the_line_that_crosses_them() -> None:
    page = placed("ربخلا ناونع ضيرعلا", left=40, base=100)
    for row in range(3):
        page += placed("ةيناث", base=70 - 15 * row) + placed("ىلوأ", left=100, base=70 - 15 * row)
    order = [line.text for line in reading_order(lines(page, reversed_ligatures=False))]
    assert order == ["العريض عنوان الخبر", *["أولى"] * 3, *["ثانية"] * 3]


def test_pdf_gives_back_the_article_with_a_note(tmp_path: Path) -> None:
    article = opened(tmp_path, "water.pdf", writers.pdf(tmp_path))
    assert article.text == TEXT
    assert any(note.startswith("Recovered from PDF, check") for note in article.notes)


def test_columns_of_a_written_page_are_read_one_after_the_other(tmp_path: Path) -> None:
    rows = textwrap.wrap(PARAGRAPHS[1], 34)
    data = writers.columns_pdf(tmp_path, TITLE, [rows[:5], rows[5:]])
    assert opened(tmp_path, "water.pdf", data).text == f"{TITLE}\n\n{PARAGRAPHS[1]}"


def test_pages_and_columns_of_a_writer_document_give_back_its_paragraphs(tmp_path: Path) -> None:
    # Written by LibreOffice 7.4: three pages with a running head, the last article in two columns.
    data = (Path(__file__).parents[2] / "data/readers/columns.pdf").read_bytes()
    article = opened(tmp_path, "columns.pdf", data)
    assert article.text.split("\n\n") == [TITLE, *PARAGRAPHS * 7]


def test_running_heads_and_page_numbers_are_dropped(tmp_path: Path) -> None:
    pages = [[PARAGRAPHS[n][:60], PARAGRAPHS[n + 1][:60]] for n in range(4)]
    data = writers.headed_pdf(tmp_path, pages, "صحيفة المثال العدد")
    text = opened(tmp_path, "paper.pdf", data).text
    assert "العدد" not in text
    assert not any(line.strip("- ").isdigit() for line in text.split("\n"))
    assert text.count("المجلس") >= 2


def test_pages_that_are_pictures_need_tesseract(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UnreadableArticle) as caught:
        opened(tmp_path, "scan.pdf", writers.scanned_pdf(tmp_path))
    assert caught.value.reason is Reason.NEEDS_PROGRAM
    assert "Tesseract" in caught.value.detail
