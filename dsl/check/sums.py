"""Worths sum to the top of the scale; weights sum to 100 %."""

from collections.abc import Iterator, Sequence

from gmpy2 import mpq

from dsl.diagnostics.diagnostic import Findings, Related
from dsl.diagnostics.message import Message, say
from dsl.diagnostics.numerals import numeral
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
        _check_weights(None, weighted, findings)
    for member in methodology.members:
        if "" not in broken and isinstance(member, Block) and weighted and member.weight is None:
            _lacking_weight(member, findings)
        if isinstance(member, Criterion) and (member.worth is not None or member.weight is not None):
            findings.add("E0202", _span(member), say("share-outside-blocks"), say("delete-it"))


def _check_block(block: Block, findings: Findings) -> None:
    members = block.members
    if not members:
        return
    if block.combination in (Combination.lowest, Combination.highest):
        of_lowest = block.combination is Combination.lowest
        for member in members:
            if member.weight is not None or (isinstance(member, Criterion) and member.worth is not None):
                name, around = member.label.name, block.label.name
                findings.add(
                    "E0202",
                    _span(member),
                    say("share-beside-lowest", member=name, block=around)
                    if of_lowest
                    else say("share-beside-highest", member=name, block=around),
                    say("delete-the-share"),
                )
    if block.combination is Combination.sum and block.bottom != 0:
        findings.add(
            "E0202",
            block.label.span or _span(members[0]),
            say("points-start-at-zero", block=block.label.name, bottom=numeral(block.bottom)),
            say("scale-from-zero"),
        )
    if block.combination is Combination.sum:
        for member in members:
            if isinstance(member, Block) or member.worth is None:
                _lacking_worth(member, findings)
        criteria = [
            member for member in members if isinstance(member, Criterion) and member.worth is not None
        ]
        if len(criteria) == len(members):
            _check_worths(block, criteria, findings)
    elif block.combination is Combination.average:
        for member in members:
            if member.weight is None:
                _lacking_weight(member, findings)
        if all(member.weight is not None for member in members):
            _check_weights(block, members, findings)


def _check_worths(block: Block, criteria: Sequence[Criterion], findings: Findings) -> None:
    total = sum((criterion.worth or mpq(0) for criterion in criteria), mpq(0))
    if total != block.top:
        parts = " + ".join(f"{one.label.name} {numeral(one.worth or mpq(0))}" for one in criteria)
        findings.add(
            "E0203",
            _span(criteria[0]),
            say(
                "points-do-not-sum",
                block=block.label.name,
                total=numeral(total),
                top=numeral(block.top),
                parts=parts,
            ),
            say("worths-sum-to-the-top"),
            list(_related(criteria[1:])),
        )


def _check_weights(block: Block | None, members: Sequence[Member], findings: Findings) -> None:
    """Report the weights of a block, or of the methodology, that do not sum to 100 %."""
    total = sum((member.weight or mpq(0) for member in members), mpq(0))
    if total != 1:
        parts = " + ".join(f"{one.label.name} {numeral((one.weight or mpq(0)) * 100)} %" for one in members)
        slip = _percent_slip(members, total)
        # The sign is lacking where a weight is more than the whole.
        first = next((one for one in members if slip and one.weight and one.weight > 1), members[0])
        findings.add(
            "E0203",
            _span(first),
            _weights_do_not_sum(block, numeral(total * 100), parts),
            slip or say("weights-sum-to-hundred"),
            list(_related([one for one in members if one is not first])),
        )


def _percent_slip(members: Sequence[Member], total: mpq) -> Message | None:
    """How to mend weights that would sum to 100 % if the sign `%` stood where it belongs."""
    if total * 100 == 1:
        share = members[0].weight or mpq(0)
        return say("weights-are-hundredths", share=numeral(share * 100), weight=numeral(share * 10000))
    whole = [member.weight for member in members if member.weight is not None and member.weight > 1]
    if whole and total - sum(whole, mpq(0)) * 99 / 100 == 1:
        return say("weight-lacks-percent", weight=numeral(whole[0]))
    return None


def _weights_do_not_sum(block: Block | None, total: str, parts: str) -> Message:
    if block is None:
        return say("weights-of-methodology-do-not-sum", total=total, parts=parts)
    return say("weights-do-not-sum", block=block.label.name, total=total, parts=parts)


def _lacking_worth(member: Member, findings: Findings) -> None:
    name = member.label.name
    if isinstance(member, Block):
        findings.add("E0202", _span(member), say("block-beside-worths", block=name), say("weigh-all-instead"))
    else:
        findings.add("E0202", _span(member), say("worth-lacking", member=name), say("write-worth"))


def _lacking_weight(member: Member, findings: Findings) -> None:
    said = say("weight-lacking", member=member.label.name)
    findings.add("E0202", _span(member), said, say("write-weight"))


def _related(members: Sequence[Member]) -> Iterator[Related]:
    for member in members:
        if member.label.span is not None:
            yield Related(member.label.span, say("further-part-of-the-sum"))


def _span(member: Member) -> Span:
    return member.label.span or Span("", 1, 1, 1, 1)
