"""The fast reader and the plain one give the same, whatever they are given."""

from typing import Any

from hypothesis import event, given
from hypothesis import strategies as st

from api.intake import Intake
from api.wire.tree import NumberText
from tests.intake.large import entry, large, uses
from tests.intake.small import intake

ODD = st.sampled_from(
    [
        None,
        True,
        False,
        "",
        "abc",
        "1/3",
        "0.5",
        "-0",
        "01",
        " 1",
        "1 2",
        "1_0",
        "١",
        "1" * 201,
        "2024-02-29",
        "2023-02-29",
        "20240229",
        "growth",
        "north",
        *map(NumberText, ("0", "-0", "1", "-1", "2.5", "1e1", "10.0", "0.125", "120.50", "1e-1", "9" * 60)),
        [],
        {},
        [{}],
        {"note": "x"},
    ]
)


def mostly(*usual: Any) -> st.SearchStrategy[Any]:
    """One of these, or now and then something odd."""
    return st.sampled_from(usual) | st.sampled_from(usual) | ODD


NUMBER = mostly("120.5", "1/4", "7", NumberText("3.25"), NumberText("12"))
COUNT = mostly(*map(NumberText, ("0", "1", "2", "3")), "2")
TEXT = mostly("road", "dust", "шаң")


def objects(**members: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Objects of these members, each of which may be lacking, at times with one too many."""
    whole = st.fixed_dictionaries(dict(members))
    partial = st.fixed_dictionaries({}, optional=dict(members))
    strange = st.fixed_dictionaries(dict(members), optional={"strange": ODD})
    return whole | whole | whole | partial | strange | ODD


INDICATORS = st.lists(
    objects(name=TEXT, planned=NUMBER, actual=NUMBER | st.none(), direction=mostly("growth", "decline")),
    max_size=3,
)
LETTERS = objects(answered=NUMBER | st.none(), note=TEXT)
DATA = st.fixed_dictionaries(
    {},
    optional={
        "goals": objects(
            indicators=INDICATORS,
            cases=COUNT,
            rate=NUMBER,
            share=mostly(None, "0.5", NumberText("-2")),
            audited=mostly(True, False),
            audit_day=mostly(None, "2024-02-29"),
        ),
        "contact": st.fixed_dictionaries(
            {"rendered": COUNT, "late": COUNT}, optional={"letters": LETTERS, "spare": COUNT}
        ),
        "staff": COUNT,
        "warnings": COUNT,
        "strange": ODD,
    },
)
CLOSED_BODIES = st.lists(
    objects(id=mostly("finance", "culture", "river-oblast"), data=DATA), min_size=1, max_size=3
)
OPEN_BODIES = st.lists(
    objects(
        id=TEXT,
        kind=mostly("central", "local"),
        attributes=objects(region=mostly("north", "south"), population=NUMBER),
        data=DATA,
    ),
    min_size=1,
    max_size=3,
)
CLOSED = intake()
OPEN = intake(closed=False)
OPEN_WITHOUT_KINDS = intake(closed=False, kinds=())


def agree(reader: Intake, bodies: Any) -> None:
    tree = {"bodies": bodies}
    found = reader.read_plainly(tree)
    event("faults" if found[1] else "no faults")
    assert reader.read_tree(tree) == found


@given(CLOSED_BODIES)
def test_declared_bodies(bodies: Any) -> None:
    agree(CLOSED, bodies)


@given(OPEN_BODIES)
def test_open_bodies(bodies: Any) -> None:
    agree(OPEN, bodies)


@given(OPEN_BODIES)
def test_open_bodies_without_kinds(bodies: Any) -> None:
    agree(OPEN_WITHOUT_KINDS, [body | {"kind": None} if isinstance(body, dict) else body for body in bodies])


def exact(value: Any) -> Any:
    """A plain JSON value as an exact tree."""
    match value:
        case dict():
            return {key: exact(inner) for key, inner in value.items()}
        case list():
            return [exact(inner) for inner in value]
        case bool() | str():
            return value
        case _:
            return NumberText(value)


def places(value: Any) -> list[tuple[Any, Any]]:
    """Every container below a value with every key or index in it."""
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [place for key, inner in list(steps) for place in ((value, key), *places(inner))]


@given(st.data())
def test_one_odd_value_anywhere_in_a_large_body(data: st.DataObject) -> None:
    body = exact(entry())
    container, key = data.draw(st.sampled_from(places(body)))
    container[key] = data.draw(ODD)
    agree(LARGE, [body])


LARGE = Intake(large(), uses(large()))
