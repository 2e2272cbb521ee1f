"""Succession: what becomes of bodies that ended, by the day on which they did."""

from dsl.elaborate.context import Env
from dsl.elaborate.types import DateOf, described
from dsl.lower.choices import is_settled, switch
from dsl.lower.clauses import applies_of
from dsl.lower.inputs import lower_input
from dsl.lower.labels import label_of
from dsl.lower.measures import score_expression
from dsl.lower.workshop import Workshop
from dsl.names.given import DEADLINE, OWN_SCORE, PREDECESSORS
from dsl.outline.outline import Declaration
from dsl.syntax import tree
from engine.graph.cohort import Succession, Window
from engine.graph.declaration import Bound, Input, Rows
from engine.graph.expression import Expression, Reference

_ALWAYS_THERE = frozenset({DEADLINE})


def lower_succession(workshop: Workshop, declaration: Declaration) -> Succession | None:
    """The rules of succession; None where the language's own names were reported as taken."""
    symbols = workshop.context.symbols.values
    own, deadline, predecessors = (
        lower_input(workshop, symbols[id_].declaration) for id_ in (OWN_SCORE, DEADLINE, PREDECESSORS)
    )
    windows = tuple(_window(workshop, part) for part in declaration.all("window"))
    if not windows and not declaration.broken:
        workshop.findings.add(
            "E0201",
            declaration.span,
            "the rules of succession are for no days",
            "write `window … from … to …`",
        )
    if not isinstance(own, Input) or not isinstance(deadline, Input) or not isinstance(predecessors, Rows):
        return None
    return Succession(
        label=label_of(workshop, declaration),
        score=_score(workshop, declaration, windows),
        own=own,
        deadline=deadline,
        predecessors=predecessors,
        windows=windows,
    )


def _score(workshop: Workshop, declaration: Declaration, windows: tuple[Window, ...]) -> Expression:
    clause = declaration.one("score")
    if clause is not None:
        return score_expression(workshop, declaration, clause, Env(declaration.path))
    counting = [window for window in windows if window.counts.cases or window.counts.otherwise]
    if counting and not declaration.broken:
        workshop.findings.add(
            "E0201",
            declaration.span,
            f"predecessors count in the window `{counting[0].label.name}`, and it is not said how",
            "write `score = …` from `own_score` and the rows `predecessors`",
        )
    return Reference(OWN_SCORE)


def _window(workshop: Workshop, declaration: Declaration) -> Window:
    env = Env(declaration.path.rpartition(".")[0])
    line = declaration.line
    interval = line.interval if isinstance(line, tree.WindowOf) else None
    applies, _ = applies_of(workshop, declaration, env)
    clause = declaration.one("applies when")
    if clause is not None and applies is not None and not is_settled(workshop.context, applies):
        workshop.findings.add(
            "E0405",
            clause.span,
            "a window applies by readings and parameters alone",
            "ask for the day with `from … to …`",
        )
    return Window(
        label=label_of(workshop, declaration),
        lower=_bound(workshop, interval.lower, env) if interval is not None else None,
        upper=_bound(workshop, interval.upper, env) if interval is not None else None,
        applies=applies,
        rated=switch(workshop, declaration, "predecessor is not rated", usual=True),
        counts=switch(workshop, declaration, "predecessor counts in the score"),
        recommends=switch(workshop, declaration, "results are recommendations"),
        warns=declaration.one("warns") is not None,
    )


def _bound(workshop: Workshop, limit: tree.Limit | None, env: Env) -> Bound | None:
    if limit is None:
        return None
    context = workshop.context
    typed = context.elaborate(limit.value, env)
    if typed.broken:
        return None
    span = limit.value.span
    if not isinstance(typed.type, DateOf):
        context.report("E0401", span, f"a window ends on days, and this is {described(typed.type)}")
        return None
    if not is_settled(context, typed.expression, _ALWAYS_THERE):
        context.report(
            "E0405",
            span,
            "the end of a window is a day that no body decides",
            "write a day such as `30 June`, or `deadline`",
        )
        return None
    if not is_settled(context, typed.expression):
        _check_schedule(workshop, limit)
    return Bound(typed.expression, limit.strict, limit.span)


def _check_schedule(workshop: Workshop, limit: tree.Limit) -> None:
    """Report blocks of which the schedule has no day."""
    symbols = workshop.context.symbols
    blocks = [path for path, one in symbols.measures.items() if one.sort == "block" and "." not in path]
    for block in blocks:
        if block not in workshop.manifest.schedule:
            workshop.findings.add(
                "E0201",
                limit.span,
                f"there is no deadline of block {block}: the schedule in methodology.yaml does not name it",
                f"write `{block}: …` with a date under `schedule`",
            )
