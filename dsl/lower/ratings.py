"""Ratings: who is in them, by which score, in which order."""

from dsl.diagnostics.diagnostic import Related
from dsl.diagnostics.message import Message, say
from dsl.elaborate.context import BROKEN, Env
from dsl.elaborate.values import value_of_definition
from dsl.lower.choices import choice_of, switch
from dsl.lower.clauses import applies_of, kinds_of, roundings_of
from dsl.lower.labels import label_of
from dsl.lower.measures import score_in_points
from dsl.lower.settled import through
from dsl.lower.workshop import Workshop
from dsl.outline.outline import Declaration
from dsl.syntax import tree
from engine.graph.cohort import Choice, Rating, TieKey, TieKeyKind, Ties, TieWay
from engine.graph.expression import Expression, ScoreOf


def lower_rating(workshop: Workshop, declaration: Declaration) -> Rating:
    """A rating."""
    env = Env(declaration.path)
    applies, known = applies_of(workshop, declaration, env)
    rounding, roundings = roundings_of(workshop, declaration, env)
    ties = choice_of(
        workshop,
        [
            (part, part.line.guard, _ties(workshop, part, part.line))
            for part in declaration.all("equal scores")
            if isinstance(part.line, tree.TiesLine)
        ],
    )
    if ties is None and not declaration.all("equal scores"):
        said = say("rating-without-ties", rating=declaration.name)
        _lacking(workshop, declaration, said, say("write-equal-scores"))
    return Rating(
        label=label_of(workshop, declaration, declaration.name),
        score=_score(workshop, declaration, env.knowing(known)),
        kinds=kinds_of(workshop, declaration),
        needs=_needs(workshop, declaration),
        applies=applies,
        apart=_apart(workshop, declaration),
        highest_first=_highest_first(workshop, declaration),
        unrounded=switch(workshop, declaration, "places follow the unrounded score"),
        ties=ties or Choice((), Ties(TieWay.best)),
        rounding=rounding,
        roundings=roundings,
    )


def _lacking(workshop: Workshop, declaration: Declaration, said: Message, advice: Message) -> None:
    if not declaration.broken:
        workshop.findings.add("E0201", declaration.name_span, said, advice)


def _score(workshop: Workshop, declaration: Declaration, env: Env) -> Expression:
    """The score: what it needs may be absent, then a body has no place."""
    clause = declaration.one("score")
    if clause is None or not isinstance(clause.line, tree.Defined):
        said = say("rating-without-score", rating=declaration.name)
        _lacking(workshop, declaration, said, say("write-this", text="score = …"))
        return BROKEN.expression
    named = Declaration(
        clause.word, clause.line, f"{declaration.path}.score", clause.span, clause.parts, clause.broken
    )
    typed = value_of_definition(workshop.context, named, clause.line.value, env)
    role = say("score-of", name=declaration.name)
    if score_in_points(workshop, typed, clause.line.value.span, role):
        _check_score(workshop, declaration, clause, typed.expression)
    return typed.expression


def _check_score(
    workshop: Workshop, declaration: Declaration, clause: Declaration, score: Expression
) -> None:
    """Report a score that rests on none of a block or criterion."""
    if not any(isinstance(part, ScoreOf) for part in through(workshop.context, score)):
        workshop.findings.add(
            "E0201",
            clause.span,
            say("rating-by-no-score", rating=declaration.name),
            say("write-score-of"),
        )


def _needs(workshop: Workshop, declaration: Declaration) -> Choice[tuple[str, ...]]:
    found = choice_of(
        workshop,
        [
            (part, part.line.guard, members_named(workshop, part.line.names))
            for part in declaration.all("bodies assessed on")
            if isinstance(part.line, tree.AssessedOn)
        ],
    )
    return found or Choice((), ())


def members_named(workshop: Workshop, words: tuple[tree.Word, ...]) -> tuple[str, ...]:
    """The paths of the blocks and criteria that a line names, in the order of the alphabet."""
    symbols = workshop.context.symbols
    found: set[str] = set()
    for word in words:
        symbol = symbols.measure("", word.text)
        if symbol is not None and symbol.sort in ("block", "criterion"):
            found.add(symbol.path)
            continue
        workshop.findings.unknown(
            "E0301",
            word.text,
            word.span,
            say("no-such-outermost-member", name=word.text),
            (
                path
                for path, one in symbols.measures.items()
                if one.sort in ("block", "criterion") and "." not in path
            ),
        )
    return tuple(sorted(found))


def _apart(workshop: Workshop, declaration: Declaration) -> Choice[bool]:
    clause = declaration.one("separate for each kind")
    if clause is not None and not workshop.context.kinds:
        workshop.findings.add(
            "E0202",
            clause.span,
            say("no-kinds"),
            say("delete-or-declare-kinds"),
        )
    return switch(workshop, declaration, "separate for each kind")


def _highest_first(workshop: Workshop, declaration: Declaration) -> bool:
    highest, lowest = declaration.one("highest score first"), declaration.one("lowest score first")
    if highest is None and lowest is None:
        said = say("rating-without-best-end", rating=declaration.name)
        _lacking(workshop, declaration, said, say("write-highest-or-lowest"))
    if highest is not None and lowest is not None:
        workshop.findings.add("E0202", lowest.span, say("two-best-ends"), say("keep-one-of-the-lines"))
    return lowest is None


def _ties(workshop: Workshop, clause: Declaration, line: tree.TiesLine) -> Ties:
    way = TieWay(line.way)
    keys = tie_keys(workshop, clause, Env(clause.path))
    if way is TieWay.broken and not clause.all("by") and not clause.broken:
        workshop.findings.add(
            "E0201",
            clause.span,
            say("told-apart-by-nothing-said"),
            say("write-a-key-below"),
        )
    if way is not TieWay.broken and keys:
        workshop.findings.add(
            "E0202",
            clause.all("by")[0].span,
            say("keys-of-a-shared-place"),
            say("delete-or-tell-apart"),
        )
    return Ties(way, keys)


def tie_keys(workshop: Workshop, clause: Declaration, env: Env) -> tuple[TieKey, ...]:
    """The keys in the body of a line, in their order."""
    keys: dict[TieKey, Declaration] = {}
    for part in clause.all("by"):
        line = part.line
        if not isinstance(line, tree.TieKeyLine):
            continue
        value = None
        if line.value is not None:
            typed = workshop.context.number(line.value, env, say("what-tells-bodies-apart"))
            if typed.broken:
                continue
            value = typed.expression
        key = TieKey(TieKeyKind(line.kind), line.descending, value, part.span)
        for earlier, above in keys.items():
            if (earlier.kind, earlier.value) == (key.kind, key.value) or earlier.kind is TieKeyKind.body_id:
                _undeciding(workshop, part, above, earlier.kind is TieKeyKind.body_id)
                break
        keys.setdefault(key, part)
    return tuple(keys)


def _undeciding(workshop: Workshop, part: Declaration, above: Declaration, by_id: bool) -> None:
    """Report a key that meets no bodies that an earlier one left equal."""
    said = say("key-below-body-id") if by_id else say("key-said-above-already")
    workshop.findings.add(
        "E0504", part.span, said, say("delete-the-line"), [Related(above.span, say("this-key-decides"))]
    )
