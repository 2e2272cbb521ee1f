"""Which lines of the rules say what a field of the graph holds."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from engine.graph.cohort import Appeals, Flag, Rating, Succession, TimeLimit, Window
from engine.graph.declaration import ColumnInput, Derived, Function, Input, Named
from engine.graph.methodology import Adjustment, Block, Cap, Criterion, Result

__all__ = ["CLAUSES", "FORMULAS", "OWN_LINE"]

Lines = Mapping[str, tuple[str, ...]]
_APPLIES: Final[Lines] = MappingProxyType({"kinds": ("applies to",), "applies": ("applies when",)})
_ROUNDS: Final[Lines] = MappingProxyType({"rounding": ("round",), "roundings": ("round",)})
_INAPPLICABLE = ("inapplicable members",)
CLAUSES: Final[Mapping[type, Lines]] = MappingProxyType(
    {
        Adjustment: {**_APPLIES, "points": ("takes", "gives"), "most": ("takes", "gives")},
        Appeals: {"blocks": ("against",), "documents": ("needs documents",)},
        Block: {
            **_APPLIES,
            **_ROUNDS,
            "bottom": ("scale",),
            "top": ("scale",),
            "combination": ("takes the lowest member", "takes the highest member", "score"),
            "inapplicable": _INAPPLICABLE,
            "inapplicables": _INAPPLICABLE,
            "receivers": _INAPPLICABLE,
            "least": ("needs at least",),
            "runs": ("takes the best of",),
            "floor": ("never below",),
            "ceiling": ("never above",),
        },
        Cap: {"limit": ("limits the score to",), "condition": ("limits the score to",)},
        Criterion: {**_APPLIES, "directions": ("rises with", "falls with")},
        Flag: {**_APPLIES, "marks": ("marks",), "ratings": ("in",)},
        Rating: {
            **_APPLIES,
            **_ROUNDS,
            "needs": ("bodies assessed on",),
            "apart": ("separate for each kind",),
            "highest_first": ("highest score first", "lowest score first"),
            "unrounded": ("places follow the unrounded score",),
            "ties": ("equal scores",),
        },
        Result: {**_APPLIES, **_ROUNDS},
        Window: {
            "applies": ("applies when",),
            "rated": ("predecessor is not rated",),
            "counts": ("predecessor counts in the score",),
            "recommends": ("results are recommendations",),
            "warns": ("warns",),
        },
    }
)
"""The lines that say what a field of a declaration holds."""
OWN_LINE: Final[Mapping[type, frozenset[str]]] = MappingProxyType(
    {
        ColumnInput: frozenset({"type", "optional"}),
        Function: frozenset({"parameters"}),
        Input: frozenset({"type", "optional", "origin"}),
        Named: frozenset({"parameter"}),
        Result: frozenset({"type"}),
        TimeLimit: frozenset({"days", "working"}),
        Window: frozenset({"lower", "upper"}),
    }
)
"""The fields that the line of a declaration itself says."""
FORMULAS: Final[Mapping[type, frozenset[str]]] = MappingProxyType(
    {
        Block: frozenset({"formula"}),
        Criterion: frozenset({"score"}),
        Derived: frozenset({"value"}),
        Function: frozenset({"value"}),
        Named: frozenset({"value"}),
        Rating: frozenset({"score"}),
        Result: frozenset({"value"}),
        Succession: frozenset({"score"}),
    }
)
"""The fields that hold the formula of a declaration."""
