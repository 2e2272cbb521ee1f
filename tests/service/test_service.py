"""Health, version, counts, the description of the service."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from pydantic import SecretStr

from api.app import create_app, service_over
from api.checking.limits import CheckLimits
from api.evidence.keys import new_key
from api.registry import Registry
from api.settings import Settings
from api.version import program_version
from tests.service.conftest import METHODOLOGIES, Client


def serving(registry: Registry, *served: str, broken: tuple[str, ...] = ()) -> Client:
    part = Registry(
        {id_: registry.served[id_] for id_ in served}, {id_: registry.broken[id_] for id_ in broken}
    )
    return Client(service_over(part, Settings()))


def test_live(client: Client) -> None:
    response = client.get("/health/live")
    assert response.status_code == 200
    assert response.json() == {"status": "alive"}


def test_ready(registry: Registry) -> None:
    response = serving(registry, "small").get("/health/ready")
    assert response.status_code == 200
    assert response.json() == {"status": "ready", "methodologies": ["small"], "broken": []}


def test_degraded(client: Client) -> None:
    response = client.get("/health/ready")
    assert response.status_code == 200
    assert response.json() == {
        "status": "degraded",
        "methodologies": ["fragile", "small"],
        "broken": [
            {
                "id": "broken",
                "errors": 2,
                "reasons": [
                    "work.rules:8:15 E0203 the points of block work sum to 90, not 100: plan 70 + time 20",
                    "work.rules:9:32 E0301 nothing is called `dome` here",
                ],
            },
            {
                "id": "misnamed",
                "errors": 1,
                "reasons": [
                    "the folder is called misnamed, but the methodology in it another: "
                    "give both the same name"
                ],
            },
        ],
    }


def test_unavailable(registry: Registry) -> None:
    response = serving(registry, broken=("broken",)).get("/health/ready")
    assert response.status_code == 503
    assert response.json()["status"] == "unavailable"
    assert serving(registry).get("/health/ready").status_code == 503


def test_version(client: Client) -> None:
    assert client.get("/version").json() == {"version": program_version()}


def test_head_is_get_without_the_body(client: Client) -> None:
    get, head = client.get("/version"), client.request("HEAD", "/version")
    assert head.status_code == 200
    assert head.content == b""
    assert head.headers == get.headers


def test_metrics(client: Client) -> None:
    client.get("/version")
    client.get("/version")
    client.get("/nowhere/1")
    client.get("/nowhere/2")
    client.request("SPIN", "/version")
    client.post("/v1/methodologies/small/evaluate", "[")
    response = client.get("/metrics")
    assert response.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"
    lines = response.text.splitlines()
    assert 'tarazy_http_requests_total{method="GET",route="/version",status="200"} 2' in lines
    assert 'tarazy_http_requests_total{method="GET",route="none",status="404"} 2' in lines
    assert 'tarazy_http_requests_total{method="other",route="/version",status="405"} 1' in lines
    evaluate = 'method="POST",route="/v1/methodologies/{methodology_id}/evaluate"'
    assert f'tarazy_http_requests_total{{{evaluate},status="400"}} 1' in lines
    assert f'tarazy_http_request_duration_seconds_bucket{{{evaluate},le="+Inf"}} 1' in lines
    assert f"tarazy_http_request_duration_seconds_count{{{evaluate}}} 1" in lines
    assert "tarazy_http_requests_in_progress 1" in lines
    form = re.compile(r'# (HELP|TYPE) .+|[a-z_]+(\{([a-z]+="[^"\\\n]*",?)+\})? [0-9.]+')
    assert all(form.fullmatch(line) for line in lines)


def test_description(client: Client) -> None:
    response = client.get("/openapi.json")
    assert response.status_code == 200
    description = response.json()
    assert set(description["paths"]) == {
        "/v1/diff",
        "/v1/methodologies",
        "/v1/methodologies/{methodology_id}",
        "/v1/methodologies/{methodology_id}/schema",
        "/v1/methodologies/{methodology_id}/graph",
        "/v1/methodologies/{methodology_id}/sources/{file}",
        "/v1/methodologies/{methodology_id}/evaluate",
        "/v1/methodologies/{methodology_id}/lift",
        "/v1/methodologies/{methodology_id}/explain",
        "/v1/methodologies/{methodology_id}/readings",
        "/v1/methodologies/{methodology_id}/assumptions",
        "/v1/check",
        "/v1/compare",
        "/v1/verify",
        "/v1/signing-key",
        "/health/live",
        "/health/ready",
        "/version",
        "/metrics",
        "/problems/{kind}",
    }
    operations = [operation for path in description["paths"].values() for operation in path.values()]
    assert all(operation["summary"] and operation["responses"]["500"] for operation in operations)
    assert "HTTPValidationError" not in response.text
    refusals = [
        answer
        for operation in operations
        for status, answer in operation["responses"].items()
        if status[0] in "45" and answer.get("content", {}).keys() != {"application/json"}
    ]
    assert len(refusals) > len(operations)
    assert all(list(answer["content"]) == ["application/problem+json"] for answer in refusals)


def test_documentation(client: Client) -> None:
    response = client.get("/docs")
    assert response.status_code == 200
    assert "/openapi.json" in response.text


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    key = tmp_path / "key.pem"
    key.write_bytes(new_key(b"open")[0])
    environment: Mapping[str, str] = {
        "METHODOLOGIES": str(METHODOLOGIES),
        "HOST": "0.0.0.0",  # noqa: S104
        "PORT": "1234",
        "MAX_BODY_SIZE": "10",
        "CHECK_FILES": "11",
        "CHECK_TEXT": "12",
        "CHECK_NODES": "13",
        "CHECK_SECONDS": "1.5",
        "CHECK_MEMORY": "300000000",
        "CHECK_WORKERS": "3",
        "CHECK_WAITING": "0",
        "SIGNING_KEY": str(key),
        "PASSPHRASE": "open",
        "LOG_LEVEL": "error",
    }
    for name, value in environment.items():
        monkeypatch.setenv(f"TARAZY_{name}", value)
    assert Settings.from_environment().model_dump() == {
        "methodologies": METHODOLOGIES,
        "host": "0.0.0.0",  # noqa: S104
        "port": 1234,
        "max_body_size": 10,
        "check_files": 11,
        "check_text": 12,
        "check_nodes": 13,
        "check_seconds": 1.5,
        "check_memory": 300000000,
        "check_workers": 3,
        "check_waiting": 0,
        "signing_key": key,
        "passphrase": SecretStr("open"),
        "log_level": "error",
    }
    assert Settings.from_environment().check_limits == CheckLimits(11, 12, 13, 1.5, 300000000, 3, 0)
    client = Client(create_app())
    assert client.get("/health/ready").json()["methodologies"] == ["fragile", "small"]
    assert client.post("/v1/check", '{"files": {}}').status_code == 413


def test_without_a_directory(tmp_path: object, caplog: pytest.LogCaptureFixture) -> None:
    client = Client(create_app(Settings.model_validate({"methodologies": f"{tmp_path}/none"})))
    assert client.get("/health/ready").status_code == 503
    assert "there is no directory" in caplog.text
