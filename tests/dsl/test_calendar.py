"""The calendar of working days: holidays of a country, and what the methodology says beside them."""

from datetime import date

import holidays
import pytest

from dsl.lower.public_holidays import public_holidays
from engine.graph.canonical import digest
from engine.graph.cohort import Calendar
from tests.dsl.compiling import VISITS, codes_of, findings_of, methodology_of

CONFIRMED = "holidays_of: KZ, free: [2026-05-27, 2027-05-16]"


def calendar(entries: str) -> Calendar:
    found = methodology_of(VISITS, f"calendar: {{{entries}}}").calendar
    assert found is not None
    return found


def found_in(entries: str) -> list[str]:
    return [found.code for found in findings_of(VISITS, f"calendar: {{{entries}}}")]


def test_the_calendar_covers_the_two_years_after_the_assessed_one() -> None:
    found = calendar("")
    assert (found.first, found.last) == (date(2026, 1, 1), date(2027, 12, 31))


def test_the_weekend_is_saturday_and_sunday_unless_other_days_are_named() -> None:
    assert calendar("").weekend == (5, 6)
    assert calendar("weekend: [friday, saturday]").weekend == (4, 5)
    assert calendar("weekend: []").weekend == ()


def test_public_holidays_of_a_country_are_free() -> None:
    free = calendar(CONFIRMED).free
    assert {date(2026, 1, 1), date(2026, 3, 8), date(2026, 12, 16), date(2027, 1, 1)} <= set(free)
    assert free == tuple(sorted(free))
    assert {day.year for day in free} == {2026, 2027}


def test_without_a_country_the_listed_days_alone_are_free() -> None:
    assert calendar("free: [2026-03-22, 2026-03-21]").free == (date(2026, 3, 21), date(2026, 3, 22))


def test_a_listed_day_overrides_a_holiday() -> None:
    assert date(2026, 3, 23) in calendar(CONFIRMED).free
    assert date(2026, 3, 23) not in calendar(f"{CONFIRMED}, working: [2026-03-23]").free


def test_a_listed_day_of_the_weekend_is_worked_on() -> None:
    assert calendar("working: [2026-05-30]").working == (date(2026, 5, 30),)


def test_an_estimated_holiday_is_a_warning_until_it_is_confirmed_or_denied() -> None:
    assert found_in("holidays_of: KZ") == ["W0602", "W0602"]
    assert found_in("holidays_of: KZ, free: [2026-05-27]") == ["W0602"]
    assert found_in("holidays_of: KZ, free: [2026-05-27], working: [2027-05-16]") == []
    (first, _) = findings_of(VISITS, "calendar: {holidays_of: KZ}")
    assert "2026-05-27" in first.message()


@pytest.mark.parametrize(
    ("entries", "code"),
    [
        ("free: [2026-05-27], working: [2026-05-27]", "E0202"),
        ("weekend: [monday, tuesday, wednesday, thursday, friday, saturday, sunday]", "E0202"),
        ("weekend: [saturday, saturday]", "E0109"),
        ("free: [2026-05-27, 2026-05-27]", "E0109"),
        ("working: [2026-05-30, 2026-05-30]", "E0109"),
        ("free: [2025-12-31]", "E0206"),
        ("working: [2028-01-01]", "E0206"),
        ("holidays_of: KX", "E0301"),
        ("holidays_of: kz", "E0301"),
        ("weekend: [caturday]", "E0123"),
        ("free: 2026-05-27", "E0123"),
        ("free: [2026-02-29]", "E0123"),
        ("weekends: [sunday]", "E0121"),
    ],
)
def test_contradictions_of_a_calendar_are_found(entries: str, code: str) -> None:
    assert found_in(entries) == [code]


def test_working_days_need_a_calendar() -> None:
    block = "block visits\n    scale from 0 to 1\n    score = 1\n"
    rules = f"{block}appeal\n    filed within 5 working days\n"
    assert codes_of(rules) == ["5 E0201"]
    assert codes_of(rules, "calendar: {weekend: [sunday]}") == []
    assert codes_of(rules.replace("working", "calendar")) == []


def test_the_order_of_days_does_not_change_the_digest() -> None:
    one = methodology_of(VISITS, "calendar: {weekend: [sunday, saturday], free: [2026-03-21, 2026-03-22]}")
    other = methodology_of(VISITS, "calendar: {free: [2026-03-22, 2026-03-21]}")
    assert digest(one) == digest(other)


@pytest.mark.parametrize("language", ["", "kk", "ru_RU", "en_US", "C"])
def test_the_language_of_the_computer_changes_nothing(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(variable, language)
    (found,) = findings_of(VISITS, "calendar: {holidays_of: KZ, free: [2027-05-16]}")
    assert found.message() == "the holiday on 2026-05-27 is only estimated: Eid al-Adha"


@pytest.mark.parametrize("country", ["KZ", "DE", "GB", "TR", "US"])
def test_the_holidays_of_a_country_are_those_of_the_library(country: str) -> None:
    years = range(2026, 2028)
    found = public_holidays(country, years)
    expected = holidays.country_holidays(country, years=years, expand=False, language="en_US")
    assert found is not None
    assert dict(found) == dict(expected)
    assert found.weekend_workdays == expected.weekend_workdays
