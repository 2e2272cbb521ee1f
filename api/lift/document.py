"""The answer: goal by goal the changes that reach it, each verified by evaluating, and what does not."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from gmpy2 import mpq

from api.answer.published import Shown
from api.answer.rating import RatingsShower
from api.chosen import Chosen
from api.intake import Request
from api.labels import by_language
from api.lift.values import Place, Untried
from api.lift.verify import Evaluated, Verifier, written
from api.problem import Problem
from api.scoring import assessed
from api.wire.tree import Json, NumberText
from engine.cohort.result import FlagStatus, RatingStatus, Standing
from engine.evaluate.evaluation import found_in
from engine.exact import Number, plain_text
from engine.graph.declaration import DateType
from engine.graph.label import Label
from engine.lift import Finding, Goal, GoalKind, Grid, Lifting, Verdict
from engine.lift.variable import Value

Found = Evaluated | Problem

_UNPLACED = ("status", "population", "reasons")
"""What is told of a body without a place."""


@dataclass
class _Sections:
    """What was found of one goal, by its verdict."""

    reached: list[Shown] = field(default_factory=list)
    unreachable: list[Shown] = field(default_factory=list)
    undecided: list[Shown] = field(default_factory=list)
    without_effect: int = 0


class Document:
    """The answer while it is gathered."""

    def __init__(
        self,
        chosen: Chosen,
        request: Request,
        index: int,
        lifting: Lifting,
        goals: Iterable[Goal],
        verifier: Verifier,
    ) -> None:
        self._chosen = chosen
        self._request = request
        self._index = index
        self._lifting = lifting
        self._sections = {goal: _Sections() for goal in goals}
        self._verifier = verifier
        self._known: dict[tuple[str, str], Found] = {}
        self._untried: list[Shown] = []
        methodology = chosen.program.methodology
        self._labels: dict[str, Label] = {member.label.id: member.label for member, _ in methodology.walk()}
        self._ratings = {rating.label.id: rating.label for rating in methodology.ratings}
        self._flags = {flag.label.id: flag.label for flag in methodology.flags}
        assessment = assessed(chosen.program, request)
        self._answer = chosen.writer.answer("", request, assessment, assumed=False)
        self._now: Shown = self._answer["bodies"][index]

    def add(self, place: Place, finding: Finding) -> None:
        """Take in what was found of one value and one goal."""
        sections = self._sections[finding.goal]
        shown = _input(place, finding)
        match finding.verdict:
            case Verdict.without_effect:
                sections.without_effect += 1
            case Verdict.undecided:
                sections.undecided.append({**shown, "reason": "limit"})
            case Verdict.unreachable:
                shown["established"] = _established(finding)
                shown["best"] = None
                if finding.best is not None:
                    shown["best"] = self._change(place, finding, finding.best)
                sections.unreachable.append(shown)
            case Verdict.reached:
                self._add_reached(sections, place, finding, shown)

    def _add_reached(self, sections: _Sections, place: Place, finding: Finding, shown: Shown) -> None:
        """A change counts as found where the evaluation of the changed request says so."""
        values: list[Value] = [*finding.reaching, *([None] if finding.missing else [])]
        refused = [
            found
            for value in values
            if isinstance(found := self._evaluated(place, value), Problem)
            or not _is_reached(finding.goal, self._lifting.standing, found.standing)
        ]
        if refused:
            faults = [fault for each in refused if isinstance(each, Problem) for fault in each.faults]
            errors = [
                {"pointer": each.pointer, "code": each.code, "message": each.message} for each in faults
            ]
            sections.undecided.append({**shown, "reason": "refused", "errors": errors})
            return
        shown["established"] = _established(finding)
        shown["changes"] = [self._change(place, finding, value) for value in values]
        sections.reached.append(shown)

    def leave_out(self, place: Place, why: Untried) -> None:
        """Note a value that was not looked into."""
        self._untried.append({**_place(place), "reason": why.value})

    def shown(self, evaluation_id: str) -> Shown:
        """The whole answer."""
        body = self._request.bodies[self._index]
        limits = self._lifting.limits
        return {
            "methodology": self._answer["methodology"],
            "evaluation_id": evaluation_id,
            "body": {"id": body.id, **({"kind": body.kind} if body.kind else {})},
            "readings": self._answer["readings"],
            "goals": [
                {
                    **self._goal(goal),
                    "reached_by": sections.reached,
                    "out_of_reach": sections.unreachable,
                    "undecided": sections.undecided,
                    "without_effect": sections.without_effect,
                }
                for goal, sections in self._sections.items()
            ],
            "without_place": self._without_place(),
            "concluded": sorted(body.conclusions),
            "not_tried": self._untried,
            "limits": {"inputs": limits.inputs, "steps": limits.steps, "bodies": limits.bodies},
        }

    def _goal(self, goal: Goal) -> Shown:
        shown: Shown = {"goal": goal.kind.value}
        if goal.member is not None:
            shown["block" if _member(self._now, goal.member)[1] else "criterion"] = goal.member
            shown["titles"] = by_language(self._labels[goal.member].titles)
            shown["ratings"] = [self._ratings[id_].name for id_ in goal.also]
        if goal.flag is not None:
            shown["flag"] = self._flags[goal.flag].name
            shown["titles"] = by_language(self._flags[goal.flag].titles)
        if goal.rating is not None:
            shown["rating"] = self._ratings[goal.rating].name
            key = "rating_titles" if goal.flag is not None else "titles"
            shown[key] = by_language(self._ratings[goal.rating].titles)
        if goal.kind is not GoalKind.flag:
            shown["better"] = "higher" if goal.highest and goal.kind is GoalKind.score else "lower"
        shown["now"] = self._result(goal, self._now)
        return shown

    def _result(self, goal: Goal, body: Shown) -> Shown:
        """What a goal is about, as a body has it: the score, and the place where the goal is in a rating."""
        if goal.member is not None:
            found, _ = _member(body, goal.member)
            return {name: found[name] for name in ("score", "exact", "approximately") if name in found}
        if goal.rating is None:
            flags = [flag["flag"] for flag in body.get("flags", [])]
            return {"flags": list(dict.fromkeys(flags))}
        place = body["ratings"].get(self._ratings[goal.rating].name, {})
        names = ("score", "exact", "approximately", "rank", "of", "status")
        return {name: place[name] for name in names if name in place}

    def _change(self, place: Place, finding: Finding, value: Value) -> Shown:
        """A change with what comes of it."""
        now = finding.variable.now
        shown: Shown = {"to": _json(written(place, value))}
        if isinstance(value, mpq) and isinstance(now, mpq):
            difference = value - now
            days = isinstance(place.scalar.type, DateType)
            shown["days" if days else "change"] = int(difference) if days else plain_text(difference)
        found = self._evaluated(place, value)
        shown["result"] = {} if isinstance(found, Problem) else self._result(finding.goal, found.shown)
        return shown

    def _evaluated(self, place: Place, value: Value) -> Found:
        key = (place.pointer, repr(value))
        if key not in self._known:
            self._known[key] = self._verifier.evaluated(place, value)
        return self._known[key]

    def _without_place(self) -> list[Shown]:
        """The ratings of the body in which it has no place, and why."""
        places = [place for place in self._lifting.standing.places if place.status is not RatingStatus.ranked]
        shown = RatingsShower(self._chosen.program.methodology).places(places)
        return [
            {"rating": name, **{key: place[key] for key in _UNPLACED if key in place}}
            for name, place in shown.items()
        ]


def _is_reached(goal: Goal, now: Standing, then: Standing) -> bool:
    """Whether a body that stood so now stands so that a goal is reached."""
    if goal.kind is GoalKind.score:
        before, after = _score(goal, now), _score(goal, then)
        if before is None or after is None:
            return False
        return bool(after > before if goal.highest else after < before)
    before_places, after_places = _ranks(now), _ranks(then)
    if goal.kind is GoalKind.place:
        rating = goal.rating or ""
        return rating in after_places and after_places[rating] < before_places[rating]
    kept = [goal.rating] if goal.rating is not None else list(before_places)
    raised = {(flag.flag, flag.rating) for flag in then.flags if flag.status is FlagStatus.raised}
    return all(rating in after_places for rating in kept) and (goal.flag, goal.rating) not in raised


def _score(goal: Goal, standing: Standing) -> Number | None:
    if goal.member is not None:
        outcome = found_in(standing.result.members).get(goal.member)
        return None if outcome is None else outcome.score
    return next((place.score for place in standing.places if place.rating == goal.rating), None)


def _ranks(standing: Standing) -> dict[str, mpq]:
    return {place.rating: place.rank for place in standing.places if place.rank is not None}


def _member(body: Shown, id_: str) -> tuple[Shown, bool]:
    """A block or an outermost criterion of an answer, by its id, and whether it is a block."""
    *above, name = id_.split(".")
    for step in above:
        body = body["blocks"][step]
    blocks = body.get("blocks", {})
    return (blocks[name], True) if name in blocks else (body["criteria"][name], False)


def _place(place: Place) -> Shown:
    shown: Shown = {"pointer": place.pointer, "input": place.id, "titles": by_language(place.titles)}
    if place.rows:
        shown["rows_titles"] = by_language(place.row_titles)
        shown["equal_rows"] = list(place.rows)
    return shown


def _input(place: Place, finding: Finding) -> Shown:
    """A value, as it is, and the step between the values that it may be."""
    variable = finding.variable
    shown = {**_place(place), "now": _json(written(place, variable.now))}
    if isinstance(variable.domain, Grid) and not isinstance(place.scalar.type, DateType):
        shown["step"] = plain_text(variable.domain.step)
    return shown


def _established(finding: Finding) -> str | None:
    return None if finding.established is None else finding.established.value


def _json(value: Json) -> Json:
    """A value as the answer has it: numbers as texts, as scores are."""
    return str(value) if isinstance(value, NumberText) else value
