"""The service over the methodologies of this folder, called in process."""

import asyncio
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from api.app import service_over
from api.registry import Registry, load_all
from api.settings import Settings

METHODOLOGIES = Path(__file__).parent / "methodologies"

JSON = {"Content-Type": "application/json"}


class Client:
    """Calls a service without a network; what a request raises is the service's to answer."""

    def __init__(self, app: FastAPI) -> None:
        self.app = app

    def request(self, method: str, path: str, **options: Any) -> httpx.Response:
        async def call() -> httpx.Response:
            transport = httpx.ASGITransport(self.app, raise_app_exceptions=False)
            async with httpx.AsyncClient(transport=transport, base_url="http://service") as client:
                return await client.request(method, path, **options)

        return asyncio.run(call())

    def get(self, path: str) -> httpx.Response:
        return self.request("GET", path)

    def post(self, path: str, body: bytes | str, headers: Mapping[str, str] = JSON) -> httpx.Response:
        return self.request("POST", path, content=body, headers=headers)


@pytest.fixture(scope="session")
def registry() -> Registry:
    return load_all(METHODOLOGIES)


@pytest.fixture
def client(registry: Registry) -> Iterator[Client]:
    client = Client(service_over(registry, Settings(max_body_size=100_000)))
    yield client
    client.app.state.checker.stop()


def problem(response: httpx.Response) -> dict[str, Any]:
    """The document of a refusal, which must be a problem in every respect."""
    assert response.headers["content-type"] == "application/problem+json"
    document: dict[str, Any] = response.json()
    assert list(document) == ["type", "title", "status", "detail", "errors"]
    assert document["status"] == response.status_code
    assert document["type"].startswith("/problems/")
    assert document["title"]
    assert document["detail"]
    for error in document["errors"]:
        assert list(error) == ["pointer", "code", "message", "hint"]
    return document
