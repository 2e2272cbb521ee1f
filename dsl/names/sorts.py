"""What a name was declared as, in a sentence."""

from collections.abc import Mapping
from types import MappingProxyType

from dsl.diagnostics.message import Message, say

SORTS: Mapping[str, Message] = MappingProxyType(
    {
        "attribute": say("an-attribute"),
        "bands": say("a-bands"),
        "block": say("a-block"),
        "bonus": say("a-bonus"),
        "cap": say("a-cap"),
        "column": say("a-column"),
        "criterion": say("a-criterion"),
        "definition": say("a-definition"),
        "flag": say("a-flag"),
        "function": say("a-function"),
        "input": say("an-input"),
        "let": say("a-let"),
        "parameter": say("a-parameter"),
        "penalty": say("a-penalty"),
        "rating": say("a-rating"),
        "reading": say("a-reading"),
        "result": say("a-result"),
        "rows": say("an-input"),
        "table": say("a-table"),
        "unit": say("a-unit"),
        "window": say("a-window"),
    }
)
"""Every sort of a symbol, with its article where the language has one."""
