"""What must hold for every input that is admitted is proved, or reported with the line to mend."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from gmpy2 import mpq

from dsl.check import banding, division, domains, emptiness, lookups, scales, worths
from dsl.check.directions import check_directions
from dsl.check.doubts import Reason, Words
from dsl.check.examples import data_words
from dsl.check.law import check_law
from dsl.check.roundings import check_roundings
from dsl.check.unused import Taken, check_discrimination, check_scoring, check_unused
from dsl.diagnostics.diagnostic import Findings
from dsl.diagnostics.message import Message, say
from dsl.diagnostics.numerals import numeral
from dsl.prove.climb import climbed
from dsl.prove.conditions import assume, decided
from dsl.prove.facts import Facts, starting
from dsl.prove.roots import Root, given_around, roots
from dsl.prove.rules import RULES
from dsl.prove.scores import where_scored
from dsl.prove.subject import Subject
from dsl.prove.trial import Data, Outcome, Trial, Trials
from dsl.prove.walk import Doubt, Judge, Walk
from dsl.prove.witness import witness
from engine.graph import expression as graph
from engine.graph.declaration import Interval
from engine.graph.expression import Expression
from engine.graph.methodology import Block, Criterion, Methodology, Result
from engine.graph.span import Span


@dataclass(frozen=True, slots=True)
class Check:
    """One way in which a formula may fail: its code, when it is safe, and what is said where it is not."""

    code: str
    reason: Callable[[Doubt, Words], Reason]


TOO_DEEP = "E0610"
_CHECKS: Mapping[Judge, Check] = MappingProxyType(
    {
        division.is_safe: Check(division.CODE, division.reason),
        domains.is_safe: Check(domains.CODE, domains.reason),
        emptiness.is_safe: Check(emptiness.CODE, emptiness.reason),
        lookups.is_safe: Check(lookups.CODE, lookups.reason),
        banding.is_safe: Check(banding.CODE, banding.reason),
    }
)
_JUDGES: Mapping[type, tuple[Judge, ...]] = MappingProxyType(
    {
        graph.Quotient: (division.is_safe,),
        graph.Power: (division.is_safe, domains.is_safe),
        graph.Irrational: (domains.is_safe,),
        graph.YearOf: (domains.is_safe,),
        graph.Aggregate: (domains.is_safe, emptiness.is_safe),
        graph.OverBodies: (emptiness.is_safe,),
        graph.Lookup: (lookups.is_safe,),
        graph.BandOf: (banding.is_safe,),
    }
)


def check_proofs(
    methodology: Methodology, texts: Mapping[str, str], findings: Findings, trials: Trials | None
) -> None:
    """Report what may fail, and scores that may leave their range, for some input that is admitted.

    With `trials` data that break the rule are shown where some are found.
    """
    check_scoring(methodology, findings)
    subject = Subject(methodology, RULES, assume, decided)
    # Made when the first data are tried: where all is proved, it never is.
    trial = None if trials is None else cache(lambda: trials(methodology))
    proofs = _Proofs(subject, Words(texts), trial, findings)
    proofs.totality()
    proofs.ranges()
    if not findings.errors:
        check_directions(subject, Words(texts), trial, findings)
    check_unused(subject, findings)
    check_law(methodology, findings)
    check_roundings(subject, findings)


class _Proofs:
    def __init__(
        self, subject: Subject, words: Words, trial: Callable[[], Trial] | None, findings: Findings
    ) -> None:
        self._subject = subject
        self._words = words
        self._trial = trial
        self._findings = findings
        self._reported: set[tuple[str, Span]] = set()

    def totality(self) -> None:
        """Nothing that is worked out can fail."""
        taken = Taken()
        walk = Walk(self._subject, _JUDGES, taken.note)
        walk.definitions()
        for root in roots(self._subject):
            for doubt in walk.doubts(root.facts, root.expression):
                if not (root.may_lack and emptiness.is_of_the_body(doubt.expression)):
                    self._doubt(root, doubt)
        taken.report(self._findings)

    def _doubt(self, root: Root, doubt: Doubt) -> None:
        if doubt.judge is None:
            said = say("cannot-be-followed", name=self._words.quoted(doubt.expression))
            self._report(TOO_DEEP, Reason(doubt.expression.span, said, say("name-less-deeply")))
            return
        check = _CHECKS[doubt.judge]
        reason = check.reason(doubt, self._words)
        place = doubt.expression.span
        if reason.span is None or (check.code, reason.span) in self._reported:
            return

        def fails(outcome: Outcome) -> bool:
            return outcome[1] is not None and outcome[1] == place

        example = self._example(root.given, root.expression, fails, say("it-fails"))
        self._report(check.code, reason, example)

    def ranges(self) -> None:
        """No score leaves its range."""
        for member, _ in self._subject.methodology.walk():
            facts = where_scored(self._subject, member)
            if facts is None:
                continue
            if isinstance(member, Block):
                self._block(facts, member)
            else:
                self._criterion(facts, member)
        self._dates(starting(self._subject), self._subject.methodology.results)
        succession = self._subject.methodology.succession
        if succession is not None:
            found = scales.successor_off_scale(self._subject, succession, self._words)
            if found is not None:
                self._report(scales.OFF_SCALE, found)

    def _dates(self, facts: Facts, results: tuple[Result, ...]) -> None:
        """No result lies outside of the calendar."""
        for result in results:
            known: Facts | None = facts
            if result.applies is not None:
                known = self._subject.assume(facts, result.applies, True)
            found = None if known is None else domains.result_outside(known, result, self._words)
            if found is not None:
                self._report(domains.CODE, found)

    def _criterion(self, facts: Facts, criterion: Criterion) -> None:
        check_discrimination(facts, criterion, self._findings)
        given = given_around(self._subject, criterion)
        around = self._subject.around[criterion.label.id]
        faults = worths.faults(facts, criterion, around, self._words)
        unreached = None if faults else worths.unreached(facts, criterion, around)
        if unreached is not None:
            self._report(worths.UNREACHED, unreached)
        for code, target, reason in faults:

            def leaves(outcome: Outcome, target: Interval = target) -> bool:
                return outcome[0] is not None and outcome[0] not in target

            example = self._example(given, criterion.score, leaves, None)
            self._report(code, reason, example)

    def _block(self, facts: Facts, block: Block) -> None:
        self._dates(facts, block.results)
        found = scales.off_scale(facts, block, self._words)
        if found is not None:
            self._report(scales.OFF_SCALE, found, self._block_example(block))
        for adjustment in block.adjustments:
            found = scales.negative_points(facts, adjustment, self._words)
            if found is not None:
                self._report(scales.NEGATIVE_POINTS, found)

    def _example(
        self,
        given: tuple[Expression, ...],
        expression: Expression,
        breaks: Callable[[Outcome], bool],
        otherwise: Message | None,
    ) -> Message | None:
        """Data that break a rule, and what comes of them."""
        if self._trial is None:
            return None
        found = witness(self._subject, self._trial(), given, expression, breaks)
        if found is None:
            return None
        data, (number, _) = found
        exact = number if isinstance(number, mpq) else None
        result = otherwise or (say("it-is", number=numeral(exact)) if exact is not None else say("it-breaks"))
        return self._shown(data, result)

    def _block_example(self, block: Block) -> Message | None:
        """Data for which the score of a block leaves its scale, and the score."""
        if self._trial is None:
            return None
        given = given_around(self._subject, block)
        scale = Interval(block.bottom, False, block.top, False)
        found = climbed(self._subject, self._trial(), given, block, scale)
        return None if found is None else self._shown(found[0], say("it-is", number=numeral(found[1])))

    def _shown(self, data: Data, result: Message) -> Message:
        if not data:
            return say("for-example-always", result=result)
        return say("for-example", data=data_words(self._subject, data), result=result)

    def _report(self, code: str, reason: Reason, example: Message | None = None) -> None:
        if reason.span is None or (code, reason.span) in self._reported:
            return
        self._reported.add((code, reason.span))
        said = reason.said if example is None else say("shown", finding=reason.said, example=example)
        self._findings.add(code, reason.span, said, reason.advice, reason.related)
