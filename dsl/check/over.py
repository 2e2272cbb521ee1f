"""Values over bodies are used where all bodies are at hand, not where one takes over from another."""

from collections.abc import Iterator

from dsl.check.walk import Reached
from dsl.diagnostics.diagnostic import Findings
from dsl.diagnostics.message import say
from engine.graph.cohort import Succession
from engine.graph.expression import OverBodies, Placed
from engine.graph.methodology import Methodology


def check_over(methodology: Methodology, findings: Findings) -> None:
    """Report values over bodies that the succession rests on: it comes before the final scores."""
    succession = methodology.succession
    if succession is None:
        return
    for node in Reached(methodology).of(_parts(succession)):
        if isinstance(node, OverBodies) and node.span is not None:
            findings.add(
                "E0306", node.span, say("succession-over-bodies"), say("succession-of-its-own-bodies")
            )


def _parts(succession: Succession) -> Iterator[Placed | None]:
    yield succession.score
    yield from (derived.value for derived in succession.predecessors.derived)
    for window in succession.windows:
        yield window.applies
        yield from (bound.limit for bound in (window.lower, window.upper) if bound is not None)
