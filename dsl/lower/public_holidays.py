"""The public holidays of a country."""

import re
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays import HolidayBase


def public_holidays(country: str, years: range) -> "HolidayBase | None":
    """The public holidays of the country with this code of two letters; None where there is no such code.

    They are called by their English names, whatever the language of the computer is.
    """
    calendar = _calendar_of(country) if re.fullmatch(r"[A-Z]{2}", country) else None
    # `expand` would add holidays of further years when a day outside of these is asked for.
    return None if calendar is None else calendar(years=years, expand=False, language="en_US")


@cache
def _calendar_of(country: str) -> "type[HolidayBase] | None":
    """The calendar of a country alone: to import those of all takes longer than to compile the rules."""
    import holidays
    from holidays.registry import COUNTRIES

    module = next((module for module, (_, *codes) in COUNTRIES.items() if country in codes), None)
    if module is None:
        return None
    path = Path(holidays.__file__).with_name("countries") / f"{module}.py"
    spec = spec_from_file_location(f"holidays.countries.{module}", path)
    if spec is None or spec.loader is None:
        return None
    loaded = module_from_spec(spec)
    spec.loader.exec_module(loaded)
    found: type[HolidayBase] = getattr(loaded, country)
    return found
