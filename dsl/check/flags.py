"""Flags do not ask for each other in a circle, nor for too many others."""

from dsl.check.walk import Reached
from dsl.diagnostics.diagnostic import Findings, Related
from engine.graph.cohort import Condition, Flag
from engine.graph.expression import Raised
from engine.graph.methodology import Methodology

MOST_ASKED = 10
"""A flag may ask for so many others: where they are undetermined, all combinations of them are tried."""


def check_flags(methodology: Methodology, findings: Findings) -> None:
    """Report flags that can be raised only when they are raised already, and those that ask for too many."""
    reached = Reached(methodology)
    flags = {flag.label.id: flag for flag in methodology.flags}
    needs = {name: _asked(flag, reached) for name, flag in flags.items()}
    for name, asked in needs.items():
        span = flags[name].label.span
        if len(asked) > MOST_ASKED and span is not None:
            findings.add(
                "E0206",
                span,
                f"the flag `{name}` asks for {len(asked)} others, and at most {MOST_ASKED} are possible",
                "ask for some of them in a flag of their own",
            )
    done: set[str] = set()
    for start in flags:
        path = [start]
        while path:
            following = next((one for one in needs.get(path[-1], ()) if one not in done), None)
            if following is None:
                done.add(path.pop())
            elif following in path:
                _report([flags[name] for name in path[path.index(following) :]], findings)
                done.add(following)
            else:
                path.append(following)


def _asked(flag: Flag, reached: Reached) -> list[str]:
    """The flags that a flag asks for, in the order of the alphabet."""
    marks = [*(case.way for case in flag.marks.cases), flag.marks.otherwise]
    roots = [mark.holds for mark in marks if isinstance(mark, Condition)]
    return sorted({node.flag for node in reached.of([*roots, flag.applies]) if isinstance(node, Raised)})


def _report(circle: list[Flag], findings: Findings) -> None:
    first = circle[0].label
    if first.span is None:
        return
    names = [flag.label.name for flag in [*circle, circle[0]]]
    findings.add(
        "E0304",
        first.span,
        "these flags go round in a circle: " + " asks for ".join(f"`{name}`" for name in names),
        "raise one of them without the others",
        [Related(one.label.span, f"`{one.label.name}`") for one in circle[1:] if one.label.span is not None],
    )
