"""A rule told: as it is written, with its numbers put in, with the names and rows that it rests on."""

from collections.abc import Iterator
from typing import Final

from api.explain.exact import NUMBER, YES_NO
from api.explain.model import Explanation, Step
from api.explain.view.document import Formula, Node
from api.explain.view.formula import Formulas, equal, headed, is_leaf
from api.explain.view.numbers import Numbers
from api.explain.view.rows import RowsTold
from api.explain.view.titles import Words
from dsl.diagnostics.message import say

__all__ = ["Telling"]

_SHOWN: Final = frozenset({"lookup", "band_of", "rounded", "over_bodies", "score_of"})
"""What is told on a line of its own where it has no name."""
_ROWS: Final = frozenset({"count", "share"})
_MOST_BODIES: Final = 20


class Telling:
    """Tells the steps of one explanation, each named value once."""

    def __init__(self, explanation: Explanation, words: Words, numbers: Numbers) -> None:
        self._steps = explanation.steps
        self._words = words
        self._numbers = numbers
        self._formulas = Formulas(explanation.steps, numbers, words)
        self._told: set[int] = set()
        self._rows = RowsTold(explanation.steps, words, numbers, self._formulas)

    def rule(self, head: str, number: int, depth: int = 0, *, is_open: bool = False) -> Iterator[Node]:
        """A rule with what it rests on; nothing where there is no step.

        One that `is_open` has no conclusion.
        """
        if number:
            yield from self._rule(head, self._step(number), depth, is_open=is_open)

    def condition(self, head: str, number: int, *, is_open: bool = False) -> Iterator[Node]:
        """A condition, with its numbers."""
        yield from self.rule(f"{head}:", number, is_open=is_open)

    def _step(self, number: int) -> Step:
        return self._steps[number - 1]

    def _rule(self, head: str, step: Step, depth: int, *, is_open: bool = False) -> Iterator[Node]:
        self._told.add(step.id)
        base = self._base(step)
        lines = [headed(head, base.written or step.written)]
        concluded = self._formulas.put_in(base) if is_open else self._formulas.conclusion(base)
        sign = "→" if base.type == YES_NO else "="
        lines += self._in_band(base)
        lines += [f"{sign} {concluded}"] if concluded else []
        tables: list[Node] = []
        named: list[Step] = []
        for part in self._parts(step, base):
            if part.operation == "alternatives" and (part is step or not part.name):
                lines.append(self._taken(part, base))
            elif part.operation == "aggregate" and not part.name:
                tables += self._rows.table(part, depth)
                named += self._rows.named_in(part)
            elif part.operation in _SHOWN and not part.name:
                lines += self._in_band(part)
                lines.append(self._shown(part))
            elif part.name and is_leaf(self._steps, part):
                lines.append(equal(self._words.called(part), self._formulas.value(part)))
            elif part.name:
                named.append(part)
        own = base if base.operation == "aggregate" else None
        if own is not None:
            tables += self._rows.table(own, depth)
            named += self._rows.named_in(own)
        cites = tuple(line for part in (step,) if part.name for line in self._words.cited(part.cites))
        place = f"{step.file}:{step.line}:{step.column}" if step.file else ""
        yield Formula(depth, tuple(dict.fromkeys(lines)), place, cites)
        yield from tables
        for part in named:
            if part.id not in self._told:
                yield from self._rule(self._words.called(part), part, depth + 1)

    def _base(self, step: Step) -> Step:
        """The step that a choice, or a name for another name, comes down to."""
        while step.operation in ("alternatives", "call") or (
            step.operation == "reference" and step.inputs and not self._step(step.inputs[0]).name
        ):
            below = self._step(step.inputs[-1])
            if below.name and below.id != step.id:
                return step
            step = below
        return step

    def _parts(self, step: Step, base: Step) -> Iterator[Step]:
        """What a step is made of, down to what has a name of its own, each once."""
        seen = {step.id}
        waiting = [step] if step.operation == "alternatives" else list(self._inputs(step))
        waiting.reverse()
        while waiting:
            part = waiting.pop()
            if part.id in seen and part is not step:
                continue
            seen.add(part.id)
            if part.id != base.id or part.operation != "aggregate":
                yield part
            if (not part.name or part is step) and part.operation != "aggregate":
                waiting += reversed(list(self._inputs(part)))

    def _inputs(self, step: Step) -> Iterator[Step]:
        return (self._step(each) for each in step.inputs)

    def _taken(self, step: Step, told: Step) -> str:
        """Which alternative was taken, and by which condition; without the rule that is told already."""
        chosen = self._step(step.inputs[-1])
        rule = chosen.written or self._formulas.value(chosen)
        if not step.taken:
            if rule == told.written:
                return self._words.say(say("explain-otherwise"))
            return self._words.say(say("explain-taken-otherwise", rule=rule))
        condition = self._step(step.inputs[step.taken - 1])
        put_in = self._formulas.put_in(condition) or self._formulas.value(condition)
        if rule == told.written:
            return self._words.say(say("explain-since", condition=condition.written, numbers=put_in))
        return self._words.say(say("explain-taken", rule=rule, condition=condition.written, numbers=put_in))

    def _shown(self, step: Step) -> str:
        """A look-up, a band, a rounding inside a formula, a score, a value over bodies."""
        value = self._formulas.value(step)
        if step.rounding is not None:
            return self._words.say(
                say(
                    "explain-rounded-inside",
                    before=self._numbers.whole(step.rounding.before),
                    step=self._numbers.short(step.rounding.step),
                    mode=self._words.code("mode", step.rounding.mode),
                    after=value,
                )
            )
        if step.table is not None:
            return self._words.say(
                say("explain-row-of-table", table=step.table.table, row=step.table.row, value=value)
            )
        if step.over is not None:
            given = [
                f"{each.body} {self._numbers.short(str(each.value))}" if each.value is not None else each.body
                for each in step.over.bodies[:_MOST_BODIES]
            ]
            more = ["…"] if len(step.over.bodies) > _MOST_BODIES else []
            return f"{equal(step.written, value)}: {', '.join([*given, *more])}"
        return equal(step.written, value)

    def _in_band(self, step: Step) -> list[str]:
        """The number behind a band, and the range that it lies in: `1 / 3 ≈ 0.333333`, `0 ≤ (1/3) < 0.5`."""
        if step.band is None:
            return []
        number, band = self._step(step.inputs[0]), step.band
        shown = self._numbers.operand(str(number.value)) if number.type == NUMBER else str(number.value)
        lower = (
            "" if band.lower is None else f"{self._numbers.short(band.lower)} {_less(band.lower_excluded)} "
        )
        upper = (
            "" if band.upper is None else f" {_less(band.upper_excluded)} {self._numbers.short(band.upper)}"
        )
        formula = self._formulas.put_in(number)
        written = [equal(formula, self._formulas.value(number))] if formula else []
        return [*written, f"{lower}{shown}{upper}"]


def _less(excluded: bool) -> str:
    return "<" if excluded else "≤"
