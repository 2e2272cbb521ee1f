"""Succession: what becomes of bodies that ended, by the day on which they did."""

from collections.abc import Iterator

from dsl.check.walk import children
from dsl.diagnostics.message import Message, say
from dsl.elaborate.context import BROKEN, Context, Env
from dsl.lower.inputs import lower_input
from dsl.lower.labels import label_of
from dsl.lower.measures import score_expression
from dsl.lower.settled import named_value, through
from dsl.lower.windows import lower_windows
from dsl.lower.workshop import Workshop
from dsl.names.given import DEADLINE, OWN_SCORE, PREDECESSORS
from dsl.outline.outline import Declaration
from dsl.syntax import tree
from engine.graph.cohort import Succession, Window
from engine.graph.declaration import Input, Rows
from engine.graph.expression import Aggregate, Expression, OverBodies, Placed, Reference, Scored, ScoreOf

_OWN = "succession."
"""How the ids of what is declared in the rules of succession begin."""


def lower_succession(workshop: Workshop, declaration: Declaration) -> Succession | None:
    """The rules of succession; None where the language's own names were reported as taken."""
    symbols = workshop.context.symbols.values
    own, deadline, predecessors = (
        lower_input(workshop, symbols[id_].declaration) for id_ in (OWN_SCORE, DEADLINE, PREDECESSORS)
    )
    windows = lower_windows(workshop, declaration)
    _check_rows(workshop, declaration)
    if not isinstance(own, Input) or not isinstance(deadline, Input) or not isinstance(predecessors, Rows):
        return None
    return Succession(
        label=label_of(workshop, declaration),
        score=_score(workshop, declaration, windows, predecessors),
        own=own,
        deadline=deadline,
        predecessors=predecessors,
        windows=windows,
    )


def _check_rows(workshop: Workshop, declaration: Declaration) -> None:
    """Report columns of rows that are data: they belong beside these."""
    for each in declaration.all("for each of"):
        if not isinstance(each.line, tree.Declared):
            continue
        rows = workshop.context.symbols.value(each.path, each.line.name.text)
        if rows is not None and rows.sort == "rows" and rows.path != PREDECESSORS:
            workshop.findings.add(
                "E0108",
                each.span,
                say("rows-of-no-succession", rows=each.line.name.text),
                say("write-for-each-predecessor"),
            )


def _score(
    workshop: Workshop, declaration: Declaration, windows: tuple[Window, ...], predecessors: Rows
) -> Expression:
    clause = declaration.one("score")
    counting = [window for window in windows if window.counts.cases or window.counts.otherwise]
    if clause is None:
        if counting and not declaration.broken:
            workshop.findings.add(
                "E0201",
                declaration.span,
                say("not-said-how-predecessors-count", window=counting[0].label.name),
                say("write-score-of-successor"),
            )
        return Reference(OWN_SCORE)
    # Whether scores of blocks exist is not asked: they are out of reach.
    scored = frozenset(Scored(path) for path in workshop.context.symbols.measures)
    env = Env(declaration.path, known=scored)
    score = score_expression(workshop, declaration, clause, env, say("score-of-successor"))
    if not counting and windows and not declaration.broken:
        workshop.findings.add(
            "E0202",
            clause.span,
            say("predecessors-count-in-no-window"),
            say("write-predecessor-counts"),
        )
    if score is not BROKEN.expression:
        _check_score(workshop, clause, score, predecessors)
    return score


def _check_score(workshop: Workshop, clause: Declaration, score: Expression, predecessors: Rows) -> None:
    """Report a score that takes more than those of the successor and its predecessors, or none of these."""
    context = workshop.context
    rows = {part.rows for part in through(context, score) if isinstance(part, Aggregate)}
    if PREDECESSORS not in rows:
        workshop.findings.add(
            "E0202",
            clause.span,
            say("score-takes-no-predecessors"),
            say("write-aggregate-of-predecessors"),
        )
    for part in _own_parts(context, [score, *(derived.value for derived in predecessors.derived)]):
        said = _beyond(context, part) or _beyond_name(context, part)
        if said is not None:
            workshop.findings.add("E0306", part.span or clause.span, said, say("take-given-of-succession"))


def _own_parts(context: Context, roots: list[Placed]) -> Iterator[Placed]:
    """The parts of expressions, and of the named values of the succession itself."""
    waiting, seen = roots, set[str]()
    while waiting:
        part = waiting.pop()
        yield part
        waiting.extend(children(part))
        if isinstance(part, Reference) and part.id.startswith(_OWN) and part.id not in seen:
            seen.add(part.id)
            named = named_value(context, part.id)
            waiting.extend([] if named is None else [named])


def _beyond_name(context: Context, part: Placed) -> Message | None:
    """That a named value of the methodology takes what is out of reach; one of many bodies is told apart."""
    if not isinstance(part, Reference) or part.id.startswith(_OWN):
        return None
    inner = list(through(context, part))
    if any(isinstance(one, OverBodies) for one in inner):
        return None
    return next((found for one in inner if (found := _beyond(context, one)) is not None), None)


def _beyond(context: Context, part: Placed) -> Message | None:
    """That an expression takes what is neither of the succession nor settled; None where it does not."""
    match part:
        case Scored() | ScoreOf():
            return say("score-beyond-succession", score=part.id)
        case Reference(id=id_) | Aggregate(rows=id_):
            symbol = context.symbols.values.get(id_)
            if symbol is not None and symbol.sort in ("input", "rows") and not symbol.given:
                return say("input-beyond-succession", input=symbol.declaration.name)
    return None
