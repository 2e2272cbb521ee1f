"""Writes 2025-events.json beside this file: the bodies of 2025.json in a year in which more happened.

Some blocks are handed in as concluded by their authority, all bodies have a history, two bodies end, and
three object. Everything is made up, as in 2025.json, and comes out the same every time:

    python examples/generate_events.py
"""

import json
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
YEAR = 2025
CONCLUDED = {  # body -> the scores that authorities handed in
    "ministry-of-finance": {"goals": "91.05"},
    "ministry-of-digital-development": {"organisation": "88.4"},
    "ministry-of-justice": {"interaction": "79.99"},
    "almaty": {"organisation": "90"},
}
REORGANISATIONS = [
    {
        "body": "competition-agency",
        "effective": "2025-04-01",
        "successors": [
            {"body": "ministry-of-national-economy", "share": "3/4"},
            {"body": "ministry-of-trade", "share": "1/4"},
        ],
    },
    {
        "body": "financial-monitoring-agency",
        "effective": "2025-09-15",
        "successors": [{"body": "ministry-of-finance", "share": "1"}],
    },
]


def history(place: int) -> list[dict[str, object]]:
    """The situation in the sector of a body, four years long: it falls, rises, or wavers."""
    start = 600 + place * 37 % 250
    steps = ((-7, -4, -9), (5, 8, 3), (-6, 4, -2), (-3, -3, 0))[place % 4]
    values = [start]
    for step in steps:
        values.append(values[-1] + step)
    return [
        {"year": YEAR - 3 + years, "value": f"{value // 10}.{value % 10}"}
        for years, value in enumerate(values)
    ]


def objection(body: str, block: str, filed: str, documents: bool = True, **more: object) -> dict[str, object]:
    """An objection to results received on 1 April."""
    dates = {"received": "2026-04-01", "filed": filed}
    return {"body": body, "block": block, **dates, "documents": documents, **more}


APPEALS = [
    objection(
        "ministry-of-national-economy",
        "goals",
        "2026-04-06",
        outcome="accepted",
        decided="2026-04-15",
        corrections={"reporting_cases": 0},
    ),
    objection("ministry-of-finance", "goals", "2026-04-08", outcome="rejected", decided="2026-04-28"),
    objection(
        "shymkent",
        "organisation",
        "2026-04-09",
        outcome="accepted",
        decided="2026-04-20",
        corrections={"outages": 0},
    ),
]


def render() -> str:
    bodies = json.loads((FOLDER / "2025.json").read_text("utf-8"), parse_float=str)["bodies"]
    for place, body in enumerate(bodies):
        concluded = CONCLUDED.get(body["id"], {})
        for block in concluded:
            del body["data"][block]
        if concluded:
            body["conclusions"] = concluded
        body["history"] = history(place)
    request = {"bodies": bodies, "reorganisations": REORGANISATIONS, "appeals": APPEALS}
    return json.dumps(request, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    (FOLDER / "2025-events.json").write_text(render(), encoding="utf-8", newline="\n")
