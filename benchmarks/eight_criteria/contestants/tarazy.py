"""Tarazy: the methodology as a rule file, evaluated in process. Numbers come as text: nothing is converted before."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from api.loading import Loaded, load
from benchmarks.eight_criteria.contest import Contestant
from benchmarks.eight_criteria.data import Body
from engine.exact import decimal_text
from engine.result import BlockResult

FOLDER = Path(__file__).parents[1] / "methodology"


class Tarazy:
    name = "Tarazy"

    def __init__(self, loaded: Loaded) -> None:
        self._read = loaded.intake.read_tree
        self._evaluate = loaded.program.evaluate

    def native(self, body: Body) -> dict[str, Any]:
        return {"bodies": [{"id": "body", "data": {"total": dict(body)}}]}

    def evaluate(self, native: dict[str, Any]) -> Mapping[str, Any]:
        request, faults = self._read(native)
        if request is None:
            raise ValueError(faults)
        body = request.bodies[0]
        (block,) = self._evaluate(body.profile, body.values, body.submitted).members
        assert isinstance(block, BlockResult)
        answer = {member.id: member.score for member in block.members}
        answer["score"] = block.score
        return answer

    def score_text(self, result: Mapping[str, Any]) -> str:
        return decimal_text(result["score"], 2)


def prepare() -> Sequence[Contestant]:
    loaded = load(FOLDER)
    if not isinstance(loaded, Loaded):
        raise RuntimeError(loaded.report)
    return [Tarazy(loaded)]
