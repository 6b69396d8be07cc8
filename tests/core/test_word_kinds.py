"""Names and terms under one handle: what was typed comes back from the file as it was kept."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.arabic import arabic_share
from core.errors import DamagedLedger
from core.glossary import Glossary, Term
from core.ledger import Entry, Ledger
from core.paths import default_paths
from core.word_kinds import NAMES, TERMS, Fault, WordKind
from core.wording import Wording

KHATIB = Entry("نبيل الخطيب", "Nabil al-Khatib", "minister")
HIRAK = Term("الحراك", "Hirak", translate=False)
TYPED = st.text(alphabet="بتج دأx\"#\t\n\u200f'|", max_size=12)


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (Entry("Nabil", "Nabil"), Fault.NO_ARABIC),
        (Entry("نبيل", ""), Fault.NO_ENGLISH),
        (Entry("نبيل الخطيب", "Nabeel"), Fault.TAKEN),
        (Entry("نبيل", "Nabil"), None),
    ],
)
def test_a_row_needs_arabic_english_and_a_name_that_is_free(row: Entry, fault: Fault) -> None:
    assert NAMES.fault(Ledger((KHATIB,)), row) is fault


@pytest.mark.parametrize("english", ["|", " | |", "||"])
def test_forms_without_a_word_are_no_english(tmp_path: Path, english: str) -> None:
    row = TERMS.made(arabic="الحراك", english=english)
    assert TERMS.fault(Glossary(), row) is Fault.NO_ENGLISH
    TERMS.save(Glossary((row,)), tmp_path / "terms.tsv")
    with pytest.raises(DamagedLedger):
        TERMS.read(tmp_path / "terms.tsv")


def test_a_row_may_take_its_own_place() -> None:
    row = Entry("نبيل الخطيب", "Nabeel")
    assert NAMES.fault(Ledger((KHATIB,)), row, before=KHATIB) is None


def test_a_row_is_found_in_any_spelling() -> None:
    assert TERMS.found(Glossary((HIRAK,)), "الحَراك") == HIRAK


def test_changing_the_arabic_of_a_row_leaves_no_second_one() -> None:
    other = Entry("نبيل", "Nabil")
    assert NAMES.changed(Ledger((KHATIB,)), KHATIB, other) == Ledger((other,))


def test_taking_a_row_out_is_a_change_to_nothing() -> None:
    assert TERMS.changed(Glossary((HIRAK,)), HIRAK, None) == Glossary()


def test_fields_stand_in_the_order_of_the_file() -> None:
    assert NAMES.fields == ("arabic", "english", "note")
    assert TERMS.fields == ("arabic", "english", "translate", "note")


@pytest.mark.parametrize("kind", [NAMES, TERMS])
@given(arabic=TYPED, english=TYPED, note=TYPED)
def test_what_was_typed_comes_back_from_the_file_as_it_was_kept(
    tmp_path_factory: pytest.TempPathFactory,
    kind: WordKind[Any, Any],
    arabic: str,
    english: str,
    note: str,
) -> None:
    row = kind.made(arabic=arabic, english=english, note=note)
    empty = kind.of(Wording(default_paths(tmp_path_factory.mktemp("home"))))
    if kind.fault(empty, row) is not None:
        assert not row.english.strip("| ") or not arabic_share(row.arabic)
        return
    file = tmp_path_factory.mktemp("table") / "table.tsv"
    kind.save(kind.put(empty, row), file)
    assert kind.rows(kind.read(file)) == (row,)


@pytest.mark.parametrize("typed", ['#"بت', '"بت"', "# بت", 'بت "ج"', '"', '""بت""', '"بت" و"ج"'])
def test_marks_that_were_typed_stay(tmp_path: Path, typed: str) -> None:
    row = NAMES.made(arabic=f"{typed} د", english=typed, note=typed)
    assert row == Entry(f"{typed} د", typed, typed)
    NAMES.save(Ledger((row,)), tmp_path / "names.tsv")
    assert NAMES.read(tmp_path / "names.tsv") == Ledger((row,))


@pytest.mark.parametrize(
    ("cell", "english"),
    [
        ('"Nabil ""Abu"" X"', 'Nabil "Abu" X'),
        ('"Fatima ""Umm"""', 'Fatima "Umm"'),
        ('"""Umm"" Fatima"', '"Umm" Fatima'),
        ('"Fatima"', "Fatima"),
        ('Al-Qaeda "the Base"', 'Al-Qaeda "the Base"'),
        ('"Abu" and "Umm"', '"Abu" and "Umm"'),
        ('"the Base', '"the Base'),
    ],
)
def test_a_cell_that_a_spreadsheet_quoted_is_read_as_it_was(
    tmp_path: Path, cell: str, english: str
) -> None:
    file = tmp_path / "names.tsv"
    file.write_text(f'"بت ""ج"""\t{cell}\n', "utf-8")
    assert NAMES.read(file) == Ledger((Entry('بت "ج"', english),))


def test_what_another_window_wrote_is_taken_over(tmp_path: Path) -> None:
    mine, theirs = Wording(default_paths(tmp_path)), Wording(default_paths(tmp_path))
    theirs.write_names(Ledger((KHATIB,)))
    theirs.write_terms(Glossary((HIRAK,)))
    before = mine.version
    mine.catch_up()
    assert (mine.names, mine.terms) == (Ledger((KHATIB,)), Glossary((HIRAK,)))
    assert mine.version > before


def test_nothing_new_is_no_new_version(tmp_path: Path) -> None:
    mine = Wording(default_paths(tmp_path))
    mine.write_names(Ledger((KHATIB,)))
    before = mine.version
    mine.catch_up()
    assert mine.version == before
