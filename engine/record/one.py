"""The evaluation of one body of an assessment, recorded: gone through once more by the plain evaluator."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from types import MappingProxyType
from typing import Any, Final

from gmpy2 import mpq

from engine.cohort.measures import results_for
from engine.cohort.proceedings import Proceedings
from engine.cohort.question import Question
from engine.cohort.request import CohortBody
from engine.cohort.result import Assessment, FlagStatus, Standing, Succeeded
from engine.cohort.succession import context_of_succession
from engine.evaluate.context import Outcome
from engine.evaluate.evaluation import members_plainly, results_plainly
from engine.exact import Real
from engine.graph.cohort import PLACE, RATED, RATING_SCORE, Condition, Flag
from engine.graph.expression import Expression
from engine.graph.methodology import Block, Member
from engine.program import Program
from engine.record.recording import Step
from engine.record.tape import Tape
from engine.result import BlockResult, ResultValue

__all__ = ["Asked", "DisagreementError", "Part", "RecordedBody", "record_body"]


class DisagreementError(AssertionError):
    """What was recorded is not what was assessed: a fault of the program."""


@dataclass(frozen=True, slots=True)
class Part:
    """The steps of one part of an evaluation; `given` are the values that it started from."""

    steps: tuple[Step, ...]
    given: Mapping[str, Any]
    final: bool
    """Whether values over bodies rest on final scores."""


DIGITS: Final = 40
"""So many digits of two numbers that are no fractions are compared."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The conditions of a flag, asked for a body: in a rating, or for the body itself.

    `applies` and `holds` are their answers, None where there is no such condition or where that is open.
    """

    flag: Flag
    rating: str | None
    population: str | None
    applies: bool | None
    holds: bool | None
    part: Part


@dataclass(frozen=True, slots=True)
class RecordedBody:
    """How one body came to its standing.

    `own` are its members before predecessors were counted in. `members` has the steps of the scores,
    `succession` those of each block that counts predecessors, `conclusions` those of the results and of what
    ratings measure.
    """

    body: CohortBody
    standing: Standing
    own: tuple[Outcome, ...]
    members: Part
    republished: Mapping[str, Part]
    succession: tuple[tuple[Succeeded, Part], ...]
    conclusions: Part
    flags: tuple[Asked, ...]


def record_body(
    program: Program, proceedings: Proceedings, assessment: Assessment, standing: Standing
) -> RecordedBody:
    """The recording of one body of an assessment, to which these proceedings led.

    Raises DisagreementError where the plain evaluator comes to other scores than the assessment.
    """
    return _Recorder(program, proceedings, assessment, standing).recorded()


class _Recorder:
    def __init__(
        self, program: Program, proceedings: Proceedings, assessment: Assessment, standing: Standing
    ) -> None:
        self._program = program
        self._proceedings = proceedings
        self._assessment = assessment
        self._standing = standing
        self._scored = proceedings.scored[standing.id]
        self._body = proceedings.concluded[standing.id]
        self._tape = Tape()

    def recorded(self) -> RecordedBody:
        """Everything."""
        own = self._proceedings.own[self._body.id]
        return RecordedBody(
            self._body,
            self._standing,
            own,
            self._members(own),
            MappingProxyType(dict(self._republished())),
            tuple((each, self._succession(own, each)) for each in self._standing.succeeded),
            self._conclusions(),
            tuple(self._flags()),
        )

    def _cut(self, given: Mapping[str, Any], *, final: bool = True) -> Part:
        return Part(self._tape.cut(), given, final)

    def _members(self, own: tuple[Outcome, ...]) -> Part:
        body = self._scored
        found = members_plainly(
            self._program.declarations, body.profile, body.values, body.submitted, self._tape.handlers
        )
        for outcome, again in zip(own, found, strict=True):
            if outcome.id not in body.conclusions:
                self._agree(_facts(outcome), _facts(again))
        return self._cut(body.values, final=False)

    def _republished(self) -> Iterator[tuple[str, Part]]:
        """The results of blocks whose score did not come from their members alone."""
        anew = {each.block for each in self._standing.succeeded} | self._standing.concluded
        final = self._standing.result.members
        for member in self._program.methodology.members:
            if member.label.id not in anew:
                continue
            for block in _blocks_with_results(member):
                results_plainly(
                    self._program.declarations,
                    self._scored.profile,
                    self._scored.values,
                    final,
                    block.results,
                    self._tape.handlers,
                )
                yield block.label.id, self._cut(self._scored.values, final=False)

    def _succession(self, own: tuple[Outcome, ...], counted: Succeeded) -> Part:
        rules = self._program.methodology.succession
        if rules is None:
            raise DisagreementError(f"`{counted.block}` counts predecessors without rules for it")
        body = self._scored
        context = context_of_succession(self._program, body, own, counted, self._tape.handlers)
        context.number(rules.score)
        return self._cut(context.given, final=False)

    def _conclusions(self) -> Part:
        body, program = self._body, self._program
        left_out: Collection[str] = self._proceedings.left_out.get(body.id, ())
        measures = [each for each in program.measures if each.rating.label.id not in left_out]
        results = (
            *program.methodology.results,
            *results_for(program.methodology, measures, body.profile),
        )
        members = self._standing.result.members
        found = results_plainly(
            program.declarations, body.profile, body.values, members, results, self._tape.handlers
        )
        outermost = self._proceedings.outermost[body.id]
        assessed = (*outermost.results, *outermost.measured.values())
        self._agree(_result_facts(assessed), _result_facts(found))
        return self._cut(body.values)

    def _flags(self) -> Iterator[Asked]:
        """The flags that could have been given to the body, with their conditions."""
        raised: dict[str, bool | None] = {}
        for result in self._standing.flags:
            is_raised = result.status is FlagStatus.raised
            raised[result.flag] = True if is_raised else raised.get(result.flag)
        for flag in self._program.methodology.flags:
            if flag.kinds is not None and self._body.profile.kind not in flag.kinds:
                continue
            for rating, population, at_hand in self._occasions(flag):
                mark = flag.marks.otherwise
                applies = None if flag.applies is None else self._ask(flag, flag.applies, at_hand, raised)
                holds = None
                if applies is not False and isinstance(mark, Condition):
                    holds = self._ask(flag, mark.holds, at_hand, raised)
                part = self._cut({**self._body.values, **at_hand})
                yield Asked(flag, rating, population, applies, holds, part)

    def _ask(
        self, flag: Flag, condition: Expression, at_hand: Mapping[str, Any], raised: Mapping[str, bool | None]
    ) -> bool | None:
        handlers = self._tape.handlers
        question = Question(self._program.declarations, condition, flag.label, handlers, keeps=False)
        return question.answer(self._body, self._standing.result.members, at_hand, raised)

    def _occasions(self, flag: Flag) -> Iterator[tuple[str | None, str | None, Mapping[str, Any]]]:
        if not flag.ratings:
            yield None, None, {}
            return
        for population in self._assessment.ratings:
            if population.rating not in flag.ratings:
                continue
            for place in population.places:
                if place.body == self._body.id:
                    at_hand = {
                        PLACE: place.rank,
                        RATED: mpq(len(population.places)),
                        RATING_SCORE: place.score,
                    }
                    yield population.rating, population.population, at_hand

    def _agree(self, assessed: Iterable[object], recorded: Iterable[object]) -> None:
        if not all(_same(one, other) for one, other in zip_longest(assessed, recorded)):
            raise DisagreementError(f"the recording of `{self._body.id}` is not what was assessed")


def _blocks_with_results(member: Member) -> Iterator[Block]:
    if isinstance(member, Block):
        if member.results:
            yield member
        for inner in member.members:
            yield from _blocks_with_results(inner)


def _facts(outcome: Outcome) -> Iterator[object]:
    """What an outcome says, without further results: those may follow from a score that came later."""
    yield from (outcome.id, outcome.status, outcome.score)
    if isinstance(outcome, BlockResult):
        yield from (outcome.exact, outcome.combined, outcome.caps, outcome.run)
        for adjustment in outcome.adjustments:
            yield adjustment.points
        for member in outcome.members:
            yield from _facts(member)
    else:
        yield outcome.worth


def _result_facts(results: Iterable[ResultValue]) -> Iterator[object]:
    for result in results:
        yield from (result.id, result.status, result.value, result.exact)


def _same(one: object, other: object) -> bool:
    """Whether two facts are the same; numbers that are no fractions by their digits, as forms may differ."""
    if isinstance(one, Real) and isinstance(other, Real):
        return one.digits(DIGITS) == other.digits(DIGITS)
    return type(one) is type(other) and one == other
