"""Files of worked cases: what is read from them, and where its parts stand."""

from dsl.cases.case import Case
from dsl.cases.compile import compile_cases
from tests.cases.small import loaded

RULES = """\
input readers: whole number
input weeks: rows
    visits: whole number
criterion visits
    score = readers + sum(visits of weeks)
"""
METHODOLOGY = loaded(RULES).methodology


def read(text: str) -> tuple[Case, ...]:
    reading = compile_cases({"cases/visits.yaml": text.encode()}, METHODOLOGY)
    assert [(str(each.span), each.message()) for each in reading.diagnostics] == []
    return reading.cases


def codes(text: str) -> list[str]:
    reading = compile_cases({"cases/visits.yaml": text.encode()}, METHODOLOGY)
    return [f"{each.span.line}:{each.span.column} {each.code}" for each in reading.diagnostics]


ONE = """\
cases:
  - title: "one body"
    body: a
    kind: local
    data:
      readers: 007
      weeks:
        - {times: 2, visits: "1.50"}
        - {visits: true}
    expect: {visits: {exact: 1}}
"""


def test_data_of_one_body_become_a_request_with_every_number_as_it_is_written() -> None:
    (case,) = read(ONE)
    assert case.title == "one body"
    assert not case.whole
    assert case.request() == {
        "bodies": [
            {
                "id": "a",
                "kind": "local",
                "data": {
                    "readers": "007",
                    "weeks": [{"visits": "1.50"}, {"visits": "1.50"}, {"visits": True}],
                },
            }
        ]
    }


def test_a_whole_request_is_taken_as_it_is() -> None:
    (case,) = read(
        """\
cases:
  - title: two bodies
    request:
      bodies: [{id: a, kind: local}, {id: "true", kind: local}]
    expect: {warnings: []}
"""
    )
    assert case.whole
    assert case.request() == {"bodies": [{"id": "a", "kind": "local"}, {"id": "true", "kind": "local"}]}


def test_the_places_of_a_request_are_found_in_the_file() -> None:
    (case,) = read(ONE)
    places = {
        "/bodies/0/id": "3:11",
        "/bodies/0/kind": "4:11",
        "/bodies/0/data/readers": "6:16",
        "/bodies/0/data/weeks/0/visits": "8:30",
        "/bodies/0/data/weeks/1/visits": "8:30",
        "/bodies/0/data/weeks/2/visits": "9:20",
        "/bodies/0/data/weeks/2/unknown": "9:11",
        "/bodies/0/attributes": "2:12",
        "": "2:12",
    }
    for pointer, place in places.items():
        span = case.place(pointer)
        assert f"{span.line}:{span.column}" == place, pointer


def test_the_places_of_a_whole_request_are_found_in_the_file() -> None:
    (case,) = read(
        """\
cases:
  - title: two bodies
    request:
      bodies:
        - {id: a, kind: local}
    expect: {warnings: []}
"""
    )
    span = case.place("/bodies/0/kind")
    assert (span.line, span.column) == (5, 25)


def test_cases_stand_in_the_order_of_the_files() -> None:
    text = "cases:\n  - {title: %s, body: a, kind: local, data: {}, errors: [/bodies]}\n"
    files = {f"cases/{name}.yaml": (text % name).encode() for name in ("b", "a")}
    assert [case.title for case in compile_cases(files, METHODOLOGY).cases] == ["a", "b"]


def test_the_form_of_a_file_is_checked_like_that_of_other_yaml_files() -> None:
    text = """\
cases:
  - title: a key twice, and one that is not known
    body: a
    body: b
    dta: {}
    expect: {visits: {exact: 1}}
  - body: a
    data: {readers: }
    errors: [{code: R101}]
"""
    assert codes(text) == ["4:5 E0122", "5:5 E0121", "7:5 E0124", "8:12 E0123", "9:14 E0124"]


def test_all_faults_of_all_files_are_found_at_once() -> None:
    files = {
        "cases/a.yaml": b"cases: []\n",
        "cases/b.yaml": b"cases:\n  - {title: b, body: a, kind: local, data: {}}\n",
        "cases/c.yaml": b"\xff",
        "cases/d.yaml": b"cases: [\n",
    }
    reading = compile_cases(files, METHODOLOGY)
    found = [(each.span.file, each.code) for each in reading.diagnostics]
    assert found == [
        ("cases/a.yaml", "E0123"),
        ("cases/b.yaml", "E0901"),
        ("cases/c.yaml", "E0101"),
        ("cases/d.yaml", "E0120"),
    ]


def test_any_reading_may_be_asked_for_where_errors_are_expected() -> None:
    text = """\
cases:
  - title: a reading that there is not
    body: a
    kind: local
    readings: {unknown: option}
    data: {}
    errors: [/readings]
"""
    assert codes(text) == []
