"""A score is used only where it can be known: inside its own block, or at the outermost level."""

from dsl.diagnostics.diagnostic import Findings
from engine.graph.span import Span


def check_reach(score_uses: list[tuple[str, str, Span]], findings: Findings) -> None:
    """Report scores that are used in another block, which is scored by itself."""
    for path, scope, span in score_uses:
        if scope and path.partition(".")[0] != scope.partition(".")[0]:
            findings.add(
                "E0306",
                span,
                f"the score of `{path}` is out of reach here: each block is scored by itself",
                "use it in a `result` at the outermost level",
            )
