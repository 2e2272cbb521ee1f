"""docs/tutorial.md works as it is told: its files are written, its commands run, its output comes out."""

import json
import re
import shlex
from pathlib import Path

import pytest

from api.loading import Loaded, load
from tests.cli.terminal import ROOT, tarazy
from tests.docs.markdown import Block, sections
from tests.methodologies.case_files import failures, results

PAGE = "tutorial.md"
EXAMPLES = ROOT / "examples"
FINISHED = EXAMPLES / "methodologies" / "civil-servant"
BLOCKS = [block for section in sections(PAGE) for block in section.blocks]


def test_tutorial(tmp_path: Path) -> None:
    for block in BLOCKS:
        match block.info:
            case ("console",):
                run(block, tmp_path)
            case ("diff", file):
                path = tmp_path / file
                path.write_text(changed(path.read_text("utf-8"), block), "utf-8")
            case ("rules" | "yaml" | "json", file):
                path = tmp_path / file
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(block.text, "utf-8")
            case _:
                pytest.fail(f"{PAGE}:{block.line}: a block that nothing checks")
    assert files(tmp_path / "civil-servant") == files(FINISHED)
    assert json.loads((tmp_path / "servants.json").read_bytes()) == json.loads(
        (EXAMPLES / "civil-servant.json").read_bytes()
    )


def run(block: Block, directory: Path) -> None:
    """Run the commands of a block; a digest may be shown as `sha256:…`."""
    printed = []
    for line in block.text.splitlines():
        if line.startswith("$ "):
            program, *arguments = shlex.split(line[2:])
            assert program == "tarazy"
            done = tarazy(*arguments, cwd=directory)
            output = (done.stderr + done.stdout).decode()
            lines = [each.rstrip() for each in re.sub("sha256:[0-9a-f]{64}", "sha256:…", output).splitlines()]
            printed += [line, *lines]
    assert printed == block.text.splitlines(), f"{PAGE}:{block.line}"


def changed(text: str, block: Block) -> str:
    """The text with the lines that begin with `+` put in the place of those that begin with `-`."""
    old = "".join(f"{line[1:]}\n" for line in block.text.splitlines() if not line.startswith("+"))
    new = "".join(f"{line[1:]}\n" for line in block.text.splitlines() if not line.startswith("-"))
    assert text.count(old) == 1, f"{PAGE}:{block.line}: what is changed is not there, or not once"
    return text.replace(old, new)


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
