"""Plain text: encodings, garbled letters, broken lines, and what stands in the way."""

import os
import random
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from core.errors import Reason, UnreadableArticle
from core.readers import read, suffixes
from core.readers.encodings import ENCODINGS, decode
from core.readers.mojibake import mend
from core.readers.paragraphs import in_blocks
from tests.core.readers.documents import (
    NOW,
    PARAGRAPHS,
    TEXT,
    TITLE,
    as_code_page_864,
    opened,
)

ENCODED = {
    "utf-8": TEXT.encode(),
    "utf-16-le": TEXT.encode("utf-16-le"),
    "utf-16-be": TEXT.encode("utf-16-be"),
    "utf-32-le": TEXT.encode("utf-32-le"),
    "utf-32-be": TEXT.encode("utf-32-be"),
    "cp1256": TEXT.encode("cp1256"),
    "iso8859_6": TEXT.encode("iso8859_6", "ignore"),
    "cp720": TEXT.encode("cp720", "ignore"),
    "cp864": as_code_page_864(TEXT),
    "mac_arabic": TEXT.encode("mac_arabic", "ignore"),
}
MARKED = {
    "utf-8": TEXT.encode("utf-8-sig"),
    "utf-16-le": b"\xff\xfe" + TEXT.encode("utf-16-le"),
    "utf-16-be": b"\xfe\xff" + TEXT.encode("utf-16-be"),
    "utf-32-le": b"\xff\xfe\0\0" + TEXT.encode("utf-32-le"),
    "utf-32-be": b"\0\0\xfe\xff" + TEXT.encode("utf-32-be"),
}
LOSSLESS = [codec for codec in ENCODED if codec.startswith("utf") or codec == "cp1256"]


def reason_of(path: Path) -> Reason:
    with pytest.raises(UnreadableArticle) as caught:
        read(path, retrieved=NOW)
    return caught.value.reason


def test_text_becomes_title_and_paragraphs(tmp_path: Path) -> None:
    article = opened(tmp_path, "water.txt", TEXT.encode())
    assert article.text.split("\n\n") == [TITLE, *PARAGRAPHS]
    assert article.titled
    assert article.source.title == TITLE
    assert article.source.file_name == "water.txt"
    assert article.source.retrieved == NOW


@pytest.mark.parametrize("codec", ENCODED)
def test_encoding_is_found(codec: str) -> None:
    assert decode(ENCODED[codec], "water.txt").encoding == codec


@pytest.mark.parametrize("codec", ENCODED)
def test_encoding_of_a_headline_alone_is_found(codec: str) -> None:
    data = as_code_page_864(TITLE) if codec == "cp864" else TITLE.encode(codec)
    assert decode(data, "water.txt").encoding == codec


@pytest.mark.parametrize("codec", LOSSLESS)
def test_text_survives_the_encoding(codec: str, tmp_path: Path) -> None:
    article = opened(tmp_path, "water.txt", ENCODED[codec])
    assert article.text == TEXT
    assert article.source.encoding == codec


@pytest.mark.parametrize("codec", MARKED)
def test_byte_order_mark_is_obeyed_and_dropped(codec: str, tmp_path: Path) -> None:
    article = opened(tmp_path, "water.txt", MARKED[codec])
    assert article.text == TEXT
    assert article.source.encoding == codec


def test_shapes_of_code_page_864_become_letters(tmp_path: Path) -> None:
    article = opened(tmp_path, "water.txt", ENCODED["cp864"])
    assert article.text.startswith("مجلس المدينة يقر خ")


def test_persian_letters_do_not_hide_windows_1256() -> None:
    data = "وقال چاك پيرسون إن المجلس أقر الخطة".encode("cp1256")
    assert decode(data, "a.txt").encoding == "cp1256"


def test_chosen_encoding_overrides_what_would_be_found(tmp_path: Path) -> None:
    article = opened(tmp_path, "water.txt", ENCODED["cp1256"], encoding="cp1252")
    assert article.source.encoding == "cp1252"
    assert article.text.startswith("ãÌáÓ")


@pytest.mark.parametrize("codec", ["utf-8", "ascii", "no-such-codec", "base64_codec", "idna"])
def test_chosen_encoding_that_does_not_fit_is_told(codec: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableArticle) as caught:
        opened(tmp_path, "water.txt", ENCODED["cp1256"], encoding=codec)
    assert caught.value.reason is Reason.ENCODING
    assert caught.value.detail == codec


@pytest.mark.parametrize("codec", [codec for codec, _ in ENCODINGS])
def test_every_offered_encoding_is_one_python_knows(codec: str) -> None:
    assert "a".encode(codec).decode(codec) == "a"


def test_utf_8_cut_within_a_letter_is_read_with_a_note(tmp_path: Path) -> None:
    article = opened(tmp_path, "water.txt", TEXT.encode()[:-2])
    assert article.source.encoding == "utf-8"
    assert article.notes == ("Characters that could not be read with utf-8: 1.",)


@pytest.mark.parametrize("wrong", ["cp1256", "latin-1"])
@pytest.mark.parametrize("times", [1, 2])
def test_garbled_letters_are_mended(wrong: str, times: int) -> None:
    garbled = TEXT
    for _ in range(times):
        garbled = garbled.encode().decode(wrong)
    assert mend(garbled) == TEXT


def test_a_garbled_sentence_within_good_ones_is_mended() -> None:
    garbled = PARAGRAPHS[1].encode().decode("cp1256")
    assert (
        mend(f"{TITLE}\n{garbled}\n{PARAGRAPHS[2]}") == f"{TITLE}\n{PARAGRAPHS[1]}\n{PARAGRAPHS[2]}"
    )


@pytest.mark.parametrize(
    "text", [TEXT, "نظّم ظافر طه معرضًا", "Señor Ångström à côté", "ظظظظ ططططططط"]
)
def test_sound_text_is_not_mended(text: str) -> None:
    assert mend(text) == text


def test_mended_article_says_so(tmp_path: Path) -> None:
    article = opened(tmp_path, "water.txt", TEXT.encode().decode("cp1256").encode())
    assert article.text == TEXT
    assert any("mended" in note for note in article.notes)


def test_lines_broken_at_a_margin_become_paragraphs(tmp_path: Path) -> None:
    broken = "\n\n".join("\r\n".join(textwrap.wrap(line, 72)) for line in TEXT.split("\n\n"))
    assert opened(tmp_path, "water.txt", broken.encode()).text == TEXT


def test_a_list_of_short_lines_stays_a_list(tmp_path: Path) -> None:
    names = ["بغداد", "دمشق", "بيروت", "عمان", "القاهرة", "الرباط"]
    assert opened(tmp_path, "cities.txt", "\n".join(names).encode()).text == "\n\n".join(names)


def test_sentences_of_a_line_each_stay_apart(tmp_path: Path) -> None:
    lines = [f"قال المتحدث رقم {number} إن الجلسة انتهت عند الظهر." for number in range(10, 20)]
    assert opened(tmp_path, "a.txt", "\n".join(lines).encode()).text == "\n\n".join(lines)


def test_blocks_of_lines_become_paragraphs() -> None:
    blocks = "عنوان الخبر\n\nأقر المجلس الخطة بعد جلسة\nاستمرت ساعات.\n\n\nونفى المتحدث ذلك\n"
    joined = "عنوان الخبر\nأقر المجلس الخطة بعد جلسة استمرت ساعات.\nونفى المتحدث ذلك"
    assert in_blocks(blocks) == joined


def test_a_block_that_breaks_off_within_a_sentence_goes_on_in_the_next() -> None:
    blocks = "أقر المجلس الخطة بعد جلسة\n\nاستمرت ساعات."
    assert in_blocks(blocks) == "أقر المجلس الخطة بعد جلسة استمرت ساعات."


def test_a_text_of_five_megabytes_is_read(tmp_path: Path) -> None:
    copies = 5 * 1024 * 1024 // len(TEXT.encode()) + 1
    article = opened(tmp_path, "long.txt", "\n\n".join([TEXT] * copies).encode("cp1256"))
    assert article.text.count(PARAGRAPHS[0]) == copies


def test_missing_file_is_told(tmp_path: Path) -> None:
    assert reason_of(tmp_path / "gone.txt") is Reason.MISSING


@pytest.mark.parametrize("name", ["a\0b.txt", "x" * 300 + ".txt", "water.txt/part"])
def test_impossible_name_is_a_missing_file(name: str, tmp_path: Path) -> None:
    (tmp_path / "water.txt").write_text(TEXT)
    assert reason_of(tmp_path / name) in (Reason.MISSING, Reason.DEVICE)


def test_folder_is_told(tmp_path: Path) -> None:
    assert reason_of(tmp_path) is Reason.FOLDER


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_file_without_text_is_empty(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(data)
    assert reason_of(tmp_path / "empty.txt") is Reason.EMPTY


def test_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert reason_of(tmp_path / "pipe.txt") is Reason.UNKNOWN_FORMAT


def test_too_large_file_is_refused_with_the_limit(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(65 * 1024 * 1024)
    with pytest.raises(UnreadableArticle) as caught:
        read(tmp_path / "huge.txt", retrieved=NOW)
    assert (caught.value.reason, caught.value.detail) == (Reason.TOO_LARGE, "more than 64 MB")


@pytest.mark.parametrize(
    "data",
    [bytes(range(256)) * 8, b"\x7fELF\x02\x01\x01" + bytes(400), random.Random(1).randbytes(4096)],
)
def test_bytes_that_are_no_text_are_told(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "program.txt").write_bytes(data)
    assert reason_of(tmp_path / "program.txt") is Reason.NOT_TEXT


def test_text_in_another_language_is_still_text(tmp_path: Path) -> None:
    spanish = "El señor Núñez explicó que la sesión terminó mañana por la mañana, según él."
    article = opened(tmp_path, "note.txt", spanish.encode("cp1252"))
    assert article.text == spanish


def test_file_the_user_may_not_read_is_told(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text(TEXT)
    path.chmod(0)
    tmp_path.chmod(0o755)
    program = (
        "import os, sys\n"
        "from datetime import UTC, datetime\n"
        "from pathlib import Path\n"
        "from core.errors import UnreadableArticle\n"
        "from core.readers import read\n"
        "import core.readers.text\n"
        "if os.getuid() == 0: os.setuid(65534)\n"
        "try: read(Path(sys.argv[1]), retrieved=datetime.now(UTC))\n"
        "except UnreadableArticle as error: print(error.reason.name)\n"
    )
    process = subprocess.run(
        [sys.executable, "-c", program, str(path)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
    )
    assert process.stdout.strip() == "FORBIDDEN"


def test_markdown_gives_its_facts_and_loses_its_markup(tmp_path: Path) -> None:
    head = f'---\ntitle: "{TITLE}"\noutlet: المثال\nauthor: سمير حداد\ndate: 2024-03-12\nurl: https://example.org/1\n---\n'
    body = f"# {TITLE}\n\n**{PARAGRAPHS[0]}**\n\n> [{PARAGRAPHS[1]}](https://example.org/2)\n"
    article = opened(tmp_path, "water.md", (head + body).encode())
    assert article.text.split("\n\n") == [TITLE, *PARAGRAPHS[:2]]
    source = article.source
    assert (source.title, source.outlet, source.author) == (TITLE, "المثال", "سمير حداد")
    assert (source.date, source.date_from) == ("2024-03-12", "front matter")
    assert source.url == "https://example.org/1"


def test_markdown_without_facts_takes_its_heading_as_title(tmp_path: Path) -> None:
    article = opened(tmp_path, "water.md", f"# {TITLE}\n{PARAGRAPHS[0]}".encode())
    assert article.source.title == TITLE
    assert article.text == f"{TITLE}\n\n{PARAGRAPHS[0]}"


def test_open_dialog_is_offered_every_suffix_in_lower_case() -> None:
    assert {".txt", ".md"} <= set(suffixes())
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in suffixes())
