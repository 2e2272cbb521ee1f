"""Appeals: what objections are considered, and in which time."""

from dsl.diagnostics.message import say
from dsl.lower.labels import label_of
from dsl.lower.outermost import outermost_blocks
from dsl.lower.workshop import Workshop
from dsl.outline.outline import Declaration
from dsl.syntax import tree
from engine.graph.cohort import Appeals, TimeLimit

MOST_DAYS = 366


def lower_appeals(workshop: Workshop, declaration: Declaration) -> Appeals:
    """The rules of appeals."""
    documents = declaration.one("needs documents")
    return Appeals(
        label=label_of(workshop, declaration),
        blocks=_blocks(workshop, declaration),
        documents=label_of(workshop, documents, "appeal.documents") if documents is not None else None,
        filing=_limit(workshop, declaration, "filed within", "appeal.filing"),
        answering=_limit(workshop, declaration, "answered within", "appeal.answering"),
    )


def _blocks(workshop: Workshop, declaration: Declaration) -> tuple[str, ...]:
    known = outermost_blocks(workshop)
    clause = declaration.one("against")
    if clause is None or not isinstance(clause.line, tree.NamesLine):
        return tuple(sorted(known))
    for word in clause.line.names:
        if word.text not in known:
            workshop.findings.unknown(
                "E0301",
                word.text,
                word.span,
                say("no-such-outermost-block", name=word.text),
                known,
                say("objections-are-against-blocks"),
            )
    return tuple(sorted({word.text for word in clause.line.names} & set(known)))


def _limit(workshop: Workshop, declaration: Declaration, word: str, id_: str) -> TimeLimit | None:
    clause = declaration.one(word)
    if clause is None or not isinstance(clause.line, tree.TimeLimitLine):
        return None
    line = clause.line
    if line.working and workshop.manifest.calendar is None:
        workshop.findings.add(
            "E0201",
            clause.span,
            say("working-days-without-calendar"),
            say("write-calendar"),
        )
    days = line.days.value
    if days.denominator != 1 or not 1 <= days <= MOST_DAYS:
        workshop.findings.add("E0206", line.days.span, say("days-of-a-time-limit", most=MOST_DAYS))
        return None
    return TimeLimit(label_of(workshop, clause, id_), int(days), line.working)
