"""Readings: open questions of the law, with the ways to answer them."""

from dsl.diagnostics.diagnostic import Related
from dsl.diagnostics.message import say
from dsl.lower.labels import label_of
from dsl.lower.workshop import Workshop
from dsl.outline.outline import Declaration
from dsl.syntax import tree
from engine.graph.cohort import Option, Reading


def lower_reading(workshop: Workshop, declaration: Declaration) -> Reading:
    """A reading with its options, one of which is taken by default."""
    findings = workshop.findings
    options: dict[str, Declaration] = {}
    defaults: list[Declaration] = []
    for part in declaration.all("option"):
        earlier = options.setdefault(part.name, part)
        if earlier is not part:
            findings.add(
                "E0302",
                part.name_span,
                say("option-declared-twice", option=part.name),
                say("keep-one"),
                [Related(earlier.name_span, say("it-is-declared-here"))],
            )
        elif isinstance(part.line, tree.OptionOf) and part.line.default:
            defaults.append(part)
    if len(options) < 2 and not declaration.broken:
        findings.add(
            "E0201",
            declaration.name_span,
            say("reading-without-choice", reading=declaration.name),
            say("write-options"),
        )
    if not defaults and not declaration.broken:
        findings.add(
            "E0201",
            declaration.name_span,
            say("reading-without-default", reading=declaration.name),
            say("write-by-default"),
        )
    for further in defaults[1:]:
        findings.add(
            "E0202",
            further.span,
            say("two-defaults", reading=declaration.name),
            say("keep-one"),
            [Related(defaults[0].span, say("default-here-too"))],
        )
    return Reading(
        label_of(workshop, declaration),
        tuple(Option(label_of(workshop, part)) for part in options.values()),
        defaults[0].name if defaults else "",
    )
