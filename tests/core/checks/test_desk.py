"""Names of the ledger and terms of the glossary that the English does not use."""

from __future__ import annotations

import pytest

from core.checks import checks, with_ledger_forms
from core.gazetteer import Gazetteer, bundled
from core.glossary import Glossary, Term
from core.ledger import Entry, Ledger

LEDGER = Ledger(
    (
        Entry("معمر القذافي", "Muammar Gaddafi"),
        Entry("القذافي", "Gaddafi"),
        Entry("سمير حداد", "Samir Haddad"),
        Entry("عين الحلوة", "Ain al-Hilweh"),
    )
)
SOURCE = "قال القذافي إن بلاده ستشارك في القمة"
SPELLINGS = [
    "Qadhafi", "Qaddafi", "Kadafi", "Khadafi", "Gathafi", "Gadafi", "Ghaddafi", "al-Qadhafi",
    "el-Kaddafi", "Qadafi",
]  # fmt: skip


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_every_spelling_of_a_name_gives_way_to_the_ledger_form(spelling: str) -> None:
    english = f"{spelling} said {spelling}'s country would take part in the summit."
    expected = "Gaddafi said Gaddafi's country would take part in the summit."
    assert with_ledger_forms(SOURCE, english, LEDGER, bundled()) == expected


def test_a_name_of_two_words_is_put_in_as_a_whole() -> None:
    source = "التقى معمر القذافي الوفد، وقال سمير حداد إن اللقاء كان مثمرا"
    english = "Moammar al-Qadhafi met the delegation, and Sameer Hadad said it was fruitful."
    assert with_ledger_forms(source, english, LEDGER, bundled()) == (
        "Muammar Gaddafi met the delegation, and Samir Haddad said it was fruitful."
    )


def test_english_that_has_the_ledger_form_stays_as_it_is() -> None:
    english = "Gaddafi said his country would take part."
    assert with_ledger_forms(SOURCE, english, LEDGER, bundled()) == english


def test_names_that_are_not_in_the_arabic_are_left_alone() -> None:
    english = "Qadhafi said his country would take part."
    assert with_ledger_forms("قال الرئيس إن بلاده ستشارك", english, LEDGER, bundled()) == english


def test_a_name_that_is_written_otherwise_gets_a_check_that_points_at_it() -> None:
    english = "Qadhafi said his country would take part in the summit."
    (check,) = checks(SOURCE, english, ledger=LEDGER)
    assert check.kind == "ledger"
    assert check.message == (
        'Ledger form not used: "Gaddafi" for القذافي; the English has "Qadhafi".'
    )
    assert [english[start:end] for start, end in check.english_spans] == ["Qadhafi"]


def test_a_name_of_which_no_form_is_found_gets_a_check_too() -> None:
    (check,) = checks(SOURCE, "He said his country would take part in the summit.", ledger=LEDGER)
    assert check.message.endswith("no form of it is found.")


def test_particles_before_a_ledger_name_do_not_hide_it() -> None:
    source = "وقف الوفد إلى جانب سمير حداد ولسمير حداد ابنان"
    assert (
        checks(source, "The delegation stood by Sameer Hadad.", ledger=LEDGER)[0].kind == "ledger"
    )


GLOSSARY = Glossary(
    (
        Term("الحراك", "Hirak", translate=False),
        Term("قوات سوريا الديمقراطية", "SDF|Syrian Democratic Forces"),
        Term("مجلس النواب", "House of Representatives"),
    )
)


@pytest.mark.parametrize(
    ("source", "english"),
    [
        ("يطالب الحراك بالإفراج عن المعتقلين", "The Hirak demands the release of detainees."),
        ("انسحبت قوات سوريا الديمقراطية من البلدة", "The SDF withdrew from the town."),
        ("انسحبت قوات سوريا الديمقراطية", "The Syrian Democratic Forces withdrew."),
        ("قال الوزير إن الحراكات مستمرة", "The minister said the moves continue."),
    ],
)
def test_terms_with_their_english_need_no_check(source: str, english: str) -> None:
    assert checks(source, english, glossary=GLOSSARY, gazetteer=Gazetteer({})) == ()


@pytest.mark.parametrize(
    ("source", "english", "message"),
    [
        (
            "يطالب الحراك بالإفراج عن المعتقلين",
            "The movement demands the release of detainees.",
            'Glossary: الحراك should be "Hirak", not translated.',
        ),
        (
            "صوت مجلس النواب على القانون",
            "Parliament voted on the law.",
            'Glossary: مجلس النواب should be "House of Representatives".',
        ),
        (
            "وقوات سوريا الديمقراطية تنسحب",
            "Syrian democrats are pulling out.",
            'Glossary: قوات سوريا الديمقراطية should be "SDF" or "Syrian Democratic Forces".',
        ),
    ],
)
def test_a_term_without_its_english_gets_a_check(source: str, english: str, message: str) -> None:
    found = checks(source, english, glossary=GLOSSARY, gazetteer=Gazetteer({}))
    assert [check.message for check in found] == [message]
