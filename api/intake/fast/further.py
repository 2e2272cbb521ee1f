"""What a body has beside its data, where there is nothing to report about it: conclusions and a history."""

from collections.abc import Callable, Mapping
from typing import Any

from gmpy2 import mpq

from api.intake.conclusion import Conclusion
from api.intake.fast.irregular import IrregularError
from api.intake.fast.scalar import converter
from api.intake.fast.table import table_reader
from api.intake.form import Form
from api.intake.further import Further
from api.intake.limits import Limits
from api.wire.tree import Json

ReadConclusions = Callable[[Json], dict[str, mpq]]
"""The scores by block; raises IrregularError or KeyError."""

ReadHistory = Callable[[Json], dict[int, mpq]]
"""The values by year; raises IrregularError or KeyError."""

_Convert = Callable[[Json], mpq]


def conclusions_reader(further: Further, form: Form) -> ReadConclusions:
    """The reader of the conclusions of the bodies of a form."""
    converters: Mapping[str, _Convert] = {
        block: _score_converter(conclusion, form.limits)
        for block, conclusion in further.conclusions.items()
        if block in form.profile.members
    }

    def read(given: Json) -> dict[str, mpq]:
        if type(given) is not dict:
            raise IrregularError
        scores = {block: converters[block](value) for block, value in given.items() if value is not None}
        if len(scores) < len(given) and not given.keys() <= converters.keys():
            raise IrregularError
        return scores

    return read


def history_reader(further: Further, kind: str, limits: Limits) -> ReadHistory:
    """The reader of the history of the bodies of a kind."""
    read_rows = table_reader(further.history, limits)
    is_followed = kind in further.followed

    def read(given: Json) -> dict[int, mpq]:
        rows: list[tuple[Any, ...]] = read_rows(given)
        values: dict[int, mpq] = dict(rows)
        if len(values) != len(rows) or (rows and not is_followed):
            raise IrregularError
        return values

    return read


def _score_converter(conclusion: Conclusion, limits: Limits) -> _Convert:
    convert = converter(conclusion.scalar, limits)

    def score(value: Json) -> mpq:
        exact = conclusion.exact(convert(value))
        if not conclusion.fits(exact):
            raise IrregularError
        return exact

    return score
