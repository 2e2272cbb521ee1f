"""Blocks: how their members make a score, and what is done to it afterwards."""

from gmpy2 import mpq

from dsl.diagnostics.message import say
from dsl.elaborate.context import Env
from dsl.lower.choices import choice_of
from dsl.lower.clauses import applies_of, constant, kinds_of, roundings_of, share_of
from dsl.lower.intervals import constant_interval
from dsl.lower.labels import label_of
from dsl.lower.measures import (
    lower_adjustment,
    lower_cap,
    lower_criterion,
    lower_result,
    score_expression,
)
from dsl.lower.workshop import Workshop
from dsl.outline.outline import Declaration
from dsl.syntax import tree
from engine.graph.cohort import Choice
from engine.graph.expression import Expression
from engine.graph.methodology import Block, Combination, Criterion, Inapplicable, InapplicableRule, Member

_WAYS = ("takes the lowest member", "takes the highest member", "score")


def lower_member(workshop: Workshop, declaration: Declaration) -> Member:
    """A criterion or a block."""
    return (
        lower_block(workshop, declaration)
        if declaration.word == "block"
        else lower_criterion(workshop, declaration)
    )


def lower_block(workshop: Workshop, declaration: Declaration) -> Block:
    """A block with all that it contains."""
    line = declaration.line
    env = Env(declaration.path)
    written = line.weight if isinstance(line, tree.MemberOf) else None
    weight = share_of(workshop, declaration, say("weight-of-block"), written)
    bottom, top = _scale(workshop, declaration, env)
    members = tuple(lower_member(workshop, part) for part in declaration.all("criterion", "block"))
    applies, known = applies_of(workshop, declaration, env)
    combination, formula = _combination(workshop, declaration, members, env.knowing(known))
    inapplicables = _inapplicables(workshop, declaration, members)
    inapplicable = inapplicables.otherwise if inapplicables is not None else None
    rounding, roundings = roundings_of(workshop, declaration, env)
    floor, ceiling = _limits(workshop, declaration, env)
    caps = (lower_cap(workshop, part) for part in declaration.all("cap"))
    results = (lower_result(workshop, part) for part in declaration.all("result"))
    return Block(
        label=label_of(workshop, declaration),
        bottom=bottom,
        top=top,
        combination=combination,
        members=members,
        weight=weight,
        kinds=kinds_of(workshop, declaration),
        applies=applies,
        formula=formula,
        inapplicable=inapplicable.way if inapplicable is not None else None,
        receivers=inapplicable.receivers if inapplicable is not None else (),
        least=_least(workshop, declaration, members),
        runs=_runs(workshop, declaration, members),
        adjustments=tuple(lower_adjustment(workshop, part) for part in declaration.all("penalty", "bonus")),
        caps=tuple(cap for cap in caps if cap is not None),
        floor=floor,
        ceiling=ceiling,
        rounding=rounding,
        results=tuple(result for result in results if result is not None),
        inapplicables=inapplicables if inapplicables is not None and inapplicables.cases else None,
        roundings=roundings,
    )


def _scale(workshop: Workshop, declaration: Declaration, env: Env) -> tuple[mpq, mpq]:
    found = _stated_scale(workshop, declaration, env)
    if found is None:
        workshop.unsummed.add(declaration.path)
    return found or (mpq(0), mpq(100))


def _stated_scale(workshop: Workshop, declaration: Declaration, env: Env) -> tuple[mpq, mpq] | None:
    clause = declaration.one("scale")
    if clause is None or not isinstance(clause.line, tree.Scale):
        if not declaration.broken:
            workshop.findings.add(
                "E0201",
                declaration.name_span,
                say("block-without-scale", block=declaration.name),
                say("write-this", text="scale from 0 to 100"),
            )
        return None
    interval = constant_interval(workshop.context, clause.line.interval, env)
    if interval is None:
        return None
    if interval.lower is None or interval.upper is None or interval.lower_strict or interval.upper_strict:
        workshop.findings.add(
            "E0205", clause.span, say("scale-has-two-ends"), say("write-this", text="scale from 0 to 100")
        )
        return None
    return interval.lower, interval.upper


def _combination(
    workshop: Workshop, declaration: Declaration, members: tuple[Member, ...], env: Env
) -> tuple[Combination, Expression | None]:
    ways = [part for word in _WAYS for part in declaration.all(word)]
    for further in ways[1:]:
        workshop.findings.add(
            "E0202",
            further.span,
            say("score-in-two-ways", block=declaration.name),
            say("keep-one-way"),
        )
    if ways and ways[0].word == "score":
        clause = ways[0]
        return Combination.formula, score_expression(workshop, declaration, clause, env)
    if ways:
        lowest = ways[0].word == "takes the lowest member"
        return Combination.lowest if lowest else Combination.highest, None
    if not members and not declaration.broken:
        said = say("block-without-members", block=declaration.name)
        workshop.findings.add("E0201", declaration.name_span, said)
    worths = any(isinstance(member, Criterion) and member.worth is not None for member in members)
    return Combination.sum if worths else Combination.average, None


def _member_named(
    workshop: Workshop, declaration: Declaration, members: tuple[Member, ...], word: tree.Word
) -> str | None:
    names = {member.label.name: member.label.id for member in members}
    if word.text in names:
        return names[word.text]
    workshop.findings.unknown(
        "E0301",
        word.text,
        word.span,
        say("no-such-member-of-block", block=declaration.name, name=word.text),
        names,
    )
    return None


def _inapplicables(
    workshop: Workshop, declaration: Declaration, members: tuple[Member, ...]
) -> Choice[InapplicableRule] | None:
    lines = [
        (part, part.line)
        for part in declaration.all("inapplicable members")
        if isinstance(part.line, tree.InapplicableLine)
    ]
    return choice_of(
        workshop,
        [(part, line.guard, _inapplicable(workshop, declaration, members, line)) for part, line in lines],
    )


def _inapplicable(
    workshop: Workshop, declaration: Declaration, members: tuple[Member, ...], line: tree.InapplicableLine
) -> InapplicableRule:
    found = [_member_named(workshop, declaration, members, word) for word in line.names]
    return InapplicableRule(Inapplicable(line.way), tuple(one for one in found if one is not None))


def _least(workshop: Workshop, declaration: Declaration, members: tuple[Member, ...]) -> int:
    clause = declaration.one("needs at least")
    if clause is None or not isinstance(clause.line, tree.Least):
        return 1
    count = clause.line.count.value
    if count.denominator != 1 or not 1 <= count <= max(len(members), 1):
        workshop.findings.add(
            "E0206",
            clause.line.count.span,
            say("least-number-of-members", members=len(members)),
        )
        return 1
    return int(count)


def _runs(
    workshop: Workshop, declaration: Declaration, members: tuple[Member, ...]
) -> tuple[tuple[str, ...], ...]:
    clause = declaration.one("takes the best of")
    if clause is None:
        return ()
    runs: list[tuple[str, ...]] = []
    everything = [member.label.id for member in members]
    for part in clause.all("run"):
        if not isinstance(part.line, tree.Run):
            continue
        found = [_member_named(workshop, declaration, members, word) for word in part.line.names]
        named = {member for member in found if member is not None}
        run = tuple(member for member in everything if (member in named) is part.line.only)
        if not run:
            workshop.findings.add("E0206", part.span, say("run-without-members"))
        runs.append(run)
    if len(runs) < 2 and not clause.broken:
        workshop.findings.add("E0201", clause.span, say("too-few-runs"), say("write-each-run-on-its-line"))
    return tuple(runs)


def _limits(workshop: Workshop, declaration: Declaration, env: Env) -> tuple[mpq | None, mpq | None]:
    floor = _never(workshop, declaration, "never below", env)
    ceiling = _never(workshop, declaration, "never above", env)
    if floor is not None and ceiling is not None and floor > ceiling:
        clause = declaration.one("never above") or declaration
        workshop.findings.add("E0202", clause.span, say("below-never-below"), say("correct-one-of-them"))
    return floor, ceiling


def _never(workshop: Workshop, declaration: Declaration, word: str, env: Env) -> mpq | None:
    clause = declaration.one(word)
    if clause is None or not isinstance(clause.line, tree.NeverLine):
        return None
    return constant(workshop, clause.line.limit, env, say("what-follows", word=word))
