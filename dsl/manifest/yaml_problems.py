"""What the parser of YAML finds wrong, as messages."""

from collections.abc import Mapping
from types import MappingProxyType

from dsl.diagnostics.message import Message, say

_PROBLEMS: Mapping[str, Message] = MappingProxyType(
    {
        "block sequence entries are not allowed in this context": say("yaml-no-list-here"),
        "mapping values are not allowed in this context": say("yaml-no-value-here"),
        "mapping keys are not allowed in this context": say("yaml-no-key-here"),
        "could not find expected ':'": say("yaml-colon-expected"),
        "did not find expected ',' or ']'": say("yaml-list-goes-on"),
        "did not find expected ',' or '}'": say("yaml-keys-go-on"),
        "did not find expected '-' indicator": say("yaml-dash-expected"),
        "did not find expected <document start>": say("yaml-document-start-expected"),
        "did not find expected alphabetic or numeric character": say("yaml-name-expected"),
        "did not find expected comment or line break": say("yaml-line-end-expected"),
        "did not find expected key": say("yaml-key-expected"),
        "did not find expected node content": say("yaml-content-expected"),
        "did not find expected whitespace or line break": say("yaml-whitespace-expected"),
        "did not find the expected '>'": say("yaml-bracket-expected"),
        "found a tab character that violates indentation": say("yaml-tab-in-indentation"),
        "found a tab character where an indentation space is expected": say("yaml-tab-for-a-space"),
        "found an indentation indicator equal to 0": say("yaml-indentation-of-zero"),
        "found character that cannot start any token": say("yaml-sign-starts-nothing"),
        "found unexpected ':'": say("yaml-colon-unexpected"),
        "found unexpected document indicator": say("yaml-document-sign-unexpected"),
        "found unexpected end of stream": say("yaml-ends-too-early"),
        "found unknown escape character": say("yaml-unknown-escape"),
        "found undefined tag handle": say("yaml-undefined-tag"),
        "found unknown directive name": say("yaml-unknown-directive"),
        "control characters are not allowed": say("yaml-control-sign"),
    }
)
"""By the words of the parser."""


def no_yaml(problem: str | None) -> Message:
    """That a file is no YAML, and why. What the parser rarely says is told in its own words."""
    if problem is None:
        return say("no-yaml", problem=say("yaml-unreadable"))
    return say("no-yaml", problem=_PROBLEMS.get(problem, problem.replace("\n", " ")))
