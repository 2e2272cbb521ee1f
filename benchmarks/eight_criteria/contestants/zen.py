"""ZEN: a decision graph of an input node with a JSON Schema and an expression node.

The engine compiles a decision once when its loader hands it over, and `engine.evaluate(key, body)` runs
what was compiled. The object of `create_decision` prepares the graph anew on every call; it has a row
of its own. ZEN counts in 28-digit decimals; `round(x, 2)` takes a half away from zero, which is up here.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import zen

from benchmarks.eight_criteria.contest import Batch, Contestant, floats
from benchmarks.eight_criteria.data import Body

KEY = "eight_criteria"
MODEL = Path(__file__).with_name("zen_model.json")


class Zen:
    def __init__(self, name: str, run: Callable[[dict[str, Any]], Any]) -> None:
        self.name = name
        self._run = run

    def native(self, body: Body) -> dict[str, Any]:
        return floats(body)

    def evaluate(self, native: dict[str, Any]) -> Mapping[str, Any]:
        result: Mapping[str, Any] = self._run(native)["result"]
        return result

    def score_text(self, result: Mapping[str, Any]) -> str:
        return f"{result['score']:.2f}"


class ZenBatch:
    name = "zen-engine, evaluate_batch"

    def __init__(self) -> None:
        self._engine = _engine()

    def native(self, bodies: Sequence[Body]) -> list[Any]:
        return [{"key": KEY, "context": floats(body)} for body in bodies]

    def evaluate(self, native: list[Any]) -> Any:
        return self._engine.evaluate_batch(native)

    def score_texts(self, result: Any) -> list[str]:
        return [f"{answer['data']['result']['score']:.2f}" for answer in result]


def _engine() -> zen.ZenEngine:
    model = json.loads(MODEL.read_text())
    return zen.ZenEngine({"loader": {"type": "static", "content": {KEY: model}}})


def prepare() -> Sequence[Contestant]:
    engine = _engine()
    decision = zen.ZenEngine().create_decision(MODEL.read_text())
    return [
        Zen("zen-engine", lambda body: engine.evaluate(KEY, body)),
        Zen("zen-engine, create_decision", decision.evaluate),
    ]


def prepare_batch() -> Sequence[Batch]:
    return [ZenBatch()]
