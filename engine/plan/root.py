"""The scores of the units as the results of the methodology see them."""

from engine.evaluate.declarations import Declarations
from engine.graph.formulas import formulas_of
from engine.graph.methodology import Criterion, Member, Result
from engine.plan.code import RATIONAL, REAL, Binding, Code, Form
from engine.plan.emitter import Scores
from engine.plan.needs import reached_from, results_expressions
from engine.plan.over import any_irrational
from engine.plan.writer import Writer
from engine.profile import Profile

__all__ = ["root_scores"]


def root_scores(
    declarations: Declarations, profile: Profile, writer: Writer, results: tuple[Result, ...]
) -> dict[str, Scores]:
    """Variables for the scores that the results need, taken from the outcomes in `members`."""
    form = REAL if _any_irrational(declarations) else RATIONAL
    optional = Form(form.sort, optional=True)
    outcomes: dict[str, Code] = {}
    scores: dict[str, Scores] = {}
    roots = results_expressions(results, profile)
    for id_ in sorted(reached_from(declarations, roots).members):
        if id_ in profile.members:
            found = _outcome(declarations, writer, outcomes, id_)
            published = _score(writer, found, "score", id_, optional)
            exact = published
            if not isinstance(declarations.members[id_], Criterion):
                exact = _score(writer, found, "exact", f"{id_}.exact", optional)
            scores[id_] = Scores(published, exact)
    return scores


def _outcome(declarations: Declarations, writer: Writer, outcomes: dict[str, Code], id_: str) -> Code:
    """The variable with the outcome of a member; None inside a block that was not evaluated."""
    if id_ not in outcomes:
        parent = declarations.parents[id_]
        if parent is None:
            position = _position(declarations.methodology.members, id_)
            text = f"members[{position}]"
        else:
            around = _outcome(declarations, writer, outcomes, parent.label.id).text
            position = _position(parent.members, id_)
            there = (
                around
                if declarations.parents[parent.label.id] is None
                else f"{around} is not None and {around}"
            )
            text = f"{around}.members[{position}] if {there}.members else None"
        outcomes[id_] = writer.bind(Code(text, REAL, Binding.choice), f"{id_}.outcome")
    return outcomes[id_]


def _position(members: tuple[Member, ...], id_: str) -> int:
    return [member.label.id for member in members].index(id_)


def _score(writer: Writer, outcome: Code, part: str, hint: str, form: Form) -> Code:
    text = f"None if {outcome.text} is None else {outcome.text}.{part}"
    return writer.bind(Code(text, form, Binding.choice), hint)


def _any_irrational(declarations: Declarations) -> bool:
    """Whether any score may be a Real, also one that another body brings in."""
    methodology = declarations.methodology
    parts = [part for member in methodology.members for part in formulas_of(member)]
    if methodology.succession is not None:
        parts.append(methodology.succession.score)
    return any_irrational(declarations, parts)
