"""One slip is one finding: what a reported line would have declared is not unknown besides."""

import pytest

from dsl import compile_sources
from tests.dsl.test_rule_files import MANIFEST, ORDER

SLIPS = {
    "a broken let": """
let points = 1 +

criterion visits
    score = points
""",
    "a broken input": """
input visits number

criterion visits
    score = visits
""",
    "broken rows": """
input loans rows
    days: number
for each of loans
    late = days - 30

criterion loans
    score = sum(late of loans) + count(loans where days > 3)
""",
    "a broken column": """
input loans: rows
    days number
    books: number

criterion loans
    score = sum(days of loans)
""",
    "a broken derived column": """
input loans: rows
    days: number
for each of loans
    late = days - - * 2

criterion loans
    score = sum(late of loans)
""",
    "a broken function": """
function half(part whole) = part / 2

criterion visits
    score = half(1)
""",
    "a broken table": """
table points "points.csv"
    key grade: text
    points: number

criterion visits
    score = look up points in points by ("good")
""",
    "a broken scale of bands": """
bands
    good from 5

criterion visits
    score = 1
""",
    "a broken unit": """
unit 1tenge
input spent: number, in tenge

criterion visits
    score = 1
""",
    "a broken block": """
block service weight 40%
    scale from 0 to 1
    criterion visits, worth 1
        score = 1

block other, weight 60%
    scale from 0 to 1
    score = 1

result total = score of service.visits when service.visits is scored
               0 otherwise
""",
    "a broken criterion": """
block service
    scale from 0 to 100
    inapplicable members give their worth to loans
    criterion visits, worth 40
        score = 1
    criterion loans worth 60
        score = 1
    result best = score of loans when loans is scored
                  0 otherwise
""",
    "a broken score": """
criterion visits
    score = 1 2

result twice = score of visits when visits is scored
               0 otherwise
""",
    "a broken scale": """
block service
    scale from 0 100
    criterion visits, worth 20
        score = 1
""",
    "a broken alternative": """
input visits: number

criterion visits
    score = 1 when visits > 3
            0 otherwise visits
""",
    "an open parenthesis": """
let points = min(1,
    2

criterion visits
    score = points
""",
    "a line out of place": """
unit tenge
    let points = 5

criterion visits
    score = points
""",
    "a word of two scripts": """
pаrameter limit = 5

criterion visits
    score = limit
""",
    "an empty scale": """
block service
    scale from 10 to 0
    criterion visits, worth 10
        score = 1
""",
    "a worth that is no number": """
block service
    scale from 0 to 100
    criterion visits, worth "all"
        score = 1
    criterion loans, worth 40
        score = 1
""",
    "an unknown name in a let": """
let points = none + 1
let twice = 2 * points

criterion visits
    score = twice + points
""",
    "a type error in a function": """
function half(part) = part / "two"

criterion visits
    score = half(1) + half(2)
""",
    "a missing value in a derived column": """
input loans: rows
    days: number, may be missing
for each of loans
    late = days - 30
    very_late = late - 60

criterion loans
    score = sum(very_late of loans)
""",
    "a broken reading": """
reading the ties
    option dense, by default
    option best

rating visits
    score = score of visits
    highest score first
    equal scores share a place without gaps when ties is dense
    equal scores share the best place otherwise

criterion visits
    score = 1
""",
    "a broken option": """
reading ties
    option dense by default
    option best

rating visits
    score = score of visits
    highest score first
    equal scores share a place without gaps when ties is dense
    equal scores share the best place otherwise

criterion visits
    score = 1
""",
    "a broken rating": """
rating of visits
    score = score of visits
    highest score first
    equal scores share the best place

flag last
    in visits
    marks the last 3 places

criterion visits
    score = 1
""",
    "a broken score of a rating": """
rating visits
    score = score of visit + 1
    highest score first
    equal scores share the best place

criterion visits
    score = 1
""",
    "a let of a rating that is broken": """
rating visits
    let half = score of visits /
    score = half
    highest score first
    equal scores share the best place

criterion visits
    score = 1
""",
    "a broken line on equal scores": """
rating visits
    score = score of visits
    highest score first
    equal scores are shared

criterion visits
    score = 1
""",
    "an unknown kind of a rating": """
rating visits
    applies to centrol
    score = score of visits
    highest score first
    equal scores share the best place

flag last
    applies to local
    in visits
    marks the last 3 places

criterion visits
    score = 1
""",
    "a broken flag": """
flag the last
    marks bodies where visits is scored

flag ground
    marks bodies where last is raised

criterion visits
    score = 1
""",
    "a broken mark": """
flag last
    marks the last three places

criterion visits
    score = 1
""",
    "a key that is broken": """
rating visits
    score = score of visits
    highest score first
    equal scores are told apart
        by body id

criterion visits
    score = 1
""",
    "a broken succession": """
succession of bodies
    let part = sum(share of predecessors)
    score = own_score + part
    window first from 1 January
        predecessor counts in the score

block visits
    scale from 0 to 1
    score = 1
""",
    "a broken window": """
succession
    window first from 1 January to 31 June
        predecessor is not rated
    window second from 1 July
        predecessor is not rated

block visits
    scale from 0 to 1
    score = 1
""",
    "a window without a name": """
succession
    score = own_score + sum(share of predecessors)
    window from 1 January
        predecessor counts in the score

block visits
    scale from 0 to 1
    score = 1
""",
    "a broken column of predecessors": """
succession
    for each of predecessors
        part = share * shre
    score = own_score + sum(part of predecessors)
    window all_year from 1 January
        predecessor counts in the score

block visits
    scale from 0 to 1
    score = 1
""",
    "a line of a rating indented too deeply": """
rating visits
    score = score of visits
        highest score first
        equal scores share the best place

block visits
    scale from 0 to 1
    score = 1
""",
    "a line of a window indented too little": """
succession
    window all_year from 1 January
    predecessor is not rated

block visits
    scale from 0 to 1
    score = 1
""",
    "a time limit without its sort of days": """
appeal
    filed within 5 days

block visits
    scale from 0 to 1
    score = 1
""",
}


@pytest.mark.parametrize("rules", SLIPS.values(), ids=SLIPS.keys())
def test_one_slip_is_one_finding(rules: str) -> None:
    manifest = MANIFEST.format(file="x.rules", sources=ORDER).encode()
    found = compile_sources({"methodology.yaml": manifest, "x.rules": rules.encode()}).diagnostics
    assert len(found) == 1, [f"{one.span} {one.code} {one.message()}" for one in found]


def test_a_scope_may_name_what_a_broken_line_declares() -> None:
    bodies = b"bodies:\n  - id: one\n    kind: local\n    scope: [service, {other: [visits]}]\n"
    rules = (
        b"block service weight 40%\n    scale from 0 to 1\n    score = 1\n"
        b"block other, weight 60%\n    scale from 0 to 1\n    score = 1\n    criterion visits worth 1\n"
    )
    manifest = MANIFEST.format(file="x.rules", sources=ORDER).encode()
    sources = {"methodology.yaml": manifest, "bodies.yaml": bodies}
    found = compile_sources({**sources, "x.rules": rules}).diagnostics
    assert [(one.span.line, one.code) for one in found] == [(1, "E0113"), (7, "E0113")]
