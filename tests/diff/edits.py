"""Random edits of a graph: any field of any part is made another, whatever it means."""

from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, timedelta
from enum import Enum
from typing import Any

from gmpy2 import mpq

from dsl.mutate.mutant import Change, GraphPath, applied
from engine.diff.parts import key_of
from engine.graph.cohort import Succession
from engine.graph.expression import Constant, Extreme, Placed, Product, Sum
from engine.graph.label import Citation, Label
from engine.graph.methodology import Methodology
from engine.graph.span import Span
from tests.proofs.generate.choice import Choice

__all__ = ["Edited", "edited", "places_of"]


@dataclass(frozen=True)
class Edited:
    """A methodology with an edit, and which field of what sort of part it was made in."""

    methodology: Methodology
    where: str


Places = dict[tuple[str, str], list[tuple[GraphPath, Any, bool]]]
"""The values in a graph by the class and the field that they stand in, each with whether it may be None."""


def places_of(methodology: Methodology) -> Places:
    """Every value in a graph, those in collections as well."""
    found: Places = {}
    waiting: list[tuple[GraphPath, Any]] = [((), methodology)]
    while waiting:
        path, part = waiting.pop()
        if isinstance(part, tuple):
            waiting.extend(((*path, at), each) for at, each in enumerate(part))
        elif is_dataclass(part) and not isinstance(part, type | Span):
            for field in fields(part):
                value = getattr(part, field.name)
                if field.name != "span" and not _is_fixed(part, field.name):
                    below = (*path, field.name)
                    site = below, value, str(field.type).endswith("| None")
                    found.setdefault((type(part).__name__, field.name), []).append(site)
                    waiting.append((below, value))
    return found


def _is_fixed(part: Any, field: str) -> bool:
    """What no rules can say otherwise: the inputs that succession has by itself."""
    return isinstance(part, Succession) and field in ("own", "deadline", "predecessors")


def edited(choice: Choice, methodology: Methodology, places: Places) -> Edited | None:
    """The methodology with one value made another; None where the drawn one has no other."""
    sort, field = choice.pick(sorted(places))
    path, value, may_be_none = choice.pick(places[sort, field])
    other = (None,) if may_be_none and value is not None and choice.chance(20) else _other(choice, value)
    if other is None:
        return None
    return Edited(applied(methodology, (Change(path, other[0]),)), f"{sort}.{field}")


def _other(choice: Choice, value: Any) -> tuple[Any] | None:
    """Another value of the sort, as the only member of a tuple: it may be None itself."""
    match value:
        case None:
            return None
        case bool():
            return (not value,)
        case Enum():
            others = [each for each in type(value) if each is not value]
            return (choice.pick(others),) if others else None
        case str():
            return (choice.pick((value + "_x", value[:-1] or "y")),)
        case int():
            return (value + choice.pick((1, -1)),)
        case date():
            return (value + timedelta(choice.pick((1, -1, 365))),)
        case tuple():
            return _other_collection(choice, value)
        case Label():
            return (_relabelled(choice, value),)
        case Constant(value=True):
            return (choice.pick((replace(value, value=mpq(1)), replace(value, value=False))),)
        case Sum() | Product() | Extreme():
            name = next(name for name in ("terms", "factors", "operands") if hasattr(value, name))
            return (replace(value, **{name: tuple(reversed(getattr(value, name)))}),)  # type: ignore[arg-type]
    if isinstance(value, mpq):
        return (value + choice.pick((mpq(1), mpq(-1), mpq(1, 100), -value)),)
    if isinstance(value, Placed):
        return (Sum((value, Constant(mpq(1)))),)
    return None


def _other_collection(choice: Choice, value: tuple[Any, ...]) -> tuple[Any] | None:
    if not value:
        return None
    at = choice.below(len(value))
    without = (*value[:at], *value[at + 1 :])
    ways = [without, tuple(reversed(value)), (*value[at:], *value[:at])]
    if isinstance(value[at], tuple) and len(value[at]) == 2 and isinstance(value[at][0], str):
        ways.append((*value, (value[at][0] + "_x", value[at][1])))
    elif not isinstance(value[at], str | Placed) and _has_label(value[at]):
        label = replace(value[at].label, id=value[at].label.id + "_x")
        ways.append((value[at], replace(value[at], label=label), *without))
    return (choice.pick(ways),)


def _has_label(part: Any) -> bool:
    return isinstance(getattr(part, "label", None), Label)


def _relabelled(choice: Choice, label: Label) -> Label:
    """A label with another text, law or history."""
    return choice.pick(
        (
            replace(label, titles=(("en", "Another title"),)),
            replace(label, notes=(*label.notes, ("zz", "another note"))),
            replace(label, cites=(*label.cites, Citation("decree", "another"))),
            replace(label, cites=(*label.cites, *label.cites)),
            replace(label, formerly=("another",)),
            replace(label, assumes=()),
        )
    )


def keys_differ(members: tuple[Any, ...]) -> bool:
    """Whether the members of a collection can be told apart."""
    return len({key_of(member) for member in members}) == len(members)
