"""docs/api.md tells of every field and every kind of step that an explanation may have."""

import re

from api.explain import model
from tests.docs.markdown import sections
from tests.explain.checker import OPERATIONS

SECTION = next(each for each in sections("api.md") if each.title == "The data of an explanation")
WORDS = set(re.findall(r"`(\w+)`", SECTION.prose))


def test_every_field_is_told() -> None:
    parts = [
        getattr(model, name) for name in model.__all__ if hasattr(getattr(model, name), "__struct_fields__")
    ]
    assert len(parts) > 20
    fields = {field for part in parts for field in part.__struct_fields__}
    assert fields - WORDS == set()


def test_every_operation_is_told() -> None:
    assert set(OPERATIONS) - WORDS == set()
