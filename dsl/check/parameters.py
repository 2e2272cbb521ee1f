"""A parameter does not depend on the data of a body; what the body is may decide it."""

from dsl.check.walk import Reached
from dsl.diagnostics.diagnostic import Findings
from dsl.diagnostics.message import say
from engine.graph.declaration import Origin
from engine.graph.expression import Aggregate, Column, OverBodies, Reference, Scored, ScoreOf
from engine.graph.methodology import Methodology


def check_parameters(methodology: Methodology, findings: Findings) -> None:
    """Report parameters that use inputs or scores; the kind of a body and its attributes are free to use."""
    reached = Reached(methodology)
    data = {
        one.label.id for one in methodology.inputs if getattr(one, "origin", None) is not Origin.attribute
    }
    for parameter in methodology.named:
        if not parameter.parameter or parameter.label.span is None:
            continue
        for node in reached.of([parameter.value]):
            of_data = isinstance(node, Column | Aggregate | OverBodies | Scored | ScoreOf)
            if of_data or (isinstance(node, Reference) and node.id in data):
                findings.add(
                    "E0405",
                    parameter.label.span,
                    say("parameter-of-data", parameter=parameter.label.name),
                    say("write-this", text=f"let {parameter.label.name} = …"),
                )
                break
