"""Whatever states a rule says where it comes from: a paragraph of a source, or an assumption."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from dsl.diagnostics.diagnostic import Findings
from dsl.diagnostics.message import say
from engine.graph.declaration import Rows
from engine.graph.label import Citation, Label
from engine.graph.methodology import Block, Methodology

UNFOUNDED, UNCITED, UNCARRIED, UNLISTED = "W0611", "W0612", "W0613", "W0614"


_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "appeal.filing": "filed within",
        "appeal.answering": "answered within",
        "appeal.documents": "needs documents",
    }
)
"""Clauses that have no name of their own."""


def check_law(methodology: Methodology, findings: Findings) -> None:
    """Report rules without a citation and without an assumption, and what nothing cites.

    A reading is one of a provision, which it cites.

    A methodology that names no sources is not held to that.
    """
    if not methodology.sources:
        return
    _check_grounds(methodology, findings)
    by_rules = [citation for label in labels_of(methodology) for citation in label.cites]
    places = {(citation.source, citation.at) for citation in by_rules}
    cited = {citation.source for citation in (*methodology.cites, *by_rules)}
    for source in methodology.sources:
        if source.id not in cited and source.span is not None:
            said = say("nothing-cites-source", source=source.id)
            findings.add(UNCITED, source.span, said, say("cite-or-delete-source"))
        for provision in source.provisions:
            if (source.id, provision.at) not in places and provision.span is not None:
                said = say("nothing-cites-provision", source=source.id, at=provision.at)
                findings.add(UNCARRIED, provision.span, said, say("cite-provision"))
    _check_listed(methodology, by_rules, findings)


def _check_listed(methodology: Methodology, citations: list[Citation], findings: Findings) -> None:
    """Report citations of what a source that lists its provisions does not list."""
    provisions = {source.id: [each.at for each in source.provisions] for source in methodology.sources}
    for citation in citations:
        known = provisions.get(citation.source, [])
        if known and citation.at not in known and citation.span is not None:
            said = say("provision-not-listed", source=citation.source, at=citation.at)
            findings.unknown(UNLISTED, citation.at, citation.span, said, known, say("list-provision"))


def _check_grounds(methodology: Methodology, findings: Findings) -> None:
    for label in founded(methodology):
        if not label.cites and not label.assumes and label.span is not None:
            said = say("nothing-says-whence", name=_WORDS.get(label.id, label.name))
            findings.add(UNFOUNDED, label.span, said, say("cite-or-assume"))
    for reading in methodology.readings:
        if not reading.label.cites and reading.label.span is not None:
            said = say("reading-of-nothing", name=reading.label.name)
            findings.add(UNFOUNDED, reading.label.span, said, say("cite-what-is-read"))


def founded(methodology: Methodology) -> Iterator[Label]:
    """The declarations that state a rule. Inputs and named values belong to the rules that use them."""
    for member, _ in methodology.walk():
        yield member.label
        if isinstance(member, Block):
            yield from (each.label for each in member.adjustments)
            yield from (each.label for each in member.caps)
            yield from (each.label for each in member.results)
    yield from (each.label for each in methodology.results)
    yield from (each.label for each in methodology.named if each.parameter)
    yield from (each.label for each in methodology.functions)
    yield from (each.label for each in methodology.tables)
    yield from (each.label for each in methodology.bands)
    for rows in methodology.inputs:
        if isinstance(rows, Rows):
            yield from (each.label for each in rows.derived)
    yield from (each.label for each in methodology.ratings)
    yield from (each.label for each in methodology.flags)
    if methodology.succession is not None:
        yield methodology.succession.label
        yield from (each.label for each in methodology.succession.windows)
    appeals = methodology.appeals
    if appeals is not None:
        yield appeals.label
        limits = (appeals.filing, appeals.answering)
        yield from (each.label for each in limits if each is not None)
        if appeals.documents is not None:
            yield appeals.documents


def labels_of(methodology: Methodology) -> Iterator[Label]:
    """All labels that can carry a citation."""
    yield from founded(methodology)
    yield from (each.label for each in methodology.readings)
    yield from (each.label for each in methodology.inputs)
    yield from (each.label for each in methodology.named)
    for rows in methodology.inputs:
        if isinstance(rows, Rows):
            yield from (each.label for each in rows.columns)
    for reading in methodology.readings:
        yield from (option.label for option in reading.options)
    yield from (body.label for body in methodology.bodies or ())
