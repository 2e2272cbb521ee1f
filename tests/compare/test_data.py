"""Data that one of the two methodologies cannot read: left out and said, bridged by a mapping, or refused."""

import json
from typing import Any

import pytest

from api.compare.comparing import Pair
from api.compatible import IncompatibleError
from tests.cases.small import MANIFEST, loaded
from tests.compare.two import RULES, compared, edited, pair, refused, request

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
        {"after": {"take": {"work.extra": "work.surplus"}, "options": {"work.extra": {"x": "y"}}}},
    ],
)
def test_a_mapping_bridges_what_is_missing(mapping: dict[str, Any]) -> None:
    both = named(*MORE)
    given = SOUND if "set" in mapping["after"] else {**SOUND, "surplus": 1}
    document = compared(both, request(a=given), mapping)
    assert block(document)["difference"] == "-15"


def named(*edits: tuple[str, str]) -> Pair:
    """Two methodologies that are called before and after."""
    texts = {id_: MANIFEST.replace("id: example", f"id: {id_}") for id_ in ("before", "after")}
    return Pair(loaded(RULES, manifest=texts["before"]), edited(*edits, manifest=texts["after"]))


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
