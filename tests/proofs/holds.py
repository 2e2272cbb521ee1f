"""What is claimed of a methodology whose check is clean, asked of one request: what breaks the claim."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from gmpy2 import mpq

from api.intake import BodyRequest
from api.loading import Loaded
from api.problem import Problem
from api.scoring import score
from engine.evaluate.faults import Failure
from engine.exact import Number, UndecidedError
from engine.graph.methodology import Block, Criterion, Member
from engine.program import EvaluationFault, Program
from engine.result import BlockResult, CriterionResult

__all__ = ["RAISED", "Broken", "Refused", "broken_by", "broken_on_the_whole_way"]


RAISED = (ArithmeticError, LookupError, ValueError, TypeError, AttributeError, RecursionError, AssertionError)
"""What is raised where the program itself is at fault."""


class Refused(Exception):  # noqa: N818 - no fault, an answer
    """The intake does not admit the request, so nothing is claimed of it."""


@dataclass(frozen=True)
class Broken:
    """One breach of the claim: what sort it is, where, and in words."""

    sort: str
    id: str
    words: str


def broken_by(loaded: Loaded, request: Mapping[str, Any]) -> tuple[Broken, ...]:
    """What the bodies of a request break, each scored by itself, plainly and by the plan.

    With values over bodies they are scored together.
    Raises Refused for what the intake does not admit.
    """
    read, faults = loaded.intake.read_tree(dict(request))
    if read is None or faults:
        raise Refused("; ".join(fault.message for fault in faults))
    program = loaded.program_for(read.readings)
    if program.declarations.over:
        return broken_on_the_whole_way(loaded, request)
    members = {member.label.id: member for member, _ in loaded.methodology.walk()}
    found = [one for body in read.bodies for one in _of_body(program, body, members)]
    return tuple(dict.fromkeys(found))


def broken_on_the_whole_way(loaded: Loaded, request: Mapping[str, Any]) -> tuple[Broken, ...]:
    """What a request breaks from its bytes to those of the answer. Raises Refused as `broken_by` does."""
    try:
        answer = json.loads(score(loaded, json.dumps(request).encode()))
    except Problem as problem:
        if problem.kind != "not-scorable":
            raise Refused(str(problem)) from problem
        return tuple(Broken(fault.code, "", fault.message) for fault in problem.faults) or (
            Broken("not-scorable", "", problem.detail),
        )
    except RAISED as error:
        return (Broken(f"the answer raises {type(error).__name__}", "", str(error)),)
    members = {member.label.id: member for member, _ in loaded.methodology.walk()}
    return tuple(one for body in answer["bodies"] for one in _of_answer(body, "", members))


def _of_answer(part: Mapping[str, Any], above: str, members: Mapping[str, Member]) -> Iterator[Broken]:
    """The published numbers of blocks and criteria that lie outside their ranges."""
    for key in ("criteria", "blocks"):
        for name, entry in part.get(key, {}).items():
            id_ = f"{above}{name}"
            low, high = _range(members[id_], members)
            for what in ("score", "exact"):
                text = entry.get(what)
                if text is None or (what == "score" and key == "criteria" and "exact" in entry):
                    continue
                number = mpq(str(text))
                if (low is not None and number < low) or (high is not None and number > high):
                    yield Broken(
                        f"{what} of a {_SORTS[key]} out of range", id_, f"{text} not in {low} to {high}"
                    )
            yield from _of_answer(entry, f"{id_}.", members)


_SORTS = {"criteria": "criterion", "blocks": "block"}


def _of_body(program: Program, body: BodyRequest, members: Mapping[str, Member]) -> Iterator[Broken]:
    try:
        plain = program.evaluate_plainly(body.profile, body.values, body.submitted)
    except EvaluationFault as error:
        for fault in error.faults:
            yield Broken(fault.code.value, fault.id, f"{fault.span}: {fault.message}")
        return
    for outcome in plain.members:
        yield from _outside(outcome, members)
    for unit in sorted(body.submitted & body.profile.members):
        plan = program.plan(body.profile, unit)
        if plan is None:
            continue
        try:
            yield from _outside(plan.outcome(plan.score(body.values)), members)
        except (Failure, *RAISED) as error:
            yield Broken(f"the plan raises {type(error).__name__}", unit, str(error))
    try:
        program.conclude(body.profile, body.values, plain.members)
    except EvaluationFault as error:
        for fault in error.faults:
            yield Broken(fault.code.value, fault.id, f"{fault.span}: {fault.message}")


def _outside(outcome: BlockResult | CriterionResult, members: Mapping[str, Member]) -> Iterator[Broken]:
    """Scores that lie outside their ranges, in this outcome and all inside it."""
    low, high = _range(members[outcome.id], members)
    if isinstance(outcome, CriterionResult):
        yield from _compared("criterion", outcome.id, outcome.score, low, high)
        return
    yield from _compared("block before its rounding", outcome.id, outcome.exact, low, high)
    yield from _compared("block", outcome.id, outcome.score, low, high)
    for inner in outcome.members:
        yield from _outside(inner, members)


def _compared(
    what: str, id_: str, number: Number | None, low: mpq | None, high: mpq | None
) -> Iterator[Broken]:
    if number is None:
        return
    try:
        if low is not None and number < low:
            yield Broken(f"{what} below its range", id_, f"{number} is below {low}")
        if high is not None and number > high:
            yield Broken(f"{what} above its range", id_, f"{number} is above {high}")
    except UndecidedError as error:
        yield Broken("undecided", id_, str(error))


def _range(member: Member, members: Mapping[str, Member]) -> tuple[mpq | None, mpq | None]:
    """The range that a score has to lie in; open where nothing is claimed."""
    if isinstance(member, Block):
        return member.bottom, member.top
    if member.worth is not None:
        return mpq(0), member.worth
    above = members.get(member.label.id.rpartition(".")[0])
    if isinstance(member, Criterion) and member.weight is not None and isinstance(above, Block):
        return above.bottom, above.top
    return None, None
