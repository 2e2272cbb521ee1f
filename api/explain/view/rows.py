"""The rows of an aggregate, told as a table."""

from collections.abc import Iterator, Sequence

from api.explain.model import RowsPart, Step
from api.explain.view.document import LEFT, RIGHT, Formula, Node, Table
from api.explain.view.formula import Formulas, headed, is_leaf
from api.explain.view.numbers import Numbers
from api.explain.view.titles import Words
from dsl.diagnostics.message import say

__all__ = ["RowsTold"]


class RowsTold:
    """Tells the rows of one explanation; the rule of each column that was worked out once."""

    def __init__(self, steps: Sequence[Step], words: Words, numbers: Numbers, formulas: Formulas) -> None:
        self._steps = steps
        self._words = words
        self._numbers = numbers
        self._formulas = formulas
        self._columns_told: set[str] = set()

    def table(self, step: Step, depth: int) -> Iterator[Node]:
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

    def named_in(self, step: Step) -> list[Step]:
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
                    if not is_leaf(self._steps, part):
                        found.append(part)
                    continue
                waiting += part.inputs
        return found

    def _derived(self, rows: RowsPart, depth: int) -> Iterator[Node]:
        """The rules of the columns that were worked out row by row, each told once."""
        for row in rows.taken:
            for name, step in self._row_steps(row.row, (row.where, row.value, row.weight)).items():
                if step.operation != "column" and name not in self._columns_told:
                    self._columns_told.add(name)
                    place = f"{step.file}:{step.line}:{step.column}"
                    head = headed(self._words.called(step), step.written)
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

    def _step(self, number: int) -> Step:
        return self._steps[number - 1]
