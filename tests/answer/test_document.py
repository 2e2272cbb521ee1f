"""The answer as a whole."""

import json
from dataclasses import replace

from gmpy2 import mpq

from api.answer import AnswerWriter
from api.intake import BodyRequest, Request
from api.wire.fault import Fault
from engine.cohort.result import Assessment, Standing
from engine.graph.methodology import Body, Scope
from engine.profile import profile_of
from engine.result import BlockResult, BodyResult, Status
from tests.answer.parts import TO_CENTS, asked, assuming, rounded_block, scored_block
from tests.intake.graphs import methodology

GRAPH = methodology((), [rounded_block("goals", TO_CENTS, label=assuming("goals", "A1"))])
SCORED = BodyResult((scored_block("goals", mpq(1), mpq(1)),), ())
MISSING = BodyResult((BlockResult("goals", Status.not_submitted),), ())


def assessment(**results: BodyResult) -> Assessment:
    return Assessment(tuple(Standing(id_, result) for id_, result in results.items()))


WRITER = AnswerWriter(GRAPH, "sha256:0")


def test_document() -> None:
    request = Request(asked(GRAPH, "б", submitted=["goals"]).bodies, (Fault("/x", "R201", "unused", "hint"),))
    assert WRITER.write("sha256:1", request, assessment(б=SCORED)).decode() == (
        '{"methodology":{"id":"small","digest":"sha256:0","assessed_year":2001,"law_as_of":"2001-01-01"},'
        '"evaluation_id":"sha256:1",'
        '"bodies":[{"id":"б","kind":"central",'
        '"blocks":{"goals":{"score":"1.00","exact":"1","status":"scored"}}}],'
        '"ratings":{},"populations":{},"appeals":[],"moved":[],'
        '"assumptions":["A1"],"readings":{},"readings_not_default":[],'
        '"warnings":[{"pointer":"/x","code":"R201","message":"unused"}]}'
    )


def test_body_has_no_kind_where_the_methodology_has_none() -> None:
    graph = replace(GRAPH, kinds=())
    profile = profile_of(graph, "", None)
    body = BodyRequest("a", "", profile, {}, frozenset())
    document = AnswerWriter(graph, "sha256:0").answer("sha256:1", Request((body,)), assessment(a=SCORED))
    assert list(document["bodies"][0]) == ["id", "blocks"]


def test_bodies_stand_in_the_order_of_the_request() -> None:
    written = WRITER.write("sha256:1", asked(GRAPH, "b", "a"), assessment(b=SCORED, a=MISSING))
    assert [(body["id"], body["blocks"]["goals"]["status"]) for body in json.loads(written)["bodies"]] == [
        ("b", "scored"),
        ("a", "not_submitted"),
    ]


def test_assumptions_of_what_was_not_submitted_are_left_out() -> None:
    assert WRITER.answer("sha256:1", asked(GRAPH, "a"), assessment(a=MISSING))["assumptions"] == []


def test_assumptions_of_a_body_are_its_own() -> None:
    body = Body(assuming("a", "A9", "A10"), "central", Scope(("goals",)))
    request = asked(GRAPH, "a", submitted=["goals"], body=body)
    assert WRITER.answer("sha256:1", request, assessment(a=SCORED))["assumptions"] == ["A1", "A10", "A9"]
