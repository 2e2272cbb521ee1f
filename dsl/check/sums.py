"""Worths sum to the top of the scale; weights sum to 100 %."""

from collections.abc import Iterator, Sequence

from gmpy2 import mpq

from dsl.diagnostics.diagnostic import Findings, Related
from dsl.outline.outline import Declaration
from engine.graph.methodology import Block, Combination, Criterion, Member, Methodology
from engine.graph.span import Span


def check_sums(methodology: Methodology, root: Declaration, unsummed: set[str], findings: Findings) -> None:
    """Report members whose worths or weights contradict each other or do not sum up.

    `unsummed` are blocks of which that cannot be said, since a worth, a weight or the scale was reported.
    """
    broken = unsummed | {part.path for part in root.walk() if part.broken and part.word in ("block", "file")}
    blocks = [member for member, _ in methodology.walk() if isinstance(member, Block)]
    for block in blocks:
        if block.label.id not in broken:
            _check_block(block, findings)
    weighted = [
        member for member in methodology.members if isinstance(member, Block) and member.weight is not None
    ]
    if "" not in broken and weighted:
        _check_weights("the methodology", weighted, findings)
    for member in methodology.members:
        if "" not in broken and isinstance(member, Block) and weighted and member.weight is None:
            _lacking(member, "weight", findings)
        if isinstance(member, Criterion) and (member.worth is not None or member.weight is not None):
            findings.add(
                "E0202", _span(member), "only a criterion inside a block has a worth or a weight", "delete it"
            )


def _check_block(block: Block, findings: Findings) -> None:
    members = block.members
    if not members:
        return
    if block.combination in (Combination.lowest, Combination.highest):
        for member in members:
            if member.weight is not None or (isinstance(member, Criterion) and member.worth is not None):
                findings.add(
                    "E0202",
                    _span(member),
                    f"`{member.label.name}` has a share, and block {block.label.name} takes its "
                    f"{block.combination.value} member",
                    "delete the worth or the weight",
                )
    if block.combination is Combination.sum and block.bottom != 0:
        findings.add(
            "E0202",
            block.label.span or _span(members[0]),
            f"the points of block {block.label.name} start at 0, and its scale at {_text(block.bottom)}",
            "write a scale from 0, weights instead of worths, or a score of its own",
        )
    if block.combination is Combination.sum:
        for member in members:
            if isinstance(member, Block) or member.worth is None:
                _lacking(member, "worth", findings)
        criteria = [
            member for member in members if isinstance(member, Criterion) and member.worth is not None
        ]
        if len(criteria) == len(members):
            _check_worths(block, criteria, findings)
    elif block.combination is Combination.average:
        for member in members:
            if member.weight is None:
                _lacking(member, "weight", findings)
        if all(member.weight is not None for member in members):
            _check_weights(f"block {block.label.name}", members, findings)


def _check_worths(block: Block, criteria: Sequence[Criterion], findings: Findings) -> None:
    total = sum((criterion.worth or mpq(0) for criterion in criteria), mpq(0))
    if total != block.top:
        parts = " + ".join(f"{one.label.name} {_text(one.worth or mpq(0))}" for one in criteria)
        findings.add(
            "E0203",
            _span(criteria[0]),
            f"the points of block {block.label.name} sum to {_text(total)}, not {_text(block.top)}: {parts}",
            "the worths of a block sum to the top of its scale",
            list(_related(criteria[1:], "a further part of the sum")),
        )


def _check_weights(where: str, members: Sequence[Member], findings: Findings) -> None:
    total = sum((member.weight or mpq(0) for member in members), mpq(0))
    if total != 1:
        parts = " + ".join(f"{one.label.name} {_text((one.weight or mpq(0)) * 100)} %" for one in members)
        findings.add(
            "E0203",
            _span(members[0]),
            f"the weights of {where} sum to {_text(total * 100)} %, not 100 %: {parts}",
            "weights sum to 100 %",
            list(_related(members[1:], "a further part of the sum")),
        )


def _lacking(member: Member, share: str, findings: Findings) -> None:
    if isinstance(member, Block) and share == "worth":
        findings.add(
            "E0202",
            _span(member),
            f"the block `{member.label.name}` stands beside criteria that have a worth, and a block has none",
            "give all of them a weight instead",
        )
        return
    findings.add(
        "E0202",
        _span(member),
        f"`{member.label.name}` has no {share}, unlike what stands beside it",
        f"write `, {share} …` behind its name: all members of a block have a worth, or all have a weight",
    )


def _related(members: Sequence[Member], message: str) -> Iterator[Related]:
    for member in members:
        if member.label.span is not None:
            yield Related(member.label.span, message)


def _span(member: Member) -> Span:
    return member.label.span or Span("", 1, 1, 1, 1)


def _text(number: mpq) -> str:
    """A number in a sentence: a whole number, a short decimal, or a fraction."""
    for decimals in range(7):
        scaled = number * 10**decimals
        if scaled.denominator == 1:
            digits = str(abs(scaled.numerator)).rjust(decimals + 1, "0")
            sign = "-" if number < 0 else ""
            return sign + (f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits)
    return str(number)
