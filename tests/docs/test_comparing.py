"""docs/comparing.md works as it is told."""

from pathlib import Path

from api.compare.mapping import ACTIONS
from tests.docs.commands import follow
from tests.docs.markdown import sections, table_after

PAGE = "comparing.md"


def test_page(tmp_path: Path) -> None:
    follow(PAGE, tmp_path)


def test_all_that_a_mapping_does_is_explained() -> None:
    section = next(each for each in sections(PAGE) if each.title == "What cannot be compared")
    assert tuple(cell.strip("`") for cell, *_ in table_after(section, "key")) == ACTIONS
