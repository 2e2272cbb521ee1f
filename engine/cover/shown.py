"""What one recorded assessment shows of the rules."""

from collections.abc import Iterator

from engine.cover.chosen import Chosen
from engine.cover.item import Aspect, Key
from engine.cover.outcomes import shown_by_outcomes
from engine.cover.together import shown_together
from engine.evaluate.declarations import Declarations
from engine.evaluate.exactly import row_of
from engine.graph.expression import BandOf, Lookup
from engine.graph.methodology import Methodology
from engine.record.assessment import Recorded
from engine.record.program import RecordingProgram
from engine.record.recording import Recording

__all__ = ["shown"]


def shown(methodology: Methodology, program: RecordingProgram, recorded: Recorded) -> frozenset[Key]:
    """The keys of what an assessment shows; `methodology` is the one with its readings open."""
    chosen = program.once(Chosen)
    return frozenset(
        [
            *shown_by_steps(program.declarations, recorded.recording),
            *shown_by_outcomes(methodology, chosen, recorded.recording),
            *shown_together(methodology, chosen, recorded),
        ]
    )


def shown_by_steps(declarations: Declarations, recording: Recording) -> Iterator[Key]:
    """What the expressions that were evaluated show."""
    for at, step in enumerate(recording.steps):
        expression = step.expression
        yield Aspect.evaluated, id(expression)
        if step.value is True:
            yield Aspect.holds, id(expression)
        elif step.value is False:
            yield Aspect.fails, id(expression)
        elif isinstance(expression, BandOf):
            yield Aspect.band, expression.bands, str(step.value)
        if isinstance(expression, Lookup):
            yield _row(declarations, recording, at, expression)


def _row(declarations: Declarations, recording: Recording, at: int, lookup: Lookup) -> Key:
    """The row of a table that was selected."""
    table = declarations.tables[lookup.table]
    below = [recording.steps[each] for each in recording.beneath(at)]
    values = {id(step.expression): step.value for step in below}
    row = row_of(table, [values[id(key)] for key in lookup.keys])
    return Aspect.row, lookup.table, next(at for at, each in enumerate(table.rows) if each is row)
