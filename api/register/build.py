"""The register of a methodology, from its graph alone."""

from collections.abc import Iterable

from api.labels import by_language, cited
from api.place import Place, place_of
from api.register.declared import Declared, declared_in
from api.register.models import AssumedAt, AssumptionEntry, OptionEntry, ReadingEntry, Register, Where
from engine.graph.cohort import Reading
from engine.graph.label import Assumption
from engine.graph.methodology import Methodology
from engine.graph.span import Span


def register_of(methodology: Methodology, digest: str) -> Register:
    """All assumptions with every place that makes them, all readings with every place that asks for them."""
    declared = declared_in(methodology)
    return Register(
        methodology=methodology.id,
        digest=digest,
        assumptions=_assumptions(declared),
        readings=[_reading(reading, declared) for reading in methodology.readings],
    )


def _assumptions(declared: Iterable[Declared]) -> list[AssumptionEntry]:
    """Equal assumptions are one: their places in the files do not count when they are compared."""
    places: dict[Assumption, list[AssumedAt]] = {}
    for each in declared:
        for assumption in each.label.assumes:
            place = AssumedAt(
                what=each.what,
                declaration=each.label.id,
                place=_place(assumption.span or each.label.span),
                cites=cited(each.label),
            )
            places.setdefault(assumption, []).append(place)
    return [
        AssumptionEntry(
            id=assumption.id,
            texts=by_language(assumption.texts),
            reconstructed=assumption.reconstructed,
            places=places[assumption],
        )
        for assumption in sorted(places, key=lambda each: (each.id, each.reconstructed, each.texts))
    ]


def _reading(reading: Reading, declared: Iterable[Declared]) -> ReadingEntry:
    label = reading.label
    return ReadingEntry(
        name=label.name,
        titles=by_language(label.titles),
        notes=by_language(label.notes),
        default=reading.default,
        options=[
            OptionEntry(
                name=option.label.name,
                titles=by_language(option.label.titles),
                reason=by_language(option.label.notes),
                cites=cited(option.label),
            )
            for option in reading.options
        ],
        cites=cited(label),
        place=_place(label.span),
        used_by=[
            Where(what=each.what, declaration=each.label.id, place=_place(each.label.span))
            for each in declared
            if label.id in each.names
        ],
    )


def _place(span: Span | None) -> Place | None:
    return None if span is None else place_of(span)
