"""Small methodologies by their rules alone, and requests to them."""

from functools import cache
from typing import Any

from api.loading import Broken, Loaded, compiled
from tests.lift.brute import Record, lifted

MANIFEST = b"""id: small
title: {en: "Small"}
assessed_year: 2030
law_as_of: 2030-01-01
languages: [en]
sources:
  order:
    title: {en: "An order that is made up"}
    authority: document
rules: [x.rules]
"""


@cache
def small(rules: str) -> Loaded:
    """The methodology with these rules."""
    made = compiled({"methodology.yaml": MANIFEST, "x.rules": rules.encode()})
    assert not isinstance(made, Broken), made.report
    return made


def alone(rules: str, **data: Any) -> Record:
    """What lifts the only body of a request."""
    return lifted(small(rules), request(a=data), "a")


def request(**bodies: Any) -> Record:
    """A request with the data of bodies by id."""
    return {"bodies": [{"id": id_, "data": data} for id_, data in bodies.items()]}


def goal(document: Record, kind: str, **which: str) -> Record:
    """The only goal of this kind, of those that are about this."""
    (found,) = (
        each
        for each in document["goals"]
        if each["goal"] == kind and all(each.get(key) == value for key, value in which.items())
    )
    assert isinstance(found, dict)
    return found


def changes(found: Record) -> Record:
    """What reaches a goal, by pointer: the values, and the way it is known."""
    return {
        each["pointer"].partition("/data/")[2]: (
            [change["to"] for change in each["changes"]],
            each["established"],
        )
        for each in found["reached_by"]
    }


def unreachable(found: Record) -> Record:
    """What does not reach a goal, by pointer: the value that comes nearest, where one does."""
    return {
        each["pointer"].partition("/data/")[2]: None if each["best"] is None else each["best"]["to"]
        for each in found["out_of_reach"]
    }
