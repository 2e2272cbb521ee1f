"""Rules that look guarded and are not: there are data that break each, so none may pass its check."""

from collections.abc import Mapping
from types import MappingProxyType


def _part(inputs: str, score: str, *, before: str = "", lets: str = "") -> str:
    """One criterion of one block, that should score from 0 to 1."""
    lines = [*before.strip().splitlines(), "block b", "    scale from 0 to 1"]
    lines += ["    inapplicable members are rescaled", "    round half up to 2 decimals"]
    lines += [f"    {line}" for line in inputs.strip("\n").splitlines()]
    lines.append("    criterion c, worth 1")
    lines += [
        f"        {line}"
        for line in (*lets.strip("\n").splitlines(), f"score = {score}".replace("\n", "\n                "))
    ]
    return "\n".join(lines) + "\n"


_XY = "input x: number from 0\ninput y: number from 0"
_ROWS = """input x: number from 0
input list: rows
    a: number from 0
    w: number from 0
    late: number from 0, may be missing
    s: low or high
"""

LURES: Mapping[str, str] = MappingProxyType(
    {
        "a guard of the other number": _part(_XY, "min(1, x / y) when x > 0\n0 otherwise"),
        "a guard that admits zero": _part(_XY, "min(1, x / y) when y >= 0\n0 otherwise"),
        "either instead of both": _part(_XY, "min(1, 1 / (x * y)) when x > 0 or y > 0\n0 otherwise"),
        "the negation of both is either": _part(
            _XY, "0 when x is 0 and y is 0\nmin(1, 1 / (x * y)) otherwise"
        ),
        "a sum that may vanish": _part(
            "input x: number\ninput y: number", "clamp(x / (x + y), 0, 1) when x > 0\n0 otherwise"
        ),
        "above zero, rounded to zero": _part(
            _XY, "min(1, x / rounded(y, half up to 0 decimals)) when y > 0\n0 otherwise"
        ),
        "rounded up beyond one": _part(_XY, "rounded(min(1, x), up to a multiple of 0.7)"),
        "rounded up beyond the scale": """\
block b
    scale from 0 to 99.5
    input x: number from 0 to 99.5
    criterion c, worth 99.5
        score = x
    round half up to 0 decimals
""",
        "a bound that may be missing": _part(
            "input y: number from 1 to 10, may be missing\ninput x: number from 0, at most y", "x / 10"
        ),
        "a bound that is asked for too late": _part(
            "input y: number from 1, may be missing\ninput x: number from 0, at most y",
            "x when y is missing\nx / y otherwise",
        ),
        "whole only in one of them": _part(
            "input n: number from 0", "min(1, 1 / (n - 0.5)) when n > 0\n0 otherwise"
        ),
        "whole, and the next one": _part(
            "input n: whole number", "min(1, 1 / (n - 2) ^ 2) when n > 1\n0 otherwise"
        ),
        "a difference of two that may be equal": _part(
            _XY, "clamp(1 / (x - y), 0, 1) when x >= y\n0 otherwise"
        ),
        "clamped between ends that cross": _part(_XY, "clamp(0.5, x, 1)"),
        "limited before it is doubled": _part(_XY, "2 * min(1, x)"),
        "limited above alone": _part("input x: number\ninput y: number above 0", "min(1, x / y)"),
        "limited below alone": _part(_XY, "max(0, x - y)"),
        "the square of a negative part": _part("input x: number from -2 to 1", "x ^ 2"),
        "a product of two that are negative": _part(
            "input x: number from -2 to 1\ninput y: number from -2 to 1", "max(0, x * y)"
        ),
        "a negative power of zero": _part(_XY, "min(1, x ^ -1) when x >= 0\n0 otherwise"),
        "a sum of parts beyond one": _part(
            "input x: number from 0 to 1\ninput y: number from 0 to 1", "0.5 * x + 0.6 * y"
        ),
        "one less two parts": _part("input x: number from 0 to 1\ninput y: number from 0 to 1", "1 - x - y"),
        "a ratio turned round": _part("input y: number from 1\ninput x: number above 0, at most y", "y / x"),
        "steps in the wrong order": _part(_XY, "x when x >= 0.5\n1 when x >= 1\n0 otherwise"),
        "a step that lets one through": _part(_XY, "1 when x > 2\nx when x > 1\n0 otherwise"),
        "no rows, and an average": _part(_ROWS, "min(1, average(a of list))"),
        "rows, but none that count": _part(
            _ROWS, "min(1, average(a of list where s is low)) when count(list) > 0\n0 otherwise"
        ),
        "rows that count for another question": _part(
            _ROWS,
            "min(1, average(a of list where s is low)) when count(list where s is high) > 0\n0 otherwise",
        ),
        "one row, and a sample": _part(
            _ROWS, "min(1, sample_variance(a of list)) when count(list) > 0\n0 otherwise"
        ),
        "weights that are all zero": _part(
            _ROWS, "min(1, average(a of list weighted by w)) when count(list) > 0\n0 otherwise"
        ),
        "weights that are zero where it counts": _part(
            _ROWS,
            "min(1, average(a of list where s is low weighted by w)) when sum(w of list) > 0 and"
            " count(list where s is low) > 0\n0 otherwise",
        ),
        "a sum above zero, a row with zero": _part(
            _ROWS, "min(1, average(1 / w of list)) when sum(w of list) > 0\n0 otherwise"
        ),
        "a guard in one row is none in another": _part(
            _ROWS, "min(1, average(a / w of list)) when count(list where w > 0) > 0\n0 otherwise"
        ),
        "counted where known, summed where large": _part(
            _ROWS,
            "sum(1 of list) / count(list where late is known) when"
            " count(list where late is known) > 0\n0 otherwise",
        ),
        "a share of another count": _part(
            _ROWS,
            "count(list where a > 1) / count(list where a > 2) when count(list where a > 2) > 0\n0 otherwise",
        ),
        "a sum by another sum": _part(
            _ROWS, "sum(a of list) / sum(w of list) when sum(w of list) > 0\n0 otherwise"
        ),
        "each at most, but not the sum of some": _part(
            "input list: rows\n    w: number from 0\n    a: number from 0, at most w\n    s: low or high",
            "sum(a of list) / sum(w of list where s is low) when"
            " sum(w of list where s is low) > 0\n0 otherwise",
        ),
        "the largest of negative numbers": _part(
            "input list: rows\n    a: number from -5 to 5",
            "max(0, min(1, 1 / max(a of list))) when count(list) > 0\n0 otherwise",
        ),
        "a spread wider than the range": _part(
            "input list: rows\n    a: number from 0 to 3",
            "variance(a of list) when count(list) > 0\n0 otherwise",
        ),
        "a sample spreads wider": _part(
            "input list: rows\n    a: number from 0 to 2",
            "sample_variance(a of list) when count(list) > 1\n0 otherwise",
        ),
        "a name behind which no guard stands": _part(
            _XY, "1 when half and rate > 1\n0 otherwise", lets="let rate = x / y\nlet half = x >= 0"
        ),
        "a guard of another argument": _part(
            _XY,
            "min(1, ratio(x, y))",
            before="function ratio(x, y) = y / x when y > 0\n    0 otherwise",
        ),
        "a guard on what is handed over, turned round": _part(
            _XY,
            "min(1, ratio(y, x)) when x > 0\n0 otherwise",
            before="function ratio(x, y) = y / x",
        ),
        "a function with an argument that fails": _part(
            _XY, "part(x / y)", before="function part(p) = clamp(p, 0, 1) when p > 0\n    0 otherwise"
        ),
        "the minimum computes both": _part(_XY, "min(1, max(0, x / y))"),
        "a guard in the wrong place": _part(_XY, "1 when min(1, x / y) > 0.5 and y > 0\n0 otherwise"),
        "a guard in a condition before": _part(_XY, "0 when y > 0 and x > 10\nmin(1, x / y) otherwise"),
        "the same name in another block": """\
input y: number from 0
block a
    scale from 0 to 1
    input x: number above 0
    criterion c, worth 1
        score = min(1, y / x)
block b
    scale from 0 to 1
    input x: number from 0
    criterion c, worth 1
        score = min(1, y / x)
""",
        "applies when for one criterion alone": """\
block b
    scale from 0 to 1
    inapplicable members are rescaled
    input x: number from 0
    criterion c, worth 0.5
        applies when x > 0
        score = min(0.5, 1 / x)
    criterion d, worth 0.5
        score = min(0.5, 1 / x)
""",
        "a penalty without a floor": """\
block b
    scale from 0 to 1
    input n: whole number
    criterion c, worth 1
        score = 1
    penalty p
        takes 0.1 for each of n, at most 1.1
""",
        "a penalty that gives": """\
block b
    scale from 0 to 1
    input n: number from -1 to 1
    criterion c, worth 1
        score = 1
    penalty p
        takes 0.1 for each of n
    never below 0
""",
        "a cap below the scale": """\
block b
    scale from 1 to 5
    input x: number from 1 to 5
    criterion c, weight 100%
        score = x
    cap low
        limits the score to 0 when x is 5
""",
        "zero is below the scale": """\
block b
    scale from 1 to 5
    inapplicable members count as zero
    input x: number from 1 to 5, may be missing
    criterion c, weight 80%
        applies when x is known
        score = x
    criterion d, weight 20%
        score = 2
""",
        "zero is above the scale": """\
block b
    scale from -5 to -1
    inapplicable members count as zero
    takes the highest member
    input x: number from -5 to -1, may be missing
    criterion c
        applies when x is known
        score = x
    criterion d
        score = -2
""",
        "a floor below the scale": """\
block b
    scale from 1 to 5
    input n: whole number
    criterion c, weight 100%
        score = 3
    penalty p
        takes n
    never below 0
""",
        "an inner block on another scale": """\
block b
    scale from 0 to 10
    block inner, weight 50%
        scale from 0 to 100
        input x: number from 0 to 100
        criterion c, worth 100
            score = x
    criterion d, weight 50%
        score = 10
""",
        "a reading that rounds otherwise": """\
reading way
    option fine, by default
    option coarse
block b
    scale from 0 to 1
    input x: number from 0 to 1
    criterion c, worth 1
        score = x
    round half up to 2 decimals when way is fine
    round up to a multiple of 0.7 otherwise
""",
        "a reading that takes the guard away": """\
reading way
    option strict, by default
    option loose
block b
    scale from 0 to 1
    input x: number from 0
    criterion c, worth 1
        score = min(1, 1 / x) when way is strict and x > 0
                min(1, 1 / x) when way is loose
                0 otherwise
""",
        "bands with a gap between the decimals": """\
bands grades
    low below 50
    middle from 51 to below 70
    high from 70
block b
    scale from 0 to 100
    input x: number from 0 to 100
    criterion c, worth 100
        score = x
    round half up to 1 decimal
    result grade = band of score of b in grades when b is scored
                   "none" otherwise
""",
        "bands that end at the unrounded score": """\
bands grades
    low below 50
    high from 50.1
block b
    scale from 0 to 100
    input x: number from 0 to 100
    criterion c, worth 100
        score = x
    round half up to 1 decimal
    result grade = band of unrounded score of b in grades when b is scored
                   "none" otherwise
""",
        "a logarithm of what may be zero": _part(_XY, "min(1, max(0, ln(x)))"),
        "a root of a difference": _part(_XY, "min(1, square_root(x - y))"),
        "a power of a negative number": _part("input x: number from -1 to 1", "min(1, abs(power(x, 0.5)))"),
        "an exponential without end": _part("input x: number from 0", "min(1, exp(x))"),
        "equal numbers that cannot be told apart": _part(
            "input x: number from 2\ninput y: number from 2", "1 when ln(x) / ln(y) >= 2\n0 otherwise"
        ),
        "days that may be the same": _part(
            "input first: date\ninput last: date",
            "min(1, 1 days / (last - first)) when last >= first\n0 otherwise",
        ),
        "days beyond the calendar": _part(
            "input first: date\ninput n: whole number", "1 when year_of(first + n) > 2025\n0 otherwise"
        ),
        "a quantile of some rows": _part(
            _ROWS, "min(1, quantile(a of list where a > 1, 90%)) when max(a of list) > 1\n0 otherwise"
        ),
        "a result that nobody guards": """\
block b
    scale from 0 to 1
    input x: number from 0 to 1
    criterion c, worth 1
        score = x
    result inverse = 1 / score of b
        applies when b is scored
        round half up to 2 decimals
""",
        "a result that guards before the rounding": """\
block b
    scale from 0 to 1
    input x: number from 0 to 1
    criterion c, worth 1
        score = x
    round half up to 1 decimal
    result inverse = 1 / score of b
        applies when b is scored and unrounded score of b > 0
        round half up to 2 decimals
""",
        "a rating by what may be zero": """\
block b
    scale from 0 to 1
    input x: number from 0 to 1
    criterion c, worth 1
        score = x
rating r
    score = 1 / score of b
    round half up to 2 decimals
    highest score first
    equal scores share the best place
""",
        "the body itself is not among the others": """\
block b
    scale from 0 to 1
    input x: number from 0
    criterion c, worth 1
        score = min(1, x / average(x over all bodies))
""",
        "a body among bodies that are all equal": """\
block b
    scale from 0 to 1
    input x: number from 0
    let low = min(x over all bodies)
    let high = max(x over all bodies)
    criterion c, worth 1
        score = (x - low) / (high - low)
""",
        "above the mean of all": """\
block b
    scale from 0 to 1
    input x: number from 1
    criterion c, worth 1
        score = x / average(x over all bodies)
""",
    }
)
