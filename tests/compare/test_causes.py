"""The difference of each score, split exactly over the groups of edits that made it."""

import json
from itertools import pairwise, permutations
from math import factorial
from typing import Any

import pytest
from gmpy2 import mpq
from hypothesis import given, settings
from hypothesis import strategies as st

from api.compare.comparing import Pair
from tests.cases.small import MANIFEST, loaded
from tests.compare.two import RULES, compared, edited, pair, request

PLAN = ("worth * done / planned", "worth * min(1, 2 * done / planned)")
FINES = ("at most 3", "at most 30")
SCALE = ("never below 0", "never below 20")
TIME = ("worth * max(0, 1 - late / 10)", "worth * max(0, 1 - late / 20)")
EDITS = {"work.plan": PLAN, "work.fines": FINES, "work": SCALE, "work.time": TIME}

inputs = st.integers(1, 30).flatmap(
    lambda planned: st.fixed_dictionaries(
        {"planned": st.just(planned), "done": st.integers(0, planned), "late": st.integers(0, 60)}
    )
)


def work(document: dict[str, Any], at: int = 0) -> dict[str, Any]:
    """What a comparison says of the block of a body."""
    found: dict[str, Any] = document["bodies"][at]["blocks"]["work"]
    return found


def parts(shown: dict[str, Any]) -> dict[str, mpq]:
    """The part of each group."""
    return {" ".join(cause["groups"]): mpq(cause["part"]) for cause in shown["causes"]}


def test_edits_that_do_not_meet_account_for_what_they_change() -> None:
    found = work(compared(pair(PLAN, FINES), request(a={"planned": 10, "done": 5, "late": 8})))
    # the plan brings 60 instead of 30, eight fines cost 4 instead of 3
    assert (found["before"]["score"], found["after"]["score"]) == ("35.00", "64.00")
    assert found["difference"] == "29"
    assert parts(found) == {"work.plan": 30, "work.fines": -1}
    assert found["split"] == "edits"


def test_edits_that_meet_share_what_they_change_together() -> None:
    """A floor takes back what fines take: in whatever order the two come, the parts are their mean."""
    found = work(compared(pair(FINES, SCALE), request(a={"planned": 10, "done": 1, "late": 50})))
    # 6 - 3 = 3 before; with the fines alone 0, with the floor alone 20, with both 20
    assert (found["before"]["score"], found["after"]["score"]) == ("3.00", "20.00")
    assert parts(found) == {"work.fines": mpq(-3, 2), "work": mpq(37, 2)}


_VARIANTS = {
    frozenset(made): edited(*(EDITS[name] for name in made))
    for made in (
        [name for at, name in enumerate(EDITS) if coalition >> at & 1] for coalition in range(1 << len(EDITS))
    )
}
_PAIR = pair(*EDITS.values())


@settings(max_examples=60, deadline=None)
@given(inputs)
def test_the_parts_are_those_of_the_methodologies_written_out(data: dict[str, int]) -> None:
    """Each part of the edits is written as a methodology of its own, and they are made in all orders."""
    raw = request(a=data)
    scores = {made: _score(variant, raw) for made, variant in _VARIANTS.items()}
    expected = dict.fromkeys(EDITS, mpq(0))
    for order in permutations(EDITS):
        made: frozenset[str] = frozenset()
        for name in order:
            expected[name] += (scores[made | {name}] - scores[made]) / factorial(len(EDITS))
            made |= {name}
    found = work(compared(_PAIR, raw))
    assert parts(found) == {name: part for name, part in expected.items() if part}
    assert sum(parts(found).values(), mpq(0)) == mpq(found["difference"])


def _score(methodology: Any, raw: bytes) -> mpq:
    request_, faults = methodology.intake.read(raw)
    assert not faults
    body = request_.bodies[0]
    result = methodology.program.evaluate(body.profile, body.values, body.submitted)
    return result.members[0].score


def test_a_rating_has_the_same_parts_where_it_takes_the_block() -> None:
    document = compared(pair(PLAN, FINES), request(a={"planned": 10, "done": 5, "late": 8}))
    place = document["bodies"][0]["ratings"]["best"]
    assert parts(place) == parts(work(document))
    assert place["places_gained"] == "0"


def test_an_edit_of_the_rating_itself() -> None:
    both = pair(PLAN, ("score = score of work", "score = score of work / 2"))
    document = compared(both, request(a={"planned": 10, "done": 5, "late": 0}))
    place = document["bodies"][0]["ratings"]["best"]
    # 70, with the plan 100, halved 35, both 50
    assert place["difference"] == "-20"
    assert parts(place) == {"work.plan": mpq(45, 2), "rating.best": mpq(-85, 2)}
    assert parts(work(document)) == {"work.plan": 30}


def test_places_and_flags() -> None:
    """The first body is fined by more, and the mark of the last place goes over to it."""
    document = compared(
        pair(FINES),
        request(a={"planned": 20, "done": 19, "late": 6}, b={"planned": 20, "done": 17, "late": 5}),
    )
    # 57 + 16 - 3 = 70 and 51 + 20 - 2.5 = 68.5; then the same
    assert [body["ratings"]["best"]["places_gained"] for body in document["bodies"]] == ["0", "0"]
    assert document["moves"] == []
    document = compared(
        pair(TIME),
        request(a={"planned": 20, "done": 20, "late": 6}, b={"planned": 20, "done": 16, "late": 0}),
    )
    # 60 + 16 - 3 = 73 and 48 + 40 = 88; then 60 + 28 - 3 = 85 and 88
    assert [body["ratings"]["best"]["after"]["rank"] for body in document["bodies"]] == [2, 1]
    document = compared(
        pair(("at most 3", "at most 1"), TIME),
        request(a={"planned": 20, "done": 20, "late": 4}, b={"planned": 20, "done": 16, "late": 0}),
    )
    # 60 + 24 - 2 = 82 and 88; then 60 + 32 - 1 = 91 and 88: with the time alone it is 90
    first, second = document["bodies"]
    assert [(body["id"], body["ratings"]["best"]["places_gained"]) for body in (first, second)] == [
        ("a", "1"),
        ("b", "-1"),
    ]
    assert first["flags"] == {"gained": [], "lost": [{"flag": "behind", "status": "raised", **IN_BEST}]}
    assert second["flags"] == {"gained": [{"flag": "behind", "status": "raised", **IN_BEST}], "lost": []}
    assert document["moves"] == [{"group": "work.time", "rating": "best", "bodies": 2, "places": "2"}]


IN_BEST = {"rating": "best", "population": "all"}


@pytest.mark.parametrize("criteria", [12, 13, 20, 25])
def test_more_groups_than_can_be_gone_through_join_their_neighbours(criteria: int) -> None:
    each = 100 // criteria
    worths = [each] * (criteria - 1) + [100 - each * (criteria - 1)]
    head = RULES.partition("    criterion plan")[0].replace(
        "planned: whole number", "planned: number above 0"
    )

    def rules(score: str) -> str:
        lines = (
            f"    criterion c{at}, worth {worth}\n        score = {score}\n"
            for at, worth in enumerate(worths)
        )
        return f"{head}{''.join(lines)}    round half up to 2 decimals\n"

    both = Pair(
        loaded(rules("worth * done / planned")), loaded(rules("worth * (done / planned) * (done / planned)"))
    )
    found = work(compared(both, request(a={"planned": 2, "done": 1, "late": 0})))
    assert found["split"] == ("edits" if criteria == 12 else "neighbours")
    assert found["difference"] == "-25"
    ends = [criteria * at // 12 for at in range(13)]
    expected = [-mpq(sum(worths[start:end])) / 4 for start, end in pairwise(ends)]
    assert [mpq(cause["part"]) for cause in found["causes"]] == expected


def test_a_rating_that_is_called_like_its_block() -> None:
    """The edits of the block and those of the rating are groups of their own."""
    rules = RULES.replace("rating best", "rating work").replace("in best", "in work")
    both = pair(PLAN, SCALE, ("score = score of work", "score = score of work / 2"), rules=rules)
    document = compared(both, request(a={"planned": 10, "done": 5, "late": 0}))
    place = document["bodies"][0]["ratings"]["work"]
    assert place["difference"] == "-20"
    assert parts(place) == {"work.plan": mpq(45, 2), "rating.work": mpq(-85, 2)}


OVER = """block work
    scale from 0 to 100
    input done: whole number
    input late: whole number
    let best = max(done over all bodies)
    criterion plan, worth 60
        score = worth * done / best when best > 0
                worth otherwise
    criterion time, worth 40
        score = worth * max(0, 1 - late / 10)
    round half up to 2 decimals
"""


def test_scores_that_depend_on_other_bodies() -> None:
    """The best body is that of the request, whatever part of the edits is made."""
    both = pair(
        ("when best > 0\n                worth otherwise", "when best > 4\n                0 otherwise"),
        ("late / 10", "late / 20"),
        rules=OVER,
    )
    document = compared(both, request(a={"done": 4, "late": 10}, b={"done": 2, "late": 0}))
    # 60 + 0 and 30 + 40; then 0 + 20 and 0 + 40
    assert [parts(work(document, at)) for at in (0, 1)] == [
        {"work.plan": -60, "work.time": 20},
        {"work.plan": -30},
    ]
    document = compared(both, request(a={"done": 8, "late": 10}, b={"done": 2, "late": 0}))
    assert [parts(work(document, at)) for at in (0, 1)] == [{"work.time": 20}, {}]


def test_edits_that_need_one_another_are_not_split() -> None:
    """The rating asks for a criterion that goes: without the edit of the rating there is no methodology."""
    rules = RULES.replace("score = score of work", "score = score of work - score of work.time")
    time = RULES[RULES.index("    criterion time") : RULES.index("    penalty fines")]
    both = pair(
        (time, ""),
        ("worth 60", "worth 100"),
        ("score = score of work - score of work.time", "score = score of work"),
        rules=rules,
    )
    document = compared(both, request(a={"planned": 10, "done": 5, "late": 0}))
    place = document["bodies"][0]["ratings"]["best"]
    # 30 + 40 - 40, then 50
    assert (place["difference"], place["not_split"]) == ("20", "underway")
    # 70; with the plan alone 90 of 140, that is 64.29; without the time, with either plan, 50
    assert parts(work(document)) == {"work.plan": mpq(-571, 200), "work.time": mpq(-3429, 200)}
    assert document["moves_unknown"] == ["rating.best"]


def test_numbers_that_are_no_fractions_behind_rounded_scores() -> None:
    both = pair(("1 - late / 10", "1 - ln(1 + late) / 7"), FINES)
    found = work(
        compared(
            both, request(a={"planned": 10, "done": 5, "late": 8}, b={"planned": 10, "done": 5, "late": 0})
        )
    )
    assert sum(parts(found).values(), mpq(0)) == mpq(found["difference"]) != 0


def test_an_input_that_becomes_another_kind_of_thing() -> None:
    rows = """block work
    scale from 0 to 100
    input items: rows
        done: whole number
    criterion plan, worth 60
        score = worth * min(1, sum(done of items) / 10)
    criterion time, worth 40
        score = worth * min(1, count(items) / 10)
    round half up to 2 decimals
"""
    plain = rows.replace("rows\n        done: whole number", "whole number")
    plain = plain.replace("sum(done of items)", "items").replace("count(items)", "items")
    both = Pair(loaded(rows), loaded(plain))
    raw = json.dumps(
        {
            "bodies": [
                {"id": "a", "kind": "central", "data": {"work": {"items": [{"done": 3}, {"done": 2}]}}},
                {"id": "b", "kind": "central", "data": {"work": {"items": 4}}},
            ]
        }
    ).encode()
    document = compared(both, raw)
    assert [work(document, at)["not_split"] for at in (0, 1)] == ["one_side", "one_side"]


def test_a_day_in_a_formula_is_an_edit_like_any_other() -> None:
    rules = RULES.replace(
        "    input late: whole number\n", "    input late: whole number\n    input day: date\n"
    )
    rules = rules.replace(
        "score = worth * done / planned", "score = worth when day <= 2025-10-31\n                0 otherwise"
    )
    later = MANIFEST.replace("assessed_year: 2025", "assessed_year: 2026").replace("2026-01-31", "2027-01-31")
    both = Pair(loaded(rules), loaded(rules.replace("2025-10-31", "2026-10-31"), manifest=later))
    found = work(compared(both, request(a={"planned": 10, "done": 5, "late": 0, "day": "2026-09-01"})))
    assert parts(found) == {"work.plan": 60}


BODIES = """bodies:
  - {id: a, kind: central, scope: [work], attributes: {size: 3}}
  - {id: b, kind: central, scope: [work], attributes: {size: SIZE}}
"""


def test_an_attribute_of_a_body() -> None:
    rules = "attribute size: whole number\n" + RULES.replace("1 - late / 10", "1 - late / (1 + size)")
    both = Pair(*(loaded(rules, tables={"bodies.yaml": BODIES.replace("SIZE", size)}) for size in ("3", "5")))
    data = {"work": {"planned": 20, "done": 19, "late": 4}}
    raw = json.dumps({"bodies": [{"id": "a", "data": data}, {"id": "b", "data": data}]}).encode()
    document = compared(both, raw)
    assert [parts(work(document, at)) for at in (0, 1)] == [{}, {"b": mpq(1333, 100)}]


def test_how_objections_are_admitted() -> None:
    appeals = RULES + "appeal\n    against work\n    filed within 5 working days\n"
    both = pair(("5 working days", "1 calendar days"), rules=appeals)
    request_ = json.loads(request(a={"planned": 10, "done": 5, "late": 2}))
    request_["appeals"] = [
        {
            "body": "a",
            "block": "work",
            "received": "2026-03-20",
            "filed": "2026-03-23",
            "documents": True,
            "outcome": "accepted",
            "decided": "2026-03-24",
            "corrections": {"late": 0},
        }
    ]
    found = work(compared(both, json.dumps(request_).encode()))
    assert (found["difference"], parts(found)) == ("-9", {"appeal": -9})
