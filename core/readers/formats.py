"""The table of formats, and which one a file is in: its bytes decide before its suffix does."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass


@dataclass(frozen=True)
class Format:
    """One kind of document.

    Attributes:
        name: what the open dialog and the error sentences call it.
        suffixes: lower case, with the dot.
        module: module of ``core.readers`` that reads it.
        apart: True when it is parsed in a separate process.
        programs: True when its reader starts another program, and so may take minutes.
        instead: module that is tried when the first one says that it needs a program.
        binary: True when its bytes cannot be taken for text.
    """

    name: str
    suffixes: tuple[str, ...]
    module: str
    apart: bool = True
    programs: bool = False
    binary: bool = False
    instead: str = ""


TEXT = Format("Plain text", (".txt", ".text"), "text", apart=False)
MARKDOWN = Format("Markdown", (".md", ".markdown"), "markdown", apart=False)
SUBTITLES = Format("Subtitles", (".srt", ".vtt"), "subtitles", apart=False)
HTML = Format("Web page", (".html", ".htm", ".xhtml"), "html")
ARCHIVED = Format("Saved web page", (".mht", ".mhtml"), "mht")
MAIL = Format("E-mail", (".eml",), "eml")
OUTLOOK = Format("Outlook message", (".msg",), "msg", binary=True)
PDF = Format("PDF", (".pdf",), "pdf", binary=True, instead="scan")
PICTURE = Format(
    "Picture of a page",
    (".png", ".jpg", ".jpeg", ".tif", ".tiff"),
    "picture",
    programs=True,
    binary=True,
)
DOCX = Format("Word document", (".docx", ".docm"), "docx", binary=True)
DOC = Format("Word 97-2003 document", (".doc",), "doc", programs=True, binary=True)
ODT = Format("OpenDocument text", (".odt",), "odt", binary=True)
RTF = Format("Rich text", (".rtf",), "rtf")
EPUB = Format("E-book", (".epub",), "epub", binary=True)
JSON_LINES = Format("Articles in JSON", (".jsonl", ".ndjson", ".json"), "json_lines")
CSV = Format("Articles in a table", (".csv", ".tsv"), "csv_table")

FORMATS = (
    TEXT, MARKDOWN, HTML, ARCHIVED, PDF, DOCX, ODT, DOC, RTF, MAIL, OUTLOOK, EPUB, SUBTITLES,
    JSON_LINES, CSV, PICTURE,
)  # fmt: skip

_BEGINNINGS = (
    (b"{\\rtf", RTF),
    (b"\x89PNG\r\n\x1a\n", PICTURE),
    (b"\xff\xd8\xff", PICTURE),
    (b"II*\0", PICTURE),
    (b"MM\0*", PICTURE),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)[\s>]",
    re.DOTALL | re.IGNORECASE,
)
_HEADERS = re.compile(
    rb"(?:(?:From|To|Cc|Subject|Date|Received|Return-Path|Delivered-To|MIME-Version|Message-ID"
    rb"|Content-Type|Content-Transfer-Encoding|Snapshot-Content-Location|X-[\w-]+|DKIM-Signature"
    rb"|List-[\w-]+|Reply-To|Sender|Thread-[\w-]+|References|In-Reply-To|Importance)"
    rb":[^\n]*\n(?:[ \t][^\n]*\n)*){3}",
    re.IGNORECASE,
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_ZIP = b"PK\x03\x04"


def recognise(data: bytes, suffix: str) -> Format | None:
    """The format of a document, or None when it is one that is not read here.

    Args:
        data: its bytes.
        suffix: of its name, with the dot; consulted only where the bytes do not decide.
    """
    named = next((known for known in FORMATS if suffix.lower() in known.suffixes), None)
    if b"%PDF-" in data[:1024]:
        return PDF
    if data.startswith(_ZIP):
        return _in_zip(data, named)
    if data.startswith(_OLE):
        return _in_ole(data, named)
    for beginning, known in _BEGINNINGS:
        if data.startswith(beginning):
            return known
    return _in_text(data, named)


def _in_text(data: bytes, named: Format | None) -> Format:
    """The format of a document that has no mark of its own; UTF-16 is seen through."""
    head = data[:4096].replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe")
    if _PAGE.match(head):
        return named if named is not None and named in (MARKDOWN, JSON_LINES, CSV) else HTML
    if (named is None or named in (MAIL, ARCHIVED, HTML) or named.binary) and _HEADERS.match(head):
        return ARCHIVED if b"multipart/related" in head and named is not MAIL else MAIL
    if named is not None and named.binary and not _CONTROLS.search(head):
        return TEXT
    return named or TEXT


def _in_zip(data: bytes, named: Format | None) -> Format | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        return named if named in (DOCX, ODT, EPUB) else None
    if "word/document.xml" in names:
        return DOCX
    if "META-INF/container.xml" in names:
        return EPUB
    if "content.xml" in names:
        return ODT
    return named if named in (DOCX, ODT, EPUB) else None


def _in_ole(data: bytes, named: Format | None) -> Format | None:
    """Word or Outlook, told apart by the names in the container's directory."""
    if "__properties_version1.0".encode("utf-16-le") in data:
        return OUTLOOK
    if "WordDocument".encode("utf-16-le") in data:
        return DOC
    if "EncryptedPackage".encode("utf-16-le") in data:
        return DOCX
    return named if named in (DOC, OUTLOOK) else None
