"""A small methodology with all that follows for many bodies, and a request in which all of it happens."""

from pathlib import Path
from typing import Any

CONTEST = Path(__file__).parent / "contest"

NORTH: dict[str, Any] = {
    "id": "north",
    "data": {"work": {"done": 80, "late": 0}},
    "history": [{"year": 2028 + year, "value": 3 - year} for year in range(3)],
}
SOUTH: dict[str, Any] = {
    "id": "south",
    "data": {"work": {"done": 60, "late": 5}},
    "history": [{"year": 2030, "value": 1}],
}
EAST: dict[str, Any] = {
    "id": "east",
    "conclusions": {"work": "60.0"},
    "history": [{"year": 2028 + year, "value": year} for year in range(3)],
}
WEST: dict[str, Any] = {"id": "west", "data": {"work": {"done": 40, "late": 0}}, "history": NORTH["history"]}

TAKEOVER: dict[str, Any] = {
    "body": "west",
    "effective": "2030-05-01",
    "successors": [{"body": "south", "share": 1}],
}
ACCEPTED: dict[str, Any] = {
    "body": "south",
    "block": "work",
    "received": "2031-04-01",
    "filed": "2031-04-03",
    "documents": True,
    "outcome": "accepted",
    "decided": "2031-05-01",
    "corrections": {"done": 90},
}
LATE: dict[str, Any] = {
    "body": "north",
    "block": "work",
    "received": "2031-04-01",
    "filed": "2031-04-30",
    "documents": False,
}
EVERYTHING: dict[str, Any] = {
    "bodies": [NORTH, SOUTH, EAST, WEST],
    "reorganisations": [TAKEOVER],
    "appeals": [ACCEPTED, LATE],
}
