"""The way from a recording to an explanation, for one methodology under one choice of its readings."""

from collections.abc import Mapping
from enum import StrEnum

import msgspec

from api.explain.cohort import CohortExplained, RulesOfRatings
from api.explain.members import MembersExplained
from api.explain.model import Explanation, SourcePart
from api.explain.results import result_part
from api.explain.statics import Statics
from api.explain.steps import MAKERS, OverTeller, PartSteps, StepsMaker
from engine.cohort.proceedings import Proceedings
from engine.cohort.result import Assessment, FlagStatus, Standing
from engine.program import Program
from engine.record.one import record_body

__all__ = ["Explainer", "Identity", "Level"]


class Level(StrEnum):
    """How much is explained."""

    none = "none"
    summary = "summary"
    """Points won and lost, penalties, what did not apply and why, places and flags."""
    full = "full"
    """That, and every step."""


class Identity(msgspec.Struct, frozen=True):
    """Which evaluation is explained."""

    digest: str
    evaluation_id: str
    readings: dict[str, str]
    readings_not_default: tuple[str, ...]


class Explainer:
    """Explains bodies by one methodology. Shared by threads."""

    def __init__(self, program: Program, sources: Mapping[str, str]) -> None:
        self._program = program
        self._statics = Statics(program.declarations, sources)
        methodology = program.methodology
        self._sources = tuple(
            SourcePart(id=each.id, title=dict(each.titles), law=each.law) for each in methodology.sources
        )
        self._ruled = RulesOfRatings(self._statics)
        self._titles = {body.label.id: dict(body.label.titles) for body in methodology.bodies or ()}

    def explain(
        self,
        identity: Identity,
        proceedings: Proceedings,
        assessment: Assessment,
        standing: Standing,
        level: Level,
        *,
        whole_rows: bool = False,
    ) -> Explanation:
        """How one body of an assessment came to its standing.

        With `whole_rows` every row of a table is told. Raises UndecidedError when the digits of a number that
        is no fraction stay open.
        """
        recorded = record_body(self._program, proceedings, assessment, standing)
        methodology = self._program.methodology
        kind, full = recorded.body.profile.kind, level is Level.full
        undetermined = frozenset(
            each.flag for each in standing.flags if each.status is FlagStatus.undetermined
        )
        over = OverTeller(proceedings.over)
        maker = StepsMaker(self._statics, MAKERS, over, kind, undetermined, whole=whole_rows)
        members = MembersExplained(self._statics, maker, recorded, full=full).parts()
        conclusions = PartSteps(maker, recorded.conclusions)
        cohort = CohortExplained(self._ruled, maker, recorded, assessment, conclusions, full=full)
        declared = {each.label.id: each for each in methodology.results}
        results = tuple(
            result_part(self._statics, conclusions, declared[each.id], each, full=full)
            for each in standing.result.results
        )
        ratings, flags = cohort.ratings(), cohort.flags()
        return Explanation(
            body=standing.id,
            title=self._titles.get(standing.id, {}),
            kind=kind,
            level=level.value,
            methodology=methodology.id,
            methodology_title=dict(methodology.titles),
            assessed_year=methodology.assessed_year,
            digest=identity.digest,
            evaluation_id=identity.evaluation_id,
            readings=identity.readings,
            readings_not_default=identity.readings_not_default,
            sources=self._sources,
            members=members,
            results=results,
            ratings=ratings,
            flags=flags,
            notes=cohort.notes(),
            objections=cohort.objections(),
            steps=tuple(maker.steps) if full else (),
        )
