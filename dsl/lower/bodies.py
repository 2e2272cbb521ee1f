"""The assessed bodies of `bodies.yaml`: ids, kinds, scope, attributes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dsl.diagnostics.diagnostic import Related
from dsl.diagnostics.message import Message, say
from dsl.lower.attributes import lower_attributes
from dsl.lower.labels import check_languages, check_source
from dsl.lower.workshop import Workshop
from dsl.manifest.models import BodiesFile, BodyEntry
from dsl.manifest.read import Located
from engine.graph.declaration import Input
from engine.graph.label import Assumption, Citation, Label, texts_from
from engine.graph.methodology import Body, Scope
from engine.graph.span import Span


@dataclass(frozen=True, slots=True)
class _Assessed:
    """What bodies can be assessed on: its paths, these by their last name, and the outermost in no scope."""

    paths: tuple[str, ...]
    by_name: Mapping[str, list[str]]
    unnamed: tuple[str, ...]

    def advice(self, path: str) -> Message | None:
        """What may be meant where a block has another name now.

        Of a part of a block it is the only one called alike, of a block the only one that no scope names.
        """
        _, dot, name = path.rpartition(".")
        meant = self.by_name.get(name, ()) if dot else self.unnamed
        return say("did-you-mean", name=meant[0]) if len(meant) == 1 else None


def _assessed(workshop: Workshop, located: Located[BodiesFile]) -> _Assessed:
    measures = workshop.context.symbols.measures
    paths = tuple(path for path, one in measures.items() if one.sort in ("block", "criterion"))
    by_name: dict[str, list[str]] = {}
    for path in paths:
        by_name.setdefault(path.rpartition(".")[2], []).append(path)
    scopes = (item for entry in located.model.bodies for item in entry.scope or ())
    named = {name for item in scopes for name in ([item] if isinstance(item, str) else item)}
    return _Assessed(paths, by_name, tuple(path for path in paths if "." not in path and path not in named))


def lower_bodies(
    workshop: Workshop, located: Located[BodiesFile], attributes: tuple[Input, ...]
) -> tuple[Body, ...]:
    """The bodies in the order of the file."""
    assessed = _assessed(workshop, located)
    bodies: dict[str, Body] = {}
    for position, entry in enumerate(located.model.bodies):
        span = located.span("bodies", position, "id")
        earlier = bodies.get(entry.id)
        if earlier is not None:
            related = [Related(earlier.label.span, say("listed-here"))] if earlier.label.span else []
            workshop.findings.add("E0801", span, say("body-listed-twice", body=entry.id), None, related)
            continue
        bodies[entry.id] = Body(
            _label(workshop, located, position, entry),
            _kind(workshop, located, position, entry),
            _scope(workshop, located, position, entry, assessed),
            lower_attributes(workshop, located, position, entry, attributes),
        )
    return tuple(bodies.values())


def _label(workshop: Workshop, located: Located[BodiesFile], position: int, entry: BodyEntry) -> Label:
    for key, texts in (("title", entry.title), ("note", entry.note)):
        check_languages(workshop, located, texts, "bodies", position, key)
    for name, texts in entry.assumes.items():
        check_languages(workshop, located, texts, "bodies", position, "assumes", name)
    for cited in entry.cites:
        place = located.span("bodies", position, "cites")
        check_source(workshop.manifest, cited.source, place, workshop.findings)
    return Label(
        id=entry.id,
        titles=texts_from(entry.title),
        notes=texts_from(entry.note),
        cites=tuple(
            Citation(cited.source, cited.at, located.span("bodies", position, "cites"))
            for cited in entry.cites
        ),
        assumes=tuple(
            Assumption(name, texts_from(texts), False, located.span("bodies", position, "assumes", name))
            for name, texts in sorted(entry.assumes.items())
        ),
        formerly=tuple(sorted(entry.formerly)),
        span=located.span("bodies", position, "id"),
    )


def _kind(workshop: Workshop, located: Located[BodiesFile], position: int, entry: BodyEntry) -> str:
    kinds = workshop.context.kinds
    if entry.kind is None:
        if len(kinds) <= 1:
            return kinds[0] if kinds else ""
        span = located.span("bodies", position, "id")
        workshop.findings.add(
            "E0124", span, say("body-without-kind", body=entry.id), say("write-this", text="kind: …")
        )
        return ""
    if entry.kind not in kinds:
        workshop.findings.unknown(
            "E0301",
            entry.kind,
            located.span("bodies", position, "kind"),
            say("no-such-kind", name=entry.kind),
            kinds,
            say("declare-kind"),
        )
    return entry.kind


def _scope(
    workshop: Workshop, located: Located[BodiesFile], position: int, entry: BodyEntry, assessed: _Assessed
) -> Scope:
    measures = workshop.context.symbols.measures
    if entry.scope is None:
        return Scope(
            tuple(
                path
                for path, one in measures.items()
                if one.sort in ("block", "criterion") and "." not in path
            )
        )
    found: dict[str, Span] = {}
    for path, span in _scope_paths(located, position, entry):
        symbol = measures.get(path)
        if symbol is None or symbol.sort not in ("block", "criterion"):
            workshop.findings.unknown(
                "E0802",
                path,
                span,
                say("nothing-assessed-in-scope", body=entry.id, name=path),
                assessed.paths,
                assessed.advice(path),
            )
        elif any(path == one or path.startswith(f"{one}.") or one.startswith(f"{path}.") for one in found):
            said = say("twice-in-scope", body=entry.id, name=path)
            workshop.findings.add("E0801", span, said)
        found.setdefault(path, span)
    return Scope(tuple(found))


def _scope_paths(located: Located[BodiesFile], position: int, entry: BodyEntry) -> Iterator[tuple[str, Span]]:
    for place, item in enumerate(entry.scope or ()):
        if isinstance(item, str):
            yield item, located.span("bodies", position, "scope", place)
            continue
        for block, names in item.items():
            for number, name in enumerate(names):
                yield f"{block}.{name}", located.span("bodies", position, "scope", place, block, number)
