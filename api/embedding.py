"""Scores for a Python program that embeds the engine: data of one unit in, a flat dict of exact numbers out.

An evaluator is made once for a unit and a kind of body, and is then asked as often as wanted, by any thread:

    evaluator = evaluator_of(loaded, "total")
    evaluator.evaluate({"x1": Decimal("57.31"), "cases": 2})["score"]
"""

from collections.abc import Callable, Mapping
from typing import Any

from api.intake.fast.irregular import IrregularError
from api.intake.unit import UnitIntake
from api.intake.words import listed
from api.loading import Loaded
from api.problem import Problem
from api.scoring import CODES, count, sentence
from api.wire.fault import Fault
from engine.flat import Flat
from engine.profile import profile_of
from engine.program import EvaluationFault

__all__ = ["Evaluator", "Flat", "evaluator_of"]

_IRREGULAR = (IrregularError, LookupError, ArithmeticError, ValueError, TypeError)
"""What the fast reader may raise: then the plain reader is asked, which finds the faults, or none."""


class Evaluator:
    """Scores the data of one unit for bodies of one kind; see `evaluator_of`."""

    def __init__(self, intake: UnitIntake, run: Callable[[dict[str, Any]], Flat]) -> None:
        self._read = intake.read
        self._read_plainly = intake.read_plainly
        self._run = run

    def evaluate(self, data: Mapping[str, Any]) -> Flat:
        """The scores of these data, exact, by their paths in the unit (see `engine.flat` for the paths).

        `data` is what stands under `data.<unit>` in a request, or, for a unit that uses inputs outside of it,
        what stands under `data`: a dict with the inputs by name, rows as a list of dicts. A number is an int,
        a Decimal, a Fraction, an mpq, or text as in a request, never a float; a date is text.

        Raises Problem: of the kind `invalid-request` with all faults of the data, their pointers leading into
        `data`, or of the kind `not-scorable` where a rule has no value for them.
        """
        try:
            values = self._read(data)
        except _IRREGULAR:
            values = self._checked(data)
        try:
            return self._run(values)
        except EvaluationFault as error:
            faults = tuple(Fault("", CODES[fault.code], sentence(fault)) for fault in error.faults)
            raise Problem(
                "not-scorable", f"the rules cannot score the data: {count(faults)}", faults
            ) from error

    def _checked(self, data: Mapping[str, Any]) -> dict[str, Any]:
        values, faults = self._read_plainly(data)
        if faults:
            raise Problem("invalid-request", f"the data are not valid: {count(faults)}", faults)
        return values


def evaluator_of(loaded: Loaded, unit: str, kind: str | None = None) -> Evaluator:
    """The evaluator of a top-level block or criterion; the kind may be left out where there is one at most.

    Raises ValueError for a unit or a kind that there is not, and for a unit that uses attributes of the body
    or values over bodies.
    """
    methodology, program = loaded.methodology, loaded.program
    kinds = [each.id for each in methodology.kinds]
    if kind is None and len(kinds) < 2:
        kind = kinds[0] if kinds else ""
    elif kind not in kinds:
        known = f"the kind is one of {listed(kinds)}" if kinds else "the methodology has no kinds of bodies"
        raise ValueError(known)
    profile = profile_of(methodology, kind, None)
    units = [member.label.id for member in methodology.members if member.label.id in profile.members]
    if unit not in units:
        raise ValueError(f"the unit is one of {listed(units)}")
    intake = UnitIntake(methodology, program, loaded.intake.expected, profile, unit)
    return Evaluator(intake, program.flat(profile, unit))
