"""What a check says of a place that could not be proved safe, in the words of the rules."""

from collections.abc import Mapping
from dataclasses import dataclass

from gmpy2 import mpq

from dsl.diagnostics.message import Message, say
from dsl.diagnostics.numerals import numeral
from engine.graph.declaration import Interval
from engine.graph.expression import Column, Expression, Reference
from engine.graph.span import Span

LONGEST_QUOTE = 80


@dataclass(frozen=True, slots=True)
class Reason:
    """Where a place could not be proved safe, why, and how to mend it."""

    span: Span | None
    said: Message
    advice: Message


class Words:
    """The rules as they are written, to be quoted."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._lines = {file: text.splitlines() for file, text in texts.items()}

    def quoted(self, expression: Expression) -> str:
        """An expression as its author wrote it, where that is short."""
        span = expression.span
        lines = self._lines.get(span.file, []) if span is not None else []
        if span is not None and span.line == span.end_line and span.line <= len(lines):
            text = lines[span.line - 1][span.column - 1 : span.end_column - 1].strip()
            if text and len(text) <= LONGEST_QUOTE:
                return text
        if isinstance(expression, Reference):
            return expression.id.rpartition(".")[2]
        return expression.name if isinstance(expression, Column) else "…"

    def interval(self, interval: Interval) -> Message:
        """A range in words."""
        return interval_words(interval)


def interval_words(interval: Interval) -> Message:
    """A range in words: `from 0 to below 71`, `above 0`, `any number`."""
    lower, upper = interval.lower, interval.upper
    if lower is not None and lower == upper:
        return say("range-of-one", number=numeral(lower))
    low = None if lower is None else _end(lower, "range-above" if interval.lower_strict else "range-from")
    high = None if upper is None else _end(upper, "range-below" if interval.upper_strict else "range-up-to")
    if low is None and high is None:
        return say("range-of-any")
    if lower is not None and low is not None and high is None:
        return say("range-upwards", end=low)
    if low is None or high is None:
        return say("range-downwards", end=high or "")
    return say("range-with-two-ends", lower=low, upper=high)


def _end(number: mpq, id_: str) -> Message:
    return Message(id_, (("number", numeral(number)),))
