"""The windows of succession: the days that they are for, and what follows from a reorganisation on these."""

from dsl.elaborate.context import Env
from dsl.elaborate.types import DateOf, described
from dsl.lower.choices import is_settled, switch
from dsl.lower.clauses import applies_of
from dsl.lower.labels import label_of
from dsl.lower.outermost import outermost_blocks
from dsl.lower.window_days import check_days
from dsl.lower.workshop import Workshop
from dsl.names.given import DEADLINE
from dsl.outline.outline import Declaration
from dsl.syntax import tree
from engine.graph.cohort import Window
from engine.graph.declaration import Bound

_ALWAYS_THERE = frozenset({DEADLINE})
_CONSEQUENCES = (
    "predecessor is not rated",
    "predecessor counts in the score",
    "results are recommendations",
    "warns",
)


def lower_windows(workshop: Workshop, declaration: Declaration) -> tuple[Window, ...]:
    """The windows of the rules of succession."""
    parts = declaration.all("window")
    if not parts and not declaration.broken:
        workshop.findings.add(
            "E0201",
            declaration.span,
            "the rules of succession are for no days",
            "write `window … from … to …`",
        )
    windows = tuple(_window(workshop, part) for part in parts)
    _check_schedule(workshop, windows)
    check_days(workshop, windows, parts)
    return windows


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
    if not any(declaration.one(word) for word in _CONSEQUENCES) and not declaration.broken:
        workshop.findings.add(
            "E0201",
            declaration.name_span,
            f"the window `{declaration.name}` does not say what follows from a reorganisation on its days",
            "write `predecessor is not rated`, `predecessor counts in the score`, `results are "
            "recommendations` or `warns`",
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
    return Bound(typed.expression, limit.strict, limit.span)


def _check_schedule(workshop: Workshop, windows: tuple[Window, ...]) -> None:
    """Report the blocks of which the schedule has no day, where the first window asks for it."""
    bounds = [bound for window in windows for bound in (window.lower, window.upper) if bound is not None]
    asking = (bound.span for bound in bounds if not is_settled(workshop.context, bound.limit))
    span = next((found for found in asking if found is not None), None)
    if span is None:
        return
    schedule, blocks = workshop.manifest.schedule, outermost_blocks(workshop)
    for block in blocks:
        if block in schedule:
            continue
        similar = workshop.findings.similar(block, set(schedule) - set(blocks))
        hint = f"there is `{similar}`: did you mean `{block}`?" if similar else None
        workshop.findings.add(
            "E0201",
            span,
            f"there is no deadline of block {block}: the schedule in methodology.yaml does not name it",
            hint or f"write `{block}: …` with a date under `schedule`",
        )
