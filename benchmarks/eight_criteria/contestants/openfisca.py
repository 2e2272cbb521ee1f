"""OpenFisca: a tax-benefit system of one entity, its formulas in numpy, values in float32.

One body at a time is not what OpenFisca is for: a simulation of many organisations is its own way, and
is measured apart. It has no limits on a variable's value, so these are checked before the simulation.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.periods import DateUnit, period
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from benchmarks.eight_criteria.contest import Batch, Contestant, floats, whole
from benchmarks.eight_criteria.data import CRITERIA, INPUTS, WEIGHTS, Body

YEAR = period("2024")
OUTPUTS = (*CRITERIA, "score")
Formula = Callable[[Any, Any], Any]


def half_up(amount: Any) -> Any:
    """numpy's own round takes a half to the even digit."""
    return np.floor(amount * 100 + 0.5) / 100


def criterion(name: str, weight: float) -> Formula:
    def formula(organisation: Any, when: Any) -> Any:
        return half_up(organisation(name, when) * weight)

    return formula


def score(organisation: Any, when: Any) -> Any:
    total = sum(organisation(name, when) for name in CRITERIA)
    return half_up(np.maximum(total - 0.2 * organisation("cases", when), 0))


def system() -> Any:
    entity = build_entity("organisation", "organisations", "An organisation", is_person=True)
    made = TaxBenefitSystem([entity])

    def add(name: str, kind: type, formula: Formula | None = None) -> None:
        members = {"value_type": kind, "entity": entity, "definition_period": DateUnit.YEAR, "label": name}
        if formula is not None:
            members["formula"] = formula
        made.add_variable(type(name, (Variable,), members))

    add("cases", int)
    for name, output, weight in zip(INPUTS, CRITERIA, WEIGHTS, strict=True):
        add(name, float)
        add(output, float, criterion(name, weight / 100))
    add("score", float, score)
    return made


def simulate(made: Any, columns: Mapping[str, Any], count: int) -> dict[str, Any]:
    simulation = SimulationBuilder().build_default_simulation(made, count)
    for name, values in columns.items():
        simulation.set_input(name, YEAR, values)
    return {name: simulation.calculate(name, YEAR) for name in OUTPUTS}


class OpenFisca:
    name = "OpenFisca"

    def __init__(self) -> None:
        self._system = system()

    def native(self, body: Body) -> dict[str, Any]:
        return floats(body)

    def evaluate(self, native: dict[str, Any]) -> Mapping[str, Any]:
        for name in INPUTS:
            if not isinstance(native[name], float) or not 0 <= native[name] <= 100:
                raise ValueError(f"{name} has to be a number from 0 to 100")
        if not isinstance(native["cases"], int) or native["cases"] < 0:
            raise ValueError("cases has to be a whole number, 0 or more")
        answer = simulate(self._system, {name: [value] for name, value in native.items()}, 1)
        return {name: values[0] for name, values in answer.items()}

    def score_text(self, result: Mapping[str, Any]) -> str:
        return f"{result['score']:.2f}"


class OpenFiscaBatch:
    name = "OpenFisca, vectorised"

    def __init__(self) -> None:
        self._system = system()

    def native(self, bodies: Sequence[Body]) -> dict[str, Any]:
        columns = {name: np.array([float(body[name]) for body in bodies]) for name in INPUTS}
        return columns | {"cases": np.array([whole(body["cases"]) for body in bodies])}

    def evaluate(self, native: dict[str, Any]) -> Any:
        for name in INPUTS:
            if not ((native[name] >= 0) & (native[name] <= 100)).all():
                raise ValueError(f"{name} has to be a number from 0 to 100")
        if native["cases"].dtype.kind != "i" or (native["cases"] < 0).any():
            raise ValueError("cases has to be a whole number, 0 or more")
        return simulate(self._system, native, len(native["cases"]))

    def score_texts(self, result: Any) -> list[str]:
        return [f"{value:.2f}" for value in result["score"]]


def prepare() -> Sequence[Contestant]:
    return [OpenFisca()]


def prepare_batch() -> Sequence[Batch]:
    return [OpenFiscaBatch()]
