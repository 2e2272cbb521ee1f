"""What follows for one body among others, told: places, flags, events."""

from collections.abc import Iterator

from api.explain.exact import NUMBER
from api.explain.model import Explanation, FlagPart, RatingPart
from api.explain.view.document import Heading, Node, Paragraph
from api.explain.view.phrases import Phrases
from api.explain.view.waterfall import waterfall
from dsl.diagnostics.message import Message, listed, say

__all__ = ["StandingTold"]


class StandingTold:
    """Tells the places and flags of one body."""

    def __init__(self, explanation: Explanation, phrases: Phrases) -> None:
        self._explanation = explanation
        self._phrases = phrases

    def rating(self, part: RatingPart) -> Iterator[Node]:
        """The body in a rating."""
        place = self._phrases.place(part)
        shown = place if part.score is None else f"{self._phrases.score(part.score, part.status)}, {place}"
        yield from self._phrases.headed(part, shown, 2)
        for reason in part.reasons:
            text = self._phrases.words.code("reason", reason.reason)
            concerned = [
                f"{self._phrases.titles.get(id_, id_)} ({self._phrases.words.code('status', status)})"
                for id_, status in reason.members
            ]
            concerned += list(self._phrases.words.cited(reason.cites))
            yield Paragraph(f"{text}: {'; '.join(concerned)}" if concerned else text)
        yield from waterfall(self._phrases, part.waterfall, part.score)
        yield from self._phrases.telling.condition(
            self._phrases.say(say("explain-applies-when")), part.condition
        )
        yield from self._phrases.telling.rule(self._phrases.say(say("explain-score")), part.step)
        yield from self._phrases.rounding(part.rounding, part.score)
        if part.rank is not None:
            yield Paragraph(self._phrases.say(say("explain-better", better=part.better, of=part.of)))
            if part.equal:
                equal = say(
                    "explain-equal",
                    bodies=listed(part.equal),
                    ties=self._phrases.words.code("ties", part.ties),
                )
                yield Paragraph(self._phrases.say(equal))

    def flag(self, part: FlagPart) -> Iterator[Node]:
        """A flag that the body has or could have."""
        name = self._phrases.words.title(part.title, part.name)
        if part.rating:
            ratings = {rating.name: rating for rating in self._explanation.ratings}
            rating = ratings.get(part.rating)
            where = part.rating if rating is None else self._phrases.words.title(rating.title, rating.name)
            name = f"{name} ({where})"
        yield Heading(3, f"{name}: {self._phrases.words.code('status', part.status)}")
        yield from self._phrases.law(part)
        if part.mark == "places" and part.rank is not None:
            rank = self._phrases.numbers.short(part.rank)
            said = say("explain-flag-last", count=part.count, rank=rank, of=part.of, beyond=part.beyond)
            if not part.last:
                said = say("explain-flag-first", count=part.count, rank=rank, of=part.of, beyond=part.beyond)
            yield Paragraph(self._phrases.say(said))
        if part.mark == "trend":
            years = [
                f"{year}: {self._phrases.numbers.value(NUMBER, value)}" for year, value in part.years.items()
            ]
            trend = _trend(part, "; ".join(years))
            yield Paragraph(self._phrases.say(trend))
        is_open = part.status == "undetermined"
        applies, raised = (
            self._phrases.say(say("explain-applies-when")),
            self._phrases.say(say("explain-raised-when")),
        )
        yield from self._phrases.telling.condition(
            applies, part.condition, is_open=is_open and part.applies is None
        )
        yield from self._phrases.telling.condition(raised, part.step, is_open=is_open and part.holds is None)

    def events(self) -> Iterator[Node]:
        """What happened to the body, and its objections."""
        explanation = self._explanation
        if explanation.notes or explanation.objections:
            yield Heading(2, self._phrases.say(say("explain-events")))
        for note in explanation.notes:
            text = self._phrases.words.code("note", note.code)
            about = [*note.bodies, *(self._phrases.titles.get(block, block) for block in note.blocks)]
            about += [self._phrases.numbers.day(note.day)] if note.day else []
            about += list(self._phrases.words.cited(note.cites))
            yield Paragraph(f"{text}: {'; '.join(about)}" if about else text)
        for each in explanation.objections:
            block = self._phrases.titles.get(each.block, each.block)
            status = self._phrases.words.code("status", each.status)
            remarks = [
                self._phrases.words.code("remark", code)
                + (f" ({self._phrases.numbers.day(day)})" if day else "")
                for code, day in each.remarks
            ]
            said = say("explain-objection", block=block, status=status)
            yield Paragraph(
                "; ".join([self._phrases.say(said), *remarks, *self._phrases.words.cited(each.cites)])
            )


def _trend(part: FlagPart, years: str) -> Message:
    """How years are compared, and which value is worse."""
    if part.trend == "consecutive":
        if part.falling:
            return say("explain-trend-consecutive-falling", years=years)
        return say("explain-trend-consecutive-rising", years=years)
    if part.falling:
        return say("explain-trend-first-falling", years=years)
    return say("explain-trend-first-rising", years=years)
