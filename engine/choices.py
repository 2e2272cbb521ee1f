"""Readings chosen: a methodology in which nothing depends on a reading that is still open."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any, TypeVar

from engine.evaluate.context import Context
from engine.evaluate.declarations import Declarations
from engine.evaluate.faults import EvaluationFault, Failure
from engine.evaluate.handlers import HANDLERS
from engine.graph.cohort import Choice, Flag, Rating, Window
from engine.graph.declaration import Named
from engine.graph.expression import Constant
from engine.graph.methodology import Block, Member, Methodology, Result

__all__ = ["settled"]

Part = TypeVar("Part")
Rounded = TypeVar("Rounded", Block, Result, Rating)
Chosen = TypeVar("Chosen")


def settled(methodology: Methodology, choices: Mapping[str, str]) -> Methodology:
    """The methodology under these options by reading, and the default where none is chosen.

    Each reading becomes a parameter with the name of its option as the value, and each choice one without
    cases; `rounding`, `inapplicable` and `receivers` are those that the choices say. A methodology in which
    nothing is open is returned as it is. Raises ValueError for a reading or an option that it does not have,
    and for another option of a reading that is settled already; EvaluationFault for a condition that more
    than readings and parameters takes part in.
    """
    options = _options(methodology, choices)
    known = {named.label.id for named in methodology.named}
    readings = tuple(
        Named(reading.label, Constant(options[reading.label.id]), parameter=True)
        for reading in methodology.readings
        if reading.label.id not in known
    )
    named = replace(methodology, named=(*methodology.named, *readings)) if readings else methodology
    try:
        return _Settler(named).methodology()
    except Failure as failure:
        raise EvaluationFault(failure.faults) from failure


def _options(methodology: Methodology, choices: Mapping[str, str]) -> dict[str, str]:
    """The option of each reading."""
    taken = {named.label.id: named.value for named in methodology.named}
    options: dict[str, str] = {}
    faults: list[str] = []
    for reading in methodology.readings:
        id_ = reading.label.id
        options[id_] = choices.get(id_, reading.default)
        if options[id_] not in reading.names:
            faults.append(f"`{id_}` cannot be read as `{options[id_]}`, but as {', '.join(reading.names)}")
        elif id_ in choices and taken.get(id_, Constant(choices[id_])) != Constant(choices[id_]):
            faults.append(f"`{id_}` is settled already")
    faults.extend(f"there is no reading `{id_}`" for id_ in sorted(choices.keys() - options.keys()))
    if faults:
        raise ValueError("; ".join(faults))
    return options


class _Settler:
    """Takes the ways that readings decide; what has nothing open stays the same object."""

    def __init__(self, named: Methodology) -> None:
        self._methodology = named

    @cached_property
    def _context(self) -> Context:
        return Context(Declarations(self._methodology), "", {}, HANDLERS, lambda _: None)

    def methodology(self) -> Methodology:
        """Everything in it."""
        methodology = self._methodology
        succession = methodology.succession
        if succession is not None:
            succession = _changed(succession, windows=_each(self._window, succession.windows))
        return _changed(
            methodology,
            members=_each(self._member, methodology.members),
            results=_each(self._rounded, methodology.results),
            ratings=_each(self._rating, methodology.ratings),
            flags=_each(self._flag, methodology.flags),
            succession=succession,
        )

    def _way(self, choice: Choice[Chosen]) -> Choice[Chosen]:
        for case in choice.cases:
            if self._context.holds(case.condition):
                return Choice((), case.way)
        return Choice((), choice.otherwise) if choice.cases else choice

    def _member(self, member: Member) -> Member:
        if not isinstance(member, Block):
            return member
        block = self._rounded(member)
        if block.inapplicables is not None:
            rule = self._way(block.inapplicables)
            block = _changed(
                block,
                inapplicables=rule,
                inapplicable=rule.otherwise.way,
                receivers=rule.otherwise.receivers,
            )
        return _changed(
            block, members=_each(self._member, block.members), results=_each(self._rounded, block.results)
        )

    def _rating(self, rating: Rating) -> Rating:
        return _changed(
            self._rounded(rating),
            needs=self._way(rating.needs),
            apart=self._way(rating.apart),
            unrounded=self._way(rating.unrounded),
            ties=self._way(rating.ties),
        )

    def _flag(self, flag: Flag) -> Flag:
        return _changed(flag, marks=self._way(flag.marks))

    def _window(self, window: Window) -> Window:
        return _changed(
            window,
            rated=self._way(window.rated),
            counts=self._way(window.counts),
            recommends=self._way(window.recommends),
        )

    def _rounded(self, part: Rounded) -> Rounded:
        if part.roundings is None:
            return part
        way = self._way(part.roundings)
        return _changed(part, roundings=way, rounding=way.otherwise)


def _changed(part: Part, **fields: Any) -> Part:
    """The part with these fields, or itself where they are its own."""
    if all(getattr(part, name) is value for name, value in fields.items()):
        return part
    return replace(part, **fields)  # type: ignore[type-var]  # all parts are dataclasses


def _each(settle: Callable[[Part], Part], parts: tuple[Part, ...]) -> tuple[Part, ...]:
    made = tuple(settle(part) for part in parts)
    return parts if all(new is old for new, old in zip(made, parts, strict=True)) else made
