"""A record that was changed and sealed anew: repeating the evaluation finds it, and says where."""

import json
from typing import Any

import pytest

from api.evidence.finding import MOST_FINDINGS, Demands, Severity, Validity
from api.evidence.record import written
from tests.evidence.records import (
    brief,
    codes,
    forged,
    loaded,
    public,
    recorded,
    replace_in,
    verified,
)

PLAIN = recorded("libraries")
SIGNED = recorded("libraries", signed=True)


def source(file: str, before: str, after: str) -> Any:
    """A change of a file of the methodology."""

    def change(members: dict[str, Any]) -> None:
        sources = members["methodology"]["sources"]
        assert before in sources[file]
        sources[file] = sources[file].replace(before, after, 1)

    return change


def sources_of(raw: bytes) -> dict[str, str]:
    found: dict[str, str] = json.loads(raw)["methodology"]["sources"]
    return found


def test_an_answer_that_does_not_follow() -> None:
    found = verified(forged(PLAIN, replace_in("answer", '"score":"55.0"', '"score":"85.0"')))
    assert not found.same
    place = "/bodies/1/blocks/service/score"
    assert brief(found) == [("V023", "/answer/text", place, '"85.0"', '"55.0"')]


def test_something_that_is_not_in_the_answer_and_something_that_is_missing() -> None:
    added = verified(forged(PLAIN, replace_in("answer", '"moved":', '"extra":1.50,"moved":')))
    assert brief(added) == [("V023", "/answer/text", "/extra", "1.50", None)]
    entry = verified(forged(PLAIN, replace_in("answer", '"warnings":[', '"warnings":[{"a":[1,null]}')))
    assert brief(entry) == [("V023", "/answer/text", "/warnings/0", '{"a": [1, null]}', None)]
    lacking = verified(forged(PLAIN, replace_in("answer", ',"warnings":[]', "")))
    assert brief(lacking) == [("V023", "/answer/text", "/warnings", None, "[]")]


def test_an_answer_in_another_layout() -> None:
    def laid_out(members: dict[str, Any]) -> None:
        members["answer"]["text"] = json.dumps(json.loads(members["answer"]["text"]), ensure_ascii=False)

    assert brief(verified(forged(PLAIN, laid_out))) == [("V024", "/answer/text", None, None, None)]


def test_an_answer_that_is_no_json() -> None:
    found = verified(
        forged(
            PLAIN,
            replace_in(
                "answer",
                "{",
                "",
            ),
        )
    )
    assert [(each.code, each.pointer) for each in found.findings] == [("V023", "/answer/text")]


def test_an_input_that_gives_another_answer() -> None:
    found = verified(forged(PLAIN, replace_in("input", "900", "800")))
    assert ("V023", "/answer/text", "/bodies/0/blocks/service/score", '"90.0"', '"80.0"') in brief(found)


def test_an_input_that_is_refused() -> None:
    found = verified(forged(PLAIN, replace_in("input", "900", '"9OO"')))
    assert brief(found) == [
        ("V021", "/input/text", "/bodies/0/data/service/served", None, None),
    ]
    unreadable = verified(forged(PLAIN, replace_in("input", "{", "")))
    assert [each.code for each in unreadable.findings] == ["V021"]


def test_more_differences_than_are_listed() -> None:
    def emptied(members: dict[str, Any]) -> None:
        answer = json.loads(members["answer"]["text"])
        for body in answer["bodies"]:
            for block in body["blocks"].values():
                block["score"] = "x"
                block["exact"] = "x"
        members["answer"]["text"] = json.dumps(answer)

    found = verified(forged(recorded("2025"), emptied))
    assert len(found.findings) == MOST_FINDINGS
    assert found.not_listed > 0
    blocks = sum(
        len(body["blocks"]) for body in json.loads(json.loads(recorded("2025"))["answer"]["text"])["bodies"]
    )
    assert len(found.findings) + found.not_listed == 2 * blocks


def test_a_source_that_means_something_else() -> None:
    (file,) = (name for name, text in sources_of(PLAIN).items() if "100" in text and name.endswith(".rules"))
    found = verified(forged(PLAIN, source(file, "round half up to 1 decimal", "round half up to 2 decimals")))
    assert codes(found)[0] == "V014"
    assert "V023" in codes(found)


def test_a_source_that_means_the_same() -> None:
    (file,) = (name for name in sources_of(PLAIN) if name.endswith(".rules"))
    assert verified(
        forged(
            PLAIN,
            lambda members: members["methodology"]["sources"].update(
                {file: sources_of(PLAIN)[file] + "\n# a remark\n"}
            ),
        )
    ).same


def test_a_source_with_errors_is_told_with_its_place() -> None:
    (file,) = (name for name in sources_of(PLAIN) if name.endswith(".rules"))
    found = verified(
        forged(PLAIN, lambda members: members["methodology"]["sources"].update({file: "nonsense\n"}))
    )
    assert set(codes(found)) == {"V013"}
    assert {each.pointer for each in found.findings} <= {
        f"/methodology/sources/{name}" for name in sources_of(PLAIN)
    }


def another_methodology() -> bytes:
    """A record in which all follows from the rules, but these are others than one knows."""
    from api.evidence.make import record_of
    from api.loading import Loaded, compiled
    from api.scoring import score

    texts = dict(sources_of(PLAIN))
    (file,) = (name for name in texts if name.endswith(".rules"))
    texts[file] = texts[file].replace("round half up to 1 decimal", "round half up to 2 decimals", 1)
    changed = compiled({name: text.encode() for name, text in texts.items()})
    assert isinstance(changed, Loaded), changed.report
    asked = json.loads(PLAIN)["input"]["text"].encode()
    return written(record_of(changed, asked, score(changed, asked), readings={}))


def test_by_other_rules_all_may_follow_and_a_comparison_finds_it() -> None:
    raw = another_methodology()
    known = loaded("examples/methodologies/libraries").digest
    assert verified(raw).same
    found = verified(raw, Demands(methodology=known))
    digest = json.loads(raw)["methodology"]["digest"]
    assert brief(found) == [("V016", "/methodology/sources", None, digest, known)]
    assert verified(PLAIN, Demands(methodology=known)).same


def test_a_forger_without_the_key_cannot_keep_the_signature() -> None:
    def later(members: dict[str, Any]) -> None:
        members["recorded_at"] = "2027-01-01T00:00:00Z"

    found = verified(forged(SIGNED, later), Demands(keys=(public(1),)))
    assert codes(found) == ["V031", "V033"]
    assert found.signatures == (Validity.invalid,)
    assert verified(forged(PLAIN, later)).same  # without a signature nobody stands for the time


def test_another_engine_version_is_a_note_where_the_answer_is_the_same() -> None:
    def older(members: dict[str, Any]) -> None:
        members["engine"] = "0.0.1"

    found = verified(forged(PLAIN, older))
    assert found.same
    assert [(each.code, each.severity, each.recorded) for each in found.findings] == [
        ("V025", Severity.note, "0.0.1")
    ]


@pytest.mark.parametrize(
    ("readings", "pointer"),
    [({"nothing": "x"}, "/readings/nothing"), ({"takeover": "no/such"}, "/readings/takeover")],
)
def test_readings_that_the_methodology_does_not_have(readings: dict[str, str], pointer: str) -> None:
    found = verified(forged(PLAIN, lambda members: members.update(readings=readings)))
    assert [(each.code, each.pointer) for each in found.findings] == [("V022", pointer)]


def test_another_id() -> None:
    found = verified(forged(PLAIN, lambda members: members["methodology"].update(id="schools")))
    assert brief(found) == [("V015", "/methodology/id", None, "schools", "libraries")]
