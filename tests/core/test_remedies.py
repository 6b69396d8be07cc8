"""Which remedy a check has: each one from a real check of a real pair."""

from __future__ import annotations

import pytest

from core.checks import checks
from core.ledger import Entry, Ledger
from core.pair import Check, Level, Pair
from core.remedies import Remedy, name_to_fix, remedies, remedy
from core.sentences import Sentence

LEDGER = Ledger((Entry("نبيل الخطيب", "Nabil al-Khatib"),))
KHATIB = "قال نبيل الخطيب إن القافلة تضم 40 شاحنة."
FIRST = Check("output", Level.NOTE, "This is not the first choice.")


def pair(
    arabic: str, english: str, remarks: tuple[Check, ...] = (), first: str = "", **known: Ledger
) -> Pair:
    sentence = Sentence(1, 1, 1, None, 0, len(arabic), arabic)
    found = (*remarks, *checks(arabic, english, **known))
    return Pair(sentence, english, english, checks=found, remarks=remarks, first=first)


def remedy_of(pair: Pair, kind: str) -> Remedy:
    return remedy(next(check for check in pair.checks if check.kind == kind), pair)


def test_a_form_of_the_ledger_is_put_in_where_another_form_stands() -> None:
    made = pair(KHATIB, "Nabeel Alkhateeb said the convoy has 40 trucks.", ledger=LEDGER)
    assert remedy_of(made, "ledger") is Remedy.USE_FORM


def test_where_no_form_of_the_name_stands_the_sentence_is_edited() -> None:
    made = pair(KHATIB, "He said that the convoy has as many as 40 trucks.", ledger=LEDGER)
    assert remedy_of(made, "ledger") is Remedy.EDIT


def test_a_name_that_is_not_found_gets_a_form() -> None:
    made = pair("وصل محمود عباس إلى القاهرة مساء الأحد.", "He arrived in Cairo on Sunday evening.")
    assert remedy_of(made, "names") is Remedy.FIX_NAME


@pytest.mark.parametrize(
    ("arabic", "english", "kind"),
    [
        ("تضم القافلة 40 شاحنة و12 سيارة.", "The convoy has 14 trucks and 12 cars.", "numbers"),
        ("لم يعلن المسؤول موعد القافلة المقبلة.", "The official announced the date.", "negation"),
    ],
)
def test_a_number_or_a_negation_is_a_matter_of_writing_otherwise(
    arabic: str, english: str, kind: str
) -> None:
    assert remedy_of(pair(arabic, english), kind) is Remedy.EDIT


def test_where_the_second_choice_stands_the_first_can_be_looked_at() -> None:
    made = pair("وصلت القافلة مساء.", "It came in the evening.", (FIRST,), first="It it it it.")
    assert remedy_of(made, "output") is Remedy.SHOW_FIRST


def test_a_first_choice_that_is_not_known_cannot_be_looked_at() -> None:
    made = pair("وصلت القافلة مساء.", "It came in the evening.", (FIRST,))
    assert remedy_of(made, "output") is Remedy.EDIT


def test_each_remedy_of_a_pair_comes_once_with_its_worst_check() -> None:
    english = "Nabeel Alkhateeb never said the convoy has 14 trucks."
    made = pair(KHATIB, english, ledger=LEDGER)
    found = remedies(made)
    assert list(found) == [Remedy.EDIT, Remedy.USE_FORM]
    assert found[Remedy.EDIT].kind == "numbers"


@pytest.mark.parametrize(
    ("ledger", "elsewhere", "english"),
    [
        (Ledger(), "al-Jarba", "al-Jarba"),
        (Ledger(), "", "al-Jarba"),
        (Ledger(), "Aljarba", "Aljarba"),
        (Ledger((Entry("الجربا", "Jarba"),)), "al-Jarba", "Jarba"),
    ],
)
def test_the_name_to_fix_has_its_article_and_the_form_used_elsewhere(
    ledger: Ledger, elsewhere: str, english: str
) -> None:
    made = pair("قدم شكره للجربا.", "He thanked him.")
    check = Check("consistency", Level.NOTE, "Lost.", ((9, 15),), elsewhere=elsewhere)
    assert name_to_fix(check, made, ledger) == ("الجربا", english)


def test_the_name_to_fix_is_the_first_one_the_desk_has_no_form_for() -> None:
    arabic = "سمير حداد ونبيل الخطيب"
    spans = ((0, 9), (11, 22))
    ledger = Ledger((Entry("سمير حداد", "Samir Haddad"),))
    check = Check("names", Level.LIKELY, "Lost.", spans)
    name, _ = name_to_fix(check, pair(arabic, "They."), ledger)
    assert name == "نبيل الخطيب"
