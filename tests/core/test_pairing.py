"""Pairs with the desk's own names and terms in them."""

from dataclasses import replace

from core.article import Article
from core.glossary import Glossary, Term
from core.ledger import Entry, Ledger
from core.pair import Pair
from core.pairing import NO_TERMS, corrected, reworded, uncorrected
from core.reading import Finished, read_article
from core.retry import SECOND_CHOICE
from core.sentences import Sentence
from core.translator import Engine

ARABIC = "وقال سمير حداد إن الهيئة العليا ستجتمع الأحد."
MACHINE = "Sameer Hadad said the high authority will meet on Sunday."
LEDGER = Ledger((Entry("سمير حداد", "Samir Haddad"),))
GLOSSARY = Glossary((Term("الهيئة العليا", "Supreme Council"),))


def pair() -> Pair:
    return Pair(Sentence(1, 1, 1, None, 0, len(ARABIC), ARABIC), MACHINE, MACHINE)


def kinds(found: Pair) -> set[str]:
    return {check.kind for check in found.checks}


def test_a_name_stands_as_the_ledger_writes_it_and_the_machines_text_is_kept() -> None:
    found = reworded(pair(), {}, LEDGER, NO_TERMS)
    assert found.english.startswith("Samir Haddad said")
    assert found.machine == MACHINE
    assert not found.edited
    assert "ledger" not in kinds(found)


def test_a_name_that_is_not_found_raises_a_check() -> None:
    found = corrected(pair(), "He said the high authority will meet on Sunday.", LEDGER, NO_TERMS)
    assert "ledger" in kinds(found)


def test_a_ledger_never_changes_the_analysts_own_english() -> None:
    edited = corrected(pair(), MACHINE)
    found = reworded(edited, {ARABIC: MACHINE}, LEDGER, NO_TERMS)
    assert found.english == MACHINE
    assert found.edited
    assert "ledger" in kinds(found)


def test_a_term_that_is_not_used_raises_a_check() -> None:
    assert "glossary" in kinds(reworded(pair(), {}, Ledger(), GLOSSARY))
    used = corrected(pair(), MACHINE.replace("high authority", "Supreme Council"), terms=GLOSSARY)
    assert "glossary" not in kinds(used)


def test_without_the_ledger_the_machines_text_is_back() -> None:
    named = reworded(pair(), {}, LEDGER, NO_TERMS)
    assert uncorrected(named).english == MACHINE


def test_the_remark_that_a_sentence_was_tried_twice_stays() -> None:
    tried = replace(pair(), checks=(SECOND_CHOICE,), remarks=(SECOND_CHOICE,))
    assert SECOND_CHOICE in reworded(tried, {}, LEDGER, NO_TERMS).checks
    edited = corrected(tried, "The authority will meet on Sunday.")
    assert SECOND_CHOICE not in edited.checks
    assert SECOND_CHOICE in uncorrected(edited).checks


def test_a_missing_end_is_still_told_after_a_change_of_names() -> None:
    cut = replace(pair(), cut=True)
    told = [check.message for check in reworded(cut, {}, LEDGER, NO_TERMS).checks]
    assert any("its end is missing" in message for message in told)


def test_a_reading_checks_the_desks_terms(short_article: Article, engine: Engine) -> None:
    terms = Glossary((Term("القاعة", "Chamber of a thousand lamps"),))
    *_, last = read_article(short_article, engine, points=1, terms=terms)
    assert isinstance(last, Finished)
    assert any("glossary" in kinds(found) for found in last.reading.pairs)
