"""What would lift a body as tables: one for each goal, and lines about what does not reach it."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from cli.lift_answer import Change, Goal, Input, LiftAnswer, Reason, Result, parsed
from cli.score_table import WIDE
from dsl.diagnostics.message import Message, say
from dsl.diagnostics.printable import printable
from dsl.diagnostics.wording import Language, worded


def print_lift(document: bytes, language: Language) -> None:
    """Print the tables and the lines on stdout."""
    _Printer(language).show(parsed(document))


class _Printer:
    def __init__(self, language: Language) -> None:
        self._language = language
        self._console = Console(width=None if sys.stdout.isatty() else WIDE, highlight=False)

    def show(self, answer: LiftAnswer) -> None:
        """All of it, a blank line between the goals."""
        for position, goal in enumerate(answer.goals):
            if position:
                print()
            print(printable(self._heading(goal)))
            if goal.reached_by:
                self._console.print(self._table(goal))
            for line in self._below(goal):
                print(printable(line))
        if not answer.goals:
            print(self._said(say("lift-no-goals")))
        last = list(self._last(answer))
        if last:
            print("", *map(printable, last), sep="\n")

    def _heading(self, goal: Goal) -> str:
        now = goal.now
        title = self._title(goal.titles)
        if goal.goal == "flag":
            within = f"{goal.flag}, {goal.rating}" if goal.rating else goal.flag
            return self._said(say("lift-flag-goal", title=title or goal.flag or "", id=within or ""))
        id_ = goal.block or goal.criterion or goal.rating or ""
        if goal.goal == "place":
            of, rank = str(now.of), str(now.rank)
            return self._said(
                say("lift-place-goal", title=title or id_, id=id_, rank=rank, of=of, score=now.score or "")
            )
        return self._said(say("lift-score-goal", title=title or id_, id=id_, score=now.score or ""))

    def _table(self, goal: Goal) -> Table:
        columns = [say("lift-column-input"), say("lift-column-title"), say("lift-column-now")]
        columns += [say("lift-column-needed"), say("lift-column-change")]
        flags = goal.now.flags is not None
        placed = goal.now.rank is not None
        if flags:
            columns.append(say("lift-column-flags"))
        else:
            columns.append(say("lift-column-score"))
            columns += [say("lift-column-place")] if placed else []
        columns.append(say("lift-column-how"))
        table = Table(box=None, pad_edge=False, header_style="bold")
        for column in columns:
            table.add_column(self._said(column))
        for input_ in goal.reached_by:
            for change in input_.changes:
                cells = [self._place(input_), self._name(input_), self._value(input_.now, "lift-missing")]
                cells += [self._value(change.to, "lift-left-out"), self._change(change)]
                cells += self._result(change.result, flags=flags, placed=placed)
                table.add_row(*(Text(printable(cell)) for cell in (*cells, self._how(input_))))
        return table

    def _result(self, result: Result, *, flags: bool, placed: bool) -> list[str]:
        if flags:
            return [", ".join(result.flags or []) or self._said(say("lift-no-flags"))]
        rank = [self._said(say("lift-place-of", rank=str(result.rank), of=str(result.of)))] if placed else []
        return [result.score or "", *rank]

    def _below(self, goal: Goal) -> Iterator[str]:
        """What does not reach a goal."""
        if not goal.reached_by:
            yield self._said(say("lift-nothing-reaches"))
        nearly = [each for each in goal.out_of_reach if each.best is not None]
        for each in nearly:
            if each.best is not None:
                yield self._said(self._best(each, each.best))
        others = [each for each in goal.out_of_reach if each.best is None]
        if others:
            yield self._said(say("lift-out-of-reach", inputs=self._all(others)))
        for reason, sentence in (("limit", "lift-undecided"), ("refused", "lift-refused")):
            inputs = [each for each in goal.undecided if each.reason == reason]
            if inputs:
                yield self._said(self._left(sentence, self._all(inputs)))
        if goal.without_effect:
            yield self._said(say("lift-without-effect", count=goal.without_effect))

    def _best(self, input_: Input, best: Change) -> Message:
        value, score = self._value(best.to, "lift-left-out"), best.result.score or ""
        pointer, rank = input_.pointer, best.result.rank
        if rank is None:
            return say("lift-at-best", pointer=pointer, score=score, value=value)
        of = str(best.result.of)
        return say("lift-at-best-placed", pointer=pointer, score=score, rank=str(rank), of=of, value=value)

    def _last(self, answer: LiftAnswer) -> Iterator[str]:
        """What stands apart from all goals."""
        for each in answer.without_place:
            reasons = " ".join(self._said(_why(reason)) for reason in each.reasons)
            yield self._said(say("lift-no-place", rating=each.rating, reasons=reasons))
        if answer.concluded:
            yield self._said(say("lift-concluded", blocks=", ".join(answer.concluded)))
        for reason, sentence in (("text", "lift-not-tried-text"), ("limit", "lift-not-tried-limit")):
            inputs = [each for each in answer.not_tried if each.reason == reason]
            if inputs:
                yield self._said(self._left(sentence, self._all(inputs)))

    def _left(self, sentence: str, inputs: str) -> Message:
        match sentence:
            case "lift-undecided":
                return say("lift-undecided", inputs=inputs)
            case "lift-refused":
                return say("lift-refused", inputs=inputs)
            case "lift-not-tried-text":
                return say("lift-not-tried-text", inputs=inputs)
            case _:
                return say("lift-not-tried-limit", inputs=inputs)

    def _all(self, inputs: Iterable[Input]) -> str:
        """The inputs by their ids; of columns, in how many rows."""
        given = list(inputs)
        rows = Counter(each.input for each in given for _ in each.equal_rows)
        names = dict.fromkeys(each.input for each in given)
        return ", ".join(
            self._said(say("lift-in-rows", id=name, count=rows[name])) if rows[name] else name
            for name in names
        )

    def _place(self, input_: Input) -> str:
        others = input_.equal_rows[1:]
        if not others:
            return input_.pointer
        return self._said(say("lift-equal-rows", pointer=input_.pointer, rows=", ".join(map(str, others))))

    def _name(self, input_: Input) -> str:
        name = self._title(input_.titles) or input_.input.rpartition(".")[2]
        rows = self._title(input_.rows_titles)
        return f"{rows}: {name}" if rows else name

    def _title(self, titles: dict[str, str]) -> str:
        return titles.get(self._language.value) or next(iter(titles.values()), "")

    def _value(self, value: str | bool | None, missing: str) -> str:
        if value is None:
            return self._said(say("lift-missing") if missing == "lift-missing" else say("lift-left-out"))
        return str(value).lower() if isinstance(value, bool) else value

    def _change(self, change: Change) -> str:
        if change.days is not None:
            sign = "-" if change.days < 0 else "+"
            return self._said(say("lift-days", sign=sign, days=abs(change.days)))
        if change.change is None:
            return ""
        return change.change if change.change.startswith("-") else f"+{change.change}"

    def _how(self, input_: Input) -> str:
        match input_.established:
            case "ranges":
                return self._said(say("lift-by-ranges"))
            case "values":
                return self._said(say("lift-by-values"))
            case _:
                return self._said(say("lift-by-trying"))

    def _said(self, message: Message) -> str:
        return worded(message, self._language)


def _why(reason: Reason) -> Message:
    match reason.code:
        case "no_score":
            return say("lift-why-no-score")
        case "missing_value":
            return say("lift-why-missing")
        case "scope":
            return say("lift-why-scope")
        case "condition":
            return say("lift-why-condition")
        case _:
            return say("lift-why-succession")
