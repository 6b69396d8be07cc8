"""The analyst's own words on disk, with other windows at work on the same files."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import DamagedLedger
from core.explain import explain
from core.glossary import Term, read_glossary
from core.ledger import Entry, read_ledger
from core.paths import Paths, default_paths
from core.wording import Wording

ARABIC = "وغادر النواب القاعة."
GADDAFI = Entry("القذافي", "Gaddafi")
HADDAD = Entry("سمير حداد", "Samir Haddad")
HIRAK = Term("الحراك", "Hirak", translate=False)
SDF = Term("قوات سوريا الديمقراطية", "SDF")


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return default_paths(tmp_path)


def write(wording: Wording, *entries: Entry) -> None:
    for entry in entries:
        wording.write_names(wording.names.with_entry(entry))


def test_a_damaged_file_of_corrections_is_told_with_the_place_where_it_is_kept(
    paths: Paths,
) -> None:
    paths.data.mkdir()
    paths.corrections.write_bytes(b"precious" * 1000)
    (trouble,) = Wording(paths).troubles.values()
    (aside,) = paths.data.glob("*.damaged-*")
    assert str(aside) in explain(trouble).sentence


def test_corrections_are_kept_again_after_a_damaged_file_was_put_aside(paths: Paths) -> None:
    paths.data.mkdir()
    paths.corrections.write_bytes(b"precious" * 1000)
    Wording(paths).correct(ARABIC, "They left.")
    assert Wording(paths).corrections == {ARABIC: "They left."}


def test_names_that_two_windows_write_are_all_kept(paths: Paths) -> None:
    mine, theirs = Wording(paths), Wording(paths)
    write(mine, GADDAFI)
    write(theirs, HADDAD)
    assert read_ledger(paths.names).entries == (GADDAFI, HADDAD)
    assert theirs.names.entries == (GADDAFI, HADDAD)


def test_the_form_written_last_stays(paths: Paths) -> None:
    mine, theirs = Wording(paths), Wording(paths)
    write(mine, GADDAFI)
    write(theirs, Entry("قذافي", "Qadhafi"))
    assert [entry.english for entry in read_ledger(paths.names).entries] == ["Qadhafi"]


def test_a_name_taken_out_elsewhere_does_not_come_back(paths: Paths) -> None:
    write(Wording(paths), GADDAFI)
    mine, theirs = Wording(paths), Wording(paths)
    theirs.write_names(theirs.names.without(GADDAFI.arabic))
    write(mine, HADDAD)
    assert read_ledger(paths.names).entries == (HADDAD,)


def test_a_name_taken_out_here_leaves_what_was_added_elsewhere(paths: Paths) -> None:
    write(Wording(paths), GADDAFI)
    mine, theirs = Wording(paths), Wording(paths)
    write(theirs, HADDAD)
    mine.write_names(mine.names.without(GADDAFI.arabic))
    assert read_ledger(paths.names).entries == (HADDAD,)


def test_names_are_whole_again_when_their_file_was_lost(paths: Paths) -> None:
    wording = Wording(paths)
    write(wording, GADDAFI)
    paths.names.unlink()
    write(wording, HADDAD)
    assert read_ledger(paths.names).entries == (GADDAFI, HADDAD)


def test_a_file_damaged_meanwhile_is_said_and_not_written_over(paths: Paths) -> None:
    wording = Wording(paths)
    write(wording, GADDAFI)
    paths.names.write_bytes(b"\xff precious")
    with pytest.raises(DamagedLedger):
        write(wording, HADDAD)
    assert paths.names.read_bytes() == b"\xff precious"
    assert wording.names.entries == (GADDAFI,)


def test_terms_that_two_windows_write_are_all_kept(paths: Paths) -> None:
    mine, theirs = Wording(paths), Wording(paths)
    mine.write_terms(mine.terms.with_term(HIRAK))
    theirs.write_terms(theirs.terms.with_term(SDF))
    assert read_glossary(paths.terms).terms == (HIRAK, SDF)


def test_a_term_taken_out_elsewhere_does_not_come_back(paths: Paths) -> None:
    first = Wording(paths)
    first.write_terms(first.terms.with_term(HIRAK))
    second = Wording(paths)
    second.write_terms(second.terms.without(HIRAK.arabic))
    first.write_terms(first.terms.with_term(SDF))
    assert read_glossary(paths.terms).terms == (SDF,)
