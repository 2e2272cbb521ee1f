"""The second half of a plan: from the numbers that were computed to the outcome that is reported."""

from collections.abc import Iterable

from engine.evaluate.combination import run_of
from engine.graph.methodology import Adjustment, Block, Cap, Criterion, Member
from engine.plan.arithmetic import exact
from engine.plan.code import Code, Sort
from engine.plan.combining import CombinedCode
from engine.plan.members import UnitCode
from engine.plan.parts import BlockCode, ResultCode
from engine.plan.writer import Lines, Writer
from engine.result import Status

__all__ = ["Builder"]


class Builder:
    """Writes the function that builds the outcome, and notes which variables it takes."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self.lines: Lines = []
        self.slots: dict[str, None] = {}

    def _status(self, status: Status) -> str:
        return self._writer.constant(f"Status.{status.value}", status.value.upper())

    def _set(self, hint: str, text: str) -> str:
        name = self._writer.name(hint)
        self._writer.put_into(self.lines, f"{name} = {text}")
        return name

    def _slot(self, code: Code) -> str:
        """The variable, taken over from the first half."""
        self.slots[code.text] = None
        return code.text

    def _value(self, code: Code) -> str:
        """A published value as it is reported: numbers as mpq or Real."""
        if code.form.sort is Sort.nothing:
            return "None"
        if code.constant is not None:
            return exact(self._writer, code) if code.number is not None else code.text
        text = self._slot(code)
        if code.form.sort is not Sort.scaled:
            return text
        number = exact(self._writer, code)
        return f"None if {text} is None else {number}" if code.form.optional else number

    def member(self, made: UnitCode, member: Member, growth: str | None = None) -> str:
        """The variable with the outcome of a member; `growth` is the text of a factor of its worth."""
        if isinstance(member, Criterion):
            return self._criterion(made, member, growth)
        return self._block(made, member)

    def _criterion(self, made: UnitCode, criterion: Criterion, growth: str | None) -> str:
        id_ = criterion.label.id
        code = made.criteria.get(id_)
        if code is None:
            return self._unscored("CriterionResult", id_, Status.out_of_scope)
        if code.score.form.sort is Sort.nothing:
            return self._unscored("CriterionResult", id_, Status.not_applicable)
        worth = "None" if criterion.worth is None else self._writer.rational(criterion.worth)
        worth = worth if growth is None else f"{worth} * {growth}"
        number = exact(self._writer, code.score)
        if code.score.constant is None:
            self._slot(code.score)
        text = f"CriterionResult({id_!r}, {self._status(Status.scored)}, {number}, {worth})"
        if code.score.form.optional:
            missing = self._unscored("CriterionResult", id_, Status.not_applicable)
            text = f"{missing} if {code.score.text} is None else {text}"
        return self._set(f"{id_}.result", text)

    def _unscored(self, sort: str, id_: str, status: Status) -> str:
        text = f"{sort}({id_!r}, {self._status(status)})"
        return self._writer.constant(text, f"{id_}.{status.value}")

    def _block(self, made: UnitCode, block: Block) -> str:
        id_ = block.label.id
        code = made.blocks.get(id_)
        if code is None:
            return self._unscored("BlockResult", id_, Status.out_of_scope)
        if code.applies.constant is False:
            return self._unscored("BlockResult", id_, Status.not_applicable)
        members = [
            self.member(made, member, self._growth(block, code.combined, member)) for member in block.members
        ]
        fields = [
            repr(id_),
            self._block_status(code),
            *(self._value(number) for number in (code.exact, code.score, code.combined.value)),
            _tuple(members),
            _tuple(self._adjustment(adjustment, points) for adjustment, points in code.adjustments),
            self._caps(code.caps),
            self._position(code.combined.run),
            _tuple(self.result(result) for result in code.results),
        ]
        text = f"BlockResult({', '.join(fields)})"
        if code.applies.constant is None:
            inapplicable = self._unscored("BlockResult", id_, Status.not_applicable)
            text = f"{text} if {self._slot(code.applies)} else {inapplicable}"
        return self._set(f"{id_}.result", text)

    def _block_status(self, code: BlockCode) -> str:
        scored, not_scored = self._status(Status.scored), self._status(Status.not_scored)
        if code.exact.form.sort is Sort.nothing:
            return not_scored
        if not code.exact.form.optional:
            return scored
        return f"{not_scored} if {self._slot(code.exact)} is None else {scored}"

    def _growth(self, block: Block, combined: CombinedCode, member: Member) -> str | None:
        """The factor by which the worth of a member grew; None where it cannot have grown."""
        if not isinstance(member, Criterion) or member.worth is None or combined.growth.number == 1:
            return None
        runs = block.runs or (None,)
        grown = [
            position
            for position, ids in enumerate(runs)
            if member.label.id in (run := run_of(block, ids)).ids and member.label.id in run.receivers
        ]
        if not grown:
            return None
        growth = exact(self._writer, combined.growth)
        if combined.growth.constant is not None:
            return growth
        self._slot(combined.growth)
        counted = f"{growth} is not None"
        if block.runs:
            counted += f" and {self._slot(combined.run)} in {_tuple(map(str, grown))}"
        return f"({growth} if {counted} else 1)"

    def _position(self, run: Code) -> str:
        return "None" if run.form.sort is Sort.nothing else self._slot(run)

    def _adjustment(self, adjustment: Adjustment, points: Code) -> str:
        id_ = adjustment.label.id
        if points.form.sort is Sort.nothing:
            return self._writer.constant(f"AdjustmentResult({id_!r}, None)", f"{id_}.none")
        return self._set(f"{id_}.result", f"AdjustmentResult({id_!r}, {self._value(points)})")

    def _caps(self, caps: Iterable[tuple[Cap, Code]]) -> str:
        texts = [f"(({cap.label.id!r},) if {self._slot(held)} else ())" for cap, held in caps]
        return " + ".join(texts) or "()"

    def result(self, code: ResultCode) -> str:
        """The text of a further published value."""
        id_ = code.result.label.id
        inapplicable = self._unscored("ResultValue", id_, Status.not_applicable)
        if code.applies.constant is False:
            return inapplicable
        missing = self._unscored("ResultValue", id_, Status.not_scored)
        if code.published.form.sort is Sort.nothing:
            text = missing
        else:
            published = self._value(replace_optional(code.published))
            before = self._value(replace_optional(code.exact))
            text = f"ResultValue({id_!r}, {self._status(Status.scored)}, {published}, {before})"
            if code.published.form.optional:
                text = f"{missing} if {self._slot(code.published)} is None else {text}"
        if code.applies.constant is None:
            text = f"({text}) if {self._slot(code.applies)} else {inapplicable}"
        return self._set(f"{id_}.result", text)


def replace_optional(code: Code) -> Code:
    """The value where it is there."""
    return code if code.form.sort is Sort.nothing else code.known_as(optional=False)


def _tuple(texts: Iterable[str]) -> str:
    listed = list(texts)
    return f"({', '.join(listed)},)" if listed else "()"
