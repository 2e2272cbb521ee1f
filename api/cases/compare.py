"""What is expected beside what came out: everything expected must be there, and the answer may say more."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from api.cases.run import Answered, Outcome
from api.wire.fault import Fault as RequestFault
from dsl.cases.case import Case
from dsl.cases.expectations import EXACT, exact_number
from dsl.diagnostics.message import Message, Value, listed, say
from dsl.manifest.yaml_tree import Mapping as Keys
from dsl.manifest.yaml_tree import Scalar, Sequence, YamlNode
from engine.graph.span import Span

__all__ = ["AnswerPath", "Mismatch", "as_expected", "mismatches"]

AnswerPath = tuple[str | int, ...]
"""The keys and positions that lead to a part of an answer."""

_LONGEST = 120
_UNKNOWN = "R102"
"""The code of a field that no data have."""


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A part of the answer that is not as expected: where it stands in the answer and in the case.

    `got` tells what stands there instead.
    """

    path: AnswerPath
    span: Span
    expected: Value
    got: Value


def as_expected(case: Case, outcome: Outcome) -> bool:
    """Whether all that a case expects came out."""
    return next(mismatches(case, outcome), None) is None


def mismatches(case: Case, outcome: Outcome) -> Iterator[Mismatch]:
    """What did not come out, in the order of the case."""
    if case.expect is None:
        yield from _errors(case, outcome)
    elif isinstance(outcome, Answered):
        yield from _compared(case.expect, outcome.answer, ())
    else:
        for fault in outcome.faults:
            yield Mismatch((), _place(case, fault), say("an-answer"), _refused(fault))


def _errors(case: Case, outcome: Outcome) -> Iterator[Mismatch]:
    """The faults that are not those expected, by their places in the order of the request."""
    if isinstance(outcome, Answered):
        first = case.errors[0]
        yield Mismatch((), first.span, _fault(first.code, first.pointer), say("an-answer"))
        return
    for position in range(max(len(case.errors), len(outcome.faults))):
        wanted = case.errors[position] if position < len(case.errors) else None
        found = outcome.faults[position] if position < len(outcome.faults) else None
        if wanted is None and found is not None:
            yield Mismatch((), _place(case, found), say("no-further-error"), _refused(found))
        elif wanted is not None and (
            found is None
            or wanted.pointer != found.pointer
            or (wanted.code is not None and wanted.code != found.code)
        ):
            got = say("no-error") if found is None else _fault(found.code, found.pointer)
            yield Mismatch((), wanted.span, _fault(wanted.code, wanted.pointer), got)


def _place(case: Case, fault: RequestFault) -> Span:
    """Where a case has a fault: a key that means nothing is at fault itself, and otherwise its value."""
    return case.place(fault.pointer, key=fault.code == _UNKNOWN)


def _refused(fault: RequestFault) -> Message:
    said = say("refused-with", code=fault.code, pointer=fault.pointer, message=fault.message)
    return said if fault.hint is None else say("refused-and-hint", refused=said, hint=fault.hint)


def _fault(code: str | None, pointer: str) -> Message:
    return say("error-at", pointer=pointer) if code is None else say("code-at", code=code, pointer=pointer)


def _compared(expected: YamlNode, found: Any, path: AnswerPath) -> Iterator[Mismatch]:
    match expected:
        case Keys(entries) if isinstance(found, Mapping):
            for key, value in entries:
                below = (*path, key.text)
                if key.text in found:
                    yield from _compared(value, found[key.text], below)
                else:
                    yield Mismatch(below, key.span, _wanted(value), _nothing(key.text, found))
        case Sequence(items) if isinstance(found, list) and len(items) == len(found):
            for position, (value, each) in enumerate(zip(items, found, strict=True)):
                yield from _compared(value, each, (*path, position))
        case Scalar() if _same(expected, found, path):
            return
        case _:
            yield Mismatch(path, expected.span, _wanted(expected), _shown(found))


def _same(expected: Scalar, found: Any, path: AnswerPath) -> bool:
    """Whether a value is the one written: a number by its value where it is exact, any other by its text."""
    if isinstance(found, bool):
        return expected.plain and expected.text == ("true" if found else "false")
    if isinstance(found, str) and path and path[-1] in EXACT:
        wanted = exact_number(expected.text)
        return wanted is not None and wanted == exact_number(found)
    return isinstance(found, str | int | Decimal) and expected.text == str(found)


def _nothing(key: str, found: Mapping[str, Any]) -> Message:
    """That a key is not in a part of the answer, with the status that explains it."""
    status = found.get("status")
    if isinstance(status, str) and key != "status":
        return say("nothing-by-status", status=status)
    return say("nothing-there")


def _wanted(expected: YamlNode) -> Value:
    """What is expected, as it is written."""
    match expected:
        case Scalar(text):
            return text
        case Sequence(items):
            return say("entries", count=len(items), entries=listed([_wanted(item) for item in items]))
        case Keys(entries):
            parts = ((key.text, value.text if isinstance(value, Scalar) else "…") for key, value in entries)
            return ", ".join(f"{key}: {text}" for key, text in parts)


def _shown(found: Any) -> Value:
    """What came out, on one line."""
    if isinstance(found, list):
        return say("entries", count=len(found), entries=listed([_shown(each) for each in found]))
    if isinstance(found, Mapping):
        return ", ".join(
            f"{key}: {_scalar(value)}"
            for key, value in found.items()
            if isinstance(value, str | int | Decimal) and key != "text"
        )
    return _scalar(found)


def _scalar(found: Any) -> str:
    if isinstance(found, bool):
        return "true" if found else "false"
    text = "null" if found is None else str(found)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
