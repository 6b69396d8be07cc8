"""Date lines, Hijri dates, relative days and the months' names of every Arab press."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hijridate import Gregorian
from hypothesis import given
from hypothesis import strategies as st

from core.dates import Kind, date_notes, months_in_arabic, parse_date

ARTICLE = date(2024, 3, 14)  # a Thursday, 4 Ramadan 1445

DATE_LINES = [
    ("2024-03-12", date(2024, 3, 12)),
    ("2024-03-12T09:15:00+03:00", date(2024, 3, 12)),
    ("2024/3/2", date(2024, 3, 2)),
    ("20240312", date(2024, 3, 12)),
    ("12/03/2024", date(2024, 3, 12)),
    ("١٢/٠٣/٢٠٢٤", date(2024, 3, 12)),
    ("۱۲/۰۳/۲۰۲۴", date(2024, 3, 12)),
    ("12-3-2024 - 14:30", date(2024, 3, 12)),
    ("12.03.2024", date(2024, 3, 12)),
    ("12/13/2024", date(2024, 12, 13)),
    ("الثلاثاء 12 مارس 2024", date(2024, 3, 12)),
    ("الثلاثاء، ١٢ آذار ٢٠٢٤", date(2024, 3, 12)),
    ("12 آذار / مارس 2024", date(2024, 3, 12)),
    ("12 مارس/آذار 2024", date(2024, 3, 12)),
    ("5 من شهر شباط (فبراير) 2021", date(2021, 2, 5)),
    ("نشر في 15 جويلية 2023 الساعة 10:20", date(2023, 7, 15)),
    ("آخر تحديث: 3 ماي 2022", date(2022, 5, 3)),
    ("9 غشت 2021", date(2021, 8, 9)),
    ("9 أوت 2021", date(2021, 8, 9)),
    ("30 دجنبر 2020", date(2020, 12, 30)),
    ("1 كانون الثاني 2019", date(2019, 1, 1)),
    ("31 كانون الأول، 2019", date(2019, 12, 31)),
    ("10 تشرين الأول 2018", date(2018, 10, 10)),
    ("10 تشرين الثاني 2018", date(2018, 11, 10)),
    ("2 أيلول عام 2017", date(2017, 9, 2)),
    ("25 يناير، 2011", date(2011, 1, 25)),
    ("Tue, 12 Mar 2024 09:15:00 GMT", date(2024, 3, 12)),
    ("12 March 2024", date(2024, 3, 12)),
    ("March 12th, 2024", date(2024, 3, 12)),
    ("Sept. 3, 2021", date(2021, 9, 3)),
    ("1 رمضان 1445 هـ", date(2024, 3, 11)),
    ("1445/09/01", date(2024, 3, 11)),
    ("10 محرم 1446", date(2024, 7, 16)),
    ("29 ذو الحجة 1444هـ", date(2023, 7, 17)),
    ("الأربعاء 20 رمضان 1445 هـ - 30 مارس 2024", date(2024, 3, 30)),
    ("31/02/2024", None),
    ("30 فبراير 2024", None),
    ("2024", None),
    ("مارس 2024", None),
    ("قبل ساعتين", None),
    ("", None),
]


@pytest.mark.parametrize(("line", "day"), DATE_LINES)
def test_a_date_line_gives_its_day(line: str, day: date | None) -> None:
    assert parse_date(line) == day


NOTES = [
    ("أقر المجلس الميزانية في 1 رمضان بأغلبية كبيرة", "1 رمضان", "11 March 2024, +/-1 day"),
    ("في الأول من رمضان 1445 هـ", "الأول من رمضان 1445", "11 March 2024, +/-1 day"),
    ("يوم ٢٩ شعبان ١٤٤٤هـ", "٢٩ شعبان ١٤٤٤", "21 March 2023, +/-1 day"),
    ("العاشر من محرم", "العاشر من محرم", "16 July 2024, +/-1 day"),
    ("الثاني عشر من ربيع الأول", "الثاني عشر من ربيع الأول", "27 September 2023, +/-1 day"),
    ("رمضان 1445", "رمضان 1445", "11 March 2024 to 9 April 2024, +/-1 day"),
    ("قُتل خمسة أمس", "أمس", "13 March 2024"),
    ("وقع الحادث أمسِ قرب المدينة", "أمسِ", "13 March 2024"),
    ("وصل يوم أمس إلى بيروت", "يوم أمس", "13 March 2024"),
    ("أعلنت أمس الأربعاء", "أمس الأربعاء", "13 March 2024"),
    ("قالت أمس (الأربعاء) إنها", "أمس (الأربعاء)", "13 March 2024"),
    ("انتهت البارحة", "البارحة", "13 March 2024"),
    ("أول من أمس", "أول من أمس", "12 March 2024"),
    ("أول أمس الثلاثاء", "أول أمس الثلاثاء", "12 March 2024"),
    ("يلتقيان بعد غد", "بعد غد", "16 March 2024"),
    ("يصل غدا الجمعة", "غدا الجمعة", "15 March 2024"),
    ("قال اليوم الخميس", "اليوم الخميس", "14 March 2024"),
    ("أعلن الأربعاء الماضي", "الأربعاء الماضي", "13 March 2024"),
    ("أعلن الخميس الماضي", "الخميس الماضي", "7 March 2024"),
    ("منذ الجمعة الماضية", "الجمعة الماضية", "8 March 2024"),
    ("يجتمع الأربعاء المقبل", "الأربعاء المقبل", "20 March 2024"),
    ("يجتمع الخميس القادم", "الخميس القادم", "21 March 2024"),
    ("في الثامن من يوليو/ تموز الماضي", "الثامن من يوليو/ تموز الماضي", "8 July 2023"),
    ("في 12 كانون الثاني الماضي", "12 كانون الثاني الماضي", "12 January 2024"),
    ("في يناير الماضي", "يناير الماضي", "January 2024"),
    ("في نوفمبر الماضي", "نوفمبر الماضي", "November 2023"),
    ("في فيفري الماضي", "فيفري الماضي", "February 2024"),
    ("في يونيو المقبل", "يونيو المقبل", "June 2024"),
    ("في يناير المقبل", "يناير المقبل", "January 2025"),
    ("في 20 مارس الجاري", "20 مارس الجاري", "20 March 2024"),
    ("في أبريل من العام الماضي", "أبريل من العام الماضي", "April 2023"),
    ("في 15 من الشهر الجاري", "15 من الشهر الجاري", "15 March 2024"),
    ("الشهر الماضي", "الشهر الماضي", "February 2024"),
    ("الشهر المقبل", "الشهر المقبل", "April 2024"),
    ("العام الماضي", "العام الماضي", "2023"),
    ("السنة المقبلة", "السنة المقبلة", "2025"),
    ("العام الجاري", "العام الجاري", "2024"),
    ("منذ كانون الثاني 2023", "كانون الثاني", "January"),
    ("في 16 نيسان تعرضت البلاد", "نيسان", "April"),
    ("في جويلية 2017", "جويلية", "July"),
    ("في غشت 2020", "غشت", "August"),
    ("خلال شهر آب", "آب", "August"),
]


@pytest.mark.parametrize(("text", "where", "meaning"), NOTES)
def test_a_date_gets_a_note_with_its_meaning(text: str, where: str, meaning: str) -> None:
    (note,) = date_notes(text, ARTICLE)
    assert (text[note.start : note.end], note.meaning) == (where, meaning)
    assert note.note == f"[TN: {meaning}]"


WITHOUT_NOTE = [
    "قال أمس الثلاثاء إن الوفد وصل",
    "اليوم الأربعاء",
    "غدا رئيسا للبلاد",
    "في 12 مارس الماضي",
    "في أبريل الجاري",
    "في مايو/أيار",
    "في 12 مارس",
    "قالت رئيسة الوزراء تيريزا ماي",
    "مارس الرياضة",
    "شركة نيسان اليابانية",
    "بداية شهر رمضان",
    "31 شعبان 1445",
    "1 رمضان 1700",
    "فاز 3-صفر",
]


@pytest.mark.parametrize("text", WITHOUT_NOTE)
def test_what_is_uncertain_or_needs_no_explanation_gets_no_note(text: str) -> None:
    assert date_notes(text, ARTICLE) == ()


def test_relative_days_get_no_note_when_the_article_has_no_date() -> None:
    assert date_notes("قال أمس الأربعاء إن الاجتماع في 1 رمضان", None) == ()


def test_hijri_dates_with_their_year_need_no_date_of_the_article() -> None:
    (note,) = date_notes("في 1 رمضان 1445", None)
    assert (note.kind, note.meaning) == (Kind.HIJRI, "11 March 2024, +/-1 day")


def test_notes_come_in_the_order_of_the_text_and_do_not_overlap() -> None:
    text = "قال أمس إن القمة في 1 شوال، بعد قمة شباط الماضي وقمة آب 2020"
    notes = date_notes(text, ARTICLE)
    assert [note.kind for note in notes] == [Kind.RELATIVE, Kind.HIJRI, Kind.RELATIVE, Kind.MONTH]
    assert all(a.end <= b.start for a, b in pairwise(notes))


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("من تشرين الأول إلى كانون الثاني", [10, 1]),
        ("بين مايو ويوليو", [5, 7]),
        ("ولتموز وآب", [7, 8]),
        ("آبار النفط ومارسيليا", []),
    ],
)
def test_months_are_found_as_whole_words_with_their_particles(
    text: str, numbers: list[int]
) -> None:
    assert [month.number for month in months_in_arabic(text)] == numbers


@given(st.dates(min_value=date(1925, 1, 1), max_value=date(2075, 1, 1)))
def test_every_hijri_day_of_a_century_and_a_half_comes_back(day: date) -> None:
    hijri = Gregorian.fromdate(day).to_hijri()
    line = f"{hijri.year}/{hijri.month:02}/{hijri.day:02}"
    assert parse_date(line) == day


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2090, 1, 1)))
def test_yesterday_is_the_day_before_whatever_the_day(article_date: date) -> None:
    (note,) = date_notes("حدث أمس", article_date)
    assert parse_date(note.meaning) == article_date - timedelta(days=1)


@given(
    st.dates(min_value=date(1950, 1, 1), max_value=date(2090, 1, 1)),
    st.sampled_from(["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]),
)
def test_last_weekday_lies_one_to_seven_days_back_and_next_as_many_ahead(
    article_date: date, weekday: str
) -> None:
    (last,) = date_notes(f"{weekday} الماضي", article_date)
    (coming,) = date_notes(f"{weekday} المقبل", article_date)
    back, ahead = parse_date(last.meaning), parse_date(coming.meaning)
    assert back is not None
    assert ahead is not None
    assert 1 <= (article_date - back).days <= 7
    assert 1 <= (ahead - article_date).days <= 7
    assert back.weekday() == ahead.weekday()
