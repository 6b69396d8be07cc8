"""Names: how far an English word is from an Arabic one, what an article names, what to propose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.arabic import plain
from core.gazetteer import Gazetteer, bundled, read
from core.ledger import Entry, Ledger
from core.name_list import by_sound, name_list
from core.names import NEAR, known_form, rendering
from core.pair import Pair
from core.romanization import romanized
from core.sentences import Sentence
from core.transliteration import begin_alike, distance
from core.words import words_of

SAME = [
    ("القذافي", "Qadhafi"), ("القذافي", "Gaddafi"), ("القذافي", "Kadafi"), ("القذافي", "Khadafy"),
    ("القذافي", "al-Gathafi"), ("محمد", "Mohammed"), ("محمد", "Muhammad"), ("ترامب", "Trump"),
    ("الحريري", "Hariri"), ("واشنطن", "Washington"), ("بوتين", "Putin"), ("جنيف", "Geneva"),
    ("غوتيريش", "Guterres"), ("أردوغان", "Erdogan"), ("خاشقجي", "Khashoggi"), ("شتاينماير", "Steinmeier"),
    ("السيسي", "el-Sissi"), ("نتنياهو", "Netanyahu"), ("ميركل", "Merkel"), ("جونسون", "Johnson"),
]  # fmt: skip
OTHER = [
    ("القذافي", "Mubarak"), ("ترامب", "Obama"), ("واشنطن", "London"), ("بوتين", "Obama"),
    ("محمد", "Michael"), ("دمشق", "Moscow"), ("الحريري", "Harvard"), ("ميركل", "Macron"),
]  # fmt: skip


@pytest.mark.parametrize(("arabic", "english"), SAME)
def test_renderings_of_a_name_are_near(arabic: str, english: str) -> None:
    assert distance(arabic, english) <= NEAR


@pytest.mark.parametrize(("arabic", "english"), OTHER)
def test_other_names_are_far(arabic: str, english: str) -> None:
    assert distance(arabic, english) > NEAR


@given(st.text(max_size=12), st.text(max_size=12))
def test_a_distance_lies_between_nought_and_one(arabic: str, english: str) -> None:
    assert 0 <= distance(arabic, english) <= 1


@pytest.mark.parametrize(
    ("arabic", "english", "alike"),
    [
        ("بوتين", "Putin", True),
        ("تشارلز", "Charles", True),
        ("أوكلاند", "Oakland", True),
        ("إتشيلدرز", "Childers", True),
        ("روسيا", "Sea", False),
        ("هوتون", "China", False),
        ("", "China", False),
    ],
)
def test_words_that_render_one_another_begin_alike(arabic: str, english: str, alike: bool) -> None:
    assert begin_alike(arabic, english) is alike


@pytest.mark.parametrize(
    ("english", "there"),
    [("The US is ready.", True), ("They use it.", False), ("A USB stick.", False)],
)
def test_a_short_form_counts_only_as_a_whole_word(english: str, there: bool) -> None:
    assert (known_form(("US",), english, []) is not None) is there


NAMES = Gazetteer(
    {"مصر": ("Egypt",), "المملكة المتحدة": ("United Kingdom", "Britain"), "سمير": (), "عباس": ()},
    frozenset({"عباس"}),
)


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("تدرس مصر القرار", [("مصر", 1, 2)]),
        ("وفي المملكة المتحدة أيضا", [("المملكة المتحدة", 1, 3)]),
        ("وصل إلى المملكة أمس", []),
        ("زار سمير مصر", [("سمير", 1, 2), ("مصر", 2, 3)]),
        ("وصل وسمير معه", [("سمير", 1, 2)]),
        ("التقى بعباس", []),
        ("التقى عباس", [("عباس", 1, 2)]),
        ("", []),
    ],
)
def test_names_of_the_gazetteer_are_found_where_they_stand(
    source: str, found: list[tuple[str, int, int]]
) -> None:
    assert list(NAMES.names_in(words_of(source).plain)) == found


@pytest.mark.parametrize(
    ("name", "english", "there"),
    [
        ("مصر", "Egypt is studying the decision", "Egypt"),
        ("مصر", "The Egyptian side is studying it", "Egyptian"),
        ("المملكة المتحدة", "in Britain", "Britain"),
        ("سمير", "Sameer said", "Sameer"),
        ("سمير حداد", "Haddad said", "Haddad"),
        ("عين شمس", "at Ainshams University", "Ainshams"),
    ],
)
def test_a_name_is_found_in_the_english_by_sound_or_by_known_forms(
    name: str, english: str, there: str
) -> None:
    span = rendering(name.split(), NAMES.names.get(name, ()), english)
    assert span is not None
    assert english[slice(*span)] == there


def test_a_name_that_is_not_there_is_not_found() -> None:
    english = "The country is studying the decision"
    assert rendering(["مصر"], NAMES.names["مصر"], english) is None


def test_the_bundled_gazetteer_knows_every_country_of_the_arab_league() -> None:
    league = "الأردن الإمارات البحرين تونس الجزائر السعودية السودان سوريا الصومال العراق قطر الكويت لبنان ليبيا مصر المغرب موريتانيا اليمن فلسطين".split()
    assert [name for name in league if not list(bundled().names_in([plain(name)]))] == []


def test_a_gazetteer_of_several_files_joins_their_forms(tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "names.tsv").write_text("مصر\tEgypt\n# no name\n", encoding="utf-8")
    (tmp_path / "rare.tsv").write_text("مصر\tMisr\nسمير\n", encoding="utf-8")
    gazetteer = read(sorted(tmp_path.glob("*.tsv")))
    assert gazetteer.names == {"مصر": ("Egypt", "Misr"), "سمير": ()}
    assert gazetteer.rare == {"مصر", "سمير"}


def pair(number: int, arabic: str, english: str) -> Pair:
    return Pair(Sentence(number, 1, number, None, 0, len(arabic), arabic), english, english)


PAIRS = [
    pair(
        1, "قال وزير الخارجية سمير حداد إن بلاده ستشارك", "Foreign Minister Samir Haddad said so."
    ),
    pair(2, "وأضاف سمير حدّاد أن مصر ستشارك", "Sameer Hadad added that Egypt would take part."),
    pair(3, "ووصل الوفد إلى مصر", "The delegation arrived in Cairo."),
]


def test_the_name_list_groups_spellings_and_tells_where_they_stand() -> None:
    names = {name.arabic: name for name in name_list(PAIRS, Ledger(), bundled())}
    haddad = names["سمير حداد"]
    assert haddad.sentences == (1, 2)
    assert dict(haddad.forms) == {"Samir Haddad": 1, "Sameer Hadad": 1}
    assert names["مصر"].sentences == (2, 3)


def test_a_listed_name_has_all_its_letters_whatever_signs_its_first_word_has() -> None:
    pairs = [pair(1, "قال وَسَمير حدّاد ذلك", "Samir Haddad said so.")]
    assert [name.arabic for name in name_list(pairs, Ledger(), Gazetteer({}))] == ["سَمير حدّاد"]


def test_the_names_of_a_book_are_found_once_however_often_they_are_listed() -> None:
    pairs = [pair(n, f"قال سمير حداد {'ب' * (n % 80)}", f"Samir Haddad, {n}") for n in range(6000)]
    before = by_sound.cache_info().hits
    for _ in range(2):
        (haddad,) = name_list(pairs, Ledger(), Gazetteer({}))
        assert len(haddad.sentences) == 6000
    assert by_sound.cache_info().hits - before == 6000


def test_the_name_list_shows_and_proposes_the_ledger_form() -> None:
    ledger = Ledger((Entry("سمير حداد", "Samir Haddad"),))
    (haddad,) = (n for n in name_list(PAIRS, ledger, bundled()) if n.arabic == "سمير حداد")
    assert (haddad.ledger, haddad.suggestion) == ("Samir Haddad", "Samir Haddad")


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [
        ("سمير حداد", "Samir Haddad"),
        ("محمد بن سلمان", "Muhammad bin Salman"),
        ("القذافي", "al-Qadhafi"),
        ("عبدالرحمن الراشد", "Abd al-Rahman al-Rashid"),
        ("جعفر الصادق", "Ja'far al-Sadiq"),
        ("خالد ناصر", "Khalid Nasir"),
        ("يحيى", "Yahya"),
        ("السيسي", "al-Sisi"),
        ("مُنْذِر", "Mundhir"),
        ("فاطمة", "Fatima"),
        ("العربية", "al-Arabiya"),
    ],
)
def test_an_unknown_name_gets_a_suggestion(arabic: str, latin: str) -> None:
    assert romanized(arabic) == latin


@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآ َُِّ", max_size=30))
def test_any_arabic_name_is_romanized_in_latin_letters(name: str) -> None:
    assert romanized(name).isascii()


def test_a_name_that_no_list_knows_is_listed_without_the_letters_stuck_to_it() -> None:
    pairs = [
        pair(1, "وقال رومينيغه إن الفريق جاهز", "Rummenigge said the team was ready."),
        pair(2, "والكرة لرومينيغه الآن", "The ball is with Rummenigge now."),
    ]
    (name,) = name_list(pairs, Ledger(), bundled())
    assert (name.arabic, name.sentences) == ("رومينيغه", (1, 2))


def test_a_name_a_check_misses_is_listed_as_not_found() -> None:
    pairs = [pair(1, "شهدت بولندا احتجاجات واسعة الشهر الماضي", "There were protests last month.")]
    (name,) = name_list(pairs, Ledger(), bundled())
    assert (name.arabic, name.forms, name.suggestion) == ("بولندا", (), romanized("بولندا"))


def test_months_and_small_words_that_sound_alike_are_not_listed_as_names() -> None:
    pairs = [
        pair(1, "بلغ التضخم في فبراير نحو 11 في المئة", "Inflation in February was 11 percent."),
        pair(2, "ويتوجب على الرئيس توقيع القانون", "The president must sign the law."),
    ]
    assert name_list(pairs, Ledger(), bundled()) == ()
