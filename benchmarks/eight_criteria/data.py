"""The bodies every contestant is given, and the exact answers they are held to."""

import math
import random
from collections.abc import Iterator
from fractions import Fraction

Body = dict[str, str]

WEIGHTS = (8, 9, 11, 12, 13, 14, 16, 17)  # percent, together 100
INPUTS = tuple(f"x{number}" for number in range(1, 9))
CRITERIA = tuple(f"c{number}" for number in range(1, 9))
PENALTY = Fraction(2, 10)
SEED = 20240917
COUNT = 10_000


def text_of(hundredths: int) -> str:
    """1205 as "12.05"."""
    return f"{hundredths // 100}.{hundredths % 100:02d}"


def half_up(value: Fraction) -> int:
    """The value, which is not negative, in whole hundredths; a half goes up."""
    return math.floor(value * 100 + Fraction(1, 2))


def exact(body: Body) -> dict[str, str]:
    """The answer by rational arithmetic: the reference."""
    hundredths = [
        half_up(Fraction(body[name]) * weight / 100) for name, weight in zip(INPUTS, WEIGHTS, strict=True)
    ]
    total = Fraction(sum(hundredths), 100) - PENALTY * int(body["cases"])
    answer = {name: text_of(value) for name, value in zip(CRITERIA, hundredths, strict=True)}
    answer["score"] = text_of(half_up(max(total, Fraction(0))))
    return answer


def bodies(count: int = COUNT, seed: int = SEED) -> list[Body]:
    """Organisations of every level; inputs scattered about the level, some at an end of the scale."""
    rng = random.Random(seed)
    return [_body(rng) for _ in range(count)]


def _body(rng: random.Random) -> Body:
    level = rng.triangular(0, 100, 70)
    body = {name: text_of(_input(rng, level)) for name in INPUTS}
    many = 800 if rng.random() < 0.03 else 12  # a few organisations are penalised down to the floor
    body["cases"] = str(int(rng.random() ** 3 * many))
    return body


def _input(rng: random.Random, level: float) -> int:
    end = rng.random()
    if end < 0.04:
        return 10_000
    if end < 0.06:
        return 0
    return min(10_000, max(0, round((level + rng.triangular(-30, 30)) * 100)))


def invalid_bodies() -> Iterator[Body]:
    """Bodies every contestant has to refuse."""
    good = dict.fromkeys(INPUTS, "50.00") | {"cases": "1"}
    yield {name: value for name, value in good.items() if name != "x3"}
    yield {name: value for name, value in good.items() if name != "cases"}
    yield good | {"x1": "100.01"}
    yield good | {"x8": "-0.01"}
    yield good | {"cases": "-1"}
    yield good | {"cases": "1.5"}
