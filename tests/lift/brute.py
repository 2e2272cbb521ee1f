"""What a lift claims, held against plain evaluations of changed requests: from bytes to bytes."""

import json
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from random import Random
from typing import Any

from api.lift import Asked, lift_of
from api.loading import Loaded
from api.problem import Problem
from api.scoring import score
from engine.lift import LiftLimits

Record = dict[str, Any]


def lifted(
    loaded: Loaded, request: Record, body: str, limits: LiftLimits | None = None, **asked: Any
) -> Record:
    """The answer about a body of a request."""
    raw = json.dumps(request).encode()
    document: Record = json.loads(lift_of(loaded, raw, Asked(body, **asked), limits=limits))
    return document


def put(request: Record, pointer: str, value: Any) -> Record:
    """The request with another value at a pointer."""
    changed = deepcopy(request)
    *steps, last = pointer.split("/")[1:]
    at: Any = changed
    for step in steps:
        at = at[int(step)] if isinstance(at, list) else at[step]
    at[int(last) if isinstance(at, list) else last] = value
    return changed


def at(request: Record, pointer: str) -> Any:
    """The value at a pointer; None where there is none."""
    found: Any = request
    for step in pointer.split("/")[1:]:
        found = found[int(step)] if isinstance(found, list) else found.get(step)
    return found


@dataclass(frozen=True)
class Scorer:
    """Evaluates a request; `index` is the position of the body."""

    loaded: Loaded
    request: Record
    index: int

    def body(self, request: Record) -> Record | None:
        """What the body gets; None where the request is refused."""
        try:
            answer = json.loads(score(self.loaded, json.dumps(request).encode()))
        except Problem:
            return None
        found: Record = answer["bodies"][self.index]
        return found

    def changed(self, pointer: str, value: Any) -> Record | None:
        """The same with another value in it."""
        return self.body(put(self.request, pointer, value))


def reached(goal: Record, now: Record, then: Record) -> bool:
    """Whether a goal is reached by a body that got `now` and gets `then`."""
    if goal["goal"] == "score":
        before, after = score_in(goal, now), score_in(goal, then)
        if before is None or after is None:
            return False
        return after > before if goal["better"] == "higher" else after < before
    before_ranks, after_ranks = ranks(now), ranks(then)
    if goal["goal"] == "place":
        rating = goal["rating"]
        return rating in after_ranks and after_ranks[rating] < before_ranks[rating]
    kept = [goal["rating"]] if "rating" in goal else list(before_ranks)
    flags = {(flag["flag"], flag.get("rating")) for flag in then["flags"]}
    return all(rating in after_ranks for rating in kept) and (goal["flag"], goal.get("rating")) not in flags


def score_in(goal: Record, body: Record) -> Decimal | None:
    """The published score that a goal is about."""
    found: Any = body
    if "block" in goal:
        for step in goal["block"].split("."):
            found = found["blocks"][step]
    elif "criterion" in goal:
        found = body["criteria"][goal["criterion"]]
    else:
        found = body["ratings"][goal["rating"]]
    return Decimal(found["score"]) if "score" in found else None


def ranks(body: Record) -> dict[str, Decimal]:
    """The places of a body."""
    places = body.get("ratings", {})
    return {name: Decimal(str(place["rank"])) for name, place in places.items() if "rank" in place}


def nearer(found: Record, change: Record, most: int) -> Iterator[str]:
    """The values nearer to the present one than the changed one, both ways; the outermost of many."""
    if found["now"] is None:
        return
    if "days" in change:
        distance = abs(change["days"])
        for days in range(max(1, distance - most), distance):
            for sign in (1, -1):
                yield (date.fromisoformat(found["now"]) + timedelta(sign * days)).isoformat()
        return
    step, now = Fraction(found["step"]), Fraction(found["now"])
    distance = abs(Fraction(change["change"]))
    first = (now - distance) // step
    last = -((-now - distance) // step)
    near = sorted(
        (unit * step for unit in within(int(first), int(last), most)), key=lambda each: abs(each - now)
    )
    for value in near:
        if 0 < abs(value - now) < distance:
            yield decimal(value)


def within(first: int, last: int, most: int) -> Iterator[int]:
    """The whole numbers from the first to the last, or so many at both ends."""
    if last - first <= 2 * most:
        yield from range(first, last + 1)
        return
    yield from range(first, first + most)
    yield from range(last - most, last + 1)


def decimal(value: Fraction) -> str:
    """A number with an end as decimal text."""
    places = next(places for places in range(60) if (value * 10**places).denominator == 1)
    digits = str(abs(int(value * 10**places))).rjust(places + 1, "0")
    sign = "-" if value < 0 else ""
    return (
        f"{sign}{digits[: len(digits) - places]}.{digits[len(digits) - places :]}"
        if places
        else sign + digits
    )


def others(found: Record, random: Random, count: int) -> Iterator[Any]:
    """Values of the kind of a value: many of them are not admitted."""
    now = found["now"]
    if isinstance(now, bool):
        yield not now
        return
    if "step" not in found:
        day = date.fromisoformat(now) if now and now[:4].isdigit() else None
        for _ in range(count if day is not None else 0):
            yield (day + timedelta(random.choice((1, -1)) * random.choice((1, 30, 3000)))).isoformat()  # type: ignore[operator]
        return
    step, start = Fraction(found["step"]), Fraction(now or 0)
    for _ in range(count):
        size = random.choice((1, 10, 1000, 10**6, 10**15))
        yield decimal((start // step + random.randint(-size, size)) * step)
    yield from (decimal(start // step * 0), decimal(10**18 * Fraction(1)))


def contradictions(
    loaded: Loaded, request: Record, body: str, random: Random, near: int, far: int, sample: int, **asked: Any
) -> Iterator[str]:
    """What is claimed about a body of a request and is not so.

    Of each goal so many claims of each sort are looked at; of a change so many nearer values at either end,
    and so many other values where there is none.
    """
    document = lifted(loaded, request, body, **asked)
    index = next(place for place, each in enumerate(request["bodies"]) if each["id"] == body)
    scorer = Scorer(loaded, request, index)
    now = scorer.body(request)
    assert now is not None
    for goal in document["goals"]:
        name = f"{goal['goal']} {goal.get('block') or goal.get('flag') or ''} {goal.get('rating') or ''}"
        for found in some(goal["reached_by"], random, sample):
            for change in found["changes"]:
                then = scorer.changed(found["pointer"], change["to"])
                if then is None or not reached(goal, now, then):
                    yield f"{name}: {found['pointer']} = {change['to']} does not reach it"
                    continue
                if goal["goal"] == "score" and Decimal(change["result"]["score"]) != score_in(goal, then):
                    yield f"{name}: {found['pointer']} = {change['to']} gives another score"
                if "rank" in change["result"] and goal["goal"] == "place":
                    rank = ranks(then)[goal["rating"]]
                    if Decimal(str(change["result"]["rank"])) != rank:
                        yield f"{name}: {found['pointer']} = {change['to']} gives another place"
                if found["established"] != "ranges" or change["to"] is None:
                    continue
                for value in nearer(found, change, near):
                    other = scorer.changed(found["pointer"], value)
                    if other is not None and reached(goal, now, other):
                        yield f"{name}: {found['pointer']} = {value} is nearer than {change['to']}"
        for found in some(goal["out_of_reach"], random, sample):
            for value in others(found, random, far):
                other = scorer.changed(found["pointer"], value)
                if other is not None and reached(goal, now, other):
                    yield f"{name}: {found['pointer']} = {value} reaches it all the same"


def some(claims: list[Record], random: Random, most: int) -> list[Record]:
    """Some of them, drawn at random."""
    return claims if len(claims) <= most else random.sample(claims, most)
