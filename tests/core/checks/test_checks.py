"""What the checks say of a sentence and its English, kind by kind."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.checks import checks
from core.pair import Level

SOUND = [
    ("قتل ثلاثة عشر شخصا وأصيب 20 آخرون في الهجوم", "Thirteen people were killed and 20 wounded in the attack."),
    ("بلغ عدد النازحين نحو 2,5 مليون شخص", "The number of displaced people reached about 2.5 million."),
    ("تقع القرية على بعد 161 ألفا و126 مترا", "The village lies 161,126 meters away."),
    ("وصل الوفد عند الساعة 18:30 بالتوقيت المحلي", "The delegation arrived at 6:30 p.m. local time."),
    ("يجري اللقاء في الساعة الثامنة والنصف مساء", "The meeting takes place at 8:30 in the evening."),
    ("سجل المهاجم هدفين خلال يومين من البطولة", "The striker scored 2 goals within 2 days of the tournament."),
    ("فاز الفريق بثلاثة أهداف نظيفة على ضيفه أمس", "The team won 3-0 against its guest yesterday."),
    ("توفي عن عمر يناهز الرابعة والخمسين بعد مرض", "He died at the age of 54 after an illness."),
    ("ارتفعت الأسعار بنسبة ثلاثين في المئة هذا العام", "Prices rose by 30 percent this year."),
    ("خسرت العملة نصف قيمتها خلال الأشهر الماضية", "The currency lost 50 percent of its value in recent months."),
    ("في سبعينيات القرن العشرين بنيت هذه المدينة", "This city was built in the 1970s."),
    ("راجت هذه الأفلام في السبعينيات ثم في التسعينيات", "These films were popular in the 1970s and again in the '90s."),
    ("ولد الشاعر في سبعينيات القرن التاسع عشر", "The poet was born in the 1870s."),
    ("بحسب موقع فايف ثرتي إيت FiveThirtyEight لاستطلاعات الرأي", "According to the polling site Five Thirty Eight (FiveThirtyEight)."),
    ("لم يتمكن الوزير من حضور الجلسة الافتتاحية", "The minister was unable to attend the opening session."),
    ("لم يحضر الجلسة سوى خمسة نواب من المجلس", "Only five deputies of the council attended the session."),
    ("لا تزال المفاوضات جارية بين الطرفين في القاهرة", "Negotiations between the two sides are continuing in Cairo."),
    ("لا بد من تطبيق القانون على الجميع دون استثناء", "The law must be applied to everyone without exception."),
    ("ما لا يقل عن خمسة قتلى في انفجار وسط المدينة", "At least five dead in an explosion in the city center."),
    ("ليس من الواضح متى تبدأ المحادثات بين الطرفين", "It is unclear when the talks between the two sides will begin."),
    ("وما لم توافق الحكومة فلن يعقد الاجتماع المقبل", "Unless the government agrees, the next meeting will not be held."),
    ("لم ينته الخلاف بين البلدين على الحدود بعد", "The dispute between the two countries over the border is far from over."),
    ("التقى السيد فليس رئيس البلدية في مكتبه أمس", "Mr. Fleiss met the mayor in his office yesterday."),
    ("تذكر دائما حمل بطاقتك الشخصية عند السفر", "Don't forget to carry your identity card when you travel."),
    ("نفى المتحدث صحة التقارير التي نشرتها الصحيفة", "The spokesman denied the reports published by the newspaper."),
    ("رفضت الحكومة المقترح الذي تقدمت به المعارضة", "The government turned down the proposal made by the opposition."),
    ("حذر الخبراء من عواقب القرار على الاقتصاد", "Experts warned of the consequences of the decision for the economy."),
    ("أكد الرئيس أن الانتخابات ستجرى في موعدها", "The president stressed that the elections would be held on time."),
    ("قال المتحدث: \"سنواصل العمل حتى تحقيق أهدافنا كلها\"", "The spokesman said: \"We will keep working until all our goals are met\"."),
    ("أعلنت شركة Huawei عن هاتف جديد في الأسواق", "Huawei announced a new phone for the markets."),
    ("وصل إلى بيروت يوم الثلاثاء 12 آذار الماضي", "He arrived in Beirut on Tuesday, last March 12."),
    ("زار الرئيس الفرنسي القاهرة لبحث العلاقات", "The French president visited Cairo to discuss relations."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "english"), SOUND)
def test_a_sound_translation_has_no_check(source: str, english: str) -> None:
    assert checks(source, english) == ()


LOST = [
    ("numbers", "قتل 25 شخصا في الهجوم على القرية", "Twenty-four people were killed in the attack on the village.", "25"),
    ("numbers", "بلغ عدد النازحين نحو 2,5 مليون شخص", "The number of displaced people reached about 2.5 billion.", "2,5 مليون"),
    ("numbers", "وصل ثلاثة عشر وزيرا إلى القمة العربية", "Thirty ministers arrived at the Arab summit.", "ثلاثة عشر"),
    ("numbers", "أفرجت السلطات عن 1200 معتقل سياسي", "The authorities released political detainees.", "1200"),
    ("numbers", "راجت هذه الأفلام في السبعينيات من القرن", "These films were popular in the 1770s of the century.", "السبعينيات"),
    ("dates", "تبدأ المحادثات يوم الثلاثاء في العاصمة", "The talks begin on Thursday in the capital.", "الثلاثاء"),
    ("dates", "تجرى الانتخابات في تشرين الثاني المقبل", "The elections will be held next October.", "تشرين الثاني"),
    ("negation", "لم يوقع الوزير على الاتفاق مع الشركة", "The minister signed the agreement with the company.", "لم"),
    ("negation", "لن تشارك المعارضة في هذه الانتخابات", "The opposition will take part in these elections.", "لن"),
    ("negation", "ليس هناك دليل على تورط الجيش في الهجوم", "There is evidence that the army was involved in the attack.", "ليس"),
    ("attribution", "نفى المتحدث مشاركة قوات بلاده في العملية", "The spokesman said his country's forces took part in the operation.", "نفى"),
    ("attribution", "وزعم المسؤول أن الصاروخ أصاب هدفه بدقة", "The official said that the missile had hit its target precisely.", "وزعم"),
    ("attribution", "حذرت المنظمة من انتشار المرض في المخيم", "The organization said the disease had spread in the camp.", "حذرت"),
    ("quotation", "قال الوزير إن \"هذا القرار لا يخدم سوى أعداء البلاد\"", "The minister said this decision serves only the enemies of the country.", '"هذا القرار لا يخدم سوى أعداء البلاد"'),
    ("latin", "أعلنت شركة Huawei عن هاتف جديد في الأسواق", "The company announced a new phone for the markets.", "Huawei"),
    ("names", "وصل وزير الخارجية إلى باكستان لبحث الأزمة", "The foreign minister arrived to discuss the crisis.", "باكستان"),
    ("names", "يزور الوفد المملكة المتحدة الأسبوع المقبل", "The delegation will visit Spain next week.", "المملكة المتحدة"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "source", "english", "where"), LOST)
def test_what_is_lost_is_named_and_pointed_at(
    kind: str, source: str, english: str, where: str
) -> None:
    (check,) = checks(source, english)
    assert check.kind == kind
    assert [source[start:end] for start, end in check.source_spans] == [where]
    if kind not in {"dates", "quotation"}:  # their messages name what it became, not the word
        assert where in check.message


MADE_UP = [
    ("numbers", "وصل الوفد إلى المطار مساء اليوم", "The delegation of 40 people arrived at the airport tonight.", "40"),
    ("negation", "وقع الوزير على الاتفاق مع الشركة", "The minister did not sign the agreement with the company.", "not"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "source", "english", "where"), MADE_UP)
def test_what_only_the_english_says_is_pointed_at(
    kind: str, source: str, english: str, where: str
) -> None:
    (check,) = checks(source, english)
    assert check.kind == kind
    assert [english[start:end] for start, end in check.english_spans] == [where]


SAID_LESS = [
    ("شارك 3 آلاف جندي و3 آلاف شرطي في العملية", "3,000 soldiers and policemen took part in the operation."),
    ("خسر اللاعب 2-6 و6-1 و6-1 في الدور الثاني", "The player lost 2-6, 6-1 in the second round."),
    ("أفرج عن خمسة عشر رجلا وخمس عشرة امرأة", "Fifteen men and women were released."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "english"), SAID_LESS)
def test_a_number_said_less_often_in_the_english_is_likely_wrong(source: str, english: str) -> None:
    (check,) = checks(source, english)
    assert (check.kind, check.level) == ("numbers", Level.LIKELY)
    assert len(check.source_spans) > len(check.english_spans) > 0


def test_a_number_said_again_in_the_english_is_named_and_pointed_at() -> None:
    source = "نهبوا 17 قافلة غذائية واقتحموا المساجد"
    (check,) = checks(source, "They looted 17 food convoys and stormed 17 mosques.")
    assert check.level is Level.LIKELY
    assert check.message == "17 stands twice in the English and once in the Arabic."
    assert len(check.source_spans) == 1
    assert len(check.english_spans) == 2


def test_a_number_that_is_lost_and_one_said_again_make_one_check() -> None:
    source = "نزح 2,4 مليون شخص ولجأ 1,7 مليون وعاد 1,9 مليون"
    english = "2.4 million were displaced, 1.7 million fled and 1.7 million returned."
    (check,) = checks(source, english)
    assert "1,9 مليون in the Arabic is not in the English" in check.message
    assert "1.7 million stands twice in the English" in check.message


SAID_AS_OFTEN = [
    ("شارك 300 جندي و300 شرطي في العملية", "300 soldiers and three hundred policemen took part in the operation."),
    ("شارك 300 جندي و300 شرطي في العملية", "300 each of soldiers and policemen took part in the operation."),
    ("تعادل الفريقان بثلاثة أهداف لمثلها", "The teams drew 3-3."),
    ("يعمل الخط الساخن 24/24 ساعة", "The hotline works 24 hours a day."),
    ("وصوت 15 عضوا من أصل 15 لصالحه", "All 15 members voted in favour."),
    ("قتل ثلاثة شبان أعمارهم 20 و20 و25 عاما", "Three young people, two aged 20 and one 25, were killed."),
    ("وقتل 12 وأصيب مثلهم", "12 were killed and 12 wounded."),
    ("فاز 6-4 مرتين", "He won 6-4, 6-4."),
    ("قتل 39 (تسعة وثلاثون) شخصا في الهجوم", "39 people were killed in the attack."),
    ("ارتفعت إصابات كوفيد-19 ووفيات كوفيد-19", "Infections with Covid-19 and deaths rose."),
    ("وصل 12 وزيرا في 12/5 إلى القمة", "12 ministers arrived at the summit on May 12."),
    ("فاز عام 2003 بلقب كأس الأندية", "In 2003 the club won the 2003 cup."),
    ("غادر الوفد الساعة 12:30 ووصل الساعة 14:30", "The delegation left at half past twelve and arrived at 2:30 p.m."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "english"), SAID_AS_OFTEN)
def test_what_is_said_once_for_good_reason_is_left_alone(source: str, english: str) -> None:
    assert checks(source, english) == ()


RIGHT_AS_IT_IS = [
    ("احتج الركاب على تركهم ست ساعات بلا ماء ولا تكييف", "Passengers protested at being left for six hours without water or air conditioning."),
    ("قال الوسيط إن الطرفين لا يزالان مختلفين على الآلية", "The mediator said the two sides still differed over the mechanism."),
    ("انخفض ثمن الكتب ولم يمض نصف قرن حتى انتشرت القراءة", "The price of books fell and within half a century reading spread."),
    ("كان الشرطي يعرف كل طفل ولا يحمل غير صفارة", "The policeman knew every child and carried only a whistle."),
    ("أوقف الحرس شابا تنكر في زي طالبة", "Guards stopped a young man disguised as a student."),
    ("أدركوا التعادل في الأنفاس الأخيرة", "They equalised in the dying moments."),
    ("متى تخمد نيران الجبل؟", "When will the mountain's fires die down?"),
    ("وصل الطاعون الأسود إلى صقلية عام 1347", "The Black Death reached Sicily in 1347."),
    ("طالبت أرملة الشرطي المغدور بالحقيقة", "The widow of the murdered policeman demanded the truth."),
    ("قناص يردي ضابطا عند نقطة تفتيش", "Sniper shoots dead officer at checkpoint"),
    ("سمع الحارس طلقتين لا ثلاثا", "The guard heard two shots, not three."),
    ("في الجزيرة طبيب لألفي لاجئ", "The island has a doctor for two thousand refugees."),
    ("يعيش سدس البشرية مع إعاقة", "A sixth of humanity lives with a disability."),
    ("نقل بضع عشرات من المهاجرين إلى مركز احتجاز", "A few dozen migrants were taken to a detention centre."),
    ("تشكلت المجرات بعد بضع مئات من ملايين السنين", "The galaxies formed a few hundred million years later."),
]  # fmt: skip


@pytest.mark.parametrize(("source", "english"), RIGHT_AS_IT_IS)
def test_what_good_translators_write_otherwise_is_left_alone(source: str, english: str) -> None:
    assert checks(source, english) == ()


WRONG_AFTER_ALL = [
    ("negation", "لم يكن غير متوقع", "It was unexpected."),
    ("negation", "غادر دون تصريح ولا يريد العودة", "He left without a statement and wants to return."),
    ("negation", "يعيش السكان بلا كهرباء ولا يحصلون على مساعدات", "Residents live without electricity and receive aid."),
    ("negation", "لم يمض الرئيس قدما في خطته", "The president went ahead with his plan."),
    ("deaths", "الأدوية متوفرة في الأسواق", "Drugs are dead in the markets."),
    ("deaths", "انسحب الجنود من المدينة", "The soldiers killed off the prisoners."),
    ("attribution", "وينكر النظام في شكل قاطع استخدام الأسلحة", "The regime said it used the weapons."),
    ("numbers", "أصيب جنديان و20 شرطيا في الموصل و20 مدنيا في بغداد", "Two soldiers, 20 policemen in Mosul and civilians in Baghdad were wounded."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "source", "english"), WRONG_AFTER_ALL)
def test_what_looks_like_a_free_translation_is_told_when_it_is_none(
    kind: str, source: str, english: str
) -> None:
    assert [check.kind for check in checks(source, english)] == [kind]


@pytest.mark.parametrize(
    ("source", "english"),
    [
        ("فاز كالفين هاريس بالجائزة", "Calvin Harris won the prize."),
        ("عقد الاجتماع الثلاثا في بيروت", "The meeting was held in Beirut on Tuesday."),
    ],
)
def test_a_word_that_only_looks_like_a_number_is_none(source: str, english: str) -> None:
    assert checks(source, english) == ()


def test_a_plain_death_that_only_the_english_has_is_still_told() -> None:
    (check,) = checks("تمت الموافقة على المشروع", "The project's approval died.")
    assert check.kind == "deaths"


def test_a_denial_after_an_absence_in_another_clause_is_still_asked_for() -> None:
    source = "وصلت القافلة بلا حراسة إلى المدينة وقال السائق إنه لم ير أحدا ولا يعرف السبب"
    (check,) = checks(
        source, "The convoy arrived unguarded and the driver said he saw it and knew why."
    )
    assert (check.kind, check.level) == ("negation", Level.DOUBTFUL)


def test_a_changed_number_is_worse_than_a_missing_word() -> None:
    (changed,) = checks("قتل 25 شخصا في الهجوم", "24 people were killed in the attack.")
    (missing,) = checks("قتل خمسة أشخاص في الهجوم", "People were killed in the attack.")
    assert (changed.level, missing.level) == (Level.DOUBTFUL, Level.NOTE)


def test_the_worst_check_comes_first() -> None:
    source = "أكد الوزير أن 25 شخصا لم يصلوا إلى القرية حتى الآن"
    english = "The minister said 24 people had reached the village so far."
    levels = [check.level for check in checks(source, english)]
    assert levels == sorted(levels, reverse=True)
    assert {check.kind for check in checks(source, english)} == {
        "attribution",
        "negation",
        "numbers",
    }


def test_vowel_signs_do_not_hide_a_denial() -> None:
    source = "لَمْ يُوَقِّعِ الوَزِيرُ عَلَى الاتِّفَاقِ مَعَ الشَّرِكَةِ"
    (check,) = checks(source, "The minister signed the agreement with the company.")
    assert [source[start:end] for start, end in check.source_spans] == ["لَمْ"]


def test_every_message_ends_like_a_sentence() -> None:
    for _, source, english, _ in LOST + MADE_UP:
        assert all(check.message.endswith(".") for check in checks(source, english))


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_texts_can_be_checked_and_spans_lie_inside(source: str, english: str) -> None:
    for check in checks(source, english):
        assert all(0 <= start <= end <= len(source) for start, end in check.source_spans)
        assert all(0 <= start <= end <= len(english) for start, end in check.english_spans)


@given(
    st.text(alphabet='ابتلمنيةفقدو َُ0123456789"«»abcXYZ ،.', max_size=60),
    st.text(alphabet="abcdefghijABCD not0123456789\"'.,- ", max_size=60),
)
def test_checks_are_pure(source: str, english: str) -> None:
    assert checks(source, english) == checks(source, english)
