"""A methodology as large as a real one, for measuring, and the data of a body for it."""

import json
from typing import Any

from engine.graph.declaration import Input, Rows
from engine.graph.methodology import Methodology
from tests.intake.graphs import (
    TEXT,
    YES_NO,
    Uses,
    block,
    body,
    choice,
    criterion,
    methodology,
    number,
    reference,
    rows,
    value,
    whole,
)

SCALARS = {
    "interaction": [
        ("satisfaction", number(0, 5)),
        ("services_rendered", whole()),
        ("services_electronic", whole(reference("interaction.services_rendered"))),
        ("services_late", whole(reference("interaction.services_rendered"))),
        ("appeals_received", whole()),
        ("appeals_late", whole(reference("interaction.appeals_received"))),
        ("meetings_planned", whole()),
        ("meetings_held", whole(reference("interaction.meetings_planned"))),
        *((f"count_{n}", whole()) for n in range(6)),
    ],
    "organisation": [
        ("staff_average", number(above=0)),
        ("posts_filled", whole()),
        ("posts_filled_by_competition", whole(reference("organisation.posts_filled"))),
        *((f"count_{n}", whole()) for n in range(8)),
    ],
}


def large() -> Methodology:
    """Three blocks, a table of 4 columns of which one is optional, two smaller tables, 26 single values."""
    inputs: list[Input | Rows] = [
        rows(
            "goals.indicators",
            "actual",
            name=TEXT,
            planned=number(above=0),
            actual=number(0),
            direction=choice("growth", "decline"),
        ),
        rows("goals.programmes", name=TEXT, planned=number(above=0), spent=number(0), achieved=YES_NO),
        value("goals.reporting_cases", whole()),
        rows(
            "interaction.portals",
            portal=choice("data", "acts", "budgets", "dialogue"),
            required=whole(),
            published=number(0),
        ),
        *(value(f"{unit}.{name}", type_) for unit, named in SCALARS.items() for name, type_ in named),
    ]
    members = [block(unit, criterion(f"{unit}.all")) for unit in ("goals", "interaction", "organisation")]
    bodies = [body(f"body-{n}", "central", "goals", "interaction", "organisation") for n in range(50)]
    return methodology(inputs, members, ("central", "local"), bodies)


def uses(graph: Methodology) -> Uses:
    """Each block uses all of its inputs."""
    ids = [input_.label.id for input_ in graph.inputs]
    return Uses(
        graph,
        {
            f"{member.label.id}.all": tuple(id_ for id_ in ids if id_.startswith(member.label.id + "."))
            for member in graph.members
        },
    )


def entry(id_: str = "body-0", *, texts: bool = True) -> dict[str, Any]:
    """A body with 15 indicators, 6 programmes and 4 portals; `texts` says how decimals are written."""
    written: Any = str if texts else float
    return {
        "id": id_,
        "data": {
            "goals": {
                "indicators": [
                    {
                        "name": f"Share of services that were rendered electronically, region {n}",
                        "planned": written(f"{n + 60}.5"),
                        "actual": written(f"{n + 61}.25"),
                        "direction": "decline" if n % 3 == 0 else "growth",
                    }
                    for n in range(15)
                ],
                "programmes": [
                    {
                        "name": f"Programme for the development of information systems {n}",
                        "planned": written(f"58484890.{n + 1}"),
                        "spent": written(f"57597406.{n + 1}"),
                        "achieved": n % 2 == 0,
                    }
                    for n in range(6)
                ],
                "reporting_cases": 4,
            },
            "interaction": {
                "portals": [
                    {"portal": portal, "required": 198 + n, "published": 175 + n}
                    for n, portal in enumerate(("data", "acts", "budgets", "dialogue"))
                ],
                **{name: 60 if type_.whole else written("4.58") for name, type_ in SCALARS["interaction"]},
            },
            "organisation": {
                name: 581 if type_.whole else written("3420.8") for name, type_ in SCALARS["organisation"]
            },
        },
    }


def raw(bodies: int, *, texts: bool = True) -> bytes:
    """A request of so many bodies."""
    return json.dumps({"bodies": [entry(f"body-{n}", texts=texts) for n in range(bodies)]}).encode()
