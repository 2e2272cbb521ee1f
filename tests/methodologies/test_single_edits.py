"""One slip in a methodology that is in force is found at its line, and said in words that mend it."""

from pathlib import Path

import pytest

from dsl import compile_sources, read_folder
from engine.trial import PlainTrial

METHODOLOGIES = Path(__file__).parents[2] / "methodologies"

SOURCES = read_folder(METHODOLOGIES / "2025")


def findings_after(file: str, written: str, instead: str) -> list[str]:
    """What the check says where a part of a rule file, which stands there once, is replaced."""
    text = SOURCES[file].decode()
    assert text.count(written) == 1, f"{written!r} stands {text.count(written)} times in {file}"
    edited = {**SOURCES, file: text.replace(written, instead).encode()}
    found = compile_sources(edited, PlainTrial).diagnostics
    return [f"{one.span.file}:{one.span.line} {one.code} {one.message()}" for one in found]


def line_of(file: str, part: str) -> int:
    """The line that a part of a rule file begins in."""
    text = SOURCES[file].decode()
    return text[: text.index(part)].count("\n") + 1


@pytest.mark.parametrize("year", ["2023", "2025"])
def test_nothing_is_found_in_what_is_in_force(year: str) -> None:
    compilation = compile_sources(read_folder(METHODOLOGIES / year), PlainTrial)
    assert compilation.diagnostics == ()
    assert compilation.methodology is not None


def test_a_weight_of_one_percent_more() -> None:
    assert findings_after("goals.rules", "block goals, weight 45%", "block goals, weight 46%") == [
        f"goals.rules:{line_of('goals.rules', 'block goals')} E0203 the weights of the methodology sum to "
        "101 %, not 100 %: goals 46 % + interaction 30 % + organisation 25 %"
    ]


def test_a_worth_of_five_points_more() -> None:
    assert findings_after("goals.rules", "plan_indicators, worth 55", "plan_indicators, worth 60") == [
        f"goals.rules:{line_of('goals.rules', 'plan_indicators, worth')} E0203 the points of block goals sum "
        "to 105, not 100: plan_indicators 60 + budget_programmes 45"
    ]


def test_a_guard_removed() -> None:
    place = "worth * sum(credit of indicators where actual is known) / counted"
    assert findings_after("goals.rules", "        applies when counted > 0\n", "") == [
        f"goals.rules:{line_of('goals.rules', place) - 1} E0601 the divisor `counted` may be 0: it lies from "
        "0 upwards; with no indicators it fails"
    ]


def test_a_guard_removed_where_the_input_is_bounded_by_another() -> None:
    guard = "        applies when posts_filled > 0\n"
    line = line_of("organisation.rules", "worth * posts_filled_by") - 1
    assert findings_after("organisation.rules", guard, "") == [
        f"organisation.rules:{line} E0601 the divisor `posts_filled` may be 0: it lies "
        "from 0 upwards; with posts_filled 0, posts_filled_by_competition 0 "
        "it fails"
    ]


def test_a_lower_bound_removed() -> None:
    bound = "        planned: number above 0\n        actual"
    assert findings_after("goals.rules", bound, "        planned: number\n        actual") == [
        f"goals.rules:{line_of('goals.rules', 'actual / planned otherwise')} E0601 the divisor `planned` may "
        'be 0: it may be any number; with indicators (name "text", planned 0, actual 0, direction growth) '
        "it fails"
    ]


def test_a_band_moved_so_that_a_gap_is_left() -> None:
    band = "moderate above 4% to 8%"
    assert findings_after("organisation.rules", band, "moderate above 4.5% to 8%") == [
        f"organisation.rules:{line_of('organisation.rules', band)} E0605 0.045 belongs to no band of "
        "`turnover_degrees`, and `staff_left / staff_average` may be that: it lies from 0 upwards"
    ]


def test_a_band_moved_so_that_two_overlap() -> None:
    band = "moderate above 4% to 8%"
    assert findings_after("organisation.rules", band, "moderate above 3% to 8%") == [
        f"organisation.rules:{line_of('organisation.rules', band)} E0702 the bands `low` and `moderate` "
        "overlap: 0.04 belongs to both"
    ]


def test_a_rounding_mode_left_out() -> None:
    clause = "    round half up to 2 decimals when rounding_mode is half_up\n    round half even"
    first, *_ = findings_after("goals.rules", clause, clause.replace("half up ", "", 1))
    assert first.startswith(f"goals.rules:{line_of('goals.rules', clause)} E01")
    assert "half up" in compile_hint("goals.rules", clause, clause.replace("half up ", "", 1))


def compile_hint(file: str, written: str, instead: str) -> str:
    """The hint of the first finding after an edit."""
    edited = {**SOURCES, file: SOURCES[file].decode().replace(written, instead).encode()}
    return compile_sources(edited).diagnostics[0].hint() or ""


def test_a_rounding_left_out_altogether() -> None:
    clauses = (
        "    round half up to 2 decimals when rounding_mode is half_up\n"
        "    round half even to 2 decimals otherwise\n"
    )
    assert findings_after("goals.rules", clauses, "") == [
        f"goals.rules:{line_of('goals.rules', 'block goals')} W0607 the score of `goals` is published as it "
        "is, while that of `interaction` is rounded"
    ]


def test_the_only_citation_of_a_flag_deleted() -> None:
    text = SOURCES["rating.rules"].decode()
    start = text.index("flag bottom_three")
    cited = text[start : text.index("    note", start)]
    assert findings_after("rating.rules", cited, cited.replace('    cites decree "S.73"\n', "")) == [
        f"rating.rules:{line_of('rating.rules', 'flag bottom_three')} W0611 nothing says where "
        "`bottom_three` comes from"
    ]


def test_the_only_citation_of_a_provision_deleted() -> None:
    (found,) = findings_after("interaction.rules", '        cites decree "S.29"\n', "")
    assert found.endswith("W0613 no rule cites decree S.29")


def test_a_share_no_longer_held_at_the_whole() -> None:
    held = "worth * min(1, training_completed / training_required)"
    assert findings_after("organisation.rules", held, "worth * training_completed / training_required") == [
        f"organisation.rules:{line_of('organisation.rules', held)} E0606 the score of `training` may exceed "
        "its worth 15: it lies from 0 upwards; with training_required 1, training_completed 2 it is 30"
    ]


def test_an_input_renamed() -> None:
    (found,) = findings_after("organisation.rules", "input systems_total:", "input all_systems:")[:1]
    assert found.startswith(f"organisation.rules:{line_of('organisation.rules', 'at most systems_total')} ")
    assert "E0301 nothing is called `systems_total` here" in found


def test_a_decimal_comma() -> None:
    penalty = "takes 0.2 for each of reporting_cases"
    assert findings_after("goals.rules", penalty, penalty.replace("0.2", "0,2")) == [
        f"goals.rules:{line_of('goals.rules', penalty)} E0106 `0,2` is written with a decimal comma"
    ]
