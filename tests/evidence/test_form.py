"""What is no record, and what it is told."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.checking.limits import CheckLimits
from api.evidence.finding import MOST_FINDINGS
from api.evidence.moment import is_moment
from api.evidence.verification import verification
from api.evidence.verify import verify
from dsl.diagnostics.wording import Language
from tests.evidence.records import forged, recorded, verified

PLAIN = recorded("libraries")
SIGNED = recorded("libraries", signed=True)


def told(raw: bytes, limits: CheckLimits | None = None) -> list[tuple[str, str, str]]:
    """The findings: code, place and message."""
    found = verified(raw) if limits is None else verify(raw, limits)
    return [(each.code, each.pointer, each.message) for each in verification(found).findings]


def with_members(raw: bytes, **changes: Any) -> bytes:
    """The record with other values of some members, `None` for none; a path has its keys with __ between."""
    members = json.loads(raw)
    for path, value in changes.items():
        *before, last = path.split("__")
        within = members
        for step in before:
            within = within[int(step) if step.isdigit() else step]
        within[last] = value
    return json.dumps(members).encode()


@pytest.mark.parametrize(
    ("raw", "code"),
    [(b"", "R008"), (b"\xff", "R001"), (b"[" * 1000, "R003"), (b'{"a": 1, "a": 2}', "R004"), (b"{", "R002")],
)
def test_no_json(raw: bytes, code: str) -> None:
    found = verified(raw)
    assert (found.same, found.is_json, found.record) == (False, False, None)
    assert [each.code for each in found.findings] == [code]


@pytest.mark.parametrize(
    ("raw", "pointer"),
    [
        (b"null", ""),
        (b"[]", ""),
        (b"7", ""),
        (b"{}", ""),
        (b'{"format": "other"}', "/format"),
        (b'{"format": 1}', "/format"),
        (b'{"format": ["tarazy-record"]}', "/format"),
    ],
)
def test_no_record(raw: bytes, pointer: str) -> None:
    message = 'this is no record: a record is a JSON object whose member `format` is "tarazy-record"'
    assert told(raw) == [("V001", pointer, message)]


@pytest.mark.parametrize("version", [2, 10, 999999999999999999])
def test_a_newer_version_is_told_whatever_else_it_has(version: int) -> None:
    raw = json.dumps({"format": "tarazy-record", "version": version, "unheard": {}}).encode()
    message = f"the record was made by a newer version ({version}); this one reads 1"
    assert told(raw) == [("V002", "/version", message)]


@pytest.mark.parametrize("version", ["1.0", "0", "-1", "true", '"1"', "1e0", "1" * 19, "null"])
def test_what_is_no_version(version: str) -> None:
    raw = PLAIN.replace(b'"version": 1', f'"version": {version}'.encode(), 1)
    assert told(raw) == [("V005", "/version", "this must be 1")]


def test_unknown_and_missing_members_all_at_once() -> None:
    members = json.loads(SIGNED)
    members["extra/x"] = 1
    members["methodology"]["more"] = 1
    del members["seal"]
    del members["input"]["text"]
    del members["signatures"][0]["key_id"]
    assert sorted(told(json.dumps(members).encode())) == [
        ("V003", "/extra~1x", 'a record has no member "extra/x" here'),
        ("V003", "/methodology/more", 'a record has no member "more" here'),
        ("V004", "/input/text", "the member `text` is missing"),
        ("V004", "/seal", "the member `seal` is missing"),
        ("V004", "/signatures/0/key_id", "the member `key_id` is missing"),
    ]


DIGEST = "this must be a digest: sha256: and 64 digits, 0 to 9 and a to f"
MOMENT = "this must be a date with its time and offset, such as 2026-04-01T09:30:00+05:00"


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("engine", 1, "this must be a text"),
        ("engine", None, "this must be a text"),
        ("recorded_at", 1.5, "this must be a text"),
        ("recorded_at", "yesterday", MOMENT),
        ("recorded_at", "2026-04-01T09:30:00", MOMENT),
        ("recorded_at", "2026-02-30T09:30:00Z", MOMENT),
        ("explain", "much", 'this must be "none", "summary" or "full"'),
        ("methodology", [], "this must be an object"),
        ("methodology__sources", "x", "this must be an object"),
        ("methodology__sources__a.rules", 1, "this must be a text"),
        ("methodology__digest", "sha256:" + "A" * 64, DIGEST),
        ("methodology__digest", "sha256:" + "a" * 64 + "\n", DIGEST),
        ("readings", {"ties": True}, None),
        ("input", "x", "this must be an object"),
        ("answer__text", 12, "this must be a text"),
        ("seal", "", DIGEST),
        ("signatures", {}, "this must be an array"),
        ("signatures", [1], None),
        ("signatures__0__algorithm", "rsa", 'this must be "ed25519"'),
        ("signatures__0__public_key", "AAAA", "this must be 32 bytes in base64, in its one form"),
        ("signatures__0__signature", "A" * 88, "this must be 64 bytes in base64, in its one form"),
    ],
)
def test_a_value_of_another_form(path: str, value: object, message: str | None) -> None:
    raw = with_members(SIGNED, **{path: value}) if "." not in path else None
    if raw is None:
        members = json.loads(SIGNED)
        members["methodology"]["sources"]["a.rules"] = value
        raw = json.dumps(members).encode()
    found = told(raw)
    assert [code for code, _, _ in found] == ["V005"]
    assert found[0][1].startswith("/" + path.replace("__", "/"))
    if message is not None:
        assert found[0][2] == message


def test_too_many_signatures() -> None:
    one = json.loads(SIGNED)["signatures"]
    assert told(with_members(SIGNED, signatures=one * 101)) == [
        ("V005", "/signatures", "this has at most 100 entries")
    ]
    assert verified(with_members(SIGNED, signatures=one * 100)).same


def test_more_faults_than_are_listed() -> None:
    sources = {f"f{number}": number for number in range(1000)}
    found = verified(with_members(PLAIN, methodology__sources=sources))
    assert (len(found.findings), found.not_listed) == (MOST_FINDINGS, 1000 - MOST_FINDINGS)


@pytest.mark.parametrize(
    ("limits", "code"),
    [(CheckLimits(files=1), "Q014"), (CheckLimits(text=10), "Q015"), (CheckLimits(nodes=10), "Q016")],
)
def test_sources_beyond_the_limits_are_not_compiled(limits: CheckLimits, code: str) -> None:
    assert [(each[0], each[1]) for each in told(PLAIN, limits)] == [(code, "/methodology/sources")]


@pytest.mark.parametrize(
    "text",
    ["2026-04-01T09:30:00+05:00", "2026-04-01T09:30:00Z", "2024-02-29T23:59:59.123456-11:30"],
)
def test_points_in_time(text: str) -> None:
    assert is_moment(text)


@pytest.mark.parametrize(
    "text",
    [
        *("", "now", "2026-04-01", "2026-04-01 09:30:00Z", "2026-04-01T09:30:00", "2026-04-01T09:30Z"),
        *("2026-02-29T09:30:00Z", "2026-04-01T24:30:00Z", "2026-04-01T09:30:00+25:00", "20260401T093000Z"),
        *("２026-04-01T09:30:00Z", "2026-04-01T09:30:00Z\n"),
    ],
)
def test_what_is_no_point_in_time(text: str) -> None:
    assert not is_moment(text)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(
    path=st.sampled_from(
        [
            *json.loads(SIGNED),
            *(f"methodology__{name}" for name in ("id", "digest", "sources", "x")),
            *(f"input__{name}" for name in ("digest", "text")),
            *(f"signatures__0__{name}" for name in ("algorithm", "key_id", "public_key", "signature")),
        ]
    ),
    value=VALUES,
    language=st.sampled_from(Language),
)
@settings(deadline=None, max_examples=100, derandomize=True, database=None)
def test_any_value_anywhere_is_told_in_any_language(path: str, value: object, language: Language) -> None:
    raw = with_members(SIGNED, **{path: value})
    found = verification(verified(raw), language)
    unsigned = path == "signatures" and value == []
    assert found.same == (unsigned or json.loads(raw) == json.loads(SIGNED))
    assert found.same or all(each.message for each in found.findings)


def test_paths_that_lead_elsewhere_are_names_and_no_more() -> None:
    def added(members: dict[str, Any]) -> None:
        members["methodology"]["sources"] |= {"../x.rules": "input a: number\n", "/etc/passwd": "x"}

    found = verified(forged(PLAIN, added))
    assert not found.same
    assert {each.code for each in found.findings} == {"V013"}


@pytest.mark.parametrize(
    "rules",
    [
        "let a = " + "(" * 5000 + "1" + ")" * 5000 + "\n",
        "let a = " + "1 + " * 20000 + "1\n",
        "let a = 9 ^ 9 ^ 9 ^ 9\n",
        "criterion x\n" + "  " * 3000 + "score = 1\n",
        "\x00",
        "a" * 100_000,
    ],
)
def test_hostile_rules_are_findings(rules: str) -> None:
    (file,) = (name for name in json.loads(PLAIN)["methodology"]["sources"] if name.endswith(".rules"))

    def put(members: dict[str, Any]) -> None:
        members["methodology"]["sources"][file] = rules

    found = verified(forged(PLAIN, put))
    assert not found.same
    assert {each.code for each in found.findings} <= {"V013", "V014", "V021"}
