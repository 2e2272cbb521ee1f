"""Which line may stand where: the one table of the language's structure."""

from collections.abc import Mapping
from types import MappingProxyType

from dsl.diagnostics.message import Message, say

ONE, MANY = 1, 2

_LAW = {"title": ONE, "note": ONE, "cites": MANY, "assumes": MANY, "reconstructs": MANY, "formerly": ONE}
_APPLIES = {"applies to": ONE, "applies when": ONE}
_VALUES = dict.fromkeys(("input", "for each of", "parameter", "let", "table", "bands", "function"), MANY)
_MEMBERS = dict.fromkeys(("block", "criterion", "result"), MANY)

PLACES: Mapping[str, Mapping[str, int]] = MappingProxyType(
    {
        "file": {
            "unit": MANY,
            "attribute": MANY,
            **_VALUES,
            **_MEMBERS,
            "reading": MANY,
            "rating": MANY,
            "flag": MANY,
            "succession": ONE,
            "appeal": ONE,
        },
        "unit": _LAW,
        "attribute": _LAW,
        "input": {**_LAW, "column": MANY},
        "column": _LAW,
        "for each of": {"definition": MANY},
        "definition": {**_LAW, "alternative": MANY},
        "parameter": {**_LAW, "alternative": MANY},
        "let": {**_LAW, "alternative": MANY},
        "score": {"alternative": MANY},
        "function": {**_LAW, "alternative": MANY},
        "table": {**_LAW, "key": MANY, "column": MANY},
        "key": _LAW,
        "bands": {**_LAW, "band": MANY},
        "block": {
            **_LAW,
            **_APPLIES,
            **_VALUES,
            **_MEMBERS,
            "penalty": MANY,
            "bonus": MANY,
            "cap": MANY,
            "scale": ONE,
            "score": ONE,
            "takes the lowest member": ONE,
            "takes the highest member": ONE,
            "takes the best of": ONE,
            "inapplicable members": MANY,
            "needs at least": ONE,
            "never below": ONE,
            "never above": ONE,
            "round": MANY,
        },
        "takes the best of": {"run": MANY},
        "criterion": {
            **_LAW,
            **_APPLIES,
            "let": MANY,
            "score": ONE,
            "rises with": ONE,
            "falls with": ONE,
        },
        "penalty": {**_LAW, **_APPLIES, "let": MANY, "takes": ONE},
        "bonus": {**_LAW, **_APPLIES, "let": MANY, "gives": ONE},
        "cap": {**_LAW, "limits the score to": ONE},
        "result": {**_LAW, **_APPLIES, "alternative": MANY, "round": MANY},
        "reading": {**_LAW, "option": MANY},
        "option": _LAW,
        "rating": {
            **_LAW,
            **_APPLIES,
            "let": MANY,
            "score": ONE,
            "round": MANY,
            "bodies assessed on": MANY,
            "separate for each kind": ONE,
            "highest score first": ONE,
            "lowest score first": ONE,
            "places follow the unrounded score": ONE,
            "equal scores": MANY,
        },
        "equal scores": {"by": MANY},
        "flag": {**_LAW, **_APPLIES, "in": ONE, "marks": MANY},
        "marks": {"by": MANY},
        "succession": {**_LAW, "let": MANY, "for each of": MANY, "score": ONE, "window": MANY},
        "window": {
            **_LAW,
            "applies when": ONE,
            "predecessor is not rated": ONE,
            "predecessor counts in the score": ONE,
            "results are recommendations": ONE,
            "warns": ONE,
        },
        "appeal": {
            **_LAW,
            "against": ONE,
            "needs documents": ONE,
            "filed within": ONE,
            "answered within": ONE,
        },
        "needs documents": _LAW,
        "filed within": _LAW,
        "answered within": _LAW,
    }
)
"""For each kind of line the kinds of lines that may stand in its body, and whether more than once."""

DESCRIBING = frozenset({*_LAW, *_APPLIES})
"""Lines about the declaration in whose body they stand."""

APART = frozenset({"rating", "flag"})
"""Declarations whose names are apart from all others: a rating may be called like the block that it ranks."""

NAMES: Mapping[str, Message] = MappingProxyType(
    {
        "column": say("line-column"),
        "definition": say("line-definition"),
        "alternative": say("line-alternative"),
        "band": say("line-band"),
        "equal scores": say("line-equal-scores"),
        "run": say("line-run"),
        "file": say("line-file"),
    }
)
"""How the kinds of lines that have no keyword of their own are called."""


def called(word: str) -> Message:
    """The name of a kind of line in a sentence."""
    return NAMES.get(word) or say("as-written", text=word)
