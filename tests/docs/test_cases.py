"""docs/cases.md works as it is told, and explains every key of a case."""

import re
from pathlib import Path

from dsl.cases.models import CaseEntry
from tests.docs.commands import follow
from tests.docs.markdown import sections, table_after

PAGE = "cases.md"


def test_page(tmp_path: Path) -> None:
    follow(PAGE, tmp_path)


def test_every_key_of_a_case_is_explained() -> None:
    section = next(each for each in sections(PAGE) if each.title == "A case")
    explained = [name for cell, *_ in table_after(section, "key") for name in re.findall("`([^`]*)`", cell)]
    assert sorted(explained) == sorted(CaseEntry.model_fields)
