"""The plan of one unit for one profile: its source, compiled once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from engine.evaluate.context import Outcome
from engine.evaluate.declarations import Declarations
from engine.flat import Flat
from engine.graph.methodology import Block, Member, Result
from engine.plan.building import Builder
from engine.plan.emitter import Emitter
from engine.plan.flattening import Flattener
from engine.plan.guards import guarded
from engine.plan.handlers import HANDLERS
from engine.plan.members import UnitCode
from engine.plan.order import steps_of
from engine.plan.results import result_code
from engine.plan.root import root_scores
from engine.plan.runtime import RUNTIME
from engine.plan.writer import Lines, NotPlannedError, Writer, render
from engine.profile import Profile
from engine.result import ResultValue

__all__ = ["RootPlan", "UnitPlan", "plan_root", "plan_unit"]

_OWN_NAMES: Final = frozenset(
    {"values", "members", "slots", "score", "outcome", "flat", "TABLES", "BANDS", "BLOCKS", "id", "_"}
)

Slots = tuple[Any, ...]
"""The numbers of a unit as they were computed: whole numbers over known denominators, mpq, Real, flags."""


@dataclass(frozen=True, slots=True)
class UnitPlan:
    """How a unit is computed (`score`) and how its outcome is built from the numbers.

    `flat` does both at once, for the numbers alone.
    """

    source: str
    score: Callable[[Mapping[str, Any]], Slots]
    outcome: Callable[[Slots], Outcome]
    flat: Callable[[Mapping[str, Any]], Flat]


@dataclass(frozen=True, slots=True)
class RootPlan:
    """How the results of the methodology are computed from the inputs and the outcomes of its units."""

    source: str
    score: Callable[[Mapping[str, Any], tuple[Outcome, ...]], Slots]
    outcome: Callable[[Slots], tuple[ResultValue, ...]]


def plan_unit(declarations: Declarations, profile: Profile, unit: Member) -> UnitPlan:
    """The plan of an active top-level member. Raises NotPlannedError."""
    writer = Writer(frozenset(RUNTIME) | _OWN_NAMES)
    emitter = Emitter(declarations, profile.kind, writer, HANDLERS)
    try:
        made = UnitCode(emitter)
        for step in steps_of(declarations, profile, unit):
            made.take(step)
        builder = Builder(writer)
        result = builder.member(made, unit)
        flat = Flattener(writer, made, unit).lines()
        source = _source(writer, builder, f"{unit.label.id}, {profile.kind}", "values", result)
        source += _function("flat", "values", [*writer.scope.lines, *flat])
        namespace = _compiled(declarations, source, f"<plan of {unit.label.id} for {profile.kind}>")
    except (SyntaxError, RecursionError, MemoryError) as error:
        raise NotPlannedError(f"the rules are nested too deeply: {error}") from error
    return UnitPlan(source, namespace["score"], namespace["outcome"], namespace["flat"])


def plan_root(declarations: Declarations, profile: Profile, results: tuple[Result, ...]) -> RootPlan:
    """The plan of results of the outermost level. Raises NotPlannedError."""
    writer = Writer(frozenset(RUNTIME) | _OWN_NAMES)
    emitter = Emitter(declarations, profile.kind, writer, HANDLERS)
    try:
        emitter.scores.update(root_scores(declarations, profile, writer, results))
        builder = Builder(writer)
        texts: list[str] = []
        for result in results:
            with guarded(writer, None) as exports:
                texts.append(builder.result(result_code(emitter, result, exports)))
        built = "(" + "".join(f"{text}, " for text in texts) + ")"
        source = _source(writer, builder, f"results, {profile.kind}", "values, members", built)
        namespace = _compiled(declarations, source, f"<plan of the results for {profile.kind}>")
    except (SyntaxError, RecursionError, MemoryError) as error:
        raise NotPlannedError(f"the rules are nested too deeply: {error}") from error
    return RootPlan(source, namespace["score"], namespace["outcome"])


def _source(writer: Writer, builder: Builder, title: str, parameters: str, result: str) -> str:
    slots = "".join(f"{name}, " for name in builder.slots)
    source = "\n".join([f"# {title!r}", *(f"{name} = {text}" for name, text in writer.constants.items()), ""])
    source += _function("score", parameters, [*writer.scope.lines, f"return ({slots})"])
    return source + _function("outcome", "slots", [f"({slots}) = slots", *builder.lines, f"return {result}"])


def _function(name: str, parameters: str, lines: Lines) -> str:
    return "\n".join(["", "", f"def {name}({parameters}):", *render(lines, 4), ""])


def _compiled(declarations: Declarations, source: str, name: str) -> dict[str, Any]:
    namespace: dict[str, Any] = dict(RUNTIME)
    namespace["TABLES"] = declarations.tables
    namespace["BANDS"] = declarations.bands
    namespace["BLOCKS"] = {
        id_: member for id_, member in declarations.members.items() if isinstance(member, Block)
    }
    exec(compile(source, name, "exec"), namespace)  # noqa: S102 - written by this package from checked rules
    return namespace
