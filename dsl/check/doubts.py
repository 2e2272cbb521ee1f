"""What a check says of a place that could not be proved safe, in the words of the rules."""

from collections.abc import Mapping
from dataclasses import dataclass

from dsl.diagnostics.diagnostic import Related
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
    related: tuple[Related, ...] = ()


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
    low = high = None
    if lower is not None:
        number = numeral(lower)
        low = say("range-above", number=number) if interval.lower_strict else say("range-from", number=number)
    if upper is not None:
        number = numeral(upper)
        high = (
            say("range-below", number=number) if interval.upper_strict else say("range-up-to", number=number)
        )
    if low is None:
        return say("range-of-any") if high is None else say("range-downwards", end=high)
    if high is None:
        return say("range-upwards", end=low)
    return say("range-with-two-ends", lower=low, upper=high)
