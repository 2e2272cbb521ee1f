"""A rule told: as it is written, with its numbers put in, with the names and rows that it rests on."""

from collections.abc import Iterator, Sequence
from typing import Final

from api.explain.exact import NUMBER, YES_NO
from api.explain.model import Explanation, RowsPart, Step
from api.explain.view.document import LEFT, RIGHT, Formula, Node, Table
from api.explain.view.formula import Formulas, equal
from api.explain.view.numbers import Numbers
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
        self._columns_told: set[str] = set()

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
        lines = [self._headed(head, base.written or step.written)]
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
                tables += self._aggregate(part, depth)
                named += self._named_in_rows(part)
            elif part.operation in _SHOWN and not part.name:
                lines += self._in_band(part)
                lines.append(self._shown(part))
            elif part.name and self._is_leaf(part):
                lines.append(equal(self._called(part), self._formulas.value(part)))
            elif part.name:
                named.append(part)
        own = base if base.operation == "aggregate" else None
        if own is not None:
            tables += self._aggregate(own, depth)
            named += self._named_in_rows(own)
        cites = tuple(line for part in (step,) if part.name for line in self._words.cited(part.cites))
        place = f"{step.file}:{step.line}:{step.column}" if step.file else ""
        yield Formula(depth, tuple(dict.fromkeys(lines)), place, cites)
        yield from tables
        for part in named:
            if part.id not in self._told:
                yield from self._rule(self._called(part), part, depth + 1)

    def _is_leaf(self, step: Step) -> bool:
        """Whether a name stands for what was handed in, or for a constant: there is no more to tell."""
        return all(self._step(each).operation == "constant" for each in step.inputs) and (
            step.operation in ("reference", "column")
        )

    def _headed(self, head: str, written: str) -> str:
        if not head or not written or written == head:
            return head or written
        return f"{head} {written}" if head.endswith(":") else f"{head} = {written}"

    def _called(self, step: Step) -> str:
        name = step.name.rpartition(".")[2]
        title = self._words.text(step.title)
        return f"{title} ({name})" if title else name

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

    def _aggregate(self, step: Step, depth: int) -> Iterator[Node]:
        """The rows of an aggregate as a table."""
        rows = step.rows
        if rows is None or not rows.taken:
            return
        columns = self._columns(rows)
        labelled = any(row.label for row in rows.taken)
        value = self._value_column(rows, columns)
        head = [self._words.say(say("explain-row"))]
        align = [RIGHT]
        if labelled:
            head.append("")
            align.append(LEFT)
        for name in columns:
            head.append(columns[name])
            align.append(RIGHT)
        if value:
            head.append(value)
            align.append(RIGHT)
        conditional = any(row.where for row in rows.taken)
        if conditional:
            head.append(self._words.say(say("explain-counts")))
            align.append(LEFT)
        table = []
        for row in rows.taken:
            found = self._row_steps(row.row, (row.where, row.value, row.weight))
            cells = [self._numbers.decimal(str(row.row))]
            cells += [row.label] if labelled else []
            cells += [self._cell(found.get(name)) for name in columns]
            if value:
                cells.append(self._cell(self._step(row.value)) if row.value else "–")
            if conditional:
                met = self._step(row.where)
                cells.append(self._formulas.value(met))
            table.append(tuple(cells))
        caption = self._caption(step, rows)
        yield Table(tuple(head), tuple(table), tuple(align), caption)
        yield from self._derived(rows, depth + 1)

    def _derived(self, rows: RowsPart, depth: int) -> Iterator[Node]:
        """The rules of the columns that were worked out row by row, each told once."""
        for row in rows.taken:
            for name, step in self._row_steps(row.row, (row.where, row.value, row.weight)).items():
                if step.operation != "column" and name not in self._columns_told:
                    self._columns_told.add(name)
                    place = f"{step.file}:{step.line}:{step.column}"
                    head = self._headed(self._called(step), step.written)
                    yield Formula(depth, (head,), place, self._words.cited(step.cites))

    def _caption(self, step: Step, rows: RowsPart) -> str:
        said = say("explain-rows-counted", rows=rows.rows, met=rows.met)
        text = f"{step.written}: {self._words.say(said)}"
        if rows.left is not None:
            text += "; " + self._words.say(say("explain-rows-left", rows=rows.left.rows, met=rows.left.met))
            if rows.left.total is not None:
                total = self._numbers.short(rows.left.total)
                said = say("explain-rows-total", total=total)
                if rows.left.weights is not None:
                    weights = self._numbers.short(rows.left.weights)
                    said = say("explain-rows-weighted", total=total, weights=weights)
                text += f"; {self._words.say(said)}"
        return text

    def _cell(self, step: Step | None) -> str:
        return "–" if step is None else self._formulas.value(step)

    def _columns(self, rows: RowsPart) -> dict[str, str]:
        """The named values of the rows that are told, with their titles."""
        found: dict[str, str] = {}
        for row in rows.taken:
            for name, step in self._row_steps(row.row, (row.where, row.value, row.weight)).items():
                found.setdefault(name, self._words.title(step.title, name.rpartition(".")[2]))
        return found

    def _value_column(self, rows: RowsPart, columns: dict[str, str]) -> str:
        """The head of the column of values, where those have no name of their own."""
        for row in rows.taken:
            if row.value:
                step = self._step(row.value)
                return "" if step.name in columns else step.written
        return ""

    def _row_steps(self, row: int, roots: Sequence[int]) -> dict[str, Step]:
        """The named steps of a row that these steps rest on, what others rest on first."""
        found: dict[str, Step] = {}
        seen: set[int] = set()

        def visit(number: int) -> None:
            if not number or number in seen:
                return
            seen.add(number)
            step = self._step(number)
            if step.operation != "aggregate":
                for each in step.inputs:
                    visit(each)
            if step.row == row and step.name:
                found.setdefault(step.name, step)

        for root in roots:
            visit(root)
        return found

    def _named_in_rows(self, step: Step) -> list[Step]:
        """The named values, not of a row, that the first rows rest on."""
        found: list[Step] = []
        for row in (step.rows.taken if step.rows is not None else ())[:1]:
            waiting = [each for each in (row.where, row.value, row.weight) if each]
            seen: set[int] = set()
            while waiting:
                number = waiting.pop()
                if number in seen:
                    continue
                seen.add(number)
                part = self._step(number)
                if part.name and not part.row:
                    if not self._is_leaf(part):
                        found.append(part)
                    continue
                waiting += part.inputs
        return found


def _less(excluded: bool) -> str:
    return "<" if excluded else "≤"
