import hashlib
from datetime import UTC, datetime

import pytest

from core.article import LONGEST, PASTED, Extract, from_extract, from_text
from core.errors import Reason, UnreadableArticle

NOW = datetime(2026, 1, 2, tzinfo=UTC)


def test_a_pasted_first_line_that_looks_like_a_title_is_the_title() -> None:
    article = from_text("المجلس يقر الميزانية\nأقر المجلس الميزانية أمس.", NOW)
    assert article.titled
    assert article.source.title == "المجلس يقر الميزانية"
    assert article.text == "المجلس يقر الميزانية\n\nأقر المجلس الميزانية أمس."


@pytest.mark.parametrize(
    "text",
    [
        "أقر المجلس الميزانية أمس.\nوغادر النواب.",
        "سطر واحد بلا نقطة",
        f"{'كلمة ' * 30}\nنص.",
    ],
)
def test_a_first_line_that_is_a_sentence_is_no_title(text: str) -> None:
    article = from_text(text, NOW)
    assert not article.titled
    assert article.source.title == ""


def test_the_title_a_reader_found_stands_in_front_of_the_text_once() -> None:
    for body in ("أقر المجلس الميزانية.", "المجلس يقر\nأقر المجلس الميزانية."):
        article = from_extract(Extract(body, title="المجلس يقر"), b"", "a.html", NOW)
        assert article.text == "المجلس يقر\n\nأقر المجلس الميزانية."
        assert article.titled


def test_the_hash_is_that_of_the_original_bytes() -> None:
    data = "نصــص".encode("cp1256", errors="replace")
    article = from_extract(Extract("نصــص"), data, "a.txt", NOW)
    assert article.source.sha256 == hashlib.sha256(data).hexdigest()
    assert article.text == "نصص"


def test_a_paste_is_labelled_and_hashed_as_utf_8() -> None:
    article = from_text("نص", NOW)
    assert article.source.file_name == PASTED
    assert article.source.sha256 == hashlib.sha256("نص".encode()).hexdigest()


@pytest.mark.parametrize("text", ["", " \n\t\u200f\n", "ـــ"])
def test_nothing_but_blanks_is_empty(text: str) -> None:
    with pytest.raises(UnreadableArticle) as caught:
        from_text(text, NOW)
    assert caught.value.reason is Reason.EMPTY


def test_a_text_that_would_fill_the_memory_is_too_large() -> None:
    with pytest.raises(UnreadableArticle) as caught:
        from_text("نص " * (LONGEST // 3 + 1), NOW)
    assert caught.value.reason is Reason.TOO_LARGE
