"""The mapping: what data are called, or lack, under one of the two methodologies that read them.

It says for a methodology, by its id, which field of the data an input is taken from (`take`), which words of
the data stand for which options (`options`), and which value an input has that the data do not give (`set`).
Inputs and fields go by their paths: `goals.indicators.planned` is a column of the rows `goals.indicators`.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from api.compare.tree import ANY, copied, places
from api.intake.words import listed, meant
from api.loading import Loaded
from api.wire.fault import Fault
from api.wire.pointer import pointer_to
from api.wire.tree import Json
from engine.graph.declaration import Input, Origin, Rows

__all__ = ["ACTIONS", "mapped", "mapping_faults"]

ACTIONS = ("take", "options", "set")
UNKNOWN, CONTRADICTORY, WRONG_TYPE = "R125", "R126", "R101"


def mapping_faults(mapping: Json, sides: Iterable[Loaded]) -> tuple[Fault, ...]:
    """What is wrong with the form of a mapping; each pointer leads into it."""
    known = {side.methodology.id: side for side in sides}
    if not isinstance(mapping, dict):
        return (Fault("", WRONG_TYPE, "the mapping is no object", "give an object by methodology"),)
    return tuple(_faults(mapping, known))


def _faults(mapping: Mapping[str, Json], known: Mapping[str, Loaded]) -> Iterator[Fault]:
    for id_, actions in mapping.items():
        if id_ not in known:
            hint = f"the mapping is for {listed(list(known))}"
            yield Fault(pointer_to([id_]), UNKNOWN, f"{id_} is none of the methodologies compared", hint)
        elif not isinstance(actions, dict):
            yield Fault(pointer_to([id_]), WRONG_TYPE, "what is mapped is an object", _known_actions())
        else:
            yield from _action_faults(id_, actions, _inputs(known[id_]))


def _action_faults(
    id_: str, actions: Mapping[str, Json], inputs: Mapping[str, tuple[str, ...]]
) -> Iterator[Fault]:
    for action, entries in actions.items():
        place = pointer_to([id_, action])
        if action not in ACTIONS:
            yield Fault(place, UNKNOWN, f"{action} is nothing that a mapping does", _known_actions())
            continue
        if not isinstance(entries, dict):
            yield Fault(place, WRONG_TYPE, f"{action} is an object by the paths of inputs")
            continue
        for path, value in entries.items():
            at = pointer_to([id_, action, path])
            if path not in inputs:
                yield Fault(at, UNKNOWN, f"{path} is no input of {id_}", meant(path, inputs))
            elif action == "take" and not isinstance(value, str):
                yield Fault(at, WRONG_TYPE, "what is taken is the path of a field of the data")
            elif action == "options" and not _is_words(value):
                yield Fault(at, WRONG_TYPE, "options are an object from words of the data to options")
            elif action == "set" and isinstance(value, dict | list):
                yield Fault(at, WRONG_TYPE, "what is set is a single value")
    taken, given = (actions.get(each) for each in ("take", "set"))
    if isinstance(taken, dict) and isinstance(given, dict):
        for path in taken.keys() & given.keys():
            yield Fault(
                pointer_to([id_, "set", path]),
                CONTRADICTORY,
                f"{path} is taken from the data and set",
                "keep one",
            )


def _known_actions() -> str:
    return f"there are {listed(ACTIONS)}"


def _is_words(value: Json) -> bool:
    return isinstance(value, dict) and all(isinstance(word, str) for word in value.values())


def mapped(mapping: Json, side: Loaded, tree: Json) -> tuple[Json, tuple[Fault, ...]]:
    """The data as a mapping without faults of form has them for one methodology, and what it cannot do.

    The tree itself stays as it is. What is taken leaves its place, unless the methodology asks for it there.
    """
    actions: Any = mapping.get(side.methodology.id) if isinstance(mapping, dict) else None
    if not actions:
        return tree, ()
    made = copied(tree)
    inputs = _inputs(side)
    faults: list[Fault] = []
    for path, source in actions.get("take", {}).items():
        fault = _take(made, inputs, path, source)
        if fault is not None:
            faults.append(Fault(pointer_to([side.methodology.id, "take", path]), *fault))
    for path, value in actions.get("set", {}).items():
        if _set(made, inputs[path], value):
            message = f"{path} is set, and the data give it already"
            faults.append(
                Fault(pointer_to([side.methodology.id, "set", path]), CONTRADICTORY, message, "leave it out")
            )
    for path, words in actions.get("options", {}).items():
        for place in places(made, inputs[path]):
            owner, key = _owner(made, place)
            if isinstance(owner[key], str) and owner[key] in words:
                owner[key] = words[owner[key]]
    return made, tuple(faults)


def _take(
    tree: Json, inputs: Mapping[str, tuple[str, ...]], path: str, source: str
) -> tuple[str, str, str] | None:
    """Move what the data call otherwise; the fault where that cannot be."""
    target = inputs[path]
    pattern = _pattern(source, target)
    found = list(places(tree, pattern))
    if not found:
        return UNKNOWN, f"no body has data at {source}", "give the path of a field of the data"
    if pattern.count(ANY) != target.count(ANY):
        return CONTRADICTORY, f"{source} and {path} are not in the same rows", "take the rows first"
    for place in found:
        there = _in_place_of(target, place)
        if next(places(tree, there), None) is not None:
            return CONTRADICTORY, f"the data have {path} already", "leave it out"
        owner, key = _owner(tree, place)
        value = owner[key] if source in inputs else owner.pop(key)
        _put(tree, there, value)
    return None


def _set(tree: Json, target: tuple[str, ...], value: Json) -> bool:
    """Put a value wherever the object is that it belongs in; True where some body has one already."""
    given = False
    for place in places(tree, target[:-1]):
        owner, _ = _owner(tree, (*place, target[-1]))
        given = given or target[-1] in owner
        owner.setdefault(target[-1], value)
    return given


def _inputs(side: Loaded) -> dict[str, tuple[str, ...]]:
    """Where each input and column stands in a request, by its path."""
    found: dict[str, tuple[str, ...]] = {}
    for given in side.methodology.inputs:
        attribute = isinstance(given, Input) and given.origin is Origin.attribute
        steps = ("bodies", ANY, "attributes" if attribute else "data", *given.label.id.split("."))
        found[given.label.id] = steps
        if isinstance(given, Rows):
            found |= {column.label.id: (*steps, ANY, column.label.name) for column in given.columns}
    return found


def _pattern(source: str, target: tuple[str, ...]) -> tuple[str, ...]:
    """The pattern of a field of the data; within rows its last part is a column."""
    steps = source.split(".")
    if ANY in target[2:]:
        return ("bodies", ANY, "data", *steps[:-1], ANY, steps[-1])
    return ("bodies", ANY, "data", *steps)


def _in_place_of(pattern: tuple[str, ...], place: tuple[str, ...]) -> tuple[str, ...]:
    """The pattern with the entries of lists that a place has."""
    entries = iter([step for step in place if step.isdecimal()])
    return tuple(next(entries) if step == ANY else step for step in pattern)


def _owner(tree: Json, place: tuple[str, ...]) -> tuple[dict[str, Json], str]:
    node: Any = tree
    for step in place[:-1]:
        node = node[int(step)] if isinstance(node, list) else node[step]
    return node, place[-1]


def _put(tree: Json, place: tuple[str, ...], value: Json) -> None:
    node: Any = tree
    for step in place[:-1]:
        node = node[int(step)] if isinstance(node, list) else node.setdefault(step, {})
    node[place[-1]] = value
