"""The mapping: what data are called, or lack, under one of the two methodologies that read them.

It says for a methodology, by its id, which field of the data an input is taken from (`take`), which words of
the data stand for which options (`options`), and which value an input has that the data do not give (`set`).
Inputs and fields go by their paths: `goals.indicators.planned` is a column of the rows `goals.indicators`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from api.compare.tree import ANY, copied, object_at, places, pruned, put
from api.intake.words import listed, meant
from api.loading import Loaded
from api.wire.fault import Fault
from api.wire.pointer import pointer_to
from api.wire.tree import Json
from engine.graph.declaration import Input, Origin, Rows

__all__ = ["ACTIONS", "Target", "mapped", "mapping_faults"]

ACTIONS = ("take", "options", "set")
UNKNOWN, CONTRADICTORY, WRONG_TYPE = "R125", "R126", "R101"

Steps = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """A methodology that data are mapped for; `former` are former ids of its inputs, with the new ones."""

    loaded: Loaded
    former: Mapping[str, str]

    @property
    def id(self) -> str:
        """The id by which the mapping names it."""
        return self.loaded.methodology.id

    def inputs(self) -> dict[str, Steps]:
        """Where each input and column stands in a request, by its path, also by the one it had formerly."""
        found: dict[str, Steps] = {}
        for given in self.loaded.methodology.inputs:
            attribute = isinstance(given, Input) and given.origin is Origin.attribute
            steps = ("bodies", ANY, "attributes" if attribute else "data", *given.label.id.split("."))
            found[given.label.id] = steps
            if isinstance(given, Rows):
                found |= {column.label.id: (*steps, ANY, column.label.name) for column in given.columns}
        return {old: found[new] for old, new in self.former.items() if new in found} | found


def mapping_faults(mapping: Json, targets: tuple[Target, Target]) -> tuple[Fault, ...]:
    """What is wrong with the form of a mapping; each pointer leads into it."""
    if not isinstance(mapping, dict):
        return (Fault("", WRONG_TYPE, "the mapping is no object", "give an object by methodology"),)
    if mapping and targets[0].id == targets[1].id:
        message = f"both methodologies are called {targets[0].id}, so that a mapping cannot tell them apart"
        return (Fault("", UNKNOWN, message, "give one of them another id"),)
    return tuple(_faults(mapping, {target.id: target for target in targets}))


def _faults(mapping: Mapping[str, Json], known: Mapping[str, Target]) -> Iterator[Fault]:
    for id_, actions in mapping.items():
        if id_ not in known:
            hint = f"the mapping is for {listed(list(known))}"
            yield Fault(pointer_to([id_]), UNKNOWN, f"{id_} is none of the methodologies compared", hint)
        elif not isinstance(actions, dict):
            yield Fault(pointer_to([id_]), WRONG_TYPE, "what is mapped is an object", _known_actions())
        else:
            yield from _action_faults(id_, actions, known[id_].inputs())


def _action_faults(id_: str, actions: Mapping[str, Json], inputs: Mapping[str, Steps]) -> Iterator[Fault]:
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
            message = f"{path} is taken from the data and set"
            yield Fault(pointer_to([id_, "set", path]), CONTRADICTORY, message, "keep one")


def _known_actions() -> str:
    return f"there are {listed(ACTIONS)}"


def _is_words(value: Json) -> bool:
    return isinstance(value, dict) and all(isinstance(word, str) for word in value.values())


def mapped(mapping: Json, target: Target, tree: Json) -> tuple[Json, tuple[Fault, ...]]:
    """The data as a mapping without faults of form has them for one methodology, and what it cannot do.

    The tree itself stays as it is. What is taken leaves its place, unless the methodology asks for it there.
    """
    actions: Any = mapping.get(target.id) if isinstance(mapping, dict) else None
    if not actions:
        return tree, ()
    mapper = _Mapper(target, copied(tree))
    for path, source in actions.get("take", {}).items():
        mapper.take(path, source)
    for path, value in actions.get("set", {}).items():
        mapper.set(path, value)
    for path, words in actions.get("options", {}).items():
        mapper.translate(path, words)
    return mapper.tree, tuple(mapper.faults)


class _Mapper:
    """Changes a tree of its own, and notes what cannot be done. What has no form is left to who reads it."""

    def __init__(self, target: Target, tree: Json) -> None:
        self.tree = tree
        self.faults: list[Fault] = []
        self._id = target.id
        self._inputs = target.inputs()

    def take(self, path: str, source: str) -> None:
        """Move what the data call otherwise."""
        there = self._inputs[path]
        pattern = _pattern(source, there)
        found = list(places(self.tree, pattern))
        if not found:
            self._fault("take", path, UNKNOWN, f"no body has data at {source}", "give a field of the data")
            return
        wanted = [_in_place_of(there, pattern, place) for place in found]
        rows = [place[:-1] for place in wanted if ANY in there[2:]]
        if any(object_at(self.tree, row) is None for row in rows) or _has_others(self.tree, there, rows):
            message = f"{source} and {path} are not in the same rows"
            self._fault("take", path, CONTRADICTORY, message, "take the rows first")
        elif any(next(places(self.tree, place), None) is not None for place in wanted):
            self._fault("take", path, CONTRADICTORY, f"the data have {path} already", "leave it out")
        else:
            keeps = source in self._inputs
            for place, new in zip(found, wanted, strict=True):
                owner = object_at(self.tree, place[:-1])
                if owner is not None and put(self.tree, new, owner[place[-1]]) and not keeps:
                    del owner[place[-1]]
            self.tree = pruned(self.tree, {place[:-1] for place in found})

    def set(self, path: str, value: Json) -> None:
        """Put a value wherever the object is that it belongs in; attributes get one."""
        there = self._inputs[path]
        if there[2] == "attributes":
            for place in places(self.tree, there[:2]):
                body = object_at(self.tree, place)
                if body is not None and body.get("attributes") is None:
                    body["attributes"] = {}
        for place in places(self.tree, there[:-1]):
            owner = object_at(self.tree, place)
            if owner is not None and owner.setdefault(there[-1], value) is not value:
                message = f"{path} is set, and the data give it already"
                self._fault("set", path, CONTRADICTORY, message, "leave it out")
                return

    def translate(self, path: str, words: Mapping[str, str]) -> None:
        """Put options in the place of words of the data."""
        unmet = set(words)
        for place in places(self.tree, self._inputs[path]):
            owner = object_at(self.tree, place[:-1])
            word = None if owner is None else owner[place[-1]]
            if owner is not None and isinstance(word, str) and word in words:
                owner[place[-1]] = words[word]
                unmet.discard(word)
        for word in sorted(unmet):
            self._fault("options", path, UNKNOWN, f"no body has {word} at {path}", "leave the word out")

    def _fault(self, action: str, path: str, code: str, message: str, hint: str) -> None:
        self.faults.append(Fault(pointer_to([self._id, action, path]), code, message, hint))


def _has_others(tree: Json, there: Steps, rows: list[Steps]) -> bool:
    """Whether there are more rows than those that something is taken into."""
    return bool(rows) and len(set(places(tree, there[:-1]))) != len(set(rows))


def _pattern(source: str, there: Steps) -> Steps:
    """The pattern of a field of the data; within rows its last part is a column."""
    steps = source.split(".")
    if ANY in there[2:]:
        return ("bodies", ANY, "data", *steps[:-1], ANY, steps[-1])
    return ("bodies", ANY, "data", *steps)


def _in_place_of(there: Steps, pattern: Steps, place: Steps) -> Steps:
    """The place that is meant, with the entries of lists in which a place fits a pattern."""
    entries = iter([step for wanted, step in zip(pattern, place, strict=True) if wanted == ANY])
    return tuple(next(entries) if step == ANY else step for step in there)
