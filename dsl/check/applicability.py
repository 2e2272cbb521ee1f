"""What happens to the worth of what does not apply is said wherever something may not apply."""

from dsl.diagnostics.diagnostic import Findings, Related
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
                f"`{first.label.name}` may not apply, and block {block.label.name} does not say "
                "what happens then",
                "write `inapplicable members are rescaled`, `… count as zero`, `… leave the block unscored` "
                "or `… give their worth to …`",
                [Related(first.label.span, "this may not apply")] if first.label.span else [],
            )
        if block.runs and block.inapplicable in (Inapplicable.unscored, Inapplicable.give):
            findings.add(
                "E0202",
                block.label.span,
                f"block {block.label.name} takes the best of several runs and cannot say what it says of "
                "inapplicable members",
                "with runs they are rescaled or count as zero",
            )
        if block.inapplicable in (Inapplicable.give, Inapplicable.rescale) and block.combination in (
            Combination.lowest,
            Combination.highest,
        ):
            findings.add(
                "E0202",
                block.label.span,
                f"block {block.label.name} has no worths or weights that could be rescaled or given away",
                "they count as zero or leave the block unscored",
            )
        if block.inapplicable is not None and block.combination is Combination.formula:
            findings.add(
                "E0202",
                block.label.span,
                f"block {block.label.name} has a score of its own, which decides what becomes of its members",
                "delete the clause; the formula asks `when … is scored`",
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
