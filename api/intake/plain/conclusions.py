"""The concluded scores of a body's blocks -> exact numbers by block."""

from collections.abc import Collection, Mapping
from typing import Any

from gmpy2 import mpq

from api.intake.conclusion import Conclusion
from api.intake.form import Form
from api.intake.further import Further
from api.intake.limits import Limits
from api.intake.plain.members import check_members
from api.intake.plain.value import FAULTY, read_scalar
from api.intake.report import Path, Report
from api.intake.words import found, outside_scope
from api.wire.pointer import pointer_to
from api.wire.quoted import visible
from api.wire.tree import Json
from engine.exact import plain_text


def read_conclusions(
    further: Further, form: Form, given: Json, path: Path, report: Report
) -> dict[str, mpq | None]:
    """The scores of the blocks that are given as concluded; None for one with a fault, which was reported."""
    if given is None or not further.conclusions:
        return {}
    if not isinstance(given, dict):
        report.fault(path, "R101", f"expected an object, found {found(given)}")
        return {}
    check_members(given, further.conclusions, "the conclusions", path, report, further.parts)
    scores: dict[str, mpq | None] = {}
    for block, value in given.items():
        if value is None or block not in further.conclusions:
            continue
        if block not in form.profile.members:
            message = outside_scope(f"block {block}", form.scope)
            report.fault((*path, block), "R106", message, "leave its conclusion out")
            continue
        scores[block] = read_conclusion(
            further.conclusions[block], value, (*path, block), report, form.limits
        )
    return scores


def read_conclusion(
    conclusion: Conclusion, value: Json, path: Path, report: Report, limits: Limits
) -> mpq | None:
    """The concluded score, or None after a fault was reported; `value` is not None."""
    typed = read_scalar(conclusion.scalar, value, path, report, limits)
    if typed is FAULTY:
        return None
    score = conclusion.exact(typed)
    if conclusion.step is not None and not conclusion.fits(score):
        message = f"{visible(str(value))} is no multiple of {plain_text(conclusion.step)}"
        report.fault(path, "R116", message, "the score of the block is rounded to such a multiple")
        return None
    return score


def check_raw_data(
    form: Form, concluded: Collection[str], data: Json, values: Mapping[str, Any], path: Path, report: Report
) -> None:
    """Report the conclusions of blocks of which there are raw data too: `path` is that of the body.

    Raw data of a block are its own object, and inputs elsewhere that nothing else uses; `values` are those
    that were read.
    """
    if not isinstance(data, dict):
        return
    for unit in form.demand.units:
        if unit.id not in concluded:
            continue
        elsewhere = [id_ for id_ in unit.elsewhere if id_ in values]
        own = [unit.id] if data.get(unit.id) is not None else form.demand.for_these(elsewhere, concluded)
        if own:
            place = pointer_to((*path, "data", *own[0].split(".")))
            message = f"the block {unit.id} has a conclusion and raw data, which are at {place}"
            report.fault((*path, "conclusions", unit.id), "R115", message, "give one of the two")
