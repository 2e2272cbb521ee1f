"""The blocks and criteria of a unit in generated code, step by step."""

from engine.evaluate.declarations import Declarations
from engine.graph.methodology import Block, Criterion, Member
from engine.plan.adjusting import adjusted, applying, points_of
from engine.plan.code import TRUTH, Binding, Code, Sort
from engine.plan.combining import CombinedCode, combine_members
from engine.plan.comparing import truth
from engine.plan.emitter import Emitter, Scores
from engine.plan.facts import NO_FACTS, Facts
from engine.plan.guards import Exports, guarded
from engine.plan.order import Part, Step
from engine.plan.parts import BlockCode, CriterionCode
from engine.plan.results import result_code
from engine.plan.rounding import round_to

__all__ = ["UnitCode"]


class UnitCode:
    """The code of a unit in the making: what each step leaves behind."""

    def __init__(self, emitter: Emitter) -> None:
        self._emitter = emitter
        self._declarations: Declarations = emitter.declarations
        self.criteria: dict[str, CriterionCode] = {}
        self.blocks: dict[str, BlockCode] = {}

    def take(self, step: Step) -> None:
        """Write the code of one step."""
        member = self._declarations.members[step.member]
        around = (
            self._around(member) if step.part is Part.applies or isinstance(member, Criterion) else member
        )
        guard = None if around is None else self.blocks[around.label.id].applies
        if guard is not None and guard.constant is False:
            if isinstance(member, Block) and step.part is Part.applies:
                self.blocks[step.member] = BlockCode(member, truth(False))
            return
        guard = None if guard is None or guard.constant is True else guard
        with (
            self._emitter.named(step.member),
            guarded(self._emitter.writer, guard, self._facts(around)) as exports,
        ):
            if isinstance(member, Criterion):
                self._criterion(member, exports)
            elif step.part is Part.applies:
                self._applies(member, exports)
            elif step.part is Part.score:
                self._score(self.blocks[step.member], exports)
            else:
                block = self.blocks[step.member]
                block.results.extend(result_code(self._emitter, each, exports) for each in member.results)

    def _around(self, member: Member) -> Block | None:
        return self._declarations.parents[member.label.id]

    def _facts(self, around: Block | None) -> Facts:
        """What is certain inside a block and those around it."""
        facts = NO_FACTS
        while around is not None:
            if around.applies is not None:
                facts |= self._emitter.facts_when(around.applies, True)
            around = self._around(around)
        return facts

    def _applies(self, block: Block, exports: Exports) -> None:
        applies = truth(True)
        if block.applies is not None:
            applies = self._emitter.condition(block.applies)
        if applies.constant is not False and not (exports.always and applies.constant is True):
            applies = exports.give(applies, f"{block.label.id}.applies", "False")
        self.blocks[block.label.id] = BlockCode(block, applies)

    def _criterion(self, criterion: Criterion, exports: Exports) -> None:
        id_ = criterion.label.id
        code = applying(self._emitter, criterion.applies, criterion.score, None)
        code = exports.give(code, id_)
        self.criteria[id_] = CriterionCode(criterion, code)
        self._emitter.scores[id_] = Scores(code, code)

    def _score(self, made: BlockCode, exports: Exports) -> None:
        block, writer = made.block, self._emitter.writer
        for adjustment in block.adjustments:
            points = points_of(self._emitter, adjustment)
            if points.constant is None:
                points = writer.bind(points, adjustment.label.id)
            made.adjustments.append((adjustment, points))
        combined = combine_members(self._emitter, block)
        value = writer.bind(combined.value, f"{block.label.id}.combined")
        if value.form.sort is not Sort.nothing:
            there = None
            if value.form.optional:
                there = Code(f"{value.text} is not None", TRUTH, Binding.comparison)
            with guarded(writer, there) as inner:
                self._finish(made, value.known_as(optional=False), inner)
        self._leave(made, CombinedCode(value, combined.run, combined.growth), exports)

    def _finish(self, made: BlockCode, combined: Code, exports: Exports) -> None:
        """From what the members give to the published score."""
        id_ = made.block.label.id
        writer = self._emitter.writer
        value, caps = adjusted(self._emitter, made.block, combined, made.adjustments)
        exact = writer.bind(value, f"{id_}.exact")
        score = exact
        if made.block.rounding is not None:
            score = writer.bind(round_to(writer, exact, made.block.rounding, id_), f"{id_}.score")
        made.exact = exports.give(exact, f"{id_}.exact")
        made.score = made.exact if score == exact else exports.give(score, f"{id_}.score")
        made.caps = [(cap, exports.give(held, f"{cap.label.id}.held", "False")) for cap, held in caps]

    def _leave(self, made: BlockCode, combined: CombinedCode, exports: Exports) -> None:
        """Make all of it known outside the block's own guard."""
        id_ = made.block.label.id
        growth = combined.growth
        made.combined = CombinedCode(
            exports.give(combined.value, f"{id_}.combined"),
            exports.give(combined.run, f"{id_}.run"),
            growth if growth.constant is not None else exports.give(growth, f"{id_}.growth"),
        )
        same = made.score == made.exact
        made.exact = exports.give(made.exact, f"{id_}.exact")
        made.score = made.exact if same else exports.give(made.score, f"{id_}.score")
        made.adjustments = [
            (adjustment, exports.give(points, adjustment.label.id)) for adjustment, points in made.adjustments
        ]
        made.caps = [(cap, exports.give(held, f"{cap.label.id}.held", "False")) for cap, held in made.caps]
        self._emitter.scores[id_] = Scores(made.score, made.exact)
