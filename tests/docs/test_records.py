"""docs/records.md works as it is told, and explains every member of a record."""

import re
import shutil
from pathlib import Path

from api.evidence.record import Record, Signature
from tests.cli.terminal import ROOT
from tests.docs.commands import follow
from tests.docs.markdown import sections, table_after

PAGE = "records.md"
EXAMPLES = ROOT / "examples"


def test_page(tmp_path: Path) -> None:
    shutil.copytree(EXAMPLES / "methodologies" / "civil-servant", tmp_path / "methodologies/civil-servant")
    shutil.copy(EXAMPLES / "civil-servant.json", tmp_path)
    follow(PAGE, tmp_path)


def test_every_member_is_explained() -> None:
    form = next(each for each in sections(PAGE) if each.title == "The form")
    rows = table_after(form, "member")
    names = [name for cell, *_ in rows for name in re.findall("`([^`]*)`", cell)]
    assert names[: len(Record.model_fields)] == list(Record.model_fields)
    second = form.prose.partition("A signature has")[2]
    assert re.findall(r"^\| `(\w+)`", second, re.MULTILINE) == list(Signature.model_fields)
