"""What can be asked about a methodology."""

import json

import jsonschema
import pytest

from api.registry import Registry
from tests.service.conftest import METHODOLOGIES, Client


def test_list(client: Client, registry: Registry) -> None:
    response = client.get("/v1/methodologies")
    assert response.status_code == 200
    assert response.json() == {
        "methodologies": [
            {
                "id": "fragile",
                "titles": {"en": "Rules that have no value for some data"},
                "digest": registry.served["fragile"].digest,
                "assessed_year": 2031,
                "law_as_of": "2031-01-15",
            },
            {
                "id": "small",
                "titles": {"en": "A small methodology"},
                "digest": registry.served["small"].digest,
                "assessed_year": 2030,
                "law_as_of": "2030-01-15",
            },
        ]
    }


def test_detail(client: Client, registry: Registry) -> None:
    response = client.get("/v1/methodologies/small")
    assert response.status_code == 200
    assert response.json() == {
        "id": "small",
        "titles": {"en": "A small methodology"},
        "digest": registry.served["small"].digest,
        "assessed_year": 2030,
        "law_as_of": "2030-01-15",
        "formerly": [],
        "languages": ["en"],
        "kinds": [{"id": "office", "titles": {"en": "Office"}}],
        "blocks": [
            {
                "id": "care",
                "titles": {"en": "Care"},
                "weight": "0.4",
                "lowest": "0",
                "highest": "100",
                "kinds": None,
            },
            {
                "id": "work",
                "titles": {"en": "Work"},
                "weight": "0.6",
                "lowest": "0",
                "highest": "100",
                "kinds": None,
            },
        ],
        "criteria": [
            {
                "id": "care.speed",
                "titles": {},
                "worth": "100",
                "weight": None,
                "kinds": None,
                "directions": {"care.cases.days": "falls"},
            },
            {
                "id": "work.plan",
                "titles": {},
                "worth": "80",
                "weight": None,
                "kinds": None,
                "directions": {"work.done": "rises", "work.planned": "falls"},
            },
            {
                "id": "work.time",
                "titles": {},
                "worth": "20",
                "weight": None,
                "kinds": None,
                "directions": {"work.done": "rises", "work.planned": "falls"},
            },
        ],
        "bodies": 2,
        "files": ["bodies.yaml", "care.rules", "methodology.yaml", "work.rules"],
    }


def test_directions_are_found_once(registry: Registry) -> None:
    loaded = registry.served["small"]
    assert loaded.directions is loaded.directions


def test_schema(client: Client) -> None:
    response = client.get("/v1/methodologies/small/schema")
    assert response.status_code == 200
    assert response.headers["content-type"] == "application/json"
    jsonschema.Draft202012Validator.check_schema(response.json())


def test_graph(client: Client) -> None:
    response = client.get("/v1/methodologies/small/graph")
    assert response.status_code == 200
    assert response.headers["content-type"] == "application/json"
    assert json.loads(response.text, parse_float=pytest.fail)["id"] == "small"


@pytest.mark.parametrize("file", ["bodies.yaml", "care.rules", "methodology.yaml", "work.rules"])
def test_source(client: Client, file: str) -> None:
    response = client.get(f"/v1/methodologies/small/sources/{file}")
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/plain; charset=utf-8"
    assert response.content == (METHODOLOGIES / "small" / file).read_bytes()
