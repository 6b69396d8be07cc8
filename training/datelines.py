"""Datelines: the place and agency before the first sentence of a wire story.

The corpus's news sentences had theirs cut off, as well as all headlines; a model that never saw one
makes the place the subject of the sentence.
"""

import random

from clean import clean

_PLACES = (
    ("أبوظبي", "Abu Dhabi"), ("أديس أبابا", "Addis Ababa"), ("أنقرة", "Ankara"),
    ("إسطنبول", "Istanbul"), ("بغداد", "Baghdad"), ("باريس", "Paris"), ("برلين", "Berlin"),
    ("بروكسل", "Brussels"), ("بكين", "Beijing"), ("بيروت", "Beirut"), ("تل أبيب", "Tel Aviv"),
    ("تونس", "Tunis"), ("الجزائر", "Algiers"), ("جنيف", "Geneva"), ("حلب", "Aleppo"),
    ("الخرطوم", "Khartoum"), ("الدار البيضاء", "Casablanca"), ("دبي", "Dubai"),
    ("دمشق", "Damascus"), ("الدوحة", "Doha"), ("رام الله", "Ramallah"), ("الرباط", "Rabat"),
    ("روما", "Rome"), ("الرياض", "Riyadh"), ("جدة", "Jeddah"), ("سول", "Seoul"),
    ("صنعاء", "Sanaa"), ("طرابلس", "Tripoli"), ("طهران", "Tehran"), ("طوكيو", "Tokyo"),
    ("عدن", "Aden"), ("عمان", "Amman"), ("غزة", "Gaza"), ("فيينا", "Vienna"),
    ("القاهرة", "Cairo"), ("القدس", "Jerusalem"), ("القدس المحتلة", "Occupied Jerusalem"),
    ("كابول", "Kabul"), ("كييف", "Kyiv"), ("الكويت", "Kuwait City"), ("لندن", "London"),
    ("مدريد", "Madrid"), ("مسقط", "Muscat"), ("مقديشو", "Mogadishu"), ("المنامة", "Manama"),
    ("موسكو", "Moscow"), ("الموصل", "Mosul"), ("نواكشوط", "Nouakchott"),
    ("نيودلهي", "New Delhi"), ("نيويورك", "New York"), ("الأمم المتحدة", "United Nations"),
    ("واشنطن", "Washington"), ("بنغازي", "Benghazi"), ("البصرة", "Basra"), ("حمص", "Homs"),
    ("الإسكندرية", "Alexandria"), ("العاصمة", "The capital"), ("جوبا", "Juba"),
    ("إسلام آباد", "Islamabad"), ("أثينا", "Athens"), ("نيقوسيا", "Nicosia"),
)  # fmt: skip
_AGENCIES = (
    ("رويترز", "Reuters"), ("أ ف ب", "AFP"), ("أ.ف.ب", "AFP"), ("فرانس برس", "AFP"),
    ("د ب أ", "dpa"), ("أ ب", "AP"), ("الأناضول", "Anadolu"), ("وكالات", "Agencies"),
    ("الوكالات", "Agencies"), ("سبوتنيك", "Sputnik"), ("شينخوا", "Xinhua"), ("واس", "SPA"),
    ("وام", "WAM"), ("سانا", "SANA"), ("بترا", "Petra"), ("قنا", "QNA"), ("كونا", "KUNA"),
    ("وفا", "WAFA"), ("الجزيرة نت", "Al Jazeera Net"),
)  # fmt: skip
_ARABIC_FORMS = ("{} - ", "{}: ", "{} ، ")
_ARABIC_FORMS_WITH_AGENCY = ("{} ({}) - ", "{} - {} - ", "{} - {}: ", "{} / {} / ", "{}، {} - ")


def with_dateline(arabic: str, english: str, rng: random.Random) -> tuple[str, str]:
    """Return the pair with a dateline before both texts, with an agency in half of them.

    Arabic papers punctuate it in many ways; English gets "Cairo (Reuters) - ".
    """
    place = rng.choice(_PLACES)
    if rng.random() < 0.5:
        agency = rng.choice(_AGENCIES)
        form = rng.choice(_ARABIC_FORMS_WITH_AGENCY)
        line = form.format(place[0], agency[0]), f"{place[1]} ({agency[1]}) - "
    else:
        line = rng.choice(_ARABIC_FORMS).format(place[0]), f"{place[1]} - "
    return clean(line[0] + arabic), line[1] + english
