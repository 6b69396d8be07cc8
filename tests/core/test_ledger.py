"""The names ledger and the glossary as values and as files a team shares."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.conflict import Conflict
from core.errors import DamagedLedger
from core.glossary import Glossary, Term, read_glossary, write_glossary
from core.ledger import Entry, Ledger, names_of, read_ledger, write_ledger

GADDAFI = Entry("القذافي", "Gaddafi", "house style")
HADDAD = Entry("سمير حداد", "Samir Haddad")


@pytest.mark.parametrize("spelling", ["القذافي", "قذافي", "القذّافي", "القذافى"])
def test_arabic_spellings_of_one_name_find_the_same_entry(spelling: str) -> None:
    assert Ledger((GADDAFI,)).entry(spelling) == GADDAFI


def test_a_large_ledger_is_gone_through_once_for_all_look_ups() -> None:
    class Counted(tuple[Entry, ...]):
        __slots__ = ()
        readings = 0

        def __iter__(self) -> Iterator[Entry]:
            Counted.readings += 1
            return super().__iter__()

    ledger = Ledger(Counted((GADDAFI, HADDAD)))
    assert [ledger.entry(name) for name in ("قذافي", "طرابلس", "سمير حداد")] == [
        GADDAFI,
        None,
        HADDAD,
    ]
    assert [
        [entry for entry, _ in names_of(sentence, ledger)]
        for sentence in ("وصل سمير حداد", "والتقى القذافي بسمير حداد", "انتهى الاجتماع")
    ] == [[HADDAD], [HADDAD, GADDAFI], []]
    assert Counted.readings == 1


@pytest.mark.parametrize("typed", ['"القذافي"', "«القذافي»", "#القذافي", "القذافي،"])
def test_marks_typed_around_a_name_do_not_keep_it_from_being_found(typed: str) -> None:
    ledger = Ledger((Entry(typed, "Gaddafi"),))
    assert [entry.arabic for entry, _ in names_of("والتقى القذافي به", ledger)] == [typed]


def test_a_new_form_takes_the_place_of_the_old_one() -> None:
    ledger = Ledger((GADDAFI, HADDAD)).with_entry(Entry("القذافي", "Qadhafi"))
    assert [entry.english for entry in ledger.entries] == ["Samir Haddad", "Qadhafi"]


def test_a_name_can_be_taken_out() -> None:
    assert Ledger((GADDAFI, HADDAD)).without("قذافي") == Ledger((HADDAD,))


def test_joining_ledgers_keeps_mine_and_reports_what_differs() -> None:
    theirs = Ledger((Entry("القذافي", "Qadhafi"), Entry("طرابلس", "Tripoli")))
    joined, conflicts = Ledger((GADDAFI,)).joined(theirs)
    assert [entry.english for entry in joined.entries] == ["Gaddafi", "Tripoli"]
    assert conflicts == (Conflict(GADDAFI, Entry("القذافي", "Qadhafi")),)


def test_a_ledger_comes_back_from_its_file(tmp_path: Path) -> None:
    file = tmp_path / "names.tsv"
    write_ledger(Ledger((GADDAFI, HADDAD)), file)
    assert read_ledger(file) == Ledger((GADDAFI, HADDAD))
    assert file.read_text(encoding="utf-8").startswith("arabic\tenglish\tnote\n")


ENGLISH = st.text(alphabet="abcXYZ '-.", min_size=1, max_size=20).map(str.strip).filter(bool)
ARABIC = st.text(alphabet="بتجدرسكلمنوي", min_size=3, max_size=12)


@given(st.dictionaries(ARABIC, st.tuples(ENGLISH, st.just("") | ENGLISH), max_size=6))
def test_every_ledger_comes_back_from_its_file(
    tmp_path_factory: pytest.TempPathFactory, names: dict[str, tuple[str, str]]
) -> None:
    ledger = Ledger()
    for arabic, (english, note) in names.items():
        ledger = ledger.with_entry(Entry(arabic, " ".join(english.split()), " ".join(note.split())))
    file = tmp_path_factory.mktemp("ledger") / "names.tsv"
    write_ledger(ledger, file)
    assert read_ledger(file) == ledger


def test_a_file_from_a_spreadsheet_is_read(tmp_path: Path) -> None:
    file = tmp_path / "names.tsv"
    text = '# our names\r\narabic\tenglish\tnote\r\n"القذافي"\t"Gaddafi"\r\n\r\nطرابلس\tTripoli\r\n'
    file.write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert [entry.english for entry in read_ledger(file).entries] == ["Gaddafi", "Tripoli"]


@pytest.mark.parametrize(
    ("heading", "row"),
    [
        ("", "القذافي\tGaddafi\thouse style\t\t\t"),
        ("Arabic\tEnglish\tNote", "القذافي\tGaddafi\thouse style"),
        ("ARABIC\tENGLISH\tNOTE\t\t", "القذافي\tGaddafi\thouse style\t\t"),
        ('"Note"\t"English"\t"Arabic"', "house style\tGaddafi\tالقذافي"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_table_is_read_as_spreadsheets_save_it(
    tmp_path: Path, heading: str, row: str, encoding: str
) -> None:
    file = tmp_path / "names.txt"
    file.write_bytes(f"{heading}\r\n{row}\r\n\t\t\r\n".encode(encoding))
    assert read_ledger(file) == Ledger((GADDAFI,))


def test_the_heading_says_which_columns_there_are(tmp_path: Path) -> None:
    file = tmp_path / "terms.tsv"
    file.write_text("Arabic\tEnglish\tNote\nالحراك\tHirak\tno\n", "utf-8")
    assert read_glossary(file) == Glossary((Term("الحراك", "Hirak", note="no"),))


def test_a_row_about_languages_is_no_heading(tmp_path: Path) -> None:
    ledger = Ledger((Entry("العربية", "Arabic", "English"),))
    write_ledger(ledger, tmp_path / "names.tsv")
    assert read_ledger(tmp_path / "names.tsv") == ledger


DAMAGED = [
    ("Arabic\tEnglish\tSource\nالقذافي\tGaddafi\tBBC\n".encode(), 1),
    ("القذافي\tGaddafi\n".encode("cp1256"), 0),
    (b"\xff\xfe\x00", 0),
    ("القذافي\n".encode(), 1),
    ("القذافي\t\n".encode(), 1),
    (b"arabic\tenglish\tnote\nGaddafi\tGaddafi\n", 2),
    ("القذافي\tGaddafi\tnote\tmore\tstill more\n".encode(), 1),
    ("القذافي\tGaddafi\nقذافي\tQadhafi\n".encode(), 2),
]


@pytest.mark.parametrize(("content", "line"), DAMAGED)
def test_a_damaged_ledger_says_where(tmp_path: Path, content: bytes, line: int) -> None:
    file = tmp_path / "names.tsv"
    file.write_bytes(content)
    with pytest.raises(DamagedLedger) as caught:
        read_ledger(file)
    assert (caught.value.place, caught.value.line) == (file, line)


def test_a_missing_ledger_is_reported_as_one_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(DamagedLedger):
        read_ledger(tmp_path / "none.tsv")


HIRAK = Term("الحراك", "Hirak", translate=False, note="name of the movement")
SDF = Term("قوات سوريا الديمقراطية", "SDF|Syrian Democratic Forces")


def test_a_glossary_comes_back_from_its_file(tmp_path: Path) -> None:
    file = tmp_path / "terms.tsv"
    write_glossary(Glossary((HIRAK, SDF)), file)
    assert read_glossary(file) == Glossary((HIRAK, SDF))


def test_a_term_may_want_one_of_several_english_forms() -> None:
    assert SDF.wanted == ("SDF", "Syrian Democratic Forces")


def test_joining_glossaries_keeps_mine_and_reports_what_differs() -> None:
    theirs = Glossary((Term("الحراك", "movement"), SDF))
    joined, conflicts = Glossary((HIRAK,)).joined(theirs)
    assert joined == Glossary((HIRAK, SDF))
    assert conflicts == (Conflict(HIRAK, Term("الحراك", "movement")),)


@pytest.mark.parametrize(
    ("theirs", "conflicts"),
    [
        (Term("الحراك", "Hirak", translate=False), 0),
        (Term("الحِراك", "Hirak", translate=False, note="name of the movement"), 0),
        (Term("الحراك", "Hirak", translate=True), 1),
        (Term("الحراك", "Hirak", translate=False, note="since 2019"), 1),
        (Term("الحراك", "Hirak|movement", translate=False), 1),
    ],
)
def test_a_term_of_which_something_would_be_lost_is_a_conflict(
    theirs: Term, conflicts: int
) -> None:
    assert len(Glossary((HIRAK,)).joined(Glossary((theirs,)))[1]) == conflicts


@pytest.mark.parametrize(("note", "conflicts"), [("", 0), ("house style", 0), ("ours", 1)])
def test_a_name_whose_note_would_be_lost_is_a_conflict(note: str, conflicts: int) -> None:
    theirs = Ledger((Entry("القذافي", "Gaddafi", note),))
    assert len(Ledger((GADDAFI,)).joined(theirs)[1]) == conflicts


def test_a_glossary_with_two_meanings_of_a_term_is_damaged(tmp_path: Path) -> None:
    file = tmp_path / "terms.tsv"
    file.write_text("الحراك\tHirak\nالحراك\tmovement\n", encoding="utf-8")
    with pytest.raises(DamagedLedger) as caught:
        read_glossary(file)
    assert caught.value.line == 2


def test_terms_can_be_replaced_and_taken_out() -> None:
    glossary = Glossary((HIRAK, SDF)).with_term(Term("الحراك", "the Hirak"))
    assert [term.english for term in glossary.terms] == [SDF.english, "the Hirak"]
    assert glossary.without("الحراك") == Glossary((SDF,))


@pytest.mark.parametrize(
    "sentence", ["أعلن الحراك", "من الحراك الشعبي", "وللحراك مطالب", "بالحراك"]
)
def test_terms_are_found_with_particles_stuck_to_them(sentence: str) -> None:
    ((term, _),) = Glossary((HIRAK,)).found_in(sentence)
    assert term == HIRAK
