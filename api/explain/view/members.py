"""Blocks, criteria and further values, told with all that they rest on."""

from collections.abc import Iterator

from api.explain.model import AdjustmentPart, BlockPart, CriterionPart, ResultPart
from api.explain.view.document import LEFT, RIGHT, Node, Paragraph, Table
from api.explain.view.phrases import Phrases
from api.explain.view.waterfall import waterfall
from dsl.diagnostics.message import listed, say

__all__ = ["MembersTold"]


class MembersTold:
    """Tells the members of one body."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases

    def member(self, member: CriterionPart | BlockPart, level: int) -> Iterator[Node]:
        """A block or a criterion, under a heading of this level."""
        if isinstance(member, BlockPart):
            yield from self._block(member, level)
        else:
            yield from self._criterion(member, level)

    def _criterion(self, part: CriterionPart, level: int) -> Iterator[Node]:
        shown = self._phrases.score(part.score, part.status)
        if part.score is not None and part.worth is not None:
            shown = self._phrases.say(
                say("explain-of-worth", score=shown, worth=self._phrases.numbers.short(part.worth))
            )
        yield from self._phrases.headed(part, shown, level)
        if part.why is not None:
            yield Paragraph(self._phrases.why(part.why))
        if part.declared_worth is not None and part.worth is not None:
            grown = say(
                "explain-worth-grown",
                before=self._phrases.numbers.short(part.declared_worth),
                after=self._phrases.numbers.short(part.worth),
            )
            yield Paragraph(self._phrases.say(grown))
        yield from self._phrases.telling.condition(
            self._phrases.say(say("explain-applies-when")), part.condition
        )
        yield from self._phrases.telling.rule(self._phrases.say(say("explain-points")), part.step)

    def _block(self, part: BlockPart, level: int) -> Iterator[Node]:
        yield from self._phrases.headed(part, self._phrases.score(part.score, part.status), level)
        if part.why is not None:
            yield Paragraph(self._phrases.why_of(part))
        yield from self._phrases.telling.condition(
            self._phrases.say(say("explain-applies-when")), part.condition
        )
        if part.concluded:
            yield Paragraph(self._phrases.say(say("explain-concluded")))
        yield from waterfall(self._phrases, part.waterfall, part.score)
        yield from self._members(part)
        yield from self._combined(part)
        for member in part.members:
            yield from self.member(member, min(level + 1, 4))
        for adjustment in part.adjustments:
            yield from self._adjustment(adjustment, min(level + 1, 4), counts=part.score is not None)
        for result in part.results:
            yield from self.result(result, min(level + 1, 4))

    def _members(self, part: BlockPart) -> Iterator[Node]:
        """The members with what they brought and lost."""
        if not part.members:
            return
        shared = any(each.points is not None for each in part.members)
        rows = []
        for each in part.members:
            share = each.weight
            if isinstance(each, CriterionPart) and share is None:
                share = each.worth if each.worth is not None else each.declared_worth
            row = [
                self._phrases.words.title(each.title, each.name),
                "" if share is None else self._phrases.numbers.short(share),
                self._phrases.score(each.score, each.status),
            ]
            if shared:
                row.append("" if each.points is None else self._phrases.numbers.short(each.points))
                row.append("" if each.points_lost is None else self._phrases.numbers.short(each.points_lost))
            note = self._phrases.why_of(each)
            if part.counted and each.id not in part.counted and not note:
                note = self._phrases.say(say("explain-not-in-run"))
            rows.append((*row, note))
        head = [say("explain-what"), say("explain-share"), say("explain-score")]
        head += [say("explain-brought"), say("explain-lost")] if shared else []
        align = (LEFT, *[RIGHT] * (len(head) - 1), LEFT)
        yield Table(tuple(map(self._phrases.say, [*head, say("explain-note")])), tuple(rows), align)

    def _combined(self, part: BlockPart) -> Iterator[Node]:
        """How the members became the score: combination, penalties, caps, range, predecessors, rounding."""
        short = self._phrases.numbers.short
        if part.run:
            counted = listed([self._phrases.titles[id_] for id_ in part.counted])
            said = say("explain-run-of", run=part.run, members=counted)
            yield Paragraph(self._phrases.say(said if part.counted else say("explain-run", run=part.run)))
        if part.combined is not None:
            how = self._phrases.words.code("combination", part.combination)
            value = self._phrases.numbers.whole(part.combined)
            points = [each.points for each in part.members if each.points is not None]
            if len(points) > 1:
                value = f"{' + '.join(map(self._phrases.numbers.operand, points))} → {value}"
            yield Paragraph(self._phrases.say(say("explain-combined", how=how, value=value)))
            if part.factor not in (None, "1") and part.whole is not None:
                yield Paragraph(
                    self._phrases.say(
                        say(
                            "explain-factor",
                            whole=short(part.whole),
                            factor=self._phrases.numbers.whole(part.factor),
                        )
                    )
                )
            if part.growth is not None:
                yield Paragraph(
                    self._phrases.say(say("explain-growth", growth=self._phrases.numbers.whole(part.growth)))
                )
        if part.formula:
            yield from self._phrases.telling.rule(self._phrases.say(say("explain-by-formula")), part.formula)
        for each in part.adjustments:
            if each.points is not None and part.score is not None:
                name = self._phrases.words.title(each.title, each.name)
                yield Paragraph(f"{name}: {self._taken_or_given(each)}")
        for cap in part.caps:
            name = self._phrases.words.title(cap.title, cap.name)
            said = say("explain-cap-held", cap=name, limit=short(cap.limit))
            if not cap.held:
                said = say("explain-cap-not-held", cap=name)
            yield Paragraph(self._phrases.say(said))
            yield from self._phrases.telling.condition(
                self._phrases.say(say("explain-applies-when")), cap.condition
            )
        yield from self._held(part)
        if part.succession is not None:
            yield Paragraph(
                self._phrases.say(
                    say("explain-own-score", score=self._phrases.numbers.whole(part.succession.own))
                )
            )
            rows = tuple(
                (
                    each.body,
                    short(each.share),
                    self._phrases.numbers.day(each.effective),
                    self._phrases.numbers.whole(each.score),
                )
                for each in part.succession.predecessors
            )
            head = (
                say("explain-predecessor"),
                say("explain-share-of-functions"),
                say("explain-ended"),
                say("explain-score-before-rounding"),
            )
            yield Table(tuple(map(self._phrases.say, head)), rows, (LEFT, RIGHT, LEFT, RIGHT))
            yield from self._phrases.law(part.succession)
            yield from self._phrases.telling.rule(
                self._phrases.say(say("explain-with-predecessors")), part.succession.step
            )
        yield from self._phrases.rounding(part.rounding, part.score)

    def _held(self, part: BlockPart) -> Iterator[Node]:
        """The end of the range that the score stands on."""
        own = part.exact if part.succession is None else part.succession.own
        if part.floor is not None and own == part.floor:
            said = say("explain-never-below", limit=self._phrases.numbers.short(part.floor))
            yield Paragraph(self._phrases.say(said))
        if part.ceiling is not None and own == part.ceiling:
            said = say("explain-never-above", limit=self._phrases.numbers.short(part.ceiling))
            yield Paragraph(self._phrases.say(said))

    def _adjustment(self, part: AdjustmentPart, level: int, *, counts: bool) -> Iterator[Node]:
        """A penalty or a bonus; it `counts` where its block has a score."""
        shown = self._phrases.words.code("status", part.status)
        if part.points is not None:
            shown = self._taken_or_given(part) if counts else self._phrases.say(say("explain-not-counted"))
        yield from self._phrases.headed(part, shown, level)
        if part.why is not None:
            yield Paragraph(self._phrases.why(part.why))
        yield from self._phrases.telling.condition(
            self._phrases.say(say("explain-applies-when")), part.condition
        )
        yield from self._phrases.telling.rule(self._phrases.say(say("explain-points")), part.step)
        if part.limit is not None and part.before_limit is not None:
            limited = say(
                "explain-limit",
                before=self._phrases.numbers.short(part.before_limit),
                limit=self._phrases.numbers.short(part.limit),
            )
            yield Paragraph(self._phrases.say(limited))

    def _taken_or_given(self, part: AdjustmentPart) -> str:
        """The points of a penalty or a bonus, with their sign."""
        if part.points is None or part.points == "0":
            return self._phrases.numbers.short(part.points)
        return self._phrases.signed(part.points if part.kind == "bonus" else f"-{part.points}")

    def result(self, part: ResultPart, level: int) -> Iterator[Node]:
        """A further published value, under a heading of this level."""
        shown = self._phrases.words.code("status", part.status)
        if part.value is not None:
            shown = self._phrases.numbers.value(part.type, part.value)
        yield from self._phrases.headed(part, shown, level)
        if part.why is not None:
            not_scored = part.why.reason == "not_scored"
            yield Paragraph(
                self._phrases.say(say("explain-no-value")) if not_scored else self._phrases.why(part.why)
            )
        yield from self._phrases.telling.condition(
            self._phrases.say(say("explain-applies-when")), part.condition
        )
        yield from self._phrases.telling.rule(self._phrases.say(say("explain-value")), part.step)
        yield from self._phrases.rounding(part.rounding, None)
