"""The calendar of working days: public holidays of a country, and what the methodology says beside them."""

from collections.abc import Sequence
from datetime import date

from dsl.diagnostics.diagnostic import Related
from dsl.diagnostics.message import say
from dsl.lower.public_holidays import public_holidays
from dsl.lower.workshop import Workshop
from dsl.manifest.models import WEEKDAYS, CalendarEntry, MethodologyFile
from dsl.manifest.read import Located
from engine.graph.cohort import Calendar

YEARS = 2
"""The calendar covers so many years after the assessed one: results are received and objected to in these."""

ESTIMATED = "estimated"
"""How the holidays library marks a day that an observation of the moon has yet to confirm."""


def lower_calendar(workshop: Workshop, manifest: Located[MethodologyFile]) -> Calendar | None:
    """The working days, settled day by day, so that they are part of what the methodology means."""
    written = manifest.model.calendar
    if written is None:
        return None
    years = range(manifest.model.assessed_year + 1, manifest.model.assessed_year + YEARS + 1)
    _check_days(workshop, manifest, written, years)
    _check_weekend(workshop, manifest, written.weekend)
    free, working = _holidays(workshop, manifest, written.holidays_of, years)
    said = {*written.free, *written.working}
    for day, name in free.items():
        if ESTIMATED in name and day not in said:
            workshop.findings.add(
                "W0602",
                manifest.span("calendar", "holidays_of"),
                say("holiday-only-estimated", day=str(day), name=name.removesuffix(f" ({ESTIMATED})")),
                say("confirm-or-deny-holiday"),
            )
    return Calendar(
        first=date(years.start, 1, 1),
        last=date(years.stop - 1, 12, 31),
        weekend=tuple(sorted({WEEKDAYS.index(name) for name in written.weekend})),
        free=tuple(sorted({*free, *written.free} - set(written.working))),
        working=tuple(sorted({*working, *written.working} - set(written.free))),
    )


def _check_days(
    workshop: Workshop, manifest: Located[MethodologyFile], written: CalendarEntry, years: range
) -> None:
    """Report days that are listed twice, are free and worked on at once, or lie outside of the calendar."""
    for key, days in (("free", written.free), ("working", written.working)):
        for position, day in enumerate(days):
            span = manifest.span("calendar", key, position)
            first = days.index(day)
            if first != position:
                _listed_twice(workshop, manifest, str(day), key, position, first)
            elif key == "working" and day in written.free:
                workshop.findings.add(
                    "E0202",
                    span,
                    say("free-and-worked-on", day=str(day)),
                    say("keep-one"),
                    [
                        Related(
                            manifest.span("calendar", "free", written.free.index(day)), say("here-it-is-free")
                        )
                    ],
                )
            if day.year not in years:
                workshop.findings.add(
                    "E0206",
                    span,
                    say(
                        "day-outside-of-calendar",
                        first=f"{years.start}-01-01",
                        last=f"{years.stop - 1}-12-31",
                    ),
                    say("delete-the-day"),
                )


def _check_weekend(workshop: Workshop, manifest: Located[MethodologyFile], weekend: Sequence[str]) -> None:
    for position, name in enumerate(weekend):
        if weekend.index(name) != position:
            _listed_twice(workshop, manifest, name, "weekend", position, weekend.index(name))
    if set(weekend) == set(WEEKDAYS):
        workshop.findings.add(
            "E0202",
            manifest.span("calendar", "weekend"),
            say("week-without-work"),
            say("list-free-days-of-week"),
        )


def _listed_twice(
    workshop: Workshop, manifest: Located[MethodologyFile], what: str, key: str, position: int, first: int
) -> None:
    workshop.findings.add(
        "E0109",
        manifest.span("calendar", key, position),
        say("listed-twice", what=what),
        say("keep-one"),
        [Related(manifest.span("calendar", key, first), say("listed-here"))],
    )


def _holidays(
    workshop: Workshop, manifest: Located[MethodologyFile], country: str | None, years: range
) -> tuple[dict[date, str], set[date]]:
    """The public holidays by name, and the days of a weekend that are worked on instead of another day."""
    if country is None:
        return {}, set()
    found = public_holidays(country, years)
    if found is None:
        meant = public_holidays(country.upper(), years) is not None
        workshop.findings.add(
            "E0301",
            manifest.span("calendar", "holidays_of"),
            say("holidays-not-known", country=country),
            say("did-you-mean", name=country.upper()) if meant else say("write-country-code"),
        )
        return {}, set()
    worked = {day for day in found.weekend_workdays if day.year in years}
    return dict(found.items()), worked
