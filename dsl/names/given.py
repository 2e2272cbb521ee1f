"""The names that the language itself gives: what rules of succession and flags may ask for."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from dsl.diagnostics.message import Message, say
from dsl.names.symbols import Symbol
from dsl.outline.outline import Declaration
from dsl.syntax import tree
from engine.graph.cohort import EFFECTIVE, PLACE, PREDECESSOR_SCORE, RATED, RATING_SCORE, SHARE
from engine.graph.span import Span

OWN_SCORE = "succession.own_score"
"""The score of a successor before rounding, without its predecessors."""
DEADLINE = "succession.deadline"
"""The day of the schedule with the id of the block."""
PREDECESSORS = "succession.predecessors"
"""The bodies that a successor took over from, as rows."""

MEANINGS: Mapping[str, Message] = MappingProxyType(
    {
        OWN_SCORE: say("means-own-score"),
        DEADLINE: say("means-deadline"),
        PREDECESSORS: say("means-predecessors"),
        f"{PREDECESSORS}.{SHARE}": say("means-share"),
        f"{PREDECESSORS}.{EFFECTIVE}": say("means-effective"),
        f"{PREDECESSORS}.{PREDECESSOR_SCORE}": say("means-predecessor-score"),
        PLACE: say("means-place"),
        RATED: say("means-rated"),
        RATING_SCORE: say("means-rating-score"),
    }
)
"""What the given names mean, in a sentence about one that is declared once more."""


def given_names(root: Declaration) -> Iterator[Symbol]:
    """The names that the declarations of a methodology bring with them."""
    succession = root.one("succession")
    if succession is not None:
        span = succession.name_span
        columns = ((SHARE, "number"), (EFFECTIVE, "date"), (PREDECESSOR_SCORE, "number"))
        parts = {
            "column": tuple(
                _declaration("column", f"{PREDECESSORS}.{name}", base, span) for name, base in columns
            )
        }
        yield Symbol("input", OWN_SCORE, _declaration("input", OWN_SCORE, "number", span), given=True)
        yield Symbol("input", DEADLINE, _declaration("input", DEADLINE, "date", span), given=True)
        rows = _declaration("input", PREDECESSORS, "rows", span, parts)
        yield Symbol("rows", PREDECESSORS, rows, given=True)
    flags = root.all("flag")
    if flags:
        span = flags[0].name_span
        for path, base in ((PLACE, "number"), (RATED, "whole"), (RATING_SCORE, "number")):
            yield Symbol("input", path, _declaration("input", path, base, span), given=True)


def _declaration(
    word: str, path: str, base: str, span: Span, parts: dict[str, tuple[Declaration, ...]] | None = None
) -> Declaration:
    name = tree.Word(path.rpartition(".")[2], span=span)
    line = tree.Typed(word, name, tree.TypeOf(base, span=span), span=span)
    return Declaration(word, line, path, span, parts or {})
