"""Functions of the language without their parentheses."""

from dsl.diagnostics.message import say
from dsl.elaborate.builtins import AGGREGATES, BUILTIN_FUNCTIONS
from dsl.syntax.explain.unread import Slip, Unread


def without_parentheses(line: Unread) -> Slip | None:
    """`sum points of cases`, `min a, b`."""
    if not line.before or line.before[-1] not in BUILTIN_FUNCTIONS:
        return None
    if line.stuck.terminal not in ("NAME", "NUMBER", "OF", "OVER"):
        return None
    name = line.before[-1]
    inside = "… of …" if name in AGGREGATES and "of" in line.after and name != "count" else "…"
    start = line.visible.rindex(name, 0, line.at)
    said = say("function-without-parentheses", function=name)
    return Slip("E0134", start, start + len(name), said, say("write-this", text=f"{name}({inside})"))
