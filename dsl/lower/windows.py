"""The windows of succession: the days that they are for, and what follows from a reorganisation on these."""

from dsl.diagnostics.message import say
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
            say("succession-for-no-days"),
            say("write-this", text="window … from … to …"),
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
            say("window-applies-by-readings"),
            say("ask-for-the-day-with-range"),
        )
    if not any(declaration.one(word) for word in _CONSEQUENCES) and not declaration.broken:
        workshop.findings.add(
            "E0201",
            declaration.name_span,
            say("window-without-consequence", window=declaration.name),
            say("write-consequence"),
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
        context.report("E0401", span, say("window-ends-on-days", type=described(typed.type)))
        return None
    if not is_settled(context, typed.expression, _ALWAYS_THERE):
        context.report(
            "E0405",
            span,
            say("end-of-window-by-no-body"),
            say("write-a-day-or-deadline"),
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
        workshop.findings.add(
            "E0201",
            span,
            say("block-without-deadline", block=block),
            say("deadline-of-similar-name", similar=similar, block=block)
            if similar
            else say("write-deadline", block=block),
        )
