"""The further published values of the answer."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from gmpy2 import mpq

from api.answer.number import add_exact, decimals_of, shown
from engine.exact import Real
from engine.graph.methodology import Result
from engine.result import ResultValue

Shown = dict[str, Any]
"""A part of the answer, ready to be encoded."""


def results_shower(results: Iterable[Result]) -> Callable[[Iterable[ResultValue], Shown], None]:
    """What adds published values to a part of the answer, as `results` by name."""
    known = {
        result.label.id: (result.label.name, decimals_of(result.rounding), result.type) for result in results
    }

    def show(values: Iterable[ResultValue], part: Shown) -> None:
        shown_values = {}
        for value in values:
            name, decimals, type_ = known[value.id]
            shown_values[name] = _shown(value, decimals, type_)
        if shown_values:
            part["results"] = shown_values

    return show


def _shown(result: ResultValue, decimals: int | None, type_: str) -> Shown:
    members: Shown = {}
    value = result.value
    if isinstance(value, mpq) and type_ == "date":
        members["value"] = date.fromordinal(int(value)).isoformat()
    elif isinstance(value, mpq | Real):
        members["value"] = shown(value, decimals)
        add_exact(members, value if result.exact is None else result.exact)
    elif value is not None:
        members["value"] = value
    members["status"] = result.status.value
    return members
