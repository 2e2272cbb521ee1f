"""The second half of a plan where the numbers alone are wanted: one flat dict (see `engine.flat`)."""

from collections.abc import Iterator
from typing import Final

from engine.flat import EXACT, SCORE, path_in
from engine.graph.methodology import Block, Member
from engine.plan.arithmetic import exact
from engine.plan.code import Code, Sort
from engine.plan.comparing import truth
from engine.plan.members import UnitCode
from engine.plan.parts import NEVER, BlockCode, ResultCode
from engine.plan.writer import Lines, Writer

__all__ = ["Flattener"]

ENTERED: Final = truth(True)


def _both(around: Code, inner: Code) -> Code:
    """Whether two conditions hold."""
    if around.constant is True or inner.constant is False:
        return inner
    if inner.constant is True or around.constant is False:
        return around
    return Code(f"{around.text} and {inner.text}", around.form)


class Flattener:
    """Writes what builds the dict from the numbers that were computed."""

    def __init__(self, writer: Writer, made: UnitCode, unit: Member) -> None:
        self._writer = writer
        self._made = made
        self._unit = unit
        self._lines: Lines = []
        self._numbers: dict[Code, str] = {}

    def lines(self) -> Lines:
        """The statements that end a function with the dict."""
        entries = [f"{key!r}: {text}," for key, text in self._member(self._unit, ENTERED)]
        return [*self._lines, "return {", [*entries], "}"]

    def _member(self, member: Member, entered: Code) -> Iterator[tuple[str, str]]:
        id_ = member.label.id
        if isinstance(member, Block):
            yield from self._block(member, entered)
            return
        code = self._made.criteria.get(id_)
        key = path_in(self._unit, id_, SCORE if member is self._unit else None)
        yield key, "None" if code is None else self._inside(code.score, entered)

    def _block(self, block: Block, around: Code) -> Iterator[tuple[str, str]]:
        id_ = block.label.id
        code = self._made.blocks.get(id_) or BlockCode(block, NEVER)
        entered = _both(around, code.applies)
        for member in block.members:
            yield from self._member(member, entered)
        points = {each.label.id: points for each, points in code.adjustments}
        for adjustment in block.adjustments:
            yield self._key(adjustment.label.id), self._inside(points.get(adjustment.label.id), entered)
        results = {each.result.label.id: each for each in code.results}
        for result in block.results:
            given = results.get(result.label.id) or ResultCode(result)
            text = self._inside(given.published, _both(entered, given.applies))
            yield self._key(result.label.id), text
        yield path_in(self._unit, id_, SCORE), self._inside(code.score, entered)
        yield path_in(self._unit, id_, EXACT), self._inside(code.exact, entered)

    def _inside(self, code: Code | None, entered: Code) -> str:
        """A value of a block that is evaluated where `entered` holds; None elsewhere."""
        if code is None or entered.constant is False:
            return "None"
        text = self._value(code)
        return text if entered.constant is True or text == "None" else f"{text} if {entered.text} else None"

    def _key(self, id_: str) -> str:
        return path_in(self._unit, id_)

    def _value(self, code: Code | None) -> str:
        """A published value; the same number is made once, however often it is published."""
        if code is None or code.form.sort is Sort.nothing:
            return "None"
        if code.constant is not None:
            return exact(self._writer, code) if code.number is not None else code.text
        if code.form.sort is not Sort.scaled:
            return code.text
        if code in self._numbers:
            return self._numbers[code]
        text = exact(self._writer, code)
        if code.form.optional:
            text = f"None if {code.text} is None else {text}"
        name = self._numbers[code] = self._writer.name(f"{code.text}.flat")
        self._lines.append(f"{name} = {text}")
        return name
