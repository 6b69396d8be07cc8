"""Names that the English does not have, and what else may stand for them."""

from __future__ import annotations

import pytest

from core.checks.names import name_checks
from core.gazetteer import bundled

FOUND = [
    ("وقال الرئيس الروسي فلاديمير بوتين", "Russian President Putin said so."),
    ("سجل رونالدو هدفين أمس", "Ronaldo scored twice yesterday."),
    ("تحدث بيتر كوستيلو عن الطاقة", "Costello spoke about energy."),
    ("ووقع الحادث عند الساعة 19:30 بتوقيت بريطانيا", "It happened at 19:30 BST."),
    ("معظم البوميرانج المباعة في أستراليا لا تعود", "Most boomerangs sold in Australia do not return."),
    ("لا تغطي شركة سكاي تيم هذه الرحلة", "SkyTeam does not cover this flight."),
    ("وقال مورتشي للصحفيين أمس", "\"We are ready,\" he said yesterday."),
    ("وبحث ترامب الملف مع مستشاريه", "The president discussed the file with his advisers."),
    ("ودعت السيدترامب إلى الحفل", "She invited Trump to the party."),
]  # fmt: skip
LOST = [
    ("شهدت بولندا احتجاجات واسعة الشهر الماضي", "There were large protests last month.", ["بولندا"]),
    ("وأضاف فلاديمير بوتين أن بلاده مستعدة", "The president added that his country was ready.", ["فلاديمير بوتين"]),
    ("سجل رونالدو هدفين في مرمى ميلان", "Milan conceded two goals.", ["رونالدو"]),
    ("وقعت انفجارات في إثيوبيا وكينيا", "There were explosions in Ethiopia.", ["كينيا"]),
    ("وقعت انفجارات في إثيوبيا وَكِينيا", "There were explosions in Ethiopia.", ["كِينيا"]),
    ("ووجه الدعوة لفلاديمير بوتين أمس", "He sent the invitation yesterday.", ["فلاديمير بوتين"]),
    ("قالت الولايات المتحدة إنها مستعدة", "It said it was ready to make use of it.", ["الولايات المتحدة"]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "english"), FOUND)
def test_a_name_is_found_in_what_may_stand_for_it(source: str, english: str) -> None:
    assert name_checks(source, english, bundled()) == ()


@pytest.mark.parametrize(("source", "english", "names"), LOST)
def test_a_lost_name_is_pointed_at(source: str, english: str, names: list[str]) -> None:
    (check,) = name_checks(source, english, bundled())
    assert [source[start:end] for start, end in check.source_spans] == names


def test_an_english_name_answers_only_for_the_arabic_name_it_is_nearest_to() -> None:
    source = "قال الباحث برهان أسفاو في إثيوبيا إن النتائج جديدة"
    (check,) = name_checks(source, "Researcher Berhane Asfaw said the results were new.", bundled())
    assert [source[start:end] for start, end in check.source_spans] == ["إثيوبيا"]


def test_names_the_ledger_has_looked_for_are_not_looked_for_again() -> None:
    source = "شهدت بولندا احتجاجات واسعة الشهر الماضي"
    english = "There were large protests last month."
    assert name_checks(source, english, bundled(), [(0, len(source))]) == ()


def test_a_lost_name_is_called_by_its_article_not_by_the_to_before_it() -> None:
    (check,) = name_checks("قدمت مساعدات للقاهرة أمس", "They gave aid yesterday.", bundled())
    assert "form of القاهرة is" in check.message
