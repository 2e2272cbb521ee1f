"""Which line may stand where: the one table of the language's structure."""

from collections.abc import Mapping
from types import MappingProxyType

ONE, MANY = 1, 2

_LAW = {"title": ONE, "note": ONE, "cites": MANY, "assumes": MANY, "reconstructs": MANY, "formerly": ONE}
_APPLIES = {"applies to": ONE, "applies when": ONE}
_VALUES = dict.fromkeys(("input", "for each of", "parameter", "let", "table", "bands", "function"), MANY)
_MEMBERS = dict.fromkeys(("block", "criterion", "result"), MANY)

PLACES: Mapping[str, Mapping[str, int]] = MappingProxyType(
    {
        "file": {"unit": MANY, "attribute": MANY, **_VALUES, **_MEMBERS},
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
            "inapplicable members": ONE,
            "needs at least": ONE,
            "never below": ONE,
            "never above": ONE,
            "round": ONE,
        },
        "takes the best of": {"run": MANY},
        "criterion": {**_LAW, **_APPLIES, "let": MANY, "score": ONE},
        "penalty": {**_LAW, **_APPLIES, "let": MANY, "takes": ONE},
        "bonus": {**_LAW, **_APPLIES, "let": MANY, "gives": ONE},
        "cap": {**_LAW, "limits the score to": ONE},
        "result": {**_LAW, **_APPLIES, "alternative": MANY, "round": ONE},
    }
)
"""For each kind of line the kinds of lines that may stand in its body, and whether more than once."""

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "column": "a column (`name: type`)",
        "definition": "a definition (`name = value`)",
        "alternative": "an alternative (`value when condition`)",
        "band": "a band (`name from … to …`)",
        "run": "a run (`all members`, `only …`)",
        "file": "the outermost level of a file",
    }
)
"""How the kinds of lines that have no keyword of their own are called."""


def called(word: str) -> str:
    """The name of a kind of line in a sentence."""
    return NAMES.get(word, f"`{word}`")
