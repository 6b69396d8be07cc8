from __future__ import annotations

from core.gazetteer import Gazetteer
from core.glossary import Glossary, Term
from core.interlinear import Gloss, Known, interlinear
from core.ledger import Entry, Ledger
from core.lexicon import read

_LEXICON = read(
    [
        "قال\the said", "رئيس\tpresident", "لم\tnot", "حضر\the attended", "جلسة\tsession",
        "من\tfrom; who", "حلب\tmilk; Aleppo", "شخص\tperson", "كريم\tgenerous",
    ]
)  # fmt: skip
_GAZETTEER = Gazetteer(
    {
        "مصر": ("Egypt",),
        "سوريا": ("Syria",),
        "حلب": ("Aleppo",),
        "كريم": (),
        "مجلس الامن": ("Security Council",),
        "اوباما": ("Barack",),
    },
    whole=frozenset({"مصر", "سوريا", "حلب", "مجلس الامن"}),
)

_TERMS = Glossary((Term("ضبط النفس", "restraint"),))


def _glosses(source: str, *names: Entry) -> tuple[Gloss, ...]:
    return interlinear(
        source, lexicon=_LEXICON, gazetteer=_GAZETTEER, ledger=Ledger(names), glossary=_TERMS
    )


def _told(source: str, *names: Entry) -> list[tuple[str, str, Known]]:
    return [(g.arabic, g.meaning.text, g.known) for g in _glosses(source, *names)]


def test_each_word_is_told_in_the_order_of_the_sentence() -> None:
    assert _told("قال الرئيس من مصر: حضر 25 شخصا") == [
        ("قال", "he said", Known.WORD),
        ("الرئيس", "the president", Known.WORD),
        ("من", "from; who", Known.WORD),
        ("مصر", "Egypt", Known.NAME),
        ("حضر", "he attended", Known.WORD),
        ("25", "25", Known.FIGURE),
        ("شخصا", "person", Known.WORD),
    ]


def test_spans_are_places_of_the_sentence() -> None:
    source = "قال، «حضر ١٢٫٥٪ الجلسة» في BBC"
    assert [source[slice(*g.span)] for g in _glosses(source)] == [
        g.arabic for g in _glosses(source)
    ]


def test_arabic_digits_are_told_in_western_ones() -> None:
    assert _told("١٢٫٥٪")[0][1] == "12.5%"


def test_a_name_of_several_words_is_one_gloss() -> None:
    assert _told("قال مجلس الأمن")[1] == ("مجلس الأمن", "Security Council", Known.NAME)


def test_a_name_that_is_spelled_like_a_word_of_the_lexicon_is_that_word() -> None:
    assert _told("كريم") == [("كريم", "generous", Known.WORD)]


def test_the_desks_form_comes_first() -> None:
    assert _told("قال كريم", Entry("كريم", "Kareem"))[1] == ("كريم", "Kareem", Known.DESK)


def test_a_term_of_the_desk_is_one_gloss() -> None:
    assert _told("قال ضبط النفس")[1] == ("ضبط النفس", "restraint", Known.DESK)


def test_each_place_of_a_name_and_a_term_of_the_desk_is_told() -> None:
    told = _told("قال كريم إن كريم دعا إلى ضَبْطِ النفس", Entry("كريم", "Kareem"))
    assert [t[:2] for t in told if t[2] is Known.DESK] == [
        ("كريم", "Kareem"),
        ("كريم", "Kareem"),
        ("ضَبْطِ النفس", "restraint"),
    ]


def test_what_is_stuck_to_a_known_name_is_told() -> None:
    assert _told("وسوريا") == [("وسوريا", "and Syria", Known.NAME)]


def test_a_form_that_checks_let_pass_is_not_what_a_name_is_called() -> None:
    assert _told("أوباما") == [("أوباما", "Awbama", Known.NAME)]


def test_numbers_in_words_are_told_in_figures_and_years_stay_as_they_are() -> None:
    told = [text for _, text, known in _told("قتل سبعون شخصا عام 2003 و18,4 مليون")]
    assert "70" in told
    assert "2003" in told
    assert "18,400,000" in told


def test_i_am_not_is_a_denial_and_no_six() -> None:
    (gloss,) = (g for g in _glosses("حضر ولست كريم") if g.arabic == "ولست")
    assert gloss.denies
    assert gloss.known is not Known.FIGURE


def test_latin_names_with_figures_stay_whole() -> None:
    told = [text for _, text, known in _told("COVID-19 وF-16 وG20") if known is Known.FIGURE]
    assert told == ["COVID-19", "F-16", "G20"]


def test_without_and_un_are_marked_like_not() -> None:
    assert [g.arabic for g in _glosses("حضر بلا سبب وغير كريم دون جلسة") if g.denies] == [
        "بلا",
        "وغير",
        "دون",
    ]


def test_an_unknown_word_is_spelled_in_latin_letters() -> None:
    assert _told("زيتوني") == [("زيتوني", "Zituni", Known.SPELLED)]


def test_what_denies_the_sentence_is_known() -> None:
    glosses = _glosses("ولم يحضر الرئيس الجلسة")
    assert [gloss.arabic for gloss in glosses if gloss.denies] == ["ولم"]


def test_an_idiom_that_denies_nothing_is_not_marked() -> None:
    assert not any(gloss.denies for gloss in _glosses("لم يلبث الرئيس أن حضر"))


def test_nothing_comes_of_nothing() -> None:
    assert _glosses("") == ()
    assert _glosses("… !") == ()
