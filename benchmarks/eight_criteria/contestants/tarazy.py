"""Tarazy: the methodology as a rule file, evaluated in process; callers hold Decimals."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from api.embedding import Evaluator, evaluator_of
from api.loading import Loaded, load
from benchmarks.eight_criteria.contest import Contestant, whole
from benchmarks.eight_criteria.data import Body
from engine.exact import decimal_text

FOLDER = Path(__file__).parents[1] / "methodology"


class Tarazy:
    name = "Tarazy"

    def __init__(self, evaluator: Evaluator) -> None:
        self.evaluate = evaluator.evaluate

    def native(self, body: Body) -> dict[str, Any]:
        return {name: whole(text) if name == "cases" else Decimal(text) for name, text in body.items()}

    def score_text(self, result: Mapping[str, Any]) -> str:
        return decimal_text(result["score"], 2)


def prepare() -> Sequence[Contestant]:
    loaded = load(FOLDER)
    if not isinstance(loaded, Loaded):
        raise RuntimeError(loaded.report)  # noqa: TRY004 - of the rules, not a type
    return [Tarazy(evaluator_of(loaded, "total"))]
