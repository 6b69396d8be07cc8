from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.article import Article, from_text
from core.pieces import LONGEST, pieces
from core.sentences import piece_name, sentence_spans, split


def cut(paragraph: str) -> list[str]:
    return [paragraph[start:end] for start, end in sentence_spans(paragraph)]


@pytest.mark.parametrize(
    "whole",
    [
        "زار د. محمد العلي المدينة.",
        "قال أ. د. سمير حداد إن الأمر انتهى.",
        "بلغ سعر المتر م. 500 دينار.",
        "ارتفع النمو إلى 2.5 في المئة.",
        "نقلت وكالة أ.ف.ب. عن مصادر قولها ذلك.",
        "كتب J. Smith تقريرا عن ذلك.",
        "كتب Dr. Smith تقريرا عن ذلك.",
        "يمكن زيارة www.example.org/a?b=1.html للمزيد.",
        "قال الوزير «انتهى الأمر. لن نعود إليه. هذا قرارنا» في مؤتمر صحفي.",
        'قال الوزير "انتهى الأمر. لن نعود إليه" في مؤتمر صحفي.',
        "قال الوزير “انتهى الأمر. لن نعود إليه” في مؤتمر صحفي.",
        "وتساءل «أين العدالة؟» في كلمة ألقاها.",
        "1. وقف إطلاق النار فورا.",
        "وقع ذلك (انظر الصورة. الملحق) أمس.",
    ],
)
def test_one_sentence_stays_whole(whole: str) -> None:
    assert cut(whole) == [whole]


@pytest.mark.parametrize(
    ("paragraph", "sentences"),
    [
        ("وصل الوفد. غادر الوفد.", ["وصل الوفد.", "غادر الوفد."]),
        ("هل وصل الوفد؟ نعم!  وصل", ["هل وصل الوفد؟", "نعم!", "وصل"]),
        ("انتظر الجميع… ثم وصل", ["انتظر الجميع…", "ثم وصل"]),
        ("انتظر الجميع... ثم وصل", ["انتظر الجميع...", "ثم وصل"]),
        ("قال «انتهى الأمر.» وغادر القاعة.", ["قال «انتهى الأمر.»", "وغادر القاعة."]),
        ('قال "انتهى الأمر." وغادر القاعة.', ['قال "انتهى الأمر."', "وغادر القاعة."]),
        ("«انتهى الأمر». وغادر القاعة.", ["«انتهى الأمر».", "وغادر القاعة."]),
        ("قال « انتهى. وغادر القاعة. ثم عاد.", ["قال « انتهى.", "وغادر القاعة.", "ثم عاد."]),
        ("وصل الوفد.وغادر الوزير", ["وصل الوفد.", "وغادر الوزير"]),
        ("حدث ذلك عام 2015. وبعده هدأت", ["حدث ذلك عام 2015.", "وبعده هدأت"]),
        ("حدث ذلك عام 2015م. وبعده هدأت", ["حدث ذلك عام 2015م.", "وبعده هدأت"]),
        ("ماذا؟! لا أعرف.", ["ماذا؟!", "لا أعرف."]),
    ],
)
def test_sentences_end_where_a_reader_would_stop(paragraph: str, sentences: list[str]) -> None:
    assert cut(paragraph) == sentences


def test_a_page_of_unclosed_marks_is_split_all_the_same() -> None:
    paragraph = 'قال « ( " [ نعم. ' * 2000
    assert len(cut(paragraph)) >= 1000


def article(text: str) -> Article:
    return from_text(text, datetime(2026, 1, 2, tzinfo=UTC))


def test_the_title_is_paragraph_zero_and_the_body_counts_from_one() -> None:
    found = split(
        article("المجلس يقر الميزانية\n\nأقر المجلس الميزانية. غادر النواب.\nانتهت الجلسة.")
    )
    assert [(s.number, s.paragraph, s.index) for s in found] == [
        (1, 0, 1),
        (2, 1, 1),
        (3, 1, 2),
        (4, 2, 1),
    ]
    assert [s.position for s in found][:2] == ["title", "para 1, sent. 1"]


def test_without_a_title_the_first_paragraph_is_paragraph_one() -> None:
    assert split(article("أقر المجلس الميزانية.\nغادر النواب."))[0].paragraph == 1


texts = st.lists(
    st.sampled_from(
        ["قال", "وقال", "نعم.", "؟", "!", "…", "«", "»", '"', "،", "؛", " ", "\n", "د.", "2.5", "x"]
    ),
    max_size=300,
).map(" ".join)


@given(texts | st.text())
def test_the_sentences_cover_the_text_in_order_and_lose_nothing(text: str) -> None:
    if not "".join(text.split()):
        return
    read = Article(text)
    found = split(read)
    assert [s.number for s in found] == list(range(1, len(found) + 1))
    assert all(read.text[s.start : s.end] == s.text for s in found)
    assert "".join("".join(s.text.split()) for s in found) == "".join(text.split())


def test_a_long_sentence_is_cut_at_a_semicolon_before_a_comma() -> None:
    first = " ".join(["كلمة،"] * 34 + ["كلمة؛"])
    second = " ".join(["كلمة"] * 35)
    text = f"{first} {second}"
    assert [text[a:b] for a, b in pieces(text)] == [first, second]


def test_a_long_sentence_is_cut_before_a_connective_and_never_before_a_mere_waw() -> None:
    first = " ".join(["كلمة"] * 30)
    text = f"{first} وزير {first} وأضاف {first}"
    cuts = [text[a:b] for a, b in pieces(text)]
    assert any(piece.startswith("وأضاف") for piece in cuts)
    assert not any(piece.startswith("وزير") for piece in cuts)


def test_sentences_inside_a_long_quotation_are_cut_first() -> None:
    quoted = " ".join(["كلمة"] * 39 + ["كلمة."])
    text = f"قال «{quoted} {quoted} نعم» أمس"
    assert [len(text[a:b].split()) for a, b in pieces(text)] == [41, 42]


@given(
    st.lists(st.sampled_from(["كلمة", "كلمة،", "وقال", "وزير", "نعم."]), min_size=1, max_size=2000)
)
def test_no_piece_is_longer_than_the_limit_and_nothing_is_lost(words: list[str]) -> None:
    text = " ".join(words)
    found = [text[start:end] for start, end in pieces(text)]
    assert " ".join(found).split() == words
    assert max(len(piece.split()) for piece in found) <= LONGEST


def test_a_run_without_blanks_is_cut_as_well() -> None:
    text = "أ" * 50_000
    found = [text[start:end] for start, end in pieces(text)]
    assert "".join(found) == text
    assert max(map(len, found)) <= LONGEST * 20


def test_pieces_share_the_sentence_and_are_told_apart_by_letters() -> None:
    text = " ".join(["كلمة"] * 45 + ["كلمة،"] + ["كلمة"] * 44)
    found = split(article(text))
    assert [(s.paragraph, s.index, s.piece) for s in found] == [(1, 1, "a"), (1, 1, "b")]
    assert found[1].position == "para 1, sent. 1b"


def test_piece_names_go_on_after_z() -> None:
    assert [piece_name(place) for place in (0, 25, 26, 701, 702)] == ["a", "z", "aa", "zz", "aaa"]


def test_endless_text_without_an_end_mark_is_many_sentences_and_not_one() -> None:
    found = split(article(" ".join(["كلمة"] * 20_000)))
    assert {s.piece for s in found} == {None}
    assert [s.index for s in found] == list(range(1, len(found) + 1))
