"""What is published beside rounded scores is rounded too, unless it has few decimals anyway."""

from collections.abc import Iterable

from dsl.diagnostics.diagnostic import Findings, Related
from dsl.diagnostics.message import say
from dsl.prove.lattice import step_of
from dsl.prove.subject import Subject
from engine.graph.cohort import Rating
from engine.graph.methodology import Block

CODE = "W0607"


def check_roundings(subject: Subject, findings: Findings) -> None:
    """Report blocks and ratings that state no rounding while others of the same level do.

    A rating whose score has few decimals anyway, being a rounded one itself, needs none.
    """
    methodology = subject.methodology
    _check([each for each in methodology.members if isinstance(each, Block)], findings)
    _check([each for each in methodology.ratings if not step_of(subject, each.score)], findings)


def _check(several: Iterable[Block | Rating], findings: Findings) -> None:
    rounded = [each for each in several if each.rounding is not None]
    for each in several:
        if each.rounding is not None or not rounded or each.label.span is None:
            continue
        first = rounded[0].label
        related = [] if first.span is None else [Related(first.span, say("this-one-is-rounded"))]
        said = say("published-unrounded", name=each.label.name, other=first.name)
        findings.add(CODE, each.label.span, said, say("write-round"), related)
