"""The fields of an object: which of them are not known."""

from collections.abc import Collection, Mapping

from api.intake.report import Path, Report
from api.intake.words import listed, meant
from api.wire.quoted import quoted
from api.wire.tree import Json


def check_members(
    given: Mapping[str, Json],
    known: Collection[str],
    whose: str,
    path: Path,
    report: Report,
    hints: Mapping[str, str] | None = None,
) -> None:
    """Report every field of an object that is not known.

    `hints` are what is said of certain fields; of others it is asked whether the nearest one was meant.
    """
    for key in given:
        if key in known:
            continue
        name = str(key)  # the keys of a dict of Python may be anything
        hint = (hints or {}).get(name)
        if hint is None:
            hint = meant(name, known, f"the fields are {listed(known)}" if known else None)
        report.fault((*path, name), "R102", f"{quoted(name)} is not a field of {whose}", hint)
