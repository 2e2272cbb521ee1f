"""Scales of named ranges."""

from itertools import combinations

from dsl.diagnostics.diagnostic import Related
from dsl.elaborate.context import Env
from dsl.lower.intervals import constant_interval, overlap
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
        workshop.findings.add("E0201", declaration.name_span, f"the scale `{declaration.name}` has no bands")
    for one, other in combinations(bands, 2):
        _apart(workshop, one, other)
    return Bands(label_of(workshop, declaration), tuple(bands))


def _apart(workshop: Workshop, one: Band, other: Band) -> None:
    if one.span is None or other.span is None:
        return
    related = [Related(one.span, f"`{one.name}` is given here")]
    if one.name == other.name:
        workshop.findings.add("E0302", other.span, f"two bands are called `{one.name}`", None, related)
    elif overlap(one.interval, other.interval):
        workshop.findings.add(
            "E0702",
            other.span,
            f"the bands `{one.name}` and `{other.name}` overlap",
            "end one where the other begins: `to below` leaves the end out",
            related,
        )
