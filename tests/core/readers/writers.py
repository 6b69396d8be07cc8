"""Documents of each format, made from the test article by the programs that really write them."""

import csv
import io
import json
import textwrap
import zipfile
from collections.abc import Sequence
from datetime import datetime
from email.message import EmailMessage
from html import escape
from pathlib import Path

import docx
from docx.oxml.ns import qn
from odf.dc import Creator
from odf.meta import CreationDate, InitialCreator
from odf.opendocument import OpenDocumentText
from odf.text import H, P
from PySide6.QtCore import QBuffer, QByteArray, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from tests.core.readers.documents import PARAGRAPHS, TEXT, TITLE

OUTLET = "المثال"
AUTHOR = "سمير حداد"
URL = "https://example.org/news/1"
DATE = "2024-03-12T09:15:00+02:00"


def html(paragraphs: Sequence[str] = PARAGRAPHS) -> str:
    """A news page: menu, article with caption, related links, share bar, footer."""
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    links = "".join(f'<li><a href="/{n}">خبر آخر رقم {n}</a></li>' for n in range(8))
    stated = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebPage", "url": URL},
            {
                "@type": "NewsArticle",
                "headline": TITLE,
                "datePublished": DATE,
                "author": [{"@type": "Person", "name": AUTHOR}],
                "publisher": {"@type": "Organization", "name": OUTLET},
            },
        ],
    }
    return (
        f'<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8">'
        f"<title>{TITLE} | {OUTLET}</title>"
        f'<link rel="canonical" href="{URL}">'
        f'<script type="application/ld+json">{json.dumps(stated)}</script>'
        f"<style>p {{ margin: 0 }}</style></head><body>"
        f"<header><nav><ul><li><a href='/'>الرئيسية</a></li><li><a href='/s'>رياضة</a></li></ul></nav>"
        f"</header><main><article><h1>{TITLE}</h1>"
        f"<figure><img src='https://example.org/1.jpg'><figcaption>صورة من الأرشيف</figcaption></figure>"
        f"{body}</article><div class='share'><a href='#'>شارك على فيسبوك</a></div>"
        f"<aside class='related'><h2>اقرأ أيضا</h2><ul>{links}</ul></aside></main>"
        f"<footer>جميع الحقوق محفوظة</footer><script>alert(1)</script></body></html>"
    )


def mht() -> bytes:
    """The page as Chromium saves it whole."""
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = URL
    message["Subject"] = TITLE
    message["Date"] = "Wed, 13 Mar 2024 10:00:00 -0000"
    page = html().replace(f'<link rel="canonical" href="{URL}">', "")
    message.set_content(page, subtype="html", cte="quoted-printable")
    message["Content-Location"] = URL
    message.make_related()
    message.add_related(b"\x89PNG\r\n", "image", "png", cid="<1@example.org>")
    return message.as_bytes()


def eml(*, attachment: bytes = b"", name: str = "") -> bytes:
    """A message with a plain and an HTML part, sent as a reply."""
    message = EmailMessage()
    message["Subject"] = f"رد: {TITLE}"
    message["From"] = f"{AUTHOR} <desk@example.org>"
    message["To"] = "analyst@example.org"
    message["Date"] = "Tue, 12 Mar 2024 09:15:00 +0200"
    message["Message-ID"] = "<1@example.org>"
    message.set_content(textwrap.fill(PARAGRAPHS[0], 72))
    page = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in PARAGRAPHS)
    message.add_alternative(f"<html dir='rtl'><body>{page}</body></html>", subtype="html")
    if name:
        message.add_attachment(attachment, "application", "octet-stream", filename=name)
    return message.as_bytes()


def docx_file() -> bytes:
    """A Word document with a title style, a table, a link and tracked changes."""
    document = docx.Document()
    document.core_properties.author = AUTHOR
    document.core_properties.created = datetime(2024, 3, 12, 9, 15)  # noqa: DTZ001  Word's own are
    document.add_paragraph(TITLE, style="Title")
    for paragraph in PARAGRAPHS:
        document.add_paragraph(paragraph)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "الكلفة", "12,5 مليون دولار"
    changed = document.add_paragraph("نص ")
    for tag, text_tag, text in (("w:ins", "w:t", "مضاف"), ("w:del", "w:delText", "محذوف")):
        mark = changed._p.makeelement(qn(tag), {})
        run = mark.makeelement(qn("w:r"), {})
        said = run.makeelement(qn(text_tag), {})
        said.text = text
        run.append(said)
        mark.append(run)
        changed._p.append(mark)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def odt() -> bytes:
    """An OpenDocument text by odfpy."""
    document = OpenDocumentText()
    document.meta.addElement(InitialCreator(text=AUTHOR))
    document.meta.addElement(Creator(text="محرر"))
    document.meta.addElement(CreationDate(text="2024-03-12T09:15:00"))
    document.text.addElement(H(outlinelevel=1, text=TITLE))
    for paragraph in PARAGRAPHS:
        document.text.addElement(P(text=paragraph))
    out = io.BytesIO()
    document.write(out)
    return out.getvalue()


def rtf() -> bytes:
    """Rich text as Word 97 wrote it: Arabic in the code page of the font."""

    def coded(text: str) -> str:
        return "".join(f"\\'{byte:02x}" for byte in text.encode("cp1256"))

    body = "".join(rf"\pard\rtlpar\f1 {coded(each)}\par" + "\n" for each in (TITLE, *PARAGRAPHS))
    return (
        r"{\rtf1\ansi\ansicpg1256\deff0{\fonttbl{\f0\froman\fcharset0 Times New Roman;}"
        r"{\f1\fswiss\fcharset178 Simplified Arabic;}}"
        rf"{{\info{{\title {coded(TITLE)}}}{{\author {coded(AUTHOR)}}}"
        r"{\creatim\yr2004\mo3\dy12\hr9\min15}}"
        rf"{body}}}"
    ).encode("ascii")


def epub() -> bytes:
    """A book of two chapters, the second one listed before the first in the manifest."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as book:
        book.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        book.writestr(
            "META-INF/container.xml",
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
        )
        book.writestr(
            "OEBPS/book.opf",
            '<package xmlns="http://www.idpf.org/2007/opf"><metadata '
            'xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<dc:title>{TITLE}</dc:title><dc:creator>{AUTHOR}</dc:creator>"
            f"<dc:publisher>{OUTLET}</dc:publisher><dc:date>2024-03-12</dc:date></metadata><manifest>"
            '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
            '<item id="b" href="text/%D9%A2.xhtml" media-type="application/xhtml+xml"/>'
            '<item id="a" href="text/1.xhtml" media-type="application/xhtml+xml"/></manifest>'
            '<spine><itemref idref="nav"/><itemref idref="a"/><itemref idref="b"/></spine></package>',
        )
        page = (
            '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>'
            '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>{}</body></html>'
        )
        halves = (PARAGRAPHS[:2], PARAGRAPHS[2:])
        for name, half in zip(("1", "٢"), halves, strict=True):
            text = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in half)
            book.writestr(f"OEBPS/text/{name}.xhtml", page.format(f"<h2>الفصل {name}</h2>{text}"))
        book.writestr("OEBPS/nav.xhtml", page.format("<nav>الفهرس</nav>"))
    return out.getvalue()


def srt() -> bytes:
    """Subtitles of seven words each, a second between them."""
    words = PARAGRAPHS[0].split()
    cues = [" ".join(words[at : at + 7]) for at in range(0, len(words), 7)]
    return "\r\n".join(
        f"{n}\r\n00:00:{4 * n:02},500 --> 00:00:{4 * n + 3:02},000\r\n<i>{cue}</i>\r\n"
        for n, cue in enumerate(cues, start=1)
    ).encode("utf-8-sig")


def jsonl() -> bytes:
    """Two articles, a line each."""
    rows = [
        {"title": TITLE, "text": "\n".join(PARAGRAPHS), "url": URL, "date": "2024-03-12"},
        {"headline": "خبر ثان", "body": PARAGRAPHS[0], "source": OUTLET},
    ]
    return "\n".join(json.dumps(row, ensure_ascii=False) for row in rows).encode()


def csv_file(delimiter: str = ";") -> bytes:
    """Two articles, a row each, as a spreadsheet in Arabic saves them."""
    out = io.StringIO()
    table = csv.writer(out, delimiter=delimiter)
    table.writerow(["العنوان", "Text", "Author", "URL"])
    table.writerow([TITLE, "\n".join(PARAGRAPHS), AUTHOR, URL])
    table.writerow(["خبر ثان", PARAGRAPHS[0], "", ""])
    return out.getvalue().encode("cp1256")


def pdf(folder: Path, text: str = TEXT, *, pages: int = 1) -> bytes:
    """A PDF as Qt writes it, each paragraph apart, the text once for each page."""
    document = QTextDocument()
    document.setDefaultFont(QFont("DejaVu Sans", 12))
    option = document.defaultTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    document.setDefaultTextOption(option)
    marked = "".join(f"<p>{escape(each)}</p>" for each in text.split("\n\n"))
    document.setHtml(f"<div dir='rtl'>{marked * pages}</div>")
    writer = _pdf_writer(folder)
    document.print_(writer)
    return (folder / "written.pdf").read_bytes()


def columns_pdf(folder: Path, head: str, columns: Sequence[Sequence[str]]) -> bytes:
    """A page with a line across and columns of lines under it, the first one to the right."""
    writer = _pdf_writer(folder)
    painter = QPainter(writer)
    dot = writer.resolution() / 72
    painter.setFont(QFont("DejaVu Sans", 11))
    width = 520 * dot / len(columns)
    right_to_left = Qt.AlignmentFlag.AlignRight
    painter.drawText(QRectF(0, 0, 520 * dot, 20 * dot), right_to_left, head)
    for number, lines in enumerate(columns, start=1):
        for row, line in enumerate(lines, start=2):
            place = QRectF(520 * dot - number * width, row * 18 * dot, width - 30 * dot, 18 * dot)
            painter.drawText(place, right_to_left, line)
    painter.end()
    return (folder / "written.pdf").read_bytes()


def headed_pdf(folder: Path, pages: Sequence[Sequence[str]], head: str) -> bytes:
    """Pages of lines with a running head above and a page number below."""
    writer = _pdf_writer(folder)
    painter = QPainter(writer)
    painter.setFont(QFont("DejaVu Sans", 11))
    dot = writer.resolution() / 72
    for number, lines in enumerate(pages, start=1):
        if number > 1:
            writer.newPage()
        for row, line in enumerate([f"{head} {number}", "", *lines, "", f"- {number} -"]):
            place = QRectF(0, row * 18 * dot, 500 * dot, 18 * dot)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, line)
    painter.end()
    return (folder / "written.pdf").read_bytes()


def picture(text: str = TITLE) -> bytes:
    """A picture of a line of text, PNG."""
    image = QImage(1200, 120, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setFont(QFont("DejaVu Sans", 28))
    painter.drawText(QRectF(10, 10, 1180, 100), Qt.AlignmentFlag.AlignRight, text)
    painter.end()
    array = QByteArray()
    buffer = QBuffer(array)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(array.data())


def scanned_pdf(folder: Path) -> bytes:
    """A PDF whose one page is a picture of text."""
    writer = _pdf_writer(folder)
    painter = QPainter(writer)
    image = QImage.fromData(picture())
    painter.drawImage(QRectF(0, 0, image.width() * 8, image.height() * 8), image)
    painter.end()
    return (folder / "written.pdf").read_bytes()


def _pdf_writer(folder: Path) -> QPdfWriter:
    assert QGuiApplication.instance() is not None
    writer = QPdfWriter(str(folder / "written.pdf"))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(15, 15, 15, 15), QPageLayout.Unit.Millimeter)
    return writer
