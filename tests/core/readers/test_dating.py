"""Dates as documents state them, and as the source line has them."""

import pytest

from core.article import Extract
from core.readers.dating import dated


@pytest.mark.parametrize(
    ("stated", "date"),
    [
        ("2024-03-12", "2024-03-12"),
        ("20240312", "2024-03-12"),
        ("2024-03-12T09:15:00.055Z", "2024-03-12T09:15:00+00:00"),
        ("2024-03-12 09:15", "2024-03-12T09:15:00"),
        ("1710234900", "2024-03-12T09:15:00+00:00"),
        ("1710234900000", "2024-03-12T09:15:00+00:00"),
    ],
)
def test_moments_become_iso_8601(stated: str, date: str) -> None:
    assert dated(Extract("", date=stated, date_from="field")) == Extract(
        "", date=date, date_from="field"
    )


@pytest.mark.parametrize(
    ("stated", "date"),
    [
        ("١٢ رمضان ١٤٤٥", "2024-03-22"),
        ("12 كانون الثاني 2024", "2024-01-12"),
        ("5 جوان 2023", "2023-06-05"),
        ("الثلاثاء 12 مارس 2024", "2024-03-12"),
        ("12/03/2024", "2024-03-12"),
        ("1445-09-12", "2024-03-22"),
        ("Tue Mar 12 2024 09:15:00 GMT+0200", "2024-03-12"),
    ],
)
def test_other_dates_become_days_and_say_what_they_were(stated: str, date: str) -> None:
    found = dated(Extract("", date=stated, date_from="time element"))
    assert (found.date, found.date_from) == (date, f"time element: {stated}")


def test_what_is_no_date_stays_as_it_stands() -> None:
    found = dated(Extract("", date=" قبل\nساعتين ", date_from="time element"))
    assert (found.date, found.date_from) == ("قبل ساعتين", "time element")


def test_no_date_comes_from_nothing() -> None:
    assert dated(Extract("", date=" ", date_from="field")) == Extract("")
