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

SCORES = mostly("80.1", NumberText("75"), NumberText("7.5"), "0", None)
CONCLUSIONS = seldom(
    objects(goals=SCORES, contact=SCORES, discipline=SCORES),
    st.fixed_dictionaries({}, optional={"goals": SCORES, "contact": SCORES}),
)
YEARS = mostly(*map(NumberText, ("1998", "1999", "2000", "2001")), "2001")
HISTORY = st.lists(objects(year=YEARS, value=LOW), max_size=3)
NAMES = mostly("finance", "culture", "river-oblast")
DAYS = mostly("2001-03-01", "2001-12-31", "2002-01-15")
LATER = mostly("2002-04-01", "2002-04-02", "2002-04-03")


def with_more(**usual: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Bodies of these members that may have conclusions and a history too."""
    more = {"conclusions": CONCLUSIONS, "history": HISTORY}
    return seldom(objects(**usual, **more), st.fixed_dictionaries(usual, optional=more))


SHARES = st.sampled_from([["1"], ["1/2", "0.5"], ["1/3", "2/3"], ["0.25", "1"]])
SUCCESSORS = SHARES.flatmap(
    lambda shares: st.tuples(*(objects(body=NAMES, share=mostly(share)) for share in shares)).map(list)
)
REORGANISATIONS = st.lists(
    objects(body=NAMES, effective=DAYS, successors=mostly([], []) | SUCCESSORS), max_size=2
)
CORRECTIONS = seldom(
    objects(cases=MANY, late=FEW, letters=LETTERS),
    st.fixed_dictionaries({}, optional={"cases": FEW, "share": mostly(None, "0.5"), "audited": mostly(True)}),
)
APPEAL = st.fixed_dictionaries(
    {
        "body": NAMES,
        "block": mostly("goals", "goals", "contact"),
        "received": mostly("2002-04-01"),
        "filed": LATER,
        "documents": mostly(True, False),
    },
    optional={
        "outcome": mostly("accepted", "rejected", None),
        "decided": mostly("2002-04-05", None),
        "corrections": mostly(None) | CORRECTIONS,
        "conclusion": mostly(None, "75"),
    },
)
READINGS = st.fixed_dictionaries(
    {}, optional={"ties": mostly("best", "dense", None), "digits": mostly("two", "none")}
)


def requests(*, closed: bool = True) -> st.SearchStrategy[Any]:
    """Requests that say more than the data of bodies."""
    parts = {"id": NAMES, "data": DATA}
    if not closed:
        parts |= {"kind": mostly("central", "local"), "attributes": objects(region=mostly("north", "south"))}
    bodies = st.lists(
        with_more(**parts),
        min_size=1,
        max_size=3,
        unique_by=lambda body: repr(body.get("id")) if isinstance(body, dict) else repr(body),
    )
    further = {
        "reorganisations": seldom(ODD, REORGANISATIONS),
        "appeals": seldom(ODD, st.lists(seldom(ODD, APPEAL), max_size=2)),
        "readings": seldom(ODD, READINGS),
    }
    return st.fixed_dictionaries({"bodies": bodies}, optional=further)
