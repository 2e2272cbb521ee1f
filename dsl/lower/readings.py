"""Readings: open questions of the law, with the ways to answer them."""

from dsl.diagnostics.diagnostic import Related
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
                f"the option `{part.name}` is declared twice",
                "keep one of them",
                [Related(earlier.name_span, "it is declared here")],
            )
        elif isinstance(part.line, tree.OptionOf) and part.line.default:
            defaults.append(part)
    if len(options) < 2 and not declaration.broken:
        findings.add(
            "E0201",
            declaration.name_span,
            f"the reading `{declaration.name}` leaves no choice: it has fewer than two options",
            "write `option …` for each way to read the law",
        )
    if not defaults and not declaration.broken:
        findings.add(
            "E0201",
            declaration.name_span,
            f"the reading `{declaration.name}` does not say which option is taken by default",
            "write `, by default` behind one of them",
        )
    for further in defaults[1:]:
        findings.add(
            "E0202",
            further.span,
            f"the reading `{declaration.name}` has two defaults",
            "keep one of them",
            [Related(defaults[0].span, "this one is taken by default too")],
        )
    return Reading(
        label_of(workshop, declaration),
        tuple(Option(label_of(workshop, part)) for part in options.values()),
        defaults[0].name if defaults else "",
    )
