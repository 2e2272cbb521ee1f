"""Data that one of the two methodologies cannot read: left out and said, bridged by a mapping, or refused."""

import json
from fractions import Fraction
from typing import Any

import pytest

from api.compare.comparing import Pair
from api.compatible import IncompatibleError
from tests.cases.small import MANIFEST, loaded
from tests.compare.two import RULES, called, compared, edited, pair, refused, request

SOUND = {"planned": 10, "done": 5, "late": 2}
RENAMED = (
    ("input late: whole number", "input delayed: whole number\n        formerly late"),
    ("1 - late / 10", "1 - delayed / 10"),
    ("each of late", "each of delayed"),
)
MORE = (
    ("    input late: whole number\n", "    input late: whole number\n    input extra: whole number\n"),
    ("worth * done / planned", "worth * done / planned * 1 / (1 + extra)"),
)


def block(document: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = document["bodies"][0]["blocks"]["work"]
    return found


def test_a_block_that_lacks_an_input_under_one_of_them_is_not_compared() -> None:
    document = compared(pair(*MORE), request(a=SOUND, b={**SOUND, "extra": 1}))
    lacking = {"pointer": "/bodies/0/data/work", "code": "R103", "message": "extra is missing", "times": 1}
    assert document["left_out"]["to"][0] == lacking
    first, second = (body["blocks"]["work"] for body in document["bodies"])
    assert (first["before"]["score"], first["after"]) == ("61.00", {"status": "not_submitted"})
    assert (first["difference"], first["not_split"]) == (None, "one_side")
    assert second["difference"] == "-15"


def test_a_field_that_one_of_them_does_not_ask_for_is_left_out() -> None:
    document = compared(pair(*MORE), request(a={**SOUND, "extra": 1}, b={**SOUND, "extra": 0}))
    assert document["left_out"] == {
        "from": [
            {
                "pointer": "/bodies/*/data/work/extra",
                "code": "R102",
                "message": '"extra" is not a field of work',
                "times": 2,
            }
        ],
        "to": [],
    }
    assert block(document)["difference"] == "-15"


def test_what_neither_reads_is_refused() -> None:
    raw = request(a={**SOUND, "extr": 1, "done": 11})
    assert refused(pair(("at most 3", "at most 2")), raw) == [
        ("/bodies/0/data/work/extr", "R102", '"extr" is not a field of work'),
        ("/bodies/0/data/work/done", "R107", "11 is above planned, which is 10"),
    ]


def test_a_renamed_input_is_read_under_its_new_name_by_both() -> None:
    both = pair(*RENAMED, ("at most 3", "at most 1/2"))
    document = compared(both, request(a={"planned": 10, "done": 5, "delayed": 2}))
    assert document["left_out"] == {"from": [], "to": []}
    # 30 + 32 - 1 = 61, then 61.5
    assert block(document)["difference"] == "1/2"
    assert block(document)["causes"] == [{"groups": ["work.fines"], "part": "1/2"}]


@pytest.mark.parametrize(
    "mapping",
    [
        {"after": {"set": {"work.extra": "1"}}},
        {"after": {"take": {"work.extra": "work.surplus"}}},
    ],
)
def test_a_mapping_bridges_what_is_missing(mapping: dict[str, Any]) -> None:
    both = named(*MORE)
    given = SOUND if "set" in mapping["after"] else {**SOUND, "surplus": 1}
    document = compared(both, request(a=given), mapping)
    assert block(document)["difference"] == "-15"


def named(*edits: tuple[str, str]) -> Pair:
    """Two methodologies that are called before and after."""
    return Pair(loaded(RULES, manifest=called("before")), edited(*edits, manifest=called("after")))


def test_words_stand_for_options() -> None:
    both = named(
        ("    input late: whole number\n", "    input late: whole number\n    input grade: high or low\n"),
        (
            "score = worth * done / planned",
            "score = worth * done / planned when grade is high\n                0 otherwise",
        ),
    )
    words = {"A": "high", "B": "low"}
    mapping = {"after": {"take": {"work.grade": "work.mark"}, "options": {"work.grade": words}}}
    document = compared(both, request(a={**SOUND, "mark": "A"}, b={**SOUND, "mark": "B"}), mapping)
    assert [body["blocks"]["work"]["difference"] for body in document["bodies"]] == ["0", "-30"]


@pytest.mark.parametrize(
    ("mapping", "faults"),
    [
        ([], [("/mapping", "R101", "the mapping is no object")]),
        ({"2023": {}}, [("/mapping/2023", "R125", "2023 is none of the methodologies compared")]),
        ({"after": []}, [("/mapping/after", "R101", "what is mapped is an object")]),
        ({"after": {"tak": {}}}, [("/mapping/after/tak", "R125", "tak is nothing that a mapping does")]),
        (
            {"after": {"take": "x"}},
            [("/mapping/after/take", "R101", "take is an object by the paths of inputs")],
        ),
        (
            {"after": {"take": {"work.xtra": "work.late"}, "set": {"work.extra": ["1"]}}},
            [
                ("/mapping/after/take/work.xtra", "R125", "work.xtra is no input of after"),
                ("/mapping/after/set/work.extra", "R101", "what is set is a single value"),
            ],
        ),
        (
            {"after": {"take": {"work.extra": "work.gone"}}},
            [("/mapping/after/take/work.extra", "R125", "no body has data at work.gone")],
        ),
        (
            {"after": {"set": {"work.late": "1"}}},
            [("/mapping/after/set/work.late", "R126", "work.late is set, and the data give it already")],
        ),
        (
            {"after": {"take": {"work.late": "work.done"}}},
            [("/mapping/after/take/work.late", "R126", "the data have work.late already")],
        ),
        (
            {"after": {"take": {"work.extra": "work.late"}, "set": {"work.extra": "1"}}},
            [("/mapping/after/set/work.extra", "R126", "work.extra is taken from the data and set")],
        ),
        (
            {"after": {"options": {"work.extra": {"a": 1}}}},
            [
                (
                    "/mapping/after/options/work.extra",
                    "R101",
                    "options are an object from words of the data to options",
                )
            ],
        ),
    ],
)
def test_faults_of_a_mapping(mapping: Any, faults: list[tuple[str, str, str]]) -> None:
    assert refused(named(*MORE), request(a=SOUND), mapping) == faults


def test_nothing_in_common() -> None:
    other = RULES.replace("work", "care")
    both = Pair(loaded(RULES), loaded(other, manifest=MANIFEST.replace("work:", "care:")))
    with pytest.raises(IncompatibleError, match="example and example have nothing in common"):
        both.compare(json.loads(request(a=SOUND)))


def test_the_data_stay_as_they_are() -> None:
    tree = json.loads(request(a={**SOUND, "surplus": "1"}))
    before = json.dumps(tree)
    named(*MORE).compare(tree, {"after": {"take": {"work.extra": "work.surplus"}}})
    assert json.dumps(tree) == before


ROWS = """block work
    scale from 0 to 100
    input items: rows
        done: whole number
    criterion plan, worth 100
        score = worth * min(1, sum(done of items) / 10)
    round half up to 2 decimals
"""
MORE_ROWS = ROWS.replace("done: whole number", "done: whole number\n        part: whole number").replace(
    "sum(done of items)", "sum(done * part of items)"
)


def rows_pair() -> Pair:
    """A methodology of rows, and one that asks for a further column."""
    return Pair(loaded(ROWS, manifest=called("before")), loaded(MORE_ROWS, manifest=called("after")))


def body(**data: Any) -> bytes:
    return json.dumps({"bodies": [{"id": "a", "kind": "central", "data": data}]}).encode()


@pytest.mark.parametrize("other", ["shares", "2024"])
def test_a_column_is_taken_from_other_rows(other: str) -> None:
    raw = body(work={"items": [{"done": 3}, {"done": 2}]}, **{other: [{"x": 2}, {"x": 1}]})
    document = compared(
        rows_pair(), raw, {"after": {"take": {"work.items.part": f"{other}.x"}}, "before": {}}
    )
    assert document["left_out"]["to"] == []
    # 5 of 10, then 3 * 2 + 2 * 1 of 10
    assert block(document)["difference"] == "30"


@pytest.mark.parametrize("rows", [1, 3])
def test_rows_that_do_not_fit(rows: int) -> None:
    raw = body(work={"items": [{"done": 3}, {"done": 2}]}, shares=[{"x": 1}] * rows)
    assert refused(rows_pair(), raw, {"after": {"take": {"work.items.part": "shares.x"}}}) == [
        (
            "/mapping/after/take/work.items.part",
            "R126",
            "shares.x and work.items.part are not in the same rows",
        )
    ]


@pytest.mark.parametrize("data", [5, "s", [], [{"planned": 1}]])
@pytest.mark.parametrize("mapping", [{"set": {"work.extra": "1"}}, {"take": {"work.extra": "o.x"}}])
def test_a_mapping_of_data_without_form_leaves_them_to_the_reader(data: Any, mapping: Any) -> None:
    found = refused(named(*MORE), body(work=data, o={"x": 1}), {"after": mapping})
    assert {code for _, code, _ in found} <= {"R101", "R102", "R103", "R114"}
    assert found


def test_words_that_do_not_occur() -> None:
    both = named(
        ("    input late: whole number\n", "    input late: whole number\n    input grade: high or low\n")
    )
    mapping = {"after": {"options": {"work.grade": {"hgh": "high"}}}}
    assert refused(both, request(a={**SOUND, "grade": "high"}), mapping) == [
        ("/mapping/after/options/work.grade", "R125", "no body has hgh at work.grade")
    ]


def test_two_methodologies_of_one_id_have_no_mapping() -> None:
    assert refused(pair(*MORE), request(a=SOUND), {"example": {"set": {"work.extra": "1"}}}) == [
        (
            "/mapping",
            "R125",
            "both methodologies are called example, so that a mapping cannot tell them apart",
        )
    ]


def test_a_mapping_may_use_the_former_name() -> None:
    both = Pair(loaded(RULES, manifest=called("before")), edited(*RENAMED, manifest=called("after")))
    mapping = {"before": {"take": {"work.late": "work.l"}}, "after": {"take": {"work.delayed": "work.l"}}}
    document = compared(both, request(a={"planned": 10, "done": 5, "l": 2}), mapping)
    assert document["left_out"] == {"from": [], "to": []}
    assert block(document)["difference"] == "0"


def test_events_that_one_of_them_does_not_know_are_left_out() -> None:
    appeals = RULES + "appeal\n    against work\n    filed within 5 working days\n"
    both = Pair(loaded(RULES, manifest=called("before")), loaded(appeals, manifest=called("after")))
    asked = json.loads(request(a=SOUND))
    asked["appeals"] = [
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
    document = compared(both, json.dumps(asked).encode())
    assert [each["pointer"] for each in document["left_out"]["from"]] == ["/appeals"]
    # 61, and 70 without the two that were late
    assert block(document)["difference"] == "9"
    assert sum(Fraction(cause["part"]) for cause in block(document)["causes"]) == 9


def test_a_reading_that_one_of_them_does_not_have_is_left_out() -> None:
    reading = """reading pace
    title en "Pace"
    option slow, by default
        note en "slow"
    option fast
        note en "fast"
"""
    rules = reading + RULES.replace(
        "score = worth * max(0, 1 - late / 10)",
        "score = worth when pace is fast\n                worth * max(0, 1 - late / 10) otherwise",
    )
    both = Pair(loaded(RULES, manifest=called("before")), loaded(rules, manifest=called("after")))
    asked = {**json.loads(request(a=SOUND)), "readings": {"pace": "fast"}}
    document = compared(both, json.dumps(asked).encode())
    assert [each["pointer"] for each in document["left_out"]["from"]] == ["/readings"]
    assert block(document)["difference"] == "8"
