"""Recomputes an explanation from its JSON alone, in Python's own fractions.

Nothing of the program is used here: what the steps say must be enough. `check` raises AssertionError at the
first thing that does not follow, and counts what it recomputed. Numbers that are no fractions are taken as
they are told; nothing that rests on them is recomputed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

Value = Fraction | bool | str | None
Json = Mapping[str, Any]

ZERO, ONE = Fraction(0), Fraction(1)


class Inexact(Exception):  # noqa: N818 - no fault: a value that rests on a number without end
    """A value that cannot be recomputed in fractions."""


def check(explanation: Json) -> int:
    """How many steps and scores were recomputed, all of them as they were told."""
    return Checker(explanation).check()


class Checker:
    def __init__(self, explanation: Json) -> None:
        self.explanation = explanation
        self.steps: list[Json] = explanation.get("steps", [])
        self.values: dict[int, Value] = {}
        self.inexact: set[int] = set()
        self.members: dict[str, Json] = dict(_members(explanation.get("members", ())))
        flags = explanation.get("flags", ())
        self.flags = {flag["id"] for flag in flags if flag["status"] == "raised"}
        self.open_flags = {flag["id"] for flag in flags if flag["status"] == "undetermined"}
        self.count = 0

    def check(self) -> int:
        for number, step in enumerate(self.steps, start=1):
            assert step["id"] == number
            self.step(step)
        for member in self.explanation.get("members", ()):
            self.member(member)
        for result in self.explanation.get("results", ()):
            self.published(result)
        for rating in self.explanation.get("ratings", ()):
            self.rating(rating)
        for flag in self.explanation.get("flags", ()):
            self.flag(flag)
        return self.count

    # steps

    def step(self, step: Json) -> None:
        number, told = step["id"], read(step)
        inputs = step.get("inputs", [])
        assert all(each < number for each in inputs), step
        try:
            if step.get("inexact"):
                raise Inexact  # noqa: TRY301 - one way for all that cannot be recomputed
            made = OPERATIONS[step["operation"]](self, step)
        except Inexact:
            self.inexact.add(number)
            self.values[number] = told
            return
        assert (made, type(made)) == (told, type(told)), step
        self.values[number] = made
        self.count += 1

    def of(self, number: int) -> Any:
        """The value of a step that was recomputed."""
        if number in self.inexact:
            raise Inexact
        return self.values[number]

    def inputs(self, step: Json) -> list[Any]:
        return [self.of(each) for each in step.get("inputs", [])]

    def leaf(self, step: Json) -> Value:
        assert not step.get("inputs")
        return read(step)

    def reference(self, step: Json) -> Value:
        inputs = self.inputs(step)
        assert len(inputs) <= 1
        return inputs[0] if inputs else read(step)

    def absent(self, step: Json) -> Value:
        assert any(value is None or value is False for value in self.inputs(step)), step
        return None

    def alternatives(self, step: Json) -> Value:
        *conditions, value = self.inputs(step)
        if step["taken"]:
            assert len(conditions) == step["taken"]
            assert conditions[-1] is True
            conditions = conditions[:-1]
        assert not any(conditions), step
        return value  # type: ignore[no-any-return]

    def comparison(self, step: Json) -> Value:
        left, right = map(ordinal, self.inputs(step))
        return ORDERS[step["order"]](left, right)

    def both(self, step: Json) -> Value:
        inputs = self.inputs(step)
        assert all(inputs[:-1])
        return bool(inputs[-1])

    def either(self, step: Json) -> Value:
        inputs = self.inputs(step)
        assert not any(inputs[:-1])
        return bool(inputs[-1])

    def total(self, step: Json) -> Value:
        return like(step, sum(map(ordinal, self.inputs(step)), ZERO))

    def difference(self, step: Json) -> Value:
        left, right = map(ordinal, self.inputs(step))
        return like(step, left - right)

    def extreme(self, step: Json) -> Value:
        pick = max if step["kind"] == "max" else min
        return like(step, pick(map(ordinal, self.inputs(step))))

    def rounded(self, step: Json) -> Value:
        (before,) = self.inputs(step)
        return self.rounding(step["rounding"], before)

    def rounding(self, rounding: Json, before: Fraction) -> Fraction:
        assert Fraction(rounding["before"]) == before
        after = round_to(before, rounding["mode"], Fraction(rounding["step"]))
        assert Fraction(rounding["after"]) == after
        return after

    def lookup(self, step: Json) -> Value:
        for value, cell in zip(self.inputs(step), step["table"]["keys"], strict=True):
            if isinstance(cell, Mapping):
                assert within(value, cell)
            elif isinstance(value, Fraction):
                assert Fraction(cell) == value
            else:
                assert cell == value
        return read(step)

    def band(self, step: Json) -> Value:
        (value,) = self.inputs(step)
        assert within(value, step["band"])
        return read(step)

    def score(self, step: Json) -> Value:
        """The score of a member, as the explanation has it elsewhere."""
        member, told = self.members.get(step["member"]), read(step)
        if told is None or member is None:
            assert told is None
            assert member is None or member["status"] != "scored"
            return None
        if member.get("inexact"):
            raise Inexact
        allowed = {Fraction(member["exact"])}
        if "succession" in member:
            allowed.add(Fraction(member["succession"]["own"]))
        if step.get("rounded") and "rounding" in member:
            rounding = member["rounding"]
            allowed = {round_to(each, rounding["mode"], Fraction(rounding["step"])) for each in allowed}
        assert told in allowed, step
        return told

    def scored(self, step: Json) -> Value:
        member = self.members.get(step["member"])
        return member is not None and member["status"] == "scored"

    def raised(self, step: Json) -> Value:
        if step.get("supposed"):
            assert step["member"] in self.open_flags
            return read(step)
        return step["member"] in self.flags

    def call(self, step: Json) -> Value:
        return self.inputs(step)[-1]  # type: ignore[no-any-return]

    def year(self, step: Json) -> Value:
        (day,) = self.inputs(step)
        return Fraction(int(day[:4]))

    def irrational(self, step: Json) -> Value:
        """One that is proved to be a fraction is taken as it is told."""
        self.inputs(step)
        return read(step)

    # rows and bodies

    def aggregate(self, step: Json) -> Value:
        rows = step["rows"]
        values, weights, met = [], [], 0
        for row in rows.get("taken", []):
            if "where" in row and self.of(row["where"]) is not True:
                assert "value" not in row
                continue
            met += 1
            if "value" in row:
                values.append(ordinal(self.of(row["value"])))
            if "weight" in row:
                weights.append(self.of(row["weight"]))
        left = rows.get("left")
        if left is None:
            assert met == rows["met"]
            assert rows["rows"] == len(rows.get("taken", [])) or not rows.get("taken")
            level = self.of(step["level"]) if "level" in step else None
            return like(step, statistic(step["kind"], values, weights, level, met, rows["rows"]))
        if left.get("inexact"):
            raise Inexact
        assert met + left["met"] == rows["met"]
        assert len(rows["taken"]) + left["rows"] == rows["rows"]
        return like(step, self.with_the_rest(step, values, weights, left))

    def with_the_rest(
        self, step: Json, values: list[Fraction], weights: list[Fraction], left: Json
    ) -> Fraction:
        rows, kind = step["rows"], step["kind"]
        rest = {name: Fraction(left[name]) for name in ("total", "weights", "squares") if name in left}
        total = sum(values, ZERO) + rest.get("total", ZERO)
        match kind:
            case "count":
                return Fraction(rows["met"])
            case "share":
                return Fraction(rows["met"], rows["rows"])
            case "sum":
                return total
            case "average" if weights:
                products = sum((value * weight for value, weight in zip(values, weights, strict=True)), ZERO)
                return (products + rest.get("total", ZERO)) / (sum(weights, ZERO) + rest.get("weights", ZERO))
            case "average":
                return total / rows["met"]
            case "min":
                return min([*values, *([Fraction(left["smallest"])] if "smallest" in left else [])])
            case "max":
                return max([*values, *([Fraction(left["largest"])] if "largest" in left else [])])
            case "variance" | "sample_variance":
                squares = sum((value * value for value in values), ZERO) + rest.get("squares", ZERO)
                degrees = rows["met"] - (kind == "sample_variance")
                return (squares - total * total / rows["met"]) / degrees
            case "quantile":
                below, above = left.get("below", 0), left.get("above", 0)
                assert below + len(values) + above == rows["met"]
                position = self.of(step["level"]) * (rows["met"] - 1)
                low = position.numerator // position.denominator
                ordered = sorted(values)
                first = ordered[low - below]
                if position == low:
                    return first
                return first + (position - low) * (ordered[low - below + 1] - first)
        raise AssertionError(kind)

    def over(self, step: Json) -> Value:
        over, kind = step["over"], step["kind"]
        bodies = over.get("bodies", [])
        values = [Fraction(body["value"]) for body in bodies if "value" in body]
        weights = [Fraction(body["weight"]) for body in bodies if "weight" in body]
        if kind in ("rank", "decile"):
            at = next(place for place, body in enumerate(bodies) if body["body"] == self.explanation["body"])
            if kind == "rank":
                return Fraction(sum(1 for value in values if value > values[at]) + 1)
            ends = (statistic("quantile", values, [], Fraction(tenth, 10), 0, 0) for tenth in range(1, 10))
            return Fraction(next((tenth for tenth, end in enumerate(ends, 1) if values[at] <= end), 10))
        level = Fraction(over["level"]) if "level" in over else None
        return statistic(kind, values, weights, level, len(bodies), over.get("counting", 0))

    # scores

    def number(self, part: Json, step: str = "step") -> Fraction:
        value = self.of(part[step])
        assert isinstance(value, Fraction), part
        return value

    def member(self, member: Json) -> None:
        try:
            (self.block if "combination" in member else self.criterion)(member)
        except Inexact:
            return
        self.count += 1

    def applies(self, part: Json) -> None:
        """The condition holds for what is scored, and does not for what is said not to apply by it."""
        if "condition" not in part:
            return
        holds = self.of(part["condition"])
        if part["status"] == "scored":
            assert holds is True, part
        elif part["status"] == "not_applicable" and part["why"]["reason"] == "condition":
            assert holds is False, part

    def criterion(self, part: Json) -> None:
        self.applies(part)
        if part["status"] != "scored":
            assert "step" not in part
            return
        exact = self.number(part)
        assert Fraction(part["exact"]) == exact
        if "worth" in part:
            assert Fraction(part["lost"]) == Fraction(part["worth"]) - exact

    def block(self, part: Json) -> None:
        self.applies(part)
        if part.get("concluded"):
            assert Fraction(part["score"]) == Fraction(part["exact"])
            return
        for member in part.get("members", ()):
            self.member(member)
        for result in part.get("results", ()):
            self.published(result)
        for adjustment in part.get("adjustments", ()):
            self.applies(adjustment)
            if "points" in adjustment:
                points = self.number(adjustment)
                assert Fraction(adjustment["before_limit"]) == points
                if "limit_step" in adjustment:
                    assert Fraction(adjustment["limit"]) == self.number(adjustment, "limit_step")
                    points = min(points, Fraction(adjustment["limit"]))
                assert Fraction(adjustment["points"]) == points
        if part["status"] != "scored":
            return
        combined = self.combined(part)
        assert Fraction(part["combined"]) == combined, part["id"]
        exact = combined
        for adjustment in part.get("adjustments", ()):
            if "points" in adjustment:
                sign = 1 if adjustment["kind"] == "bonus" else -1
                exact += sign * Fraction(adjustment["points"])
        for cap in part.get("caps", ()):
            assert cap["applies"] is (self.of(cap["condition"]) is True)
            held = cap["applies"] and self.number(cap) < exact
            assert cap["held"] is held
            if held:
                exact = Fraction(cap["limit"])
                assert exact == self.number(cap)
        exact = self.in_range(part, exact)
        if "succession" in part:
            succession = part["succession"]
            assert Fraction(succession["own"]) == exact
            exact = self.in_range(part, self.number(succession))
        assert Fraction(part["exact"]) == exact
        score = self.rounding(part["rounding"], exact) if "rounding" in part else exact
        assert Fraction(part["score"]) == score
        self.waterfall(part, score)

    def in_range(self, part: Json, exact: Fraction) -> Fraction:
        if "floor" in part:
            exact = max(exact, Fraction(part["floor"]))
        if "ceiling" in part:
            exact = min(exact, Fraction(part["ceiling"]))
        return exact

    def combined(self, part: Json) -> Fraction:
        """What the members give, from their scores and their shares as declared."""
        if part["combination"] == "formula":
            return self.number(part, "formula")
        counted = part.get("counted") or [member["id"] for member in part["members"]]
        members = [member for member in part["members"] if member["id"] in counted]
        scored = [member for member in members if member["status"] == "scored"]
        if part["combination"] in ("lowest", "highest"):
            scores = [score_of(member) for member in scored]
            if part.get("inapplicable") == "zero" and len(scored) < len(members):
                scores.append(ZERO)
            return (max if part["combination"] == "highest" else min)(scores)
        weighted = part["combination"] == "average"
        declared = sum((share_of(member, weighted) for member in members), ZERO)
        present = sum((share_of(member, weighted) for member in scored), ZERO)
        whole = present if part.get("inapplicable") == "rescale" else declared
        growth = self.growth(part, scored, weighted, declared - present)
        factor = (ONE / whole if weighted else Fraction(part["top"]) / whole) if declared else ONE
        assert Fraction(part["whole"]) == whole
        assert Fraction(part["factor"]) == factor
        total = ZERO
        for member in scored:
            points = score_of(member) * (share_of(member, weighted) if weighted else ONE) * factor
            points *= growth if member["id"] in part.get("receivers", ()) else ONE
            assert Fraction(member["points"]) == points, member
            total += points
        return total

    def growth(self, part: Json, scored: Sequence[Json], weighted: bool, given: Fraction) -> Fraction:
        if part.get("inapplicable") != "give" or not given:
            return ONE
        receivers = part.get("receivers", ())
        receiving = sum((share_of(each, weighted) for each in scored if each["id"] in receivers), ZERO)
        assert Fraction(part["growth"]) == (receiving + given) / receiving
        return (receiving + given) / receiving

    def waterfall(self, part: Json, score: Fraction) -> None:
        """The changes lead from the top to the score without a gap."""
        waterfall = part.get("waterfall")
        if waterfall is None:
            return
        now = Fraction(waterfall["top"])
        for stage in waterfall.get("stages", ()):
            now += Fraction(stage["change"])
            assert Fraction(stage["after"]) == now, stage
        assert now == score == Fraction(waterfall["score"])
        lost = {member["id"]: Fraction(member.get("points_lost", 0)) for member in part.get("members", ())}
        for stage in waterfall.get("stages", ()):
            if stage["kind"] == "member" and stage["id"] in lost:
                assert Fraction(stage["change"]) == -lost[stage["id"]]

    def published(self, part: Json) -> None:
        if part["status"] != "scored" or part.get("inexact"):
            return
        try:
            value = self.of(part["step"])
        except Inexact:
            return
        if "rounding" in part:
            value = self.rounding(part["rounding"], value)
        assert value == read(part), part
        self.count += 1

    def rating(self, part: Json) -> None:
        if "score" not in part:
            return
        try:
            exact = self.number(part)
            assert Fraction(part["exact"]) == exact
            score = self.rounding(part["rounding"], exact) if "rounding" in part else exact
        except Inexact:
            return
        assert Fraction(part["score"]) == score
        if "rank" in part:
            self.place(part)
        self.waterfall(part, score)
        self.count += 1

    def place(self, part: Json) -> None:
        """The place follows from how many bodies stand on better ones, and how many share it."""
        better, shared = part.get("better", 0), len(part.get("equal", ()))
        rank = Fraction(part["rank"])
        match part["ties"]:
            case "best" | "broken":
                assert rank == better + 1
            case "mean":
                assert rank == better + 1 + Fraction(shared, 2)
            case "dense":
                assert rank <= better + 1

    def flag(self, part: Json) -> None:
        for step, answer in (("condition", "applies"), ("step", "holds")):
            if step in part and answer in part and part["status"] != "undetermined":
                assert self.of(part[step]) is part[answer], part
        answers = [part[name] for name in ("applies", "holds") if name in part]
        if part["status"] == "raised":
            assert all(answers)
        if part["status"] == "not_raised" and part["mark"] == "condition":
            assert False in answers
        if part["mark"] == "places" and part.get("border") == "inclusive" and part.get("applies", True):
            assert (part["status"] == "raised") is (part.get("beyond", 0) < part["count"]), part
        if part["mark"] == "trend":
            self.trend(part)
        self.count += 1

    def trend(self, part: Json) -> None:
        years = [None if value is None else Fraction(value) for value in part["years"].values()]
        if None in years:
            assert part["status"] == "undetermined"
            return
        values = [value for value in years if value is not None]
        befores = values[:-1] if part["trend"] == "consecutive" else [values[0]] * (len(values) - 1)
        pairs = zip(befores, values[1:], strict=True)
        worse = all(after < before if part.get("falling") else after > before for before, after in pairs)
        assert (part["status"] == "raised") is worse


def read(part: Json) -> Value:
    """The value of a step as it is told."""
    value = part.get("value")
    match part["type"]:
        case "missing":
            assert value is None
            return None
        case "number":
            return None if part.get("inexact") else Fraction(value)
        case "yes_no":
            # A member that is left out has its default: only a told one is a yes or a no.
            assert isinstance(value, bool), part
            return value
        case "date":
            assert date.fromisoformat(value).isoformat() == value
            return str(value)
        case _:
            return str(value)


def ordinal(value: Any) -> Fraction:
    """A number; a date by the number of its day."""
    return Fraction(date.fromisoformat(value).toordinal()) if isinstance(value, str) else value


def like(step: Json, number: Fraction) -> Value:
    """A number, or the date with this number where the step gives one."""
    return date.fromordinal(int(number)).isoformat() if step["type"] == "date" else number


def within(value: Fraction, limit: Json) -> bool:
    if "lower" in limit:
        lower = Fraction(limit["lower"])
        if value < lower or (value == lower and limit.get("lower_excluded")):
            return False
    if "upper" in limit:
        upper = Fraction(limit["upper"])
        if value > upper or (value == upper and limit.get("upper_excluded")):
            return False
    return True


def statistic(
    kind: str, values: list[Fraction], weights: list[Fraction], level: Fraction | None, met: int, rows: int
) -> Fraction:
    total = sum(values, ZERO)
    match kind:
        case "count":
            return Fraction(met)
        case "share":
            return Fraction(met, rows)
        case "sum":
            return total
        case "average" if weights:
            products = sum((value * weight for value, weight in zip(values, weights, strict=True)), ZERO)
            return products / sum(weights, ZERO)
        case "average":
            return total / len(values)
        case "min":
            return min(values)
        case "max":
            return max(values)
        case "variance" | "sample_variance":
            mean = total / len(values)
            distances = sum(((value - mean) ** 2 for value in values), ZERO)
            return distances / (len(values) - (kind == "sample_variance"))
        case "quantile" if level is not None:
            ordered = sorted(values)
            position = level * (len(ordered) - 1)
            low = position.numerator // position.denominator
            if position == low:
                return ordered[low]
            return ordered[low] + (position - low) * (ordered[low + 1] - ordered[low])
    raise Inexact


def round_to(value: Fraction, mode: str, step: Fraction) -> Fraction:
    """To a multiple of a step, by its way."""
    steps = abs(value) / step
    low = steps.numerator // steps.denominator
    rest = steps - low
    negative = value < 0
    up = {
        "half_up": rest >= Fraction(1, 2),
        "half_down": rest > Fraction(1, 2),
        "half_even": rest > Fraction(1, 2) or (rest == Fraction(1, 2) and low % 2 == 1),
        "up": rest > 0,
        "down": False,
        "ceiling": rest > 0 and not negative,
        "floor": rest > 0 and negative,
    }[mode]
    return step * (low + up) * (-1 if negative else 1)


def share_of(member: Json, weighted: bool) -> Fraction:
    if weighted:
        return Fraction(member["weight"])
    return Fraction(member.get("declared_worth", member.get("worth", member.get("declared", 0))))


def score_of(member: Json) -> Fraction:
    """A criterion counts by its exact score, a block by its published one."""
    if member.get("inexact"):
        raise Inexact
    return Fraction(member["score" if "combination" in member else "exact"])


def product(values: Iterable[Fraction]) -> Fraction:
    found = ONE
    for value in values:
        found *= value
    return found


def _members(members: Iterable[Json]) -> Iterable[tuple[str, Json]]:
    for member in members:
        yield member["id"], member
        yield from _members(member.get("members", ()))


ORDERS: Mapping[str, Callable[[Fraction, Fraction], bool]] = {
    "<": lambda left, right: left < right,
    "<=": lambda left, right: left <= right,
    ">": lambda left, right: left > right,
    ">=": lambda left, right: left >= right,
    "=": lambda left, right: left == right,
    "!=": lambda left, right: left != right,
}

OPERATIONS: Mapping[str, Callable[[Checker, Json], Value]] = {
    "constant": Checker.leaf,
    "column": Checker.leaf,
    "reference": Checker.reference,
    "absent": Checker.absent,
    "sum": Checker.total,
    "difference": Checker.difference,
    "negative": lambda self, step: -self.inputs(step)[0],
    "product": lambda self, step: product(self.inputs(step)),
    "quotient": lambda self, step: self.inputs(step)[0] / self.inputs(step)[1],
    "power": lambda self, step: self.inputs(step)[0] ** step["exponent"],
    "extreme": Checker.extreme,
    "absolute": lambda self, step: abs(self.inputs(step)[0]),
    "comparison": Checker.comparison,
    "same": lambda self, step: self.inputs(step)[0] == self.inputs(step)[1],
    "both": Checker.both,
    "either": Checker.either,
    "not": lambda self, step: not self.inputs(step)[0],
    "known": lambda self, step: self.inputs(step)[0] is not None,
    "scored": Checker.scored,
    "score_of": Checker.score,
    "raised": Checker.raised,
    "alternatives": Checker.alternatives,
    "aggregate": Checker.aggregate,
    "over_bodies": Checker.over,
    "lookup": Checker.lookup,
    "band_of": Checker.band,
    "rounded": Checker.rounded,
    "irrational": Checker.irrational,
    "call": Checker.call,
    "year_of": Checker.year,
}
