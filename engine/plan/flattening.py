"""The second half of a plan where the numbers alone are wanted: one flat dict (see `engine.flat`)."""

from collections.abc import Iterator

from engine.flat import EXACT, SCORE, path_in
from engine.graph.methodology import Block, Member
from engine.plan.arithmetic import exact
from engine.plan.code import Code, Sort
from engine.plan.members import UnitCode
from engine.plan.parts import ResultCode
from engine.plan.writer import Lines, Writer

__all__ = ["Flattener"]


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
        entries = [f"{key!r}: {text}," for key, text in self._member(self._unit)]
        return [*self._lines, "return {", [*entries], "}"]

    def _member(self, member: Member) -> Iterator[tuple[str, str]]:
        id_ = member.label.id
        if isinstance(member, Block):
            yield from self._block(member)
            return
        code = self._made.criteria.get(id_)
        key = path_in(self._unit, id_, SCORE if member is self._unit else None)
        yield key, "None" if code is None else self._value(code.score)

    def _block(self, block: Block) -> Iterator[tuple[str, str]]:
        id_ = block.label.id
        for member in block.members:
            yield from self._member(member)
        code = self._made.blocks.get(id_)
        points = {} if code is None else {each.label.id: points for each, points in code.adjustments}
        for adjustment in block.adjustments:
            yield self._key(adjustment.label.id), self._value(points.get(adjustment.label.id))
        results = {} if code is None else {each.result.label.id: each for each in code.results}
        for result in block.results:
            yield self._key(result.label.id), self._result(results.get(result.label.id))
        yield path_in(self._unit, id_, SCORE), self._value(None if code is None else code.score)
        yield path_in(self._unit, id_, EXACT), self._value(None if code is None else code.exact)

    def _key(self, id_: str) -> str:
        return path_in(self._unit, id_)

    def _result(self, code: ResultCode | None) -> str:
        if code is None or code.applies.constant is False:
            return "None"
        text = self._value(code.published)
        if code.applies.constant is None:
            return f"{text} if {code.applies.text} else None"
        return text

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
