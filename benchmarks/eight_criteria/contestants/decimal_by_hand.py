"""No engine: the function a programmer writes for this one methodology."""

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from benchmarks.eight_criteria.contest import Contestant, whole
from benchmarks.eight_criteria.data import CRITERIA, INPUTS, WEIGHTS, Body

HUNDREDTH = Decimal("0.01")
ZERO = Decimal(0)
HUNDRED = Decimal(100)
PENALTY = Decimal("0.2")
TERMS = tuple(
    (name, criterion, Decimal(weight) / 100)
    for name, criterion, weight in zip(INPUTS, CRITERIA, WEIGHTS, strict=True)
)


def evaluate(body: Mapping[str, Any]) -> dict[str, Decimal]:
    answer = {}
    total = ZERO
    for name, criterion, weight in TERMS:
        value = body.get(name)
        if not isinstance(value, Decimal) or not ZERO <= value <= HUNDRED:
            raise ValueError(f"{name} has to be a number from 0 to 100")
        answer[criterion] = amount = (value * weight).quantize(HUNDREDTH, ROUND_HALF_UP)
        total += amount
    cases = body.get("cases")
    if not isinstance(cases, int) or isinstance(cases, bool) or cases < 0:
        raise ValueError("cases has to be a whole number, 0 or more")
    answer["score"] = max(total - PENALTY * cases, ZERO).quantize(HUNDREDTH, ROUND_HALF_UP)
    return answer


class DecimalByHand:
    name = "Decimal by hand"
    evaluate = staticmethod(evaluate)

    def native(self, body: Body) -> dict[str, Any]:
        return {name: whole(text) if name == "cases" else Decimal(text) for name, text in body.items()}

    def score_text(self, result: Mapping[str, Any]) -> str:
        return str(result["score"])


def prepare() -> Sequence[Contestant]:
    return [DecimalByHand()]
