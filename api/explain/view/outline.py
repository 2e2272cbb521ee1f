"""An explanation as a document in a language: what is told, and in which order."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from gmpy2 import mpq

from api.explain.exact import NUMBER
from api.explain.model import (
    AdjustmentPart,
    BlockPart,
    CriterionPart,
    Declared,
    Explanation,
    FlagPart,
    RatingPart,
    ResultPart,
    RoundingPart,
    Texts,
    Waterfall,
    Why,
)
from api.explain.view.document import (
    LEFT,
    RIGHT,
    Bar,
    Chart,
    Document,
    Heading,
    Law,
    Node,
    Paragraph,
    Table,
)
from api.explain.view.numbers import Numbers
from api.explain.view.telling import Telling
from api.explain.view.titles import Words
from dsl.diagnostics.message import Message, listed, say
from dsl.diagnostics.wording import Language

__all__ = ["outline"]


_TRENDS: Final[Mapping[tuple[str, bool], str]] = MappingProxyType(
    {
        ("consecutive", True): "explain-trend-consecutive-falling",
        ("consecutive", False): "explain-trend-consecutive-rising",
        ("against_first", True): "explain-trend-first-falling",
        ("against_first", False): "explain-trend-first-rising",
    }
)


def outline(explanation: Explanation, language: Language) -> Document:
    """The document of an explanation."""
    return _Outline(explanation, language).document()


class _Outline:
    def __init__(self, explanation: Explanation, language: Language) -> None:
        self._explanation = explanation
        self._language = language
        self._words = Words(explanation, language)
        self._numbers = Numbers(language)
        self._telling = Telling(explanation, self._words, self._numbers)
        self._titles = {
            id_: self._words.title(title, name) for id_, name, title in _titles(explanation.members)
        }

    def document(self) -> Document:
        """Everything."""
        title = self._say(say("explain-title", body=self._body()))
        return Document(self._language.value, title, tuple(self._nodes(title)))

    def _body(self) -> str:
        explanation = self._explanation
        title = self._words.text(explanation.title)
        return f"{title} ({explanation.body})" if title else explanation.body

    def _say(self, message: Message) -> str:
        return self._words.say(message)

    def _nodes(self, title: str) -> Iterator[Node]:
        explanation = self._explanation
        yield Heading(1, title)
        yield Paragraph(self._words.text(explanation.methodology_title) or explanation.methodology)
        if explanation.readings_not_default:
            chosen = [f"{name}={explanation.readings[name]}" for name in explanation.readings_not_default]
            yield Paragraph(self._say(say("explain-readings", readings=listed(chosen))))
        yield from self._overview()
        for member in explanation.members:
            yield from self._member(member, 2)
        for result in explanation.results:
            yield from self._result(result, 2)
        for rating in explanation.ratings:
            yield from self._rating(rating)
        if explanation.flags:
            yield Heading(2, self._say(say("explain-flags")))
            for flag in explanation.flags:
                yield from self._flag(flag)
        yield from self._events()
        yield Paragraph(self._say(say("explain-legend")))
        yield Paragraph(f"{explanation.methodology} {explanation.digest}; {explanation.evaluation_id}")

    # the body as a whole

    def _overview(self) -> Iterator[Node]:
        rows = [
            (
                self._words.title(member.title, member.name),
                self._score(member.score, member.status),
                self._numbers.whole(member.exact) if member.exact is not None else "",
                self._why_of(member),
            )
            for member in self._explanation.members
        ]
        if rows:
            head = (
                say("explain-what"),
                say("explain-score"),
                say("explain-exact"),
                say("explain-note"),
            )
            yield Table(tuple(map(self._say, head)), tuple(rows), (LEFT, RIGHT, RIGHT, LEFT))
        places = [
            (
                self._words.title(rating.title, rating.name),
                "" if rating.score is None else self._score(rating.score, rating.status),
                self._place(rating),
            )
            for rating in self._explanation.ratings
        ]
        if places:
            titles = (say("explain-rating"), say("explain-score"), say("explain-place"))
            yield Table(tuple(map(self._say, titles)), tuple(places), (LEFT, RIGHT, LEFT))

    def _score(self, score: str | None, status: str) -> str:
        if score is None:
            return self._words.code("status", status)
        return self._numbers.decimal(score) if "/" not in score else self._numbers.whole(score)

    def _place(self, rating: RatingPart) -> str:
        if rating.rank is None:
            return self._words.code("status", rating.status)
        rank = self._numbers.short(rating.rank)
        return self._say(say("explain-place-of", rank=rank, of=rating.of))

    def _why_of(self, part: CriterionPart | BlockPart) -> str:
        """Why a member has no score; nothing where it has one."""
        if isinstance(part, BlockPart) and part.why is not None and part.why.reason == "not_scored":
            return self._say(_unscored(part))
        return self._why(part.why)

    def _why(self, why: Why | None) -> str:
        if why is None:
            return ""
        match why.reason:
            case "condition":
                values = [
                    f"{each.name.rpartition('.')[2]} = {self._numbers.value(each.type, each.value)}"
                    for each in why.values
                ]
                if not values:
                    return self._say(say("explain-why-condition", condition=why.written))
                shown = "; ".join(values)
                return self._say(say("explain-why-values", condition=why.written, values=shown))
            case "kind":
                return self._say(say("explain-why-kind"))
            case reason:
                return self._words.code("status", reason)

    # members

    def _law(self, part: Declared) -> Iterator[Node]:
        lines = [self._say(say("explain-law", place=cited)) for cited in self._words.cited(part.cites)]
        for each in part.assumes:
            said = f"{each.id}: {self._words.text(each.text)}"
            reconstructed = say("explain-reconstructed", assumption=said)
            lines.append(
                self._say(reconstructed if each.reconstructed else say("explain-assumed", assumption=said))
            )
        if part.file:
            place = f"{part.file}:{part.line}:{part.column}"
            lines.append(self._say(say("explain-rule-at", place=place)))
        if lines:
            yield Law(tuple(lines))

    def _member(self, member: CriterionPart | BlockPart, level: int) -> Iterator[Node]:
        if isinstance(member, BlockPart):
            yield from self._block(member, level)
        else:
            yield from self._criterion(member, level)

    def _headed(self, part: Declared, shown: str, level: int) -> Iterator[Node]:
        yield Heading(level, f"{self._words.title(part.title, part.name)}: {shown}")
        yield from self._law(part)

    def _criterion(self, part: CriterionPart, level: int) -> Iterator[Node]:
        shown = self._score(part.score, part.status)
        if part.score is not None and part.worth is not None:
            shown = self._say(say("explain-of-worth", score=shown, worth=self._numbers.short(part.worth)))
        yield from self._headed(part, shown, level)
        if part.why is not None:
            yield Paragraph(self._why(part.why))
        if part.declared_worth is not None and part.worth is not None:
            grown = say(
                "explain-worth-grown",
                before=self._numbers.short(part.declared_worth),
                after=self._numbers.short(part.worth),
            )
            yield Paragraph(self._say(grown))
        yield from self._telling.condition(self._say(say("explain-applies-when")), part.condition)
        yield from self._telling.rule(self._say(say("explain-points")), part.step)

    def _block(self, part: BlockPart, level: int) -> Iterator[Node]:
        yield from self._headed(part, self._score(part.score, part.status), level)
        if part.why is not None:
            yield Paragraph(self._why_of(part))
        yield from self._telling.condition(self._say(say("explain-applies-when")), part.condition)
        if part.concluded:
            yield Paragraph(self._say(say("explain-concluded")))
        yield from self._waterfall(part.waterfall, part.score)
        yield from self._members(part)
        yield from self._combined(part)
        for member in part.members:
            yield from self._member(member, min(level + 1, 4))
        for adjustment in part.adjustments:
            yield from self._adjustment(adjustment, min(level + 1, 4), counts=part.score is not None)
        for result in part.results:
            yield from self._result(result, min(level + 1, 4))

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
                self._words.title(each.title, each.name),
                "" if share is None else self._numbers.short(share),
                self._score(each.score, each.status),
            ]
            if shared:
                row.append("" if each.points is None else self._numbers.short(each.points))
                row.append("" if each.points_lost is None else self._numbers.short(each.points_lost))
            note = self._why_of(each)
            if part.counted and each.id not in part.counted and not note:
                note = self._say(say("explain-not-in-run"))
            rows.append((*row, note))
        head = [say("explain-what"), say("explain-share"), say("explain-score")]
        head += [say("explain-brought"), say("explain-lost")] if shared else []
        align = (LEFT, *[RIGHT] * (len(head) - 1), LEFT)
        yield Table(tuple(map(self._say, [*head, say("explain-note")])), tuple(rows), align)

    def _combined(self, part: BlockPart) -> Iterator[Node]:
        """How the members became the score: combination, penalties, caps, range, predecessors, rounding."""
        short = self._numbers.short
        if part.run:
            counted = listed([self._titles[id_] for id_ in part.counted])
            said = say("explain-run-of", run=part.run, members=counted)
            yield Paragraph(self._say(said if part.counted else say("explain-run", run=part.run)))
        if part.combined is not None:
            how = self._words.code("combination", part.combination)
            value = self._numbers.whole(part.combined)
            points = [each.points for each in part.members if each.points is not None]
            if len(points) > 1:
                value = f"{' + '.join(map(self._numbers.operand, points))} → {value}"
            yield Paragraph(self._say(say("explain-combined", how=how, value=value)))
            if part.factor not in (None, "1") and part.whole is not None:
                yield Paragraph(
                    self._say(
                        say(
                            "explain-factor", whole=short(part.whole), factor=self._numbers.whole(part.factor)
                        )
                    )
                )
            if part.growth is not None:
                yield Paragraph(self._say(say("explain-growth", growth=self._numbers.whole(part.growth))))
        if part.formula:
            yield from self._telling.rule(self._say(say("explain-by-formula")), part.formula)
        for each in part.adjustments:
            if each.points is not None and part.score is not None:
                name = self._words.title(each.title, each.name)
                yield Paragraph(f"{name}: {self._taken_or_given(each)}")
        for cap in part.caps:
            name = self._words.title(cap.title, cap.name)
            said = say("explain-cap-held", cap=name, limit=short(cap.limit))
            if not cap.held:
                said = say("explain-cap-not-held", cap=name)
            yield Paragraph(self._say(said))
            yield from self._telling.condition(self._say(say("explain-applies-when")), cap.condition)
        yield from self._held(part)
        if part.succession is not None:
            yield Paragraph(
                self._say(say("explain-own-score", score=self._numbers.whole(part.succession.own)))
            )
            rows = tuple(
                (
                    each.body,
                    short(each.share),
                    self._numbers.day(each.effective),
                    self._numbers.whole(each.score),
                )
                for each in part.succession.predecessors
            )
            head = (
                say("explain-predecessor"),
                say("explain-share-of-functions"),
                say("explain-ended"),
                say("explain-score-before-rounding"),
            )
            yield Table(tuple(map(self._say, head)), rows, (LEFT, RIGHT, LEFT, RIGHT))
            yield from self._law(part.succession)
            yield from self._telling.rule(self._say(say("explain-with-predecessors")), part.succession.step)
        yield from self._rounding(part.rounding, part.score)

    def _held(self, part: BlockPart) -> Iterator[Node]:
        """The end of the range that the score stands on."""
        own = part.exact if part.succession is None else part.succession.own
        for end, limit in (("explain-never-below", part.floor), ("explain-never-above", part.ceiling)):
            if limit is not None and own == limit:
                yield Paragraph(self._say(say(end, limit=self._numbers.short(limit))))

    def _rounding(self, rounding: RoundingPart | None, published: str | None) -> Iterator[Node]:
        if rounding is not None:
            said = say(
                "explain-rounding",
                before=self._numbers.whole(rounding.before),
                after=self._numbers.short(rounding.after)
                if published is None
                else self._score(published, ""),
                step=self._numbers.short(rounding.step),
                mode=self._words.code("mode", rounding.mode),
            )
            yield Paragraph(self._say(said))

    def _adjustment(self, part: AdjustmentPart, level: int, *, counts: bool) -> Iterator[Node]:
        """A penalty or a bonus; it `counts` where its block has a score."""
        shown = self._words.code("status", part.status)
        if part.points is not None:
            shown = self._taken_or_given(part) if counts else self._say(say("explain-not-counted"))
        yield from self._headed(part, shown, level)
        if part.why is not None:
            yield Paragraph(self._why(part.why))
        yield from self._telling.condition(self._say(say("explain-applies-when")), part.condition)
        yield from self._telling.rule(self._say(say("explain-points")), part.step)
        if part.limit is not None and part.before_limit is not None:
            limited = say(
                "explain-limit",
                before=self._numbers.short(part.before_limit),
                limit=self._numbers.short(part.limit),
            )
            yield Paragraph(self._say(limited))

    def _taken_or_given(self, part: AdjustmentPart) -> str:
        """The points of a penalty or a bonus, with their sign."""
        if part.points is None or part.points == "0":
            return self._numbers.short(part.points)
        return self._signed(part.points if part.kind == "bonus" else f"-{part.points}")

    def _result(self, part: ResultPart, level: int) -> Iterator[Node]:
        shown = self._words.code("status", part.status)
        if part.value is not None:
            shown = self._numbers.value(part.type, part.value)
        yield from self._headed(part, shown, level)
        if part.why is not None:
            not_scored = part.why.reason == "not_scored"
            yield Paragraph(self._say(say("explain-no-value")) if not_scored else self._why(part.why))
        yield from self._telling.condition(self._say(say("explain-applies-when")), part.condition)
        yield from self._telling.rule(self._say(say("explain-value")), part.step)
        yield from self._rounding(part.rounding, None)

    # waterfalls

    def _waterfall(self, waterfall: Waterfall | None, published: str | None) -> Iterator[Node]:
        """The way from the top to the score, which is shown as it is published."""
        if waterfall is None or published is None:
            return
        shown = self._score(published, "")
        head = tuple(map(self._say, (say("explain-stage"), say("explain-change"), say("explain-left"))))
        top = self._say(say("explain-top"))
        rows = [(top, "", self._numbers.short(waterfall.top))]
        bars = [Bar(top, 0.0, _length(mpq(waterfall.top)), rows[0][2], "total")]
        before = mpq(waterfall.top)
        for stage in waterfall.stages:
            name = (
                self._words.title(stage.title, stage.id.rpartition(".")[2])
                if stage.id
                else self._words.code("stage", stage.kind)
            )
            change, after = mpq(stage.change), mpq(stage.after)
            number = self._signed(stage.change)
            left = shown if stage.after == waterfall.score else self._numbers.short(stage.after)
            left = left.replace("-", "−")  # the sign of the changes beside it
            rows.append((name, number, left))
            bars.append(Bar(name, _length(before), _length(after), number, "gain" if change > 0 else "loss"))
            before = after
        score = self._say(say("explain-score"))
        rows.append((score, "", shown))
        bars.append(Bar(score, 0.0, _length(before), rows[-1][2], "total"))
        table = Table(head, tuple(rows), (LEFT, RIGHT, RIGHT))
        title = self._say(say("explain-waterfall"))
        if mpq(waterfall.top) > 0:
            yield Chart(title, tuple(bars), table, _length(mpq(waterfall.top)))
        else:  # a scale without numbers above 0 has nothing to draw from 0 to its top
            yield replace(table, caption=title)

    def _signed(self, change: str) -> str:
        text = self._numbers.short(change.removeprefix("-"))
        sign = "−" if change.startswith("-") else "+"
        return f"≈ {sign}{text.removeprefix('≈ ')}" if text.startswith("≈") else f"{sign}{text}"

    # ratings, flags, events

    def _rating(self, part: RatingPart) -> Iterator[Node]:
        place = self._place(part)
        shown = place if part.score is None else f"{self._score(part.score, part.status)}, {place}"
        yield from self._headed(part, shown, 2)
        for reason in part.reasons:
            text = self._words.code("reason", reason.reason)
            concerned = [
                f"{self._titles.get(id_, id_)} ({self._words.code('status', status)})"
                for id_, status in reason.members
            ]
            concerned += list(self._words.cited(reason.cites))
            yield Paragraph(f"{text}: {'; '.join(concerned)}" if concerned else text)
        yield from self._waterfall(part.waterfall, part.score)
        yield from self._telling.condition(self._say(say("explain-applies-when")), part.condition)
        yield from self._telling.rule(self._say(say("explain-score")), part.step)
        yield from self._rounding(part.rounding, part.score)
        if part.rank is not None:
            yield Paragraph(self._say(say("explain-better", better=part.better, of=part.of)))
            if part.equal:
                equal = say(
                    "explain-equal", bodies=listed(part.equal), ties=self._words.code("ties", part.ties)
                )
                yield Paragraph(self._say(equal))

    def _flag(self, part: FlagPart) -> Iterator[Node]:
        name = self._words.title(part.title, part.name)
        if part.rating:
            ratings = {rating.name: rating for rating in self._explanation.ratings}
            rating = ratings.get(part.rating)
            where = part.rating if rating is None else self._words.title(rating.title, rating.name)
            name = f"{name} ({where})"
        yield Heading(3, f"{name}: {self._words.code('status', part.status)}")
        yield from self._law(part)
        if part.mark == "places" and part.rank is not None:
            rank = self._numbers.short(part.rank)
            said = say("explain-flag-last", count=part.count, rank=rank, of=part.of, beyond=part.beyond)
            if not part.last:
                said = say("explain-flag-first", count=part.count, rank=rank, of=part.of, beyond=part.beyond)
            yield Paragraph(self._say(said))
        if part.mark == "trend":
            years = [f"{year}: {self._numbers.value(NUMBER, value)}" for year, value in part.years.items()]
            trend = say(_TRENDS[part.trend, part.falling], years="; ".join(years))
            yield Paragraph(self._say(trend))
        is_open = part.status == "undetermined"
        applies, raised = self._say(say("explain-applies-when")), self._say(say("explain-raised-when"))
        yield from self._telling.condition(applies, part.condition, is_open=is_open and part.applies is None)
        yield from self._telling.condition(raised, part.step, is_open=is_open and part.holds is None)

    def _events(self) -> Iterator[Node]:
        explanation = self._explanation
        if explanation.notes or explanation.objections:
            yield Heading(2, self._say(say("explain-events")))
        for note in explanation.notes:
            text = self._words.code("note", note.code)
            about = [*note.bodies, *(self._titles.get(block, block) for block in note.blocks)]
            about += [self._numbers.day(note.day)] if note.day else []
            about += list(self._words.cited(note.cites))
            yield Paragraph(f"{text}: {'; '.join(about)}" if about else text)
        for each in explanation.objections:
            block = self._titles.get(each.block, each.block)
            status = self._words.code("status", each.status)
            remarks = [
                self._words.code("remark", code) + (f" ({self._numbers.day(day)})" if day else "")
                for code, day in each.remarks
            ]
            said = say("explain-objection", block=block, status=status)
            yield Paragraph("; ".join([self._say(said), *remarks, *self._words.cited(each.cites)]))


def _unscored(part: BlockPart) -> Message:
    """Why a block that applies has no score."""
    scored = sum(1 for each in part.members if each.score is not None)
    if part.members and not scored:
        return say("explain-unscored-nothing")
    if scored < part.least:
        return say("explain-unscored-least", scored=scored, least=part.least)
    if part.combination == "formula":
        return say("explain-unscored-formula")
    if part.inapplicable == "give":
        return say("explain-unscored-give")
    return say("explain-unscored-part")


def _titles(members: tuple[CriterionPart | BlockPart, ...]) -> Iterator[tuple[str, str, Texts]]:
    """The ids of blocks and criteria with their names and titles."""
    for member in members:
        yield member.id, member.name, member.title
        if isinstance(member, BlockPart):
            yield from _titles(member.members)


def _length(number: mpq) -> float:
    """A number as a length in a drawing, which is all that it is used for."""
    return int(number.numerator) / int(number.denominator)
