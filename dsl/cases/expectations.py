"""Whether an expectation can be met at all: by the names of the methodology and the form of an answer."""

import re

from gmpy2 import mpq

from dsl.cases.shape import Anything, Each, Named, Shape
from dsl.diagnostics.diagnostic import Findings
from dsl.diagnostics.message import say
from dsl.manifest.yaml_tree import Mapping as Keys
from dsl.manifest.yaml_tree import Scalar, Sequence, YamlNode

__all__ = ["EXACT", "check_expectation", "exact_number"]

EXACT = frozenset({"exact", "own", "share", "weight", "worth"})
"""The keys of an answer whose numbers are compared by their value, however they are written."""

_LONGEST = 1000
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?(/[0-9]+)?")


def check_expectation(expected: YamlNode, shape: Shape, findings: Findings) -> None:
    """Report what no answer has, and what is expected in another form than answers have."""
    waiting = [(expected, shape, "expect")]
    while waiting:
        node, wanted, key = waiting.pop()
        match wanted:
            case Anything():
                continue
            case Named():
                if not isinstance(node, Keys):
                    findings.add("E0906", node.span, say("expected-keys", key=key))
                    continue
                for name, part in node.entries:
                    below = wanted.keys.get(name.text, wanted.others)
                    if below is None:
                        said = say("nothing-to-expect", name=name.text)
                        findings.unknown("E0905", name.text, name.span, said, wanted.keys)
                    else:
                        waiting.append((part, below, name.text))
            case Each():
                if not isinstance(node, Sequence):
                    findings.add("E0906", node.span, say("expected-list", key=key))
                    continue
                waiting.extend((part, wanted.entry, key) for part in node.items)
            case _:
                if not isinstance(node, Scalar):
                    findings.add("E0906", node.span, say("expected-value", key=key))
                elif key in EXACT and exact_number(node.text) is None:
                    said = say("expected-number", key=key, value=node.text)
                    findings.add("E0906", node.span, said, say("write-an-exact-number"))


def exact_number(text: str) -> mpq | None:
    """The number that a text says exactly, `77/2` or `38.5`; None where it says none."""
    if len(text) > _LONGEST or not _NUMBER.fullmatch(text):
        return None
    dividend, _, divisor = text.partition("/")
    below = mpq(divisor or "1")
    return mpq(dividend) / below if below else None
