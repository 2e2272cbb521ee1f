"""Ratings, flags, notes and objections of one body, explained."""

from collections.abc import Iterator, Mapping
from typing import Any

from api.answer.number import shown
from api.answer.rating import decimals_of_ratings
from api.explain.exact import exact_or_digits, fraction
from api.explain.model import AppealPart, FlagPart, NotePart, RatingPart, ReasonPart
from api.explain.results import rounding_part
from api.explain.statics import Statics, citations
from api.explain.steps import NONE, PartSteps, StepsMaker
from api.explain.waterfall import rating_waterfall
from engine.cohort.result import AppealResult, Assessment, Note, Place, Unrated
from engine.graph.cohort import Condition, Places, Rating, Trend
from engine.graph.methodology import Block
from engine.record.one import Asked, RecordedBody

__all__ = ["CohortExplained", "RulesOfRatings"]


class RulesOfRatings:
    """What is known of the ratings, flags and blocks of a methodology before any body is met."""

    def __init__(self, statics: Statics) -> None:
        methodology = statics.declarations.methodology
        self.statics = statics
        self.ratings = {rating.label.id: rating for rating in methodology.ratings}
        self.decimals = decimals_of_ratings(methodology)
        self.tops = {
            member.label.id: member.top for member, _ in methodology.walk() if isinstance(member, Block)
        }


class CohortExplained:
    """Explains what follows for one body from the scores of all; without `full` steps are left out."""

    def __init__(
        self,
        rules: RulesOfRatings,
        maker: StepsMaker,
        recorded: RecordedBody,
        assessment: Assessment,
        conclusions: PartSteps,
        *,
        full: bool,
    ) -> None:
        self._rules = rules
        self._statics = rules.statics
        self._maker = maker
        self._recorded = recorded
        self._assessment = assessment
        self._full = full
        self._methodology = rules.statics.declarations.methodology
        self._conclusions = conclusions

    def ratings(self) -> tuple[RatingPart, ...]:
        """The body in each rating."""
        rules = self._rules
        return tuple(
            self._rating(rules.ratings[place.rating], place, rules.decimals[place.rating])
            for place in self._recorded.standing.places
        )

    def _rating(self, rating: Rating, place: Place, decimals: int | None) -> RatingPart:
        ties = rating.ties.otherwise
        fields: dict[str, Any] = {}
        if place.score is not None and place.exact is not None:
            fields["score"] = shown(place.score, decimals)
            fields["exact"], fields["inexact"] = exact_or_digits(place.exact)
            root = self._conclusions.root(rating.score, rating.label)
            fields["step"] = root if self._full else NONE
            fields["waterfall"] = rating_waterfall(
                self._maker.steps, root, place.exact, place.score, self._rules.tops, self._statics
            )
        if self._full:
            fields["condition"] = self._conclusions.root(rating.applies)
        if place.rank is not None:
            fields["rank"] = fraction(place.rank)
            fields["equal"], fields["better"] = self._equal(place)
        return RatingPart(
            **self._statics.declared(rating.label),
            **fields,
            status=place.status.value,
            population=place.population,
            of=place.of,
            highest_first=rating.highest_first,
            by="exact" if rating.unrounded.otherwise else "score",
            ties=ties.way.value,
            rounding=rounding_part(rating.rounding, place.exact, place.score),
            reasons=tuple(self._reason(reason) for reason in place.reasons),
        )

    def _equal(self, place: Place) -> tuple[tuple[str, ...], int]:
        """The other bodies on the same place, and how many bodies stand on better ones."""
        for population in self._assessment.ratings:
            if (population.rating, population.population) == (place.rating, place.population):
                same = [each.body for each in population.places if each.rank == place.rank]
                better = sum(
                    1
                    for each in population.places
                    if each.rank is not None and place.rank is not None and each.rank < place.rank
                )
                return tuple(body for body in same if body != place.body), better
        return (), 0

    def _reason(self, reason: Unrated) -> ReasonPart:
        words: dict[str, Any] = {}
        if reason.label is not None:
            said = self._statics.said(reason.label)
            words = {"title": said.title, "cites": said.cites}
        return ReasonPart(
            reason=reason.reason.value,
            members=tuple((id_, status.value) for id_, status in reason.members),
            day="" if reason.day is None else reason.day.isoformat(),
            **words,
        )

    def flags(self) -> tuple[FlagPart, ...]:
        """The flags that the body has, or could have had, each in the ratings that it is of."""
        return tuple(self._flags())

    def _flags(self) -> Iterator[FlagPart]:
        statuses = {
            (result.flag, result.rating, result.population): result.status.value
            for result in self._recorded.standing.flags
        }
        names = {id_: rating.label.name for id_, rating in self._rules.ratings.items()}
        for asked in self._recorded.flags:
            flag, mark = asked.flag, asked.flag.marks.otherwise
            status = statuses.get((flag.label.id, asked.rating, asked.population), "not_raised")
            if not self._full and status == "not_raised":
                continue
            fields: dict[str, Any] = {}
            if self._full:
                steps = PartSteps(self._maker, asked.part)
                fields["condition"] = steps.root(flag.applies)
                fields["step"] = steps.root(mark.holds) if isinstance(mark, Condition) else NONE
            match mark:
                case Places():
                    fields |= {"mark": "places", **self._places(mark, asked)}
                case Trend():
                    fields |= {"mark": "trend", **self._trend(mark)}
                case Condition():
                    fields["mark"] = "condition"
            yield FlagPart(
                **self._statics.declared(flag.label),
                **fields,
                status=status,
                rating=names[asked.rating] if asked.rating is not None else "",
                population=asked.population or "",
                note=self._statics.said(flag.label).note,
                applies=asked.applies,
                holds=asked.holds,
            )

    def _places(self, mark: Places, asked: Asked) -> Mapping[str, Any]:
        """The place of the body, and how many bodies stand beyond it, on the side of the border."""
        found: dict[str, Any] = {"count": mark.count, "last": mark.last, "border": mark.border.value}
        for place in self._recorded.standing.places:
            if (place.rating, place.population) == (asked.rating, asked.population):
                found["rank"], found["of"] = fraction(place.rank), place.of
                equal, better = self._equal(place)
                found["beyond"] = place.of - better - len(equal) - 1 if mark.last else better
        return found

    def _trend(self, mark: Trend) -> Mapping[str, Any]:
        """The years that are compared, with their values."""
        last = self._methodology.assessed_year
        history = self._recorded.body.history
        years = {str(year): fraction(history.get(year)) for year in range(last - mark.years, last + 1)}
        return {"trend": mark.kind.value, "falling": mark.falling, "count": mark.years, "years": years}

    def notes(self) -> tuple[NotePart, ...]:
        """What happened to the body."""
        return tuple(self._note(note) for note in self._recorded.standing.notes)

    def _note(self, note: Note) -> NotePart:
        said = self._statics.said(note.label)
        return NotePart(
            code=note.code.value,
            bodies=note.bodies,
            blocks=note.blocks,
            day="" if note.day is None else note.day.isoformat(),
            title=said.title,
            note=said.note,
            cites=said.cites,
        )

    def objections(self) -> tuple[AppealPart, ...]:
        """The objections of the body."""
        return tuple(
            _appeal(each) for each in self._assessment.appeals if each.body == self._recorded.body.id
        )


def _appeal(appeal: AppealResult) -> AppealPart:
    return AppealPart(
        block=appeal.block,
        status=appeal.status.value,
        remarks=tuple(
            (remark.code.value, "" if remark.day is None else remark.day.isoformat())
            for remark in appeal.remarks
        ),
        cites=tuple(cited for remark in appeal.remarks for cited in citations(remark.label)),
    )
