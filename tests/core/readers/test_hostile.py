"""Files made to harm, and files that came to harm: one clear error each, or a text."""

import importlib
import io
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import Reason, UnreadableArticle
from core.readers import child, read, sandbox
from core.readers.formats import FORMATS, recognise
from core.readers.sandbox import Limits
from tests.core.readers import writers
from tests.core.readers.documents import NOW, PARAGRAPHS, TEXT, TITLE, opened
from tests.core.readers.messages import msg

ROOT = Path(__file__).parents[3]
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SOUND = {
    "html": writers.html().encode(),
    "mht": writers.mht(),
    "eml": writers.eml(attachment=b"x", name="a.txt"),
    "msg": msg("rtf", attachment=b"x", name="a.txt"),
    "docx": writers.docx_file(),
    "odt": writers.odt(),
    "rtf": writers.rtf(),
    "epub": writers.epub(),
    "json_lines": writers.jsonl(),
    "csv_table": writers.csv_file(),
    "subtitles": writers.srt(),
    "text": TEXT.encode("cp1256"),
    "markdown": f"---\ntitle: {TITLE}\n---\n# {TITLE}\n\n{TEXT}".encode(),
    "pdf": (Path(__file__).parents[2] / "data/readers/water.pdf").read_bytes(),
}
ORDER = {"name": "x", "encoding": None, "attachment": None}
MANY = settings(max_examples=30, suppress_health_check=list(HealthCheck))


@pytest.fixture(autouse=True)
def _no_programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))


def docx(document: str) -> bytes:
    """A Word document of this document.xml alone."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document)
    return out.getvalue()


def body(text: str) -> str:
    return f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>'


def refusal(folder: Path, name: str, data: bytes) -> Reason:
    with pytest.raises(UnreadableArticle) as caught:
        opened(folder, name, data)
    return caught.value.reason


def outcome_of(reading: Callable[[], str]) -> Reason | None:
    """None when a text came of it, else the reason why not; anything else is passed on."""
    try:
        reading()
    except UnreadableArticle as error:
        return error.reason
    return None


def answered(module: str, data: bytes) -> bool:
    """True when the reader gives texts or one of the documented reasons, as the child sees it."""
    reader = importlib.import_module(f"core.readers.{module}")
    answer = child._answer(reader, data, ORDER)
    return "extracts" in answer or Reason(answer["reason"]) in Reason


@pytest.mark.parametrize("module", SOUND)
def test_sound_documents_are_read(module: str) -> None:
    reader = importlib.import_module(f"core.readers.{module}")
    assert PARAGRAPHS[0] in str(child._answer(reader, SOUND[module], ORDER)["extracts"])


@pytest.mark.parametrize("module", SOUND)
@MANY
@given(data=st.binary(max_size=2000))
def test_random_bytes_give_a_text_or_a_reason(module: str, data: bytes) -> None:
    assert answered(module, data)


@pytest.mark.parametrize("module", SOUND)
@MANY
@given(share=st.floats(0, 1), damage=st.binary(min_size=1, max_size=40))
def test_damaged_documents_give_a_text_or_a_reason(
    module: str, share: float, damage: bytes
) -> None:
    sound = SOUND[module]
    at = int(share * len(sound))
    assert answered(module, sound[:at] + damage + sound[at + len(damage) :])


@pytest.mark.parametrize("module", SOUND)
@MANY
@given(share=st.floats(0, 1))
def test_truncated_documents_give_a_text_or_a_reason(module: str, share: float) -> None:
    assert answered(module, SOUND[module][: int(share * len(SOUND[module]))])


@pytest.mark.parametrize("module", ["text", "markdown", "subtitles"])
@MANY
@given(data=st.binary(max_size=2000))
def test_readers_that_are_not_apart_raise_only_what_they_document(module: str, data: bytes) -> None:
    reader = importlib.import_module(f"core.readers.{module}")
    outcome = outcome_of(lambda: reader.read(data, "x", None).text)
    assert outcome in (None, Reason.NOT_TEXT, Reason.ENCODING)


@given(data=st.binary(max_size=200), suffix=st.sampled_from([".pdf", ".docx", ".x", "", ".msg"]))
@settings(suppress_health_check=list(HealthCheck))
def test_any_bytes_are_of_some_format_or_of_none(data: bytes, suffix: str) -> None:
    assert recognise(data, suffix) in (*FORMATS, None)


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.epub", "a.pdf", "a.msg", "a.doc"])
@pytest.mark.parametrize(
    "beginning", [b"PK\x03\x04", b"%PDF-1.7\n", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]
)
def test_a_beginning_without_the_rest_is_refused(
    name: str, beginning: bytes, tmp_path: Path
) -> None:
    reasons = (Reason.DAMAGED, Reason.UNKNOWN_FORMAT, Reason.LOCKED, Reason.NEEDS_PROGRAM)
    assert refusal(tmp_path, name, beginning + bytes(600)) in reasons


def test_bomb_in_a_word_document_is_too_large(tmp_path: Path) -> None:
    bomb = docx(body(" " * (40 * 1024 * 1024)))
    assert len(bomb) < 100_000
    assert refusal(tmp_path, "bomb.docx", bomb) is Reason.TOO_LARGE


def test_billion_laughs_are_refused_unexpanded(tmp_path: Path) -> None:
    entities = '<!ENTITY l0 "ضحك">' + "".join(
        f'<!ENTITY l{level} "{f"&l{level - 1};" * 10}">' for level in range(1, 10)
    )
    document = f"<!DOCTYPE w:document [{entities}]>" + body("نص &l9;")
    assert refusal(tmp_path, "laughs.docx", docx(document)) is Reason.DAMAGED


def test_external_entities_are_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("سر")
    entity = f'<!DOCTYPE w:document [<!ENTITY e SYSTEM "{secret.as_uri()}">]>'
    assert opened(tmp_path, "a.docx", docx(entity + body("نص &e;"))).text == "نص"


def test_book_that_points_out_of_itself_is_damaged(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(
            "META-INF/container.xml", '<c><rootfile full-path="../../../../etc/passwd"/></c>'
        )
    assert refusal(tmp_path, "a.epub", out.getvalue()) is Reason.DAMAGED


def test_copy_protected_book_is_locked(tmp_path: Path) -> None:
    out = io.BytesIO(writers.epub())
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(
            "META-INF/encryption.xml",
            '<encryption><CipherReference URI="OEBPS/text/1.xhtml"/></encryption>',
        )
    assert refusal(tmp_path, "a.epub", out.getvalue()) is Reason.LOCKED


def test_word_document_with_a_password_is_locked(tmp_path: Path) -> None:
    encrypted = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    assert refusal(tmp_path, "a.docx", encrypted) is Reason.LOCKED


@pytest.mark.parametrize(
    "kids", ["[2 0 R]", "[2 0 R 2 0 R]", "[1 0 R]", "[3 0 R 2 0 R 3 0 R]", "[99 0 R]", "2 0 R"]
)
def test_pdf_that_contains_itself_is_read_or_refused(kids: str, tmp_path: Path) -> None:
    data = (
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        f"2 0 obj<</Type/Pages/Count 3/Kids {kids}/Parent 2 0 R>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/Contents 3 0 R/Resources 3 0 R>>endobj\n"
        "trailer<</Root 1 0 R/Size 4/Prev 0>>\n%%EOF"
    ).encode()
    reasons = (Reason.DAMAGED, Reason.EMPTY, Reason.NEEDS_PROGRAM)
    assert refusal(tmp_path, "loop.pdf", data) in reasons


@pytest.mark.parametrize("name", ["a.html", "a.json", "a.rtf", "a.eml", "a.docx"])
def test_things_nested_without_end_are_read_or_refused(name: str, tmp_path: Path) -> None:
    deep = 100_000
    data = {
        "a.html": b"<div>" * deep + TITLE.encode(),
        "a.json": b"[" * deep,
        "a.rtf": b"{\\rtf1 " + b"{" * deep,
        "a.eml": b"From: a\nTo: b\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
        + b"--b\nContent-Type: multipart/mixed; boundary=b\n\n" * 2000,
        "a.docx": docx(f'<w:document xmlns:w="{WORD}">' + "<w:p>" * deep),
    }[name]
    outcome = outcome_of(lambda: opened(tmp_path, name, data).text)
    assert outcome in (None, Reason.DAMAGED, Reason.EMPTY, Reason.TOO_LARGE)


@pytest.mark.parametrize(
    ("program", "reason"),
    [
        ("import os; os.kill(os.getpid(), 11)", Reason.DAMAGED),
        ("import os; os._exit(1)", Reason.DAMAGED),
        ("import time; time.sleep(60)", Reason.TOO_SLOW),
        ("while True: print('x' * 10_000)", Reason.TOO_LARGE),
        ("print('rubbish')", Reason.DAMAGED),
        ("print('[]')", Reason.DAMAGED),
        ('print(\'{"extracts": [{"text": 1}]}\')', Reason.DAMAGED),
        ('print(\'{"reason": "no such reason"}\')', Reason.DAMAGED),
    ],
)
def test_whatever_the_parsing_process_does_is_one_error(
    program: str, reason: Reason, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sandbox, "_PROGRAM", program)
    with pytest.raises(UnreadableArticle) as caught:
        sandbox.extracts("text", TEXT.encode(), "a.txt", limits=Limits(seconds=3.0))
    assert caught.value.reason is reason


def test_parsing_ends_with_its_time() -> None:
    with pytest.raises(UnreadableArticle) as caught:
        sandbox.extracts("text", TEXT.encode(), "a.txt", limits=Limits(seconds=0.001))
    assert (caught.value.reason, caught.value.detail) == (
        Reason.TOO_SLOW,
        "more than 0.001 seconds",
    )


def test_parsing_ends_when_it_is_cancelled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "_PROGRAM", "import time; time.sleep(60)")
    with pytest.raises(UnreadableArticle) as caught:
        sandbox.extracts("text", TEXT.encode(), "a.txt", cancelled=lambda: True)
    assert (caught.value.reason, caught.value.detail) == (Reason.TOO_SLOW, "stopped")


def test_parsing_keeps_to_its_memory() -> None:
    page = b"<p>" * 10_000_000
    with pytest.raises(UnreadableArticle) as caught:
        sandbox.extracts("html", page, "a.html", limits=Limits(memory=300 * 1024 * 1024))
    assert caught.value.reason in (Reason.TOO_LARGE, Reason.DAMAGED, Reason.EMPTY)


def test_answer_past_its_size_is_too_large() -> None:
    with pytest.raises(UnreadableArticle) as caught:
        sandbox.extracts("text", TEXT.encode(), "a.txt", limits=Limits(output=500))
    assert caught.value.reason is Reason.TOO_LARGE


@pytest.mark.parametrize(
    "attempt",
    [
        "import socket; socket.socket()",
        "import socket; socket.getaddrinfo('localhost', 80)",
        "open('written', 'w')",
        "import os; os.open('written', os.O_CREAT | os.O_WRONLY)",
        "import os; os.remove('written')",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
    ],
)
def test_parsing_process_reaches_neither_network_nor_files_nor_programs(
    attempt: str, tmp_path: Path
) -> None:
    limits = {"memory": 2**30, "seconds": 10, "programs": False}
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
        f"import socket, subprocess\nfrom core.readers import child\nchild._confine({limits})\n"
        f"try:\n    {attempt}\nexcept PermissionError:\n    print('refused')\n"
    )
    process = subprocess.run(
        [sys.executable, "-I", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert process.stdout == "refused\n"


def test_several_threads_read_at_once(tmp_path: Path) -> None:
    path = tmp_path / "water.html"
    path.write_bytes(SOUND["html"])
    texts: list[str] = []
    threads = [
        threading.Thread(target=lambda: texts.append(read(path, retrieved=NOW).text))
        for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert texts == ["\n\n".join([TITLE, *PARAGRAPHS])] * 3


def test_halves_of_surrogate_pairs_do_not_get_through(tmp_path: Path) -> None:
    article = opened(
        tmp_path, "a.json", b'{"text": "\\u0646\\u0635 \\ud800", "title": "\\udfff x"}'
    )
    assert (article.text + article.source.title).encode("utf-8")


def test_errors_carry_nothing_of_the_article(tmp_path: Path) -> None:
    with pytest.raises(UnreadableArticle) as caught:
        opened(tmp_path, "a.jsonl", f'{{"text": "{TITLE}"'.encode())
    assert TITLE not in f"{caught.value}{caught.value.detail}"
