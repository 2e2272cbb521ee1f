"""The reorganisations of a request beside one another: who succeeds whom, and when."""

from collections.abc import Mapping, Sequence

from api.intake.plain.circles import Heirs, circle_through, knots_of
from api.intake.plain.reorganisations import Ending
from api.intake.report import Report
from api.intake.words import listed
from api.wire.pointer import pointer_to
from api.wire.quoted import quoted


def check_lineage(endings: Sequence[Ending], report: Report) -> None:
    """Report bodies that end twice, succeed themselves through others, or take over after their own end."""
    ends: dict[str, Ending] = {}
    for ending in endings:
        if ending.body is None:
            continue
        if ending.body in ends:
            first = pointer_to(ends[ending.body].path)
            message = f"the body {quoted(ending.body)} is reorganised twice, first at {first}"
            report.fault((*ending.path, "body"), "R105", message, "give all of its successors in one place")
        else:
            ends[ending.body] = ending
    heirs = {
        body: sorted(heir for heir, _, _ in ending.successors if heir in ends)
        for body, ending in ends.items()
    }
    knots = knots_of(heirs)
    _check_circles(ends, heirs, knots, report)
    _check_days(ends, {body: knot for knot in knots for body in knot}, report)


def _check_circles(
    ends: Mapping[str, Ending], heirs: Heirs, knots: Sequence[frozenset[str]], report: Report
) -> None:
    """Report a circle of each knot, at the body whose end stands first in the request."""
    order = {body: place for place, body in enumerate(ends)}
    firsts = {min(knot, key=order.__getitem__): knot for knot in knots}
    for body in sorted(firsts, key=order.__getitem__):
        circle = circle_through(body, firsts[body], heirs)
        message = f"the bodies {listed([*map(quoted, circle)])} succeed one another in a circle"
        report.fault(ends[body].path, "R119", message, "nobody takes over from a body that succeeded it")


def _check_days(ends: Mapping[str, Ending], knots: Mapping[str, frozenset[str]], report: Report) -> None:
    """Report successors that had ended before; within a circle some must have, which need not be told."""
    for body, ending in ends.items():
        for heir, _, index in ending.successors:
            own = ends[heir].effective if heir in ends else None
            if own is None or ending.effective is None or heir in knots.get(body, ()):
                continue
            if own < ending.effective:
                message = f"{quoted(heir)} takes over on {ending.effective}, after its own end on {own}"
                path = (*ending.path, "successors", index, "body")
                report.fault(path, "R120", message, f"its own end is at {pointer_to(ends[heir].path)}")
