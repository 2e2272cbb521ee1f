"""Bodies for the small methodology, mostly good, with a few odd values of every kind."""

from typing import Any

from hypothesis import strategies as st

from api.wire.tree import NumberText

ODD: st.SearchStrategy[Any] = st.sampled_from(
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


def seldom(rare: st.SearchStrategy[Any], usual: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """One of the rare things in a few of a hundred cases."""
    return st.integers(0, 24).flatmap(lambda drawn: rare if drawn == 24 else usual)


def mostly(*usual: Any) -> st.SearchStrategy[Any]:
    """One of these, or now and then something odd."""
    return seldom(ODD, st.sampled_from(usual))


LOW = mostly("1/4", "7", "0.05", NumberText("3.25"), NumberText("12"))
HIGH = mostly("120.5", "61/2", NumberText("40"), NumberText("1e2"))
TENTHS = mostly("7.5", "1/10", NumberText("0.3"), NumberText("12"))
FEW = mostly(*map(NumberText, ("0", "1", "2")), "2")
MANY = mostly(*map(NumberText, ("2", "3", "1e1")), "4.0")
TEXT = mostly("road", "dust", "шаң")


def objects(**members: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Objects of these members, each of which may be lacking, at times with one too many."""
    whole = st.fixed_dictionaries(dict(members))
    partial = st.fixed_dictionaries({}, optional=dict(members))
    strange = st.fixed_dictionaries(dict(members), optional={"strange": ODD})
    return seldom(partial | strange | ODD, whole)


INDICATORS = st.lists(
    objects(
        name=TEXT,
        planned=HIGH,
        actual=mostly(None, "1/4", NumberText("7.0")),
        direction=mostly("growth", "decline"),
    ),
    max_size=3,
)
LETTERS = objects(answered=TENTHS, note=TEXT)
DATA = st.fixed_dictionaries(
    {},
    optional={
        "goals": objects(
            indicators=INDICATORS,
            cases=MANY,
            rate=LOW,
            share=mostly(None, "0.5", NumberText("-2")),
            audited=mostly(True, False),
            audit_day=mostly(None, "2024-02-29"),
        ),
        "contact": st.fixed_dictionaries(
            {"rendered": MANY, "late": FEW}, optional={"letters": LETTERS, "spare": FEW}
        ),
        "staff": MANY,
        "warnings": FEW,
    },
)
CLOSED_BODIES = st.lists(
    objects(id=mostly("finance", "culture", "river-oblast"), data=DATA), min_size=1, max_size=3
)
OPEN_BODIES = st.lists(
    objects(
        id=TEXT,
        kind=mostly("central", "local", "central"),
        attributes=objects(region=mostly("north", "south"), population=TENTHS),
        data=DATA,
    ),
    min_size=1,
    max_size=3,
)
KINDLESS_BODIES = st.lists(
    objects(id=TEXT, attributes=objects(region=mostly("north", "south")), data=DATA), min_size=1, max_size=3
)
EMPTY = mostly({}, {}, None)
SPARSE_DATA = st.fixed_dictionaries(
    {},
    optional={
        "rate": FEW,
        "fixed": EMPTY,
        "outer": st.fixed_dictionaries({}, optional={"plan": FEW, "inner": EMPTY}),
        "local": seldom(st.fixed_dictionaries({}, optional={"inner": EMPTY}), st.none()),
    },
)
SPARSE_BODIES = st.lists(objects(id=mostly("finance", "culture"), data=SPARSE_DATA), min_size=1, max_size=3)
