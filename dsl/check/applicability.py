"""What happens to the worth of what does not apply is said wherever something may not apply."""

from dsl.diagnostics.diagnostic import Findings, Related
from dsl.diagnostics.message import say
from dsl.outline.outline import Declaration
from engine.graph.methodology import Block, Combination, Criterion, Inapplicable, Member, Methodology


def check_applicability(methodology: Methodology, root: Declaration, findings: Findings) -> None:
    """Report blocks that leave open what happens, and answers that cannot be carried out."""
    broken = {part.path for part in root.walk() if part.broken and part.word == "block"}
    restricted = {path for body in methodology.bodies or () for path in body.scope.members}
    for block, _ in methodology.walk():
        if not isinstance(block, Block) or block.label.id in broken or block.label.span is None:
            continue
        open_members = [member for member in block.members if _may_not_apply(member, restricted, block)]
        if block.inapplicable is None and open_members and block.combination is not Combination.formula:
            first = open_members[0]
            findings.add(
                "E0204",
                block.label.span,
                say("inapplicable-left-open", member=first.label.name, block=block.label.name),
                say("write-inapplicable"),
                [Related(first.label.span, say("may-not-apply"))] if first.label.span else [],
            )
        if block.runs and block.inapplicable in (Inapplicable.unscored, Inapplicable.give):
            findings.add(
                "E0202",
                block.label.span,
                say("inapplicable-beside-runs", block=block.label.name),
                say("inapplicable-with-runs"),
            )
        if block.inapplicable in (Inapplicable.give, Inapplicable.rescale) and block.combination in (
            Combination.lowest,
            Combination.highest,
        ):
            findings.add(
                "E0202",
                block.label.span,
                say("no-shares-to-rescale", block=block.label.name),
                say("inapplicable-without-shares"),
            )
        if block.inapplicable is not None and block.combination is Combination.formula:
            findings.add(
                "E0202",
                block.label.span,
                say("inapplicable-beside-formula", block=block.label.name),
                say("formula-asks-what-is-scored"),
            )


def _may_not_apply(member: Member, restricted: set[str], block: Block) -> bool:
    if member.applies is not None or member.kinds is not None:
        return True
    if isinstance(member, Block) and any(
        _may_not_apply(inner, restricted, member) for inner in member.members
    ):
        return True
    partly = any(path.startswith(f"{block.label.id}.") for path in restricted)
    return isinstance(member, Criterion | Block) and partly
