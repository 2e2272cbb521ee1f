"""The calendar of working days: public holidays of a country, and what the methodology says beside them."""

from datetime import date

import holidays

from dsl.lower.workshop import Workshop
from dsl.manifest.models import WEEKDAYS, MethodologyFile
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
    for position, day in enumerate(written.working):
        if day in written.free:
            workshop.findings.add(
                "E0202",
                manifest.span("calendar", "working", position),
                f"{day} is free and worked on at once",
                "keep one of them",
            )
    years = range(manifest.model.assessed_year + 1, manifest.model.assessed_year + YEARS + 1)
    free, working = _holidays(workshop, manifest, written.holidays_of, years)
    said = {*written.free, *written.working}
    for day, name in free.items():
        if ESTIMATED in name and day not in said:
            workshop.findings.add(
                "W0602",
                manifest.span("calendar", "holidays_of"),
                f"the holiday on {day} is only estimated: {name}",
                "confirm the day under `free`, or deny it under `working`",
            )
    return Calendar(
        first=date(years.start, 1, 1),
        last=date(years.stop - 1, 12, 31),
        weekend=tuple(sorted({WEEKDAYS.index(name) for name in written.weekend})),
        free=tuple(sorted({*free, *written.free} - set(written.working))),
        working=tuple(sorted({*working, *written.working} - set(written.free))),
    )


def _holidays(
    workshop: Workshop, manifest: Located[MethodologyFile], country: str | None, years: range
) -> tuple[dict[date, str], set[date]]:
    """The public holidays by name, and the days of a weekend that are worked on instead of another day."""
    if country is None:
        return {}, set()
    if country not in holidays.list_supported_countries():
        workshop.findings.add(
            "E0301",
            manifest.span("calendar", "holidays_of"),
            f"the public holidays of `{country}` are not known",
            "write the code of a country with two letters, such as KZ, or list the days under `free`",
        )
        return {}, set()
    # `expand` would add holidays of further years when a day outside of these is asked for.
    found = holidays.country_holidays(country, years=years, expand=False)
    worked = {day for day in found.weekend_workdays if day.year in years}
    return dict(found.items()), worked
