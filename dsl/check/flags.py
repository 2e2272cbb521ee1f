"""Flags do not ask for each other in a circle, nor for too many others."""

from dsl.check.walk import Reached
from dsl.diagnostics.circle import chained
from dsl.diagnostics.diagnostic import Findings, Related
from dsl.diagnostics.message import say
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
                say("flag-asks-for-too-many", flag=name, count=len(asked), most=MOST_ASKED),
                say("ask-in-a-further-flag"),
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
    named = [say("as-written", text=flag.label.name) for flag in circle]
    told = chained([*named, named[0]], lambda one, other: say("flag-asks-for", one=one, other=other))
    findings.add(
        "E0304",
        first.span,
        say("flags-in-a-circle", circle=told),
        say("raise-one-flag-alone"),
        [
            Related(one.label.span, said)
            for one, said in zip(circle[1:], named[1:], strict=True)
            if one.label.span is not None
        ],
    )
