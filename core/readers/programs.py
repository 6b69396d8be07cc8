"""Other programs that read what Dragoman itself cannot, when they are installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from core.errors import Reason, UnreadableArticle

TESSERACT = "Tesseract with its Arabic data; on Debian: tesseract-ocr and tesseract-ocr-ara"
LIBREOFFICE = "LibreOffice Writer; on Debian: libreoffice-writer"
_LANGUAGE = "ara"


def recognised(picture: bytes, name: str) -> str:
    """The Arabic text in a picture of a page, read by Tesseract; a line for each line.

    Args:
        picture: PNG, JPEG, TIFF or PNM.
        name: file name, for errors.

    Raises:
        UnreadableArticle: NEEDS_PROGRAM when it or its Arabic data is not installed, DAMAGED
            when it cannot read the picture.
    """
    tesseract = shutil.which("tesseract")
    if tesseract is None or _LANGUAGE not in _output([tesseract, "--list-langs"]).split():
        raise UnreadableArticle(name, Reason.NEEDS_PROGRAM, TESSERACT)
    command = [tesseract, "stdin", "stdout", "-l", _LANGUAGE, "--psm", "3"]
    process = subprocess.run(command, input=picture, capture_output=True, check=False)  # noqa: S603
    if process.returncode != 0:
        raise UnreadableArticle(name, Reason.DAMAGED, "Tesseract cannot read it")
    return process.stdout.decode("utf-8", errors="replace").replace("\f", "\n")


def as_open_document(data: bytes, name: str) -> bytes:
    """A Word 97-2003 document as OpenDocument text, converted by LibreOffice, macros not run.

    Args:
        data: the document.
        name: file name, for errors.

    Raises:
        UnreadableArticle: NEEDS_PROGRAM when it is not installed, DAMAGED when it fails.
    """
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        raise UnreadableArticle(name, Reason.NEEDS_PROGRAM, LIBREOFFICE)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "document.doc").write_bytes(data)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = [office, profile, "--headless", "--norestore", "--convert-to", "odt"]
        _output([*command, "--outdir", place, str(folder / "document.doc")])
        converted = folder / "document.odt"
        if not converted.is_file():
            raise UnreadableArticle(name, Reason.DAMAGED, "LibreOffice cannot read it")
        return converted.read_bytes()


def _output(command: list[str]) -> str:
    process = subprocess.run(command, capture_output=True, check=False)  # noqa: S603
    return (process.stdout + process.stderr).decode("utf-8", errors="replace")
