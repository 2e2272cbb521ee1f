"""docs/tutorial.md works as it is told: its files are written, its commands run, its output comes out."""

import json
from pathlib import Path

from api.loading import Loaded, load
from tests.cli.terminal import ROOT
from tests.docs.commands import follow
from tests.methodologies.case_files import failures, results

PAGE = "tutorial.md"
EXAMPLES = ROOT / "examples"
FINISHED = EXAMPLES / "methodologies" / "civil-servant"


def test_tutorial(tmp_path: Path) -> None:
    follow(PAGE, tmp_path)
    assert files(tmp_path / "civil-servant") == files(FINISHED)
    assert json.loads((tmp_path / "servants.json").read_bytes()) == json.loads(
        (EXAMPLES / "civil-servant.json").read_bytes()
    )


def files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_cases_come_out_as_expected() -> None:
    loaded = load(FINISHED)
    assert isinstance(loaded, Loaded), loaded
    assert not loaded.diagnostics
    assert failures(results(FINISHED, loaded)) == []
