"""The blocks at the outermost level, by which succession and objections go."""

from dsl.diagnostics.message import say
from dsl.lower.workshop import Workshop
from dsl.outline.outline import Declaration


def outermost_blocks(workshop: Workshop) -> list[str]:
    """Their ids, in the order of the files."""
    measures = workshop.context.symbols.measures
    return [path for path, one in measures.items() if one.sort == "block" and "." not in path]


def check_blocks(workshop: Workshop, root: Declaration) -> None:
    """Report rules that go by blocks where only criteria stand at the outermost level."""
    if root.broken or not root.all("criterion") or root.all("block"):
        return
    for word, said in (
        ("succession", say("succession-without-blocks")),
        ("appeal", say("objections-without-blocks")),
    ):
        for declaration in root.all(word):
            workshop.findings.add("E0202", declaration.span, said, say("put-criteria-into-a-block"))
