"""What comes of worked cases as data: for `tarazy test --format json`."""

from collections.abc import Iterable

from pydantic import BaseModel, Field

from api.cases.compare import Mismatch
from api.cases.coverage import Coverage
from api.cases.mutation import Campaign
from api.cases.steps import Line
from api.cases.tested import CaseResult
from api.cases.words import dotted, in_words
from api.place import Place, place_of
from dsl.diagnostics.wording import Language
from dsl.mutate.mutant import Mutant
from engine.graph.span import Span

__all__ = ["TestReport", "report_of"]


class Difference(BaseModel):
    """A part of an answer that is not as expected."""

    path: str = Field(description="The keys that lead to it, with dots between; empty for the whole answer.")
    place: Place = Field(description="Where it is expected.")
    expected: str
    got: str


class RuleValue(BaseModel):
    """A rule on the way to a value, with what it was worth."""

    depth: int = Field(description="How far beneath the first rule, which has 1, it stands.")
    text: str
    place: Place | None


class TestedCase(BaseModel):
    """A worked case that was run."""

    title: str
    place: Place
    passed: bool
    differences: list[Difference]
    first: Difference | None = Field(description="The one that comes first in the order of evaluation.")
    way: list[RuleValue] = Field(description="The rules that made what stands there.")


class UncoveredItem(BaseModel):
    """Something that a rule can do and no case shows."""

    place: Place | None
    message: str


class CoverageReport(BaseModel):
    """How much of what the rules can do the cases show."""

    percent: int = Field(description="In whole percent, rounded down: 100 is all.")
    covered: int
    of: int
    uncovered: list[UncoveredItem]


class ChangedRule(BaseModel):
    """A change of the rules in one place."""

    place: Place
    before: str
    after: str


class IdleChange(ChangedRule):
    """A change that leaves every answer as it is."""

    reason: str


class MutationReport(BaseModel):
    """How many changes of the rules the cases notice."""

    percent: int = Field(description="In whole percent, rounded down: 100 is all.")
    noticed: int
    tried: int
    unnoticed: list[ChangedRule]
    left_out: list[IdleChange]


class TestReport(BaseModel):
    """What came of the worked cases of one methodology."""

    cases: list[TestedCase]
    coverage: CoverageReport
    mutation: MutationReport | None


def report_of(
    results: Iterable[CaseResult], coverage: Coverage, tried: Campaign | None, language: Language
) -> TestReport:
    """All of it, in a language."""
    return TestReport(
        cases=[_case(result, language) for result in results],
        coverage=CoverageReport(
            percent=coverage.percent,
            covered=coverage.covered,
            of=coverage.items,
            uncovered=[
                UncoveredItem(place=_place(each.span), message=in_words(each.said, language))
                for each in coverage.uncovered
            ],
        ),
        mutation=None if tried is None else _mutation(tried, language),
    )


def _case(result: CaseResult, language: Language) -> TestedCase:
    return TestedCase(
        title=result.case.title,
        place=place_of(result.case.span),
        passed=result.passed,
        differences=[_difference(each, language) for each in result.mismatches],
        first=None if result.first is None else _difference(result.first, language),
        way=[_rule(line, language) for line in result.way],
    )


def _difference(mismatch: Mismatch, language: Language) -> Difference:
    return Difference(
        path=dotted(mismatch.path),
        place=place_of(mismatch.span),
        expected=in_words(mismatch.expected, language),
        got=in_words(mismatch.got, language),
    )


def _rule(line: Line, language: Language) -> RuleValue:
    return RuleValue(depth=line.depth, text=in_words(line.text, language), place=_place(line.span))


def _mutation(tried: Campaign, language: Language) -> MutationReport:
    return MutationReport(
        percent=tried.percent,
        noticed=tried.noticed,
        tried=tried.tried,
        unnoticed=[_changed(mutant) for mutant in tried.unnoticed],
        left_out=[
            IdleChange(
                place=place_of(mutant.span),
                before=mutant.before,
                after=mutant.after,
                reason=in_words(mutant.without_effect or "", language),
            )
            for mutant in tried.left_out
        ],
    )


def _changed(mutant: Mutant) -> ChangedRule:
    return ChangedRule(place=place_of(mutant.span), before=mutant.before, after=mutant.after)


def _place(span: Span | None) -> Place | None:
    return None if span is None else place_of(span)
