"""The way to a value that is not as expected: the rules that made it, down to the first that explain it."""

from collections.abc import Iterator
from dataclasses import dataclass

from api.cases.compare import Mismatch
from api.cases.order import Subject, subject_of
from api.cases.run import Run
from api.cases.steps import Line, StepsTeller
from api.cases.values import value_text
from dsl.diagnostics.message import say
from dsl.excerpts import Excerpts
from engine.graph.cohort import Condition, Flag, Rating
from engine.graph.methodology import Adjustment, AdjustmentKind, Block, Criterion, Member, Result
from engine.record.recording import Recording
from engine.result import BlockResult, CriterionResult, Status

__all__ = ["way_to"]


def way_to(run: Run, excerpts: Excerpts, mismatch: Mismatch, only: str | None) -> tuple[Line, ...]:
    """The rules that made what stands in the place of what was expected, each with its value.

    Nothing where no rule of scores made it. `only` is the body of a case of one body.
    """
    methodology = run.program.methodology
    return tuple(_Way(run, excerpts).lines(subject_of(methodology, mismatch.path, only)))


@dataclass(frozen=True, slots=True)
class _Way:
    run: Run
    excerpts: Excerpts

    @property
    def recording(self) -> Recording:
        """What was recorded of the case."""
        return self.run.recorded.recording

    def lines(self, subject: Subject) -> Iterator[Line]:
        """The lines about a part of the answer."""
        methodology = self.run.program.methodology
        match subject.inner:
            case ("blocks" | "criteria", name, *rest) if subject.body is not None:
                yield from self._member(methodology.members, str(name), list(map(str, rest)), subject.body)
            case ("results", name, *_) if subject.body is not None:
                yield from self._result(methodology.results, str(name), subject.body)
            case ("ratings", name, *rest):
                rating = next((each for each in methodology.ratings if each.label.name == name), None)
                if rating is not None:
                    population = str(rest[0]) if rest and subject.body is None else None
                    yield from self._rating(rating, subject.body, population)
            case ("flags", *_) if subject.body is not None:
                for flag in methodology.flags:
                    yield from self._flag(flag, subject.body)
            case _:
                return

    def _member(self, members: tuple[Member, ...], name: str, rest: list[str], body: str) -> Iterator[Line]:
        member = next((each for each in members if each.label.name == name), None)
        if isinstance(member, Criterion):
            yield from self._criterion(member, body)
        elif isinstance(member, Block):
            match rest:
                case ["blocks" | "criteria", inner, *further]:
                    yield from self._member(member.members, inner, further, body)
                case ["results", inner, *_]:
                    yield from self._result(member.results, inner, body)
                case ["penalties" | "bonuses", inner, *_]:
                    named = (each for each in member.adjustments if each.label.name == inner)
                    yield from (line for each in named for line in self._adjustment(each, body))
                case _:
                    yield from self._block(member, body)

    def _teller(self) -> StepsTeller:
        return StepsTeller(self.run.program.declarations, self.recording, self.excerpts)

    def _criterion(self, criterion: Criterion, body: str) -> Iterator[Line]:
        """The rule of a criterion, or what kept it from applying."""
        teller = self._teller()
        score = list(teller.told("score =", criterion.score, body))
        if not score and criterion.applies is not None:
            yield from teller.told("applies when", criterion.applies, body)
        yield from score

    def _adjustment(self, adjustment: Adjustment, body: str) -> Iterator[Line]:
        teller = self._teller()
        if adjustment.applies is not None:
            yield from teller.told("applies when", adjustment.applies, body)
        word = "takes" if adjustment.kind is AdjustmentKind.penalty else "gives"
        yield from teller.told(word, adjustment.points, body, written=False)
        if adjustment.most is not None:
            yield from teller.told("at most", adjustment.most, body)

    def _result(self, results: tuple[Result, ...], name: str, body: str) -> Iterator[Line]:
        for result in results:
            if result.label.name == name:
                yield from self._teller().told(f"{name} =", result.value, body)

    def _rating(self, rating: Rating, body: str | None, among: str | None) -> Iterator[Line]:
        """The score of a body in a rating, and all who have a place in the population that matters."""
        if body is not None:
            yield from self._teller().told("score =", rating.score, body)
        assessment = self.run.recorded.assessment
        for population in assessment.ratings if assessment is not None else ():
            theirs = body is None or any(place.body == body for place in population.places)
            if population.rating == rating.label.id and among in (None, population.population) and theirs:
                for place in population.places:
                    text = f"{value_text(place.rank)}  {place.body}  {value_text(place.score)}"
                    yield Line(1, text, rating.label.span)

    def _flag(self, flag: Flag, body: str) -> Iterator[Line]:
        """Whether the conditions of a flag hold for a body, where it has any."""
        teller = self._teller()
        if flag.applies is not None:
            yield from teller.told(f"{flag.label.name}: applies when", flag.applies, body)
        mark = flag.marks.otherwise
        if isinstance(mark, Condition):
            yield from teller.told(f"{flag.label.name}: marks bodies where", mark.holds, body)

    def _block(self, block: Block, body: str) -> Iterator[Line]:
        """What a block was made of."""
        outcome = self._outcome(block, body)
        if outcome is None:
            return
        parts = {each.label.id: each for each in block.members}
        for each in outcome.members:
            yield _part(parts[each.id], each)
        adjustments = {each.label.id: each for each in block.adjustments}
        for taken in outcome.adjustments:
            adjustment = adjustments[taken.id]
            points = Status.not_applicable.value if taken.points is None else value_text(taken.points)
            yield Line(1, f"{adjustment.kind.value} {adjustment.label.name}: {points}", adjustment.label.span)
        caps = {each.label.id: each for each in block.caps}
        for cap in outcome.caps:
            yield Line(1, f"cap {caps[cap].label.name}", caps[cap].label.span)
        if outcome.exact is not None:
            together, exact = value_text(outcome.combined), value_text(outcome.exact)
            yield Line(1, say("before-rounding", together=together, exact=exact), block.label.span)

    def _outcome(self, block: Block, body: str) -> BlockResult | None:
        """The outcome of a block of a body by itself, before objections where there are any."""
        for scored in self.recording.bodies:
            if scored.body == body:
                waiting = list(scored.members)
                while waiting:
                    outcome = waiting.pop()
                    if isinstance(outcome, BlockResult):
                        if outcome.id == block.label.id:
                            return outcome
                        waiting.extend(outcome.members)
        return None


def _part(member: Member, outcome: CriterionResult | BlockResult) -> Line:
    word = "block" if isinstance(member, Block) else "criterion"
    score = outcome.exact if isinstance(outcome, BlockResult) else outcome.score
    shown = outcome.status.value if score is None else value_text(score)
    worth = "" if not isinstance(member, Criterion) or member.worth is None else value_text(member.worth)
    named = f"{word} {member.label.name}, worth {worth}" if worth else f"{word} {member.label.name}"
    return Line(1, f"{named}: {shown}", member.label.span)
