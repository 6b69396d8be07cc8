"""The article, written in every format by the programs that write it, and read back."""

import io
import shutil
import stat
import zipfile
from pathlib import Path

import pytest

from core.article import Article
from core.errors import Reason, UnreadableArticle
from core.readers import from_html, read, read_all, read_attachment, suffixes
from core.readers.formats import FORMATS, recognise
from tests.core.readers import writers
from tests.core.readers.documents import NOW, PARAGRAPHS, TEXT, TITLE, opened
from tests.core.readers.messages import msg
from tests.core.readers.writers import AUTHOR, DATE, OUTLET, URL

DATA = Path(__file__).parents[2] / "data/readers"
WRITTEN = {
    "water.html": writers.html().encode(),
    "water.mht": writers.mht(),
    "water.docx": writers.docx_file(),
    "water.odt": writers.odt(),
    "water.rtf": writers.rtf(),
    "water.epub": writers.epub(),
    "water.eml": writers.eml(),
    "water.msg": msg(),
    "water.jsonl": writers.jsonl(),
    "water.csv": writers.csv_file(),
}


def body_of(article: Article) -> list[str]:
    return [each for each in article.text.split("\n\n") if each != TITLE]


@pytest.mark.parametrize("name", WRITTEN)
def test_every_format_gives_title_and_paragraphs(name: str, tmp_path: Path) -> None:
    article = opened(tmp_path, name, WRITTEN[name])
    assert article.source.title == TITLE
    assert article.text.startswith(f"{TITLE}\n\n")
    assert [each for each in PARAGRAPHS if each in body_of(article)] == PARAGRAPHS
    assert article.source.file_name == name


@pytest.mark.parametrize("name", WRITTEN)
def test_content_decides_where_the_suffix_is_wrong(name: str, tmp_path: Path) -> None:
    wrong = "water.pdf" if not name.endswith(("jsonl", "csv")) else name
    article = opened(tmp_path, wrong, WRITTEN[name])
    assert PARAGRAPHS[0] in article.text


@pytest.mark.parametrize(
    "name", ["water.html", "water.epub", "water.eml", "water.msg", "water.docx"]
)
def test_author_is_found(name: str, tmp_path: Path) -> None:
    assert opened(tmp_path, name, WRITTEN[name]).source.author == AUTHOR


@pytest.mark.parametrize(
    ("name", "date", "date_from"),
    [
        ("water.html", DATE, "JSON-LD datePublished"),
        ("water.mht", DATE, "JSON-LD datePublished"),
        ("water.eml", DATE, "e-mail header"),
        ("water.msg", "2024-03-12T07:15:00+00:00", "e-mail header"),
        ("water.epub", "2024-03-12", "e-book metadata"),
        ("water.jsonl", "2024-03-12", "field date"),
        ("water.docx", "", ""),
    ],
)
def test_date_comes_with_what_it_was_taken_from(
    name: str, date: str, date_from: str, tmp_path: Path
) -> None:
    source = opened(tmp_path, name, WRITTEN[name]).source
    assert (source.date, source.date_from) == (date, date_from)


@pytest.mark.parametrize("name", ["water.docx", "water.odt"])
def test_day_a_document_was_made_is_told_but_not_taken_for_the_articles(
    name: str, tmp_path: Path
) -> None:
    article = opened(tmp_path, name, WRITTEN[name])
    assert "The document was made on 2024-03-12, by its properties." in article.notes
    assert article.source.date == ""


def test_page_loses_menu_caption_links_and_footer(tmp_path: Path) -> None:
    article = opened(tmp_path, "water.html", WRITTEN["water.html"])
    assert body_of(article) == PARAGRAPHS


def test_page_gives_outlet_and_address(tmp_path: Path) -> None:
    source = opened(tmp_path, "water.html", WRITTEN["water.html"]).source
    assert (source.outlet, source.url) == (OUTLET, URL)


def test_page_saved_whole_keeps_its_address(tmp_path: Path) -> None:
    assert opened(tmp_path, "water.mht", WRITTEN["water.mht"]).source.url == URL


def test_address_a_browser_wrote_into_a_saved_page_is_found(tmp_path: Path) -> None:
    page = f"<!-- saved from url=(0026){URL} --><html><body><p>{PARAGRAPHS[0]}</p></body></html>"
    assert opened(tmp_path, "a.htm", page.encode()).source.url == URL


def test_title_of_a_page_loses_the_outlet(tmp_path: Path) -> None:
    page = (
        f"<html><head><title>{TITLE} - {OUTLET}</title>"
        f"<meta property='og:site_name' content='{OUTLET}'></head><body><p>{PARAGRAPHS[0]}</p>"
    )
    assert opened(tmp_path, "a.html", page.encode()).source.title == TITLE


@pytest.mark.parametrize("declared", ["windows-1256", "iso-8859-1", "no-such-charset", "utf-8"])
def test_page_is_read_in_its_encoding_whatever_it_declares(declared: str, tmp_path: Path) -> None:
    page = writers.html().replace('charset="utf-8"', f'charset="{declared}"')
    article = opened(tmp_path, "water.html", page.encode("cp1256"))
    assert body_of(article) == PARAGRAPHS
    assert article.source.encoding == "cp1256"


def test_page_in_utf_16_is_read(tmp_path: Path) -> None:
    article = opened(tmp_path, "water.html", writers.html().encode("utf-16"))
    assert body_of(article) == PARAGRAPHS


def test_chosen_encoding_reaches_the_page(tmp_path: Path) -> None:
    article = opened(tmp_path, "a.html", writers.html().encode("cp1256"), encoding="cp1252")
    assert article.source.encoding == "cp1252"
    assert PARAGRAPHS[0] not in article.text


def test_pasted_html_keeps_all_that_was_selected() -> None:
    html = (
        f"<!--StartFragment--><div>{PARAGRAPHS[0]}<br>سطر<ul><li>بند</ul></div><script>x()</script>"
    )
    article = from_html(html, retrieved=NOW)
    assert article.text.split("\n\n") == [PARAGRAPHS[0], "سطر", "بند"]
    assert article.source.file_name == "pasted text"


@pytest.mark.parametrize("html", ["", "  ", "<p></p>", "<script>x()</script>", "<!-- -->"])
def test_pasted_html_without_text_is_empty(html: str) -> None:
    with pytest.raises(UnreadableArticle) as caught:
        from_html(html, retrieved=NOW)
    assert caught.value.reason is Reason.EMPTY


def test_word_document_keeps_tables_and_insertions_and_drops_deletions(tmp_path: Path) -> None:
    text = opened(tmp_path, "water.docx", WRITTEN["water.docx"]).text
    assert "12,5 مليون دولار" in text.split("\n\n")
    assert "نص مضاف" in text
    assert "محذوف" not in text


def test_book_keeps_its_chapters_in_order_with_headings(tmp_path: Path) -> None:
    article = opened(tmp_path, "water.epub", WRITTEN["water.epub"])
    assert body_of(article) == ["الفصل 1", *PARAGRAPHS[:2], "الفصل ٢", *PARAGRAPHS[2:]]
    assert article.source.outlet == OUTLET


def test_mail_in_plain_text_alone_has_its_lines_joined(tmp_path: Path) -> None:
    data = WRITTEN["water.eml"].replace(b"text/html", b"text/calendar")
    assert body_of(opened(tmp_path, "water.eml", data)) == [PARAGRAPHS[0]]


@pytest.mark.parametrize("body", ["html", "plain", "eight-bit", "rtf"])
def test_outlook_message_is_read_whatever_form_its_body_has(body: str, tmp_path: Path) -> None:
    article = opened(tmp_path, "water.msg", msg(body))
    assert body_of(article) == PARAGRAPHS


@pytest.mark.parametrize("kind", ["eml", "msg"])
def test_attachment_is_listed_and_opens_by_itself(kind: str, tmp_path: Path) -> None:
    write = writers.eml if kind == "eml" else msg
    path = tmp_path / f"mail.{kind}"
    path.write_bytes(write(attachment=WRITTEN["water.docx"], name="تقرير.docx"))
    assert read(path, retrieved=NOW).attachments == ("تقرير.docx",)
    article = read_attachment(path, 0, retrieved=NOW)
    assert article.source.file_name == "تقرير.docx"
    assert PARAGRAPHS[0] in article.text


@pytest.mark.parametrize("number", [-1, 1])
@pytest.mark.parametrize("kind", ["eml", "msg", "html"])
def test_attachment_that_is_not_there_is_missing(kind: str, number: int, tmp_path: Path) -> None:
    path = tmp_path / f"water.{kind}"
    path.write_bytes(WRITTEN[f"water.{kind}"])
    with pytest.raises(UnreadableArticle) as caught:
        read_attachment(path, number, retrieved=NOW)
    assert caught.value.reason is Reason.MISSING


def test_name_of_an_attachment_has_no_folders(tmp_path: Path) -> None:
    data = writers.eml(attachment=b"x", name="../../etc/passwd")
    assert opened(tmp_path, "a.eml", data).attachments == ("passwd",)


def test_subtitles_become_sentences(tmp_path: Path) -> None:
    article = opened(tmp_path, "water.srt", writers.srt())
    assert " ".join(article.text.split()) == PARAGRAPHS[0]
    assert article.text.count("\n\n") <= 1


def test_subtitles_part_speakers_and_drop_notes(tmp_path: Path) -> None:
    data = (
        "WEBVTT\n\nNOTE مسودة\n\nSTYLE\n::cue { color: red }\n\n"
        "00:01.000 --> 00:03.000 align:right\n<v سمير>نعم، أقر المجلس\n\n"
        "00:03.100 --> 00:05.000\n<v سمير>الخطة.\n\n00:05.100 --> 00:06.000\n<v ليلى>لا.\n"
    )
    article = opened(tmp_path, "a.vtt", data.encode())
    assert article.text.split("\n\n") == ["نعم، أقر المجلس الخطة.", "لا."]


@pytest.mark.parametrize("name", ["water.jsonl", "water.csv"])
def test_every_article_of_a_table_is_read(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(WRITTEN[name])
    articles = read_all(tmp_path / name, retrieved=NOW)
    assert [article.source.title for article in articles] == [TITLE, "خبر ثان"]
    assert articles[0].source.url == URL


def test_first_article_of_a_table_says_that_there_are_more(tmp_path: Path) -> None:
    article = opened(tmp_path, "water.jsonl", WRITTEN["water.jsonl"])
    assert "The file holds 2 articles; this is the first of them." in article.notes


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_table_is_read_whatever_parts_its_columns(delimiter: str, tmp_path: Path) -> None:
    article = opened(tmp_path, "water.csv", writers.csv_file(delimiter))
    assert article.source.author == AUTHOR


def test_line_that_is_no_json_is_told_by_its_number(tmp_path: Path) -> None:
    with pytest.raises(UnreadableArticle) as caught:
        opened(tmp_path, "a.jsonl", b'{"text": "x"}\n{"text": \n')
    assert (caught.value.reason, caught.value.detail) == (Reason.DAMAGED, "line 2")


@pytest.mark.parametrize(("name", "data"), [("a.csv", b"a,b\n1,2\n"), ("a.json", b'[{"a": 1}]')])
def test_table_without_texts_is_told(name: str, data: bytes, tmp_path: Path) -> None:
    with pytest.raises(UnreadableArticle) as caught:
        opened(tmp_path, name, data)
    assert "text" in caught.value.detail


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("name", ["water.doc", "scan.png"])
def test_missing_program_is_named(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    data = (DATA / name).read_bytes() if name == "water.doc" else writers.picture()
    with pytest.raises(UnreadableArticle) as caught:
        opened(tmp_path, name, data)
    assert caught.value.reason is Reason.NEEDS_PROGRAM
    assert "on Debian: " in caught.value.detail


def test_old_word_document_is_read_through_libreoffice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    converted = tmp_path / "converted.odt"
    converted.write_bytes(WRITTEN["water.odt"])
    put(
        tmp_path / "soffice",
        f'while [ "$1" != --outdir ]; do shift; done; cp {converted} $2/document.odt',
    )
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    article = opened(tmp_path, "water.doc", (DATA / "water.doc").read_bytes())
    assert body_of(article) == PARAGRAPHS


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("kind", ["picture", "scanned pdf"])
def test_picture_is_read_through_tesseract_with_a_warning(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "said.txt").write_text(f"{TITLE}\n\n" + PARAGRAPHS[0].replace("، ", "،\n"))
    put(
        tmp_path / "tesseract",
        f'if [ "$1" = --list-langs ]; then echo ara; else cat >/dev/null; cat {tmp_path}/said.txt; fi',
    )
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    data = writers.picture() if kind == "picture" else writers.scanned_pdf(tmp_path)
    article = opened(tmp_path, "scan.png", data)
    assert article.text == f"{TITLE}\n\n{PARAGRAPHS[0]}"
    assert any("check every name and number" in note for note in article.notes)


def put(path: Path, script: str) -> None:
    """A program of this name that does what a shell script says."""
    assert shutil.which("sh")
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def test_every_suffix_leads_to_one_format() -> None:
    offered = suffixes()
    assert len(set(offered)) == len(offered)
    assert all(recognise(b"", suffix) in FORMATS for suffix in offered)


def test_foreign_archives_are_of_an_unknown_format(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", TEXT)
    with pytest.raises(UnreadableArticle) as caught:
        opened(tmp_path, "a.zip", out.getvalue())
    assert caught.value.reason is Reason.UNKNOWN_FORMAT
