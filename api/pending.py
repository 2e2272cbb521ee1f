"""For the time being: what stands in until engine/choices.py and engine/cohort/assess.py are there."""

# mypy: ignore-errors
import importlib.util

from engine.cohort.result import Assessment, Standing
from engine.program import EvaluationFault, Program

if importlib.util.find_spec("engine.choices"):
    from engine.choices import settled
else:

    def settled(methodology, _choices):
        return methodology


try:
    Program.__init__.__code__.co_varnames.index("choices")
    program_of = Program
except ValueError:

    def program_of(methodology, _choices):
        return Program(methodology)


if importlib.util.find_spec("engine.cohort.assess"):
    from engine.cohort.assess import CohortFault, assess
else:

    class CohortFault(Exception):
        def __init__(self, faults):
            self.faults = faults

    def assess(program, cohort, progress=None):
        faults, standings = [], []
        for index, body in enumerate(cohort.bodies):
            try:
                result = program.evaluate(body.profile, body.values, body.submitted)
                standings.append(Standing(body.id, result))
            except EvaluationFault as error:
                faults += [(body.id, fault) for fault in error.faults]
            if progress is not None:
                progress(index + 1, len(cohort.bodies))
        if faults:
            raise CohortFault(tuple(faults))
        return Assessment(tuple(standings))
