"""Scales of named ranges."""

from dsl.diagnostics.diagnostic import Related
from dsl.diagnostics.message import Message, say
from dsl.diagnostics.numerals import numeral
from dsl.elaborate.context import Env
from dsl.lower.intervals import constant_interval, overlapping, shared_value
from dsl.lower.labels import label_of
from dsl.lower.workshop import Workshop
from dsl.outline.outline import Declaration
from dsl.syntax import tree
from engine.graph.declaration import Band, Bands


def lower_bands(workshop: Workshop, declaration: Declaration) -> Bands:
    """A scale of bands, none of which share a value."""
    env = Env(declaration.path.rpartition(".")[0])
    bands: list[Band] = []
    for part in declaration.all("band"):
        if not isinstance(part.line, tree.BandLine):
            continue
        interval = constant_interval(workshop.context, part.line.interval, env)
        if interval is not None:
            bands.append(Band(part.line.name.text, interval, part.line.name.span))
    if not bands and not declaration.broken and not declaration.all("band"):
        said = say("scale-without-bands", scale=declaration.name)
        workshop.findings.add("E0201", declaration.name_span, said)
    names: dict[str, Band] = {}
    for band in bands:
        if names.setdefault(band.name, band) is not band:
            _report(workshop, "E0302", names[band.name], band, say("two-bands-of-a-name", name=band.name))
    bare = _without_percent(declaration)
    for one, other in overlapping([(band.interval,) for band in bands]):
        value = shared_value(bands[one].interval, bands[other].interval)
        said = say("bands-overlap", one=bands[one].name, other=bands[other].name, value=numeral(value))
        if (bands[one].name in bare) is not (bands[other].name in bare):
            first, last = (one, other) if bands[other].name in bare else (other, one)
            advice = say("band-lacks-percent", number=bare[bands[last].name])
            _report(workshop, "E0702", bands[first], bands[last], said, advice)
        else:
            _report(workshop, "E0702", bands[one], bands[other], said, say("end-where-the-other-begins"))
    return Bands(label_of(workshop, declaration), tuple(bands))


def _without_percent(declaration: Declaration) -> dict[str, str]:
    """Of bands whose ends are partly written in percent those with an end that is not, and that end."""
    ends = [
        (part.line.name.text, limit.value)
        for part in declaration.all("band")
        if isinstance(part.line, tree.BandLine)
        for limit in (part.line.interval.lower, part.line.interval.upper)
        if limit is not None and isinstance(limit.value, tree.Number) and limit.value.value != 0
    ]
    if not any(end.percent for _, end in ends):
        return {}
    return {name: numeral(end.value) for name, end in ends if not end.percent}


def _report(
    workshop: Workshop, code: str, one: Band, other: Band, said: Message, advice: Message | None = None
) -> None:
    if one.span is not None and other.span is not None:
        related = [Related(one.span, say("is-given-here", name=one.name))]
        workshop.findings.add(code, other.span, said, advice, related)
