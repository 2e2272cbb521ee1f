"""Whatever is sent, allowed or not: never a fault of the service's own, and every answer as described."""

from collections.abc import Iterator

import pytest
import schemathesis
from hypothesis import HealthCheck, settings

from api.app import service_over
from api.registry import Registry
from api.settings import Settings
from tests.service.conftest import METHODOLOGIES
from tests.service.process import serving

schema = schemathesis.openapi.from_dict(service_over(Registry({}, {}), Settings()).openapi())


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with serving(METHODOLOGIES) as process:
        yield f"http://{process.host}:{process.port}"


@schema.parametrize()
@settings(
    max_examples=40, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)
def test_every_answer_is_as_described(case: schemathesis.Case, address: str) -> None:
    case.call_and_validate(base_url=address)
