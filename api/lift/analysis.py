"""The search for what lifts a body, from the bytes of a request to the bytes of the answer."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from itertools import islice

import msgspec

from api.intake import Request
from api.intake.expected import Expected
from api.intake.form import Form
from api.lift.asked import Asked
from api.lift.columns import used_names
from api.lift.document import Document
from api.lift.values import Changeable, Place, Untried, changeable
from api.lift.verify import Verifier
from api.loading import Loaded
from api.problem import Problem
from api.scoring import NONE, Progress, cohort_of, count, faults_of, request_in, tree_in, unwritable
from api.wire.fault import Fault
from api.wire.quoted import quoted
from engine.cohort.assess import CohortFault
from engine.exact import UndecidedError
from engine.lift import Lifting, LiftLimits

_encode = msgspec.json.Encoder(decimal_format="number").encode

MOST_NAMED = 5
"""So many names are told where the one that is asked for is not there."""


def lift_of(
    loaded: Loaded,
    raw: bytes,
    asked: Asked,
    readings: Mapping[str, str] = NONE,
    progress: Progress | None = None,
    limits: LiftLimits | None = None,
) -> bytes:
    """What lifts the body that is asked for, as a JSON document in UTF-8.

    A Problem lists every fault where the data cannot be scored, or names a body or an input that is not
    there.
    """
    tree = tree_in(raw)
    request = request_in(loaded, tree, readings)
    if not isinstance(tree, dict):
        raise TypeError("the data of a request are an object")
    index = _index_of(request, asked.body)
    chosen = loaded.chosen(request.readings)
    try:
        lifting = Lifting(chosen.program, cohort_of(request), asked.body, limits)
    except CohortFault as error:
        faults = faults_of(request, error)
        detail = f"the rules cannot score the data: {count(faults)}"
        raise Problem("not-scorable", detail, faults) from error
    body = request.bodies[index]
    form = _form(loaded.intake.expected, request, index)
    corrected = [{**body.values, **each.corrections} for each in lifting.world.corrections]
    all_values = list(
        changeable(form, body, index, used_names(chosen.program), (body.values, *corrected), asked.decimals)
    )
    values = _named(all_values, asked.inputs)
    goals = [goal for goal in lifting.goals if not asked.goals or goal.kind.value in asked.goals]
    evaluation_id = loaded.intake.canonical.evaluation_id(loaded.digest, request)
    document = Document(chosen, request, index, lifting, goals, Verifier(loaded, tree, request))
    try:
        tried = [each for each in values if each.variable is not None]
        for done, each in enumerate(islice(tried, lifting.limits.inputs), start=1):
            if each.variable is None or lifting.spent:
                document.leave_out(each.place, Untried.limit)
                continue
            for finding in lifting.findings(each.variable, goals):
                document.add(each.place, finding)
            if progress is not None:
                progress(done, len(tried))
        for each in tried[lifting.limits.inputs :]:
            document.leave_out(each.place, Untried.limit)
        for each in values:
            if each.variable is None:
                document.leave_out(each.place, Untried.text)
        return _encode(document.shown(evaluation_id))
    except UndecidedError as error:
        raise unwritable(error) from error


def _index_of(request: Request, body: str) -> int:
    """The position of a body in a request; a Problem where it is not in it."""
    ids = [each.id for each in request.bodies]
    if body in ids:
        return ids.index(body)
    near = get_close_matches(body[:100], ids, MOST_NAMED) or ids[:MOST_NAMED]
    fault = Fault("/body", "Q041", f"the data have no body {quoted(body)}", f"there is {', '.join(near)}")
    raise Problem("invalid-parameter", "the body that is asked for is not in the data", [fault])


def _form(expected: Expected, request: Request, index: int) -> Form:
    body = request.bodies[index]
    return expected.kinds[body.kind] if expected.known is None else expected.known[body.id].form


def _named(values: Iterable[Changeable], inputs: tuple[str, ...]) -> list[Changeable]:
    """Those that are asked for; a Problem where one that is asked for is not there."""
    known = list(values)
    if not inputs:
        return known
    faults = []
    for name in inputs:
        if not any(_is_named(each.place, name) for each in known):
            ids = dict.fromkeys(each.place.id for each in known)
            near = get_close_matches(name[:200], ids, MOST_NAMED) or list(ids)[:MOST_NAMED]
            hint = f"there is {', '.join(near)}" if near else "the body has none that a rule uses"
            faults.append(Fault("/input", "Q042", f"the body has no input {quoted(name)}", hint))
    if faults:
        raise Problem("invalid-parameter", "an input that is asked for is not there", faults)
    return [each for each in known if any(_is_named(each.place, name) for name in inputs)]


def _is_named(place: Place, name: str) -> bool:
    if name.startswith("/"):
        return place.pointer == name or place.pointer.startswith(f"{name}/")
    return place.id == name or place.id.startswith(f"{name}.")
