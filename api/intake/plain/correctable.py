"""What an objection may correct: inputs where there are raw data, the conclusion where there is one."""

from collections.abc import Mapping
from typing import Any

from api.intake.report import Path, Report
from api.intake.request import BodyRequest
from api.intake.words import listed
from api.wire.tree import Json
from engine.cohort.request import AppealOutcome


def check_correctable(
    block: str, body: BodyRequest | None, given: Mapping[str, Json], path: Path, report: Report
) -> None:
    """Report corrections of what the body did not hand in; None stands for a body that has faults itself."""
    inputs, conclusion = (given.get(name) is not None for name in ("corrections", "conclusion"))
    if inputs and conclusion:
        message = "the objection corrects inputs and a conclusion, and there is only one of them for a block"
        report.fault((*path, "conclusion"), "R122", message, "give one of the two")
    elif body is None:
        return
    elif inputs and block in body.conclusions:
        message = f"the block {block} of the body is concluded, and has no inputs to correct"
        report.fault((*path, "corrections"), "R122", message, "give its corrected score as conclusion")
    elif inputs and block not in body.submitted:
        message = f"the body has no data for the block {block} that could be corrected"
        report.fault((*path, "corrections"), "R122", message, "give the data as they were before")
    elif conclusion and block in body.submitted:
        message = f"the block {block} of the body has raw data, and no conclusion to correct"
        report.fault((*path, "conclusion"), "R122", message, "give the corrected inputs as corrections")
    elif conclusion and block not in body.conclusions:
        message = f"the body has no conclusion for the block {block} that could be corrected"
        report.fault((*path, "conclusion"), "R122", message, "give the conclusion as it was before")


def check_decision(
    single: Mapping[str, Any],
    body: BodyRequest | None,
    given: Mapping[str, Json],
    path: Path,
    report: Report,
) -> None:
    """Report an objection that is decided without an outcome or a day, or accepted without a correction."""
    outcome, decided = single["outcome"], single["decided"]
    if outcome is None and decided is not None:
        hint = f"give one of {listed([each.value for each in AppealOutcome])}"
        report.fault((*path, "outcome"), "R103", "outcome is missing: the objection is decided", hint)
    if decided is None and outcome is not None:
        message = "decided is missing: the objection has an outcome"
        report.fault((*path, "decided"), "R103", message, "give the day of the answer")
    if outcome != AppealOutcome.accepted:
        return
    if given.get("corrections") is None and given.get("conclusion") is None:
        concluded = body is not None and single["block"] in body.conclusions
        name, wanted = ("conclusion", "score") if concluded else ("corrections", "inputs")
        message = f"{name} is missing: the objection is accepted"
        report.fault((*path, name), "R103", message, f"give the corrected {wanted}")
