import pytest

from core.numbers import digit_values
from core.numbers.legible import legible
from core.packages import Package
from core.translator import Engine


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("قتل 25000 شخص", "قتل 25,000 شخص"),
        ("قتل ٢٥٠٠٠ شخص", "قتل 25,000 شخص"),
        ("نحو 6000 لاجئ و330000 نازح", "نحو 6,000 لاجئ و330,000 نازح"),
        ("بـ1000000 دولار", "بـ1,000,000 دولار"),
        ("16.700.000 نسمة", "16,700,000 نسمة"),
        ("بقيمة 25.000 جنيه", "بقيمة 25,000 جنيه"),
        ("بقيمة 25٬000٬000 جنيه.", "بقيمة 25,000,000 جنيه."),
        ("نحو 2000 جندي أمريكي", "نحو 2,000 جندي أمريكي"),
        ("أكثر من 1500 من المدنيين", "أكثر من 1,500 من المدنيين"),
        ("وأصيب 1000.", "وأصيب 1,000."),
        ("فاز 14½-13½", "فاز 14.5-13.5"),
        ("بعرض 29¾ بوصة", "بعرض 29.75 بوصة"),
        ("بلغ ٣¼", "بلغ ٣.25"),
    ],
)
def test_figures_are_made_legible_and_keep_their_value(written: str, read: str) -> None:
    assert legible(written) == read
    assert digit_values(legible(written)) == digit_values(written)


@pytest.mark.parametrize(
    "text",
    [
        "في عام 2000",
        "في 2011 قتل",
        "عام 1258 سقطت بغداد",
        "وفي 1445 هجرية",
        "منذ 1967.",
        "2000م",
        "بين 2010-2015",
        "يوم 12/5/2024",
        "الساعة 1830:20",
        "25,000 شخص",
        "بنسبة 1.250",
        "12345.67 دولار",
        "رقم 25000",
        "الرقم 1701",
        "القرار 1701 للأمم المتحدة",
        "هاتف 5550800",
        "القرارين 1701 و2254",
        "رحلة الخطوط 4815",
        "في الساعة 2230 بتوقيت غرينتش",
        "من طراز 5500",
        "0800555111",
        "1234567890123",
        "طائرة MQ9000",
        "FX16000",
        "#12000",
        "https://example.org/12000",
        "كوفيد-19",
        "½ مليون",
        "",
    ],
)
def test_what_counts_nothing_is_left_alone(text: str) -> None:
    assert legible(text) == text


@pytest.mark.parametrize("figure", ["6000", "17000", "25000", "33000", "800000", "٢٥٠٠٠", "36½"])
def test_the_bundled_model_keeps_the_value(package: Package, figure: str) -> None:
    [made] = Engine(package).translate(
        [f"وقالت الشرطة إن {figure} شخص تجمعوا أمام المسجد يوم الجمعة."]
    )
    assert digit_values(made.english) == digit_values(figure)
