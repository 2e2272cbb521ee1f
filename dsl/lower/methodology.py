"""The whole graph of a methodology, from its declarations and its manifest."""

from dsl.diagnostics.message import Message, say
from dsl.elaborate.functions import function_value, takes_rows
from dsl.elaborate.values import value_of
from dsl.lower.appeals import lower_appeals
from dsl.lower.bands import lower_bands
from dsl.lower.blocks import lower_member
from dsl.lower.bodies import lower_bodies
from dsl.lower.calendar import lower_calendar
from dsl.lower.flags import lower_flag
from dsl.lower.inputs import absences, lower_input
from dsl.lower.labels import check_languages, check_source, label_of
from dsl.lower.measures import lower_result
from dsl.lower.outermost import check_blocks
from dsl.lower.ratings import lower_rating
from dsl.lower.readings import lower_reading
from dsl.lower.succession import lower_succession
from dsl.lower.tables import lower_table
from dsl.lower.workshop import Workshop
from dsl.manifest.models import BodiesFile, MethodologyFile
from dsl.manifest.read import Located
from dsl.names.symbols import Symbol
from dsl.outline.outline import Declaration
from dsl.syntax import tree
from engine.graph.cohort import Reading
from engine.graph.declaration import Function, Input, Named, Origin, Rows
from engine.graph.label import Citation, texts_from
from engine.graph.methodology import Kind, Methodology, Provision, Source


def lower_methodology(
    workshop: Workshop,
    root: Declaration,
    manifest: Located[MethodologyFile],
    bodies: Located[BodiesFile] | None,
) -> Methodology:
    """The graph. Where something was reported a placeholder stands: use it only without errors.

    Functions and readings come last, when it is known which of them are used.
    """
    written = manifest.model
    symbols = workshop.context.symbols.values.values()
    inputs = tuple(_inputs(workshop, list(symbols)))
    attributes = tuple(one for one in inputs if isinstance(one, Input) and one.origin is Origin.attribute)
    tables = [lower_table(workshop, one.declaration) for one in symbols if one.sort == "table"]
    results = [lower_result(workshop, part) for part in root.all("result")]
    members = tuple(lower_member(workshop, part) for part in root.all("criterion", "block"))
    named = tuple(_named(workshop, one) for one in symbols if one.sort in ("let", "parameter"))
    for unit in root.all("unit"):
        label_of(workshop, unit)
    ratings = tuple(lower_rating(workshop, part) for part in root.all("rating"))
    flags = tuple(lower_flag(workshop, part) for part in root.all("flag"))
    succession, appeal = root.one("succession"), root.one("appeal")
    successions = lower_succession(workshop, succession) if succession is not None else None
    check_blocks(workshop, root)
    for parameter in (one for one in symbols if one.sort == "parameter"):
        _check_used(workshop, parameter)
    _check_languages(workshop, manifest)
    return Methodology(
        id=written.id,
        titles=texts_from(written.title),
        assessed_year=written.assessed_year,
        law_as_of=written.law_as_of,
        languages=tuple(sorted(written.languages)),
        kinds=tuple(Kind(kind, texts_from(entry.title)) for kind, entry in sorted(written.kinds.items())),
        sources=_sources(workshop, manifest),
        schedule=tuple(sorted(written.schedule.items())),
        bodies=lower_bodies(workshop, bodies, attributes) if bodies is not None else None,
        inputs=inputs,
        named=named,
        functions=tuple(_functions(workshop, list(symbols))),
        tables=tuple(table for table in tables if table is not None),
        bands=tuple(lower_bands(workshop, one.declaration) for one in symbols if one.sort == "bands"),
        members=members,
        results=tuple(result for result in results if result is not None),
        readings=tuple(_reading(workshop, part) for part in root.all("reading")),
        ratings=ratings,
        flags=flags,
        succession=successions,
        appeals=lower_appeals(workshop, appeal) if appeal is not None else None,
        calendar=lower_calendar(workshop, manifest),
        notes=texts_from(written.note),
        cites=_citations(workshop, manifest),
        formerly=tuple(sorted(set(written.formerly))),
        span=manifest.span("id"),
    )


def _check_languages(workshop: Workshop, manifest: Located[MethodologyFile]) -> None:
    written = manifest.model
    check_languages(workshop, manifest, written.title, "title")
    check_languages(workshop, manifest, written.note, "note")
    for kind, entry in written.kinds.items():
        check_languages(workshop, manifest, entry.title, "kinds", kind, "title")
    for source, document in written.sources.items():
        check_languages(workshop, manifest, document.title, "sources", source, "title")


def _sources(workshop: Workshop, manifest: Located[MethodologyFile]) -> tuple[Source, ...]:
    found: list[Source] = []
    for id_, entry in sorted(manifest.model.sources.items()):
        provisions: dict[str, Provision] = {}
        for position, at in enumerate(entry.provisions):
            place = manifest.span("sources", id_, "provisions", position)
            if at in provisions:
                workshop.findings.add("E0302", place, say("provision-listed-twice", at=at))
            provisions.setdefault(at, Provision(at, place))
        found.append(
            Source(
                id=id_,
                titles=texts_from(entry.title),
                law=entry.authority == "law",
                provisions=tuple(provisions[at] for at in sorted(provisions)),
                span=manifest.key_span("sources", id_),
            )
        )
    return tuple(found)


def _citations(workshop: Workshop, manifest: Located[MethodologyFile]) -> tuple[Citation, ...]:
    place = manifest.span("cites")
    for cited in manifest.model.cites:
        check_source(manifest.model, cited.source, place, workshop.findings)
    return tuple(Citation(cited.source, cited.at, place) for cited in manifest.model.cites)


def _inputs(workshop: Workshop, symbols: list[Symbol]) -> list[Input | Rows]:
    found = (
        lower_input(workshop, one.declaration)
        for one in symbols
        if one.sort in ("input", "rows", "attribute") and not one.given
    )
    return [one for one in found if one is not None]


def _named(workshop: Workshop, symbol: Symbol) -> Named:
    typed = value_of(workshop.context, symbol)
    label = label_of(workshop, symbol.declaration)
    return Named(label, typed.expression, absences(typed), symbol.sort == "parameter")


def _reading(workshop: Workshop, declaration: Declaration) -> Reading:
    reading = lower_reading(workshop, declaration)
    if declaration.path not in workshop.context.used and not workshop.findings.errors:
        said = say("nothing-uses-reading", reading=declaration.name)
        _unused(workshop, declaration, said, say("delete-or-ask-for-it"))
    return reading


def _check_used(workshop: Workshop, parameter: Symbol) -> None:
    """Report a parameter that nothing asks for, not even a bound, a weight or a limit."""
    if parameter.path not in workshop.context.used and not workshop.findings.errors:
        said = say("nothing-uses-parameter", parameter=parameter.declaration.name)
        _unused(workshop, parameter.declaration, said, say("delete-or-ask-for-parameter"))


def _unused(workshop: Workshop, declaration: Declaration, said: Message, advice: Message) -> None:
    workshop.findings.add("W0601", declaration.name_span, said, advice)


def _functions(workshop: Workshop, symbols: list[Symbol]) -> list[Function]:
    """Functions as they are used; those of single values are checked even where nothing uses them."""
    context = workshop.context
    for symbol in symbols:
        line = symbol.declaration.line
        if symbol.sort != "function" or not isinstance(line, tree.FunctionOf):
            continue
        if not takes_rows(symbol):
            function_value(context, symbol, {})
        if symbol.path not in context.used:
            said = say("nothing-uses-function", function=symbol.declaration.name)
            _unused(workshop, symbol.declaration, said, say("delete-or-call-it"))
    return [
        Function(label_of(workshop, symbol.declaration, path), parameters, typed.expression)
        for path, (symbol, typed, parameters) in sorted(context.instances.items())
    ]
